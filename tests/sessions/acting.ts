import { Act, done, isRefusal, type Change, type Outcome } from '../../src/access/change.ts'
import { newId } from '../../src/database/ids.ts'
import { bookInto, type Booking } from '../../src/sessions/book-session.ts'
import { contractStanding } from '../../src/sessions/contract-standing.ts'
import { londonDay } from '../../src/time/london.ts'
import type { Instant } from '../../src/time/types.ts'
import type { TestParts } from '../support/parts.ts'
import type { PersonName, World } from '../support/world.ts'
import { employments, people } from '../support/world/people.ts'
import { contracts, supervisors } from '../support/world/supervision.ts'

type Verb<T> = (change: Change) => Promise<Outcome<T>>

/** The named cast at the verbs of sessions, which have no pages of their own. */
export class Acting {
  readonly parts: TestParts
  constructor({ parts }: Pick<World, 'parts'>) {
    this.parts = parts
  }

  act(person: PersonName, now: Instant = this.parts.clock.now()): Act {
    return new Act({ person: people[person], now, today: londonDay(now) }, newId(), this.parts)
  }

  /** What a verb says; the word `refused` and the fields that stand in the way, or what it did. */
  async do<T extends object>(person: PersonName, verb: Verb<T>, now?: Instant) {
    const outcome = await this.act(person, now).change('test.do', async (change) => {
      const answer = await verb(change)
      return isRefusal(answer) && answer.refused !== null ? answer : done({ id: '', ...answer })
    })
    if (outcome.refused === null) return outcome
    return outcome.refused === 'unfit'
      ? { refused: outcome.errors.map(({ field }) => field).join() }
      : { refused: outcome.refused }
  }

  /** Books a session that nothing stands in the way of. */
  async booked(person: PersonName, booking: Booking): Promise<string> {
    const outcome = await this.do(person, (change) => bookInto(change, booking))
    if (outcome.refused !== null) throw new Error(`Not booked: ${outcome.refused}`)
    return outcome.id
  }

  session = (id: string) =>
    this.parts.store.read
      .selectFrom('supervision_session')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  charge = (id: string) =>
    this.parts.store.read
      .selectFrom('contract_charge')
      .select(['people', 'minutes', 'pence', 'state', 'why'])
      .where('session_id', '=', id)
      .executeTakeFirst()

  changes = (id: string) =>
    this.parts.store.read
      .selectFrom('session_change')
      .select(['what', 'by_side', 'reason', 'was_at', 'now_at'])
      .where('session_id', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute()

  /** Each seat as 'sam came 60 self'. */
  async seats(id: string) {
    const rows = await this.parts.store.read
      .selectFrom('supervisee')
      .select(['person_id', 'status', 'credited_minutes', 'confirmed_by'])
      .where('session_id', '=', id)
      .orderBy('person_id')
      .execute()
    return rows.map((row) =>
      [
        row.person_id.replace('person-', ''),
        row.status,
        row.credited_minutes ?? '-',
        row.confirmed_by ?? '-',
      ].join(' '),
    )
  }

  standing = (person: PersonName, contract: keyof typeof contracts) =>
    contractStanding(this.act(person).view, contracts[contract])
}

type Job = keyof typeof employments

/** Supervision with Gale on Lantern's contract, at a time of day two weeks on. */
export const withGale = (jobs: readonly Job[], more: Partial<Booking> = {}): Booking => ({
  type: 'external',
  employments: jobs.map((job) => employments[job]),
  giver: null,
  supervisor: supervisors.gale,
  startsAt: '2026-11-24T10:00:00.000Z',
  minutes: 60,
  place: 'video',
  ...more,
})

/** A session with somebody inside. */
export const inside = (
  type: Booking['type'],
  jobs: readonly Job[],
  giver: PersonName | null,
): Booking => ({
  ...withGale(jobs),
  type,
  giver: giver && people[giver],
  supervisor: null,
})
