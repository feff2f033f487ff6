import type { Site } from './site.ts'

/** Sessions of the made-up team, the last of each kind and state. */
export async function sittingsOf(site: Site) {
  const rows = await site.parts.store.read
    .selectFrom('supervision_session as s')
    .innerJoin('supervisee as x', 'x.session_id', 's.id')
    .select(['s.id', 's.type', 's.status', 's.starts_at', 'x.employment_id'])
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .execute()
  const states = Map.groupBy(rows, ({ type, status }) => `${type} ${status}`)
  const some = [...states.values()].map((all) => all.at(-1)!.id)
  const now = site.parts.clock.now()
  const open = rows.find((row) => row.status === 'booked' && row.starts_at > now)!
  return { sessions: [...new Set(some)], open: open.id }
}
