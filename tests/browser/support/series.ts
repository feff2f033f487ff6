import { newToken } from '../../../src/accounts/secrets.ts'
import { keepSupervisorLink } from '../../../src/accounts/supervisor-links.ts'
import { newId } from '../../../src/database/ids.ts'
import type { Site } from './site.ts'

/** A series on a contract of the made-up team, and what whoever supervises looks at. */
export async function seriesOf(site: Site) {
  const db = site.parts.store.read
  const now = site.parts.clock.now()
  const sessions = await db
    .selectFrom('supervision_session as s')
    .innerJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .select([
      's.id',
      's.contract_id',
      's.status',
      's.starts_at',
      'v.id as supervisor',
      'v.person_id',
    ])
    .orderBy('s.starts_at', 'desc')
    .execute()
  const over = sessions.filter((it) => it.status === 'held' && it.starts_at < now)
  const linked = over.find(({ person_id }) => person_id === null)!
  const given = over.find(({ person_id }) => person_id !== null)!
  const allocated = await db
    .selectFrom('contract_allocation')
    .select(['contract_id', 'employment_id'])
    .where('contract_id', '=', given.contract_id)
    .orderBy('employment_id')
    .execute()
  const asked = {
    contract: given.contract_id!,
    often: 'weekday',
    first_on: '2026-12-15',
    at: '16:30',
    minutes: '60',
    sharing: 'turn',
    place: 'room',
  }
  const people = allocated.map(({ employment_id: id }) => id)
  const list = (count: string) =>
    new URLSearchParams([
      ...Object.entries({ ...asked, count }),
      ...people.map((id) => ['people[]', id]),
    ])
  return {
    questions: `/session-series/new?contract=${asked.contract}`,
    list: `/session-series/preview?${list('3').toString()}`,
    series: await book(site, { ...asked, count: '1' }, people),
    attendance: await tokenFor(site, linked),
    link: `/supervision/sessions/${linked.id}/attendance-link`,
    confidence: `/my-sessions/${given.id}/confidences`,
    hours: `/availability/${given.supervisor}`,
  }
}

async function book(site: Site, asked: Record<string, string>, people: string[]) {
  const browser = await site.client().signInAs(site.idOf('Ruth Abara'))
  const rows = { on: asked.first_on!, at: asked.at!, minutes: '60', who: people[0]!, use: '0' }
  const { location, words } = await browser.post('/session-series', {
    form_id: newId(),
    ...asked,
    'people[]': people,
    ...Object.fromEntries(Object.entries(rows).map(([name, value]) => [`row_${name}[]`, [value]])),
    do: 'book',
  })
  if (!location) throw new Error(words)
  return location.split('?')[0]!
}

type Linked = { id: string; supervisor: string }

async function tokenFor({ parts, idOf }: Site, { id, supervisor }: Linked) {
  const [token, now] = [newToken(), parts.clock.now()]
  const link = { purpose: 'attendance', supervisor, session: id } as const
  await keepSupervisorLink(parts.store.write, { ...link, token, madeBy: idOf('Ruth Abara'), now })
  return `/attendance/${token}`
}
