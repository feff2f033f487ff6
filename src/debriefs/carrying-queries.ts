import { read, readOne, type View } from '../access/view.ts'
import type { Day } from '../time/types.ts'

/** What is not on the table yet: kept by the asker, offered to them, or offered by them. */
const waiting = read((from, p: { team: string }) =>
  from
    .selectFrom('carrying_item as i')
    .leftJoin('person as p', 'p.id', 'i.person_id')
    .leftJoin('person as o', 'o.id', 'i.offered_by')
    .selectAll('i')
    .select(['p.name as person', 'o.name as offerer'])
    .where('i.team_id', '=', p.team)
    .where('i.brought_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .orderBy('i.added_at')
    .orderBy('i.id'),
)

export async function notBroughtYet(view: View, team: string) {
  const rows = await waiting(view, { team })
  return Promise.all(rows.map(async (row) => ({ ...row, words: await wordsOf(view, row) })))
}

const wordsOf = async (view: View, row: { id: string; person_id: string; words: Buffer }) =>
  (await view.opener(row.person_id)).open('carrying_item', 'words', row.id, row.words) ?? ''

const own = readOne((from, p: { item: string }, who) =>
  from
    .selectFrom('carrying_item')
    .select(['id', 'person_id', 'team_id', 'employment_id', 'words', 'answer', 'version'])
    .where('id', '=', p.item)
    .where('person_id', '=', who.person)
    .where('withdrawn_at', 'is', null),
)

/** Something the asker brings themselves, its words open. */
export async function ownItem(view: View, item: string) {
  const row = await own(view, { item })
  return row && { ...row, words: await wordsOf(view, row) }
}

/** The asker's job in this organisation: the one in the team before another. */
export const ownJobFor = readOne((from, p: { team: string; organisation: string }, who) =>
  from
    .selectFrom('employment')
    .select(['id', 'team_id'])
    .where('person_id', '=', who.person)
    .where('organisation_id', '=', p.organisation)
    .where('from_on', '<=', who.today)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', who.today)]))
    .orderBy((of) => of.case().when('team_id', '=', p.team).then(0).else(1).end())
    .orderBy('id')
    .limit(1),
)

/** Whether the asker said this week that they carry something into the weekend. */
export const saidCarrying = readOne((from, p: { week: Day }, who) =>
  from
    .selectFrom('check_in')
    .select('id')
    .where('person_id', '=', who.person)
    .where('week', '=', p.week)
    .where('carrying', '=', 'yes'),
)

/** Work alerts of others in the team that this reader sees and has not offered. */
export const offerable = read((from, p: { team: string }, who) =>
  from
    .selectFrom('alert as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'a.code', 'a.person_id', 'a.employment_id', 'a.holding_id', 'p.name'])
    .where('a.team_id', '=', p.team)
    .where('a.kind', '=', 'work')
    .where('a.state', '=', 'open')
    .where('a.person_id', '!=', who.person)
    .where('a.id', 'not in', (of) =>
      of
        .selectFrom('carrying_item as i')
        .select((i) => i.ref('i.alert_id').$notNull().as('alert_id'))
        .where('i.alert_id', 'is not', null)
        .where('i.withdrawn_at', 'is', null)
        .where('i.answer', 'is', null),
    )
    .orderBy('p.name')
    .orderBy('a.raised_at')
    .orderBy('a.id')
    .limit(50),
)
