import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type LostFacts = {
  /** How many administrators could let them in. */
  keepers: number
  /** They have an account from work, no second step here, and came with a password. */
  isAlone: boolean
  waits: { asked: string; until: string; hasCode: boolean; hasFirst: boolean } | null
}

type Props = {
  shell: Shell
  facts: LostFacts
  errors: { field: string; message: string }[]
}

/** Somebody who has lost their phone asks to be let in. */
export function LostPage({ shell, facts, errors }: Props) {
  const title = facts.isAlone ? 'One more step' : 'I have lost my phone'
  return (
    <Page shell={shell} title={title} error={errors.length > 0}>
      {!facts.isAlone && <BackLink href="/sign-in/code">One more step</BackLink>}
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {facts.isAlone ? (
        <Alone shell={shell} />
      ) : (
        <p>Have you a recovery code? Go back and use it. That lets you in at once.</p>
      )}
      {facts.waits ? (
        <Waits shell={shell} waits={facts.waits} />
      ) : (
        <Asking shell={shell} facts={facts} errors={errors} />
      )}
    </Page>
  )
}

/** The way that is open at once, for somebody who came with a password. */
const Alone = ({ shell }: { shell: Shell }) => (
  <>
    <p>
      A password alone does not let you in. You have an account from work here: sign in with that
      one.
    </p>
    <Form action="/sign-out" shell={shell} id="with-work">
      <Button>Go to the sign-in page</Button>
    </Form>
    <h2>I cannot use my account from work</h2>
  </>
)

function Asking({ shell, facts, errors }: Props) {
  const { keepers, isAlone } = facts
  if (keepers === 0 || (keepers === 1 && isAlone)) return <p>{nobodyElse}</p>
  return (
    <>
      <p>
        {isAlone ? 'Ask' : 'Or ask'} your administrators. {sayNeeded(facts)}
      </p>
      <p>
        Then you set up a new second step at your next sign-in.
        {!isAlone && ' The old one stops working.'}
      </p>
      <Form action="/sign-in/lost" shell={shell} save="Ask my administrators" id="lost">
        {!isAlone && (
          <TextField
            name="recovery_code"
            label="A recovery code"
            hint="It is used up by this."
            optional={keepers > 1}
            error={errors.find(({ field }) => field === 'recovery_code')?.message}
            autocomplete="off"
          />
        )}
      </Form>
    </>
  )
}

function sayNeeded({ keepers, isAlone }: LostFacts) {
  if (isAlone) return 'Two of them have to agree that it is you.'
  return keepers > 1
    ? `Two of them have to agree that it is you. One is enough if you give a recovery code here.`
    : `Only one administrator can say yes so far, so give a recovery code here too. Have you none?
      ${runner}`
}

const runner = `Ask whoever runs Holdfast for you: they can make a link on the server that lasts 15
  minutes.`

const nobodyElse = `There are not enough administrators to let you in yet. ${runner}`

function Waits({ shell, waits }: { shell: Shell; waits: NonNullable<LostFacts['waits']> }) {
  const { asked, until, hasCode, hasFirst } = waits
  return (
    <>
      <Inset>
        <p>
          You asked: {asked}. It waits until {until}.
        </p>
        <p>{sayWaits(hasCode, hasFirst)}</p>
      </Inset>
      <p>Speak to an administrator, so that they know it is you. Then sign in again here.</p>
      <Form action="/sign-in/lost/removal" shell={shell} id="take-back">
        <Button kind="quiet">Take this back</Button>
      </Form>
    </>
  )
}

function sayWaits(hasCode: boolean, hasFirst: boolean) {
  if (hasCode) return 'You gave a recovery code. One administrator has to agree.'
  return hasFirst
    ? 'One administrator has agreed. One more has to.'
    : 'Two administrators have to agree.'
}
