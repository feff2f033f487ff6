import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { line, own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import type { ReviewInput } from './review-form.ts'

/**
 * Keeps that the agreement was looked at. The same person looking again on the same day is a
 * repeat: nothing is written, and `changedSince` says so when the answer is another one.
 */
export const recordReview = (act: Act, employment: string, input: ReviewInput) =>
  act.change('agreement.review', async (change) => {
    const agreement = await holdAgreement(change, employment, input.agreement)
    if (!agreement) return notFound
    if (agreement.status !== 'in_force') return changedSince
    const earlier = await reviewedToday(change, agreement.id)
    if (earlier) return isSame(earlier, input) ? done({ id: earlier.id }) : changedSince
    const next = (input.outcome === 'keep' && input.next_on) || (await dueOn(change, agreement))
    const id = await keep(change, agreement, { ...input, next })
    await reassess(change, employment)
    return done({ id })
  })

/** Holds the row until this change ends, so that two reviews at once take turns. */
const holdAgreement = (change: Change, employment: string, id: string) =>
  change.db
    .updateTable('agreement')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', id)
    .where('employment_id', '=', employment)
    .where('id', 'in', change.writable('agreement', own, line))
    .returning(['id', 'status', 'employment_id', 'organisation_id', 'review_on'])
    .executeTakeFirst()

type Held = NonNullable<Awaited<ReturnType<typeof holdAgreement>>>

const reviewedToday = ({ db, who }: Change, agreement: string) =>
  db
    .selectFrom('agreement_review')
    .select(['id', 'outcome', 'next_on'])
    .where('agreement_id', '=', agreement)
    .where('by_id', '=', who.person)
    .where('reviewed_on', '=', who.today)
    .executeTakeFirst()

type Earlier = NonNullable<Awaited<ReturnType<typeof reviewedToday>>>

const isSame = (earlier: Earlier, { outcome, next_on: next }: ReviewInput) =>
  earlier.outcome === outcome && (outcome === 'change' || earlier.next_on === next)

/** To be changed: it stays due when it was, until the new version is signed. */
async function dueOn({ db }: Change, { id, review_on: on }: Held): Promise<string> {
  const latest = await db
    .selectFrom('agreement_review')
    .select('next_on')
    .where('agreement_id', '=', id)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return latest?.next_on ?? on
}

async function keep(change: Change, held: Held, input: ReviewInput & { next: string }) {
  const { db, who } = change
  const id = newId()
  const text = await change.sealer(held.organisation_id)
  const { outcome, next, words } = input
  await db
    .insertInto('agreement_review')
    .values({
      id,
      agreement_id: held.id,
      employment_id: held.employment_id,
      organisation_id: held.organisation_id,
      reviewed_on: who.today,
      next_on: next,
      outcome,
      words: words.trim() ? text.seal('agreement_review', 'words', id, words) : null,
      by_id: who.person,
      made_at: who.now,
    })
    .execute()
  return id
}
