import type { Change } from '../access/change.ts'
import type { ElementCode, Metric, Position } from './elements.ts'
import type { Limit, Limits } from './templates.ts'

/** What a change is judged by: as agreed for full time, not yet scaled to anyone's hours. */
export type AgreedLimits = {
  agreementId: string
  number: number
  limits: Limits
  positions: Record<ElementCode, Position>
}

/**
 * The agreement in force for one employment, read past any slice: judgement is the same
 * whoever caused it. Null while nothing has been agreed yet.
 */
export async function limitsInForce(
  { db }: Pick<Change, 'db'>,
  employmentId: string,
): Promise<AgreedLimits | null> {
  const agreement = await db
    .selectFrom('agreement')
    .select(['id', 'number'])
    .where('employment_id', '=', employmentId)
    .where('status', '=', 'in_force')
    .executeTakeFirst()
  if (!agreement) return null
  const { id, number } = agreement
  const limits = await db
    .selectFrom('agreement_limit')
    .select(['metric', 'near', 'past', 'every'])
    .where('agreement_id', '=', id)
    .execute()
  const elements = await db
    .selectFrom('agreement_element')
    .select(['element', 'position'])
    .where('agreement_id', '=', id)
    .execute()
  return { agreementId: id, number, limits: limitsOf(limits), positions: positionsOf(elements) }
}

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
