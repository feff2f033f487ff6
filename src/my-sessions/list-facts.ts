import type { GivenLine, MySessionsFacts } from '../../views/my-sessions/my-sessions-page.tsx'
import type { View } from '../access/view.ts'
import { contractStandings } from '../sessions/contract-standing.ts'
import { placeWords, statusWords, typeNames } from '../sessions/words.ts'
import type { Instant } from '../time/types.ts'
import { sayMinutes } from '../time/weeks.ts'
import { sayShortDay, sayWhen } from '../time/words.ts'
import {
  ownContracts,
  pageSize,
  preparedFor,
  seatsGiven,
  sessionsGiven,
  type GivenRow,
} from './queries.ts'

/** The sessions this person gives, what was sent for them, and the hours of their own contracts. */
export async function mySessionsFacts(view: View, page: number): Promise<MySessionsFacts> {
  const [{ next, past }, seats, prepared, contracts, standing] = await Promise.all([
    sessionsGiven(view, page),
    seatsGiven(view, {}),
    preparedFor(view, {}),
    ownContracts(view, {}),
    contractStandings(view),
  ])
  const around: Around = {
    now: view.who.now,
    seats: Map.groupBy(seats, (seat) => seat.session_id),
    prepared: new Set(prepared.map((row) => row.session_id)),
    clients: new Set(contracts.map(({ client }) => client)).size,
  }
  return {
    next: next.map((row) => lineOf(row, around)),
    past: past.map((row) => lineOf(row, around)),
    page,
    pages: Math.ceil(Number(past[0]?.of ?? 0) / pageSize),
    supervises: contracts.length > 0,
    contracts: contracts.map(({ id, client, starts_on: on, ended_at: ended }) => {
      const { bought, booked, used, left } = standing(id)
      return {
        id,
        title: `${client}, from ${sayShortDay(on)}${ended ? ', ended' : ''}`,
        hours: [bought, booked, used, left].map(({ minutes }) => sayMinutes(Math.max(0, minutes))),
      }
    }),
  }
}

type Seat = Awaited<ReturnType<typeof seatsGiven>>[number]
type Around = {
  now: Instant
  seats: Map<string, Seat[]>
  prepared: Set<string>
  clients: number
}

export const sayWho = (there: readonly { name: string }[]) =>
  there.map(({ name }) => name).join(', ') || 'Nobody you can see here any more'

function lineOf(row: GivenRow, { now, seats, prepared, clients }: Around): GivenLine {
  const there = seats.get(row.id) ?? []
  const isOver = row.starts_at <= now
  return {
    id: row.id,
    when: sayWhen(row.starts_at, { now }),
    who: sayWho(there),
    what: `${typeNames[row.type]}, ${sayMinutes(row.minutes)}. ${placeWords[row.place]}.`,
    client: clients > 1 ? row.client : null,
    status: statusWords[row.status],
    isPrepared: prepared.has(row.id),
    asks: isOver && there.some(({ status }) => status === 'booked') && row.status !== 'cancelled',
  }
}
