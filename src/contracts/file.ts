import type { View } from '../access/view.ts'
import { contractStandings } from '../sessions/contract-standing.ts'
import { dayCell, everyPage, list } from '../web/list.ts'
import { ledLine, lineOf, nameFor } from './list-facts.ts'
import { contractRows, ledHours, pageSize, purchasesOf } from './queries.ts'

/** Contracts as a list for a spreadsheet; for a lead, hours of their teams and no money. */
export async function contractsFile(view: View, ended: boolean) {
  const [rows, standings, led] = await Promise.all([
    everyPage(async (page) => (await contractRows(view, { ended, page })).slice(0, pageSize)),
    contractStandings(view),
    ended ? [] : ledHours(view, {}),
  ])
  const seen = new Set(rows.map(({ id }) => id))
  const own = rows.map((row) => ({
    ...lineOf(row, standings(row.id), view.who.today),
    name: nameFor(row, view),
    from: row.starts_on,
    until: row.ends_on,
    team: null,
  }))
  const theirs = led
    .filter(({ contract_id }) => !seen.has(contract_id))
    .map((row) => ({ ...ledLine(row), from: null, until: row.ends_on, note: '' }))
  const lines = [...own, ...theirs.map((line) => ({ ...line, name: line.supervisor }))]
  return list(ended ? 'contracts-ended' : 'contracts', lines, {
    With: (line) => line.name,
    Team: (line) => line.team,
    From: (line) => dayCell(line.from),
    Until: (line) => dayCell(line.until),
    Left: (line) => line.left,
    Bought: (line) => line.bought,
    'To look at': (line) => line.note,
  })
}

/** Hours bought and given back, the latest first, as a list for a spreadsheet. */
export const purchasesFile = async (view: View, contract: string) =>
  list('hours-bought', await purchasesOf(view, { contract }), {
    Day: (row) => dayCell(row.bought_on),
    Minutes: (row) => row.minutes,
    Pounds: (row) => row.pence / 100,
    Why: (row) => row.reason || 'Not said',
  })
