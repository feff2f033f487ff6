import type { Parts } from '../access/door.ts'
import { newId } from '../database/ids.ts'
import { log } from '../log/log.ts'
import { inTime } from '../web/in-time.ts'
import { freeLease, jobDone, jobFailed, leaseJob, renewLease, type Lease } from './lease-job.ts'
import type { Due } from './rules.ts'

/** Work that the clock sets off. It may begin twice when a server dies, and must bear that. */
export type Job = { name: string; due: Due; run: (parts: Parts) => Promise<unknown> }

/** Both in milliseconds of this machine, whatever clock the jobs go by. */
const betweenLooks = 2_000
const betweenRenewals = 30_000

/**
 * Does every job that is due once, one at a time, in the order of the list. What several servers
 * find due is done by one of them. Ends early when told to stop.
 */
export async function runDue(
  parts: Parts,
  jobs: readonly Job[],
  holder: string,
  watch: Watch = unwatched,
): Promise<void> {
  for (const job of jobs) {
    if (watch.isStopping()) return
    const lease = await leaseJob(parts, { ...job, holder })
    if (lease) await runLeased(parts, job, { lease, watch })
  }
}

/** Who is told how the clock's work goes on. */
export type Watch = {
  isStopping: () => boolean
  beat: () => void
  /** What this server does now; null when it is done or handed back. */
  holds: (lease: Lease | null) => void
  ran: (run: JobRun) => void
}

export type JobRun = { job: string; ms: number; failed: boolean }

const unwatched: Watch = { isStopping: () => false, beat() {}, holds() {}, ran() {} }

type Leased = { lease: Lease; watch: Watch }

async function runLeased(parts: Parts, { name, run }: Job, { lease, watch }: Leased) {
  const renew = () => {
    watch.beat()
    void renewLease(parts, lease).catch(() => {})
  }
  const renewing = setInterval(renew, betweenRenewals).unref()
  const began = performance.now()
  const say = (failed: boolean) =>
    watch.ran({ job: name, ms: Math.round(performance.now() - began), failed })
  watch.holds(lease)
  try {
    await run(parts)
    await jobDone(parts, lease)
    say(false)
  } catch (error) {
    log.error({ job: name, err: error }, 'A job failed')
    say(true)
    await jobFailed(parts, lease)
  } finally {
    clearInterval(renewing)
    watch.holds(null)
  }
}

/**
 * Looks every two seconds for what is due, until it is stopped; stopping waits for what runs, or
 * so many milliseconds, and then hands its job back, for another server to begin it again.
 * It survives sleep and restarts: what was done is written down, and the rest is still due.
 */
export function keepTime(
  parts: Parts,
  jobs: readonly Job[],
  told: Pick<Watch, 'beat' | 'ran'> = unwatched,
): (ms?: number) => Promise<void> {
  const holder = newId()
  let held: Lease | null = null
  let stopping = false
  let timer: NodeJS.Timeout | undefined
  const watch: Watch = {
    beat: told.beat,
    ran: told.ran,
    isStopping: () => stopping,
    holds: (lease) => void (held = lease),
  }
  let looking = look()

  async function look() {
    await runDue(parts, jobs, holder, watch).catch((error: unknown) =>
      log.error({ err: error }, 'The scheduler failed'),
    )
    watch.beat()
    if (!stopping) timer = setTimeout(() => void (looking = look()), betweenLooks).unref()
  }

  return async (ms) => {
    stopping = true
    clearTimeout(timer)
    if (ms === undefined) return looking
    await inTime(looking, ms, () => {})
    if (held) await inTime(handBack(parts, held), 1_000, () => {})
  }
}

async function handBack(parts: Parts, lease: Lease) {
  log.warn({ job: lease.name }, 'A job is handed back unfinished')
  await freeLease(parts, lease)
}
