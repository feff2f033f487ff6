import type { WorkingHours } from '../../people/working-hours.ts'
import { minutesAfter } from '../../time/instants.ts'
import { londonTime, weekdayOf } from '../../time/london.ts'
import type { Day, Instant } from '../../time/types.ts'
import { momentOf } from './calendar.ts'

const slots = [
  ['09:15', '10:00', '10:30', '11:15', '11:45', '12:15'],
  ['13:30', '14:15', '14:45', '15:15', '15:50', '16:25'],
].flat()

type Wanted = {
  day: Day
  at: string
  minutes: number
  /** Everybody who is there, inside or outside, and the hours of those who have some. */
  who: readonly string[]
  hours: readonly WorkingHours[]
}

/** Who is where: nobody of the made-up team is in two sessions at once. */
export class Diary {
  readonly #taken = new Map<string, [from: Instant, to: Instant][]>()

  /** The first usual time, from the one that suits best, when all are at work and free. */
  book({ day, at, minutes, who, hours }: Wanted): Instant {
    const times = [...slots.filter((slot) => slot >= at), ...slots.filter((slot) => slot < at)]
    const free = times.find((time) => {
      const [from, to] = spanOf(day, time, minutes)
      return this.#isFree(who, from, to) && hours.every((it) => isAtWork(it, day, [from, to]))
    })
    const [from, to] = spanOf(day, free ?? at, minutes)
    for (const each of who) this.#taken.set(each, [...(this.#taken.get(each) ?? []), [from, to]])
    return from
  }

  #isFree(who: readonly string[], from: Instant, to: Instant) {
    const isClear = ([start, end]: [Instant, Instant]) => end <= from || start >= to
    return who.every((each) => (this.#taken.get(each) ?? []).every(isClear))
  }
}

function spanOf(day: Day, time: string, minutes: number): [Instant, Instant] {
  const from = momentOf(day, time)
  return [from, minutesAfter(from, minutes)]
}

function isAtWork(pattern: WorkingHours, day: Day, [from, to]: [Instant, Instant]) {
  const hours = pattern[String(weekdayOf(day)) as keyof WorkingHours]
  return hours !== undefined && hours[0] <= londonTime(from) && londonTime(to) <= hours[1]
}
