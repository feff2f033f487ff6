import { sql } from 'kysely'
import type { Who } from '../access/relations.ts'
import { read, readOne } from '../access/view.ts'
import { bondedTo } from '../people/bonded-to.ts'
import { managersAnswer } from './alert-readers.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]

/** `true` on PostgreSQL, 1 on SQLite. */
type Yes = unknown

/** That it waited too long and somebody took it on. */
const takings = (from: From) =>
  from
    .selectFrom('alert_escalation as x')
    .select('x.id')
    .where('x.alert_id', '=', sql.ref<string>('a.id'))
    .where('x.taken_at', 'is not', null)

/** What a card or a line of the list needs of an alert: `person` is the team's name for a team's. */
const headlines = (from: From, who: Who) =>
  from
    .selectFrom('alert as a')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('team as t', (on) => on.onRef('t.id', '=', 'a.team_id').on('a.kind', '=', 'team'))
    .leftJoin('person as w', 'w.id', 'a.wanted_from')
    .leftJoin('person as k', 'k.id', 'a.acknowledged_by')
    .leftJoin('person as s', 's.id', 'a.settlement_by')
    .select([
      'a.id',
      'a.person_id',
      'a.employment_id',
      'a.code',
      'a.kind',
      'a.level',
      'a.well_past',
    ])
    .select([
      'a.worker_only',
      'a.value',
      'a.near',
      'a.past',
      'a.holding_id',
      'a.state',
      'a.organisation_id',
      'a.team_id',
      'a.agreement_id',
      'a.check_in_id',
      'a.snoozed_until',
    ])
    .select(['a.raised_at', 'a.visible_at', 'a.acknowledged_at', 'a.acknowledged_by', 'a.talk_at'])
    .select(['a.conversed_at', 'a.closed_at', 'a.close_reason', 'a.wanted_from', 'a.cause_key'])
    .select(['a.settlement_by', 'a.settlement_reason', 'a.acknowledge_by', 'a.version'])
    .select(['a.asked_at', 'a.manager_told_at'])
    .select(['w.name as asked', 'k.name as answered', 's.name as proposed'])
    .select((of) => of.fn.coalesce('p.name', 't.name').$notNull().as('person'))
    .where((of) => of.or([of('p.id', 'is not', null), of('t.id', 'is not', null)]))
    // What only waits with the viewer has no code for them: see `passedUp`.
    .where('a.code', 'is not', null)
    .select((of) => {
      const mine = of
        .selectFrom('bond as b')
        .select('b.id')
        .where('b.viewer_id', '=', who.person)
        .where('b.from_at', '<=', who.now)
        .where((b) => b.or([b('b.until_at', 'is', null), b('b.until_at', '>', who.now)]))
      // A team's lead answers for it; where half is past what was agreed, its manager too.
      const intoTheTeam = mine
        .innerJoin('employment as e', 'e.id', 'b.employment_id')
        .whereRef('e.team_id', '=', 'a.team_id')
        .where('e.from_on', '<=', who.today)
        .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', who.today)]))
        .where((b) =>
          b.or([
            b('b.kind', '=', 'line'),
            b.and([b('b.kind', '=', 'manager'), b('a.code', 'in', managersAnswer)]),
          ]),
        )
      const ofTheWorker = mine
        .whereRef('b.employment_id', '=', 'a.employment_id')
        .where((b) =>
          b.or([
            b('b.kind', '=', 'line'),
            b.and([b('b.kind', '=', 'manager'), b('a.code', 'in', managersAnswer)]),
          ]),
        )
      return of
        .or([
          of.exists(ofTheWorker),
          of.and([of('a.kind', '=', 'team'), of.exists(intoTheTeam)]),
          of.exists(takings(from).where('x.to_id', '=', who.person)),
        ])
        .as('line')
    })
    .select((of) => [
      of.exists(takings(from).where('x.to_id', '=', who.person)).as('took'),
      takings(from)
        .clearSelect()
        .leftJoin('person as y', 'y.id', 'x.to_id')
        .select((x) => x.fn.coalesce('y.name', x.val('whoever took it on')).as('name'))
        .where('x.to_id', '!=', who.person)
        .orderBy('x.taken_at', 'desc')
        .limit(1)
        .as('taker'),
    ])
    .select((of) => of.exists(bondedTo(from, who, 'line')).as('leads'))
    .select((of) =>
      of
        .selectFrom('person as u')
        .select('u.name')
        .whereRef('u.id', '=', 'a.back_up_id')
        .as('back_up'),
    )

