import { Tick } from '../components/choices.tsx'
import { Button, Form } from '../components/form.tsx'
import { Reason } from './reason.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import type { Shell } from '../layout.tsx'

export type SignInFacts = {
  state: 'closed' | 'invited' | 'not_invited' | 'open'
  /** When the link that is out stops working, in words. */
  linkUntil: string | null
}

type SignInProps = {
  shell: Shell
  person: { id: string; version: number }
  facts: SignInFacts
  typed: Typed
}

const words: Record<SignInFacts['state'], string> = {
  closed:
    'Their sign-in is closed. What they wrote is kept for its time, or until they are erased. Nobody else can read it.',
  invited: 'They have an invitation and have not used it yet.',
  not_invited: 'They have no way in yet. Make an invitation link and hand it to them.',
  open: 'They have come in, and sign in with a way of their own.',
}

/** Ways in, and closing them. */
export function SignIn({ shell, person, facts, typed }: SignInProps) {
  const path = `/admin/people/${person.id}`
  const { state, linkUntil } = facts
  const { tick, field } = typedIn(typed)
  const anyway = tick('anyway')
  return (
    <>
      <h2>Signing in</h2>
      <p>{words[state]}</p>
      {linkUntil && <p>A link is out. It works once, until {linkUntil}.</p>}
      {state !== 'closed' && (
        <Form
          action={`${path}/${state === 'open' ? 'password-reset' : 'invitation'}`}
          shell={shell}
          id="make-link"
        >
          <Button kind="quiet">
            {state === 'open' ? 'Make a password link' : inviteWords(state)}
          </Button>
        </Form>
      )}
      {linkUntil && (
        <Form action={`${path}/links/removal`} shell={shell} id="take-back">
          <Button kind="quiet">Take the link back</Button>
        </Form>
      )}
      <Form
        action={`${path}/${state === 'closed' ? 'reactivation' : 'deactivation'}`}
        shell={shell}
        version={person.version}
        id="sign-in-state"
      >
        {state !== 'closed' && <Reason {...field('reason')} />}
        {anyway.error !== undefined && <Tick label="Close it now all the same" {...anyway} />}
        <Button kind="quiet">
          {state === 'closed' ? 'Open their sign-in again' : 'Close their sign-in now'}
        </Button>
      </Form>
    </>
  )
}

const inviteWords = (state: SignInFacts['state']) =>
  state === 'invited' ? 'Make a new invitation link' : 'Make an invitation link'
