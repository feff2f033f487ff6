import type { View } from '../access/view.ts'
import { holdingPoints, spanWeeks } from '../load/rules.ts'
import { londonDay } from '../time/london.ts'
import { dayCell, everyPage, list, type Cell } from '../web/list.ts'
import { heldAlongside } from './co-holder-queries.ts'
import { tagsOf, whyHeld } from './facts.ts'
import type { Filters } from './filters.ts'
import { ownHoldings } from './queries.ts'
import { endReasonWords } from './words.ts'

type Row = Awaited<ReturnType<typeof ownHoldings>>[number]

/** The ledger as a list for a spreadsheet: one's own, and whom one stands beside. */
export async function holdingsFile(
  view: View,
  { ended, filters }: { ended: boolean; filters: Filters },
) {
  const { today } = view.who
  const [rows, beside] = await Promise.all([
    everyPage((page) => ownHoldings(view, { ended, page, filters, today })),
    ended ? [] : heldAlongside(view),
  ])
  const ofOwn = (cell: (row: Row) => Cell) => (line: Line) => (line.own ? cell(line.own) : null)
  const lines: Line[] = [
    ...rows.map((own) => ({ label: own.label, ref: own.ref, by: 'You', own })),
    ...beside.map(({ label, holder }) => ({ label, ref: null, by: holder, own: null })),
  ]
  return list(ended ? 'holdings-ended' : 'holdings', lines, {
    Label: (line) => line.label,
    Ref: (line) => line.ref,
    'Held by': (line) => line.by,
    Weeks: ofOwn((row) => spanWeeks(row.facts, { today })),
    For: ofOwn(whyHeld),
    Points: ofOwn((row) => holdingPoints(row.facts, { today, weights: row.weights })),
    Sessions: ofOwn((row) => row.facts.sessions),
    'Last contact': ofOwn((row) => dayCell(row.last_contact && londonDay(row.last_contact))),
    'Look again': ofOwn((row) => dayCell(row.next_review_on)),
    'Ends about': ofOwn((row) => dayCell(row.planned_end_on)),
    Notes: ofOwn((row) =>
      tagsOf(row, today)
        .map(({ words }) => words)
        .join('. '),
    ),
    Ended: ofOwn((row) => dayCell(row.ended_on)),
    'How it ended': ofOwn((row) => row.ended_on && endReasonWords[row.end_reason ?? 'other']),
  })
}

type Line = { label: string; ref: string | null; by: string; own: Row | null }
