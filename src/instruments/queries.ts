import { read, readOne, type View } from '../access/view.ts'
import { employersOfOwn } from '../people/bonded-to.ts'
import type { Instant } from '../time/types.ts'
import { definitionShape, type Definition } from './definition.ts'
import { ownCheck, ownCheckId } from './own-check.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** Times on one page of somebody's own list. */
export const pageSize = 20

const rows = (from: From, who: Who) =>
  from
    .selectFrom('instrument as i')
    .innerJoin('organisation as o', 'o.id', 'i.organisation_id')
    .select(['i.id', 'i.name', 'i.definition', 'i.ended_at', 'o.name as organisation'])
    .select((of) => of('i.organisation_id', 'in', employersOfOwn(from, who)).as('mine'))

const ownRows = read((from, _: object, who) =>
  rows(from, who)
    .where((of) =>
      of.or([
        of('i.id', 'in', of.selectFrom('instrument_answer as a').select('a.instrument_id')),
        of.and([
          of('i.ended_at', 'is', null),
          of('i.organisation_id', 'in', employersOfOwn(from, who)),
        ]),
      ]),
    )
    .orderBy('i.name')
    .orderBy('i.number', 'desc')
    .orderBy('i.id')
    .limit(200),
)

const oneRow = readOne((from, p: { id: string; since: Instant }, who) =>
  rows(from, who)
    .where('i.id', '=', p.id)
    .where((of) =>
      of.or([
        of('i.id', 'in', of.selectFrom('instrument_answer as a').select('a.instrument_id')),
        of.and([
          of.or([of('i.ended_at', 'is', null), of('i.ended_at', '>', p.since)]),
          of('i.organisation_id', 'in', employersOfOwn(from, who)),
        ]),
      ]),
    ),
)

/** One check somebody may answer, or has answered. */
export type Instrument = {
  id: string
  name: string
  definition: Definition
  /** Who loaded it; null for the one that comes with Holdfast. */
  organisation: string | null
  /** In force, and of an employer of theirs. */
  offered: boolean
  /** What was begun before it ended is still taken, for a while. */
  taken: boolean
}

const own: Instrument = {
  id: ownCheckId,
  name: ownCheck.name,
  definition: ownCheck,
  organisation: null,
  offered: true,
  taken: true,
}

type Row = NonNullable<Awaited<ReturnType<typeof oneRow>>>

/** Flags come as 1 or `true`, by the database. */
const instrumentOf = (row: Row, since: Instant): Instrument => ({
  id: row.id,
  name: row.name,
  definition: readDefinition(row.definition),
  organisation: row.organisation,
  offered: Boolean(row.mine) && row.ended_at === null,
  taken: Boolean(row.mine) && (row.ended_at === null || row.ended_at > since),
})

export const readDefinition = (text: string): Definition => definitionShape.parse(JSON.parse(text))

/** What the asker can use now, and what they answered before. */
export async function instrumentsOf(view: View): Promise<Instrument[]> {
  return [own, ...(await ownRows(view, {})).map((row) => instrumentOf(row, view.who.now))]
}

/** One of them; one that ended only counts when it was answered, or ended after `since`. */
export async function instrumentOfOwn(
  view: View,
  asked: { id: string; since: Instant },
): Promise<Instrument | null> {
  if (asked.id === ownCheckId) return own
  const row = await oneRow(view, asked)
  return row ? instrumentOf(row, asked.since) : null
}

/** How often the asker answered each, and when they last did. */
export const timesAnswered = read((from, _: object, who) =>
  from
    .selectFrom('instrument_answer')
    .select((of) => ['instrument_id', of.fn.max('answered_at').as('last')])
    .where('person_id', '=', who.person)
    .groupBy('instrument_id'),
)

export const answeredCount = readOne((from, p: { instrument: string }, who) =>
  from
    .selectFrom('instrument_answer')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('person_id', '=', who.person)
    .where('instrument_id', '=', p.instrument),
)

const answerRows = read((from, p: { instrument: string; limit: number; offset: number }, who) =>
  from
    .selectFrom('instrument_answer')
    .select(['id', 'answers', 'answered_at'])
    .where('person_id', '=', who.person)
    .where('instrument_id', '=', p.instrument)
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(p.limit)
    .offset(p.offset),
)

/** One time somebody answered; null answers cannot be opened. */
export type OwnAnswers = { id: string; at: Instant; answers: Map<string, number> | null }

/** The asker's own, the newest first, opened. */
export async function ownAnswers(
  view: View,
  asked: { instrument: string; limit: number; offset: number },
): Promise<OwnAnswers[]> {
  const found = await answerRows(view, asked)
  const words = await view.opener(view.who.person)
  return found.map(({ id, answers, answered_at: at }) => ({
    id,
    at,
    answers: opened(words.open('instrument_answer', 'answers', id, answers)),
  }))
}

function opened(text: string | null) {
  try {
    return new Map(Object.entries(JSON.parse(text ?? '') as Record<string, number>))
  } catch {
    return null
  }
}
