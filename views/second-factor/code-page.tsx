import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { Hidden, TextField } from '../components/inputs.tsx'
import { Details } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { UsePasskey } from '../passkeys/passkey-parts.tsx'

type CodeProps = {
  shell: Shell
  /** The ways they have: at least one. */
  kinds: readonly ('totp' | 'passkey')[]
  to: string
  errors?: { field: string; message: string }[]
}

/** The second step of signing in, for somebody who has one. */
export function CodePage({ shell, kinds, to, errors = [] }: CodeProps) {
  const wrong = (field: string) => errors.find((each) => each.field === field)?.message
  return (
    <Page shell={shell} title="One more step" error={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>One more step</h1>
      <p>Your password is right. Now show that it is you.</p>
      {kinds.includes('passkey') && (
        <UsePasskey shell={shell} to={to} errors={errors} isOnly={!kinds.includes('totp')} />
      )}
      {kinds.includes('totp') && (
        <>
          {kinds.length > 1 && <h2>Or type a code</h2>}
          <p>Open the app on your phone that shows codes.</p>
          <Form action="/sign-in/code" save="Go on" id="code">
            <Hidden name="to" value={to} />
            <CodeField error={wrong('code')} />
          </Form>
        </>
      )}
      <Details summary="I have a recovery code" open={wrong('recovery_code') !== undefined}>
        <Form action="/sign-in/recovery-code" id="recovery-code">
          <Hidden name="to" value={to} />
          <TextField
            name="recovery_code"
            label="One of your recovery codes"
            hint="Each code works once. It looks like abcd-efgh-jkmn."
            error={wrong('recovery_code')}
            autocomplete="off"
          />
          <Button kind="quiet">Use this code</Button>
        </Form>
      </Details>
      <p>
        <a href="/sign-in/lost">I have lost my phone</a>
      </p>
      <SomebodyElse shell={shell} />
    </Page>
  )
}

/** Six figures, offered by the phone where it can. */
export function CodeField({ error, value }: { error: string | undefined; value?: string }) {
  return (
    <TextField
      name="code"
      label="The six figures it shows for Holdfast"
      error={error}
      value={value}
      autocomplete="one-time-code"
      width="short"
    />
  )
}

/** The way out of half a sign-in. */
export function SomebodyElse({ shell }: { shell: Shell }) {
  return (
    <Form action="/sign-out" shell={shell} id="somebody-else">
      <Button kind="text">Sign in as somebody else</Button>
    </Form>
  )
}
