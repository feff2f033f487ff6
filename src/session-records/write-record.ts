import {
  changedSince,
  done,
  isRefusal,
  notFound,
  unfit,
  type Act,
  type Change,
} from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { keepers } from './keepers.ts'
import { keptNow, sealedFor, seatToKeep, type Which } from './own-seat.ts'
import { findRecord, type FoundRecord, type Seat } from './queries.ts'
import { tellOther } from './tell-other.ts'

type Written = Which & { words: string; version: number }

/** Writes what is kept of a session, or changes it: both are then asked to agree, again. */
export const writeRecord = (act: Act, { words, version, ...which }: Written) =>
  act.change('session_record.write', async (change) => {
    const seat = await seatToKeep(change, which)
    if (isRefusal(seat)) return seat
    if ((await keptNow(change, seat)) !== 'full') {
      return unfit('words', 'The agreement in force does not keep the words of a session.')
    }
    const record = await findRecord(change.view, seat)
    if (record) return editRecord(change, { seat, record }, { words, version })
    return version === 0 ? firstRecord(change, seat, words) : changedSince
  })

async function firstRecord(change: Change, seat: Seat, words: string) {
  const { person, now } = change.who
  const [id, sealed_for] = [newId(), sealedFor(seat)]
  const { numInsertedOrUpdatedRows: made } = await change.db
    .insertInto('session_record')
    .values({
      id,
      session_id: seat.session_id,
      employment_id: seat.employment_id,
      person_id: seat.person_id,
      sealed_for,
      words: (await change.sealer(sealed_for)).seal('session_record', 'words', id, words),
      by_id: person,
      made_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.columns(['session_id', 'employment_id']).doNothing())
    .executeTakeFirst()
  if (!made) return changedSince
  await tellOther(change, seat, { id, version: 1 })
  return done({ id })
}

/** The words before stay as a version; whoever agreed to those has not agreed to these. */
async function editRecord(
  change: Change,
  { seat, record }: { seat: Seat; record: FoundRecord },
  { words, version }: { words: string; version: number },
) {
  if (record.version !== version) return changedSince
  if (record.words === words) return done({ id: record.id })
  const { person, now } = change.who
  const sealer = await change.sealer(record.sealed_for)
  const { numUpdatedRows: changed } = await change.db
    .updateTable('session_record')
    .set({
      words: sealer.seal('session_record', 'words', record.id, words),
      by_id: person,
      worker_agreed_at: null,
      giver_agreed_at: null,
      changed_at: now,
      version: version + 1,
    })
    .where('id', '=', record.id)
    .where('version', '=', version)
    .where('id', 'in', change.writable('session_record', ...keepers))
    .executeTakeFirst()
  if (!changed) return changedSince
  await keepVersion(change, record)
  await tellOther(change, seat, { id: record.id, version: version + 1 })
  return done({ id: record.id })
}

async function keepVersion(change: Change, record: FoundRecord) {
  const last = await change.db
    .selectFrom('session_record_version')
    .select((of) => of.fn.max('number').as('number'))
    .where('record_id', '=', record.id)
    .executeTakeFirst()
  const id = newId()
  const sealer = await change.sealer(record.sealed_for)
  await change.db
    .insertInto('session_record_version')
    .values({
      id,
      record_id: record.id,
      person_id: record.person_id,
      sealed_for: record.sealed_for,
      number: Number(last?.number ?? 0) + 1,
      words: sealer.seal('session_record_version', 'words', id, record.words),
      by_id: record.by_id,
      made_at: record.changed_at,
    })
    .execute()
}

/** Says that these words are how it was; words that changed meanwhile are read again first. */
export const agreeRecord = (act: Act, { version, ...which }: Which & { version: number }) =>
  act.change('session_record.agree', async (change) => {
    const seat = await seatToKeep(change, which)
    if (isRefusal(seat)) return seat
    const record = await findRecord(change.view, seat)
    if (!record) return notFound
    const agreed = await setAgreed(change, { seat, record, version, at: change.who.now })
    return agreed ? done({ id: record.id }) : changedSince
  })

type Agreed = { seat: Seat; record: FoundRecord; version: number; at: string | null }

export async function setAgreed(change: Change, { seat, record, version, at }: Agreed) {
  const { numUpdatedRows: kept } = await change.db
    .updateTable('session_record')
    .set(seat.isMine ? { worker_agreed_at: at } : { giver_agreed_at: at })
    .where('id', '=', record.id)
    .where('version', '=', version)
    .where('id', 'in', change.writable('session_record', ...keepers))
    .executeTakeFirst()
  return kept > 0n
}
