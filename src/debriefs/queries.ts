import { sql } from 'kysely'
import { read, readOne, type View } from '../access/view.ts'
import { teamsLed, teamsOfOwn } from '../people/bonded-to.ts'
import { hasSecondName } from '../alerts/carried.ts'
import { isForTable } from './for-table.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** Debriefs with the name of their team and who facilitates, and what the asker is to them. */
const debriefs = (from: From, who: Who) =>
  from
    .selectFrom('debrief as d')
    .innerJoin('team as t', 't.id', 'd.team_id')
    .leftJoin('person as f', 'f.id', 'd.facilitator_id')
    .leftJoin('debrief_attendance as mine', (join) =>
      join.onRef('mine.debrief_id', '=', 'd.id').on('mine.person_id', '=', who.person),
    )
    .selectAll('d')
    .select(['t.name as team', 'f.name as facilitator'])
    .select(['mine.how as my_how', 'mine.left_at as my_left_at', 'mine.passed as my_passed'])
    .select(['mine.mood_in as my_mood_in', 'mine.mood_out as my_mood_out'])
    .select((of) => [
      of('d.team_id', 'in', teamsLed(from, who)).as('i_lead'),
      of('d.team_id', 'in', teamsOfOwn(from, who)).as('i_work_there'),
      of('d.facilitator_id', '=', who.person).as('i_facilitate'),
    ])

/** One debrief that the asker may know of. What they are to it is for `Boolean`. */
export const theDebrief = readOne((from, p: { id: string }, who) =>
  debriefs(from, who).where('d.id', '=', p.id),
)

/** The one that is open in this team now, the latest first. */
export const openOneOf = readOne((from, p: { team: string }) =>
  from
    .selectFrom('debrief as d')
    .select(['d.id', 'd.kind'])
    .where('d.team_id', '=', p.team)
    .where('d.state', '=', 'open')
    .where('d.kind', '!=', 'quarterly')
    .orderBy('d.opened_at', 'desc')
    .limit(1),
)

export type Debrief = NonNullable<Awaited<ReturnType<typeof theDebrief>>>

export const sitsIn = ({ my_how, my_left_at }: Pick<Debrief, 'my_how' | 'my_left_at'>) =>
  my_how !== null && my_how !== 'away' && my_left_at === null

/** Works in the team or leads there; the quarterly review seats managers and the clinical lead too. */
export const belongsTo = (debrief: Pick<Debrief, 'kind' | 'i_lead' | 'i_work_there'>) =>
  debrief.kind === 'quarterly' || Boolean(debrief.i_lead) || Boolean(debrief.i_work_there)

/** Who joined, or is known to be away: A to Z. A lead of others only is no name to the asker. */
export const attendance = read((from, p: { debrief: string }) =>
  from
    .selectFrom('debrief_attendance as a')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .select((of) => of.fn.coalesce('p.name', sql<string>`'Another lead'`).as('name'))
    .select(['a.person_id', 'a.how', 'a.joined_at', 'a.left_at', 'a.passed'])
    .where('a.debrief_id', '=', p.debrief)
    .orderBy('p.name'),
)

const brought = read((from, p: { debrief: string; team: string }) =>
  from
    .selectFrom('carrying_item as i')
    .leftJoin('person as p', 'p.id', 'i.person_id')
    .leftJoin('person as s', 's.id', 'i.second_id')
    .selectAll('i')
    .select(['p.name as person', 's.name as second'])
    .where('i.team_id', '=', p.team)
    .where('i.brought_at', 'is not', null)
    .where('i.withdrawn_at', 'is', null)
    .where((of) => of.or([of('i.debrief_id', '=', p.debrief), of('i.debrief_id', 'is', null)]))
    .orderBy('p.name')
    .orderBy('i.brought_at')
    .orderBy('i.id'),
)

type Where = Pick<Debrief, 'id' | 'team_id' | 'kind' | 'opened_at' | 'closed_at'>

/**
 * What was brought and is not answered elsewhere, as far as the asker may see it, its words still
 * sealed: a person's things stay together, A to Z. What was left from before comes along by itself.
 */
export async function sealedOnTheTable(view: View, debrief: Where) {
  const { id, team_id, closed_at } = debrief
  const [rows, places] = await Promise.all([
    brought(view, { debrief: id, team: team_id }),
    attendance(view, { debrief: id }),
  ])
  return rows.filter((it) => (closed_at ? it.debrief_id === id : isForTable(debrief, it, places)))
}

/** The same with their words open. */
export const itemsOnTheTable = async (view: View, debrief: Where) =>
  Promise.all((await sealedOnTheTable(view, debrief)).map(opened(view)))

type Row = Awaited<ReturnType<typeof brought>>[number]

/** The words of an item, its second name from outside and what to ask first, unsealed. */
const opened = (view: View) => async (row: Row) => {
  const words = await view.opener(row.person_id)
  const open = (column: 'words' | 'second_name' | 'ask_first') =>
    words.open('carrying_item', column, row.id, row[column])
  return {
    ...row,
    words: open('words') ?? '',
    second_name: open('second_name'),
    ask_first: open('ask_first'),
    isMine: row.person_id === view.who.person,
    isShared: hasSecondName(row),
  }
}

export type Item = Awaited<ReturnType<typeof itemsOnTheTable>>[number]
