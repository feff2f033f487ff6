import { read, readOne, type View } from '../access/view.ts'
import type { Opener } from '../privacy/vault.ts'
import { readTags } from './tags.ts'

/** Rows on one page of a list, and on one page of the CPD list, which is made to be printed. */
export const pageSize = 20
export const printSize = 100

type Blanks = Parameters<Parameters<typeof read>[0]>[2]
type From = Parameters<Parameters<typeof read>[0]>[0]

const ownRows = (from: From, who: Blanks) =>
  from.selectFrom('reflection as r').selectAll('r').where('r.person_id', '=', who.person)

const page = read((from, p: { cpd: number; limit: number; offset: number }, who) =>
  ownRows(from, who)
    .where('r.cpd', '>=', p.cpd as 0)
    .orderBy('r.made_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(p.limit)
    .offset(p.offset),
)

type Page = { cpd: boolean; page: number; size: number }

/** One page of the asker's own reflections, newest first, opened. */
export async function ownReflections(view: View, { cpd, page: number, size }: Page) {
  const rows = await page(view, { cpd: cpd ? 1 : 0, limit: size, offset: (number - 1) * size })
  return opened(view, rows)
}

const after = read((from, p: { at: string; id: string; cpd: number; limit: number }, who) =>
  ownRows(from, who)
    .where('r.cpd', '>=', p.cpd as 0)
    .where((of) =>
      of.or([
        of('r.made_at', '<', p.at),
        of.and([of('r.made_at', '=', p.at), of('r.id', '<', p.id)]),
      ]),
    )
    .orderBy('r.made_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(p.limit),
)

type Past = { at: string; id: string; cpd: boolean; limit: number }

/** The asker's own reflections older than this one, opened: a search goes through them in turns. */
export async function olderReflections(view: View, { cpd, ...past }: Past) {
  return opened(view, await after(view, { ...past, cpd: cpd ? 1 : 0 }))
}

const counts = readOne((from, _: object, who) =>
  from
    .selectFrom('reflection as r')
    .select((of) => [
      of.fn.countAll<number>().as('all'),
      of.fn.countAll<number>().filterWhere('r.cpd', '=', 1).as('cpd'),
    ])
    .where('r.person_id', '=', who.person),
)

/** How many the asker has written, and how many of them count as CPD. */
export async function reflectionCounts(view: View) {
  const row = await counts(view, {})
  return { all: Number(row?.all ?? 0), cpd: Number(row?.cpd ?? 0) }
}

const tagged = read((from, _: object, who) =>
  from
    .selectFrom('reflection as r')
    .select(['r.id', 'r.tags'])
    .where('r.person_id', '=', who.person)
    .where('r.tags', 'is not', null),
)

/** Every tag the asker has used, A to Z. */
export async function ownTags(view: View): Promise<string[]> {
  const rows = await tagged(view, {})
  const words = await view.opener(view.who.person)
  return [...new Set(rows.flatMap(({ id, tags }) => openTags(words, id, tags)))].toSorted()
}

const one = readOne((from, p: { id: string }, who) => ownRows(from, who).where('r.id', '=', p.id))

/** The asker's own reflection, opened. */
export async function findReflection(view: View, id: string) {
  const row = await one(view, { id })
  return row ? (await opened(view, [row]))[0]! : null
}

export type FoundReflection = NonNullable<Awaited<ReturnType<typeof findReflection>>>

type Sealed = { id: string; title: Buffer | null; body: Buffer; tags: Buffer | null }

async function opened<R extends Sealed>(view: View, rows: R[]) {
  if (rows.length === 0) return []
  const words = await view.opener(view.who.person)
  return rows.map((row) => ({
    ...row,
    title: words.open('reflection', 'title', row.id, row.title),
    body: words.open('reflection', 'body', row.id, row.body)!,
    tags: openTags(words, row.id, row.tags),
  }))
}

const openTags = (words: Opener, id: string, sealed: Buffer | null) =>
  readTags(words.open('reflection', 'tags', id, sealed) ?? '')
