import type { PeopleFacts, PeopleRow } from '../../views/people/people-page.tsx'
import type { Ask } from '../access/ask.ts'
import { addDays } from '../time/london.ts'
import { always, jobCount, jobs, never, type Asked } from './list-queries.ts'
import { pageSize, teams } from './queries.ts'
import { jobWords, sayDays, sayNow } from './words.ts'

const whos = ['here', 'left', 'all'] as const
type Who = (typeof whos)[number]

function chosenIn(ask: Ask): Chosen {
  return {
    name: (ask.query('name') ?? '').slice(0, 80),
    team: ask.query('team') ?? '',
    who: whos.find((each) => each === ask.query('who')) ?? 'here',
  }
}

/** What the address of a list of people asks for. */
export const askedIn = (ask: Ask) => askedFor(chosenIn(ask), ask.today)

/** The list of people as it was asked for: whose name, which team, who is here or has left. */
export async function listFacts(ask: Ask): Promise<PeopleFacts> {
  const chosen = chosenIn(ask)
  const page = ask.pageNumber
  const asked = { ...askedIn(ask), limit: pageSize, offset: (page - 1) * pageSize }
  const [rows, count, known] = await Promise.all([
    jobs(ask.view, asked),
    jobCount(ask.view, asked),
    teams(ask.view, {}),
  ])
  return {
    rows: rows.map((row) => rowOf(row, ask.today)),
    count: Number(count?.count ?? 0),
    page,
    pages: Math.ceil(Number(count?.count ?? 0) / pageSize),
    chosen,
    isNarrowed: chosen.name !== '' || chosen.team !== '' || chosen.who !== 'here',
    teams: known.map(({ id, name }) => ({ value: id, label: name })),
  }
}

type Chosen = { name: string; team: string; who: Who }

function askedFor({ name, team, who }: Chosen, today: string): Asked {
  const plain = (text: string) =>
    text
      .replaceAll(/[%_\\]/g, '')
      .trim()
      .toLowerCase()
  return {
    like: `%${plain(name)}%`,
    team: team === '' ? '%' : team.replaceAll(/[%\\]/g, ''),
    runsOn: who === 'here' ? today : always,
    endsBy: who === 'left' ? addDays(today, -1) : never,
  }
}

const rowOf = (row: Awaited<ReturnType<typeof jobs>>[number], today: string): PeopleRow => ({
  id: row.person,
  name: row.name,
  job: jobWords[row.job],
  team: row.team ?? 'No team',
  days: sayDays(row.from_on, row.until_on),
  state: sayNow(row, today),
})
