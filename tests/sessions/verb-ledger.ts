import { Act, notFound, type Change } from '../../src/access/change.ts'
import { newId } from '../../src/database/ids.ts'
import { amendInto } from '../../src/contracts/amend-contract.ts'
import { buyInto } from '../../src/contracts/buy-hours.ts'
import { sayings, type Said } from '../../src/sessions/attendance.ts'
import { bookInto } from '../../src/sessions/book-session.ts'
import { cancelInto } from '../../src/sessions/cancel-session.ts'
import { confirmInto } from '../../src/sessions/confirm-session.ts'
import { standingWithout } from '../../src/sessions/contract-ledger.ts'
import { moveInto } from '../../src/sessions/move-session.ts'
import { londonDay } from '../../src/time/london.ts'
import type { Step } from '../support/contract-ledger.ts'
import { firstTerms } from '../support/contract-ledger.ts'
import type { TestParts } from '../support/parts.ts'
import { organisations, people } from '../support/world/people.ts'
import { supervisors } from '../support/world/supervision.ts'

const contract = 'contract-drawn'
const mates = Array.from({ length: 8 }, (_, n) => `drawn-${n}`)
const always = '2020-01-01'
const made = { made_by: people.meg, made_at: '2026-08-01T09:00:00.000Z' }

/** Nobody drawn holds anyone, so that nothing is judged anew: only the ledger is looked at. */
export async function plantContract({ store, vault }: TestParts) {
  await store.write.transaction().execute(async (db) => {
    const sealer = await vault.sealer(db, organisations.lantern)
    await db
      .insertInto('person')
      .values(
        mates.map((id) => ({
          id,
          name: id,
          email: `${id}@example.org`,
          password: null,
          created_at: made.made_at,
        })),
      )
      .execute()
    await db
      .insertInto('employment')
      .values(
        mates.map((id) => ({
          id,
          person_id: id,
          organisation_id: organisations.lantern,
          team_id: null,
          job: 'lead' as const,
          holds: 0 as const,
          weekly_hours: 37.5,
          working_hours: '{}',
          started_in_role: always,
          from_on: always,
        })),
      )
      .execute()
    await db
      .insertInto('bond')
      .values(
        mates.map((id) => ({
          id: `bond-${id}`,
          employment_id: id,
          viewer_id: people.meg,
          kind: 'manager' as const,
          from_at: made.made_at,
        })),
      )
      .execute()
    await db
      .insertInto('contract')
      .values({
        id: contract,
        organisation_id: organisations.lantern,
        supervisor_id: supervisors.gale,
        starts_on: firstTerms.fromOn,
        confidentiality: sealer.seal('contract', 'confidentiality', contract, 'Between them'),
        ...made,
      })
      .execute()
    await db
      .insertInto('contract_terms')
      .values({
        id: newId(),
        contract_id: contract,
        from_on: firstTerms.fromOn,
        rate_pence: firstTerms.ratePence,
        notice_hours: firstTerms.noticeHours,
        ends_on: '2027-12-31',
        credit_rule: 'bacp',
        group_most: 8,
        ...made,
      })
      .execute()
    await db
      .insertInto('contract_allocation')
      .values(
        mates.map((id) => ({
          id: newId(),
          contract_id: contract,
          employment_id: id,
          person_id: id,
          from_on: always,
          ...made,
        })),
      )
      .execute()
  })
}

const later = '2028-01-04T10:00:00.000Z'

/** Runs in one transaction that is undone afterwards, so that the next begins as this one did. */
export async function onceOnly(parts: TestParts, run: (verbs: VerbLedger) => Promise<void>) {
  const who = { person: people.meg, now: later, today: londonDay(later) }
  await new Act(who, newId(), parts).change('test.ledger', async (change) => {
    await run(new VerbLedger(change))
    return notFound
  })
}

/** The steps of a drawn contract, done by the verbs to a real database. */
export class VerbLedger {
  readonly #change: Change
  readonly #sessions: string[] = []
  #turn = 0
  constructor(change: Change) {
    this.#change = change
  }

