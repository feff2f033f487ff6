import { Act as Acting, done, type Change, type Outcome } from '../../../src/access/change.ts'
import { reassessContract } from '../../../src/alerts/reassess.ts'
import { insertPurchase } from '../../../src/contracts/purchase.ts'
import { newId } from '../../../src/database/ids.ts'
import type { CreditRule, SessionType } from '../../../src/database/tables/supervision.ts'
import { bookInto, type Booking } from '../../../src/sessions/book-session.ts'
import { cancelInto } from '../../../src/sessions/cancel-session.ts'
import { confirmInto } from '../../../src/sessions/confirm-session.ts'
import { instant, wall } from './calendar.ts'
import type { Hands } from './hands.ts'
import type { Act } from './story.ts'

/** Sessions go through the verbs of the diary: who may is tried where its pages are. */
async function inOneChange(
  it: Hands,
  action: string,
  work: (change: Change) => Promise<Outcome<{ id: string }>>,
): Promise<{ id: string }> {
  const now = it.parts.clock.now()
  const who = { person: it.id(it.who), now, today: wall(now).slice(0, 10) }
  const outcome = await new Acting(who, newId(), it.parts).change(action, work)
  if (outcome.refused === null) return outcome
  throw new Error(JSON.stringify(outcome))
}

type Meeting = {
  type: SessionType
  who: readonly string[]
  at: string
  minutes: number
  giver?: string
  /** Somebody outside, by the name of their row. */
  supervisor?: string
}

export const book =
  (label: string, { type, who, at, minutes, giver, supervisor }: Meeting): Act =>
  async (it) => {
    const booking: Booking = {
      type,
      employments: who.map((name) => it.team.jobs.get(name)!),
      giver: giver ? it.id(giver) : null,
      supervisor: supervisor ? it.known(supervisor) : null,
      startsAt: instant(at),
      minutes,
      place: 'video',
    }
    const { id } = await inOneChange(it, 'supervision.book', (change) => bookInto(change, booking))
    it.named.set(label, id)
  }

async function versionOf(it: Hands, label: string) {
  const session = it.known(label)
  const { version } = await it.db
    .selectFrom('supervision_session')
    .select('version')
    .where('id', '=', session)
    .executeTakeFirstOrThrow()
  return { session, version }
}

/** It was so long, and these came. */
export const held =
  (label: string, minutes: number, ...who: string[]): Act =>
  async (it) => {
    const asked = await versionOf(it, label)
    const said = Object.fromEntries(who.map((name) => [it.id(name), 'came' as const]))
    await inOneChange(it, 'supervision.attend', (change) =>
      confirmInto(change, { ...asked, minutes, said }),
    )
  }

export const callOff =
  (label: string, by: 'supervisor' | 'supervisee' | 'service'): Act =>
  async (it) => {
    const asked = await versionOf(it, label)
    const how = { how: 'cancelled', by, reason: 'other', protectedKept: null } as const
    await inOneChange(it, 'supervision.cancel', (change) =>
      cancelInto(change, { ...asked, ...how }),
    )
  }

const made = (it: Hands) => ({ made_by: it.id(it.who), made_at: it.parts.clock.now() })
const sealed = Buffer.from('sealed')
const insert = ({ parts }: Hands) => parts.store.write

/** An hour a month in a peer group, signed by everybody, credited by a rule. */
export const agreeHour =
  (name: string, credit_rule: CreditRule): Act =>
  async (it) => {
    const now = it.parts.clock.now()
    const { organisation_id } = await it.db
      .selectFrom('employment')
      .select('organisation_id')
      .where('id', '=', it.team.jobs.get(name)!)
      .executeTakeFirstOrThrow()
    await insert(it)
      .insertInto('supervision_agreement')
      .values({
        id: `hour ${name}`,
        employment_id: it.team.jobs.get(name)!,
        person_id: it.id(name),
        organisation_id,
        number: 1,
        type: 'peer',
        status: 'in_force',
        every: 1,
        unit: 'month',
        minutes: 60,
        restorative: 1,
        credit_rule,
        keeps: 'log',
        purpose: sealed,
        review_on: '2027-06-01',
        proposed_by: it.id(it.who),
        proposed_at: now,
        in_force_at: now,
      })
      .execute()
  }

export const endHour =
  (name: string): Act =>
  (it) =>
    insert(it)
      .updateTable('supervision_agreement')
      .set({ status: 'ended', ended_at: it.parts.clock.now() })
      .where('id', '=', `hour ${name}`)
      .execute()

type Contract = { supervisor: string; from: string; until: string; renews?: string }

/** Ten hours of somebody's for Hal, for the team. */
export const contract =
  (label: string, { supervisor, from, until, renews }: Contract): Act =>
  async (it) => {
    const { organisation_id } = await it.db
      .selectFrom('team')
      .select('organisation_id')
      .where('id', '=', it.team.team)
      .executeTakeFirstOrThrow()
    if (!it.named.has(supervisor)) {
      const directory = { id: supervisor, organisation_id, name: 'Sal', ...made(it) }
      await insert(it)
        .insertInto('supervisor')
        .values({ ...directory, insurance_until: '2026-08-20' })
        .execute()
      it.named.set(supervisor, supervisor)
    }
    const of = { contract_id: label, ...made(it) }
    await insert(it)
      .insertInto('contract')
      .values({
        id: label,
        organisation_id,
        supervisor_id: supervisor,
        starts_on: from,
        confidentiality: sealed,
        renews_id: renews ?? null,
        ...made(it),
      })
      .execute()
    await insert(it)
      .insertInto('contract_terms')
      .values({
        ...of,
        id: `${label} terms`,
        from_on: from,
        ends_on: until,
        rate_pence: 6000,
        credit_rule: 'full',
        group_most: 4,
        notice_hours: 48,
      })
      .execute()
    await insert(it)
      .insertInto('contract_team')
      .values({ contract_id: label, team_id: it.team.team })
      .execute()
    await insert(it)
      .insertInto('contract_allocation')
      .values({
        ...of,
        id: `${label} for Hal`,
        employment_id: it.team.jobs.get('hal')!,
        person_id: it.id('hal'),
        from_on: from,
      })
      .execute()
    await buy(label, 10)(it)
    if (renews) await look(it, 'contract.renew', renews)
  }

/** Contracts are judged in the change that touches them. */
const look = (it: Hands, action: string, label: string) =>
  inOneChange(it, action, async (change) => {
    await reassessContract(change, label)
    return done({ id: label })
  })

export const buy =
  (label: string, hours: number): Act =>
  async (it) => {
    await inOneChange(it, 'contract.buy', async (change) => {
      const sum = { minutes: hours * 60, pence: hours * 6000 }
      await insertPurchase(change, { contract: label, ...sum, on: change.who.today })
      await reassessContract(change, label)
      return done({ id: label })
    })
  }

export const insure =
  (supervisor: string, until: string): Act =>
  async (it) => {
    await insert(it)
      .updateTable('supervisor')
      .set({ insurance_until: until })
      .where('id', '=', it.known(supervisor))
      .execute()
    const contracts = await it.db
      .selectFrom('contract')
      .select('id')
      .where('supervisor_id', '=', it.known(supervisor))
      .execute()
    for (const { id } of contracts) await look(it, 'supervisor.edit', id)
  }
