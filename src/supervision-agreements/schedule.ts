import type { SessionType } from '../database/schema.ts'
import type { AgreedTime } from '../sessions/agreed.ts'
import { monthsAfter } from '../time/months.ts'
import type { Day } from '../time/types.ts'

/** So much time of one kind: `every` 0 is not at all. */
export type Often = {
  type: SessionType
  every: number
  unit: 'week' | 'month'
  /** The interval of the first three months, in the same unit; null when it is the same. */
  firstEvery: number | null
  minutes: number
}

/** A team's own rule from a day on, as `support_default` keeps it. */
export type TeamDefault = Often & { fromOn: Day; madeAt: string }

/** An agreement that is, or was, in force. */
export type Agreed = Often & { id: string; inForceFrom: Day; endedOn: Day | null }

/**
 * What somebody is meant to have, ready for `occurrencesIn` and `dueDays` of `sessions/agreed.ts`;
 * `agreement` is its id where one says so.
 */
export type Meant = AgreedTime & {
  type: SessionType
  by: 'agreement' | 'team' | 'usual'
  agreement: string | null
}

/** Agreements are made about these; a practice conversation is logged when it happens. */
export const agreedTypes = ['line', 'clinical', 'external', 'safeguarding', 'peer', 'mdt'] as const
export type AgreedType = (typeof agreedTypes)[number]

/**
 * What everybody is meant to have until their team or an agreement says otherwise (product.md 5.7,
 * the default schedule). Minutes of the meeting with the practice team are ours.
 */
export const usual: readonly Often[] = [
  { type: 'line', every: 4, unit: 'week', firstEvery: 2, minutes: 60 },
  { type: 'clinical', every: 4, unit: 'week', firstEvery: null, minutes: 30 },
  { type: 'external', every: 1, unit: 'month', firstEvery: null, minutes: 60 },
  { type: 'safeguarding', every: 3, unit: 'month', firstEvery: null, minutes: 60 },
  { type: 'peer', every: 1, unit: 'month', firstEvery: null, minutes: 60 },
  { type: 'mdt', every: 1, unit: 'month', firstEvery: null, minutes: 60 },
]

const firstMonths = 3

type Given = {
  /** In force on some day; one of each kind at a time. */
  agreements: readonly Agreed[]
  /** Of the person's team; empty when they have none. */
  defaults: readonly TeamDefault[]
}

/**
 * What is meant for a person on a day, one for each kind: the agreement in force, or else what
 * their team means, or else the usual (product.md 5.7). A kind with `every` 0 is left out.
 *
 *     scheduleFor({ agreements, defaults }, { day, startedOn }): Meant[]
 *
 * `startedOn` is the start in the role: without an agreement the first three months run from it.
 */
export const scheduleFor = (given: Given, on: { day: Day; startedOn: Day }): Meant[] =>
  agreedTypes.flatMap((type) => meantFor(type, given, on) ?? [])

function meantFor(
  type: AgreedType,
  { agreements, defaults }: Given,
  { day, startedOn }: { day: Day; startedOn: Day },
): Meant | null {
  const agreed = agreements.find((it) => it.type === type && isInForce(it, day))
  if (agreed) {
    const { id, inForceFrom, endedOn } = agreed
    return { ...often(agreed), inForceFrom, endedOn, by: 'agreement', agreement: id }
  }
  const ours = defaultOn(defaults, type, day)
  const rule = ours ?? usual.find((it) => it.type === type)!
  if (rule.every === 0) return null
  const isNew = !ours || ours.fromOn < monthsAfter(startedOn, firstMonths)
  return {
    ...often(rule),
    firstEvery: isNew ? rule.firstEvery : null,
    inForceFrom: ours && ours.fromOn > startedOn ? ours.fromOn : startedOn,
    endedOn: null,
    by: ours ? 'team' : 'usual',
    agreement: null,
  }
}

const often = ({ type, every, unit, firstEvery, minutes }: Often): Often => ({
  type,
  every,
  unit,
  firstEvery,
  minutes,
})

const isInForce = ({ inForceFrom, endedOn }: Agreed, day: Day) =>
  inForceFrom <= day && (endedOn === null || day <= endedOn)

/** The newest rule of a team that counts on a day; an earlier day keeps the rule it had. */
export const defaultOn = (defaults: readonly TeamDefault[], type: SessionType, day: Day) =>
  defaults
    .filter((it) => it.type === type && it.fromOn <= day)
    .toSorted((a, b) => compare(a.fromOn, b.fromOn) || compare(a.madeAt, b.madeAt))
    .at(-1)

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
