import type { PreparationPartFacts } from '../../views/preparation/preparation-part.tsx'
import type { View } from '../access/view.ts'
import { findPreparation, findSitting, preparationsSent } from './queries.ts'
import { sayCannotSend, sayStanding } from './standing.ts'

/**
 * What the page of a session says about preparing for it: to whom it is about, how it stands; to
 * whoever gives it, what was sent to them. Null where there is nothing to say.
 */
export async function preparationPart(
  view: View,
  session: string,
): Promise<PreparationPartFacts | null> {
  const sitting = await findSitting(view, session)
  const sent = await preparationsSent(view, session)
  if (!sitting && sent.length === 0) return null
  const before = sitting && (await findPreparation(view, session))
  const mine =
    sitting && (before || sitting.isOpen)
      ? {
          standing: sayStanding(before, view.who),
          isOpen: sitting.isOpen,
          started: before !== null,
          sends: sayCannotSend(sitting) === null ? (sitting.reader?.name ?? null) : null,
        }
      : null
  if (!mine && sent.length === 0) return null
  return { session, mine, from: sent.map((each) => each.from) }
}
