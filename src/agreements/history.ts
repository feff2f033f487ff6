import { londonDay } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import { capital, sayReviewCalls } from './changes.ts'
import { elements, type ElementCode } from './elements.ts'
import { statusWords } from './facts.ts'
import { metrics, shortLimit } from './numbers.ts'
import { capacityWords, inOrder } from './party-facts.ts'
import { stepName } from './steps.ts'
import type { Version } from './versions.ts'

/** One cell: what a version says, and whether the version before it said something else. */
export type HistoryCell = { lines: string[]; changed: boolean }
type HistoryRow = { name: string; cells: HistoryCell[] }
export type HistoryFacts = { versions: { id: string; number: number }[]; rows: HistoryRow[] }

type Say = (version: Version) => string[]

/** Versions side by side, newest first; each is compared with the next one in `versions`. */
export function historyFacts(versions: Version[], shown: number): HistoryFacts {
  const row = (name: string, say: Say, compare = true): HistoryRow => ({
    name,
    cells: versions.slice(0, shown).map((version, index) => {
      const before = versions[index + 1]
      const lines = say(version)
      return { lines, changed: compare && !!before && say(before).join('\n') !== lines.join('\n') }
    }),
  })
  return {
    versions: versions.slice(0, shown).map(({ id, number }) => ({ id, number })),
    rows: [
      row('Where it stands', (version) => sayDates(version), false),
      row('Reason', ({ reason }) => [reason], false),
      row('Signed by', (version) => sayParties(version), false),
      ...elements.map(({ code, name }) => row(name, (version) => sayElement(version, code))),
      row('Supervision', ({ limits }) =>
        limits.gap ? [`Days between sessions: ${shortLimit(limits.gap)}`] : ['No number'],
      ),
      row('Review calls', (version) => [capital(sayReviewCalls(version))]),
      row('Look at it again', ({ review_on: on }) => [sayShortDay(on)]),
    ],
  }
}

function sayElement({ positions, limits, words }: Version, code: ElementCode): string[] {
  const own: readonly string[] = elements.find((element) => element.code === code)!.metrics
  const numbers = metrics
    .filter((metric) => own.includes(metric.code))
    .flatMap(({ code: metric, name }) => {
      const limit = limits[metric]
      return limit ? [`${name}: ${shortLimit(limit)}`] : []
    })
  return [stepName(positions[code]), ...numbers, ...(words[code] ? [`“${words[code]}”`] : [])]
}

const day = (instant: string) => sayShortDay(londonDay(instant))

const sayDates = (version: Version): string[] => [
  statusWords[version.status],
  `Proposed ${day(version.proposed_at)} by ${version.proposer}`,
  ...(version.in_force_at ? [`In force ${day(version.in_force_at)}`] : []),
  ...(version.ended_at ? [`Ended ${day(version.ended_at)}`] : []),
]

const sayParties = ({ parties }: Version): string[] =>
  inOrder(parties).map(({ name, capacity, signedAt }) => {
    const signed = signedAt ? `signed ${day(signedAt)}` : 'not signed'
    return `${name} (${capacityWords[capacity]}), ${signed}`
  })
