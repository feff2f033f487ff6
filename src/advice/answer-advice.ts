import { sql, type Selectable } from 'kysely'
import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { all, askedForAdvice, clinical } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import { isCoHolder } from '../holdings/co-holder-rights.ts'
import { holdHolding } from '../holdings/own-holding.ts'
import { noteChange } from '../holdings/timeline.ts'
import { tell } from '../notices/tell.ts'
import type { AnswerInput } from './form.ts'
import { mayCorrect } from './rules.ts'

const asked = all(clinical, askedForAdvice)
const onceAsked = all(clinical, (asking) => sql`t.to_id = ${asking.who.person}`)

/**
 * An answer says who holds what. Where the practice holds it too the clinical lead stands alongside
 * from this moment; and an answer from somebody alongside is a conversation (product.md 5.3).
 */
export const answerAdvice = (act: Act, id: string, version: number, input: AnswerInput) =>
  act.change('advice.answer', async (change) => {
    const question = await questionFor(change, id)
    if (!question) return whyUnseen(change, id)
    if (question.version !== version) return changedSince
    const { answered_at: before } = question
    if (before !== null && !mayCorrect(before, change.who)) return unfit('answer', tooLate)
    const holding = await holdHolding(change, question.holding_id, clinical)
    if (!(await write(change, question, input))) return changedSince
    if (holding?.ended_on === null) await standAlongside(change, question, input.who_holds)
    await reassess(change, question.employment_id)
    const telling = { what: 'advice', about: id, key: `advice ${id} answered` }
    await tell(change, [{ ...telling, to: question.person_id, urgency: 'digest' }])
    return done({ id })
  })

const tooLate = 'This was answered more than a day ago, so it stays as it was read.'

/** A question taken back was theirs to answer a moment ago: their words are not lost. */
export async function whyUnseen(change: Change, id: string) {
  const asked = await change.db
    .selectFrom('advice_request')
    .select('id')
    .where('id', '=', id)
    .where('id', 'in', change.writable('advice_request', onceAsked))
    .executeTakeFirst()
  return asked ? changedSince : notFound
}

/** For an answer to what is out of sight: never written, whatever it says. */
export const refuseUnseen = (act: Act, id: string) =>
  act.change<{ id: string }>('advice.answer', (change) => whyUnseen(change, id))

const questionFor = (change: Change, id: string) =>
  change.db
    .selectFrom('advice_request')
    .selectAll()
    .where('id', '=', id)
    .where('id', 'in', change.writable('advice_request', asked))
    .executeTakeFirst()

type Question = Selectable<Database['advice_request']>

async function write(change: Change, question: Question, input: AnswerInput) {
  const words = await change.sealer(question.person_id)
  const { numUpdatedRows } = await change.db
    .updateTable('advice_request')
    .set({
      answer: words.seal('advice_request', 'answer', question.id, input.answer),
      who_holds: input.who_holds,
      answered_at: question.answered_at ?? change.who.now,
      version: question.version + 1,
    })
    .where('id', '=', question.id)
    .where('version', '=', question.version)
    .where('id', 'in', change.writable('advice_request', asked))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function standAlongside(change: Change, question: Question, holds: AnswerInput['who_holds']) {
  const { holding_id: holding } = question
  const together = isTogether(holds)
  if (isTogether(question.who_holds) && !together) await standBack(change, question)
  if (await haveSpoken(change, holding, together)) {
    await noteChange(change, holding, 'co_holder_spoken', { now: 'gp' })
  } else if (together) {
    await addBeside(change, question)
    await noteChange(change, holding, 'co_holder', { now: 'gp' })
  }
}

const isTogether = (holds: Question['who_holds']) => holds === 'together' || holds === 'practice'

/** An answer put right: the name it put beside them goes, unless another answer keeps it there. */
async function standBack(change: Change, { id, holding_id, answered_at }: Question) {
  const { now, person } = change.who
  const { numUpdatedRows } = await change.db
    .updateTable('co_holder')
    .set((of) => ({ ended_at: now, version: of('version', '+', 1) }))
    .where('holding_id', '=', holding_id)
    .where('kind', '=', 'beside')
    .where('from_at', '>=', answered_at!)
    .whereRef('accepted_at', '=', 'from_at')
    .where('id', 'in', change.writable('co_holder', isCoHolder))
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('advice_request as other')
            .select('other.id')
            .where('other.holding_id', '=', holding_id)
            .where('other.id', '!=', id)
            .where('other.to_id', '=', person)
            .where('other.who_holds', 'in', ['together', 'practice']),
        ),
      ),
    )
    .executeTakeFirst()
  if (numUpdatedRows) await noteChange(change, holding_id, 'co_holder_ended', { now: 'gp' })
}

/** Whoever stands alongside already has now spoken; holding together is also a yes. */
async function haveSpoken(change: Change, holding: string, together: boolean) {
  const { now, today } = change.who
  const { numUpdatedRows } = await change.db
    .updateTable('co_holder')
    .set((of) => ({
      spoken_on: today,
      version: of('version', '+', 1),
      ...(together ? { accepted_at: of.fn.coalesce('accepted_at', of.val(now)) } : {}),
    }))
    .where('holding_id', '=', holding)
    .where('id', 'in', change.writable('co_holder', isCoHolder))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const addBeside = ({ db, who }: Change, question: Question) =>
  db
    .insertInto('co_holder')
    .values({
      id: newId(),
      holding_id: question.holding_id,
      employment_id: question.employment_id,
      person_id: question.person_id,
      role: 'gp',
      co_person_id: who.person,
      spoken_on: who.today,
      accepted_at: who.now,
      from_at: who.now,
    })
    .execute()
