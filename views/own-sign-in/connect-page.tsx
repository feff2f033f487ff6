import { Radios, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { Hidden, TextField } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { beside, overall, typedIn } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'

type Connected = { id: string; button: string; since: string }

type ConnectProps = {
  shell: Shell
  facts: { connected: Connected[]; open: Option[]; hasPassword: boolean }
  errors: { field: string; message: string }[]
}

/** Somebody's own sign-in from work: connected with the password, and taken away here too. */
export function ConnectPage({ shell, facts, errors }: ConnectProps) {
  const typed = { values: {}, errors }
  const { connected, open, hasPassword } = facts
  const stays = overall(typed)
  return (
    <Page shell={shell} title="Sign in the way you do at work" error={errors.length > 0}>
      <BackLink href="/profile/security">How you sign in</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>Sign in the way you do at work</h1>
      {stays && (
        <Inset>
          <p role="alert">{stays}</p>
        </Inset>
      )}
      {connected.map((each) => (
        <ConnectedWay shell={shell} way={each} mayGo={hasPassword} />
      ))}
      {connected.length === 0 && open.length === 0 && (
        <p>Your organisation has not set this up. You sign in with your password.</p>
      )}
      {open.length > 0 && <Connect shell={shell} facts={facts} typed={typed} />}
      {!hasPassword && (
        <p>You have no password here. Your administrator can make you a link to choose one.</p>
      )}
    </Page>
  )
}

type WayProps = { shell: Shell; way: Connected; mayGo: boolean }

/** The last way in stays: without a password there is no button to take it away. */
function ConnectedWay({ shell, way, mayGo }: WayProps) {
  const { id, button, since } = way
  return (
    <>
      <h2>{button}</h2>
      <p>Connected since {since}. You can use this button on the sign-in page.</p>
      {mayGo && (
        <Form action={`/profile/security/work/${id}/removal`} shell={shell} id={`remove-${id}`}>
          <Button kind="quiet">
            Disconnect<span class="unseen"> {button}</span>
          </Button>
        </Form>
      )}
    </>
  )
}

type FormProps = Pick<ConnectProps, 'shell' | 'facts'> & {
  typed: { values: {}; errors: ConnectProps['errors'] }
}

/** Only somebody who knows the password may open a second way in. */
function Connect({ shell, facts: { open, hasPassword }, typed }: FormProps) {
  const { field } = typedIn(typed)
  const [first] = open
  if (!hasPassword) return null
  return (
    <>
      <p>
        Connect it once. From then on you can sign in with that button. Your password stays as it
        is.
      </p>
      <WhoSees names="You, and your administrators can see that it was connected" />
      <Form action="/profile/security/work" shell={shell} save="Connect it" id="connect">
        {open.length === 1 && first ? (
          <Hidden name="provider" value={first.value} />
        ) : (
          <Radios {...field('provider')} label="How you sign in at work" options={open} />
        )}
        <TextField
          {...field('current_password')}
          value={undefined}
          label="Your Holdfast password"
          hint="To be sure that it is you."
          type="password"
          autocomplete="current-password"
        />
      </Form>
      {first && open.length === 1 && <p>The button is called “{first.label}”.</p>}
    </>
  )
}
