import { read, readOne, type View } from '../access/view.ts'
import type { Day } from '../time/types.ts'
import { stretchFact, type StretchFact } from './stretch-facts.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]

const rows = (from: From) =>
  from
    .selectFrom('stretch as s')
    .leftJoin('holding as h', 'h.id', 's.holding_id')
    .select(['s.id', 's.employment_id', 's.person_id', 's.organisation_id', 's.holding_id'])
    .select(['s.element', 's.reason', 's.from_on', 's.until_on', 's.ended_at', 's.version'])
    .select('h.label')
    .orderBy('s.made_at', 'desc')
    .orderBy('s.id')

const live = (from: From, today: Day) =>
  rows(from)
    .where('s.ended_at', 'is', null)
    .where('s.from_on', '<=', today)
    .where('s.until_on', '>=', today)
    .limit(100)

const liveOfHolding = read((from, p: { holding: string }, who) =>
  live(from, who.today).where('s.holding_id', '=', p.holding),
)

const liveOfJob = read((from, p: { employment: string }, who) =>
  live(from, who.today).where('s.employment_id', '=', p.employment),
)

const ofPerson = read((from, p: { person: string; limit: number; offset: number }) =>
  rows(from).where('s.person_id', '=', p.person).limit(p.limit).offset(p.offset),
)

const countOf = readOne((from, p: { person: string }) =>
  from
    .selectFrom('stretch as s')
    .select((of) => of.fn.countAll<number>().as('n'))
    .where('s.person_id', '=', p.person),
)

type Row = Awaited<ReturnType<typeof liveOfJob>>[number]

/** Stretches that hold today, newest first: of one holding, or of a whole job and all in it. */
export async function liveStretches(
  view: View,
  which: { holding: string } | { employment: string },
): Promise<StretchFact[]> {
  return opened(
    view,
    'holding' in which ? await liveOfHolding(view, which) : await liveOfJob(view, which),
  )
}

const stretchesPerPage = 100

/** Every stretch of one person that the viewer may see, live and past, newest first. */
export async function stretchesOf(view: View, { person, page }: { person: string; page: number }) {
  const offset = (page - 1) * stretchesPerPage
  const [found, count] = await Promise.all([
    ofPerson(view, { person, limit: stretchesPerPage, offset }),
    countOf(view, { person }),
  ])
  const pages = Math.max(1, Math.ceil(Number(count?.n ?? 0) / stretchesPerPage))
  return { stretches: await opened(view, found), pages }
}

async function opened(view: View, found: Row[]): Promise<StretchFact[]> {
  const facts: StretchFact[] = []
  for (const row of found) {
    const [words, labels] = [
      await view.opener(row.organisation_id, row.person_id),
      await view.opener(row.person_id),
    ]
    const reason = words.open('stretch', 'reason', row.id, row.reason) ?? ''
    const label = row.holding_id && labels.open('holding', 'label', row.holding_id, row.label)
    facts.push(stretchFact({ ...row, reason, label }, view.who))
  }
  return facts
}

/** The asker's own holding, to stretch something for it; undefined when it is not theirs. */
const oneHolding = readOne((from, p: { id: string }, who) =>
  from
    .selectFrom('holding')
    .select(['id', 'employment_id', 'person_id', 'label', 'ended_on'])
    .where('id', '=', p.id)
    .where('person_id', '=', who.person),
)

export async function holdingToStretch(view: View, id: string) {
  const row = await oneHolding(view, { id })
  if (!row) return null
  const labels = await view.opener(row.person_id)
  const label = labels.open('holding', 'label', row.id, row.label) ?? ''
  return { id, employment: row.employment_id, label, ended: row.ended_on !== null }
}
