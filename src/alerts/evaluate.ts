import type { Change } from '../access/change.ts'
import { elements, type ElementCode, type Position } from '../agreements/elements.ts'
import { judge, type Judgement } from '../load/judge.ts'
import { keepReadings } from '../load/keep-readings.ts'
import type { Range, Worker } from '../load/workers.ts'
import { minutesBefore } from '../time/instants.ts'
import { isByNight } from './by-night.ts'
import { aboutWorker, carryOut } from './carry-out.ts'
import { clearance } from './clearing.ts'
import { causesOf, decide } from './rules.ts'
import { standingAlerts, type Listed } from './standing.ts'
import type { Decision } from './types.ts'

const threeWeeks = 21 * 24 * 60

type How = { who?: (worker: Worker) => boolean; byDay?: boolean }

/**
 * Counts a range of workers again, compares each with their agreement in force, and raises, joins
 * or closes alerts. One worker is a range of one, so a request and the night judge alike.
 */
export async function evaluate(change: Change, range: Range, { who, byDay }: How = {}) {
  const judged = await judge(change, range, who)
  if (judged.length === 0) return
  await keepReadings(
    change,
    range,
    judged.map((it) => ({ ...it, employment: it.worker.id })),
  )
  const since = minutesBefore(change.who.now, threeWeeks)
  const standing = await standingAlerts(change, { ...range, since })
  const isJudged = ({ code }: { code: string }) => !(byDay && isByNight(code))
  for (const one of judged) {
    await settle(change, one, (standing.get(one.worker.id) ?? []).filter(isJudged), isJudged)
  }
}

async function settle(
  change: Change,
  judged: Judgement,
  standing: Listed[],
  isJudged: (it: { code: string }) => boolean,
) {
  const { worker, facts, limits, readings, agreement } = judged
  const { today } = change.who
  const positions = judged.positions ?? unagreed
  const judging = { facts, limits, today }
  const causes = causesOf(readings, positions, judging).filter(isJudged)
  const clear = clearance(readings, positions, judging)
  const decisions = decide({ causes, standing, today, clear }).filter((it) => isNews(it, standing))
  await carryOut(change, decisions, { subject: aboutWorker(worker), standing, agreement })
}

/** Most alerts are as they were yesterday: then there is nothing to look up or to write. */
function isNews(decision: Decision, standing: Listed[]): boolean {
  if (decision.do !== 'join') return true
  const { cause, alertId } = decision
  const alert = standing.find(({ id }) => id === alertId)!
  const same =
    alert.value === cause.value &&
    alert.level === cause.level &&
    alert.wellPast === cause.wellPast &&
    alert.withinSince === null
  return !same || !sameIds(alert.items, new Set(cause.counted))
}

const sameIds = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((id) => b.has(id))

/** Before anything is agreed no limit is judged: only what needs none, as risk held alone does. */
const unagreed = Object.fromEntries(elements.map(({ code }) => [code, 4])) as Record<
  ElementCode,
  Position
>
