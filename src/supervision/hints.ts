import type { View } from '../access/view.ts'
import type { LeaveRow } from '../load/working-weeks.ts'
import { flagRows, type Around } from '../session-series/flags.ts'
import { hoursOf } from '../session-series/hours.ts'
import { leaveBetween, takenBetween } from '../session-series/queries.ts'
import { sayFlag } from '../session-series/words.ts'
import { addDays, londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { spanOf } from '../time/weeks.ts'

type Asked = { startsAt: Instant; minutes: number; session?: string }
type Who = {
  people: { person: string; name: string; hours: string | null }[]
  giver: { id: string; name: string } | null
}

/** What lies in the way of each of these times, as far as the asker may know. It stops nobody. */
export async function hintsAbout(view: View, rows: readonly Asked[], who: Who) {
  const days = rows.map(({ startsAt }) => londonDay(startsAt)).toSorted()
  const span = { first: days[0]!, last: days.at(-1)! }
  const around = await aroundOf(view, { rows, who, span })
  const workers = who.people.map(({ person }) => person)
  const flagged = flagRows(
    rows.map(({ startsAt, minutes }) => ({ startsAt, minutes, workers, chosen: true })),
    around,
  )
  const named = (id: string) => nameOf(view, who, id)
  return flagged.map(({ row, flags }) => ({
    startsAt: row.startsAt,
    words: flags.map((flag) => sayFlag(flag, named)),
  }))
}

function nameOf(view: View, { people, giver }: Who, id: string): string {
  if (id === view.who.person) return 'you'
  return people.find(({ person }) => person === id)?.name ?? giver?.name ?? 'somebody'
}

type Wanted = { rows: readonly Asked[]; who: Who; span: { first: Day; last: Day } }

async function aroundOf(view: View, { rows, who, span }: Wanted): Promise<Around> {
  const days = { first: addDays(span.first, -1), last: addDays(span.last, 1) }
  const [taken, leave] = await Promise.all([
    takenBetween(view, spanOf(days.first, days.last)),
    leaveBetween(view, days),
  ])
  const known = Map.groupBy(leave, ({ person_id }) => person_id)
  const own = new Set(rows.map(({ session }) => session))
  const giver = who.giver?.id ?? ''
  const leaveOf = (person: string): LeaveRow[] => known.get(person) ?? []
  return {
    giver,
    people: new Map([
      [giver, { leave: leaveOf(giver), workingHours: null }],
      ...who.people.map(
        ({ person, hours }) =>
          [person, { leave: leaveOf(person), workingHours: hoursOf(hours) }] as const,
      ),
    ]),
    taken: taken
      .filter(({ id }) => !own.has(id))
      .map(({ starts_at: startsAt, minutes, person_id, giver_id, supervisor_id }) => {
        const by = giver_id ?? supervisor_id
        return { startsAt, minutes, people: by === null ? [person_id] : [person_id, by] }
      }),
    contractEndsOn: null,
    minutesLeft: null,
    insuredUntil: null,
  }
}
