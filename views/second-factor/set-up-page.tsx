import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { Hidden, TextField } from '../components/inputs.tsx'
import { Square } from '../components/square.tsx'
import { Page, type Shell } from '../layout.tsx'
import { MakePasskey } from '../passkeys/passkey-parts.tsx'
import { CodeField, SomebodyElse } from './code-page.tsx'

export type AppFacts = {
  key: string
  inFours: string
  square: { size: number; path: string }
}

export type SetUpFacts = {
  app: AppFacts
  /** What this device would be called; null where passkeys cannot work. */
  device: string | null
  to: string
  name?: string
  errors?: { field: string; message: string }[]
}

/** Before anything else: a second step for somebody who has none. */
export function SetUpPage({ shell, errors = [], ...facts }: SetUpFacts & { shell: Shell }) {
  const { app, device, to, name } = facts
  return (
    <Page shell={shell} title="Add a second step" error={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>Add a second step</h1>
      <p>
        From now on you sign in with your password and your phone. A password alone could be guessed
        or seen.
      </p>
      {device !== null && <Ways />}
      <Form action="/sign-in/second-factor" save="Go on" id="set-up">
        <Hidden name="to" value={to} />
        <AppFields app={app} name={name} errors={errors} />
      </Form>
      {device !== null && (
        <section id="passkey">
          <h2>Or add a passkey</h2>
          <MakePasskey
            shell={shell}
            action="/sign-in/second-factor/passkey"
            to={to}
            name={device}
            errors={errors}
          />
        </section>
      )}
      <SomebodyElse shell={shell} />
    </Page>
  )
}

const Ways = () => (
  <p>
    There are two ways, and one is enough: an app that shows codes, or{' '}
    <a href="#passkey">a passkey</a>. A passkey is your fingerprint, your face or your phone’s lock.
  </p>
)

type AppProps = {
  app: AppFacts
  name?: string | undefined
  code?: string | undefined
  errors: SetUpFacts['errors']
}

/** The key for an app, as a square and to type, and the code that shows it arrived. */
export function AppFields({ app, name, code = '', errors = [] }: AppProps) {
  const wrong = (field: string) => errors.find((each) => each.field === field)?.message
  return (
    <>
      <h2>1. Scan this square</h2>
      <p>
        Use an app that shows codes. Your phone may have one: Passwords on an iPhone, or Google or
        Microsoft Authenticator.
      </p>
      <Square
        square={app.square}
        id="square-title"
        title="A square to scan with your phone. The key below says the same."
      />
      <p>
        No camera? Type this key into the app: <strong class="key">{app.inFours}</strong>
      </p>
      <Hidden name="code_key" value={app.key} />
      <h2>2. Type what the app shows</h2>
      <CodeField error={wrong('code')} value={code} />
      <TextField
        name="name"
        label="What you call this phone"
        value={name ?? 'My phone'}
        error={wrong('name')}
        width="medium"
        autocomplete="off"
      />
    </>
  )
}
