import type { CountedFacts, CountedRow } from '../../views/load/counted-page.tsx'
import type { View } from '../access/view.ts'
import { mediumWords } from '../holdings/words.ts'
import { minutesBefore } from '../time/instants.ts'
import { sayWhen } from '../time/words.ts'
import { sharesOf, valueOf, type Share } from './counted.ts'
import { levelOf } from './levels.ts'
import { contactsOutOfHours, heldNow, type HeldRow, type oneReading } from './queries.ts'
import type { ReadingMetric } from './readings.ts'
import { metricWords, sayFigure } from './words.ts'

type Reading = NonNullable<Awaited<ReturnType<typeof oneReading>>>

const week = 7 * 24 * 60

/** How one number came about, in finished words, for the people it is about and their lead. */
export async function countedFacts(
  view: View,
  metric: ReadingMetric,
  reading: Reading,
): Promise<CountedFacts> {
  const { label, rule } = metricWords[metric]
  const { near, past, person_id: person } = reading
  const own = person === view.who.person
  const rows =
    metric === 'hours' ? await contactRows(view, reading) : await holdingRows(view, metric, reading)
  const value = valueOf(metric, rows)
  return {
    metric,
    label,
    rule,
    whose: own ? null : { id: person, name: reading.person },
    figure: sayFigure(metric, value),
    level: near === null && past === null ? null : levelOf(value, reading),
    compared: comparedWith(metric, reading),
    agreement:
      reading.number === null ? null : { id: reading.agreement_id!, number: reading.number },
    judged: {
      when: sayWhen(reading.judged_at, { now: view.who.now }),
      other: value === reading.value ? null : sayFigure(metric, reading.value),
    },
    rows,
  }
}

function comparedWith(metric: ReadingMetric, { near, past }: Reading) {
  if (metric === 'alone') return 'Nobody at risk is held alone. That is true for everyone here.'
  if (near === null) return null
  if (past === null) return `It is time to look at it together from ${near}.`
  return `Near the limit from ${near}. The most that is agreed is ${past}.`
}

async function holdingRows(
  view: View,
  metric: Exclude<ReadingMetric, 'hours'>,
  { employment_id: employment, near, past }: Reading,
): Promise<CountedRow[]> {
  const held = await heldNow(view, { employment })
  const byId = new Map(held.map((row) => [row.id, row]))
  const at = { today: view.who.today, near, past }
  return sharesOf(
    metric,
    held.map(({ facts }) => facts),
    at,
  ).map((share) => holdingRow(metric, share, byId.get(share.id)!))
}

const holdingRow = (metric: ReadingMetric, share: Share, held: HeldRow): CountedRow => ({
  href: `/holdings/${held.id}`,
  name: held.label,
  detail: held.ref,
  share: share.share,
  words: sayFigure(metric, share.share),
  parts: share.parts.map(
    ({ why, points }) => `${why} ${points < 0 ? '−' : '+'}${Math.abs(points)}`,
  ),
  level: share.level,
})

async function contactRows(view: View, reading: Reading): Promise<CountedRow[]> {
  const { employment_id: employment, person_id: person } = reading
  const since = minutesBefore(view.who.now, week)
  const contacts = await contactsOutOfHours(view, { employment, since })
  const words = await view.opener(person)
  return contacts.map((row) => ({
    href: `/holdings/${row.holding_id}`,
    name: words.open('holding', 'label', row.holding_id, row.label)!,
    detail: `${sayWhen(row.at, { now: view.who.now })}, ${mediumWords[row.medium].toLowerCase()}`,
    share: 1,
    words: `${row.minutes} minutes`,
    parts: [],
    level: null,
  }))
}
