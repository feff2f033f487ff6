import type { StatementFacts } from '../../views/contracts/facts.ts'
import type { View } from '../access/view.ts'
import { total } from '../sessions/charges.ts'
import { contractStanding } from '../sessions/contract-standing.ts'
import { sayPounds } from '../supervisors/money.ts'
import { londonDay } from '../time/london.ts'
import { isMonth, monthOf, spanOfMonth, type Month } from '../time/months.ts'
import { sayMonth, sayShortDay } from '../time/words.ts'
import { dayCell, list } from '../web/list.ts'
import { sayHours } from './hours.ts'
import { ledgerLines } from './ledger-facts.ts'
import { chargedBetween, type FoundContract } from './queries.ts'
import { chargeWords } from './words.ts'

/** A month as an address names it; anything else is the whole contract. */
export const monthAsked = (text: string | null): Month | null => (isMonth(text) ? text : null)

const stretchOf = (month: Month | null) =>
  month === null
    ? { from: '1900-01-01T00:00:00.000Z', until: '2200-01-01T00:00:00.000Z' }
    : spanOfMonth(month)

const charged = (view: View, contract: string, month: Month | null) =>
  chargedBetween(view, { contract, ...stretchOf(month) })

/** What was charged in a month, or at all: days, minutes and pounds, and nobody's name. */
export async function statementFacts(
  view: View,
  row: FoundContract,
  month: Month | null,
): Promise<StatementFacts> {
  const [charges, ever, standing] = await Promise.all([
    charged(view, row.id, month),
    charged(view, row.id, null),
    contractStanding(view, row.id),
  ])
  const sum = total(charges)
  const path = `/contracts/${row.id}/statement`
  const months = [...new Set(ever.map(({ starts_at }) => monthOf(londonDay(starts_at))))]
  return {
    id: row.id,
    back: `/contracts/${row.id}`,
    supervisor: row.supervisor,
    organisation: row.organisation,
    month: month && sayMonth(month),
    title: month ? `Statement for ${sayMonth(month)}` : 'Statement',
    rows: charges.map((charge) => ({
      on: sayShortDay(londonDay(charge.starts_at)),
      minutes: `${charge.minutes}`,
      pounds: sayPounds(charge.pence),
      people: `${charge.people}`,
      why: chargeWords[charge.why ?? 'held'],
    })),
    total: { minutes: sayHours(sum.minutes), pounds: sayPounds(sum.pence) },
    ledger: ledgerLines(standing),
    months: [
      { href: path, label: 'The whole contract' },
      ...months.toReversed().map((each) => ({
        href: `${path}?month=${each}`,
        label: sayMonth(each),
      })),
    ],
  }
}

/** The same as a list for spreadsheets. */
export const statementList = async (view: View, contract: string, month: Month | null) =>
  list(month ? `statement-${month}` : 'statement', await charged(view, contract, month), {
    Day: (row) => dayCell(londonDay(row.starts_at)),
    Minutes: (row) => row.minutes,
    Pounds: (row) => row.pence / 100,
    People: (row) => row.people,
    Why: (row) => chargeWords[row.why ?? 'held'],
  })
