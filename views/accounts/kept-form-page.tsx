import { Button, Buttons, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { SummaryList } from '../components/lists.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type KeptFormFacts = {
  id: string
  /** What the form is for, in words: "your check-in". */
  thing: string
  when: string
  path: string
  shown: { key: string; value: string }[]
  fields: { name: string; value: string }[]
}

/** What an ended session left unsent: to send after all, or to throw away. */
export function KeptFormPage({ shell, kept }: { shell: Shell; kept: KeptFormFacts }) {
  return (
    <Page shell={shell} title="We kept your words">
      <h1>We kept your words</h1>
      <p>
        You were signed out before this could be saved. It is {kept.thing}, from {kept.when}.
      </p>
      <WhoSees names="Only you, until you send it" />
      <SummaryList rows={kept.shown} />
      <Form action={kept.path} formId={kept.id} id="send-again">
        {kept.fields.map(({ name, value }) => (
          <Hidden name={name} value={value} />
        ))}
        <Buttons>
          <Button>Send it now</Button>
        </Buttons>
      </Form>
      <Form action={`/kept-forms/${kept.id}/removal`} shell={shell} id="throw-away">
        <Button kind="quiet">Throw it away</Button>
      </Form>
    </Page>
  )
}
