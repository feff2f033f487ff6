import type { View } from '../access/view.ts'
import { contractStandings } from '../sessions/contract-standing.ts'
import { lineOf } from './list-facts.ts'
import { contractRows } from './queries.ts'

/** Contracts that somebody has to look at: hours low, an end that is near, a paper that ran out. */
export async function contractsAsking(view: View) {
  const [rows, standings] = await Promise.all([
    contractRows(view, { ended: false, page: 1 }),
    contractStandings(view),
  ])
  return rows
    .map((row) => lineOf(row, standings(row.id), view.who.today))
    .filter(({ note }) => note !== '')
}
