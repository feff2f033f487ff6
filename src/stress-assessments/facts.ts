import type { AssessmentFacts } from '../../views/stress-assessments/assessment-page.tsx'
import type { AssessmentFormFacts } from '../../views/stress-assessments/assessment-form.tsx'
import type { AssessmentsFacts } from '../../views/stress-assessments/assessments-page.tsx'
import type { View } from '../access/view.ts'
import { areas } from '../actions/areas.ts'
import { actionLines } from '../actions/facts.ts'
import { ownersForTeam } from '../actions/owners.ts'
import { promisesFromAssessment } from '../actions/queries.ts'
import type { Day } from '../time/types.ts'
import { sayDay, sayShortDay } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import {
  areasOf,
  assessmentRows,
  latestOf,
  pageSize,
  teamsSeen,
  type AssessmentRow,
  type TeamSeen,
} from './queries.ts'
import { mayMake } from './rules.ts'
import { standingOf } from './standing.ts'

/** Teams of this reader with their next day, and what was written so far. */
export async function assessmentsFacts(view: View, page: number): Promise<AssessmentsFacts> {
  const which = { limit: pageSize, offset: (page - 1) * pageSize }
  const [teams, rows] = await Promise.all([teamsSeen(view, {}), assessmentRows(view, which)])
  return {
    teams: teams.map((team) => ({
      name: team.name,
      next: sayNext(team.next_on, view.who.today),
      write: mayMake(standingOf(team)) ? `/stress-assessments/new?team=${team.id}` : null,
    })),
    made: rows.map((row) => ({
      href: `/stress-assessments/${row.id}`,
      team: row.team,
      on: sayShortDay(row.made_on),
      by: makerOf(row, view),
    })),
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize)),
  }
}

function sayNext(next: Day | null, today: Day) {
  if (next === null) return 'None yet'
  return next <= today ? `Due since ${sayShortDay(next)}` : `Next by ${sayShortDay(next)}`
}

export const makerOf = ({ made_by: by, maker }: AssessmentRow, { who }: View) =>
  by === who.person ? 'you' : (maker ?? 'someone')

/** One assessment, area by area, with what came of it. */
export async function assessmentFacts(view: View, row: AssessmentRow): Promise<AssessmentFacts> {
  const [written, actions] = await Promise.all([
    areasOf(view, row),
    promisesFromAssessment(view, row.id),
  ])
  return {
    team: row.team,
    made: `${sayDay(row.made_on)}, by ${makerOf(row, view)}`,
    next: sayDay(row.next_on),
    areas: areas.map(({ code, name, looksAt }) => {
      const found = written.find(({ area }) => area === code)
      return {
        name,
        looksAt,
        hazards: found?.hazards ?? '',
        controls: found?.controls ?? '',
        actions: actionLines(
          view,
          actions.filter(({ area }) => area === code),
        ),
      }
    }),
  }
}

type Filled = { values: Values; errors: FieldError[] } | null

/** The form: empty, brought forward from the last one, or as it was sent. */
export async function formFacts(
  view: View,
  team: TeamSeen,
  filled: Filled,
): Promise<AssessmentFormFacts> {
  const last = await latestOf(view, { team: team.id })
  const [owners, open] = await Promise.all([
    ownersForTeam(view, team.id),
    last ? promisesFromAssessment(view, last.id) : [],
  ])
  return {
    team: { id: team.id, name: team.name },
    areas,
    owners: owners.map(({ id, name }) => ({ value: id, label: name })),
    last: last ? { href: `/stress-assessments/${last.id}`, on: sayShortDay(last.made_on) } : null,
    open: actionLines(
      view,
      open.filter(({ status }) => status === 'open'),
    ),
    values: filled?.values ?? (last ? await broughtForward(view, last) : {}),
    errors: filled?.errors ?? [],
  }
}

async function broughtForward(view: View, last: AssessmentRow): Promise<Values> {
  const written = await areasOf(view, last)
  return Object.fromEntries(
    written.flatMap(({ area, hazards, controls }) => [
      [`hazards_${area}`, hazards],
      [`controls_${area}`, controls],
    ]),
  )
}
