import { done, isRefusal, unfit, type Act, type Refusal } from '../access/change.ts'
import { jobLeft } from '../leave/own-jobs.ts'
import { bookInto } from '../sessions/book-session.ts'
import { confirmInto } from '../sessions/confirm-session.ts'
import { startAt } from '../session-series/dates.ts'
import { minutesBefore } from '../time/instants.ts'
import { addDays } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import type { PracticeInput } from './form.ts'

/** A conversation that was: kept as held in one press. Today's ended just now. */
export const logPractice = (act: Act, input: PracticeInput) =>
  act.change('supervision.book', async (change) => {
    const { person, now, today } = change.who
    const on = input.on ?? today
    const refused = refuseDay(on, today)
    if (refused) return refused
    const job = await jobLeft(change, input.employment)
    if (isRefusal(job)) return job
    const booked = await bookInto(change, {
      type: 'practice',
      employments: [job.id],
      giver: input.with === 'outside' ? null : input.with.slice(2),
      supervisor: null,
      startsAt: startOf(on, { today, now, minutes: input.minutes }),
      minutes: input.minutes,
      place: 'room',
    })
    if (booked.refused !== null) return besideWith(booked)
    const asked = { session: booked.id, version: 1 }
    const came = { minutes: input.minutes, said: { [person]: 'came' as const } }
    const held = await confirmInto(change, { ...asked, ...came })
    return held.refused === null ? done({ id: booked.id }) : held
  })

type Around = { today: Day; now: Instant; minutes: number }

const startOf = (on: Day, { today, now, minutes }: Around) =>
  on === today ? minutesBefore(now, minutes) : startAt(on, '12:00')

function refuseDay(day: Day, today: Day): Refusal | null {
  if (day > today) return unfit('on', 'This day has not come yet. Give today or earlier.')
  return day < addDays(today, -366) ? unfit('on', 'Check the year: this is a long time ago.') : null
}

/** What the booking says of its giver is said beside the list here. */
function besideWith(refusal: Refusal): Refusal {
  if (refusal.refused !== 'unfit') return refusal
  const errors = refusal.errors.map(({ field, message }) => ({
    field: field === 'giver' ? 'with' : field,
    message,
  }))
  return { ...refusal, errors }
}
