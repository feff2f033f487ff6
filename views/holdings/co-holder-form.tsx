import { Select } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, TextArea, TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { coHolderRoleWords } from '../../src/holdings/words.ts'
import { fieldsOf, optionsOf } from './holding-form.tsx'

export type CoHolderFormFacts = {
  id: string
  label: string
  people: { id: string; name: string }[]
  values: Record<string, string | readonly string[] | undefined>
  errors: { field: string; message: string }[]
  whoSees: string
}

/** A second name: a colleague who uses Holdfast, or anyone else who stands alongside. */
export function CoHolderForm({ shell, facts }: { shell: Shell; facts: CoHolderFormFacts }) {
  const { text, error } = fieldsOf(facts)
  const back = `/holdings/${facts.id}`
  return (
    <Page shell={shell} title="Add a second name" error={facts.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={facts.errors} />
      <h1>A second name: {facts.label}</h1>
      <WhoSees names={facts.whoSees} />
      <Form shell={shell} action={`/holdings/${facts.id}/co-holders`}>
        <Select
          name="role"
          label="Who are they?"
          options={optionsOf(coHolderRoleWords)}
          value={text('role')}
          error={error('role')}
        />
        <Select
          name="co_person"
          label="Are they here in Holdfast?"
          hint="If you choose someone, they can open this holding, but never your notes."
          empty="No, they are outside Holdfast"
          options={facts.people.map(({ id, name }) => ({ value: id, label: name }))}
          value={text('co_person')}
          error={error('co_person')}
        />
        <TextField
          name="name"
          label="Or what do you call them?"
          hint="Such as “Practice nurse, Tuesdays”."
          optional
          value={text('name')}
          error={error('name')}
          maxlength={60}
          width="medium"
        />
        <DateField
          name="spoken_on"
          label="When did you last speak about this person?"
          optional
          value={text('spoken_on')}
          error={error('spoken_on')}
        />
        <TextArea
          name="shares"
          label="What do they share?"
          hint="What each of you does. A colleague you chose here can read this."
          optional
          value={text('shares')}
          error={error('shares')}
          maxlength={1000}
        />
        <Buttons>
          <Button>Add this name</Button>
          <LinkButton kind="text" href={back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
