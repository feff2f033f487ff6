import type { ContractsFacts } from '../../views/contracts/facts.ts'
import type { View } from '../access/view.ts'
import { contractStandings } from '../sessions/contract-standing.ts'
import { sayPapers } from '../supervisors/facts.ts'
import { managedPlaces } from '../supervisors/queries.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import { sayHours } from './hours.ts'
import { sayContract } from './notes.ts'
import { contractRows, ledHours, pageSize } from './queries.ts'

/** Contracts the asker pays for or works under; for a lead, hours of their teams and no money. */
export async function contractsFacts(
  view: View,
  asked: { ended: boolean; page: number },
): Promise<ContractsFacts> {
  const [rows, standings, led, places] = await Promise.all([
    contractRows(view, asked),
    contractStandings(view),
    ledHours(view, {}),
    managedPlaces(view, {}),
  ])
  const seen = new Set(rows.map(({ id }) => id))
  return {
    ...asked,
    title: asked.ended ? 'Contracts that have ended' : 'Contracts',
    hasMore: rows.length > pageSize,
    manages: places.length > 0,
    lines: rows.slice(0, pageSize).map((row) => ({
      ...lineOf(row, standings(row.id), view.who.today),
      name: nameFor(row, view),
    })),
    led: led.filter(({ contract_id }) => !seen.has(contract_id)).map(ledLine),
  }
}

/** Who pays, for its supervisor; the supervisor, for everyone else. */
export const nameFor = (row: Row, { who }: View) =>
  row.person_id === who.person ? row.organisation : row.supervisor

type Row = Awaited<ReturnType<typeof contractRows>>[number]
type Standings = Awaited<ReturnType<typeof contractStandings>>

export function lineOf(row: Row, { left, bought }: ReturnType<Standings>, today: Day) {
  const { id, supervisor, starts_on, ends_on, insurance_until, ended_at } = row
  const stands = {
    ends: ends_on,
    renewed: Boolean(row.renewed),
    bought: bought.minutes,
    left: left.minutes,
  }
  const insurance = [{ what: 'Their insurance', until: insurance_until }]
  return {
    id,
    supervisor,
    days: `${sayShortDay(starts_on)} to ${sayShortDay(ends_on)}`,
    left: sayHours(left.minutes),
    bought: sayHours(bought.minutes),
    note: ended_at
      ? ''
      : [...sayContract(stands, today), ...sayPapers(insurance, { today })].join(' '),
  }
}

/** The same hours, a line for each contract: for the page about who supports a team. */
export const sayLedHours = async (view: View): Promise<string[]> =>
  (await ledHours(view, {})).map((row) => {
    const { team, supervisor, left, bought, ends } = ledLine(row)
    return `${team}: ${left} of ${bought} with ${supervisor} are left${ends && `, until ${ends}`}.`
  })

type Led = Awaited<ReturnType<typeof ledHours>>[number]

export function ledLine({ team, supervisor, ends_on, ...row }: Led) {
  const [bought, booked, used] = [row.bought, row.booked, row.used].map(Number) as [
    number,
    number,
    number,
  ]
  return {
    team,
    supervisor: supervisor ?? 'Somebody outside',
    left: sayHours(bought - booked - used),
    bought: sayHours(bought),
    ends: ends_on === null ? '' : sayShortDay(ends_on),
  }
}