  standing = () => standingWithout(this.#change, contract, null)

  /** Sessions booked, and charges kept: as many, however often each was said. */
  async counted() {
    const rows = await this.#change.db
      .selectFrom('contract_charge')
      .select('session_id')
      .where('contract_id', '=', contract)
      .execute()
    return { sessions: this.#sessions.length, charges: rows.length }
  }

  async apply(step: Step): Promise<'done' | 'refused'> {
    this.#turn += 1
    const outcome = await this.#verb(step)
    if (outcome === null || outcome.refused === 'unfit') return 'refused'
    if (outcome.refused !== null) throw new Error(`${step.what}: ${outcome.refused}`)
    if (step.what === 'book') this.#sessions.push(outcome.id)
    return 'done'
  }

  async #verb(step: Step) {
    const change = this.#change
    if (step.what === 'purchase') {
      const { minutes: hours, pence: cost } = step
      return buyInto(change, { contract, input: { ...bought, hours, cost } })
    }
    if (step.what === 'amend') return this.#amend(step)
    if (step.what === 'book') return bookInto(change, booking(step))
    const asked = await this.#chosen(step)
    if (asked === null) return null
    return step.what === 'move'
      ? moveInto(change, { ...asked, ...moved, startsAt: step.startsAt, minutes: step.minutes })
      : this.#end(asked, step.ending)
  }

  async #amend({ fromOn, ratePence, noticeHours }: Extract<Step, { what: 'amend' }>) {
    const { version } = await this.#change.db
      .selectFrom('contract')
      .select('version')
      .where('id', '=', contract)
      .executeTakeFirstOrThrow()
    const terms = { from_on: fromOn, rate: ratePence, notice_hours: noticeHours }
    return amendInto(this.#change, { contract, version, input: { ...usual, ...terms } })
  }

  async #chosen({ session: n }: { session: number }) {
    const session = this.#sessions[n % this.#sessions.length]
    if (session === undefined) return null
    const { version, status } = await this.#change.db
      .selectFrom('supervision_session')
      .select(['version', 'status'])
      .where('id', '=', session)
      .executeTakeFirstOrThrow()
    return { session, version, status }
  }

  /** Whoever did not come is said so in each of the ways there are. */
  async #end(
    { status, ...asked }: { session: string; version: number; status: string },
    ending: Extract<Step, { what: 'end' }>['ending'],
  ) {
    const change = this.#change
    const why = { ...asked, reason: 'other', protectedKept: null } as const
    if (ending.how === 'held') return this.#say(asked, 'came', ending.minutes)
    if (ending.how === 'cancelled') {
      return cancelInto(change, { ...why, how: 'cancelled', by: ending.by, at: ending.at })
    }
    const isOpen = status === 'booked' || status === 'held'
    if (isOpen && this.#turn % 2 === 0) {
      return this.#say(asked, sayings[1 + (Math.floor(this.#turn / 2) % 2)]!, 0)
    }
    return cancelInto(change, { ...why, how: 'missed', by: 'supervisee' })
  }

  async #say(asked: { session: string; version: number }, word: Said, minutes: number) {
    const rows = await this.#change.db
      .selectFrom('supervisee')
      .select('person_id')
      .where('session_id', '=', asked.session)
      .execute()
    const said = Object.fromEntries(rows.map(({ person_id }) => [person_id, word]))
    return confirmInto(this.#change, { ...asked, minutes, said })
  }
}

const moved = { place: 'room', by: 'service', reason: 'room', agreed: true } as const

const booking = ({ startsAt, minutes, people: most }: Extract<Step, { what: 'book' }>) => ({
  type: 'external' as const,
  employments: mates.slice(0, most),
  giver: null,
  supervisor: supervisors.gale,
  contract,
  startsAt,
  minutes,
  place: 'video' as const,
})

const bought = { how: 'buy', bought_on: firstTerms.fromOn, reason: '' } as const
const usual = {
  ends_on: '2027-12-31',
  credit_rule: 'babcp',
  group_most: 8,
  reason: 'Agreed',
} as const
