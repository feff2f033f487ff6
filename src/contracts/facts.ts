import type { ContractFacts, ContractsFacts } from '../../views/contracts/facts.ts'
import type { View } from '../access/view.ts'
import { contractStanding, contractStandings } from '../sessions/contract-standing.ts'
import { papersOf, sayPapers } from '../supervisors/facts.ts'
import { sayPounds } from '../supervisors/money.ts'
import { managedPlaces } from '../supervisors/queries.ts'
import { daysBetween, londonDay } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import { hoursChart, ledgerLines } from './ledger-facts.ts'
import { sayHours } from './hours.ts'
import {
  allocationRows,
  contractRows,
  ledHours,
  pageSize,
  teamsOfContract,
  termsOfContract,
  type FoundContract,
} from './queries.ts'
import { renewalOf } from './renewal.ts'
import { creditWords } from './words.ts'

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
    lines: rows.slice(0, pageSize).map((row) => lineOf(row, standings(row.id), view.who.today)),
    led: led.filter(({ contract_id }) => !seen.has(contract_id)).map(ledLine),
  }
}

type Row = Awaited<ReturnType<typeof contractRows>>[number]
type Standings = Awaited<ReturnType<typeof contractStandings>>

function lineOf(row: Row, { left, bought }: ReturnType<Standings>, today: Day) {
  const { id, supervisor, starts_on, ends_on, insurance_until, ended_at } = row
  const insurance = [{ what: 'Their insurance', until: insurance_until }]
  return {
    id,
    supervisor,
    days: `${sayShortDay(starts_on)} to ${sayShortDay(ends_on)}`,
    left: sayHours(left.minutes),
    bought: sayHours(bought.minutes),
    note: ended_at ? '' : [...sayEnd(ends_on, today), ...sayPapers(insurance, { today })].join(' '),
  }
}

/** Days before the end at which a contract is to be looked at. */
const soon = 60

function sayEnd(ends: Day, today: Day): string[] {
  if (ends < today) return [`It ran out on ${sayShortDay(ends)}. Renew it, or end it.`]
  return daysBetween(today, ends) <= soon ? [`It runs out on ${sayShortDay(ends)}.`] : []
}

type Led = Awaited<ReturnType<typeof ledHours>>[number]

function ledLine({ team, supervisor, ends_on, ...row }: Led) {
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

/** Everything about one contract, for who pays for it and for its supervisor. */
export async function contractFacts(view: View, row: FoundContract): Promise<ContractFacts> {
  const of = { contract: row.id }
  const { today } = view.who
  const [terms, teams, people, standing, places] = await Promise.all([
    termsOfContract(view, of),
    teamsOfContract(view, of),
    allocationRows(view, of),
    contractStanding(view, row.id),
    managedPlaces(view, {}),
  ])
  const now = terms.findLast(({ from_on }) => from_on <= today) ?? terms[0]!
  const last = terms.at(-1)!
  const manages = places.some(({ id }) => id === row.organisation_id)
  const isOpen = row.ended_at === null
  return {
    id: row.id,
    version: row.version,
    title: `Contract with ${row.supervisor}`,
    supervisor: {
      name: row.supervisor,
      href: manages ? `/supervisors/${row.supervisor_id}` : null,
    },
    manages,
    summary: summaryOf(row, { terms: now, last, teams }),
    notes: isOpen && manages ? notesOf(row, { today, ends: last.ends_on }) : [],
    ended: row.ended_at && sayShortDay(londonDay(row.ended_at)),
    ledger: ledgerLines(standing),
    chart: hoursChart(standing, { startsOn: row.starts_on, endsOn: last.ends_on, today }),
    people: people.map((each) => personLine(each, today)),
    terms: terms.toReversed().map((each) => ({
      from: sayShortDay(each.from_on),
      words: sayTerms(each),
      reason: each.reason,
    })),
    confidentiality: row.confidentiality,
    renewal: renewalOf(row, { terms: last, teams, people, today }),
    before: row.renews_id && `/contracts/${row.renews_id}`,
    series: manages && isOpen ? `/session-series/new?contract=${row.id}` : null,
  }
}

const notesOf = (row: FoundContract, { today, ends }: { today: Day; ends: Day }) => [
  ...sayEnd(ends, today),
  ...sayPapers(papersOf(row), { today }),
]

type Terms = Awaited<ReturnType<typeof termsOfContract>>[number]
type Teams = Awaited<ReturnType<typeof teamsOfContract>>
type People = Awaited<ReturnType<typeof allocationRows>>

function summaryOf(row: FoundContract, of: { terms: Terms; last: Terms; teams: Teams }) {
  const { terms, last, teams } = of
  return [
    ...(row.organisation === null ? [] : [{ key: 'For', value: row.organisation }]),
    { key: 'Teams', value: teams.map(({ name }) => name ?? 'Another team').join(', ') },
    { key: 'Runs', value: `${sayShortDay(row.starts_on)} to ${sayShortDay(last.ends_on)}` },
    { key: 'Rate for an hour', value: sayPounds(terms.rate_pence) },
    { key: 'Time in a group', value: creditWords[terms.credit_rule] },
    { key: 'Together at most', value: `${terms.group_most}` },
    { key: 'Notice to call off', value: sayHours(terms.notice_hours * 60) },
  ]
}

const sayTerms = (terms: Terms) =>
  [
    `${sayPounds(terms.rate_pence)} an hour`,
    `${sayHours(terms.notice_hours * 60)} of notice`,
    `at most ${terms.group_most} together`,
    `until ${sayShortDay(terms.ends_on)}`,
  ].join(', ')

function personLine(row: People[number], today: Day) {
  const { id, name, team, minutes, from_on, until_on, version } = row
  const from = sayShortDay(from_on)
  return {
    id,
    version,
    name: name ?? 'Somebody you do not manage',
    team: team ?? '',
    kept: minutes === null ? 'What is left for all' : sayHours(minutes),
    days: until_on === null ? `From ${from}` : `${from} to ${sayShortDay(until_on)}`,
    runs: until_on === null || until_on >= today,
  }
}

/** Who reads a form about a contract: this page is about no worker's own record. */
export const whoSeesContract = (organisation: string | null, supervisor: string | null): string =>
  [
    `You and other managers of ${organisation ?? 'this organisation'}`,
    `${supervisor ?? 'The supervisor'}, once they sign in`,
    'Leads see hours only, never money',
  ].join('. ')
