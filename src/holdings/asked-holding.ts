import { NotFound, type Ask } from '../access/ask.ts'
import { findHolding, type FoundHolding } from './queries.ts'

/** Any holding in the asker's slice; what is not there and what is not theirs read alike. */
export async function theHolding(ask: Ask): Promise<FoundHolding> {
  const holding = await findHolding(ask.view, ask.param('id'))
  if (!holding) throw new NotFound()
  return holding
}

/** The asker's own holding, for forms. */
export async function ownHolding(ask: Ask): Promise<FoundHolding> {
  const holding = await theHolding(ask)
  if (holding.person_id !== ask.me.person) throw new NotFound()
  return holding
}
