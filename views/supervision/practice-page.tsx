import { Radios, Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { DateField, NumberField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type PracticeFacts = Typed & { jobs: Option[]; people: Option[]; whoSees: string }

/** A talk in passing, logged in twenty seconds: with whom, how long, done. */
export function PracticePage({ shell, facts }: { shell: Shell; facts: PracticeFacts }) {
  const { field } = typedIn(facts)
  return (
    <Page shell={shell} title="Log a quick talk" error={facts.errors.length > 0}>
      <BackLink href="/supervision">Your supervision</BackLink>
      <ErrorSummary errors={facts.errors} />
      <h1>Log a quick talk</h1>
      <p>
        Somebody made time for you, in a corridor or on the phone. That is support, and it counts.
      </p>
      <WhoSees names={facts.whoSees} about="supervision_session" />
      <Form shell={shell} action="/supervision/practice" save="Save the talk">
        {facts.jobs.length > 1 && (
          <Select label="Which job is this for?" options={facts.jobs} {...field('employment')} />
        )}
        <Radios
          label="Who did you talk with?"
          options={[
            ...facts.people,
            { value: 'outside', label: 'Somebody who is not on this list', apart: true },
          ]}
          {...field('with')}
        />
        <NumberField label="How many minutes?" {...field('minutes')} />
        <DateField label="Which day?" {...field('on')} />
      </Form>
    </Page>
  )
}
