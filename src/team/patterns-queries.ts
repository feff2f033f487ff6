import { sql } from 'kysely'
import { read } from '../access/view.ts'
import { bondedTo } from '../people/bonded-to.ts'
import type { Day } from '../time/types.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** The current holding jobs the asker leads: of one team, or with '' of all. */
const ledIn = (from: From, who: Who, p: { team: string }) =>
  from
    .selectFrom('employment as e')
    .where('e.id', 'in', bondedTo(from, who, 'line'))
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .where((of) => of.or([sql<boolean>`${p.team} = ''`, of('e.team_id', '=', p.team)]))

/** Teams in which the asker leads somebody who holds people, A to Z. */
export const teamsIn = read((from, p: { team: string }, who) =>
  ledIn(from, who, p)
    .innerJoin('team as t', 't.id', 'e.team_id')
    .select(['t.id', 't.name'])
    .distinct()
    .orderBy('t.name')
    .orderBy('t.id'),
)

/** What each worker holds beside what was agreed, A to Z, each row with the sums of everybody. */
export const heldByWorker = read((from, p: { team: string }, who) =>
  ledIn(from, who, p)
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('load_reading as r', (join) =>
      join.onRef('r.employment_id', '=', 'e.id').on('r.metric', '=', 'held'),
    )
    .select(['e.id', 'p.name', 'r.value', 'r.near', 'r.past'])
    .select([
      sql<number>`count(*) over ()`.as('of'),
      sql<number | null>`sum(r.value) over ()`.as('held'),
      sql<number | null>`sum(r.past) over ()`.as('agreed'),
    ])
    .orderBy('p.name')
    .orderBy('e.id')
    .limit(100),
)

const openIn = (from: From, who: Who, p: { team: string }) =>
  from
    .selectFrom('holding as h')
    .where('h.ended_on', 'is', null)
    .where('h.employment_id', 'in', ledIn(from, who, p).select('e.id'))

/** People held and not paused, and for what: one person may be counted under several. */
export const heldForWhat = read((from, p: { team: string }, who) =>
  openIn(from, who, p)
    .where('h.status', '!=', 'paused')
    .select((of) => [
      of.fn.countAll<number>().as('people'),
      of.fn.sum<number>('h.for_waiting').as('waiting'),
      of.fn.sum<number>('h.for_change').as('change'),
      of.fn.sum<number>('h.for_practice').as('practice'),
      of.fn.sum<number>('h.for_witness').as('witness'),
    ]),
)

/** People who wait, by what for and since when. */
export const waitsIn = read((from, p: { team: string }, who) =>
  openIn(from, who, p)
    .select('h.waiting_for as need')
    .select((of) => [
      of.fn.coalesce('h.waiting_since', 'h.held_since').as('since'),
      of.fn.countAll<number>().as('people'),
    ])
    .where('h.waiting_for', '!=', 'none')
    .groupBy((of) => ['h.waiting_for', of.fn.coalesce('h.waiting_since', 'h.held_since')]),
)

/**
 * Everyone held at the end of each week by the people whose job it is today, from the snapshots. A
 * week of leave is left out (product.md 5.2); `on_leave` says that everybody's was.
 */
export const heldEachWeek = read((from, p: { team: string; since: Day }, who) =>
  from
    .selectFrom('load_snapshot as s')
    .select('s.week')
    .select((of) => [
      of.fn.sum<number>('s.value').filterWhere('s.on_leave', '=', 0).as('held'),
      of.fn.sum<number>('s.past').filterWhere('s.on_leave', '=', 0).as('agreed'),
      of.fn.min('s.on_leave').as('on_leave'),
    ])
    .where('s.metric', '=', 'held')
    .where('s.week', '>=', p.since)
    .where('s.employment_id', 'in', ledIn(from, who, p).select('e.id'))
    .groupBy('s.week')
    .orderBy('s.week'),
)
