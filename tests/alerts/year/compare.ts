import type { TestParts } from '../../support/parts.ts'
import { daysFrom } from './calendar.ts'
import { everyMail, mailsOf } from './mails.ts'
import { everyNotice, noticesOf, say } from './notices.ts'
import type { Follows, Story } from './story.ts'
import type { Team } from './team.ts'
import { everyPassing, type Told } from './telling.ts'

type Days = { from: string; until: string }

/** Days on which somebody is on leave for the whole day. */
export const away = {
  lyn: [...daysFrom('2026-02-23', '2026-02-27'), '2026-11-04'],
  bo: ['2026-04-09'],
  gus: daysFrom('2026-10-19', '2026-10-23'),
}

/** Four lists of lines: what happens to alerts, to whom they go up, notices and mails. */
export type Record = { happened: string[]; passed: string[]; told: string[]; mailed: string[] }

/** What the table says must be there at the end of these days. */
export function expectedRecord(stories: Story[], { from, until }: Days): Record {
  const follows = stories.flatMap((story) => story.follows)
  const notices = follows.flatMap(noticesOf).filter(({ made }) => made.slice(0, 10) <= until)
  const inTime = (line: string) => line.slice(0, 10) <= until
  return {
    happened: follows.flatMap(happened).filter(inTime),
    passed: follows.flatMap(passed).filter(inTime),
    told: notices.map(say),
    mailed: mailsOf(notices, daysFrom(from, until), away).filter(inTime),
  }
}

const happened = ({ code, about, happens }: Follows) =>
  happens.map(([when, what, stands]) => lineOf({ code, about, when, what, stands }))

const passed = ({ code, about, passedUp = [] }: Follows) =>
  passedUp.map(([when, to, because, by]) => `${when} ${about} ${code} ${to} ${because} ${by}`)

const lineOf = ({ code, about, when, what, stands }: Omit<Told, 'alert'>) =>
  `${when} ${about} ${code} ${what} (${stands})`

/** What is there. */
export async function foundRecord(parts: TestParts, team: Team, told: Told[]): Promise<Record> {
  return {
    happened: told.map(lineOf),
    passed: await everyPassing(parts, team),
    told: await everyNotice(parts, team),
    mailed: await everyMail(parts, team),
  }
}

/** Every line that is missing ('-') or that should not be there ('+'), of all four lists. */
export const differences = (expected: Record, found: Record): string[] =>
  (Object.keys(expected) as (keyof Record)[]).flatMap((list) =>
    compared(expected[list], found[list]).map((line) => `${list} ${line}`),
  )

/** Two lists as bags: a line that is there twice where once is expected is one too many. */
function compared(expected: string[], found: string[]): string[] {
  const left = [...found]
  const missing = expected.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [...missing.map((line) => `- ${line}`), ...left.map((line) => `+ ${line}`)].toSorted()
}

export const duplicates = (lines: string[]): string[] =>
  lines.filter((line, place) => lines.indexOf(line) !== place)
