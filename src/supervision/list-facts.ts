import type { OwnMapFacts } from '../../views/supervision/map-page.tsx'
import type { SessionsFacts } from '../../views/supervision/sessions-page.tsx'
import type { TeamSupportFacts } from '../../views/supervision/team-page.tsx'
import { read, type View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { sayLedHours } from '../contracts/list-facts.ts'
import { bondedTo } from '../people/bonded-to.ts'
import { pageSize, supportMaps } from './map-facts.ts'
import { comingOf, pastCount, pastOf, unsaid } from './queries.ts'
import { lineOf } from './say-session.ts'

/** Shown at once; the rest is a page of its own. */
const soon = 5

/** The asker's own page; null to whoever has no job here. */
export async function ownMapFacts(view: View): Promise<OwnMapFacts | null> {
  const { maps } = await supportMaps(view, { scope: 'own' })
  const [first] = maps
  if (!first) return null
  const page = { limit: soon, offset: 0 }
  const [waiting, seen, ...coming] = await Promise.all([
    unsaid(view, {}),
    whoSees(view, 'supervision_log', first.employment),
    ...maps.map(({ employment }) => comingOf(view, { employment, ...page })),
  ])
  const next = coming.flat().toSorted((a, b) => (a.starts_at < b.starts_at ? -1 : 1))
  return {
    maps,
    waiting: waiting.map((row) => lineOf(row, view.who)),
    coming: next.slice(0, soon).map((row) => lineOf(row, view.who)),
    whoSees: seen,
  }
}

/** Everyone of a scope; for a manager, team by team. */
export async function teamSupportFacts(
  view: View,
  { scope, page }: { scope: 'line' | 'manager'; page: number },
): Promise<TeamSupportFacts> {
  const { maps, count } = await supportMaps(view, { scope, page })
  const pages = Math.max(1, Math.ceil(count / pageSize))
  if (scope === 'line') {
    return { groups: [{ team: null, maps }], hours: await sayLedHours(view), page, pages }
  }
  const byTeam = Map.groupBy(maps, ({ team }) => team ?? 'Without a team')
  const groups = [...byTeam]
    .map(([team, of]) => ({ team, maps: of }))
    .toSorted((a, b) => a.team.localeCompare(b.team))
  return { groups, hours: [], page, pages }
}

const jobsSeen = read((from, _: object, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as n', 'n.id', 'e.person_id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['e.id', 'e.person_id', 'n.name', 'o.name as organisation', 'e.from_on'])
    .where((of) =>
      of.or([
        of('e.person_id', '=', who.person),
        of('e.id', 'in', bondedTo(from, who, 'line')),
        of('e.id', 'in', bondedTo(from, who, 'manager')),
      ]),
    )
    .orderBy('e.from_on', 'desc')
    .orderBy('e.id'),
)

/** The job an address names, or the asker's own; with every job the asker sees. */
export async function jobAsked(view: View, employment: string | null) {
  const jobs = await jobsSeen(view, {})
  const job = jobs.find((each) =>
    employment === null ? each.person_id === view.who.person : each.id === employment,
  )
  return { job, jobs }
}

type Asked = { employment: string | null; page: number }

/** Every session of one job; null when it is not the asker's to see. */
export async function sessionsFacts(view: View, asked: Asked): Promise<SessionsFacts | null> {
  const { job, jobs } = await jobAsked(view, asked.employment)
  if (!job) return null
  const employment = job.id
  const which = { employment, limit: pageSize }
  const [coming, past, count] = await Promise.all([
    comingOf(view, { ...which, offset: 0 }),
    pastOf(view, { ...which, offset: (asked.page - 1) * pageSize }),
    pastCount(view, { employment }),
  ])
  const isMine = job.person_id === view.who.person
  const same = jobs.filter(({ person_id: person }) => person === job.person_id)
  return {
    title: isMine ? 'Your sessions' : `Sessions of ${job.name}`,
    back: isMine
      ? { href: '/supervision', label: 'Your supervision' }
      : { href: `/people/${job.person_id}/supervision`, label: `Support for ${job.name}` },
    employment,
    jobs: same.map(({ id, organisation }) => ({
      href: `/supervision/sessions?employment=${id}`,
      label: organisation,
      isThis: id === employment,
    })),
    coming: coming.map((row) => lineOf(row, view.who)),
    past: past.map((row) => lineOf(row, view.who)),
    page: asked.page,
    pages: Math.max(1, Math.ceil(Number(count?.n ?? 0) / pageSize)),
  }
}
