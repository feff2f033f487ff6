import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import type { ElementCode, Metric, Position } from './elements.ts'
import type { Limit, Limits } from './templates.ts'

/** What a change is judged by: as agreed for full time, not yet scaled to anyone's hours. */
type AgreedLimits = {
  agreementId: string
  number: number
  limits: Limits
  positions: Record<ElementCode, Position>
}

type Range = { first: string; last: string }

const agreementsIn = readWhole((from, p: Range) =>
  from
    .selectFrom('agreement')
    .select(['id', 'number', 'employment_id'])
    .where('employment_id', '>=', p.first)
    .where('employment_id', '<=', p.last)
    .where('status', '=', 'in_force'),
)

const limitsIn = readWhole((from, p: Range) =>
  from
    .selectFrom('agreement as a')
    .innerJoin('agreement_limit as l', 'l.agreement_id', 'a.id')
    .select(['a.id', 'l.metric', 'l.near', 'l.past', 'l.every'])
    .where('a.employment_id', '>=', p.first)
    .where('a.employment_id', '<=', p.last)
    .where('a.status', '=', 'in_force'),
)

const elementsIn = readWhole((from, p: Range) =>
  from
    .selectFrom('agreement as a')
    .innerJoin('agreement_element as e', 'e.agreement_id', 'a.id')
    .select(['a.id', 'e.element', 'e.position'])
    .where('a.employment_id', '>=', p.first)
    .where('a.employment_id', '<=', p.last)
    .where('a.status', '=', 'in_force'),
)

/**
 * The agreements in force for a range of employments, by employment, read past any slice:
 * judgement is the same whoever caused it. Who has none yet is not among them.
 */
export async function everyoneInForce(
  change: Pick<Change, 'db' | 'dialect'>,
  range: Range,
): Promise<Map<string, AgreedLimits>> {
  const agreements = await agreementsIn(change, range)
  const limits = Map.groupBy(await limitsIn(change, range), ({ id }) => id)
  const elements = Map.groupBy(await elementsIn(change, range), ({ id }) => id)
  return new Map(
    agreements.map(({ id, number, employment_id: employment }) => [
      employment,
      {
        agreementId: id,
        number,
        limits: limitsOf(limits.get(id) ?? []),
        positions: positionsOf(elements.get(id) ?? []),
      },
    ]),
  )
}

const agreementDays = readWhole((from, p: Range) =>
  from
    .selectFrom('agreement as a')
    .select(['a.employment_id', 'a.review_on'])
    .select((of) =>
      of
        .selectFrom('agreement_review as r')
        .select('r.next_on')
        .whereRef('r.agreement_id', '=', 'a.id')
        .orderBy('r.made_at', 'desc')
        .orderBy('r.id', 'desc')
        .limit(1)
        .as('next_on'),
    )
    .where('a.employment_id', '>=', p.first)
    .where('a.employment_id', '<=', p.last)
    .where('a.status', '=', 'in_force'),
)

/** When each agreement in force is to be looked at again: its own day, or what a review moved it to. */
export const reviewDays = async (change: Pick<Change, 'db' | 'dialect'>, range: Range) =>
  (await agreementDays(change, range)).map(({ employment_id, review_on, next_on }) => ({
    employment_id,
    on: next_on ?? review_on,
  }))

type LimitRow = { metric: string; near: number; past: number | null; every: number | null }

export const limitsOf = (rows: readonly LimitRow[]): Limits =>
  Object.fromEntries(rows.map((row) => [row.metric as Metric, limitOf(row)]))

const limitOf = ({ near, past, every }: LimitRow): Limit =>
  every === null ? { near, past } : { near, past, every }

export const positionsOf = (rows: readonly { element: string; position: number }[]) =>
  Object.fromEntries(rows.map(({ element, position }) => [element, position])) as Record<
    ElementCode,
    Position
  >
