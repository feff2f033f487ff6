import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type LostFacts = {
  /** How many administrators could let them in. */
  keepers: number
  waits: { asked: string; until: string; hasCode: boolean; hasFirst: boolean } | null
}

type Props = {
  shell: Shell
  facts: LostFacts
  errors: { field: string; message: string }[]
}

/** Somebody who has lost their phone asks to be let in. */
export function LostPage({ shell, facts, errors }: Props) {
  return (
    <Page shell={shell} title="I have lost my phone" error={errors.length > 0}>
      <BackLink href="/sign-in/code">One more step</BackLink>
      <ErrorSummary errors={errors} />
      <h1>I have lost my phone</h1>
      <p>Have you a recovery code? Go back and use it. That lets you in at once.</p>
      {facts.waits ? (
        <Waits shell={shell} waits={facts.waits} />
      ) : (
        <Asking shell={shell} keepers={facts.keepers} errors={errors} />
      )}
    </Page>
  )
}

function Asking({ shell, keepers, errors }: Pick<Props, 'shell' | 'errors'> & { keepers: number }) {
  if (keepers === 0) return <p>{nobodyElse}</p>
  return (
    <>
      <p>
        Or ask your administrators. Two of them have to agree that it is you. One is enough if you
        give a recovery code here.
      </p>
      <p>Then you set up a new second step at your next sign-in. The old one stops working.</p>
      <Form action="/sign-in/lost" shell={shell} save="Ask my administrators" id="lost">
        <TextField
          name="recovery_code"
          label="A recovery code"
          hint="It is used up by this."
          optional
          error={errors.find(({ field }) => field === 'recovery_code')?.message}
          autocomplete="off"
        />
      </Form>
    </>
  )
}

const nobodyElse = `No administrator can let you in. Ask whoever runs Holdfast for you: they can make
  a link on the server that lasts 15 minutes.`

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
