import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextArea, TextField } from '../components/inputs.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { beside, overall, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ErasureFacts = {
  person: string
  name: string
  version: number
  /** What must happen first; null when it can be done. */
  first: string | null
  /** When it was done already, in words. */
  erased: string | null
}

type Props = { shell: Shell; facts: ErasureFacts; typed: Typed }

/** Where an administrator erases somebody who has left: what goes, and what an employer must keep. */
export function ErasurePage({ shell, facts, typed }: Props) {
  const { person, name, erased, first } = facts
  const problem = overall(typed) ?? first
  return (
    <Page shell={shell} title="Erase a person" error={typed.errors.length > 0}>
      <BackLink href={`/admin/people/${person}`}>This person</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>Erase {name}</h1>
      {erased === null ? <WhatGoes /> : <p>This was done {erased}. It cannot be taken back.</p>}
      {erased === null && problem && (
        <Warning>
          <p>{problem}</p>
        </Warning>
      )}
      {erased === null && first === null && <Asked shell={shell} facts={facts} typed={typed} />}
    </Page>
  )
}

const WhatGoes = () => (
  <>
    <p>
      Do this when somebody who has left asks for it. It cannot be taken back, and a backup does not
      bring it back.
    </p>
    <p>
      The database may pause for a moment. Its own logs, and backups made before, age out in their
      time. Ask whoever looks after the server how long that is.
    </p>
    <h2>What goes</h2>
    <ul>
      <li>Their name, e-mail, password and key.</li>
      <li>Reflections, wellness plan, check-ins and answers to questions.</li>
      <li>Every note and label they wrote about people they held.</li>
      <li>Alerts about how they felt, or that only they were told of.</li>
      <li>Their drafts, notices, mails and what they shared.</li>
      <li>Who opened their information.</li>
    </ul>
    <h2>What stays, without their name</h2>
    <ul>
      <li>Which jobs there were, and when.</li>
      <li>How many people were held, for how long, and how many contacts there were.</li>
      <li>Agreements, alerts about work, and promises: an employer must be able to show these.</li>
      <li>The audit: that something was done, and when.</li>
    </ul>
    <p>Words that others wrote stay with them. Ask them if a name stands in those.</p>
  </>
)

function Asked({ shell, facts: { person, name, version }, typed }: Props) {
  const { field } = typedIn(typed)
  return (
    <>
      <WhoSees names="You and the other administrators see the reason, in the audit" />
      <Form
        shell={shell}
        action={`/admin/people/${person}/erasure`}
        version={version}
        save="Erase them for good"
      >
        <TextArea
          label="Why is this done?"
          hint="Please do not write their name: the reason is kept."
          maxlength={500}
          rows={3}
          {...field('reason')}
        />
        <TextField
          label="Their name"
          hint={`Type ${name} to show that you mean this person.`}
          autocomplete="off"
          {...field('name')}
        />
      </Form>
    </>
  )
}
