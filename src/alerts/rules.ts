import type { Reading } from '../load/readings.ts'
import { daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { boundaryCauses, weekCauses, type Judging, type Positions } from './boundary-causes.ts'
import { carriedCauses } from './carried-causes.ts'
import { causeFor } from './cause.ts'
import type { Clear } from './clearing.ts'
import { dueCauses } from './due-causes.ts'
import { holdingCauses } from './holding-causes.ts'
import { isHigher } from './positions.ts'
import { supervisionCauses } from './supervision-causes.ts'
import type { AlertCode, Cause, CloseReason, Decision, StandingAlert } from './types.ts'

type Given = {
  causes: Cause[]
  standing: StandingAlert[]
  today: Day
  /** How far within the line a number is; without it, gone is within. */
  clear?: (alert: StandingAlert) => Clear
}

const quietDays = 14

/** People chose these knowing how things stood, so the same facts do not reopen the alert. */
const chosen: CloseReason[] = ['settled', 'stretch_agreed', 'declined_by_worker']

/** Over as soon as it is dealt with; the others wait until two weeks have gone well. */
const overAtOnce: AlertCode[] = [
  'RISK_ALONE',
  'SESSIONS_REVIEW',
  'REVIEW_LATE',
  'STUCK',
  'BOUNDARY_DUE',
  'NEW_START',
  'PLAN_DUE',
  'ACTION_LATE',
  'STRESS_ASSESSMENT_DUE',
  'CARRIED_ALONE',
  'SUPERVISION_GAP',
  'HOURS_LOW',
]

/**
 * What one worker's load calls for. The position of the element decides who is told: 0 and 1
 * an alert, 2 the worker only, 3 and 4 nobody (product.md 5.2 and 5.4).
 */
export const causesOf = (readings: Reading[], positions: Positions, judging: Judging): Cause[] => [
  ...readings.flatMap((reading) =>
    reading.metric === 'alone'
      ? reading.counted.map(aloneCause)
      : boundaryCauses(reading, positions, judging),
  ),
  ...weekCauses(positions, judging),
  ...holdingCauses(readings, positions, judging),
  ...dueCauses(judging),
  ...carriedCauses(judging.facts.carried, judging),
  ...supervisionCauses(readings, judging),
]

/** The cause behind a worker's own words, from `feltLevel`. */
export const feltCause = (level: null | 'near' | 'past'): Cause[] =>
  level === null ? [] : [causeFor('FELT_HEAVY', { level, value: 1 })]

/** Contact asked for today is past; at the debrief, near. */
export const contactCause = (when: 'no' | 'at_debrief' | 'today'): Cause[] =>
  when === 'no'
    ? []
    : [causeFor('CONTACT_WANTED', { level: when === 'today' ? 'past' : 'near', value: 1 })]

const aloneCause = (holding: string): Cause =>
  causeFor('RISK_ALONE', {
    causeKey: `RISK_ALONE:${holding}`,
    level: 'past',
    value: 1,
    past: 0,
    counted: [holding],
  })

/**
 * What to do about one worker's alerts, at most one decision for each cause (product.md 5.4).
 * `standing` must be of the same kinds as `causes`: an alert whose cause is absent is closing.
 */
export function decide({ causes, standing, today, clear = gone }: Given): Decision[] {
  const present = new Map(causes.map((cause) => [cause.causeKey, cause]))
  const keys = new Set([...present.keys(), ...standing.map((it) => it.causeKey)])
  return [...keys].flatMap((key) => {
    const alert = latestOf(standing.filter((it) => it.causeKey === key))
    const cause = present.get(key)
    if (cause) return decidePresent(cause, alert, today)
    return alert ? decideAbsent(alert, clear(alert), today) : []
  })
}

const gone = () => ({ now: true, forWeeks: true })

/** The open one if there is one, otherwise the one closed last. */
function latestOf(alerts: StandingAlert[]): StandingAlert | undefined {
  const closed = alerts.toSorted((a, b) => (a.closedOn ?? '').localeCompare(b.closedOn ?? ''))
  return alerts.find((it) => it.state === 'open') ?? closed.at(-1)
}

function decidePresent(cause: Cause, alert: StandingAlert | undefined, today: Day): Decision[] {
  const { causeKey } = cause
  if (alert?.state === 'open') {
    const rises = isHigher(cause.level, alert.level)
    return [{ do: 'join', causeKey, alertId: alert.id, cause, rises }]
  }
  if (!alert || !closedLately(alert, today) || alert.closeReason === 'mistaken_data') {
    return [{ do: 'raise', causeKey, cause }]
  }
  return staysChosen(alert, cause) ? [] : [{ do: 'reopen', causeKey, alertId: alert.id, cause }]
}

/** Between the line that raises it and the one that clears it nothing changes. */
function decideAbsent(alert: StandingAlert, clear: Clear, today: Day): Decision[] {
  const { id: alertId, causeKey, withinSince } = alert
  const watched = alert.state === 'open' || closedLately(alert, today)
  // Someone asked for a person: only a person can say that it is done.
  if (!watched || alert.code === 'CONTACT_WANTED') return []
  if (!clear.now) {
    return withinSince === null || alert.state === 'closed'
      ? []
      : [{ do: 'not_within', causeKey, alertId }]
  }
  if (alert.state === 'open' && clear.forWeeks && hasBeenWithin(alert, today)) {
    return [{ do: 'close', causeKey, alertId, reason: 'within_again' }]
  }
  return withinSince === null ? [{ do: 'within', causeKey, alertId, since: today }] : []
}

const hasBeenWithin = ({ code, withinSince }: StandingAlert, today: Day) =>
  overAtOnce.includes(code) ||
  (withinSince !== null && daysBetween(withinSince, today) >= quietDays)

const closedLately = ({ closedOn }: StandingAlert, today: Day) =>
  closedOn !== null && daysBetween(closedOn, today) <= quietDays

function staysChosen(alert: StandingAlert, cause: Cause): boolean {
  const { closeReason, code, value, withinSince } = alert
  if (code === 'RISK_ALONE' || closeReason === null || !chosen.includes(closeReason)) return false
  return withinSince === null && !isWorse(cause, value) && !isHigher(cause.level, alert.level)
}

/** Community time is a floor: less of it is worse. */
export const isWorse = ({ code, value }: Pick<Cause, 'code' | 'value'>, before: number) =>
  code === 'COMMUNITY' ? value < before : value > before
