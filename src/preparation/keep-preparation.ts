import {
  changedSince,
  done,
  isRefusal,
  notFound,
  unfit,
  type Act,
  type Change,
} from '../access/change.ts'
import { own } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import { tell } from '../notices/tell.ts'
import { recipientsOf } from '../reflections/excerpt-queries.ts'
import type { PreparationInput } from './form.ts'
import { backToWriter, giveWanted, unsendLines } from './lines-out.ts'
import { findPreparation, findSitting, type Preparation, type Sitting } from './queries.ts'
import { forgetNotice } from './take-back.ts'
import { whatIsWanted, type Wanted } from './wanted.ts'
import { writeItems } from './write-items.ts'

type Given = { session: string; input: PreparationInput; version: number }
type Keeping = {
  sitting: Sitting
  before: Preparation | null
  input: PreparationInput
  /** Who reads it from now on; null while it stays with its writer. */
  to: string | null
}

/** Kept for its writer alone, or sent as it stands to whoever gives the session. */
export const keepPreparation = (act: Act, { session, input, version }: Given) =>
  act.change(input.press === 'send' ? 'preparation.send' : 'preparation.keep', async (change) => {
    const sitting = await findSitting(change.view, session)
    if (!sitting) return notFound
    if (!sitting.isOpen) return unfit('words', 'This session is over. Take it to the next one.')
    const before = await findPreparation(change.view, session)
    if ((before?.version ?? 0) !== version) return changedSince
    const wanted = await whatIsWanted(change.view, { input, before })
    if (isRefusal(wanted)) return wanted
    const to = input.press === 'send' ? (sitting.reader?.viewer_id ?? null) : null
    const stands = await standsInTheWay(change, { to, input, wanted })
    if (stands) return stands
    const id = await writePreparation(change, { sitting, before, input, to })
    if (id === null) return changedSince
    await writeItems(change, id, await settled(change, { id, before, wanted, to }))
    if (before) await forgetNotice(change, id)
    if (to !== null) await tellReader(change, { id, to, version: version + 1 })
    return done({ id })
  })

type Standing = { to: string | null; input: PreparationInput; wanted: Wanted[] }

/** Why it cannot be sent; null when it can, or is only kept. */
async function standsInTheWay({ view }: Change, { to, input, wanted }: Standing) {
  if (input.press !== 'send') return null
  if (to === null) return unfit('words', 'They cannot read here. Keep it, and print it or say it.')
  if (!wanted.some(({ what }) => what === 'excerpt')) return null
  const may = (await recipientsOf(view, {})).some(({ id }) => id === to)
  const says = 'Lines of a reflection go to your lead or an external supervisor. Untick them.'
  return may ? null : unfit('lines[]', says)
}

/** The row itself; null when somebody was quicker. */
async function writePreparation(
  change: Change,
  { sitting, before, input, to }: Keeping,
): Promise<string | null> {
  const { db, who } = change
  const id = before?.id ?? newId()
  const columns = {
    ...(await ownColumns(change, id, input)),
    ...sentColumns(before, { to, now: who.now }),
    changed_at: who.now,
  }
  if (before) {
    const { numUpdatedRows } = await db
      .updateTable('preparation')
      .set({ ...columns, version: before.version + 1 })
      .where('id', '=', id)
      .where('version', '=', before.version)
      .where('id', 'in', change.writable('preparation', own))
      .executeTakeFirst()
    return numUpdatedRows ? id : null
  }
  const where = { session_id: sitting.id, employment_id: sitting.employment_id }
  const { numInsertedOrUpdatedRows: made } = await db
    .insertInto('preparation')
    .values({ id, ...where, person_id: who.person, ...columns, made_at: who.now })
    .onConflict((conflict) => conflict.columns(['session_id', 'person_id']).doNothing())
    .executeTakeFirst()
  return made ? id : null
}

async function ownColumns(change: Change, id: string, input: PreparationInput) {
  const sealer = await change.sealer(change.who.person)
  const wants = (word: PreparationInput['wants[]'][number]) =>
    input['wants[]'].includes(word) ? (1 as const) : (0 as const)
  const words = input.words.trim()
  return {
    words: words === '' ? null : sealer.seal('preparation', 'words', id, words),
    normative: wants('normative'),
    formative: wants('formative'),
    restorative: wants('restorative'),
  }
}

/** Sent now; or, if it was out, taken back now. */
function sentColumns(before: Preparation | null, { to, now }: { to: string | null; now: string }) {
  if (to !== null) return { sent_to: to, sent_at: now, taken_back_at: null }
  const isOut = before?.sent_at && before.taken_back_at === null
  return isOut ? { taken_back_at: now } : {}
}

type Settling = { id: string; before: Preparation | null; wanted: Wanted[]; to: string | null }

/** What is brought, with its lines given to the reader or back with their writer. */
async function settled(change: Change, { id, before, wanted, to }: Settling) {
  if (to === null) {
    const back = await backToWriter(change, id, wanted)
    if (before) await unsendLines(change, before)
    return back
  }
  const isSame = before?.sent_to === to
  const ready = isSame ? wanted : await backToWriter(change, id, wanted)
  if (before) await unsendLines(change, before, isSame ? wanted : [])
  return giveWanted(change, ready, to)
}

const tellReader = (
  change: Change,
  { id, to, version }: { id: string; to: string; version: number },
) =>
  tell(change, [
    { to, what: 'preparation', about: id, key: `preparation ${id} ${version}`, urgency: 'digest' },
  ])
