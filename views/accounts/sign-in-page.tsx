import { Card } from '../components/card.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { Hidden, TextField } from '../components/inputs.tsx'
import { Page, type Shell } from '../layout.tsx'
import { WorkButtons } from './work-buttons.tsx'

type SampleCard = { person: string; label: string; waiting: string }

type SignInProps = {
  shell: Shell
  to: string
  email?: string
  errors?: { field: string; message: string }[]
  sample: SampleCard[]
  /** Ways in with an account from work. */
  buttons: { id: string; label: string }[]
}

/** One short form; a made-up team has a card for each person above it. */
export function SignInPage(props: SignInProps) {
  const { shell, to, email, errors = [], sample, buttons } = props
  return (
    <Page shell={shell} title="Sign in" error={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{sample.length > 0 ? 'Look round' : 'Sign in'}</h1>
      {sample.length > 0 && <SampleTeam shell={shell} sample={sample} />}
      <WorkButtons shell={shell} buttons={buttons} action="/sign-in/with" to={to} />
      {buttons.length > 0 && sample.length === 0 && <h2>Or with a password</h2>}
      <Form action="/sign-in" save="Sign in" id="sign-in">
        <Hidden name="to" value={to} />
        <TextField
          name="email"
          label="E-mail"
          type="email"
          value={email}
          error={errors.find((each) => each.field === 'email')?.message}
          autocomplete="username"
        />
        <TextField
          name="password"
          label="Password"
          type="password"
          error={errors.find((each) => each.field === 'password')?.message}
          autocomplete="current-password"
        />
      </Form>
      <p>
        <a href="/password-resets/new">I have forgotten my password</a>
      </p>
    </Page>
  )
}

function SampleTeam({ shell, sample }: { shell: Shell; sample: SampleCard[] }) {
  return (
    <>
      <p>Nobody in this team is real. Choose someone and see Holdfast as they do.</p>
      <div class="cards">
        {sample.map(({ person, label, waiting }) => (
          <Card heading={label} level={2}>
            <p>{waiting}</p>
            <Form action="/sample-team/sign-in" shell={shell} id={`sample-${person}`}>
              <Hidden name="person" value={person} />
              <Button kind="quiet">
                Continue<span class="unseen"> as {`${label}: ${waiting}`}</span>
              </Button>
            </Form>
          </Card>
        ))}
      </div>
      <h2>Sign in with a password</h2>
    </>
  )
}
