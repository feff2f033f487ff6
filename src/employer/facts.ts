import type { View } from '../access/view.ts'
import { administered } from '../people/administered.ts'
import { sayShortDay } from '../time/words.ts'
import { answerWords, checklist } from './checklist.ts'
import { checks, knownEmployers, readStatement, type StatementFact } from './queries.ts'

/** One employer, as everyone who works there or beside it sees it. */
export type EmployerFacts = {
  id: string
  name: string
  statement: StatementFact | null
  checks: { says: string; answer: string; checked: string }[]
  /** Whether anything of the checklist was answered yet. */
  checked: boolean
  /** The viewer looks after this organisation, and may write both. */
  mayWrite: boolean
}

/** The viewer's own employers, else those they are linked to or look after. */
export async function employerFacts(view: View): Promise<EmployerFacts[]> {
  const [known, mine] = await Promise.all([knownEmployers(view, {}), administered(view)])
  const writes = (id: string) => mine.some((each) => each.id === id)
  const first = known.toSorted((a, b) => Number(b.mine) - Number(a.mine))
  return Promise.all(
    first.map(async ({ id, name }) => {
      const rows = await checkRows(view, id)
      return {
        id,
        name,
        statement: await readStatement(view, id),
        checks: rows,
        checked: rows.some(({ checked }) => checked !== ''),
        mayWrite: writes(id),
      }
    }),
  )
}

/** Every item of the list, answered or not. */
async function checkRows(view: View, organisation: string) {
  const answered = await checks(view, { organisation })
  return checklist.map(({ code, says }) => {
    const row = answered.find(({ item }) => item === code)
    return {
      says,
      answer: row ? answerWords[row.answer] : 'Not checked yet',
      checked: row ? sayShortDay(row.checked_on) : '',
    }
  })
}
