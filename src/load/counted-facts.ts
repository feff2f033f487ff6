import type { CountedFacts, CountedRow } from '../../views/load/counted-page.tsx'
import type { View } from '../access/view.ts'
import { mediumWords } from '../holdings/words.ts'
import { timeKindWords } from '../time-blocks/words.ts'
import { minutesBefore } from '../time/instants.ts'
import { addDays } from '../time/london.ts'
import { sayShortDay, sayWhen } from '../time/words.ts'
import { sharesOf, valueOf, type HoldingMetric, type Share } from './counted.ts'
import { levelOf } from './levels.ts'
import { heldNow, type HeldRow, type oneReading } from './queries.ts'
import { percent, reviewBounds, type ReadingMetric } from './readings.ts'
import { countedGap, countedMonth } from './counted-sessions.ts'
import type { Weights } from './rules.ts'
import {
  blocksLately,
  contactsOutOfHours,
  contractOf,
  leaveLately,
  minutesByHolding,
} from './time-queries.ts'
import { weightsOfJobs } from './weights.ts'
import { communityTime } from './working-weeks.ts'
import { metricWords, sayCredit, sayFigure, sayFloor, weightWords } from './words.ts'

type Reading = NonNullable<Awaited<ReturnType<typeof oneReading>>>

/** What was counted just now; `value` is null where there is too little to make a number. */
type Counted = { value: number | null; rows: CountedRow[] }

const day = 24 * 60

/** How one number came about, in finished words, for the people it is about and their lead. */
export async function countedFacts(
  view: View,
  metric: ReadingMetric,
  reading: Reading,
): Promise<CountedFacts> {
  const { label, rule } = metricWords[metric]
  const { near, past, person_id: person, employment_id: employment } = reading
  const weights = (await weightsOfJobs(view, { person }))(employment)
  const { value, rows } = await countedNow(view, metric, { reading, weights })
  const shown = value ?? reading.value
  const floor = metric === 'community' || metric === 'credit'
  const own = person === view.who.person
  const agreed = ['review', 'credit'].includes(metric) || reading.number === null ? null : reading
  return {
    metric,
    label,
    rule: metric === 'points' ? [...rule, ...weightWords(weights)] : rule,
    whose: own ? null : { id: person, name: reading.person },
    figure: sayFigure(metric, shown),
    level: floor || (near === null && past === null) ? null : levelOf(shown, reading),
    compared: comparedWith(metric, { value: shown, reading, own }),
    agreement: agreed && { id: agreed.agreement_id!, number: agreed.number! },
    judged: {
      when: sayWhen(reading.judged_at, { now: view.who.now }),
      other: value === reading.value ? null : sayFigure(metric, reading.value),
    },
    rows,
  }
}

type Compared = { value: number; reading: Reading; own: boolean }

function comparedWith(metric: ReadingMetric, { value, reading, own }: Compared) {
  const { near, past, person } = reading
  if (metric === 'alone') return 'Nobody at risk is held alone. That is true for everyone here.'
  if (metric === 'community') return sayFloor(value, near)
  if (metric === 'credit') return sayCredit(near)
  if (metric === 'review') {
    const { near: notice, past: later } = reviewBounds
    const [you, your] = own ? ['You hear', 'your'] : [`${person} hears`, 'their']
    return `${you} about it after ${notice} days, and ${your} lead does too after ${later + 1}.`
  }
  if (near === null) return null
  if (past === null) return `It is time to look at it together from ${near}.`
  return `Near the limit from ${near}. The most that is agreed is ${past}.`
}

type Around = { reading: Reading; weights: Weights }

function countedNow(view: View, metric: ReadingMetric, around: Around): Promise<Counted> {
  if (metric === 'hours') return countedContacts(view, around.reading)
  if (metric === 'share') return countedMinutes(view, around.reading)
  if (metric === 'community') return countedBlocks(view, around.reading)
  if (metric === 'gap') return countedGap(view, around.reading)
  if (metric === 'credit') return countedMonth(view, around.reading)
  return countedHoldings(view, metric, around)
}

async function countedHoldings(
  view: View,
  metric: HoldingMetric,
  { reading: { employment_id: employment, near, past }, weights }: Around,
): Promise<Counted> {
  const held = await heldNow(view, { employment })
  const byId = new Map(held.map((row) => [row.id, row]))
  const at = { today: view.who.today, near, past, weights }
  const shares = sharesOf(
    metric,
    held.map(({ facts }) => facts),
    at,
  )
  const rows = shares.map((share) => holdingRow(metric, share, byId.get(share.id)!))
  return { value: valueOf(metric, shares), rows }
}

const holdingRow = (metric: HoldingMetric, share: Share, held: HeldRow): CountedRow => ({
  href: `/holdings/${held.id}`,
  name: held.label,
  detail: held.ref,
  words: sayFigure(metric, share.share),
  parts: share.parts.map(
    ({ why, points }) => `${why} ${points < 0 ? '−' : '+'}${Math.abs(points)}`,
  ),
  level: share.level,
})

async function countedContacts(view: View, reading: Reading): Promise<Counted> {
  const { employment_id: employment, person_id: person } = reading
  const since = minutesBefore(view.who.now, 7 * day)
  const contacts = await contactsOutOfHours(view, { employment, since })
  const words = await view.opener(person)
  const rows = contacts.map((row) => ({
    ...named(row, words.open('holding', 'label', row.holding_id, row.label)!),
    detail: `${sayWhen(row.at, { now: view.who.now })}, ${mediumWords[row.medium].toLowerCase()}`,
    words: `${row.minutes} minutes`,
  }))
  return { value: rows.length, rows }
}

async function countedMinutes(view: View, reading: Reading): Promise<Counted> {
  const { employment_id: employment, person_id: person } = reading
  const since = minutesBefore(view.who.now, 28 * day)
  const found = await minutesByHolding(view, { employment, since })
  const words = await view.opener(person)
  const [all, holding] = [sum(found, 'minutes'), sum(found, 'holding')]
  const rows = found.map((row) => ({
    ...named(row, words.open('holding', 'label', row.holding_id, row.label)!),
    detail: row.ref,
    words: `${Number(row.holding ?? 0)} of ${Number(row.minutes)} minutes`,
  }))
  return { value: all === 0 ? null : percent(holding, all), rows }
}

const sum = (rows: Record<'minutes' | 'holding', number | null>[], of: 'minutes' | 'holding') =>
  rows.reduce((so, row) => so + Number(row[of] ?? 0), 0)

async function countedBlocks(view: View, reading: Reading): Promise<Counted> {
  const { employment_id: employment, person_id: person } = reading
  const { today } = view.who
  const month = { employment, from: addDays(today, -27), until: today }
  const contract = await contractOf(view, { employment })
  const blocks = await blocksLately(view, month)
  const leave = await leaveLately(view, month)
  const time = contract && communityTime(contract, { leave, blocks, today })
  const rows = blocks.map((row) => ({
    href: person === view.who.person ? `/time/${row.id}` : null,
    name: timeKindWords[row.kind],
    detail: sayShortDay(row.spent_on),
    words: `${row.minutes} minutes`,
    parts: [],
    level: null,
  }))
  if (!time || time.contractedMinutes === 0) return { value: null, rows }
  return { value: percent(time.communityMinutes, time.contractedMinutes), rows }
}

const named = ({ holding_id }: { holding_id: string }, name: string) => ({
  href: `/holdings/${holding_id}`,
  name,
  parts: [],
  level: null,
})
