import type { Updateable } from 'kysely'
import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { own, type Rule } from '../access/relations.ts'
import { holdTableOf, keepYes } from '../alerts/ledger-yes.ts'
import { reassess } from '../alerts/reassess.ts'
import type { Database } from '../database/schema.ts'
import type { Day } from '../time/types.ts'
import { refuseSpoken, type WhichCoHolder } from './co-hold.ts'
import { isCoHolder, speaksFor } from './co-holder-rights.ts'
import type { CoHolderEdit } from './co-holder-form.ts'
import { noteChange } from './timeline.ts'

/** A conversation about this person, told by either: what keeps risk from being held alone. */
export const noteConversation = (act: Act, which: WhichCoHolder, spokenOn: Day) =>
  act.change('co_holder.conversation', (change) => noteTalk(change, which, spokenOn))

export async function noteTalk(change: Change, which: WhichCoHolder, spokenOn: Day) {
  const refused = refuseSpoken(spokenOn, change.who.today)
  if (refused) return refused
  const coHolder = await coHolderFor(change, which, own, isCoHolder)
  if (!coHolder) return notFound
  const { spoken_on: before } = coHolder
  // A talk told of late is kept in the timeline; the newest day stays the one that counts.
  const latest = before !== null && before > spokenOn ? before : spokenOn
  return write(change, coHolder, { spoken_on: latest }, 'co_holder_spoken')
}

/** Yes, by the one who was asked; for someone outside Holdfast the worker passes it on. */
export const acceptCoHolding = (act: Act, which: WhichCoHolder) =>
  act.change('co_holder.accept', (change) => acceptBeside(change, which))

export async function acceptBeside(change: Change, which: WhichCoHolder) {
  await holdTableOf(change, { co_holder_id: which.coHolder })
  const coHolder = await coHolderFor(change, which, isCoHolder, speaksFor)
  if (!coHolder) return notFound
  if (coHolder.accepted_at !== null) return done({ id: which.holding })
  await keepYes(change, { co_holder_id: coHolder.id }, change.who.now)
  return write(change, coHolder, { accepted_at: change.who.now }, 'co_holder_accepted')
}

/** Not just now. From this moment they see nothing of it. */
export const declineCoHolding = (act: Act, which: WhichCoHolder) =>
  act.change('co_holder.decline', (change) => declineBeside(change, which))

export async function declineBeside(change: Change, which: WhichCoHolder) {
  await holdTableOf(change, { co_holder_id: which.coHolder })
  const coHolder = await coHolderFor(change, which, isCoHolder)
  if (!coHolder) return notFound
  if (coHolder.accepted_at !== null) return changedSince
  const { now } = change.who
  await keepYes(change, { co_holder_id: coHolder.id }, null)
  return write(change, coHolder, { declined_at: now, ended_at: now }, 'co_holder_declined')
}

/** The end of standing alongside, by the worker or by the one who stood there. */
export const endCoHolding = (act: Act, which: WhichCoHolder) =>
  act.change('co_holder.end', (change) => endBeside(change, which))

export async function endBeside(change: Change, which: WhichCoHolder) {
  await holdTableOf(change, { co_holder_id: which.coHolder })
  const coHolder = await coHolderFor(change, which, own, isCoHolder)
  if (!coHolder) return notFound
  await keepYes(change, { co_holder_id: coHolder.id }, null)
  return write(change, coHolder, { ended_at: change.who.now }, 'co_holder_ended')
}

/** Who they are and what each of them does, as the worker puts it. */
export const editCoHolder = (
  act: Act,
  which: WhichCoHolder & { version: number },
  input: CoHolderEdit,
) =>
  act.change('co_holder.edit', async (change) => {
    const coHolder = await coHolderFor(change, which, own)
    if (!coHolder) return notFound
    if (coHolder.version !== which.version) return changedSince
    const words = await change.sealer(change.who.person)
    const seal = (column: 'name' | 'shares', text: string) =>
      text ? words.seal('co_holder', column, coHolder.id, text) : null
    const name = coHolder.co_person_id === null ? seal('name', input.name) : null
    const set = { role: input.role, name, shares: seal('shares', input.shares) }
    return write(change, coHolder, set, 'co_holder_edited')
  })

const coHolderFor = (change: Change, { holding, coHolder }: WhichCoHolder, ...rules: Rule[]) =>
  change.db
    .selectFrom('co_holder')
    .selectAll()
    .where('id', '=', coHolder)
    .where('holding_id', '=', holding)
    .where((of) => of.or([of('ended_at', 'is', null), of('ended_at', '>', change.who.now)]))
    .where('id', 'in', change.writable('co_holder', ...rules))
    .executeTakeFirst()

type Found = NonNullable<Awaited<ReturnType<typeof coHolderFor>>>

async function write(
  change: Change,
  coHolder: Found,
  set: Updateable<Database['co_holder']>,
  what: string,
) {
  const { numUpdatedRows } = await change.db
    .updateTable('co_holder')
    .set({ ...set, version: coHolder.version + 1 })
    .where('id', '=', coHolder.id)
    .where('version', '=', coHolder.version)
    .where('id', 'in', change.writable('co_holder', own, isCoHolder))
    .executeTakeFirst()
  if (!numUpdatedRows) return changedSince
  await noteChange(change, coHolder.holding_id, what, { now: set.role ?? coHolder.role })
  await reassess(change, coHolder.employment_id)
  return done({ id: coHolder.holding_id })
}
