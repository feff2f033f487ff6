import { sql } from 'kysely'
import { read, readOne } from '../access/view.ts'
import { bondedTo, teamsLed, teamsOfOwn } from '../people/bonded-to.ts'

/** Rows on one page of a list. */
export const pageSize = 100

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

const gapsIn = (from: From, who: Who) =>
  from
    .selectFrom('service_gap as g')
    .innerJoin('team as t', 't.id', 'g.team_id')
    .select(['g.id', 'g.team_id', 'g.need', 'g.area', 'g.opened_on', 'g.closed_on', 'g.version'])
    .select(['t.name as team'])
    .select((of) => of('g.team_id', 'in', teamsLed(from, who)).as('led'))

/** Gaps of the teams the asker works in or leads: open ones first, by need. */
export const gapRows = read((from, p: { limit: number; offset: number }, who) =>
  gapsIn(from, who)
    .select(sql<number>`count(*) over ()`.as('of'))
    .where((of) =>
      of.or([
        of('g.team_id', 'in', teamsOfOwn(from, who)),
        of('g.team_id', 'in', teamsLed(from, who)),
      ]),
    )
    .orderBy((of) => of.case().when('g.closed_on', 'is', null).then(0).else(1).end())
    .orderBy('g.need')
    .orderBy('g.opened_on')
    .orderBy('g.id')
    .limit(p.limit)
    .offset(p.offset),
)

export type GapRow = Awaited<ReturnType<typeof gapRows>>[number]

/** One gap of a team the asker leads. */
export const ledGap = readOne((from, p: { id: string }, who) =>
  gapsIn(from, who).where('g.id', '=', p.id).where('g.team_id', 'in', teamsLed(from, who)),
)

const ownOrLed = (from: From, who: Who) =>
  from
    .selectFrom('holding as h')
    .innerJoin('employment as e', 'e.id', 'h.employment_id')
    .select(['e.team_id', 'h.waiting_for as need'])
    .select((of) => of.fn.countAll<number>().as('people'))
    .where('h.waiting_for', '!=', 'none')
    .where((of) =>
      of.or([
        of('h.person_id', '=', who.person),
        of('h.employment_id', 'in', bondedTo(from, who, 'line')),
      ]),
    )

/** Who waits now, from the asker's own people and those of the people they lead. */
export const waitingNow = read((from, _: object, who) =>
  ownOrLed(from, who)
    .select((of) => of.fn.coalesce('h.waiting_since', 'h.held_since').as('since'))
    .where('h.ended_on', 'is', null)
    .groupBy((of) => [
      'e.team_id',
      'h.waiting_for',
      of.fn.coalesce('h.waiting_since', 'h.held_since'),
    ]),
)

/** Everyone held for each need so far, those whose holding has ended among them. */
export const everHeld = read((from, _: object, who) =>
  ownOrLed(from, who).groupBy(['e.team_id', 'h.waiting_for']),
)
