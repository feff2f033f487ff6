/** One line at the top of every form, in names (product.md 4, principle 2). */
export function WhoSees({ names }: { names: string }) {
  return (
    <p class="who-sees">
      <span class="eye" aria-hidden="true"></span>
      <span>
        Who sees this: <strong>{names}</strong>.{' '}
        <a href="/help/who-sees-what">
          Who sees what<span class="unseen">, in full</span>
        </a>
      </span>
    </p>
  )
}
