import type { ReadingMetric } from './readings.ts'
import type { Weights } from './rules.ts'

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
    rule: ['Some people need more than others. Points say so, beside the plain count.'],
  },
  share: {
    label: 'Contact time that is holding',
    unit: ['%', '%'],
    rule: [
      'The minutes of every contact in the last 28 days are added up.',
      'This is how much of that time was holding, and not connecting people to something.',
      'With less than 300 minutes there is no number.',
    ],
  },
  sessions: {
    label: 'Most sessions with one person',
    unit: ['session', 'sessions'],
    rule: [
      'Every contact is a session, but messages and review calls are not.',
      'You can correct the number on the holding.',
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
  review: {
    label: 'Longest wait to look again',
    unit: ['day', 'days'],
    rule: [
      'Each person has a day to ask: is this still right to hold?',
      'Days count from that day on. Nobody paused is counted.',
      'The longest wait is the one shown.',
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
  community: {
    label: 'Community time',
    unit: ['%', '%'],
    rule: [
      'Time for the community, finding out what is there, and groups in the last 28 days.',
      'It is set beside the hours of the job. Leave is taken off first.',
      'A week more than half on leave is left out.',
    ],
  },
  gap: {
    label: 'Days since supervision',
    unit: ['day', 'days'],
    rule: [
      'Days since the last session that was there for support, and not only for the work.',
      'Without one, days count from the start of the job. Days on leave count too.',
      'A session counts once it is said that it was held.',
    ],
  },
  credit: {
    label: 'Supervision this month',
    unit: ['minute', 'minutes'],
    rule: [
      'Minutes of every session this month, as they count for one person.',
      'In a group a part of the time counts, by the rule in the agreement.',
    ],
  },
}

/** What each point is for, with the weights that the team has chosen. */
export const weightWords = (weights: Weights): string[] => [
  `Light is ${weights.light}, active is ${weights.active} and intensive is ${weights.intensive}.`,
  `Three or more problem areas, or nobody else to turn to, adds ${weights.complex}.`,
  `Some risk adds ${weights.someRisk}. High risk adds ${weights.highRisk}.`,
  weights.shared === 0
    ? 'A co-holder takes nothing away.'
    : `A co-holder spoken to in the last 28 days takes ${-weights.shared} away.`,
  'Nobody counts for less than 1.',
]

/** '1 person', '13 people', '42%'. */
export function sayFigure(metric: ReadingMetric, value: number): string {
  const unit = metricWords[metric].unit[value === 1 ? 0 : 1]
  return unit === '%' ? `${value}%` : `${value} ${unit}`
}

/** Community time is a floor: it is read downwards. */
export const sayFloor = (value: number, floor: number | null) =>
  floor !== null && value < floor
    ? `Less than the ${floor}% kept for it.`
    : `At least ${floor ?? 0}%.`

/** Minutes so far beside those agreed for the whole month, which may well be still to come. */
export const sayCredit = (agreed: number | null) =>
  agreed === null ? 'Nothing is agreed for this month.' : `${agreed} minutes are agreed.`

export const isMetric = (word: string): word is ReadingMetric => Object.hasOwn(metricWords, word)
