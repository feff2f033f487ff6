import type { Change } from '../access/change.ts'
import type { ElementCode } from '../agreements/elements.ts'
import { reviewDays } from '../agreements/in-force.ts'
import { parseWorkingHours } from '../people/working-hours.ts'
import { addMonths, firstDay, monthOf } from '../time/months.ts'
import { minutesBefore } from '../time/instants.ts'
import { addDays, daysBetween, londonDay, londonInstant, weekOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import * as ask from './fact-queries.ts'
import * as supervision from './fact-queries-of-supervision.ts'
import type { HeldFacts } from './rules.ts'
import type { HoldingFacts, SupervisionFacts, WorkerFacts } from './types.ts'
import type { Range, Worker } from './workers.ts'
import { communityTime, isOnLeave, type LeaveRow } from './working-weeks.ts'

const day = 24 * 60
/** Snapshots older than half a year say nothing about now. */
const snapshotDays = 182

/** Everything these workers of a range are judged by, in a dozen questions or so (product.md 5.3). */
export async function factsOfWorkers(
  change: Change,
  range: Range,
  workers: Worker[],
): Promise<WorkerFacts[]> {
  const found = await everything(change, range)
  const { today } = change.who
  return workers.map((worker) => {
    const of = <R>(rows: Map<string, R[]>) => rows.get(worker.id) ?? []
    const stretches = of(found.stretches)
    const [minutes] = of(found.minutes)
    return {
      employment: worker.id,
      holdings: of(found.holdings).map((row) =>
        holdingOf(row, { today, counts: found.counts.get(row.id), stretches }),
      ),
      outOfHoursContactIds: of(found.outOfHours).map(({ id }) => id),
      contactMinutes: Number(minutes?.minutes ?? 0),
      holdingMinutes: Number(minutes?.holding ?? 0),
      ...communityTime(worker, { leave: of(found.leave), blocks: of(found.blocks), today }),
      stretched: elementsOf(stretches, null),
      startedInRole: worker.started_in_role,
      startedOn: worker.from_on,
      planReviewOn: of(found.plans)[0]?.review_on ?? null,
      agreementReviewOn: of(found.reviews)[0]?.on ?? null,
      lastWeeks: of(found.weeks).map(({ week, metric, value, level }) => ({
        week,
        metric,
        value,
        level,
      })),
      carried: of(found.carried).map(({ id, brought_at }) => ({ id, broughtAt: brought_at })),
      supervision: supervisionOf(
        worker,
        {
          last: of(found.restorative)[0],
          sessions: of(found.sessions),
          agreed: of(found.supervision),
          leave: of(found.leave),
        },
        today,
      ),
    }
  })
}

/** One after the other: a transaction has one connection. */
async function everything(change: Change, range: Range) {
  const { today, now } = change.who
  const [lately, before] = [minutesBefore(now, 28 * day), minutesBefore(now, 56 * day)]
  const month = { ...range, from: addDays(today, -27), until: today }
  const counts = await ask.contactCounts(change, { ...range, now, lately, before })
  const since = { ...range, now, since: minutesBefore(now, 7 * day) }
  return {
    counts: new Map(counts.map((row) => [row.id, row])),
    holdings: byJob(await ask.holdingsIn(change, { ...range, now, today })),
    minutes: byJob(await ask.contactMinutes(change, { ...range, now, since: lately })),
    outOfHours: byJob(await ask.outOfHoursContacts(change, since)),
    blocks: byJob(await ask.communityBlocks(change, month)),
    leave: byJob(await ask.leaveRows(change, { ...range, ...monthsOfLeave(today) })),
    stretches: byJob(await ask.liveStretches(change, { ...range, today })),
    reviews: byJob(await reviewDays(change, range)),
    plans: byJob(await ask.planDays(change, range)),
    carried: byJob(await ask.carriedIn(change, range)),
    weeks: byJob(
      await ask.lastSnapshots(change, { ...range, today, since: addDays(today, -snapshotDays) }),
    ),
    ...(await everySession(change, range)),
  }
}

/** The month before this one is judged when it is over, and this week to its end. */
const monthsOfLeave = (today: Day) => ({
  from: firstDay(addMonths(monthOf(today), -1)),
  until: addDays(weekOf(today), 6),
})

async function everySession(change: Change, range: Range) {
  const { today, now } = change.who
  const since = londonInstant(monthsOfLeave(today).from, '00:00')!
  return {
    restorative: byJob(await supervision.lastRestorative(change, { ...range, now })),
    sessions: byJob(await supervision.sessionsLately(change, { ...range, now, since })),
    supervision: byJob(await supervision.supervisionAgreed(change, { ...range, since })),
  }
}

type SessionRow = Awaited<ReturnType<typeof supervision.sessionsLately>>[number]
type RestorativeRow = Awaited<ReturnType<typeof supervision.lastRestorative>>[number]
type AgreedRow = Awaited<ReturnType<typeof supervision.supervisionAgreed>>[number]
type Rows = {
  last: RestorativeRow | undefined
  sessions: SessionRow[]
  agreed: AgreedRow[]
  leave: LeaveRow[]
}

const supervisionOf = (
  worker: Worker,
  { last, sessions, agreed, leave }: Rows,
  today: Day,
): SupervisionFacts => ({
  lastRestorative: last ? { id: last.id, on: londonDay(last.starts_at) } : null,
  attended: sessions.map(({ id, type, starts_at: at, credited_minutes: credited }) => ({
    id,
    type,
    on: londonDay(at),
    credited: credited ?? 0,
  })),
  agreed: agreed.map(({ type, every, unit, minutes, first_every, in_force_at, ended_at }) => ({
    type,
    every,
    unit,
    minutes,
    firstEvery: first_every,
    inForceFrom: londonDay(in_force_at),
    endedOn: ended_at && londonDay(ended_at),
  })),
  leave,
  workingHours: parseWorkingHours(worker.working_hours),
  awayThisWeek: isOnLeave(worker, leave, weekOf(today)),
})

const byJob = <R extends { employment_id: string }>(rows: R[]) =>
  Map.groupBy(rows, (row) => row.employment_id)

type Found = Awaited<ReturnType<typeof ask.holdingsIn>>[number]
type Counts = Awaited<ReturnType<typeof ask.contactCounts>>[number]
type Stretch = Awaited<ReturnType<typeof ask.liveStretches>>[number]

function holdingOf(
  row: Found,
  { today, counts, stretches }: { today: Day; counts: Counts | undefined; stretches: Stretch[] },
): HoldingFacts {
  return {
    ...factsOf({ ...row, contacts: counts?.sessions ?? 0 }, today),
    reviewedSessions: row.reviewed_sessions,
    stuckSince: row.progress === 'stuck' ? row.progress_since : null,
    contactsLately: Number(counts?.lately ?? 0),
    contactsBefore: Number(counts?.before ?? 0),
    stretched: elementsOf(stretches, row.id),
  }
}

const elementsOf = (stretches: Stretch[], holding: string | null) => [
  ...new Set(
    stretches
      .filter(({ holding_id }) => holding_id === holding)
      .map(({ element }) => element as ElementCode),
  ),
]

type HeldRow = Omit<
  Found,
  'employment_id' | 'reviewed_sessions' | 'progress' | 'progress_since'
> & { contacts: number | null }

/** The facts of one holding from any row that has these columns, a viewer's slice among them. */
export const factsOf = (row: HeldRow, today: Day): HeldFacts => ({
  id: row.id,
  heldSince: row.held_since,
  status: row.status as HeldFacts['status'],
  counted: row.status !== 'paused',
  intensity: row.intensity,
  manyProblems: row.many_problems === 1,
  nobodyElse: row.nobody_else === 1,
  risk: row.risk,
  riskSince: row.risk_since,
  sessions: Math.max(0, Number(row.contacts ?? 0) + row.sessions_correction),
  pausedDays: pausedDays(row, today),
  coHolders: Number(row.co_holders ?? 0),
  sharedSpokenOn: row.shared_spoken_on,
  coHolderSpokenOn: row.spoken_on,
  reviewDueOn: row.status === 'paused' ? null : row.next_review_on,
  plannedEndOn: row.planned_end_on,
})

const pausedDays = (row: HeldRow, today: Day) =>
  row.paused_days +
  (row.status === 'paused' ? Math.max(0, daysBetween(row.status_since, today)) : 0)
