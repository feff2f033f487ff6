import { readWhole } from '../access/whole.ts'
import { communityKinds } from '../time-blocks/words.ts'
import type { Day, Instant } from '../time/types.ts'
import { besideToday } from './beside-today.ts'
import type { Range } from './workers.ts'

type At = Range & { now: Instant; today: Day }

/** Holdings that have not ended; who stands beside them is counted as it is at this moment. */
export const holdingsIn = readWhole((from, p: At) =>
  from
    .selectFrom('holding as h')
    .select(['h.id', 'h.employment_id', 'h.held_since', 'h.intensity', 'h.many_problems'])
    .select(['h.nobody_else', 'h.risk', 'h.risk_since', 'h.paused_days', 'h.status'])
    .select(['h.status_since', 'h.sessions_correction', 'h.next_review_on', 'h.progress'])
    .select(['h.progress_since', 'h.planned_end_on'])
    .select((of) => [
      ...besideToday(of, p.now),
      of
        .selectFrom('holding_review as r')
        .select('r.sessions')
        .whereRef('r.holding_id', '=', 'h.id')
        .orderBy('r.made_at', 'desc')
        .orderBy('r.id', 'desc')
        .limit(1)
        .as('reviewed_sessions'),
    ])
    .where('h.employment_id', '>=', p.first)
    .where('h.employment_id', '<=', p.last)
    .where('h.status', 'in', ['open', 'review_calls', 'paused'])
    .where('h.opened_on', '<=', p.today)
    .orderBy('h.id'),
)

/** The day by which the plan of each worker is looked at again; it has one for as long as it has words. */
export const planDays = readWhole((from, p: Range) =>
  from
    .selectFrom('employment as e')
    .innerJoin('wellness_plan as w', 'w.person_id', 'e.person_id')
    .select(['e.id as employment_id', 'w.review_on'])
    .where('e.id', '>=', p.first)
    .where('e.id', '<=', p.last)
    .where('w.review_on', 'is not', null),
)

type Windows = Range & { now: Instant; lately: Instant; before: Instant }

/** Contacts of each holding that has not ended: over its life, and in two windows of 28 days. */
export const contactCounts = readWhole((from, p: Windows) =>
  from
    .selectFrom('holding as h')
    .innerJoin('contact as c', 'c.holding_id', 'h.id')
    .select('h.id')
    .select((of) => [
      of.fn
        .countAll<number>()
        .filterWhere('c.medium', '!=', 'message')
        .filterWhere('c.review_call', '=', 0)
        .as('sessions'),
      of.fn.countAll<number>().filterWhere('c.at', '>', p.lately).as('lately'),
      of.fn
        .countAll<number>()
        .filterWhere('c.at', '>', p.before)
        .filterWhere('c.at', '<=', p.lately)
        .as('before'),
    ])
    .where('h.employment_id', '>=', p.first)
    .where('h.employment_id', '<=', p.last)
    .where('h.status', 'in', ['open', 'review_calls', 'paused'])
    .where('c.at', '<=', p.now)
    .groupBy('h.id'),
)

/** Minutes of every contact in a window, and of those that are holding (product.md 5.3, share). */
export const contactMinutes = readWhole((from, p: Range & { now: Instant; since: Instant }) =>
  from
    .selectFrom('contact')
    .select('employment_id')
    .select((of) => [
      of.fn.sum<number>('minutes').as('minutes'),
      of.fn.sum<number>('minutes').filterWhere('kind', '=', 'holding').as('holding'),
    ])
    .where('employment_id', '>=', p.first)
    .where('employment_id', '<=', p.last)
    .where('at', '>', p.since)
    .where('at', '<=', p.now)
    .groupBy('employment_id'),
)

/** Contacts outside the worker's hours (product.md 5.3, hours). */
export const outOfHoursContacts = readWhole((from, p: Range & { now: Instant; since: Instant }) =>
  from
    .selectFrom('contact')
    .select(['id', 'employment_id'])
    .where('employment_id', '>=', p.first)
    .where('employment_id', '<=', p.last)
    .where('out_of_hours', '=', 1)
    .where('at', '>', p.since)
    .where('at', '<=', p.now)
    .orderBy('at')
    .orderBy('id'),
)

type Days = Range & { from: Day; until: Day }

export const communityBlocks = readWhole((from, p: Days) =>
  from
    .selectFrom('time_block')
    .select(['employment_id', 'spent_on', 'minutes'])
    .where('employment_id', '>=', p.first)
    .where('employment_id', '<=', p.last)
    .where('spent_on', '>=', p.from)
    .where('spent_on', '<=', p.until)
    .where('kind', 'in', communityKinds),
)

