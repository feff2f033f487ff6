import { sql } from 'kysely'
import { read, readOne, type View } from '../access/view.ts'
import { bondedTo } from '../people/bonded-to.ts'

/** Rows on one page of a list. */
export const pageSize = 100

/** Parts of one other person's plan that are ticked for the asker, their words still sealed. */
export const partsFor = read((from, p: { person: string }, who) =>
  from
    .selectFrom('plan_section as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select(['c.id', 'c.section', 'c.words', 'p.name'])
    .where('c.person_id', '=', p.person)
    .where('c.person_id', '!=', who.person),
)

/** The same with their words. A part without words has been taken back. */
export async function sharedParts(view: View, person: string) {
  const rows = await partsFor(view, { person })
  if (rows.length === 0) return []
  const words = await view.opener(person)
  return rows.map((row) => ({
    ...row,
    words: words.open('plan_section', 'words', row.id, row.words) ?? '',
  }))
}

/** How the asker stands with a plan: the day it is looked at again, and whether they agree it. */
export const planOf = readOne((from, p: { person: string }) =>
  from
    .selectFrom('wellness_plan')
    .select(['id', 'review_on', 'agree_with', 'asked_at', 'agreed_at'])
    .where('person_id', '=', p.person),
)

/** Everybody who ticked a part of their plan for the asker, A to Z. */
export const plansFor = read((from, p: { limit: number; offset: number }, who) =>
  from
    .selectFrom('plan_section as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .leftJoin('wellness_plan as w', 'w.person_id', 'c.person_id')
    .select(['p.id', 'p.name', 'w.agree_with', 'w.asked_at', 'w.agreed_at'])
    .select((of) => of.fn.countAll<number>().as('parts'))
    .select(sql<number>`count(*) over ()`.as('of'))
    .where('c.person_id', '!=', who.person)
    .groupBy(['p.id', 'p.name', 'w.agree_with', 'w.asked_at', 'w.agreed_at'])
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(p.limit)
    .offset(p.offset),
)

/** Whether anybody ticked a part of their plan for the asker. */
export const anyPlanFor = readOne((from, _: object, who) =>
  from.selectFrom('plan_section').select('id').where('person_id', '!=', who.person).limit(1),
)

/** The people the asker manages, A to Z, with the day of their plan; null where there is none. */
export const plansManaged = read((from, p: { limit: number; offset: number }, who) =>
  from
    .selectFrom('person as p')
    .leftJoin('wellness_plan as w', 'w.person_id', 'p.id')
    .select(['p.id', 'p.name', 'w.review_on'])
    .select(sql<number>`count(*) over ()`.as('of'))
    .where('p.id', 'in', (of) =>
      of
        .selectFrom('employment as e')
        .select('e.person_id')
        .where('e.id', 'in', bondedTo(from, who, 'manager'))
        .where('e.from_on', '<=', who.today)
        .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', who.today)])),
    )
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(p.limit)
    .offset(p.offset),
)
