import { changedSince, done, notFound, type Act } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { minutesBefore } from '../time/instants.ts'
import { freshMinutes } from './rules.ts'

/** Takes back contacts that were just kept: all of them, or none when one was changed since. */
export const removeContacts = (act: Act, ids: readonly string[]) =>
  act.change('contact.remove_day', async (change) => {
    const gone = await change.db
      .deleteFrom('contact')
      .where('id', 'in', ids)
      .where('version', '=', 1)
      .where('made_at', '>', minutesBefore(change.who.now, freshMinutes))
      .where('id', 'in', change.writable('contact', own))
      .returning(['id', 'employment_id'])
      .execute()
    if (gone.length === 0) return notFound
    if (gone.length < new Set(ids).size) return changedSince
    for (const employment of new Set(gone.map((row) => row.employment_id))) {
      await reassess(change, employment)
    }
    return done({ id: gone[0]!.id })
  })
