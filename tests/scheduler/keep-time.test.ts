import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Parts } from '../../src/access/door.ts'
import { keepTime, runDue, type Job } from '../../src/scheduler/keep-time.ts'
import { jobDone, leaseJob, renewLease } from '../../src/scheduler/lease-job.ts'
import { daily, weekly, type Due } from '../../src/scheduler/rules.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'

const always: Due = (last, now) => last === null || last < now

describe.each(dialects)('the scheduler on %s', (dialect) => {
  let parts: TestParts
  beforeEach(async () => {
    parts = await freshParts(dialect)
  })
  afterEach(() => parts.close())

  const row = () => parts.store.read.selectFrom('job').selectAll().executeTakeFirstOrThrow()
  const lease = (holder: string, due = daily('00:05')) =>
    leaseJob(parts, { name: 'a job', due, holder })

  it('gives a job to one server of twenty that ask at once', async () => {
    const holders = Array.from({ length: 20 }, (_, number) => `server ${number}`)
    const given = await Promise.all(holders.map((holder) => lease(holder)))
    expect(given.filter((each) => each !== null)).toHaveLength(1)
  })

  it('gives the job of a dead server to another after two minutes, not before', async () => {
    const dead = (await lease('dead'))!
    parts.clock.forward({ minutes: 1, seconds: 59 })
    expect(await lease('other')).toBeNull()
    parts.clock.forward({ seconds: 1 })
    const other = (await lease('other'))!
    expect(other).not.toBeNull()
    // The dead one was only asleep: what it says now changes nothing.
    await renewLease(parts, dead)
    await jobDone(parts, dead)
    expect(await row()).toMatchObject({ holder: 'other', done_at: null })
    await jobDone(parts, other)
    expect(await row()).toMatchObject({ holder: null, done_at: other.began })
    expect(await lease('dead')).toBeNull()
  })

  it('keeps a long job with the server that renews it', async () => {
    const long = (await lease('long'))!
    for (let minute = 0; minute < 10; minute += 1) {
      parts.clock.forward({ minutes: 1 })
      await renewLease(parts, long)
      expect(await lease('other')).toBeNull()
    }
  })

  it('does not wait for a lease from before the clock was put back', async () => {
    await lease('dead')
    parts.clock.forward({ hours: -1 })
    expect(await lease('other')).not.toBeNull()
  })

  it('does nothing twice when the clock is put back by an hour', async () => {
    parts.clock.set('2026-11-10T00:05:10.000Z')
    const ran: string[] = []
    const job = { name: 'a job', due: daily('00:05'), run: async () => ran.push('once') }
    await runDue(parts, [job], 'one')
    parts.clock.forward({ hours: -1 })
    for (let minute = 0; minute < 180; minute += 1) {
      parts.clock.forward({ minutes: 1 })
      await runDue(parts, [job], 'one')
    }
    expect(ran).toEqual(['once'])
  })

  it('does a daily job once after three days asleep, and then each day again', async () => {
    const ran: string[] = []
    const run = async ({ clock }: Parts) => ran.push(clock.now().slice(0, 10))
    const jobs: Job[] = [
      { name: 'daily', due: daily('00:05'), run },
      { name: 'weekly', due: weekly(7, '23:59'), run },
    ]
    await runDue(parts, jobs, 'one')
    parts.clock.forward({ days: 3 })
    await runDue(parts, jobs, 'one')
    await runDue(parts, jobs, 'one')
    parts.clock.forward({ days: 1 })
    await runDue(parts, jobs, 'one')
    expect(ran).toEqual(['2026-11-10', '2026-11-10', '2026-11-13', '2026-11-14'])
  })

  it('tries a job again a minute after it failed, and does the others meanwhile', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const ran: string[] = []
    const failing = async () => {
      ran.push('failing')
      if (ran.length < 3) throw new Error('Not today')
    }
    const jobs: Job[] = [
      { name: 'failing', due: daily('00:05'), run: failing },
      { name: 'other', due: daily('00:05'), run: async () => ran.push('other') },
    ]
    await runDue(parts, jobs, 'one')
    parts.clock.forward({ seconds: 59 })
    await runDue(parts, jobs, 'one')
    expect(ran).toEqual(['failing', 'other'])
    parts.clock.forward({ seconds: 1 })
    await runDue(parts, jobs, 'one')
    parts.clock.forward({ minutes: 1 })
    await runDue(parts, jobs, 'one')
    expect(ran).toEqual(['failing', 'other', 'failing'])
    expect(said.mock.calls.map(String)).toEqual([
      expect.stringMatching(/^A job failed job=failing\n {2}Error: Not today\n {4}at /),
    ])
    said.mockRestore()
  })

  it('waits for what is running when it is told to stop, and begins nothing more', async () => {
    const ran: string[] = []
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 80))
      ran.push('slow')
    }
    const after = async () => ran.push('after')
    const stop = keepTime(parts, [
      { name: 'slow', due: always, run: slow },
      { name: 'after', due: always, run: after },
    ])
    await new Promise((resolve) => setTimeout(resolve, 40))
    await stop()
    expect(ran).toEqual(['slow'])
    expect(await row()).toMatchObject({ name: 'slow', holder: null, done_at: parts.clock.now() })
  })
})
