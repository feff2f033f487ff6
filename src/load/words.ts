import type { ReadingMetric } from './readings.ts'
import { defaultWeights as weights } from './rules.ts'

type MetricWords = {
  label: string
  /** The word after a figure: one, and any other number. */
  unit: [one: string, many: string]
  /** How it is counted, for the people it is about (product.md 5.3). */
  rule: readonly string[]
}

/** What each number is called and how it comes about. */
export const metricWords: Record<ReadingMetric, MetricWords> = {
  held: {
    label: 'People held',
    unit: ['person', 'people'],
    rule: [
      'Everyone held now counts as one.',
      'People on review calls count too. Anyone paused does not, and nobody who has ended does.',
    ],
  },
  points: {
    label: 'Holding points',
    unit: ['point', 'points'],
    rule: [
      'Some people need more than others. Points say so, beside the plain count.',
      `Light is ${weights.light}, active is ${weights.active} and intensive is ${weights.intensive}.`,
      `Three or more problem areas, or nobody else to turn to, adds ${weights.complex}.`,
      `Some risk adds ${weights.someRisk}. High risk adds ${weights.highRisk}.`,
      `A co-holder spoken to in the last 28 days takes ${-weights.shared} away.`,
      'Nobody counts for less than 1.',
    ],
  },
  sessions: {
    label: 'Most sessions with one person',
    unit: ['session', 'sessions'],
    rule: [
      'Every contact is a session, but messages are not. You can correct the number on the holding.',
      'The largest number is the one compared with the agreement.',
    ],
  },
  span: {
    label: 'Longest time held',
    unit: ['week', 'weeks'],
    rule: [
      'Whole weeks since someone was first held, less any time paused.',
      'The longest is the one compared with the agreement.',
    ],
  },
  alone: {
    label: 'Risk with one name beside it',
    unit: ['person', 'people'],
    rule: [
      'Someone at risk needs a second name beside them, and a talk with that second name.',
      'With high risk it counts after one working day. With some risk it counts after 14 days.',
      'A talk with a co-holder starts 14 new days.',
    ],
  },
  hours: {
    label: 'Contacts out of hours',
    unit: ['contact', 'contacts'],
    rule: [
      'Contacts in the last 7 days that fell outside agreed working hours.',
      'Bank holidays are outside working hours.',
    ],
  },
}

/** '1 person', '13 people'. */
export const sayFigure = (metric: ReadingMetric, value: number) =>
  `${value} ${metricWords[metric].unit[value === 1 ? 0 : 1]}`

export const isMetric = (word: string): word is ReadingMetric => Object.hasOwn(metricWords, word)
