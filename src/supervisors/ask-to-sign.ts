import type { Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'
import { tell } from '../notices/tell.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'

type Asked = { employment: string; viewer: string }

/**
 * What waited for their name on paper waits for them here, now that they sign in and are bonded.
 * What they signed on paper stays as it was signed.
 */
export async function askToSign(
  db: Transaction<Database>,
  { employment, viewer }: Asked,
  now: Instant,
) {
  const waiting = db
    .selectFrom('supervision_agreement as a')
    .innerJoin('supervisor as s', 's.id', 'a.supervisor_id')
    .innerJoin('bond as b', (on) =>
      on
        .onRef('b.employment_id', '=', 'a.employment_id')
        .onRef('b.viewer_id', '=', 's.person_id')
        .on('b.kind', '=', 'external')
        .on('b.from_at', '<=', now)
        .on((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', now)])),
    )
    .select('a.id')
    .where('a.employment_id', '=', employment)
    .where('a.status', '=', 'proposed')
    .where('s.person_id', '=', viewer)
  const rows = await db
    .updateTable('supervision_party')
    .set({ person_id: viewer })
    .where('agreement_id', 'in', waiting)
    .where('capacity', '=', 'supervisor')
    .where('person_id', 'is', null)
    .where('signed_at', 'is', null)
    .returning('agreement_id')
    .execute()
  const who = { person: viewer, now, today: londonDay(now) }
  const what = 'supervision_agreement'
  await tell(
    { db, who },
    rows.map(({ agreement_id: about }) => {
      const key = `${what} ${about}`
      return { to: viewer, what, about, key, urgency: 'digest' as const }
    }),
  )
}
