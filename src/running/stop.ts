import { Server as Listener } from 'node:net'
import type { Server } from 'node:http'
import { log } from '../log/log.ts'
import type { LiveStreams } from '../web/live.ts'
import type { Traffic } from './traffic.ts'

/** Milliseconds. Whoever stops us (systemd, Docker, Kubernetes) waits ten seconds at least. */
const times = {
  /** A line that was just used may bring one more request; then it is let go. */
  idle: 500,
  /** For what is under way, and for a job to end. */
  answers: 7_000,
  jobs: 7_000,
  /** The end, however things stand. */
  end: 9_500,
  /** Ctrl-C reaches us twice: from the terminal, and from the launcher that passes it on. */
  samePress: 1_000,
}

type Running = {
  server: Server
  traffic: Traffic
  live: LiveStreams
  standing: { isStopping: boolean }
  /** Ends the clock's work: waits so many milliseconds for a job, then hands it back. */
  stopTime: (ms: number) => Promise<void>
  close: () => Promise<void>
}

/** The first signal ends everything in order, and a second one at once. */
export function stopOnSignal(running: Running) {
  let began: number | null = null
  const stop = () => {
    if (began !== null && performance.now() - began < times.samePress) return
    if (began !== null) process.exit(1)
    began = performance.now()
    setTimeout(() => process.exit(0), times.end).unref()
    void stopAll(running).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'Stopping went wrong')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
}

/** Not ready, no new lines, what is under way to its end, and the database closed whole. */
async function stopAll({ server, traffic, live, standing, stopTime, close }: Running) {
  standing.isStopping = true
  log.info({ underWay: traffic.size, streams: live.size }, 'Stopping')
  traffic.closing()
  const answered = endLines(server, traffic)
  live.end()
  await Promise.all([answered, stopTime(times.jobs)])
  await close()
  log.info('Stopped')
}

/** Closing the listener alone leaves lines open that may still bring a request. */
async function endLines(server: Server, traffic: Traffic) {
  const ended = new Promise<void>((resolve) => {
    Listener.prototype.close.call(server, () => resolve())
  })
  const idle = setTimeout(() => server.closeIdleConnections(), times.idle)
  // A stream that has just ended leaves its line idle a moment later.
  const again = setInterval(() => server.closeIdleConnections(), times.idle + 100)
  const late = setTimeout(() => {
    log.warn({ routes: traffic.routes.join(' ') }, 'Not answered in time')
    server.closeAllConnections()
  }, times.answers)
  await ended
  for (const timer of [idle, again, late]) clearTimeout(timer)
}
