import type { Parts } from '../access/door.ts'
import { tell } from '../notices/tell.ts'
import { londonDay } from '../time/london.ts'
import type { Kind } from './runs.ts'

/** Every administrator of this server, once a day: that backups need a look, and nothing else. */
export const tellTrouble = ({ store, clock }: Parts, kind: Kind): Promise<void> =>
  store.write.transaction().execute(async (db) => {
    const now = clock.now()
    const rows = await db
      .selectFrom('administrator as a')
      .innerJoin('person as p', 'p.id', 'a.person_id')
      .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
      .select('a.person_id')
      .distinct()
      .where('a.from_at', '<=', now)
      .where((of) => of.or([of('a.until_at', 'is', null), of('a.until_at', '>', now)]))
      .where('p.deactivated_at', 'is', null)
      .where('o.made_up', '=', 0)
      .execute()
    const about = { what: 'backup', about: null, key: `backup ${kind} ${londonDay(now)}` }
    const tellings = rows.map(({ person_id: to }) => ({ ...about, to, urgency: 'soon' as const }))
    await tell({ db, who: { person: '', now, today: londonDay(now) } }, tellings)
  })
