import { OwnWords, type OwnWordsFacts } from '../assurance/own-words.tsx'
import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

type Props = { shell: Shell; own: OwnWordsFacts | null }

/** How these pages can be used, and what to do when they cannot. */
export const AccessibilityPage = ({ shell, own }: Props) => (
  <Page shell={shell} title="Accessibility">
    <BackLink href="/help">Help</BackLink>
    <h1>Accessibility</h1>
    <p class="lead">Everyone should be able to use every page, on a good day and on a bad one.</p>
    <h2>What you can do</h2>
    <ul>
      <li>Make the words as large as you like. The page stays in one column.</li>
      <li>Use a keyboard for everything. A yellow mark shows where you are.</li>
      <li>Listen with a screen reader. Every chart has a sentence and a table.</li>
      <li>Choose light or dark in your profile, or let your device choose.</li>
      <li>Use your own colours. Nothing is said by colour alone.</li>
      <li>Turn scripts off. Every form still works.</li>
      <li>Print any page.</li>
    </ul>
    <h2>What it is held to</h2>
    <p>
      The aim is level AA of the Web Content Accessibility Guidelines, version 2.2. Pages are tested
      against it in a real browser, on a wide screen and on a small phone, in light and in dark.
    </p>
    <p>Tests cannot find everything. People find the rest.</p>
    <h2>If something is hard to use</h2>
    <p>
      Tell your administrator which page it was and what got in the way. They can also give you what
      you need in another form.
    </p>
    <OwnWords facts={own} />
  </Page>
)
