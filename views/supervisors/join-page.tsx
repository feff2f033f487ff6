import { passwordHint } from '../accounts/link-pages.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { Inset } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'

type JoinProps = {
  shell: Shell
  action: string
  organisation: string
  /** Who is signed in; nobody makes a sign-in here. */
  person: string | null
  typed: Typed
}

/** What a link to join opens. */
export function JoinPage(props: JoinProps) {
  const { shell, organisation, person, typed } = props
  return (
    <Page shell={shell} title="Your sign-in" error={typed.errors.length > 0}>
      <ErrorSummary errors={typed.errors} />
      <h1>Supervision for {organisation}</h1>
      <p>
        With a sign-in you see your own sessions and contracts. You read what your people choose to
        send you. You see nothing else.
      </p>
      {person ? <Joining {...props} person={person} /> : <Anew {...props} />}
      <Inset>
        <p>This link works once. What you do for others here is not shown to {organisation}.</p>
      </Inset>
    </Page>
  )
}

function Joining({ shell, action, person }: JoinProps & { person: string }) {
  return (
    <>
      <p>
        You are signed in as <strong>{person}</strong>.
      </p>
      <section id="field-" tabindex={-1}>
        <Form action={action} shell={shell}>
          <Button>Join as {person}</Button>
        </Form>
      </section>
    </>
  )
}

function Anew({ shell, action, typed }: JoinProps) {
  const { field } = typedIn(typed)
  return (
    <>
      <p>
        Do you sign in to Holdfast already? <a href={`/sign-in?to=${action}`}>Sign in first</a>. You
        then join with the sign-in you have.
      </p>
      <Form action={action} shell={shell} save="Start">
        <TextField {...field('name')} label="Your name" autocomplete="name" maxlength={80} />
        <TextField
          {...field('email')}
          label="Your e-mail"
          type="email"
          hint="You will sign in with it."
          autocomplete="username"
        />
        <TextField
          {...field('password')}
          value=""
          label="Choose a password"
          type="password"
          hint={passwordHint}
          autocomplete="new-password"
        />
      </Form>
    </>
  )
}
