import { done, type Act } from '../access/change.ts'
import { own } from '../access/relations.ts'
import type { Instant } from '../time/types.ts'

/** The person has looked at what they were told up to a moment; nothing later is taken for seen. */
export const seeNotices = (act: Act, until: Instant) =>
  act.change('notice.see', async (change) => {
    const { now, person } = change.who
    await change.db
      .updateTable('notice')
      .set({ seen_at: now })
      .where('seen_at', 'is', null)
      .where('from_at', '<=', until < now ? until : now)
      .where('id', 'in', change.writable('notice', own))
      .execute()
    return done({ id: person })
  })
