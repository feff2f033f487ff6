import type { View } from '../access/view.ts'
import { londonDay } from '../time/london.ts'
import { dayCell, list, timeCell, wholeList, type Cell } from '../web/list.ts'
import { isByNight } from './by-night.ts'
import { alertCards } from './cards.ts'
import { headingOf, order } from './list-facts.ts'
import { noteSeen } from './note-seen.ts'
import { passedUpAndOthers } from './passed-up-facts.ts'
import { settledAlerts, type AlertRow } from './queries.ts'
import { sayClosing } from './reasons.ts'
import { waitsSince } from './waits-since.ts'

type Line = { part: string; what: string; words: string; since: Cell; ended: Cell }

const stages = {
  waiting: 'Waiting',
  in_hand: 'In hand',
  snoozed: 'Waiting until a day',
  settled: 'Settled',
}

/**
 * Alerts as a list for a spreadsheet. How a week felt is in no file: whoever chose to show it can
 * take it back, and a file cannot be taken back.
 */
export async function alertsFile(view: View) {
  const { passedUp, rows } = await passedUpAndOthers(view)
  const up = passedUp.map(({ team, waited }): Line => {
    const what = `${team ?? 'A colleague'}: an alert waits`
    return { part: 'Passed up to you', what, words: waited, since: null, ended: null }
  })
  const lines = [...(await openLines(view, rows)), ...up, ...(await settledLines(view))]
  return list('alerts', lines, {
    List: (line) => line.part,
    Alert: (line) => line.what,
    Since: (line) => line.since,
    'What happened': (line) => line.words,
    Ended: (line) => line.ended,
  })
}

async function openLines(view: View, rows: AlertRow[]): Promise<Line[]> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const lines: Line[] = []
  for (const reader of order) {
    for (const card of await alertCards(view, { for: reader, rows })) {
      const row = byId.get(card.id)!
      const isNotice = card.stage === 'waiting' && card.notice
      lines.push({
        part: isNotice ? 'Good to know' : stages[card.stage],
        what: card.heading,
        words: [card.words, card.progress].filter(Boolean).join(' '),
        since: timeCell(reader === 'worker' ? row.raised_at : waitsSince(row)),
        ended: null,
      })
    }
  }
  return lines
}

async function settledLines(view: View): Promise<Line[]> {
  const rows = await settledAlerts(view, wholeList)
  return rows.map((row) => {
    noteSeen(view, row)
    const { closed_at: at } = row
    return {
      part: 'Settled',
      what: headingOf(row, view.who.person),
      words: sayClosing(row),
      since: null,
      ended: isByNight(row.code) ? dayCell(at && londonDay(at)) : timeCell(at),
    }
  })
}
