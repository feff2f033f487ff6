import type { View } from '../access/view.ts'
import { list } from '../web/list.ts'
import { personFacts } from './person-facts.ts'

/** Who one worker holds, as far as the asker sees it, as a list for a spreadsheet. */
export async function personFile(view: View, person: string) {
  const facts = await personFacts(view, person)
  if (!facts) return null
  const rows = facts.parts.flatMap(({ place, held }) => held.map((line) => ({ place, ...line })))
  return list('people-held', rows, {
    Job: (line) => line.place,
    'Person held': (line) => line.label,
    Reference: (line) => line.ref,
    'Held for': (line) => line.why,
    'How long': (line) => line.weeks,
    Points: (line) => line.points ?? 'Paused',
    Sessions: (line) => line.sessions,
    'Look again': (line) => line.look.words,
    Risk: (line) => line.risk ?? 'None known',
    Alongside: (line) => line.alongside,
    'One name': (line) => line.alone,
  })
}
