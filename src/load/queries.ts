import type { LoadBarFacts } from '../../views/load/load-bar.tsx'
import type { LoadFacts } from '../../views/load/loads.tsx'
import { read, readOne, type View } from '../access/view.ts'
import { ownJobs } from '../people/own-jobs.ts'
import { besideToday } from './beside-today.ts'
import { factsOf } from './facts.ts'
import type { ReadingMetric } from './readings.ts'
import { weightsOfJobs } from './weights.ts'
import { metricWords, sayCredit, sayFloor } from './words.ts'

/** The order in which numbers are shown everywhere. */
const shown = [
  ...(['held', 'points', 'sessions', 'span', 'review', 'alone', 'hours'] as const),
  ...(['share', 'community', 'gap', 'credit'] as const),
]

/** What was last judged about one person, in each job the viewer may see. */
export const readingsOf = read((from, p: { person: string }) =>
  from
    .selectFrom('load_reading as r')
    .innerJoin('employment as e', 'e.id', 'r.employment_id')
    .leftJoin('agreement as a', 'a.id', 'r.agreement_id')
    .select(['r.employment_id', 'r.metric', 'r.value', 'r.near', 'r.past', 'r.level'])
    .select(['r.agreement_id', 'a.number'])
    .where('e.person_id', '=', p.person),
)

export type ReadingRow = Awaited<ReturnType<typeof readingsOf>>[number]

export const oneReading = readOne((from, p: { employment: string; metric: ReadingMetric }) =>
  from
    .selectFrom('load_reading as r')
    .innerJoin('employment as e', 'e.id', 'r.employment_id')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('agreement as a', 'a.id', 'r.agreement_id')
    .select(['r.employment_id', 'r.value', 'r.near', 'r.past', 'r.level', 'r.judged_at'])
    .select(['r.agreement_id', 'a.number', 'p.id as person_id', 'p.name as person'])
    .where('r.employment_id', '=', p.employment)
    .where('r.metric', '=', p.metric),
)

/** The asker's own load, a part for each job; the job is named when there are several. */
export async function ownLoads(view: View): Promise<LoadFacts[]> {
  const [jobs, readings] = await Promise.all([
    ownJobs(view, {}),
    readingsOf(view, { person: view.who.person }),
  ])
  return jobs.map(({ id, organisation }) => {
    const own = inOrder(readings.filter((row) => row.employment_id === id))
    const judgedBy = own.find((row) => row.agreement_id !== null && row.number !== null)
    return {
      employment: id,
      organisation: jobs.length > 1 ? organisation : null,
      agreement: judgedBy ? { id: judgedBy.agreement_id!, number: judgedBy.number! } : null,
      bars: own.map(barOf),
    }
  })
}

export const inOrder = <R extends { metric: ReadingRow['metric'] }>(rows: R[]): R[] =>
  rows.toSorted((a, b) => shown.indexOf(a.metric) - shown.indexOf(b.metric))

export function barOf({ metric, value, near, past, level }: ReadingRow): LoadBarFacts {
  const { label, unit } = metricWords[metric]
  const figure = unit[1] === '%' ? `${value}%` : String(value)
  const bar = { metric, label, unit: unit[1], figure, scale: null, aside: null }
  if (metric === 'community') return { ...bar, level: null, aside: sayFloor(value, near) }
  if (metric === 'credit') return { ...bar, level: null, aside: sayCredit(near) }
  if (metric === 'review') {
    return { ...bar, level: value > 0 ? level : null, aside: value > 0 ? 'Days late.' : null }
  }
  const scale = near !== null && past !== null ? { value, near, past } : null
  return { ...bar, scale, level: level !== 'room' || past !== null ? level : null }
}

const heldWhere = (column: 'h.employment_id' | 'h.person_id') =>
  read((from, p: { of: string }, who) =>
    from
      .selectFrom('holding as h')
      .select(['h.id', 'h.employment_id', 'h.person_id', 'h.ref', 'h.label', 'h.held_since'])
      .select(['h.for_waiting', 'h.for_change', 'h.for_practice', 'h.for_witness'])
      .select(['h.intensity', 'h.many_problems', 'h.nobody_else', 'h.risk', 'h.risk_since'])
      .select(['h.paused_days', 'h.status', 'h.status_since', 'h.sessions_correction'])
      .select(['h.next_review_on', 'h.planned_end_on', 'h.waiting_for'])
      .select((of) => [
        ...besideToday(of, who.now),
        of
          .selectFrom('contact as c')
          .select((c) => c.fn.countAll<number>().as('n'))
          .whereRef('c.holding_id', '=', 'h.id')
          .where('c.medium', '!=', 'message')
          .where('c.review_call', '=', 0)
          .as('contacts'),
      ])
      .where(column, '=', p.of)
      .where('h.ended_on', 'is', null)
      .orderBy('h.held_since')
      .orderBy('h.id'),
  )

const heldByEmployment = heldWhere('h.employment_id')
const heldByPerson = heldWhere('h.person_id')

type Of = { employment: string } | { person: string }

/** Holdings that have not ended, longest held first, labels opened and facts as the rules need them. */
export async function heldNow(view: View, which: Of) {
  const rows = await ('employment' in which
    ? heldByEmployment(view, { of: which.employment })
    : heldByPerson(view, { of: which.person }))
  if (rows.length === 0) return []
  const weights = await weightsOfJobs(view, { person: rows[0]!.person_id })
  const words = await view.opener(rows[0]!.person_id)
  return rows.map((row) => ({
    ...row,
    label: words.open('holding', 'label', row.id, row.label)!,
    facts: factsOf(row, view.who.today),
    weights: weights(row.employment_id),
  }))
}

export type HeldRow = Awaited<ReturnType<typeof heldNow>>[number]
