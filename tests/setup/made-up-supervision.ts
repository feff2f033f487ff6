import { open, type Door } from '../../src/access/door.ts'
import { minutesAfter } from '../../src/time/instants.ts'

/** What of supervision is said to have been, and lies ahead. */
export async function momentsOfSupervision(door: Door): Promise<string[]> {
  const { store, clock } = open(door)
  const now = clock.now()
  const { read: db } = store
  const rows = await Promise.all([
    db.selectFrom('supervisee').select('confirmed_at as at').execute(),
    db.selectFrom('supervision_session').select('changed_at as at').execute(),
    db.selectFrom('supervision_session').select('made_at as at').execute(),
    db
      .selectFrom('supervision_session')
      .select('starts_at as at')
      .where('status', 'in', ['held', 'cancelled'])
      .execute(),
    db.selectFrom('session_change').select('at').execute(),
    db.selectFrom('session_record').select('worker_agreed_at as at').execute(),
    db.selectFrom('session_comment').select('made_at as at').execute(),
    db.selectFrom('talking_point').select('added_at as at').execute(),
    db.selectFrom('action').select('made_at as at').execute(),
    db.selectFrom('action').select('ended_at as at').execute(),
    db.selectFrom('supervision_party').select('signed_at as at').execute(),
    db.selectFrom('contract_charge').select('changed_at as at').execute(),
  ])
  return rows.flat().flatMap(({ at }) => (at !== null && at > now ? [at] : []))
}

/** Sessions that somebody is in, or gives, while they are in another one. */
export async function clashes(door: Door): Promise<string[]> {
  const rows = await open(door)
    .store.read.selectFrom('supervision_session as s')
    .innerJoin('supervisee as x', 'x.session_id', 's.id')
    .select(['s.id', 's.type', 's.starts_at', 's.minutes', 's.giver_id', 's.supervisor_id'])
    .select('x.person_id')
    .execute()
  const places = rows.flatMap((row) =>
    [row.person_id, row.giver_id ?? row.supervisor_id].flatMap((who) =>
      who ? [{ ...row, who }] : [],
    ),
  )
  return [...Map.groupBy(places, ({ who }) => who).values()].flatMap((theirs) => {
    const each = [...new Map(theirs.map((row) => [row.id, row])).values()]
    const inOrder = each.toSorted((a, b) => a.starts_at.localeCompare(b.starts_at))
    return inOrder.slice(1).flatMap(({ type, starts_at: at }, place) => {
      const before = inOrder[place]!
      return minutesAfter(before.starts_at, before.minutes) > at
        ? [`${before.type}, ${type}: ${at}`]
        : []
    })
  })
}

/** Minutes of each contract, by its supervisor and its beginning. */
export async function ledgers(door: Door) {
  const { read: db } = open(door).store
  const contracts = await db
    .selectFrom('contract as c')
    .innerJoin('supervisor as s', 's.id', 'c.supervisor_id')
    .select(['c.id', 's.name as supervisor'])
    .orderBy('s.name')
    .orderBy('c.starts_on')
    .execute()
  const bought = await db.selectFrom('contract_purchase').selectAll().execute()
  const charges = await db.selectFrom('contract_charge').selectAll().execute()
  return contracts.map(({ id, supervisor }) => {
    const sum = (rows: { contract_id: string; minutes: number }[]) =>
      rows.filter((row) => row.contract_id === id).reduce((n, { minutes }) => n + minutes, 0)
    const of = (state: string) => sum(charges.filter((row) => row.state === state))
    return { supervisor, bought: sum(bought), booked: of('booked'), used: of('used') }
  })
}
