import type { Figure, TeamFacts, TeamLine, WeekOfWorker } from '../../views/team/team-page.tsx'
import type { View } from '../access/view.ts'
import { sayFigure } from '../load/words.ts'
import type { Day } from '../time/types.ts'
import { weekFacts } from './week-facts.ts'
import { pageSize, teamReadings, teamRows, type TeamReading, type TeamRow } from './queries.ts'

/** The workers this viewer leads, A to Z, as one page of finished rows: six questions in all. */
export async function teamFacts(view: View, page: number): Promise<TeamFacts> {
  const which = { limit: pageSize, offset: (page - 1) * pageSize }
  const [rows, readings, week] = await Promise.all([
    teamRows(view, which),
    teamReadings(view, {}),
    weekFacts(view),
  ])
  const byEmployment = Map.groupBy(readings, (reading) => reading.employment_id)
  const teams = new Set(rows.map((row) => row.team))
  const lines = rows.map((row) =>
    lineOf(row, byEmployment.get(row.employment) ?? [], {
      today: view.who.today,
      severalTeams: teams.size > 1,
      week: week.of(row),
    }),
  )
  const count = Number(rows[0]?.of ?? 0)
  return {
    lines,
    behind: week.behind,
    page,
    pages: Math.max(1, Math.ceil(count / pageSize)),
    count,
  }
}

type Around = { today: Day; severalTeams: boolean; week: WeekOfWorker }

function lineOf(row: TeamRow, readings: TeamReading[], around: Around): TeamLine {
  const figure = (metric: TeamReading['metric']): Figure | null => {
    const reading = readings.find((each) => each.metric === metric)
    if (!reading) return null
    const { value, near, past, level } = reading
    const href = `/load/${row.employment}/${metric}`
    return { metric, value, words: sayFigure(metric, value), near, past, level, href }
  }
  return {
    person: row.person_id,
    employment: row.employment,
    name: row.name,
    team: around.severalTeams ? row.team : null,
    held: figure('held'),
    points: figure('points'),
    span: figure('span'),
    hours: figure('hours'),
    alone: figure('alone'),
    waiting: Number(row.waiting ?? 0),
    week: around.week,
    agreement: agreementState(row, around.today),
  }
}

type Agreed = { review_on: Day | null; proposed: number | null }

/** Where the agreement stands, and whether somebody is waited for. */
export function agreementState({ review_on: reviewOn, proposed }: Agreed, today: Day) {
  const waits = Number(proposed ?? 0) > 0
  if (reviewOn === null) {
    return waits
      ? { words: 'Proposed, not signed by all yet', asks: true }
      : { words: 'None yet', asks: true }
  }
  if (waits) return { words: 'In force, a new one is proposed', asks: true }
  return reviewOn <= today
    ? { words: 'In force, time to look again', asks: true }
    : { words: 'In force', asks: false }
}
