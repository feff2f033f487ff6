import type { PassedUpFacts } from '../../views/alerts/passed-up.tsx'
import type { View } from '../access/view.ts'
import { londonDay } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayDay, sayWhen } from '../time/words.ts'
import { workingDaysBetween } from '../time/working-days.ts'
import { onePassedUp, openAlerts, passedUp, type PassedUpRow } from './queries.ts'
import { waitsSince } from './waits-since.ts'

/**
 * What waits with this viewer because nobody answered it, the longest first, and the other open
 * alerts of their slice: a manager may read the headline of one that also waits with them.
 */
export async function passedUpAndOthers(view: View) {
  const [waiting, open] = await Promise.all([passedUp(view, {}), openAlerts(view, {})])
  const ids = new Set(waiting.map(({ id }) => id))
  return {
    passedUp: waiting.map((row): PassedUpFacts => factsOf(row, view.who)),
    rows: open.filter(({ id }) => !ids.has(id)),
  }
}

/** The same for one alert's page; null when it does not wait with this viewer. */
export async function onePassedUpFacts(view: View, alert: string): Promise<PassedUpFacts | null> {
  const row = await onePassedUp(view, { alert })
  return row ? factsOf(row, view.who) : null
}

const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function factsOf(row: PassedUpRow, { now, today }: { now: string; today: string }): PassedUpFacts {
  return {
    id: row.id,
    team: row.team,
    urgent: row.level === 'urgent',
    waited: sayWaited(row, today),
    asked: `You were asked ${sayWhen(row.at, { now })}.`,
    answerBy: sayDay(row.answer_by),
  }
}

/** It was answered and talked about where a plan is missing: how long ago is not theirs to read. */
function sayWaited(row: PassedUpRow, today: Day): string {
  if (row.because === 'act') return 'for its next step'
  const days = workingDaysBetween(londonDay(waitsSince(row)), today)
  if (days === 0) return 'since today'
  return days === 1 ? 'one working day' : `${numbers[days] ?? days} working days`
}
