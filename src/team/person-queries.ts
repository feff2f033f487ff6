import { read } from '../access/view.ts'
import { lookAgainOn } from '../agreements/look-again.ts'
import { bondedTo } from '../people/bonded-to.ts'
import type { Day } from '../time/types.ts'

/** The jobs of one person that the asker has a bond into, or that are their own. */
export const halvesOf = read((from, p: { person: string }, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .leftJoin('team as t', 't.id', 'e.team_id')
    .select(['e.id', 'e.holds', 'e.weekly_hours', 'p.name', 'o.name as organisation'])
    .select('t.name as team')
    .select((of) => {
      const is = (kind: 'line' | 'clinical' | 'manager') =>
        of('e.id', 'in', bondedTo(from, who, kind)).as(kind)
      const agreement = of.selectFrom('agreement as a').whereRef('a.employment_id', '=', 'e.id')
      return [
        is('line'),
        is('clinical'),
        is('manager'),
        agreement.select('a.number').where('a.status', '=', 'in_force').as('agreed'),
        agreement
          .select((a) => lookAgainOn(a).as('on'))
          .where('a.status', '=', 'in_force')
          .as('review_on'),
        agreement
          .select((a) => a.fn.countAll<number>().as('n'))
          .where('a.status', '=', 'proposed')
          .as('proposed'),
      ]
    })
    .where('e.person_id', '=', p.person)
    .where((of) =>
      of.or([
        of('e.person_id', '=', who.person),
        of('e.id', 'in', bondedTo(from, who, 'line')),
        of('e.id', 'in', bondedTo(from, who, 'clinical')),
        of('e.id', 'in', bondedTo(from, who, 'manager')),
      ]),
    )
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .orderBy('e.from_on')
    .orderBy('e.id'),
)

export type Half = Awaited<ReturnType<typeof halvesOf>>[number]

/** Open alerts about one person, as far as the asker sees them. */
export const alertsAbout = read((from, p: { person: string }) =>
  from
    .selectFrom('alert as a')
    .select(['a.id', 'a.employment_id', 'a.code', 'a.kind', 'a.level', 'a.well_past'])
    .select(['a.raised_at', 'a.visible_at', 'a.asked_at', 'a.acknowledged_at', 'a.state'])
    .select('a.snoozed_until')
    .where('a.person_id', '=', p.person)
    .where('a.state', '=', 'open')
    .orderBy('a.raised_at')
    .orderBy('a.id')
    .limit(100),
)

export type AlertAbout = Awaited<ReturnType<typeof alertsAbout>>[number]

/** Leave of one person from a day on, as far as the asker sees it. */
export const leaveComing = read((from, p: { person: string }, who) =>
  from
    .selectFrom('leave')
    .select(['employment_id', 'from_on', 'until_on', 'part'])
    .where('person_id', '=', p.person)
    .where('until_on', '>=', who.today)
    .orderBy('from_on')
    .orderBy('id')
    .limit(20),
)

/** How many people one person held at the end of each week, in each job the asker sees. */
export const weeksHeld = read((from, p: { person: string; since: Day }) =>
  from
    .selectFrom('load_snapshot as s')
    .innerJoin('employment as e', 'e.id', 's.employment_id')
    .select(['s.employment_id', 's.week', 's.value', 's.past', 's.on_leave'])
    .where('e.person_id', '=', p.person)
    .where('s.metric', '=', 'held')
    .where('s.week', '>=', p.since)
    .orderBy('s.week'),
)
