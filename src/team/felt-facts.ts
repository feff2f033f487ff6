import type { FeltFacts } from '../../views/team/felt-page.tsx'
import { read, type View } from '../access/view.ts'
import { teamCounts } from '../alerts/team-counts.ts'
import { evenings } from '../check-ins/words.ts'
import { feltWords } from '../load/felt.ts'
import { fewestInside, leftOut } from '../privacy/small-numbers.ts'
import { lastFullMonths } from '../time/months.ts'
import { sayMonth } from '../time/words.ts'
import { joined } from '../web/joined.ts'

/** Full months that are looked back on. */
const lookedBack = 6

const { rather_not_say: _felt, ...felt } = feltWords
const { rather_not_say: _evenings, ...evening } = evenings
const words = { felt, evenings: evening }
type Question = keyof typeof words

const sharesIn = read((from, p: { since: string; until: string }) =>
  from
    .selectFrom('team_felt')
    .select(['team_id', 'month', 'question', 'answer', 'share'])
    .where('month', '>=', p.since)
    .where('month', '<=', p.until),
)
type Share = Awaited<ReturnType<typeof sharesIn>>[number]

/** How the work has felt in each team whose people the asker manages, A to Z; nobody is named. */
export async function feltFacts(view: View): Promise<FeltFacts> {
  const months = lastFullMonths(view.who.today, lookedBack)
  const [teams, shares] = await Promise.all([
    teamCounts(view, {}),
    sharesIn(view, { since: months.at(-1)!, until: months[0]! }),
  ])
  const sizes = teams.map(({ team_id, workers }) => ({ id: team_id, people: Number(workers) }))
  const out = leftOut(sizes, fewestInside)
  const byTeam = Map.groupBy(shares, ({ team_id }) => team_id)
  return {
    fewest: fewestInside,
    months: months.length,
    teams: teams.map(({ team_id: id, name, workers }) => {
      const few = Number(workers) < fewestInside
      const told = out.has(id) ? [] : (byTeam.get(id) ?? [])
      const [feltTable, eveningsTable] = [
        tableOf(told, 'felt', months),
        tableOf(told, 'evenings', months),
      ]
      return { id, name, few, felt: feltTable, evenings: eveningsTable }
    }),
  }
}

const sayShare = {
  little: 'Under a quarter',
  some: 'A quarter to a half',
  most: 'Half or more',
} as const

/** The months that may be told, the newest first, with what the newest of them says. */
function tableOf(told: Share[], question: Question, months: string[]) {
  const say: Record<string, string> = words[question]
  const answers = Object.keys(say)
  const rows = months.flatMap((month) => {
    const shares = new Map(
      told
        .filter((it) => it.month === month && it.question === question)
        .map(({ answer, share }) => [answer, share]),
    )
    return shares.size === 0 ? [] : [{ month, shares: answers.map((it) => shares.get(it)!) }]
  })
  const [latest] = rows
  if (!latest) return null
  return {
    head: Object.values(say),
    summary: saySummary(latest, Object.values(say)),
    rows: rows.map(({ month, shares }) => [
      sayMonth(month),
      ...shares.map((share) => sayShare[share]),
    ]),
  }
}

type Row = { month: string; shares: Share['share'][] }

/** 'In October 2026, half or more of it was “Manageable”.' */
function saySummary({ month, shares }: Row, say: string[]): string {
  const those = (share: Share['share']) =>
    say.filter((_, place) => shares[place] === share).map((word) => `“${word}”`)
  const when = `In ${sayMonth(month)}`
  const [most, some] = [those('most'), those('some')]
  if (most.length > 0) return `${when}, half or more of the answers were ${joined(most)}.`
  if (some.length > 0) return `${when}, the most common answers were ${joined(some)}.`
  return `${when}, no one answer stood out.`
}
