import { CheckInForm, type CheckInFormFacts } from '../check-ins/check-in-form.tsx'
import { NotWatched } from '../check-ins/not-watched.tsx'
import { Inset } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { EndPhone } from './end-phone.tsx'

type Props = {
  shell: Shell
  facts: CheckInFormFacts
  /** This week has a check-in already; what was typed here is kept beside it. */
  tooLate: boolean
}

/** The weekly check-in on a kept phone: the form, and nothing that was ever written before. */
export function PhoneCheckInPage({ shell, facts, tooLate }: Props) {
  return (
    <Page shell={shell} title="Check in" error={facts.errors.length > 0}>
      <h1>Check in</h1>
      <p class="lead">About a minute. Skip what you like: only the first answer is needed.</p>
      {tooLate && (
        <Inset>
          <p>You have a check-in for this week already, so it was not changed.</p>
          <p>
            Your words are below, and we keep them for you. <a href="/sign-in">Sign in</a> to see
            both and choose.
          </p>
        </Inset>
      )}
      <NotWatched />
      <CheckInForm shell={shell} facts={facts} save="Keep my check-in" />
      <EndPhone shell={shell} />
    </Page>
  )
}
