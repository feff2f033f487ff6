import type { SharedFacts, SharedLine } from '../../views/team/shared-holdings-page.tsx'
import type { View } from '../access/view.ts'
import { riskWords } from '../holdings/words.ts'
import { isAlone } from '../load/rules.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import { pageSize, secondNames, sharedHoldings } from './queries.ts'

type Row = Awaited<ReturnType<typeof sharedHoldings>>[number]
type Beside = { name: string; spokenOn: Day | null }[]

/** People at risk or held with the practice, by who holds them, A to Z. */
export async function sharedFacts(view: View, page: number): Promise<SharedFacts> {
  const which = { limit: pageSize, offset: (page - 1) * pageSize }
  const [rows, beside] = await Promise.all([
    sharedHoldings(view, which),
    secondNames(view, 'clinical'),
  ])
  const { today } = view.who
  return {
    lines: rows.map((row) => lineOf(row, beside.get(row.id) ?? [], today)),
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize)),
  }
}

const lineOf = (row: Row, beside: Beside, today: Day): SharedLine => ({
  id: row.id,
  label: row.label,
  ref: row.ref,
  risk: { words: riskWords[row.risk], any: row.risk !== 'none_known' },
  holder: { id: row.person_id, name: row.holder },
  alongside: beside.map(({ name }) => name).join(', '),
  alone: aloneWords(row, beside, today),
  since: sayShortDay(row.held_since),
})

function aloneWords(row: Row, beside: Beside, today: Day): string | null {
  const spoken = beside
    .map(({ spokenOn }) => spokenOn ?? '')
    .toSorted()
    .at(-1)
  const facts = { risk: row.risk, riskSince: row.risk_since, coHolderSpokenOn: spoken || null }
  if (!isAlone(facts, { today })) return null
  return beside.length === 0 ? 'One name only' : 'No talk lately'
}
