import type { Reading } from '../load/readings.ts'
import { shortLastMonth } from '../load/supervised.ts'
import { addMonths, monthOf } from '../time/months.ts'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import type { Judging } from './boundary-causes.ts'
import { causeFor } from './cause.ts'
import type { Cause } from './types.ts'

/** How long a month that fell short calls for an alert, and a second session called off. */
const newsDays = 14
/** Sessions called off are counted together over so many days, and so many call for an alert. */
export const cancelledDays = 90
const cancelledCount = 2

/** What supervision one worker is owed (product.md 5.4: SUPERVISION_GAP, SUPERVISION_SHORT). */
export const supervisionCauses = (readings: Reading[], judging: Judging): Cause[] => [
  ...readings.filter(({ metric }) => metric === 'gap').flatMap((it) => gapCause(it, judging)),
  ...shortCause(judging),
]

/** Said in whole weeks, so that it is not news every day. No week mostly on leave is judged. */
function gapCause({ value, near, past, level, counted }: Reading, { facts }: Judging): Cause[] {
  if (level === 'room' || facts.supervision.awayThisWeek) return []
  return [
    causeFor('SUPERVISION_GAP', {
      level: level === 'near' ? 'near' : 'past',
      value: Math.floor(value / 7),
      near,
      past,
      counted,
    }),
  ]
}

/** One for each month. Later the month after it is of more use to everybody. */
function shortCause({ facts: { supervision }, today }: Judging): Cause[] {
  if (Number(today.slice(8)) > newsDays) return []
  const short = shortLastMonth(supervision, { today })
  if (!short) return []
  const causeKey = `SUPERVISION_SHORT:${addMonths(monthOf(today), -1)}`
  const { credited: value, agreed: near, sessions: counted } = short
  return [causeFor('SUPERVISION_SHORT', { causeKey, value, near, counted })]
}

export type CalledOff = { employment: string; session: string; on: Day }

/**
 * Two or more sessions of one worker called off by the supervisor or the service in 90 days, the
 * last of them lately: each further one is news again (product.md 5.4, SUPERVISION_CANCELLED).
 */
export const cancelledCauses = (calledOff: CalledOff[], { today }: { today: Day }): Cause[] =>
  [...Map.groupBy(calledOff, ({ employment }) => employment)].flatMap(([employment, all]) => {
    const counted = all.filter(({ on }) => on > addDays(today, -cancelledDays))
    const isNews = counted.some(({ on }) => on > addDays(today, -newsDays))
    if (counted.length < cancelledCount || !isNews) return []
    return [
      causeFor('SUPERVISION_CANCELLED', {
        causeKey: `SUPERVISION_CANCELLED:${employment}`,
        value: counted.length,
        counted: counted.map(({ session }) => session),
      }),
    ]
  })
