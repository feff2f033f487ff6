import type { ContractFacts } from '../../views/contracts/facts.ts'
import type { View } from '../access/view.ts'
import { contractStanding } from '../sessions/contract-standing.ts'
import { creditHints, creditWords } from '../sessions/words.ts'
import { papersOf, sayPapers } from '../supervisors/facts.ts'
import { sayPounds } from '../supervisors/money.ts'
import { managedPlaces } from '../supervisors/queries.ts'
import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { sayShortDay, sayWhen } from '../time/words.ts'
import { sayContract } from './notes.ts'
import { hoursChart, ledgerLines } from './ledger-facts.ts'
import { sayHours } from './hours.ts'
import {
  allocationRows,
  bookedSessions,
  nextContract,
  teamsOfContract,
  termsOfContract,
  type FoundContract,
} from './queries.ts'
import { renewalOf } from './renewal.ts'

/** What is read of one contract besides itself. */
async function around(view: View, { id }: FoundContract) {
  const of = { contract: id }
  const [terms, teams, people, standing, places, sessions, next] = await Promise.all([
    termsOfContract(view, of),
    teamsOfContract(view, of),
    allocationRows(view, of),
    contractStanding(view, id),
    managedPlaces(view, {}),
    bookedSessions(view, of),
    nextContract(view, of),
  ])
  return { terms, last: terms.at(-1)!, teams, people, standing, places, sessions, next }
}

type Around = Awaited<ReturnType<typeof around>>

/** Everything about one contract, for who pays for it and for its supervisor. */
export async function contractFacts(view: View, row: FoundContract): Promise<ContractFacts> {
  const read = await around(view, row)
  const { today, now } = view.who
  const { terms, last, teams, people, standing } = read
  const manages = read.places.some(({ id }) => id === row.organisation_id)
  const pays = manages && row.ended_at === null
  return {
    id: row.id,
    version: row.version,
    title: `Contract with ${manages ? row.supervisor : row.organisation}`,
    supervisor: {
      name: row.supervisor,
      href: manages ? `/supervisors/${row.supervisor_id}` : null,
    },
    manages,
    summary: summaryOf(row, { ...read, terms: inForce(terms, today) }),
    notes: pays ? notesOf(row, read, today) : [],
    ended: row.ended_at && sayShortDay(londonDay(row.ended_at)),
    ledger: ledgerLines(standing),
    chart: hoursChart(standing, { startsOn: row.starts_on, endsOn: last.ends_on, today }),
    sessions: sessionLines(read.sessions, now),
    people: people.map((each) => personLine(each, today)),
    terms: terms.toReversed().map(termLine),
    confidentiality: row.confidentiality,
    renewal: renewalOf(row, { terms: last, teams, people, today }),
    before: row.renews_id && `/contracts/${row.renews_id}`,
    series: pays ? `/session-series/new?contract=${row.id}` : null,
  }
}

const inForce = (terms: Around['terms'], today: Day) =>
  terms.findLast(({ from_on }) => from_on <= today) ?? terms[0]!

function notesOf(row: FoundContract, { last, next, standing }: Around, today: Day): string[] {
  const { bought, left } = standing
  const stands = { ends: last.ends_on, bought: bought.minutes, left: left.minutes }
  return [
    ...sayContract({ ...stands, renewed: next !== undefined }, today),
    ...sayPapers(papersOf(row), { today }),
  ]
}

type Booked = Awaited<ReturnType<typeof bookedSessions>>

/** Sessions whose time has come first: who came is not said yet. */
function sessionLines(sessions: Booked, now: Instant) {
  const line = ({ id, starts_at, minutes }: Booked[number]) => ({
    href: `/supervision/sessions/${id}`,
    words: `${sayWhen(starts_at, { now })}, ${minutes} minutes`,
  })
  return {
    waiting: sessions.filter(({ starts_at }) => starts_at <= now).map(line),
    coming: sessions.filter(({ starts_at }) => starts_at > now).map(line),
  }
}

type Terms = Awaited<ReturnType<typeof termsOfContract>>[number]
type Teams = Awaited<ReturnType<typeof teamsOfContract>>
type People = Awaited<ReturnType<typeof allocationRows>>

function summaryOf(row: FoundContract, of: { terms: Terms; last: Terms; teams: Teams }) {
  const { terms, last, teams } = of
  const rule = terms.credit_rule
  return [
    { key: 'For', value: row.organisation },
    { key: 'Teams', value: teams.map(({ name }) => name ?? 'Another team').join(', ') },
    { key: 'Runs', value: `${sayShortDay(row.starts_on)} to ${sayShortDay(last.ends_on)}` },
    { key: 'Rate for an hour', value: sayPounds(terms.rate_pence) },
    { key: 'Time in a group', value: `${creditWords[rule]}. ${creditHints[rule]}` },
    { key: 'Together at most', value: `${terms.group_most}` },
    { key: 'Notice to call off', value: sayHours(terms.notice_hours * 60) },
  ]
}

const termLine = (terms: Terms) => ({
  from: sayShortDay(terms.from_on),
  words: sayTerms(terms),
  reason: terms.reason,
})

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
export const whoSeesContract = (organisation: string, supervisor: string | null): string =>
  [
    `You and other managers of ${organisation}`,
    `${supervisor ?? 'The supervisor'}, once they sign in`,
    'Leads see hours only, never money',
  ].join('. ')
