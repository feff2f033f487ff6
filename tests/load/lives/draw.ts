import fc from 'fast-check'

/** Hours since the start of 2026 in UTC: fine enough to fall on the edge of a window often. */
export type Hour = number

export type Step =
  | {
      what: 'contact'
      at: Hour
      minutes: number
      medium: string
      kind: string
      out: boolean
      call: boolean
    }
  | { what: 'pause' | 'resume' | 'calls'; at: Hour }
  | { what: 'risk'; at: Hour; risk: 'none_known' | 'some' | 'high' }
  | { what: 'intensity'; at: Hour; intensity: 'light' | 'active' | 'intensive' }
  | { what: 'problems'; at: Hour; many: boolean; nobody: boolean }
  | { what: 'progress'; at: Hour; progress: 'moving' | 'steady' | 'stuck' }
  | { what: 'correct'; at: Hour; by: number }
  | { what: 'review'; at: Hour; next: number | null }
  | { what: 'plan'; at: Hour; days: number }
  | { what: 'end'; at: Hour }

export type Beside = {
  from: Hour
  colleague: boolean
  cover: boolean
  accepted: Hour | null
  /** Hours of talks. */
  talks: Hour[]
  ended: Hour | null
}

export type Story = {
  id: string
  begun: Hour
  /** Days before it was written down. */
  heldBefore: number
  firstReview: number | null
  reopenedFrom: string | null
  steps: Step[]
  beside: Beside[]
}

export type Life = {
  id: string
  hours: number
  pattern: number[]
  /** Day of the year; before it when negative. */
  started: number
  site: number | null
  agreementReview: { own: number; moved: { at: Hour; to: number }[] }
  stories: Story[]
  leave: { from: number; days: number; part: 'whole' | 'morning' | 'afternoon' }[]
  blocks: { day: number; minutes: number; kind: string }[]
  stretches: {
    story: number | null
    element: string
    from: number
    days: number
    ended: Hour | null
  }[]
  weeks: { week: number; metric: string; value: number; level: string; away: boolean }[]
  met: Met[]
  /** An hour of supervision in each month from this one on; null is never. */
  agreedFrom: number | null
}

/** A session in the diary of one person, and how it went. */
export type Met = {
  id: string
  at: Hour
  restorative: boolean
  held: boolean
  came: boolean
  credited: number
}

const hour = fc.record({
  day: fc.integer({ min: 0, max: 364 }),
  at: fc.integer({ min: 8, max: 13 }),
})
const toHour = ({ day, at }: { day: number; at: number }) => day * 24 + at
const raw = fc.record({
  after: fc.integer({ min: 0, max: 20 }),
  at: fc.integer({ min: 8, max: 13 }),
  what: fc.integer({ min: 0, max: 23 }),
  n: fc.nat(999),
  m: fc.nat(999),
})
type Raw = { after: number; at: number; what: number; n: number; m: number }

const mediums = ['face', 'home', 'phone', 'video', 'message', 'message']
const risks = ['none_known', 'some', 'high', 'some'] as const
const intensities = ['light', 'active', 'intensive'] as const

/** What one throw of the dice means in a story that stands so. Most are contacts. */
function stepOf({ what, n, m }: Raw, at: Hour, status: string): Step {
  const plain: Step = {
    what: 'contact',
    at,
    minutes: 5 + (n % 90),
    medium: mediums[n % 6]!,
    kind: m % 3 === 0 ? 'connecting' : 'holding',
    out: m % 5 === 0,
    call: m % 7 === 0,
  }
  if (what === 0 || what === 12) return { what: status === 'paused' ? 'resume' : 'pause', at }
  if (what === 1) return status === 'paused' ? plain : { what: 'calls', at }
  if (what === 2 || what === 13) return { what: 'risk', at, risk: risks[n % 4]! }
  if (what === 3) return { what: 'intensity', at, intensity: intensities[n % 3]! }
  if (what === 4) return { what: 'problems', at, many: n % 2 === 0, nobody: m % 2 === 0 }
  if (what === 5) return { what: 'progress', at, progress: n % 2 ? 'stuck' : 'steady' }
  if (what === 6) return { what: 'correct', at, by: (n % 9) - 5 }
  if (what === 7 || what === 14) return { what: 'review', at, next: n % 4 === 0 ? null : n % 40 }
  if (what === 8) return { what: 'plan', at, days: n % 60 }
  if (what === 9 && m % 3 === 0) return { what: 'end', at }
  return plain
}

function tell(throws: Raw[], begun: Hour): Step[] {
  const steps: Step[] = []
  let status = 'open'
  let day = Math.floor(begun / 24)
  let last = begun
  for (const each of throws) {
    day += each.after
    const at = Math.max(day * 24 + each.at, last + 1)
    last = at
    const step = stepOf(each, at, status)
    steps.push(step)
    if (step.what === 'pause') status = 'paused'
    if (step.what === 'resume') status = 'open'
    if (step.what === 'calls') status = 'review_calls'
    if (step.what === 'end') return steps
  }
  return steps
}

const beside = fc
  .record({
    from: hour,
    colleague: fc.boolean(),
    cover: fc.boolean(),
    says: fc.integer({ min: 0, max: 3 }),
    talks: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
    lasts: fc.option(fc.integer({ min: 1, max: 3000 })),
  })
  .map(({ from, says, talks, lasts, ...rest }) => {
    const start = toHour(from)
    return {
      ...rest,
      from: start,
      accepted: says === 0 ? null : start + says,
      talks: talks.map((days) => start + days * 24),
      ended: lasts === null ? null : start + lasts,
    }
  })

