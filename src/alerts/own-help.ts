import { read, readOne } from '../access/view.ts'

/** The help the viewer asked for: what is open, else the last that closed. */
export const ownHelp = readOne((from, _: object, who) =>
  from
    .selectFrom('alert as a')
    .leftJoin('person as w', 'w.id', 'a.wanted_from')
    .leftJoin('person as b', 'b.id', 'a.back_up_id')
    .leftJoin('person as k', 'k.id', 'a.acknowledged_by')
    .select(['a.id', 'a.state', 'a.raised_at', 'a.reopened_at', 'a.told_at', 'a.closed_at'])
    .select(['a.code', 'a.close_reason', 'a.back_up_at', 'a.acknowledged_at', 'a.conversed_at'])
    .select(['a.wanted_from', 'a.settlement_by', 'a.person_id'])
    .select(['w.name as asked', 'b.name as back_up', 'k.name as answered'])
    .where('a.code', '=', 'HELP_NOW')
    .where('a.person_id', '=', who.person)
    .orderBy('a.state', 'desc')
    .orderBy('a.closed_at', 'desc')
    .limit(1),
)

/** Who was asked next, because nobody had answered. */
export const askedNext = read((from, p: { alert: string }) =>
  from
    .selectFrom('alert_escalation as x')
    .innerJoin('person as p', 'p.id', 'x.to_id')
    .select(['p.name', 'x.at'])
    .where('x.alert_id', '=', p.alert)
    .where('x.ended_at', 'is', null)
    .orderBy('x.at')
    .orderBy('x.id'),
)
