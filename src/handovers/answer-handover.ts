import {
  changedSince,
  done,
  isRefusal,
  notFound,
  unfit,
  type Act,
  type Change,
  type Outcome,
} from '../access/change.ts'
import { askedToTake, own, type Rule } from '../access/relations.ts'
import { holdTableOf, keepYes } from '../alerts/ledger-yes.ts'
import { holdHolding } from '../holdings/own-holding.ts'
import { passHolding } from './pass-holding.ts'
import { askedOver, onceAsked, takenOnNow } from './rights.ts'

type Which = { id: string; version: number }

/** Yes: the holding is theirs from now on, whole or not at all. */
export const acceptHandover = (act: Act, which: Which, keepBeside: boolean) =>
  act.change('handover.accept', (change) => takeOver(change, which, keepBeside))

export async function takeOver(
  change: Change,
  which: Which,
  keepBeside: boolean,
): Promise<Outcome<{ id: string }>> {
  await holdTableOf(change, { handover_id: which.id })
  await holdAsked(change, which.id)
  const asked = await answer(change, which, { status: 'accepted' }, askedToTake)
  if (isRefusal(asked)) return asked
  await keepYes(change, { handover_id: asked.id }, change.who.now)
  const holding = await change.db
    .selectFrom('holding')
    .selectAll()
    .where('id', '=', asked.holding_id)
    .where('id', 'in', change.writable('holding', takenOnNow))
    .executeTakeFirst()
  if (!holding || holding.person_id !== asked.person_id) return unfit('', over)
  const to = { employment: asked.to_employment_id, person: change.who.person }
  const passed = await passHolding(change, { holding, to, keepBeside }, takenOnNow)
  if (isRefusal(passed)) return passed
  await change.db
    .updateTable('handover')
    .set({ new_holding_id: passed.id })
    .where('id', '=', asked.id)
    .where('id', 'in', change.writable('handover', askedToTake))
    .execute()
  return done({ id: passed.id })
}

/** The holding before the ask, in the order of whoever ends it: neither waits for the other. */
async function holdAsked(change: Change, id: string) {
  const asked = await change.db
    .selectFrom('handover')
    .select('holding_id')
    .where('id', '=', id)
    .where('id', 'in', change.writable('handover', askedToTake))
    .executeTakeFirst()
  if (asked) await holdHolding(change, asked.holding_id, askedOver)
}

const over = 'This holding has changed hands since. Nothing is asked of you now.'

/** No, with or without a word why. They stop seeing it. Words that cannot be kept are null. */
export const declineHandover = (act: Act, which: Which, words: string | null) =>
  act.change('handover.decline', (change) => declineAsk(change, which, words))

export async function declineAsk(change: Change, which: Which, words: string | null) {
  if (!(await mayAnswer(change, which.id))) return whyUnseen(change, which.id)
  if (words === null) return changedSince
  await holdTableOf(change, { handover_id: which.id })
  const asked = await answer(change, which, { status: 'declined', words }, askedToTake)
  if (isRefusal(asked)) return asked
  await keepYes(change, { handover_id: asked.id }, null)
  return done({ id: asked.id })
}

const mayAnswer = (change: Change, id: string) => handoverBy(change, id, askedToTake)

/** An ask that is over was theirs to answer a moment ago: their words are not lost. */
const whyUnseen = async (change: Change, id: string) =>
  (await handoverBy(change, id, onceAsked)) ? changedSince : notFound

const handoverBy = (change: Change, id: string, by: Rule) =>
  change.db
    .selectFrom('handover')
    .selectAll()
    .where('id', '=', id)
    .where('id', 'in', change.writable('handover', by))
    .executeTakeFirst()

/** The one who asked takes it back while it waits. */
export const withdrawHandover = (act: Act, which: Which) =>
  act.change('handover.withdraw', (change) => takeBackAsk(change, which))

export async function takeBackAsk(change: Change, which: Which) {
  await holdTableOf(change, { handover_id: which.id })
  const asked = await answer(change, which, { status: 'withdrawn' }, own)
  if (isRefusal(asked)) return asked
  await keepYes(change, { handover_id: asked.id }, null)
  return done({ id: asked.id })
}

type Answer = { status: 'accepted' | 'declined' | 'withdrawn'; words?: string }

/** Only what still waits can be answered, once, at the version the form was made from. */
async function answer(change: Change, { id, version }: Which, { status, words }: Answer, by: Rule) {
  const row = await handoverBy(change, id, by)
  if (!row) return notFound
  const key = words ? await change.sealer(row.person_id) : null
  const { numUpdatedRows } = await change.db
    .updateTable('handover')
    .set({
      status,
      answered_at: change.who.now,
      answer: key && key.seal('handover', 'answer', id, words!),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('status', '=', 'asked')
    .where('version', '=', version)
    .where('id', 'in', change.writable('handover', by))
    .executeTakeFirst()
  return numUpdatedRows ? row : changedSince
}
