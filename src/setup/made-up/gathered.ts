import type { SessionReason, SessionSide, SessionType } from '../../database/schema.ts'
import type { EmploymentKey } from './cast.ts'
import { harbour, quayside } from './cast.ts'
import type { Giver } from './supervised.ts'

/** Called off: by whom and why, how many hours before, and whether the time had been kept free. */
export type CalledOff = {
  by: SessionSide
  reason: SessionReason
  hours: number
  kept?: boolean
}

/** One session outside the usual rhythm; days below zero are still to come. */
export type Gathering = {
  name: string
  type: SessionType
  of: readonly EmploymentKey[]
  by?: Giver
  /** The last of this weekday up to so many days ago; without one, the last day they work. */
  ago: number
  weekday?: number
  minutes: number
  at: string
  absent?: readonly EmploymentKey[]
  off?: CalledOff
  /** Over, and nobody has said yet who came. */
  unsaid?: true
}

const fiona: Giver = { person: 'fiona' }
const ruth: Giver = { person: 'ruth' }
const imogen: Giver = { supervisor: 'imogen' }
const gareth: Giver = { supervisor: 'gareth' }

/** Everybody of these teams works on a Tuesday, and of those on a Thursday. */
const [tuesday, thursday] = [2, 4]

const peers = (of: readonly EmploymentKey[], ago: number, weekday: number): Gathering => {
  const name = `peer ${of.join(' ')} ${ago}`
  return { name, type: 'peer', of, ago, weekday, minutes: 60, at: '13:30' }
}

const practice = (ago: number): Gathering => ({
  name: `mdt ${ago}`,
  type: 'mdt',
  of: harbour,
  by: fiona,
  ago,
  weekday: tuesday,
  minutes: 60,
  at: '14:45',
})

const four = ['sam', 'joanna', 'esi', 'leila'] as const
const three = ['callum', 'bronwen', 'tomasz'] as const

/** Groups, meetings with the practice, and once a quarter a session about harm. */
const together: Gathering[] = [
  ...[-28, 11, 53].map((ago) => peers(four, ago, tuesday)),
  ...[-21, 60].map((ago) => peers(three, ago, tuesday)),
  // Callum was called out, and his place at the table stayed empty.
  { ...peers(three, 18, tuesday), absent: ['callum'] },
  ...[-16, 12, 47].map((ago) => peers(quayside, ago, thursday)),
  ...[-16, 9, 37, 65].map(practice),
]

const aboutHarm = (of: EmploymentKey, by: Giver, ago: number): Gathering => ({
  name: `safeguarding ${of}`,
  type: 'safeguarding',
  of: [of],
  by,
  ago,
  minutes: 60,
  at: '15:50',
})

const quarterly: Gathering[] = [
  ...(['priya', 'sam', 'joanna', 'bronwen', 'tomasz', 'esi'] as const).map((of, i) =>
    aboutHarm(of, fiona, 20 + 7 * i),
  ),
  ...quayside.map((of, i) => aboutHarm(of, ruth, [22, 58, 30][i]!)),
  { ...aboutHarm('callum', fiona, 1), unsaid: true },
]

const oneOf = (type: SessionType, of: EmploymentKey, by: Giver | null, ago: number): Gathering => ({
  name: `${type} ${of} once`,
  type,
  of: [of],
  ...(by && { by }),
  ago,
  minutes: type === 'external' ? 60 : type === 'clinical' ? 30 : 15,
  at: '14:45',
})

/** Two talks when they were needed; and what was called off, each by another side. */
const apart: Gathering[] = [
  { ...oneOf('practice', 'leila', fiona, 5), minutes: 20 },
  oneOf('practice', 'joanna', null, 10),
  { ...oneOf('external', 'callum', imogen, 12), off: off('service', 'workload', 70) },
  { ...oneOf('external', 'esi', imogen, 21), off: off('service', 'urgent_work', 3, false) },
  { ...oneOf('external', 'nadia', gareth, 16), off: off('supervisor', 'sickness', 2) },
  { ...oneOf('clinical', 'sam', fiona, 26), off: off('supervisee', 'leave', 92) },
]

function off(by: SessionSide, reason: SessionReason, hours: number, kept?: boolean): CalledOff {
  return { by, reason, hours, ...(kept !== undefined && { kept }) }
}

export const gatherings: Gathering[] = [...together, ...quarterly, ...apart]
