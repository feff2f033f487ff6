import { sql } from 'kysely'
import { read } from '../access/view.ts'
import { teamsLed } from '../people/bonded-to.ts'
import type { Day } from '../time/types.ts'

/** Rows on one page of a list. */
export const pageSize = 100

export const themesOf = read((from, p: { debrief: string }) =>
  from.selectFrom('debrief_theme').select('theme').where('debrief_id', '=', p.debrief),
)

/** Words counted without names; none where fewer than five were given. */
export const moodsOf = read((from, p: { debrief: string }) =>
  from.selectFrom('debrief_mood').selectAll().where('debrief_id', '=', p.debrief),
)

/** How many things of each answer, of those the asker may see. */
export const answersOf = read((from, p: { debrief: string }) =>
  from
    .selectFrom('carrying_item')
    .select(['answer'])
    .select((of) => of.fn.countAll<number>().as('things'))
    .where('debrief_id', '=', p.debrief)
    .where('withdrawn_at', 'is', null)
    .where('answer', 'is not', null)
    .groupBy('answer'),
)

/** Themes of the debriefs that have closed, the last first, one page of debriefs. */
export const themedDebriefs = read((from, p: { limit: number; offset: number }) =>
  from
    .selectFrom('debrief as d')
    .innerJoin('team as t', 't.id', 'd.team_id')
    .select(['d.id', 'd.kind', 'd.held_on', 't.name as team'])
    .select(sql<number>`count(*) over ()`.as('of'))
    .where('d.state', '=', 'closed')
    .where('d.id', 'in', from.selectFrom('debrief_theme as h').select('h.debrief_id'))
    .orderBy('d.held_on', 'desc')
    .orderBy('d.id', 'desc')
    .limit(p.limit)
    .offset(p.offset),
)

export const themesSince = read((from, p: { first: Day; last: Day }) =>
  from
    .selectFrom('debrief_theme as h')
    .innerJoin('debrief as d', 'd.id', 'h.debrief_id')
    .select(['h.debrief_id', 'h.theme'])
    .where('d.state', '=', 'closed')
    .where('d.held_on', '>=', p.first)
    .where('d.held_on', '<=', p.last),
)

/** How often each theme came up in a team since a day. */
export const themeCounts = read((from, p: { team: string; since: Day }) =>
  from
    .selectFrom('debrief_theme as h')
    .innerJoin('debrief as d', 'd.id', 'h.debrief_id')
    .select('h.theme')
    .select((of) => of.fn.countAll<number>().as('times'))
    .where('d.team_id', '=', p.team)
    .where('d.state', '=', 'closed')
    .where('d.held_on', '>=', p.since)
    .groupBy('h.theme')
    .orderBy('times', 'desc')
    .orderBy('h.theme'),
)

/** What the asker said is safe until Monday and has not looked at since, in debriefs that closed. */
export const stillSafe = read((from, p: { before: Day }, who) =>
  from
    .selectFrom('carrying_item as i')
    .innerJoin('debrief as d', 'd.id', 'i.debrief_id')
    .select(['i.id', 'i.debrief_id', 'd.held_on'])
    .where('i.person_id', '=', who.person)
    .where('i.answer', '=', 'safe')
    .where('i.looked_at', 'is', null)
    .where('d.state', '=', 'closed')
    .where('d.held_on', '<', p.before)
    .orderBy('d.held_on')
    .orderBy('i.id')
    .limit(20),
)

/** What was brought in a team the asker leads, for counting weekends: never whose it was. */
export const broughtIn = read((from, p: { team: string; since: Day }, who) =>
  from
    .selectFrom('carrying_item as i')
    .select(['i.brought_at', 'i.withdrawn_at', 'i.answer', 'i.answered_at', 'i.agreed_at'])
    .where('i.team_id', '=', p.team)
    .where('i.team_id', 'in', teamsLed(from, who))
    .where('i.brought_at', 'is not', null)
    .where((of) => of.or([of('i.answered_at', 'is', null), of('i.answered_at', '>=', p.since)])),
)

/** Its weekly debriefs. */
export const weeklyIn = read((from, p: { team: string; since: Day }, who) =>
  from
    .selectFrom('debrief as d')
    .select(['d.held_on', 'd.state', 'd.closed_at', 'd.why_not'])
    .where('d.kind', '=', 'weekly')
    .where('d.team_id', '=', p.team)
    .where('d.team_id', 'in', teamsLed(from, who))
    .where('d.held_on', '>=', p.since)
    .orderBy('d.held_on'),
)

/** What is missing around a team, still open. */
export const gapsOpen = read((from, p: { team: string }) =>
  from
    .selectFrom('service_gap as g')
    .select(['g.need', 'g.area'])
    .where('g.team_id', '=', p.team)
    .where('g.closed_on', 'is', null)
    .orderBy('g.opened_on')
    .orderBy('g.id')
    .limit(20),
)
