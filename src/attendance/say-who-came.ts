import { Act, notFound } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { receiptOf } from '../access/form-mark.ts'
import { useSupervisorLink } from '../accounts/supervisor-links.ts'
import { newId } from '../database/ids.ts'
import type { Said } from '../sessions/attendance.ts'
import { confirmByLink } from '../sessions/confirm-session.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import type { AttendanceLink } from './read-attendance.ts'

type Word = {
  link: AttendanceLink
  said: Readonly<Record<string, Said>>
  /** The id of the form; without one it cannot be known again. */
  form: string | null
  now: Instant
}

/**
 * Who came, by the supervisor's link: it is used up with the answer, and only then. The same form
 * sent again hears the same.
 */
export function sayWhoCame(door: Door, { link, said, form, now }: Word) {
  const { store, vault } = open(door)
  const who = { person: link.by, now, today: londonDay(now) }
  const act = new Act(who, receiptOf(form ?? newId(), '/attendance'), { store, vault })
  return act.change('supervision.attend', async (change) => {
    if (!(await useSupervisorLink(change.db, link.id, now))) return notFound
    const { session, minutes } = link
    return confirmByLink(change, { session, minutes, said })
  })
}
