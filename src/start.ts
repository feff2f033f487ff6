import { createApp } from './app.ts'
import { backUpFirst } from './backups/back-up-first.ts'
import { keepBackups } from './backups/every-backup-job.ts'
import { readConfig, StartRefused, type Config } from './config.ts'
import { openStore } from './database/connection.ts'
import { lostWithPower } from './database/lost-with-power.ts'
import { migrate } from './database/migrate.ts'
import { whyNotOpened } from './database/why-not-opened.ts'
import { everyJob } from './every-job.ts'
import { endWithoutWords, logAsServer, log } from './log/log.ts'
import { openMasterKeys } from './privacy/master-keys.ts'
import { Vault } from './privacy/vault.ts'
import { repeatErasures } from './rights/repeat-erasures.ts'
import { keepTime, type JobRun } from './scheduler/keep-time.ts'
import { makeFirstCode } from './setup/first-code.ts'
import { listen } from './running/listen.ts'
import { listenForMetrics } from './running/metrics-listener.ts'
import { Metrics } from './running/metrics.ts'
import { stopOnSignal } from './running/stop.ts'
import { Traffic } from './running/traffic.ts'
import { systemClock } from './time/types.ts'
import { Gate } from './web/admission.ts'
import { LiveStreams } from './web/live.ts'
import type { Standing } from './web/standing.ts'

/** Starts Holdfast, or says in one sentence what stands in the way. */
export async function start(environment: Record<string, string | undefined>) {
  // Only whoever runs Holdfast reads what it makes.
  process.umask(0o077)
  endWithoutWords()
  try {
    await run(readConfig(environment))
  } catch (error) {
    if (error instanceof StartRefused) console.error(error.message)
    else log.fatal({ err: error }, 'Holdfast could not start')
    process.exit(1)
  }
}

async function run(config: Config) {
  logAsServer(config.logLevel, process.stdout.isTTY)
  const store = await openDatabase(config)
  const { keys, made } = await openMasterKeys(config.keyFile, store)
  const standing: Standing = { isStopping: false, beat: performance.now() }
  const parts = { config, store, vault: new Vault(keys), clock: systemClock, standing }
  const repeated = await repeatErasures(parts)
  const firstCode = await makeFirstCode(parts)
  const [live, gate] = [new LiveStreams(), new Gate()]
  const server = await listen(createApp(parts, live, gate).fetch, config)
  server.on('connection', () => gate.knock())
  const metrics = config.metricsPort === null ? null : new Metrics()
  const traffic = new Traffic(server, metrics?.counted)
  metrics?.watch({ store, gate, live, traffic })
  if (metrics) await listenForMetrics(metrics, config.metricsPort!)
  const told = {
    beat: () => void (standing.beat = performance.now()),
    ran: (run: JobRun) => sayRan(run, metrics),
  }
  const stops = [keepTime(parts, everyJob, told), keepBackups(parts)]
  const stopTime = async (ms: number) => void (await Promise.all(stops.map((stop) => stop(ms))))
  stopOnSignal({ server, traffic, live, standing, stopTime, close: () => store.close() })
  console.log(`Holdfast is ready: ${config.baseUrl}`)
  if (firstCode) console.log(`To set up the first team, use this starting code: ${firstCode}`)
  if (repeated > 0) console.log(`Erased again after an older backup: ${repeated}.`)
  if (made) sayKeyWasMade(config.keyFile)
}

/** Most jobs look every few seconds whether there is anything to do, and there is not. */
function sayRan(run: JobRun, metrics: Metrics | null) {
  log[run.ms < 1_000 ? 'debug' : 'info'](run, 'A job ran')
  metrics?.ran(run)
}

async function openDatabase(config: Config) {
  try {
    const store = openStore(config)
    await migrate(store, undefined, () => backUpFirst(config))
    for (const setting of await lostWithPower(store)) {
      log.warn(`PostgreSQL has ${setting} off. A power cut could lose what was saved. Turn it on.`)
    }
    return store
  } catch (error) {
    throw whyNotOpened(error, config)
  }
}

const sayKeyWasMade = (path: string) =>
  console.log(
    `A key file was made at ${path}. Keep a copy of it somewhere else: without it, nothing private can be read again.`,
  )
