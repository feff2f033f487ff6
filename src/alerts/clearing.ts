import type { Reading } from '../load/readings.ts'
import type { ReadingMetric } from '../database/schema.ts'
import { communityFloor } from '../load/rules.ts'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import type { Judging, Positions } from './boundary-causes.ts'
import { catalogue } from './catalogue.ts'
import type { AlertCode, StandingAlert } from './types.ts'

/** Alerts about a number. The others are over when what they are about is. */
const measured = ['CASES', 'POINTS', 'SESSIONS', 'SPAN', 'OUT_OF_HOURS', 'SHARE', 'COMMUNITY']

const pointsOfShare = 3
const pointsOfCommunity = 1

/**
 * The number at which an alert counts as within again (product.md 4 and 5.4, "no flapping"): a
 * tenth below the number that raises it, and at least one; for % of time holding 3 points below,
 * for % of time in the community 1 point above.
 */
export function clearsAt(code: AlertCode, raisesAt: number): number {
  if (code === 'COMMUNITY') return raisesAt + pointsOfCommunity
  if (code === 'SHARE') return raisesAt - pointsOfShare
  return raisesAt - Math.max(1, Math.ceil(raisesAt / 10))
}

/** How far back within the line an alert is whose cause is gone. */
export type Clear = {
  /** The number now is at the clear line, or beyond it. */
  now: boolean
  /** So are at least two weekly snapshots taken since it was. */
  forWeeks: boolean
}

const wholly: Clear = { now: true, forWeeks: true }

/** What `decide` asks about alerts that have no cause any more: by the agreement as it is now. */
export const clearance =
  (readings: Reading[], positions: Positions, judging: Judging) =>
  (alert: Pick<StandingAlert, 'code' | 'withinSince'>): Clear => {
    if (alert.code === 'SUPERVISION_GAP') return sinceSupervised(readings)
    const { metric, element } = catalogue[alert.code]
    const line = metric && lineOf(alert.code, metric, judging)
    if (!measured.includes(alert.code) || !metric || line == null) return wholly
    if (element && positions[element] > 2) return wholly
    const clear = (value: number | undefined) => value === undefined || isClear(alert, value, line)
    const values = valuesOf(metric, judging)
    const now = isOfWeeks(alert.code)
      ? values.at(0)?.value
      : readings.find((reading) => reading.metric === metric)?.value
    const since = weeksSince(alert.withinSince, judging)
    const wasClear = (week: Day) => clear(values.find((each) => each.week === week)?.value)
    return { now: clear(now), forWeeks: since.length >= 2 && since.every(wasClear) }
  }

/** A session ends it at once; a week on leave, which is not judged, does not. */
function sinceSupervised(readings: Reading[]): Clear {
  const now = readings.every(({ metric, level }) => metric !== 'gap' || level === 'room')
  return { now, forWeeks: now }
}

const isClear = ({ code }: { code: AlertCode }, value: number, line: number) =>
  code === 'COMMUNITY' ? value >= clearsAt(code, line) : value <= clearsAt(code, line)

/** Judged by whole weeks, not by the day. */
const isOfWeeks = (code: AlertCode) => code === 'SHARE' || code === 'COMMUNITY'

/** The number that raises it: near, or what passes `past` where near alone raises nothing. */
function lineOf(code: AlertCode, metric: ReadingMetric, { limits }: Judging): number | null {
  const limit = limits[metric as keyof typeof limits]
  if (code === 'COMMUNITY') return limit?.near ?? communityFloor
  if (!limit) return null
  if (code === 'SHARE') return limit.past
  if (code === 'SESSIONS') return limit.past === null ? null : limit.past + 1
  return limit.near
}

/** The last two snapshots of a number, newest first. */
const valuesOf = (metric: ReadingMetric, { facts }: Judging) =>
  facts.lastWeeks
    .filter((figure) => figure.metric === metric)
    .toSorted((a, b) => b.week.localeCompare(a.week))

/** Weeks worked and kept since; how many are held is kept in every one. */
const weeksSince = (since: Day | null, { facts }: Judging): Day[] =>
  since === null
    ? []
    : facts.lastWeeks
        .filter(({ metric, week }) => metric === 'held' && addDays(week, 6) >= since)
        .map(({ week }) => week)
