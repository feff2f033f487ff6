import { NotWatched } from '../check-ins/not-watched.tsx'
import { Panel } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { EndPhone } from './end-phone.tsx'

/** The plain answer on a kept phone: it is kept, whatever it says. */
export function CheckInKeptPage({ shell }: { shell: Shell }) {
  return (
    <Page shell={shell} title="Your check-in is kept">
      <Panel title="Your check-in is kept">
        <p>That is all for this week. You can close this page.</p>
        <p>Did you ask to hear from someone? They have been asked.</p>
      </Panel>
      <p>
        <a href="/sign-in?to=/check-ins">Sign in to read it or change it</a>
      </p>
      <NotWatched />
      <EndPhone shell={shell} />
    </Page>
  )
}