const story = fc
  .record({
    begun: hour,
    heldBefore: fc.integer({ min: 0, max: 90 }),
    firstReview: fc.option(fc.integer({ min: 0, max: 60 })),
    throws: fc.array(raw, { minLength: 4, maxLength: 40 }),
    again: fc.array(raw, { maxLength: 12 }),
    beside: fc.array(beside, { maxLength: 3 }),
  })
  .map(({ begun, throws, again, ...rest }) => {
    const start = toHour(begun)
    const steps = tell(throws, start)
    const end = steps.at(-1)
    const comesBack = end?.what === 'end' && again.length > 4
    const second = comesBack ? { begun: end.at + 30, steps: tell(again, end.at + 30) } : null
    return { ...rest, begun: start, steps, second }
  })

const part = fc.constantFrom(
  'whole' as const,
  'whole' as const,
  'morning' as const,
  'afternoon' as const,
)
const elements = ['sessions', 'engagement_span', 'caseload', 'community_time']
const kinds = ['community', 'asset_mapping', 'groups', 'admin', 'training']

const lives = fc.record({
  hours: fc.constantFrom(37.5, 30, 22.5, 18.75, 7.5),
  pattern: fc.constantFrom<number[]>([1, 2, 3, 4, 5], [1, 2, 3], [2, 4], [1, 3, 5, 6], [3], []),
  started: fc.constantFrom(-900, -100, -40, 0, 30, 100, 200),
  site: fc.option(fc.constantFrom(2, 4, 5, 6), { freq: 6 }),
  own: fc.integer({ min: 0, max: 364 }),
  moved: fc.array(fc.record({ at: hour, to: fc.integer({ min: 0, max: 500 }) }), { maxLength: 2 }),
  stories: fc.array(story, { minLength: 3, maxLength: 14 }),
  leave: fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 364 }),
      days: fc.integer({ min: 1, max: 16 }),
      part,
    }),
    { maxLength: 14 },
  ),
  blocks: fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 364 }),
      minutes: fc.integer({ min: 10, max: 400 }),
      kind: fc.constantFrom(...kinds),
    }),
    { maxLength: 60 },
  ),
  stretches: fc.array(
    fc.record({
      story: fc.option(fc.nat(13)),
      element: fc.constantFrom(...elements),
      from: fc.integer({ min: 0, max: 364 }),
      days: fc.integer({ min: 1, max: 56 }),
      ended: fc.option(hour.map(toHour)),
    }),
    { maxLength: 8 },
  ),
  weeks: fc.array(
    fc.record({
      week: fc.integer({ min: 0, max: 51 }),
      metric: fc.constantFrom('held', 'share', 'community'),
      value: fc.nat(60),
      level: fc.constantFrom('room', 'near', 'past'),
      away: fc.boolean(),
    }),
    { maxLength: 30 },
  ),
})

/** Drawn on their own, so that the lives beside them stay as they were. */
const supervised = fc.record({
  agreedFrom: fc.option(fc.integer({ min: 0, max: 11 })),
  met: fc.array(
    fc.record({
      when: hour,
      restorative: fc.boolean(),
      held: fc.constantFrom(true, true, true, false),
      came: fc.constantFrom(true, true, true, false),
      credited: fc.constantFrom(0, 15, 30, 45, 60),
    }),
    { maxLength: 24 },
  ),
})

/** The same lives from the same seed. */
export function drawLives(seed: number, count: number): Life[] {
  const supervision = fc.sample(supervised, { seed: seed + 1, numRuns: count })
  return fc.sample(lives, { seed, numRuns: count }).map((drawn, place) => {
    const id = `job-${String(place).padStart(3, '0')}`
    const stories = drawn.stories.flatMap(({ second, ...first }, n) => {
      const name = `${id}-${n}`
      const one = { ...first, id: name, reopenedFrom: null }
      if (!second) return [one]
      const next = { ...one, ...second, id: `${name}b`, reopenedFrom: name, beside: [] }
      return [one, next]
    })
    const seen = new Set<string>()
    const { met, agreedFrom } = supervision[place]!
    return {
      ...drawn,
      id,
      agreedFrom,
      met: met.map(({ when, ...session }, n) => ({
        ...session,
        id: `${id}-m${String(n).padStart(2, '0')}`,
        at: toHour(when),
      })),
      stories,
      agreementReview: {
        own: drawn.own,
        moved: drawn.moved.map(({ at, to }) => ({ at: toHour(at), to })),
      },
      weeks: drawn.weeks.filter(({ week, metric }) => {
        const key = `${week} ${metric}`
        return !seen.has(key) && seen.add(key)
      }),
      stretches: drawn.stretches.map((it) => ({
        ...it,
        story: it.story === null ? null : it.story % stories.length,
      })),
    }
  })
}

/** The team's own weights, each from a day of the year. */
export const teamWeights = [
  {
    from: 90,
    light: 1,
    active: 3,
    intensive: 5,
    complex: 2,
    some_risk: 1,
    high_risk: 3,
    shared: -2,
  },
  {
    from: 220,
    light: 0,
    active: 2,
    intensive: 4,
    complex: 1,
    some_risk: 0,
    high_risk: 2,
    shared: -1,
  },
]
