import { NotFound, type Ask } from '../access/ask.ts'
import { findReflection, type FoundReflection } from './queries.ts'

/** The asker's own reflection; somebody else's is simply not there. */
export async function ownReflection(ask: Ask): Promise<FoundReflection> {
  const reflection = await findReflection(ask.view, ask.param('id'))
  if (!reflection) throw new NotFound()
  return reflection
}
