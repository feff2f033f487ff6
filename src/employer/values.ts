import type { View } from '../access/view.ts'
import { checklist, standingOf } from './checklist.ts'
import { checks, readStatement } from './queries.ts'
import { startingWords } from './starting-words.ts'

type Employer = { id: string; name: string }

/** The statement as it is kept, or words to begin from at version 0. */
export async function statementValues(view: View, { id, name }: Employer) {
  const kept = await readStatement(view, id)
  const words = kept?.words ?? startingWords(name)
  return { version: kept?.version ?? 0, values: { organisation: id, words } }
}

/** The checklist as it was last answered, to be checked today. */
export async function checklistValues(view: View, { id }: Employer) {
  const answers = await checks(view, { organisation: id })
  const known = new Map(answers.map(({ item, answer }) => [item, answer]))
  return {
    organisation: id,
    standing: standingOf(known),
    checked_on: view.who.today,
    ...Object.fromEntries(checklist.map(({ code }) => [code, known.get(code) ?? ''])),
  }
}
