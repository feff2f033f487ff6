import type { GapFacts, GapLine, GapsFacts } from '../../views/service-gaps/gaps-page.tsx'
import type { View } from '../access/view.ts'
import { waitingForWords } from '../holdings/words.ts'
import { sayShortDay, sayWeeks } from '../time/words.ts'
import { everHeld, gapRows, ledGap, pageSize, waitingNow, type GapRow } from './queries.ts'
import { weeksWaited } from './rules.ts'

/** The gaps of the reader's teams, counted from the people this reader may see. */
export async function gapsFacts(view: View, page: number): Promise<GapsFacts> {
  const which = { limit: pageSize, offset: (page - 1) * pageSize }
  const [rows, counts] = await Promise.all([gapRows(view, which), countsFor(view)])
  const teams = new Set(rows.map((row) => row.team_id))
  const lines = rows.map((row) => lineOf(row, counts, teams.size > 1))
  return {
    open: lines.filter((line) => line.closed === null),
    closed: lines.filter((line) => line.closed !== null),
    leads: rows.some(({ led }) => Boolean(led)),
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize)),
  }
}

/** One gap, for the lead of its team; null for everyone else. */
export async function gapFacts(view: View, id: string): Promise<GapFacts | null> {
  const [row, counts] = await Promise.all([ledGap(view, { id }), countsFor(view)])
  if (!row) return null
  const { version, area, team } = row
  return { ...lineOf(row, counts, true), version, area, whoSees: `Everyone in ${team}` }
}

export async function countsFor(view: View) {
  const [now, ever] = await Promise.all([waitingNow(view, {}), everHeld(view, {})])
  return { now, ever, today: view.who.today }
}

type Counts = Awaited<ReturnType<typeof countsFor>>
type Row = Omit<GapRow, 'of'>

export function lineOf(row: Row, { now, ever, today }: Counts, severalTeams: boolean): GapLine {
  const isSame = (it: { team_id: string | null; need: string }) =>
    it.team_id === row.team_id && it.need === row.need
  const waits = now.filter(isSame).map(({ since, people }) => ({ since, people: Number(people) }))
  const weeks = weeksWaited(waits, { today })
  return {
    id: row.id,
    need: waitingForWords[row.need],
    team: severalTeams ? row.team : null,
    area: row.area,
    now: waits.reduce((sum, { people }) => sum + people, 0),
    inAll: Number(ever.find(isSame)?.people ?? 0),
    longest: weeks && sayWeeks(weeks.longest),
    middle: weeks && sayWeeks(weeks.middle),
    since: sayShortDay(row.opened_on),
    closed: row.closed_on && sayShortDay(row.closed_on),
    led: Boolean(row.led),
  }
}
