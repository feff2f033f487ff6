import { CountChart, type CountedWeek } from '../components/count-chart.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { RowsChart, type ChartRow } from '../components/rows-chart.tsx'
import type { Column } from '../components/table.tsx'
import { WeekendChart, type WeekendsFacts } from '../components/weekend-chart.tsx'
import { Page, type Shell } from '../layout.tsx'

type Chart = { summary: string; rows: ChartRow[]; table: { head: Column[]; rows: string[][] } }

export type PatternsFacts = {
  /** Only where the reader leads people in several teams. */
  teams: { id: string; name: string; chosen: boolean }[]
  anyone: boolean
  held: Chart
  why: Chart
  waits: Chart
  weeks: { weeks: CountedWeek[]; summary: string }
  /** Of one team; null where several are shown together, or no debrief was planned. */
  weekends: WeekendsFacts | null
  /** How many were held in four weeks, of one team. */
  debriefs: string | null
}

/** What the holding of a team looks like: for its lead, never to set one person against another. */
export function PatternsPage({ shell, facts }: { shell: Shell; facts: PatternsFacts }) {
  return (
    <Page shell={shell} title="Patterns in your team">
      <BackLink href="/team">Team</BackLink>
      <h1>Patterns in your team</h1>
      <p class="lead">What your team holds, why, and what people wait for.</p>
      {facts.teams.length > 0 && <Teams teams={facts.teams} />}
      {facts.anyone ? (
        <Charts facts={facts} />
      ) : (
        <EmptyState title="Nobody you lead is holding people yet.">
          <p>When your administrator links a worker to you, the patterns show here.</p>
        </EmptyState>
      )}
    </Page>
  )
}

function Charts({
  facts: { held, why, waits, weeks, weekends, debriefs },
}: {
  facts: PatternsFacts
}) {
  return (
    <>
      <RowsChart id="held" title="Holding beside what was agreed" {...held} />
      <p class="hint">Names run A to Z. This is a picture of the work, not of a person.</p>
      <CountChart
        id="weeks"
        title="Held by your team, week by week"
        unit="People held"
        {...weeks}
      />
      <RowsChart id="why" title="Why people are held" {...why} />
      <RowsChart id="waits" title="What people wait for" {...waits} />
      {weekends && <WeekendChart {...weekends} />}
      {debriefs && <p>{debriefs}</p>}
      <p>
        <a href="/service-gaps">See the service gaps</a>
      </p>
    </>
  )
}

function Teams({ teams }: { teams: PatternsFacts['teams'] }) {
  const all = { id: '', name: 'All', chosen: teams.every(({ chosen }) => !chosen) }
  return (
    <nav class="buttons" aria-label="Which team">
      {[all, ...teams].map(({ id, name, chosen }) => (
        <a
          class="button quiet"
          href={id ? `/team/patterns?team=${id}` : '/team/patterns'}
          aria-current={chosen ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
