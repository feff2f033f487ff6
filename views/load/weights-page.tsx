import type { Day } from '../../src/time/types.ts'
import { Select } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { DateField, Hidden, NumberField } from '../components/inputs.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type WeightsLine = { id: string; on: Day; from: string; words: string; by: string }

export type TeamWeights = {
  id: string
  name: string
  /** `since` and `by` are null where a team counts as every team does. */
  now: { on: Day | null; since: string | null; words: string[]; by: string | null }
  planned: WeightsLine[]
  before: WeightsLine[]
}

export type WeightsFacts = { teams: TeamWeights[]; whoSees: string; today: string }

type PageProps = { shell: Shell; facts: WeightsFacts; typed: Typed }

/** What points are for in a team, and a change from a day to come. */
export function WeightsPage({ shell, facts, typed }: PageProps) {
  const { teams } = facts
  return (
    <Page shell={shell} title="What points are for" error={typed.errors.length > 0}>
      <BackLink href="/team">Team</BackLink>
      <ErrorSummary errors={typed.errors} />
      <h1>What points are for</h1>
      <p class="lead">Some people need more than others. Points say so, beside the plain count.</p>
      {teams.length === 0 ? (
        <EmptyState title="You lead nobody in a team just now.">
          <p>When you do, what each point is for in that team is here.</p>
        </EmptyState>
      ) : (
        <>
          {teams.map((team) => (
            <OneTeam shell={shell} team={team} />
          ))}
          <h2>Change it</h2>
          <WhoSees names={facts.whoSees} />
          <p>Talk about it with your team first. Numbers from before that day stay as they are.</p>
          <Change shell={shell} facts={facts} typed={typed} />
        </>
      )}
    </Page>
  )
}

function OneTeam({ shell, team }: { shell: Shell; team: TeamWeights }) {
  const { name, now, planned, before } = team
  return (
    <section>
      <h2>{name}</h2>
      <p>
        {now.since
          ? `It has been so since ${now.since}, set by ${now.by}.`
          : 'It is the same as in every new team.'}
      </p>
      <ul>
        {now.words.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {planned.length > 0 && <h3>Planned</h3>}
      {planned.map((line) => (
        <Planned shell={shell} line={line} />
      ))}
      {before.length > 0 && (
        <Table
          caption={`Before, in ${name}`}
          head={[{ label: 'From' }, { label: 'Points' }, { label: 'Set by' }]}
          rows={before.map(({ from, words, by }) => [from, words, by])}
        />
      )}
    </section>
  )
}

const Planned = ({ shell, line: { id, from, words, by } }: { shell: Shell; line: WeightsLine }) => (
  <div class="card">
    <p>
      <strong>From {from}</strong>, set by {by}. {words}
    </p>
    <Form shell={shell} action={`/team/weights/${id}/removal`}>
      <Button kind="quiet">
        Take it back<span class="unseen"> (from {from})</span>
      </Button>
    </Form>
  </div>
)

const fields = [
  ['light', 'Light', 'Someone held lightly.'],
  ['active', 'Active', 'Someone held actively.'],
  ['intensive', 'Intensive', 'Someone who needs a lot just now.'],
  ['complex', 'More than one thing', 'Added for three problem areas, or nobody else to turn to.'],
  ['some_risk', 'Some risk', 'Added when there is some risk.'],
  ['high_risk', 'High risk', 'Added when there is high risk.'],
  ['shared', 'Shared', 'Taken away when a co-holder was spoken to in the last 28 days.'],
] as const

function Change({ shell, facts: { teams }, typed }: PageProps) {
  const { field } = typedIn(typed)
  const options = teams.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form shell={shell} action="/team/weights" save="Set from that day">
      {teams.length === 1 ? (
        <Hidden name="team" value={teams[0]!.id} />
      ) : (
        <Select label="Team" options={options} {...field('team')} />
      )}
      <DateField label="From which day" hint="Today or later." {...field('from_on')} />
      {fields.map(([name, label, hint]) => (
        <NumberField label={label} hint={hint} {...field(name)} />
      ))}
    </Form>
  )
}