/** Open alerts of the viewer's slice: their own, and others' from A to Z. */
export const openAlerts = read((from, _: object, who) =>
  headlines(from, who)
    .where('a.state', '=', 'open')
    .orderBy('person')
    .orderBy('a.raised_at')
    .orderBy('a.id')
    .limit(200),
)

export const oneAlert = readOne((from, p: { alert: string }, who) =>
  headlines(from, who).where('a.id', '=', p.alert),
)

/** Settled alerts, the last closed first. */
export const settledAlerts = read((from, p: { limit: number; offset: number }, who) =>
  headlines(from, who)
    .where('a.state', '=', 'closed')
    .orderBy('a.closed_at', 'desc')
    .orderBy('a.id')
    .limit(p.limit)
    .offset(p.offset),
)

export const settledTotal = readOne((from) =>
  from
    .selectFrom('alert')
    .select((of) => of.fn.countAll<number>().as('total'))
    .where('state', '=', 'closed')
    .where('code', 'is not', null),
)

type Headline = Awaited<ReturnType<typeof openAlerts>>[number]

export type AlertRow = Omit<Headline, 'line'> & { line: Yes }

/** The people who lead each of the viewer's own employments today. */
export const myLeads = read((from, _p: object, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.employment_id', 'p.name'])
    .where('e.person_id', '=', who.person)
    .where('p.deactivated_at', 'is', null)
    .where('b.kind', '=', 'line')
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .orderBy('p.name'),
)

/** How many alerts others wait with for this viewer: the figure beside the menu entry. */
export const waitingForViewer = readOne((from, _: object, who) =>
  from
    .selectFrom('alert')
    .select((of) => of.fn.countAll<number>().as('waiting'))
    .where('state', '=', 'open')
    .where('level', '!=', 'notice')
    .where((of) =>
      of.or([
        of('acknowledged_at', 'is', null),
        of(
          'id',
          'in',
          of
            .selectFrom('alert_escalation')
            .select('alert_id')
            .where('to_id', '=', who.person)
            .where('taken_at', 'is', null)
            .where('ended_at', 'is', null),
        ),
      ]),
    )
    .where((of) => of.or([of('snoozed_until', 'is', null), of('snoozed_until', '<=', who.today)]))
    .where((of) => of.or([of('person_id', 'is', null), of('person_id', '!=', who.person)])),
)

/** What came up to the viewer and nobody took on yet: that it waits, how long, and in which team. */
const waitingAbove = (from: From, who: Who) =>
  from
    .selectFrom('alert_escalation as x')
    .innerJoin('alert as a', 'a.id', 'x.alert_id')
    .leftJoin('team as t', 't.id', 'a.team_id')
    .select(['a.id', 'a.kind', 'a.level', 'a.visible_at', 'a.raised_at', 'x.because', 'x.at'])
    .select(['a.asked_at', 'x.answer_by', 't.name as team'])
    .where('x.to_id', '=', who.person)
    .where('x.taken_at', 'is', null)
    .where('x.ended_at', 'is', null)
    .where('a.state', '=', 'open')

export const passedUp = read((from, _: object, who) =>
  waitingAbove(from, who).orderBy('x.at').orderBy('a.id').limit(100),
)

export const onePassedUp = readOne((from, p: { alert: string }, who) =>
  waitingAbove(from, who).where('a.id', '=', p.alert),
)

export type PassedUpRow = Awaited<ReturnType<typeof passedUp>>[number]
