import type { ElementCode } from '../../agreements/elements.ts'
import type { Limits, Site } from '../../agreements/templates.ts'
import type { EmploymentKey, PersonKey } from './cast.ts'

export type Capacity = 'line' | 'manager'

export type Agreed = {
  of: EmploymentKey
  number: number
  site: Site
  status: 'proposed' | 'in_force' | 'replaced'
  /** Days ago. */
  proposed: number
  by: PersonKey
  /** Beside the worker; a proposed version is signed only by the one who proposes it. */
  parties: [PersonKey, Capacity][]
  /** Days from today until it is looked at again; below zero that day has gone. */
  review: number
  reason: string
  limits?: Limits
  words?: Partial<Record<ElementCode, string>>
}

const first = 'Where we start from. We look at it together after three months.'
const priyaAndRuth: Agreed['parties'] = [
  ['priya', 'line'],
  ['ruth', 'manager'],
]
const derekAndRuth: Agreed['parties'] = [
  ['derek', 'line'],
  ['ruth', 'manager'],
]

const phones = 'Phones go off at five. After that the practice line answers.'

/** Tomasz has agreed nothing yet with the charity that employs him for the other half. */
export const agreements: Agreed[] = [
  {
    ...start('priya', 76, 'ruth', [['ruth', 'line']]),
    reason: 'Leading comes first. A few people, so that the work stays real.',
    limits: { held: { near: 5, past: 6 }, points: { near: 10, past: 12 } },
    words: { caseload: 'Never more than six, however quiet the team is.' },
  },
  { ...start('sam', 79, 'priya', priyaAndRuth), words: { out_of_hours_contact: phones } },
  { ...start('joanna', 80, 'derek', derekAndRuth), words: { out_of_hours_contact: phones } },
  start('callum', 70, 'priya', priyaAndRuth),
  {
    ...start('callum', 3, 'callum', priyaAndRuth),
    number: 2,
    status: 'proposed',
    review: 90,
    reason: 'A few people need a great deal. I would rather hold fewer, and hold them well.',
    limits: { held: { near: 9, past: 12 }, points: { near: 22, past: 28 } },
    words: { who_may_be_held: 'One intensive start a month, unless we talk first.' },
  },
  { ...start('bronwen', 82, 'derek', derekAndRuth), status: 'replaced' },
  {
    ...start('bronwen', 61, 'bronwen', derekAndRuth),
    number: 2,
    reason: 'Home visits in the valley take half a day each, so we wrote down how we plan them.',
    words: {
      home_visits: 'Valley visits on Wednesdays, two at most, with a call before and after.',
    },
  },
  { ...start('tomasz', 66, 'priya', priyaAndRuth) },
  { ...start('esi', 78, 'esi', priyaAndRuth), review: -7 },
  {
    ...start('leila', 35, 'priya', priyaAndRuth),
    reason: 'A gentle start. The numbers grow at three months and at six.',
    review: 49,
    words: { accompanying: 'First visits together with Sam.' },
  },
  { ...start('owen', 82, 'ruth', [['ruth', 'line']]), site: 1 },
  { ...start('nadia', 77, 'nadia', [['ruth', 'line']]), site: 1, review: 41 },
]

function start(
  of: EmploymentKey,
  proposed: number,
  by: PersonKey,
  parties: Agreed['parties'],
): Agreed {
  const status = 'in_force'
  const review = 100 - (proposed % 9) * 4
  return { of, number: 1, site: 5, status, proposed, by, parties, review, reason: first }
}
