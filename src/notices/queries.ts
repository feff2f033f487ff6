import { sql } from 'kysely'
import { read, readOne } from '../access/view.ts'
import type { Day } from '../time/types.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]

/** Rows on one page of a list. */
export const pageSize = 100

/** The asker's notices, with what each is about where it still opens for them. */
const placed = (from: From) =>
  from
    .selectFrom('notice as n')
    .leftJoin('alert as a', 'a.id', 'n.about')
    .leftJoin('action as t', 't.id', 'n.about')
    .leftJoin('handover as h', 'h.id', 'n.about')
    .leftJoin('co_holder as c', 'c.id', 'n.about')
    .leftJoin('advice_request as q', 'q.id', 'n.about')
    .leftJoin('agreement as g', 'g.id', 'n.about')
    .leftJoin('supervision_agreement as i', 'i.id', 'n.about')
    .leftJoin('debrief as d', 'd.id', 'n.about')
    .leftJoin('complaint as k', 'k.id', 'n.about')
    .leftJoin('wellness_plan as w', 'w.id', 'n.about')
    .leftJoin('excerpt as e', 'e.id', 'n.about')
    .leftJoin('preparation as y', 'y.id', 'n.about')
    .leftJoin('session_record as r', 'r.id', 'n.about')
    .leftJoin('factor_reset as f', 'f.id', 'n.about')
    .select([
      'n.id',
      'n.what',
      'n.from_at',
      'n.seen_at',
      'a.id as alert',
      'a.person_id as alert_person',
      't.id as action',
      'h.id as handover',
      'c.id as beside',
      'c.holding_id as holding',
      'q.id as question',
      'q.person_id as asked_by',
      'g.id as agreement',
      'i.id as supervision_agreement',
      'd.id as debrief',
      'k.id as complaint',
      'w.person_id as plan_of',
      'w.agree_with as plan_asked',
      'e.id as excerpt',
      'y.session_id as prepared_for',
      'r.session_id as recorded',
      'f.person_id as reset_of',
    ])
    // What was taken back, or is not theirs to read any more, leaves no word that it ever was.
    .where((of) => of.or([of('n.what', '!=', 'excerpt'), of('e.id', 'is not', null)]))
    .where((of) => of.or([of('n.what', '!=', 'preparation'), of('y.id', 'is not', null)]))
    .where((of) => of.or([of('n.what', '!=', 'session_record'), of('r.id', 'is not', null)]))
    .where((of) => of.or([of('n.what', '!=', 'plan_asked'), of('w.agree_with', 'is not', null)]))

export type Placed = Awaited<ReturnType<typeof mailable>>[number]

/** What the asker was told, newest first. */
export const toldUntilNow = read((from, p: { limit: number; offset: number }, who) =>
  placed(from)
    .select(sql<number>`count(*) over ()`.as('of'))
    .where('n.from_at', '<=', who.now)
    .orderBy('n.from_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(p.limit)
    .offset(p.offset),
)

/** What the asker was told and mailed about no more than so often. */
export const mailable = read((from, p: { most: number }, who) =>
  placed(from).where('n.from_at', '<=', who.now).where('n.mailed', '<', p.most),
)

export const digestTime = readOne((from, _: object, who) =>
  from.selectFrom('person').select(['digest_at', 'version']).where('id', '=', who.person),
)

/** Mails that wait or were given up: never what they are about, and those that went only counted. */
export const lastMails = read((from, p: { limit: number; weekAgo: Day }, who) =>
  from
    .selectFrom('mail as m')
    .leftJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'p.name', 'm.made_at', 'm.attempts', 'm.gave_up_at', 'm.problem'])
    .where('m.person_id', 'in', stillHere(from, who, p.weekAgo))
    .where('m.sent_at', 'is', null)
    .orderBy('m.made_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(p.limit),
)

export const mailCounts = readOne((from, _: object, who) =>
  from
    .selectFrom('mail as m')
    .select((of) => [
      of.fn.count<number>('m.sent_at').as('sent'),
      of.fn.count<number>('m.gave_up_at').as('given_up'),
      of.fn.countAll<number>().as('all'),
    ])
    .where('m.person_id', 'in', administered(from, who)),
)

type Who = Parameters<Parameters<typeof read>[0]>[2]

const administered = (from: From, who: Who) =>
  from
    .selectFrom('administrator as x')
    .innerJoin('employment as e', 'e.organisation_id', 'x.organisation_id')
    .select('e.person_id')
    .where('x.person_id', '=', who.person)
    .where('x.from_at', '<=', who.now)
    .where((of) => of.or([of('x.until_at', 'is', null), of('x.until_at', '>', who.now)]))

/** In a job that lasts, or was over less than a week ago. */
const stillHere = (from: From, who: Who, weekAgo: Day) =>
  administered(from, who).where((of) =>
    of.or([of('e.until_on', 'is', null), of('e.until_on', '>', weekAgo)]),
  )
