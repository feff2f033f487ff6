import { monthsAfter } from '../time/months.ts'
import type { Day } from '../time/types.ts'
import type { Limit, Limits } from './templates.ts'

export type TimeAtWork = {
  weeklyHours: number
  startedInRole: Day
  today: Day
  newStartFactor?: number
}

const fullTimeHours = 37.5
const earlyFactor = 0.8

/** Counts and points shrink with hours and time in role; caps, weeks, shares and gaps do not. */
export function scaleLimits(limits: Limits, at: TimeAtWork): Limits {
  const scaled = { ...limits }
  if (limits.held) scaled.held = scaleLimit(limits.held, at)
  if (limits.points) scaled.points = scaleLimit(limits.points, at)
  return scaled
}

/** 'Agreed for full time: 12 to 15. For your 22.5 hours: 7 to 9.' */
export function explainScaling(limit: Limit, at: TimeAtWork): string {
  const agreed = `Agreed for full time: ${sayLimit(limit)}.`
  const months = monthsWords(at)
  if (at.weeklyHours === fullTimeHours && months === '') return agreed
  return `${agreed} For your ${at.weeklyHours} hours${months}: ${sayLimit(scaleLimit(limit, at))}.`
}

function scaleLimit(limit: Limit, at: TimeAtWork): Limit {
  const factor = (at.weeklyHours / fullTimeHours) * roleFactor(at)
  return {
    ...limit,
    near: scale(limit.near, factor),
    past: limit.past && scale(limit.past, factor),
  }
}

/** Rounded half up, at least 1. The sliver keeps 7.5 from being lost as 7.4999. */
const scale = (n: number, factor: number) => Math.max(1, Math.floor(n * factor + 0.5 + 1e-9))

/** Calendar months in role: under 3 the new-start factor (0.6), under 6 0.8 (product.md 5.2). */
function roleFactor(at: TimeAtWork): number {
  if (inRoleLessThan(3, at)) return at.newStartFactor ?? 0.6
  return inRoleLessThan(6, at) ? earlyFactor : 1
}

function monthsWords(at: TimeAtWork): string {
  if (inRoleLessThan(3, at)) return ' in your first three months'
  return inRoleLessThan(6, at) ? ' in your first six months' : ''
}

const inRoleLessThan = (months: number, { startedInRole, today }: TimeAtWork): boolean =>
  today < monthsAfter(startedInRole, months)

const sayLimit = ({ near, past }: Limit) =>
  past === null || past === near ? String(near) : `${near} to ${past}`
