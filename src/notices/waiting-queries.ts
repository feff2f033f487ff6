import { sql } from 'kysely'
import { hasPlace } from '../accounts/has-place.ts'
import { readWhole } from '../access/whole.ts'
import type { Day, Instant } from '../time/types.ts'
import { mostMails } from './rules.ts'

type From = Parameters<Parameters<typeof readWhole>[0]>[0]
/** `since` leaves old notices out, so that the list stays short however long Holdfast runs. */
type Blanks = { now: Instant; today: Day; since: Instant }

/** Notices with how the thing they are about stands, whoever may read it. */
const standing = (from: From, p: Blanks) =>
  from
    .selectFrom('notice as n')
    .innerJoin('person as p', 'p.id', 'n.person_id')
    .leftJoin('alert as a', 'a.id', 'n.about')
    .leftJoin('alert_escalation as x', (on) =>
      on
        .onRef('x.alert_id', '=', 'n.about')
        .onRef('x.to_id', '=', 'n.person_id')
        .on('x.ended_at', 'is', null)
        .on('x.taken_at', 'is', null),
    )
    .leftJoin('action as t', 't.id', 'n.about')
    .leftJoin('handover as h', 'h.id', 'n.about')
    .leftJoin('co_holder as c', 'c.id', 'n.about')
    .leftJoin('advice_request as q', 'q.id', 'n.about')
    .leftJoin('agreement as g', 'g.id', 'n.about')
    .leftJoin('agreement_party as s', (on) =>
      on
        .onRef('s.agreement_id', '=', 'g.id')
        .onRef('s.person_id', '=', 'n.person_id')
        .on('s.signed_at', 'is', null),
    )
    .leftJoin('supervision_agreement as i', 'i.id', 'n.about')
    .select([
      'n.id',
      'n.person_id',
      'n.what',
      'n.urgency',
      'n.made_at',
      'n.from_at',
      'n.mailed',
      'n.mailed_at',
      'n.seen_at',
      'p.digest_at',
      'a.code as alert_code',
      'a.kind as alert_kind',
      'a.state as alert_state',
      'a.person_id as alert_person',
      'a.visible_at',
      'a.acknowledged_at',
      'a.snoozed_until',
      'x.id as escalation',
      't.status as action_status',
      'h.status as handover_status',
      'c.id as beside',
      'c.accepted_at as said_yes_at',
      'c.declined_at as said_no_at',
      'c.ended_at as beside_until',
      'q.to_id as asked_for_advice',
      'q.answered_at as advised_at',
      'q.withdrawn_at as question_back_at',
    ])
    .select((of) => [
      of.fn.coalesce('g.status', 'i.status').as('agreement_status'),
      of.fn.coalesce('s.person_id', unsigned(from)).as('unsigned'),
      unagreed(from).as('unagreed'),
    ])
    .select((of) => of.exists(onLeave(from, p)).as('on_leave'))
    .select((of) => of.exists(atWork(from, p)).as('at_work'))
    .where('p.deactivated_at', 'is', null)
    .where(hasPlace('n.person_id', p))
    .where('p.email', 'is not', null)
    .where('n.from_at', '<=', p.now)
    .where('n.from_at', '>=', p.since)
    .orderBy('n.person_id')
    .orderBy('n.from_at')
    .orderBy('n.id')

/** Whoever signs in two capacities is asked once. */
const unsigned = (from: From) =>
  from
    .selectFrom('supervision_party as z')
    .select('z.person_id')
    .whereRef('z.agreement_id', '=', 'i.id' as never)
    .whereRef('z.person_id', '=', 'n.person_id' as never)
    .where('z.signed_at', 'is', null)
    .limit(1)

const unagreed = (from: From) =>
  from
    .selectFrom('session_record as r')
    .select('r.id')
    .whereRef('r.id', '=', 'n.about' as never)
    .where(
      (of) =>
        of
          .case()
          .when('r.person_id', '=', of.ref('n.person_id' as never))
          .then(of.ref('r.worker_agreed_at'))
          .else(of.ref('r.giver_agreed_at'))
          .end(),
      'is',
      null,
    )
    .where((of) =>
      of.not(
        of.exists(
          from
            .selectFrom('session_comment as m')
            .select('m.id')
            .whereRef('m.record_id', '=', 'r.id' as never)
            .whereRef('m.by_id', '=', 'n.person_id' as never)
            .where('m.what', '=', 'disagreement')
            .whereRef('m.made_at', '>=', 'r.changed_at' as never),
        ),
      ),
    )

const jobs = (from: From, p: Blanks) =>
  from
    .selectFrom('employment as e')
    .select('e.id')
    .whereRef('e.person_id', '=', 'n.person_id' as never)
    .where('e.from_on', '<=', p.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', p.today)]))

const wholeDay = (from: From, p: Blanks) =>
  from
    .selectFrom('leave as l')
    .select('l.id')
    .whereRef('l.employment_id', '=', 'e.id' as never)
    .where('l.part', '=', 'whole')
    .where('l.from_on', '<=', p.today)
    .where('l.until_on', '>=', p.today)

const onLeave = (from: From, p: Blanks) => jobs(from, p).where((of) => of.exists(wholeDay(from, p)))
const atWork = (from: From, p: Blanks) =>
  jobs(from, p).where((of) => of.not(of.exists(wholeDay(from, p))))

/** What waits for no digest and has been in no mail. */
export const urgentWaiting = readWhole((from, p: Blanks) =>
  standing(from, p).where('n.mailed', '=', 0).where('n.urgency', '!=', 'digest'),
)

const hadToday = (from: From, p: Blanks) =>
  from
    .selectFrom('mail as m')
    .select('m.id')
    .where(
      'm.dedupe_key',
      '=',
      sql<string>`'digest ' || ${sql.ref('n.person_id')} || ' ' || cast(${p.today} as text)`,
    )

/** What the mail of today might count, of people whose time has come and who have not had it. */
export const digestsWaiting = readWhole((from, p: Blanks & { time: string }) =>
  standing(from, p)
    .where('n.mailed', '<', mostMails)
    .where('p.digest_at', '<=', p.time)
    .where((of) => of.not(of.exists(hadToday(from, p)))),
)

export type Waiting = Awaited<ReturnType<typeof urgentWaiting>>[number]