export const leaveRows = readWhole((from, p: Days) =>
  from
    .selectFrom('leave')
    .select(['employment_id', 'from_on', 'until_on', 'part'])
    .where('employment_id', '>=', p.first)
    .where('employment_id', '<=', p.last)
    .where('until_on', '>=', p.from)
    .where('from_on', '<=', p.until),
)

export const liveStretches = readWhole((from, p: Range & { today: Day }) =>
  from
    .selectFrom('stretch')
    .select(['employment_id', 'holding_id', 'element'])
    .where('employment_id', '>=', p.first)
    .where('employment_id', '<=', p.last)
    .where('from_on', '<=', p.today)
    .where('until_on', '>=', p.today)
    .where('ended_at', 'is', null)
    .orderBy('element'),
)

/** The two newest snapshots of each number, weeks more than half on leave left out. */
export const lastSnapshots = readWhole((from, p: Range & { since: Day; today: Day }) =>
  from
    .selectFrom((of) =>
      of
        .selectFrom('load_snapshot')
        .select(['employment_id', 'week', 'metric', 'value', 'level'])
        .select((s) =>
          s.fn
            .agg<number>('row_number')
            .over((o) => o.partitionBy(['employment_id', 'metric']).orderBy('week', 'desc'))
            .as('place'),
        )
        .where('employment_id', '>=', p.first)
        .where('employment_id', '<=', p.last)
        .where('week', '>=', p.since)
        .where('week', '<=', p.today)
        .where('on_leave', '=', 0)
        .as('s'),
    )
    .select(['s.employment_id', 's.week', 's.metric', 's.value', 's.level'])
    .where('s.place', '<=', 2)
    .orderBy('s.metric')
    .orderBy('s.week', 'desc'),
)

/** Every job with holding in it, in the order of their ids. */
export const workersIn = readWhole((from, p: Range) =>
  from
    .selectFrom('employment')
    .select(['id', 'person_id', 'organisation_id', 'team_id', 'weekly_hours', 'working_hours'])
    .select(['started_in_role', 'from_on', 'until_on'])
    .where('holds', '=', 1)
    .where('id', '>=', p.first)
    .where('id', '<=', p.last)
    .orderBy('id'),
)

/** What was last judged. */
export const readingsIn = readWhole((from, p: Range) =>
  from
    .selectFrom('load_reading')
    .select(['employment_id', 'metric', 'value', 'near', 'past', 'level', 'agreement_id'])
    .where('employment_id', '>=', p.first)
    .where('employment_id', '<=', p.last),
)

/** Who has a snapshot of a week already. */
export const snapshottedIn = readWhole((from, p: Range & { week: Day }) =>
  from
    .selectFrom('load_snapshot')
    .select('employment_id')
    .distinct()
    .where('employment_id', '>=', p.first)
    .where('employment_id', '<=', p.last)
    .where('week', '=', p.week),
)

/** Weights that have begun in the teams of these employments, the last one last. */
export const weightsBegun = readWhole((from, p: Range & { day: Day }) =>
  from
    .selectFrom('load_weights as w')
    .select('w.team_id')
    .select(['w.light', 'w.active', 'w.intensive', 'w.complex', 'w.some_risk', 'w.high_risk'])
    .select('w.shared')
    .where('w.from_on', '<=', p.day)
    .where('w.team_id', 'in', (of) =>
      of
        .selectFrom('employment')
        .select('team_id')
        .where('team_id', 'is not', null)
        .where('id', '>=', p.first)
        .where('id', '<=', p.last),
    )
    .orderBy('w.from_on'),
)

/**
 * What was brought to a debrief and has no second name: not answered, or waiting for a yes. Said
 * in SQL as `hasSecondName` says it of one row (product.md 5.4, CARRIED_ALONE).
 */
export const carriedIn = readWhole((from, p: Range) =>
  from
    .selectFrom('carrying_item')
    .select((of) => ['id', 'employment_id', of.ref('brought_at').$notNull().as('brought_at')])
    .where('employment_id', '>=', p.first)
    .where('employment_id', '<=', p.last)
    .where('brought_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where((of) =>
      of.or([
        of('answer', 'is', null),
        of.and([
          of('answer', '=', 'safe'),
          of('second_id', 'is', null),
          of('second_name', 'is', null),
        ]),
        of.and([of('answer', 'in', ['co_hold', 'hand_over']), of('agreed_at', 'is', null)]),
      ]),
    )
    .orderBy('id'),
)
