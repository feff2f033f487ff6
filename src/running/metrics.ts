import { createHistogram } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Store } from '../database/connection.ts'
import type { JobRun } from '../scheduler/keep-time.ts'
import type { Gate } from '../web/admission.ts'
import type { LiveStreams } from '../web/live.ts'
import { databaseFigures } from './database-figures.ts'
import type { Seen, Traffic } from './traffic.ts'

type Measured = { store: Store; gate: Gate; live: LiveStreams; traffic: Traffic }

/**
 * What a server says of itself, in the text format of Prometheus. Labels are patterns of routes,
 * names of jobs and the like, and never anything of a person: a table of counts stays one.
 */
export class Metrics {
  readonly #registry = new Registry()
  readonly #requests = new Counter({
    name: 'holdfast_requests_total',
    help: 'Requests answered, by route, method and class of status.',
    labelNames: ['route', 'method', 'status'],
    registers: [this.#registry],
  })
  readonly #seconds = new Histogram({
    name: 'holdfast_request_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['route', 'method'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.#registry],
  })
  readonly #jobSeconds = new Gauge({
    name: 'holdfast_job_seconds',
    help: 'How long the last run of a job took here.',
    labelNames: ['job'],
    registers: [this.#registry],
  })
  readonly #jobFailures = new Counter({
    name: 'holdfast_job_failures_total',
    help: 'Runs of a job that failed here.',
    labelNames: ['job'],
    registers: [this.#registry],
  })

  readonly counted = ({ route, method, status, ms }: Seen) => {
    this.#requests.inc({ route, method, status: `${Math.floor(status / 100)}xx` })
    this.#seconds.observe({ route, method }, ms / 1_000)
  }

  readonly ran = ({ job, ms, failed }: JobRun) => {
    this.#jobSeconds.set({ job }, ms / 1_000)
    this.#jobFailures.inc({ job }, failed ? 1 : 0)
  }

  /** Begins to look at what can only be looked at. */
  watch({ store, gate, live, traffic }: Measured) {
    const { open, reserved } = gate
    this.#gauge('requests_in_flight', 'Requests with a place.', {
      open: () => open.inFlight,
      reserved: () => reserved.inFlight,
    })
    this.#gauge('requests_waiting', 'Requests waiting for a place.', {
      open: () => open.waiting,
      reserved: () => reserved.waiting,
    })
    this.#gauge('requests_refused', 'Requests that found no place since the start.', {
      open: () => open.refused,
      reserved: () => reserved.refused,
    })
    this.#gauge('exchanges', 'What is on the lines now.', {
      under_way: () => traffic.size,
      live_streams: () => live.size,
    })
    this.#watchProcess()
    this.#watchDatabase(store)
  }

  text() {
    return this.#registry.metrics()
  }

  /** One figure of several parts, each looked at when it is asked for. */
  #gauge(name: string, help: string, parts: Record<string, () => number>) {
    new Gauge({
      name: `holdfast_${name}`,
      help,
      labelNames: ['part'],
      registers: [this.#registry],
      collect() {
        for (const [part, look] of Object.entries(parts)) this.set({ part }, look())
      },
    })
  }

  #watchProcess() {
    const delay = lateness()
    const seconds = (microseconds: number) => microseconds / 1e6
    this.#gauge('event_loop_lag_seconds', 'How late the loop comes round, since last asked.', {
      p50: () => seconds(delay.percentile(50)),
      p99: () => seconds(delay.percentile(99)),
      most: () => {
        const most = delay.count > 0 ? seconds(delay.max) : 0
        delay.reset()
        return most
      },
    })
    const memory = (part: keyof NodeJS.MemoryUsage) => () => process.memoryUsage()[part]
    this.#gauge('memory_bytes', 'What this process takes.', {
      resident: memory('rss'),
      heap: memory('heapUsed'),
      outside: memory('external'),
    })
    this.#gauge('up_seconds', 'Since this process began.', { all: () => process.uptime() })
  }

  /** Asked of the database at each look; a database that does not answer has no figures. */
  #watchDatabase(store: Store) {
    const figures = new Gauge({
      name: 'holdfast_figures',
      help: 'Mails waiting and given up; seconds since each job was done, and since the last backup.',
      labelNames: ['what', 'of'],
      registers: [this.#registry],
      collect: async () => {
        figures.reset()
        const all = await databaseFigures(store).catch(() => [])
        for (const { what, of, value } of all) figures.set({ what, of }, value)
      },
    })
    const { pools } = store
    if (!pools) return
    const of = (part: 'total' | 'idle' | 'waiting', side: 'read' | 'write') => () =>
      pools()[side][part]
    this.#gauge('database_connections', 'Connections to PostgreSQL, and who waits for one.', {
      read_total: of('total', 'read'),
      read_idle: of('idle', 'read'),
      read_waiting: of('waiting', 'read'),
      write_total: of('total', 'write'),
      write_idle: of('idle', 'write'),
      write_waiting: of('waiting', 'write'),
    })
  }
}

/** How much later than it should a timer comes round: the loop was busy with something else. */
function lateness() {
  const [delay, every] = [createHistogram(), 50]
  let due = performance.now() + every
  setInterval(() => {
    const now = performance.now()
    delay.record(Math.max(1, Math.round((now - due) * 1_000)))
    due = now + every
  }, every).unref()
  return delay
}
