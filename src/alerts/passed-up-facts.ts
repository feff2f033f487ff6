import type { PassedUpFacts } from '../../views/alerts/passed-up.tsx'
import type { View } from '../access/view.ts'
import { londonDay } from '../time/london.ts'
import { sayDay, sayWhen } from '../time/words.ts'
import { workingDaysBetween } from '../time/working-days.ts'
import { onePassedUp, passedUp, type PassedUpRow } from './queries.ts'

/** What waits with this viewer because nobody answered it, the longest first. */
export const passedUpFacts = async (view: View): Promise<PassedUpFacts[]> =>
  (await passedUp(view, {})).map((row) => factsOf(row, view.who))

/** The same for one alert's page; null when it does not wait with this viewer. */
export async function onePassedUpFacts(view: View, alert: string): Promise<PassedUpFacts | null> {
  const row = await onePassedUp(view, { alert })
  return row ? factsOf(row, view.who) : null
}

const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function factsOf(row: PassedUpRow, { now, today }: { now: string; today: string }): PassedUpFacts {
  const days = workingDaysBetween(londonDay(row.visible_at ?? row.raised_at), today)
  const long = days === 1 ? 'one working day' : `${numbers[days] ?? days} working days`
  return {
    id: row.id,
    team: row.team,
    urgent: row.level === 'urgent',
    waited: days === 0 ? 'since today' : long,
    asked: `You were asked ${sayWhen(row.at, { now })}.`,
    answerBy: sayDay(row.answer_by),
  }
}
