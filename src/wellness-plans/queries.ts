import { read, readOne, type View } from '../access/view.ts'
import type { PlanSection } from '../database/schema.ts'
import { teamsOfOwn } from '../people/bonded-to.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** The asker's own plan; absent until something is kept. */
export const ownPlan = readOne((from, _: object, who) =>
  from
    .selectFrom('wellness_plan as w')
    .leftJoin('person as b', 'b.id', 'w.buddy_id')
    .leftJoin('person as a', 'a.id', 'w.agree_with')
    .selectAll('w')
    .select(['b.name as buddy', 'a.name as agrees'])
    .where('w.person_id', '=', who.person),
)
export type OwnPlan = NonNullable<Awaited<ReturnType<typeof ownPlan>>>

const sectionRows = read((from, _: object, who) =>
  from
    .selectFrom('plan_section')
    .select(['id', 'section', 'words', 'person_id', 'version', 'changed_at'])
    .where('person_id', '=', who.person),
)

/** The parts of the asker's own plan with their words; one that was emptied has none. */
export async function ownSections(view: View) {
  const rows = await sectionRows(view, {})
  if (rows.length === 0) return []
  const words = await view.opener(view.who.person)
  return rows.map((row) => ({
    ...row,
    words: words.open('plan_section', 'words', row.id, row.words) ?? '',
  }))
}

/** One part; absent until something was written there. */
export const ownSection = async (view: View, section: PlanSection) =>
  (await ownSections(view)).find((row) => row.section === section)

/** What of the asker's plan is ticked for whom, whether or not they can still read it. */
export const ownShares = read((from, _: object, who) =>
  from
    .selectFrom('share as s')
    .innerJoin('plan_section as c', 'c.id', 's.record_id')
    .leftJoin('person as p', 'p.id', 's.to_id')
    .select(['s.id', 's.record_id', 's.to_id', 's.from_at', 'c.section', 'p.name'])
    .where('s.owner_id', '=', who.person)
    .where('s.what', '=', 'plan_section')
    .where('s.revoked_at', 'is', null)
    .where((of) => of.or([of('s.until_at', 'is', null), of('s.until_at', '>', who.now)]))
    .orderBy('p.name')
    .orderBy('s.id'),
)

const bonds = read((from, _: object, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['p.id', 'p.name', 'b.kind', 'b.from_at as since'])
    .where('e.person_id', '=', who.person)
    .where('b.kind', 'in', ['line', 'back_up', 'buddy', 'external'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null),
)

const teamMates = (from: From, who: Who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .where('e.team_id', 'in', teamsOfOwn(from, who))
    .where('e.person_id', '!=', who.person)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .where('p.deactivated_at', 'is', null)

const colleagues = read((from, _: object, who) =>
  teamMates(from, who).select(['p.id', 'p.name']).distinct(),
)

const named = read((from, _: object, who) =>
  teamMates(from, who)
    .innerJoin('wellness_plan as w', 'w.buddy_id', 'p.id')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('w.person_id', '=', who.person),
)

type Kind = 'line' | 'back_up' | 'buddy' | 'external'
/** `since` is when the first of the bonds that run today began; nothing, for a named buddy. */
export type Beside = { id: string; name: string; kinds: Kind[]; since: string }

/** Everybody a part may be ticked for, as the policy would let them in today, A to Z. */
export async function peopleBeside(view: View): Promise<Beside[]> {
  const rows = (await bonds(view, {})) as (Pick<Beside, 'id' | 'name' | 'since'> & { kind: Kind })[]
  const chosen = (await named(view, {})).map((row) => ({
    ...row,
    kind: 'buddy' as const,
    since: '' as const,
  }))
  return inOrder([...rows, ...chosen]).map(([first, ...others]) => ({
    id: first!.id,
    name: first!.name,
    kinds: [...new Set([first!, ...others].map(({ kind }) => kind))],
    since: [first!, ...others].map(({ since }) => since).toSorted()[0]!,
  }))
}

/** Whom a plan can name as buddy: a colleague of the same team, or a buddy by bond. */
export async function buddies(view: View) {
  const bonded = (await bonds(view, {})).filter(({ kind }) => kind === 'buddy')
  const all = [...bonded, ...(await colleagues(view, {}))]
  return inOrder(all).map(([{ id, name } = all[0]!]) => ({ id, name }))
}

const inOrder = <R extends { id: string; name: string }>(rows: R[]) =>
  [...Map.groupBy(rows, ({ id }) => id).values()].toSorted((a, b) =>
    a[0]!.name.localeCompare(b[0]!.name),
  )
