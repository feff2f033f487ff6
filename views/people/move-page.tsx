import { Checkboxes, Radios, Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { BackLink, EmptyState, Warning } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { beside, overall, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'

export type MoveFacts = {
  person: { id: string; name: string }
  job: { id: string; version: number; team: string; holds: boolean }
  isOver: boolean
  teams: Option[]
  people: Option[]
  /** Those who stand beside them now. */
  bonds: Option[]
  /** Those beside whom they stand, which a move does not end. */
  beside: string[]
  typed: Typed
  changed: boolean
}

/** Somebody goes on in another team: one job ends and the next begins, today. */
export function MovePage({ shell, facts }: { shell: Shell; facts: MoveFacts }) {
  const { person, typed, teams } = facts
  const problem = overall(typed)
  return (
    <Page shell={shell} title="Move to another team" error={typed.errors.length > 0}>
      <BackLink href={`/admin/people/${person.id}`}>{person.name}</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>Move {person.name} to another team</h1>
      {problem && (
        <Warning>
          <p>{problem}</p>
        </Warning>
      )}
      {facts.changed && (
        <Warning>
          <p>Somebody changed this job while you had it open. Look again, then move them.</p>
        </Warning>
      )}
      {facts.isOver && <EmptyState title="This job is over." />}
      {!facts.isOver && teams.length === 0 && (
        <EmptyState
          title="There is no other team yet."
          action={{ href: '/admin/teams/new', label: 'Add a team' }}
        />
      )}
      {!facts.isOver && teams.length > 0 && <Filled shell={shell} facts={facts} />}
    </Page>
  )
}

function Filled({ shell, facts }: { shell: Shell; facts: MoveFacts }) {
  const { person, job, typed } = facts
  const { field, choices } = typedIn(typed)
  return (
    <>
      <p>
        They are in the new team from today. Yesterday becomes the last day of their job in{' '}
        {job.team}. What was agreed and counted stays there. They agree new numbers in the new team.
      </p>
      <WhoSees names="You and other administrators, this person, and both teams" />
      <Form
        action={`/admin/people/${person.id}/employments/${job.id}/move`}
        shell={shell}
        version={job.version}
        save={`Move ${person.name} today`}
        id="move"
      >
        <Select {...field('team')} label="The team they go to" options={facts.teams} />
        <Select
          {...field('line')}
          label="Who leads them there"
          empty="Nobody yet"
          optional
          options={facts.people}
        />
        {facts.bonds.length > 0 && (
          <Checkboxes
            {...choices('carry[]')}
            label="Who goes on standing beside them"
            hint="With the others it ends today."
            options={facts.bonds}
          />
        )}
        {facts.beside.length > 0 && (
          <p>
            They go on standing beside {facts.beside.join(', ')}. End that on the page of each
            person when it should not go on. <a href="/admin/people/support">Who supports whom</a>
          </p>
        )}
        {job.holds && (
          <Radios
            {...field('held')}
            label="The people they hold"
            options={[
              { value: 'stay', label: 'They go on holding them in the new team' },
              {
                value: 'hand_on',
                label: 'Somebody else holds them first',
                hint: 'Whoever leads them does that, under “Someone is leaving”. Then come back.',
              },
            ]}
          />
        )}
      </Form>
    </>
  )
}
