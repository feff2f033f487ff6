import { Button, Buttons, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { SummaryList } from '../components/lists.tsx'
import { PutThemBack } from '../components/unsaved.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type KeptFormFacts = {
  id: string
  /** The id under which only its writer can send it. */
  formId: string
  /** What the form is for, in words: "your check-in". */
  thing: string
  when: string
  path: string
  /** Where it was written; not known of a form whose sender had just been signed out. */
  page: string | null
  shown: { key: string; value: string }[]
  fields: { name: string; value: string }[]
}

/** Words that were never saved: to send after all, to go on with, or to throw away. */
export function KeptFormPage({ shell, kept }: { shell: Shell; kept: KeptFormFacts }) {
  return (
    <Page shell={shell} title="We kept your words">
      <h1>We kept your words</h1>
      <p>
        {kept.page === null
          ? 'You were signed out before this could be saved.'
          : 'You wrote this and did not save it.'}{' '}
        It is {kept.thing}, from {kept.when}. We keep it for seven days.
      </p>
      <WhoSees names="Only you, until you send it" />
      <SummaryList rows={kept.shown} />
      <Form action={kept.path} formId={kept.formId} id="send-again">
        {kept.fields.map(({ name, value }) => (
          <Hidden name={name} value={value} />
        ))}
        <Buttons>
          <Button>Send it now</Button>
        </Buttons>
      </Form>
      <PutThemBack shell={shell} kept={kept} />
      <Form action={`/kept-forms/${kept.id}/removal`} shell={shell} id="throw-away">
        <Button kind="quiet">Throw it away</Button>
      </Form>
    </Page>
  )
}
