import type { ElementCode, Position } from '../agreements/elements.ts'
import type { Reading } from '../load/readings.ts'
import type { HoldingFacts } from '../load/rules.ts'
import { daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { catalogue, workCodes } from './catalogue.ts'
import type { AlertCode, AlertLevel, Cause, CloseReason, Decision, StandingAlert } from './types.ts'

type Given = { causes: Cause[]; standing: StandingAlert[]; today: Day }

const quietDays = 14
const order: AlertLevel[] = ['notice', 'near', 'past', 'urgent']

/** People chose these knowing how things stood, so the same facts do not reopen the alert. */
const chosen: CloseReason[] = ['settled', 'stretch_agreed', 'declined_by_worker']

/**
 * What one worker's readings call for. The position of the element decides who is told: 0 and 1
 * an alert, 2 the worker only, 3 and 4 nobody (product.md 5.2 and 5.4).
 */
export function causesOf(
  readings: Reading[],
  positions: Record<ElementCode, Position>,
  { holdings }: { holdings: HoldingFacts[] },
): Cause[] {
  return readings.flatMap((reading) =>
    reading.metric === 'alone'
      ? reading.counted.map(aloneCause)
      : boundaryCauses(reading, positions, holdings),
  )
}

/** The cause behind a worker's own words, from `feltLevel`. */
export function feltCause(level: null | 'near' | 'past'): Cause[] {
  return level === null
    ? []
    : [{ ...saidByThem, code: 'FELT_HEAVY', causeKey: 'FELT_HEAVY', level }]
}

/** Contact asked for today is past; at the debrief, near. */
export function contactCause(when: 'no' | 'at_debrief' | 'today'): Cause[] {
  if (when === 'no') return []
  const level = when === 'today' ? 'past' : 'near'
  return [{ ...saidByThem, code: 'CONTACT_WANTED', causeKey: 'CONTACT_WANTED', level }]
}

const saidByThem = {
  wellPast: false,
  value: 1,
  near: null,
  past: null,
  counted: [],
  workerOnly: false,
}

const aloneCause = (holdingId: string): Cause => ({
  code: 'RISK_ALONE',
  causeKey: `RISK_ALONE:${holdingId}`,
  level: 'past',
  wellPast: false,
  value: 1,
  near: null,
  past: 0,
  counted: [holdingId],
  workerOnly: false,
})

function boundaryCauses(
  reading: Reading,
  positions: Record<ElementCode, Position>,
  holdings: HoldingFacts[],
): Cause[] {
  const code = workCodes.find((it) => catalogue[it].metric === reading.metric)
  const element = code && catalogue[code].element
  if (!code || !element || positions[element] > 2 || !callsForAlert(code, reading)) return []
  const workerOnly = positions[element] === 2
  const level = reading.level === 'near' ? 'near' : 'past'
  return [
    {
      code,
      causeKey: code,
      level: workerOnly ? 'notice' : level,
      wellPast: reading.level === 'well_past',
      value: reading.value,
      near: reading.near,
      past: reading.past,
      counted: countedFor(code, reading, holdings),
      workerOnly,
    },
  ]
}

/** Reaching the last agreed session is no news: only passing it is. */
const callsForAlert = (code: AlertCode, { level }: Reading) =>
  code === 'SESSIONS' ? level === 'past' || level === 'well_past' : level !== 'room'

function countedFor(code: AlertCode, reading: Reading, holdings: HoldingFacts[]): string[] {
  const { past, counted } = reading
  if (code !== 'SESSIONS' || past === null) return counted
  return holdings.filter((it) => it.sessions > past).map((it) => it.id)
}

/**
 * What to do about one worker's alerts, at most one decision for each cause (product.md 5.4).
 * `standing` must be of the same kinds as `causes`: an alert whose cause is absent is closing.
 */
export function decide({ causes, standing, today }: Given): Decision[] {
  const present = new Map(causes.map((cause) => [cause.causeKey, cause]))
  const keys = new Set([...present.keys(), ...standing.map((it) => it.causeKey)])
  return [...keys].flatMap((key) => {
    const alert = latestOf(standing.filter((it) => it.causeKey === key))
    const cause = present.get(key)
    if (cause) return decidePresent(cause, alert, today)
    return alert ? decideAbsent(alert, today) : []
  })
}

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

function decideAbsent(alert: StandingAlert, today: Day): Decision[] {
  const { id: alertId, causeKey, withinSince } = alert
  const watched = alert.state === 'open' || closedLately(alert, today)
  // Someone asked for a person: only a person can say that it is done.
  if (!watched || alert.code === 'CONTACT_WANTED') return []
  if (alert.state === 'open' && hasBeenWithin(alert, today)) {
    return [{ do: 'close', causeKey, alertId, reason: 'within_again' }]
  }
  return withinSince === null ? [{ do: 'within', causeKey, alertId, since: today }] : []
}

/** Risk is no longer held alone the moment somebody has talked about it. */
const hasBeenWithin = ({ code, withinSince }: StandingAlert, today: Day) =>
  code === 'RISK_ALONE' || (withinSince !== null && daysBetween(withinSince, today) >= quietDays)

const closedLately = ({ closedOn }: StandingAlert, today: Day) =>
  closedOn !== null && daysBetween(closedOn, today) <= quietDays

function staysChosen(alert: StandingAlert, cause: Cause): boolean {
  const { closeReason, code, value, withinSince } = alert
  if (code === 'RISK_ALONE' || closeReason === null || !chosen.includes(closeReason)) return false
  return withinSince === null && cause.value <= value && !isHigher(cause.level, alert.level)
}

const isHigher = (a: AlertLevel, b: AlertLevel) => order.indexOf(a) > order.indexOf(b)
