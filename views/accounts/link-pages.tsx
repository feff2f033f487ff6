import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { Inset } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { WorkButtons } from './work-buttons.tsx'

type PasswordPage = {
  shell: Shell
  action: string
  errors?: { field: string; message: string }[]
}

export const passwordHint =
  'Use 12 letters or more. Three or four words that do not belong together work well.'

type InvitationProps = PasswordPage & {
  name: string
  invitedBy: string
  organisation: string
  /** Null when the person is to say which e-mail they sign in with. */
  email: string | null
  typedEmail?: string
  /** Ways in with an account from work, in place of a password. */
  buttons: { id: string; label: string }[]
}

/** What an invitation link opens: who invites, and one password to choose. */
export function InvitationPage(props: InvitationProps) {
  const { shell, action, errors = [], name, invitedBy, organisation, email, typedEmail } = props
  const { buttons } = props
  const wrong = (field: string) => errors.find((each) => each.field === field)?.message
  return (
    <Page shell={shell} title="Your invitation" error={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>Welcome, {name}</h1>
      <p>
        {invitedBy} invites you to Holdfast for {organisation}. It helps your team share what it
        carries.
      </p>
      {email && (
        <p>
          You will sign in as <strong>{email}</strong>.
        </p>
      )}
      <WorkButtons shell={shell} buttons={buttons} action={`${action}/with`} />
      {buttons.length > 0 && <h2>Or choose a password</h2>}
      <Form action={action} save="Start">
        {!email && (
          <TextField
            name="email"
            label="Your e-mail"
            type="email"
            hint="You will sign in with it. Your administrators can see it."
            value={typedEmail}
            error={wrong('email')}
            autocomplete="username"
          />
        )}
        <TextField
          name="password"
          label="Choose a password"
          type="password"
          hint={passwordHint}
          error={wrong('password')}
          autocomplete="new-password"
        />
      </Form>
      <Inset>
        <p>This link works once. Nobody else can see the password you choose.</p>
      </Inset>
    </Page>
  )
}

/** What a reset link opens. It does not say whose it is: links are sometimes shared by mistake. */
export function PasswordResetPage({ shell, action, errors = [] }: PasswordPage) {
  return (
    <Page shell={shell} title="Choose a new password" error={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>Choose a new password</h1>
      <Form action={action} save="Keep this password">
        <TextField
          name="password"
          label="New password"
          type="password"
          hint={passwordHint}
          error={errors.find((each) => each.field === 'password')?.message}
          autocomplete="new-password"
        />
      </Form>
      <p>All your devices will be signed out. Then sign in with the new password.</p>
    </Page>
  )
}

/** Honest about what Holdfast cannot do yet. */
export function ForgottenPasswordPage({ shell }: { shell: Shell }) {
  return (
    <Page shell={shell} title="A new password">
      <h1>You have forgotten your password</h1>
      <p>That happens. Ask your administrator to make you a link for a new one.</p>
      <p>
        They find your name under People and choose “Make a password link”. It lasts for 24 hours
        and works once. Holdfast does not send mail yet, so it cannot write to you itself.
      </p>
      <p>Nothing you have written is lost. Nobody can read it while you are away.</p>
      <p>
        <a href="/sign-in">Go back to sign in</a>
      </p>
    </Page>
  )
}
