import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { SecondStepPart, type SecurityFacts } from '../second-factor/security-parts.tsx'
import { PhonesPart, type PhonesFacts } from '../trusted-phones/phones-part.tsx'
import { passwordHint } from './link-pages.tsx'

type SecurityProps = {
  shell: Shell
  facts: SecurityFacts
  phones: PhonesFacts | null
  errors?: { field: string; message: string }[]
}

export function SecurityPage({ shell, facts, phones, errors = [] }: SecurityProps) {
  const wrong = (field: string) => errors.find((each) => each.field === field)?.message
  return (
    <Page shell={shell} title="How you sign in" error={errors.length > 0}>
      <BackLink href="/profile">Your profile</BackLink>
      <ErrorSummary errors={errors} />
      <h1>How you sign in</h1>
      <SecondStepPart shell={shell} facts={facts} />
      <PhonesPart shell={shell} facts={phones} />
      <h2>Change your password</h2>
      <WhoSees names="Nobody, and it cannot be read back" />
      <Form action="/profile/security" shell={shell} save="Change password" id="password">
        <TextField
          name="current_password"
          label="The password you have now"
          type="password"
          error={wrong('current_password')}
          autocomplete="current-password"
        />
        <TextField
          name="new_password"
          label="New password"
          type="password"
          hint={passwordHint}
          error={wrong('new_password')}
          autocomplete="new-password"
        />
      </Form>
      <p>Your other devices will be signed out. This one stays.</p>
      <p>
        <a href="/profile/security/work">Sign in the way you do at work</a>
      </p>
    </Page>
  )
}
