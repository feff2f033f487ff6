import type { Parts } from '../access/door.ts'
import { newId } from '../database/ids.ts'
import { log } from '../log/log.ts'
import { jobDone, jobFailed, leaseJob, renewLease, type Lease } from './lease-job.ts'
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
  isStopping = () => false,
): Promise<void> {
  for (const job of jobs) {
    if (isStopping()) return
    const lease = await leaseJob(parts, { ...job, holder })
    if (lease) await runLeased(parts, job, lease)
  }
}

async function runLeased(parts: Parts, { name, run }: Job, lease: Lease) {
  const renewing = setInterval(
    () => void renewLease(parts, lease).catch(() => {}),
    betweenRenewals,
  ).unref()
  try {
    await run(parts)
    await jobDone(parts, lease)
  } catch (error) {
    log.error({ job: name, err: error }, 'A job failed')
    await jobFailed(parts, lease)
  } finally {
    clearInterval(renewing)
  }
}

/**
 * Looks every two seconds for what is due, until it is stopped; stopping waits for what runs.
 * It survives sleep and restarts: what was done is written down, and the rest is still due.
 */
export function keepTime(parts: Parts, jobs: readonly Job[]): () => Promise<void> {
  const holder = newId()
  let stopping = false
  let timer: NodeJS.Timeout | undefined
  let looking = look()

  async function look() {
    await runDue(parts, jobs, holder, () => stopping).catch((error: unknown) =>
      log.error({ err: error }, 'The scheduler failed'),
    )
    if (!stopping) timer = setTimeout(() => void (looking = look()), betweenLooks).unref()
  }

  return async () => {
    stopping = true
    clearTimeout(timer)
    await looking
  }
}
