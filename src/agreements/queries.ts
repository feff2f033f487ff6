import { read, readOne, type View } from '../access/view.ts'
import { limitsOf, positionsOf } from './in-force.ts'

type One = { employment: string }

const inForce = readOne((from, p: One) =>
  from
    .selectFrom('agreement')
    .select(['id', 'number', 'in_force_at', 'review_on', 'site'])
    .where('employment_id', '=', p.employment)
    .where('status', '=', 'in_force'),
)

type Versions = { employment: string; low: number; high: number }

/** The limits of versions `low` to `high` of one employment's agreement. */
export const limitRows = read((from, p: Versions) =>
  from
    .selectFrom('agreement_limit as l')
    .innerJoin('agreement as a', 'a.id', 'l.agreement_id')
    .select(['l.agreement_id', 'l.metric', 'l.near', 'l.past', 'l.every'])
    .where('a.employment_id', '=', p.employment)
    .where('a.number', '>=', p.low)
    .where('a.number', '<=', p.high),
)

export const elementRows = read((from, p: Versions) =>
  from
    .selectFrom('agreement_element as e')
    .innerJoin('agreement as a', 'a.id', 'e.agreement_id')
    .select(['e.agreement_id', 'e.element', 'e.position', 'e.words'])
    .where('a.employment_id', '=', p.employment)
    .where('a.number', '>=', p.low)
    .where('a.number', '<=', p.high),
)

/** What this viewer may see of the agreement in force; numbers are for full time, not scaled. */
export async function agreementInForce(view: View, { employment }: One) {
  const agreement = await inForce(view, { employment })
  if (!agreement) return null
  const { id, number, in_force_at: inForceAt, review_on: reviewOn, site } = agreement
  const versions = { employment, low: number, high: number }
  const limits = await limitRows(view, versions)
  const elements = await elementRows(view, versions)
  return {
    agreementId: id,
    number,
    inForceAt,
    reviewOn,
    site,
    limits: limitsOf(limits),
    positions: positionsOf(elements),
  }
}
