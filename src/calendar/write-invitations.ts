import type { Parts } from '../access/door.ts'
import { newId } from '../database/ids.ts'
import type { MailKind } from '../database/schema.ts'
import { minutesAfter, minutesBefore } from '../time/instants.ts'

const day = 24 * 60
/** Nobody wants a year of sessions in one morning's post: the next eight weeks, and so on. */
const ahead = 56 * day
/** A session that nobody spoke of for so long is asked about by people, not by mail. */
const back = 14 * day

type Recipient = { person: string; supervisor?: null } | { person?: null; supervisor: string }
type Wanted = { session: string; sequence: number; kind: MailKind; to: Recipient }

/**
 * Writes what calendars and supervisors must hear of sessions: booked, moved, called off, over. It
 * looks at what is committed, so nothing that was booked is ever missed, and says each thing once.
 */
export async function writeInvitations(parts: Parts): Promise<void> {
  const wanted = [...(await comingWanted(parts)), ...(await overWanted(parts))]
  const known = await knownKeys(parts, wanted)
  const isNew = (it: Wanted) =>
    !known.has(keyOf(it)) && (it.kind !== 'cancel' || known.has(invitedKey(it)))
  const now = parts.clock.now()
  const rows = wanted.filter(isNew).map((it) => ({
    id: newId(),
    dedupe_key: keyOf(it),
    person_id: it.to.person ?? null,
    supervisor_id: it.to.supervisor ?? null,
    kind: it.kind,
    things: 1,
    made_at: now,
    next_try_at: now,
    session_id: it.session,
    sequence: it.sequence,
  }))
  for (let from = 0; from < rows.length; from += 200) {
    await parts.store.write
      .insertInto('mail')
      .values(rows.slice(from, from + 200))
      .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
      .execute()
  }
}

const whoOf = ({ to }: Wanted) => to.person ?? to.supervisor
const keyOf = (it: Wanted) => `${it.kind} ${it.session} ${it.sequence} ${whoOf(it)}`
/** Stands for any invitation to this session: only who was invited hears that it is called off. */
const invitedKey = (it: Wanted) => `invited ${it.session} ${whoOf(it)}`

async function knownKeys({ store }: Parts, wanted: Wanted[]): Promise<Set<string>> {
  const ids = [...new Set(wanted.map(({ session }) => session))]
  const keys = new Set<string>()
  for (let from = 0; from < ids.length; from += 400) {
    const rows = await store.read
      .selectFrom('mail')
      .select(['dedupe_key', 'kind', 'session_id', 'person_id', 'supervisor_id'])
      .where('session_id', 'in', ids.slice(from, from + 400))
      .execute()
    for (const row of rows) {
      keys.add(row.dedupe_key)
      if (row.kind === 'invite')
        keys.add(`invited ${row.session_id} ${row.person_id ?? row.supervisor_id}`)
    }
  }
  return keys
}

/**
 * Of sessions to come: everyone who is in one, and whoever gives it, if they have an address.
 * Whose bond with them is over hears no more of it.
 */
async function comingWanted({ store, clock }: Parts): Promise<Wanted[]> {
  const now = clock.now()
  const rows = await store.read
    .selectFrom('supervision_session as s')
    .innerJoin('supervisee as x', 'x.session_id', 's.id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .leftJoin('person as g', (on) =>
      on.on((of) => of('g.id', '=', of.fn.coalesce('s.giver_id', 'v.person_id'))),
    )
    .select(['s.id', 's.sequence', 's.status', 's.supervisor_id'])
    .select(['x.person_id', 'x.status as seat', 'p.email as theirs'])
    .select(['g.id as giver', 'g.email as givers', 'v.email as outside'])
    .select((of) => {
      const bonds = of
        .selectFrom('bond as b')
        .select('b.id')
        .whereRef('b.viewer_id', '=', 'g.id')
        .whereRef('b.employment_id', '=', 'x.employment_id')
      const running = bonds.where((b) =>
        b.or([b('b.until_at', 'is', null), b('b.until_at', '>', now)]),
      )
      return of.and([of.exists(bonds), of.not(of.exists(running))]).as('parted')
    })
    .where('s.status', 'in', ['booked', 'cancelled'])
    .where('s.starts_at', '>', now)
    .where('s.starts_at', '<=', minutesAfter(now, ahead))
    .execute()
  return rows.flatMap((row) => {
    const of = { session: row.id, sequence: row.sequence }
    const kind: MailKind = row.status === 'booked' ? 'invite' : 'cancel'
    const seat: MailKind = row.seat === 'cancelled' ? 'cancel' : kind
    return [
      ...(row.theirs ? [{ ...of, kind: seat, to: { person: row.person_id } }] : []),
      ...(row.giver && row.givers && !row.parted
        ? [{ ...of, kind, to: { person: row.giver } }]
        : []),
      ...(row.supervisor_id && !row.giver && row.outside
        ? [{ ...of, kind, to: { supervisor: row.supervisor_id } }]
        : []),
    ]
  })
}

/** Sessions bought from outside that are over and of which nobody has said who came. */
async function overWanted({ store, clock }: Parts): Promise<Wanted[]> {
  const now = clock.now()
  const rows = await store.read
    .selectFrom('supervision_session as s')
    .innerJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .select(['s.id', 's.sequence', 's.starts_at', 's.minutes', 'v.id as supervisor'])
    .where('s.status', '=', 'booked')
    .where('s.contract_id', 'is not', null)
    .where('s.starts_at', '<', now)
    .where('s.starts_at', '>=', minutesBefore(now, back))
    .where('v.person_id', 'is', null)
    .where('v.email', 'is not', null)
    .where('v.ended_at', 'is', null)
    .execute()
  return rows
    .filter(({ starts_at: at, minutes }) => minutesAfter(at, minutes) <= now)
    .map(({ id, sequence, supervisor }) => ({
      session: id,
      sequence,
      kind: 'attendance' as const,
      to: { supervisor },
    }))
}
