import { readOne, type View } from '../access/view.ts'
import { minutesBefore } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'

/** What "Try again" takes up: mails of the last week. */
const week = 7 * 24 * 60

const givenUp = readOne((from, p: { since: Instant }) =>
  from
    .selectFrom('mail as m')
    .select((of) => of.fn.countAll<number>().as('mails'))
    .where('m.gave_up_at', 'is not', null)
    .where('m.made_at', '>', p.since),
)

/** How many mails did not get through, for whoever looks after the people they were for. */
export async function mailsGivenUp(view: View): Promise<number> {
  const row = await givenUp(view, { since: minutesBefore(view.who.now, week) })
  return Number(row?.mails ?? 0)
}
