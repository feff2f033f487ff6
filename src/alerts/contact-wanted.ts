import { daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { contactCause } from './rules.ts'
import type { Cause } from './types.ts'

export type ContactWish = 'no' | 'debrief' | 'today' | null

type Standing = {
  id: string
  state: 'open' | 'closed'
  check_in_id: string | null
  acknowledged: boolean
  closedOn: Day | null
}

type Given = {
  wish: ContactWish
  /** Asked in this very save, not only left standing in an edited check-in. */
  askedNow: boolean
  checkIn: string
  standing: Standing[]
  today: Day
}

type Decision =
  | { do: 'raise'; cause: Cause }
  | { do: 'join' | 'reopen'; alertId: string; cause: Cause }
  | { do: 'take_back'; alertId: string }

const reopenDays = 14

/**
 * What a wish for contact calls for (product.md 5.4, CONTACT_WANTED). A fresh wish is always
 * heard, also just after an earlier one was settled. It may be taken back until it is answered.
 */
export function decideContact({
  wish,
  askedNow,
  checkIn,
  standing,
  today,
}: Given): Decision | null {
  const open = standing.find((alert) => alert.state === 'open')
  const [cause] = contactCause(wish === 'debrief' ? 'at_debrief' : (wish ?? 'no'))
  if (!cause) {
    const own = open?.check_in_id === checkIn && !open.acknowledged
    return own ? { do: 'take_back', alertId: open.id } : null
  }
  if (!askedNow) return null
  if (open) return { do: 'join', alertId: open.id, cause }
  const lately = standing.findLast(
    ({ closedOn }) => closedOn !== null && daysBetween(closedOn, today) <= reopenDays,
  )
  return lately ? { do: 'reopen', alertId: lately.id, cause } : { do: 'raise', cause }
}
