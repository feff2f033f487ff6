import { Radios, Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { DateField, TimeField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'

export type CallFacts = { teams: Option[]; kinds: Option[] }

type Props = { shell: Shell; facts: CallFacts; typed: Typed }

/** Calls a debrief that is not the weekly one. Coming is always a choice. */
export function CallPage({ shell, facts, typed }: Props) {
  const { field } = typedIn(typed)
  return (
    <Page shell={shell} title="Call a debrief" error={typed.errors.length > 0}>
      <BackLink href="/debriefs">Debriefs</BackLink>
      <ErrorSummary errors={typed.errors} />
      <h1>Call a debrief</h1>
      <p>Everyone it is for is told that it is planned. Coming is a choice.</p>
      <Form shell={shell} action="/debriefs" save="Plan it">
        {facts.teams.length > 1 && (
          <Select label="Which team?" options={facts.teams} {...field('team')} />
        )}
        <Radios label="What kind?" options={facts.kinds} {...field('kind')} />
        <DateField label="Which day?" {...field('held_on')} />
        <TimeField label="When does it start?" {...field('at')} />
      </Form>
    </Page>
  )
}
