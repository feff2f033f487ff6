import type { Change } from '../access/change.ts'
import { minutesBefore } from '../time/instants.ts'
import { londonDay } from '../time/london.ts'
import { isOutOfHours, parseWorkingHours } from './working-hours.ts'

const week = 7 * 24 * 60

/**
 * Sets the contacts of the last 7 days, those that are counted (product.md 5.3, hours), beside the
 * hours and the leave as they are known now: the order of typing must not matter.
 */
export async function recountHours({ db, who }: Change, employment: string): Promise<void> {
  const since = minutesBefore(who.now, week)
  const { working_hours: hours } = await db
    .selectFrom('employment')
    .select('working_hours')
    .where('id', '=', employment)
    .executeTakeFirstOrThrow()
  const away = await db
    .selectFrom('leave')
    .select(['from_on', 'until_on'])
    .where('employment_id', '=', employment)
    .where('part', '=', 'whole')
    .where('until_on', '>=', londonDay(since))
    .execute()
  const contacts = await db
    .selectFrom('contact')
    .select(['id', 'at', 'out_of_hours'])
    .where('employment_id', '=', employment)
    .where('at', '>', since)
    .execute()
  const pattern = parseWorkingHours(hours)
  const isAway = (day: string) => away.some((it) => it.from_on <= day && it.until_on >= day)
  for (const { id, at, out_of_hours: before } of contacts) {
    const now = isOutOfHours(pattern, at) || isAway(londonDay(at)) ? 1 : 0
    if (now === before) continue
    await db.updateTable('contact').set({ out_of_hours: now }).where('id', '=', id).execute()
  }
}
