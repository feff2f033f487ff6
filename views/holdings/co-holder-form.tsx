import { Select } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, TextArea, TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { coHolderRoleWords } from '../../src/holdings/words.ts'

export type CoHolderFormFacts = Typed & {
  id: string
  label: string
  people: { id: string; name: string }[]
  whoSees: string
}

/** A second name: a colleague who uses Holdfast, or anyone else who stands alongside. */
export function CoHolderForm({ shell, facts }: { shell: Shell; facts: CoHolderFormFacts }) {
  const { field } = typedIn(facts)
  const back = `/holdings/${facts.id}`
  return (
    <Page shell={shell} title="Add a second name" error={facts.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={facts.errors} />
      <h1>A second name: {facts.label}</h1>
      <WhoSees names={facts.whoSees} />
      <Form shell={shell} action={`/holdings/${facts.id}/co-holders`}>
        <Select label="Who are they?" options={optionsOf(coHolderRoleWords)} {...field('role')} />
        <Select
          label="Are they here in Holdfast?"
          hint="If you choose someone, they can open this holding, but never your notes."
          empty="No, they are outside Holdfast"
          options={facts.people.map(({ id, name }) => ({ value: id, label: name }))}
          {...field('co_person')}
        />
        <TextField
          label="Or what do you call them?"
          hint="Such as “Practice nurse, Tuesdays”."
          optional
          {...field('name')}
          maxlength={60}
          width="medium"
        />
        <DateField
          label="When did you last speak about this person?"
          optional
          {...field('spoken_on')}
        />
        <TextArea
          label="What do they share?"
          hint="What each of you does. A colleague you chose here can read this."
          optional
          {...field('shares')}
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
