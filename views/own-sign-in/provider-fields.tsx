import { Tick } from '../components/choices.tsx'
import { CopyBox } from '../components/copy-box.tsx'
import { TextField } from '../components/inputs.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { typedIn, type Typed } from '../components/typed.ts'

export type Registering = {
  steps: { before: string[]; after: string[] }
  /** The address the provider sends people back to. */
  redirect: string
}

/** What an administrator does at the provider, step by step. */
export function Steps({ facts: { steps, redirect } }: { facts: Registering }) {
  return (
    <>
      <h2>At the provider</h2>
      <ol>
        {steps.before.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <CopyBox id="redirect" label="Address to send people back to" value={redirect} />
      <ol start={steps.before.length + 1}>
        {steps.after.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </>
  )
}

/** What the provider gave, and how its sign-in counts here. */
export function ProviderFields({ typed, isNew = false }: { typed: Typed; isNew?: boolean }) {
  const { field, tick, error } = typedIn(typed)
  return (
    <>
      <WhoSees names="Administrators of your organisation, and nobody sees the secret again" />
      <TextField {...field('issuer')} label="Address of the provider (issuer)" autocomplete="off" />
      <TextField {...field('client_id')} label="Client ID" autocomplete="off" />
      <TextField
        name="client_secret"
        {...error('client_secret')}
        label={isNew ? 'Client secret' : 'New client secret'}
        hint={isNew ? 'It is locked away at once.' : 'Leave it empty to keep the one there is.'}
        optional={!isNew}
        type="password"
        autocomplete="off"
      />
      <TextField {...field('button')} label="What the button says" autocomplete="off" />
      <Tick
        {...tick('asks_second')}
        label="Our provider asks for a second factor itself"
        hint="Otherwise Holdfast asks for its own second step after it. Tick this only if it is so for everybody."
      />
      <Tick
        {...tick('only_way')}
        label="Only our own sign-in"
        hint="Whoever has connected cannot use a password any more. Administrators still can, for the day the provider is down."
      />
      <Tick
        {...tick('is_on')}
        label="Turn it on"
        hint="The button shows on the sign-in page. Once it is off, whoever has no second step here needs two administrators to come in."
      />
    </>
  )
}
