import type { Child } from 'hono/jsx'
import { sayHidden } from '../../src/team/count-words.ts'
import { EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Responses, type ResponseFacts } from './responses.tsx'

type TeamCountLine = {
  team: string
  name: string
  workers: number
  /** Null where a sum could be about a person; `few` where that is for the size of the team. */
  held: number | null
  points: number | null
  few: boolean
  waiting: number
  longest: string
  /** Promises whose day is gone. */
  late: number
}

export type TeamsFacts = {
  lines: TeamCountLine[]
  fewest: number
  /** The day at whose end the sums stood so. */
  on: string | null
}

type Props = { shell: Shell; facts: TeamsFacts; responses: ResponseFacts; cards?: Child }

/** What a manager of several teams sees: counts and waiting times, and nobody's name. */
export function TeamsPage({ shell, facts, responses, cards }: Props) {
  return (
    <Page shell={shell} title="Teams" wide>
      <h1>Teams</h1>
      {cards}
      {facts.lines.length === 0 ? (
        <EmptyState title="No team is linked to you yet.">
          <p>Your administrator links you to the workers whose teams you manage.</p>
        </EmptyState>
      ) : (
        <TeamCounts facts={facts} />
      )}
      <Responses facts={responses} />
      <ul>
        <li>
          <a href="/supervision/teams">Supervision, team by team</a>
        </li>
        <li>
          <a href="/teams/felt">How the work has felt, all together</a>
        </li>
        <li>
          <a href="/actions">Actions</a>
        </li>
        <li>
          <a href="/stress-assessments">Stress assessments</a>
        </li>
        <li>
          <a href="/wellness-plans">Wellness plans</a>
        </li>
      </ul>
    </Page>
  )
}

/** Counts for each team; a sum over very few people would be about a person, so it is left out. */
export function TeamCounts({ facts: { lines, fewest, on } }: { facts: TeamsFacts }) {
  const say = (sum: number | null, few: boolean) =>
    sum === null ? sayHidden(few, fewest) : `${sum}`
  return (
    <>
      <Table
        caption="Teams in counts"
        hideCaption
        head={[
          { label: 'Team' },
          { label: 'Link workers', numeric: true },
          { label: 'People held', numeric: true },
          { label: 'Holding points', numeric: true },
          { label: 'Alerts waiting', numeric: true },
          { label: 'Longest wait', numeric: true },
          { label: 'Promises late', numeric: true },
        ]}
        rows={lines.map((line) => [
          line.name,
          `${line.workers}`,
          say(line.held, line.few),
          say(line.points, line.few),
          line.waiting === 0 ? 'None' : `${line.waiting}`,
          line.longest,
          line.late === 0 ? 'None' : `${line.late}`,
        ])}
      />
      <p class="hint">
        These are counts. Nobody is named, and nothing anyone wrote is here.
        {on && ` People held and points are as they stood on ${on}.`}
      </p>
      {lines.some((line) => line.held === null) && <WhyLeftOut fewest={fewest} />}
    </>
  )
}

const WhyLeftOut = ({ fewest }: { fewest: number }) => (
  <p class="hint">
    A sum that could be about one person is left out. That is so in a team of fewer than {fewest},
    and in the next smallest team beside it. It is so too for some weeks after someone joins or
    leaves, and where you manage only part of a team.
  </p>
)
