import { unfit, type Change, type Refusal } from '../access/change.ts'

type Chosen = { practice: string | null; job: string; kept?: string | null }

/** The practice that sent someone is one of this employer's; one that was kept may stay. */
export async function refusePractice(
  { db }: Change,
  { practice, job, kept = null }: Chosen,
): Promise<Refusal | null> {
  if (practice === null || practice === kept) return null
  const known = await db
    .selectFrom('practice as p')
    .innerJoin('employment as e', 'e.organisation_id', 'p.organisation_id')
    .select('p.id')
    .where('p.id', '=', practice)
    .where('p.ended_at', 'is', null)
    .where('e.id', '=', job)
    .executeTakeFirst()
  return known ? null : unfit('practice', 'Choose a practice from the list.')
}
