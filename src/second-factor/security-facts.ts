import type { SecurityFacts } from '../../views/second-factor/security-parts.tsx'
import type { View } from '../access/view.ts'
import { sayWhen } from '../time/words.ts'
import { myCodesLeft, myFactors, myOpenReset } from './queries.ts'
import { sayKind } from './words.ts'

/** How the asker takes the second step, for the page about it. */
export async function securityFacts(view: View): Promise<SecurityFacts> {
  const { now } = view.who
  const rows = await myFactors(view, {})
  const factors = rows.map(({ id, kind, name, made_at: made, last_used_at: used }) => ({
    id,
    name,
    kind: sayKind(kind),
    since: sayWhen(made, { now }),
    used: used ? sayWhen(used, { now }) : 'Not yet',
  }))
  const codesLeft = Number((await myCodesLeft(view, {}))?.count ?? 0)
  return { factors, codesLeft, asksToBeLetIn: (await myOpenReset(view, {})) !== undefined }
}
