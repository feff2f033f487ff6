import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { CheckInForm, type CheckInFormFacts } from './check-in-form.tsx'
import { NotWatched } from './not-watched.tsx'

/** The weekly check-in: one page, about a minute. */
export function NewCheckInPage({ shell, facts }: { shell: Shell; facts: CheckInFormFacts }) {
  return (
    <Page shell={shell} title="Check in" error={facts.errors.length > 0}>
      <BackLink href="/check-ins">Check-ins</BackLink>
      <h1>Check in</h1>
      <p class="lead">About a minute. Skip what you like: only the first answer is needed.</p>
      <NotWatched />
      <CheckInForm shell={shell} facts={facts} save="Keep my check-in" />
    </Page>
  )
}
