import type { SharedFacts, SharedLine } from '../../views/team/shared-holdings-page.tsx'
import type { View } from '../access/view.ts'
import { adviceByHolding } from '../advice/queries.ts'
import { riskWords } from '../holdings/words.ts'
import { isAlone } from '../load/rules.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import {
  pageSize,
  secondNames,
  sharedHoldings,
  type SecondNames,
  type SharedFilter,
} from './queries.ts'

type Row = Awaited<ReturnType<typeof sharedHoldings>>[number]
type Beside = NonNullable<ReturnType<SecondNames['get']>>

/** What the address asks for; anything else is everyone. */
export const sharedFilter = (asked: string | null): SharedFilter =>
  asked === 'risk' || asked === 'practice' ? asked : 'all'

/** People at risk or held with the practice, by who holds them, A to Z. */
export async function sharedFacts(
  view: View,
  { page, show }: { page: number; show: SharedFilter },
): Promise<SharedFacts> {
  const [rows, beside, advice] = await Promise.all([
    sharedHoldings(view, show, { limit: pageSize, offset: (page - 1) * pageSize }),
    secondNames(view, 'clinical'),
    adviceByHolding(view),
  ])
  const { today } = view.who
  return {
    lines: rows.map((row) => lineOf(row, { beside: beside.get(row.id) ?? [], advice, today })),
    show,
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize)),
  }
}

type Around = { beside: Beside; advice: Map<string, string>; today: Day }

function lineOf(row: Row, { beside, advice, today }: Around): SharedLine {
  const question = advice.get(row.id)
  return {
    id: row.id,
    label: row.label,
    ref: row.ref,
    risk: { words: riskWords[row.risk], any: row.risk !== 'none_known' },
    holder: { id: row.person_id, name: row.holder },
    beside: beside.map(sayBeside),
    alone: aloneWords(row, beside, today),
    since: sayShortDay(row.held_since),
    advice: question ? `/advice-requests/${question}` : null,
  }
}

/** 'Bay Surgery, Nurse, last spoke 3 Nov 2026'. */
export function sayBeside({ name, role, spokenOn }: Beside[number]): string {
  const spoken = spokenOn ? `last spoke ${sayShortDay(spokenOn)}` : 'not spoken yet'
  return [name, ...(name === role ? [] : [role]), spoken].join(', ')
}

export function aloneWords(row: Row, beside: Beside, today: Day): string | null {
  const spoken = beside
    .map(({ spokenOn }) => spokenOn ?? '')
    .toSorted()
    .at(-1)
  const facts = { risk: row.risk, riskSince: row.risk_since, coHolderSpokenOn: spoken || null }
  if (!isAlone(facts, { today })) return null
  return beside.length === 0 ? 'One name only' : 'No talk lately'
}
