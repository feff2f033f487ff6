/** Where else somebody may complain: nobody has to ask their employer first. */
export const Elsewhere = () => (
  <>
    <h2>Where else you can go</h2>
    <ul>
      <li>The data protection officer of your organisation. Ask who that is.</li>
      <li>
        The Information Commissioner’s Office: <a href="https://ico.org.uk">ico.org.uk</a>, or ring{' '}
        <a href="tel:03031231113">0303 123 1113</a>.
      </li>
    </ul>
    <p>You can go there at any time. You do not have to write here first.</p>
  </>
)
