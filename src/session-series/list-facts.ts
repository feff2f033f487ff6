import type { ListFacts, ListLine } from '../../views/session-series/list-page.tsx'
import type { View } from '../access/view.ts'
import { sayMinutes } from '../time/weeks.ts'
import { sayDay } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import { londonDay, londonTime } from '../time/london.ts'
import { aroundOf } from './around.ts'
import type { Offer } from './offer.ts'
import { dayOf, lookAt, movedTo, spanOfRows, timeOf, type ListRow, type Looked } from './rows.ts'
import { whoMeets } from './who-meets.ts'
import { joined, sayFlag } from './words.ts'

type Asked = Pick<ListFacts, 'asked'>

/** What a contract does not pay for; all else is only pointed out. */
const bars: readonly string[] = ['after_contract', 'no_hours']

/** The list with everything that lies in the way; one row may be moved to the day offered for it. */
export async function listFacts(
  view: View,
  offer: Offer,
  { rows, take, asked }: Asked & { rows: ListRow[]; take?: number | null },
): Promise<ListFacts> {
  const looked = await look(view, offer, rows)
  const moved = take === null || take === undefined ? undefined : looked[take]
  if (!moved || moved.said.instead === null) return factsOf(offer, looked, asked)
  const after = rows.map((row, n) => (n === take ? movedTo(moved) : row))
  return factsOf(offer, await look(view, offer, after), asked)
}

async function look(view: View, offer: Offer, rows: ListRow[]): Promise<Looked[]> {
  const { today } = view.who
  const around = await aroundOf(view, offer, spanOfRows(rows, today))
  const byJob = new Map(offer.people.map(({ employment, person }) => [employment, person]))
  return lookAt(rows, { around, today, personOf: (job) => byJob.get(job) ?? job })
}

function factsOf(offer: Offer, looked: Looked[], asked: ListFacts['asked']): ListFacts {
  const names = new Map(offer.people.map(({ person, name }) => [person, name]))
  const named = (id: string) => names.get(id) ?? offer.giver.name
  const lines = looked.map(({ row, said }, n): ListLine => {
    const { instead } = said
    return {
      n,
      chosen: row.chosen,
      on: dayOf(row),
      at: timeOf(row),
      minutes: String(row.minutes),
      who: row.workers.join('.'),
      weekday: sayDay(dayOf(row)),
      flags: said.flags.map((flag) => sayFlag(flag, named)),
      instead:
        instead && `${sayDay(londonDay(instead.startsAt))} at ${londonTime(instead.startsAt)}`,
    }
  })
  const chosen = looked.filter(({ row }) => row.chosen)
  const minutes = chosen.reduce((sum, { row }) => sum + row.minutes, 0)
  return {
    ...around(offer, looked),
    asked,
    lines,
    errors: [],
    sums: {
      chosen: chosen.length,
      of: looked.length,
      time: sayMinutes(minutes),
      flagged: chosen.filter(({ said }) => said.flags.length > 0).length,
      barred: chosen.filter(({ said }) => said.flags.some(({ flag }) => bars.includes(flag)))
        .length,
      left: sayLeft(offer.limits.minutesLeft, minutes),
    },
  }
}

/** The list as it was typed, when something in it cannot be read. */
export function typedFacts(
  offer: Offer,
  { values, errors, asked }: Asked & { values: Values; errors: FieldError[] },
): ListFacts {
  const all = (name: string) => [values[name] ?? []].flat()
  const lines = all('row_on[]').map((on, n) => ({
    n,
    chosen: all('row_use[]').includes(String(n)),
    on,
    at: all('row_at[]')[n] ?? '',
    minutes: all('row_minutes[]')[n] ?? '',
    who: all('row_who[]')[n] ?? '',
    weekday: '',
    flags: [],
    instead: null,
  }))
  const who = lines.map((line) => ({ row: { workers: line.who.split('.') } }))
  return { ...around(offer, who), asked, lines, errors, sums: null }
}

/** Who gives it, and everybody or every group that may be chosen for a row. */
function around(offer: Offer, looked: readonly { row: Pick<ListRow, 'workers'> }[]) {
  const names = new Map(offer.people.map(({ employment, name }) => [employment, name]))
  const groups = new Map(
    looked
      .map(({ row }) => row.workers)
      .filter((workers) => workers.length > 1 && workers.every((job) => names.has(job)))
      .map((workers) => [workers.join('.'), joined(workers.map((job) => names.get(job)!))]),
  )
  return {
    giver: offer.giver.name,
    contract: offer.contract,
    whoSees: whoMeets(offer),
    people: [
      ...[...names].map(([value, label]) => ({ value, label })),
      ...[...groups].map(([value, label]) => ({ value, label })),
    ],
  }
}

/** '20 hours are left now, and 8 hours once these are booked.' */
function sayLeft(left: number | null, minutes: number): string | null {
  if (left === null) return null
  const now = `${sayMinutes(Math.max(0, left))} left on the contract now`
  const after = left - minutes
  return after >= 0
    ? `${now}, ${sayMinutes(after)} once these are booked.`
    : `${now}. These take ${sayMinutes(-after)} too many.`
}
