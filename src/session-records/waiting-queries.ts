import { sql } from 'kysely'
import { read } from '../access/view.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** Bonds of whoever gives the session, in a way that lets them read what is kept of it. */
const bonds = (from: From) =>
  from
    .selectFrom('bond as b')
    .select('b.id')
    .whereRef('b.employment_id', '=', 'r.employment_id' as never)
    .where((of) =>
      of.or([
        of('b.viewer_id', '=', of.ref('s.giver_id' as never)),
        of('b.viewer_id', '=', of.ref('v.person_id' as never)),
      ]),
    )
    .where((of) =>
      of.or([
        of('b.kind', 'in', ['external', 'clinical']),
        of.and([of('b.kind', '=', 'line'), of(sql.ref<string>('s.type'), '=', 'line')]),
      ]),
    )

/** One that runs: somebody is there to agree with. */
const running = (from: From, who: Who) =>
  bonds(from)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))

/** One that was there when it was written; a lead reads also what was kept before them. */
const then = (from: From) =>
  bonds(from).where((of) =>
    of.or([of('b.kind', '=', 'line'), of('b.from_at', '<=', of.ref('r.made_at' as never))]),
  )

/** That the asker remembers it otherwise, said of the words as they are now. */
const remembered = (from: From, who: Who) =>
  from
    .selectFrom('session_comment as c')
    .select('c.id')
    .whereRef('c.record_id', '=', 'r.id' as never)
    .where('c.by_id', '=', who.person)
    .where('c.what', '=', 'disagreement')
    .where('c.made_at', '>=', (of) => of.ref('r.changed_at' as never))

/** Records the asker is a party to, and has neither agreed to nor said anything against. */
export const recordsToAgree = read((from, _: object, who) =>
  from
    .selectFrom('session_record as r')
    .innerJoin('supervision_session as s', 's.id', 'r.session_id')
    .innerJoin('supervisee as x', (on) =>
      on
        .onRef('x.session_id', '=', 'r.session_id')
        .onRef('x.employment_id', '=', 'r.employment_id'),
    )
    .innerJoin('person as w', 'w.id', 'r.person_id')
    .leftJoin('person as g', 'g.id', 's.giver_id')
    .leftJoin('supervisor as v', 'v.id', 's.supervisor_id')
    .select(['x.id as seat', 'r.session_id', 'r.person_id', 's.type', 's.starts_at'])
    .select(['w.name as worker', 'g.name as giver', 'v.name as supervisor'])
    .where('s.status', 'not in', ['cancelled', 'missed'])
    .where((of) =>
      of.or([
        of.and([
          of('r.person_id', '=', who.person),
          of('r.worker_agreed_at', 'is', null),
          of.exists(running(from, who)),
          of.exists(then(from)),
        ]),
        of.and([
          of('r.person_id', '!=', who.person),
          of('r.giver_agreed_at', 'is', null),
          of.or([of('s.giver_id', '=', who.person), of('v.person_id', '=', who.person)]),
        ]),
      ]),
    )
    .where((of) => of.not(of.exists(remembered(from, who))))
    .orderBy('s.starts_at')
    .orderBy('x.id')
    .limit(20),
)
