import { sql } from 'kysely'
import { read, type View } from '../access/view.ts'
import type { PlanSection } from '../database/schema.ts'

/** Versions on one page of the list. */
export const pageSize = 100

/** Each part of the asker's own plan with how often it was kept, and when last. */
export const keptParts = read((from, _: object, who) =>
  from
    .selectFrom('plan_version as v')
    .innerJoin('plan_section as c', 'c.id', 'v.section_id')
    .select('c.section')
    .select((of) => [of.fn.countAll<number>().as('times'), of.fn.max('v.made_at').as('last')])
    .where('v.person_id', '=', who.person)
    .groupBy('c.section'),
)

const inSection = read((from, p: { section: PlanSection; limit: number; offset: number }, who) =>
  from
    .selectFrom('plan_version as v')
    .innerJoin('plan_section as c', 'c.id', 'v.section_id')
    .select(['v.number', 'v.made_at'])
    .select(sql<number>`count(*) over ()`.as('of'))
    .where('v.person_id', '=', who.person)
    .where('c.section', '=', p.section)
    .orderBy('v.number', 'desc')
    .limit(p.limit)
    .offset(p.offset),
)

/** When one part was kept, the last first, one page of it. */
export const versionsOf = (view: View, section: PlanSection, page: number) =>
  inSection(view, { section, limit: pageSize, offset: (page - 1) * pageSize })

const upTo = read((from, p: { section: PlanSection; number: number }, who) =>
  from
    .selectFrom('plan_version as v')
    .innerJoin('plan_section as c', 'c.id', 'v.section_id')
    .select(['v.id', 'v.number', 'v.words', 'v.made_at'])
    .where('v.person_id', '=', who.person)
    .where('c.section', '=', p.section)
    .where('v.number', '<=', p.number)
    .orderBy('v.number', 'desc')
    .limit(2),
)

/** One version and the one before it, with their words. */
export async function twoVersions(view: View, section: PlanSection, number: number) {
  const rows = await upTo(view, { section, number })
  if (rows[0]?.number !== number) return null
  const words = await view.opener(view.who.person)
  const [now, before] = rows.map((row) => ({
    ...row,
    words: words.open('plan_version', 'words', row.id, row.words) ?? '',
  }))
  return { now: now!, before: before ?? null }
}
