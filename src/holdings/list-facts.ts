import type { HoldingsFacts } from '../../views/holdings/holdings-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { ownLoads } from '../load/queries.ts'
import { rowFacts } from './facts.ts'
import { isNarrowed, type Filters } from './filters.ts'
import { alongsideRows } from './co-holder-facts.ts'
import { heldAlongside } from './co-holder-queries.ts'
import { holdingCounts, ownHoldings, pageSize } from './queries.ts'

/** Everything the ledger shows, finished. */
export async function holdingsFacts(
  view: View,
  { ended, page, filters }: { ended: boolean; page: number; filters: Filters },
): Promise<HoldingsFacts> {
  const { today } = view.who
  const [rows, counts, loads, alongside] = await Promise.all([
    ownHoldings(view, { ended, page, filters, today }),
    holdingCounts(view, filters),
    ownLoads(view),
    heldAlongside(view),
  ])
  const caps = new Map(
    loads.map(({ employment, bars }) => [
      employment,
      bars.find(({ metric }) => metric === 'sessions')?.scale?.past ?? null,
    ]),
  )
  return {
    loads: loads.map((load) => ({
      ...load,
      bars: load.bars.filter(({ metric }) => metric === 'held' || metric === 'points'),
    })),
    rows: rows.map((row) => rowFacts(row, { today, cap: caps.get(row.employment_id) ?? null })),
    alongside: alongsideRows(alongside),
    ended,
    filters,
    narrowed: isNarrowed(filters),
    counts,
    page,
    pages: Math.ceil((ended ? counts.ended : counts.matching) / pageSize),
    whoSees: await whoSees(view, 'holding', loads[0]?.employment ?? null),
  }
}
