import { serve, type ServerType } from '@hono/node-server'
import { createApp } from './app.ts'
import { backUpFirst } from './backups/back-up-first.ts'
import { keepBackups } from './backups/every-backup-job.ts'
import { readConfig, StartRefused, type Config } from './config.ts'
import { openStore } from './database/connection.ts'
import { migrate } from './database/migrate.ts'
import { whyNotOpened } from './database/why-not-opened.ts'
import { everyJob } from './every-job.ts'
import { openMasterKeys } from './privacy/master-keys.ts'
import { Vault } from './privacy/vault.ts'
import { repeatErasures } from './rights/repeat-erasures.ts'
import { keepTime } from './scheduler/keep-time.ts'
import { makeFirstCode } from './setup/first-code.ts'
import { systemClock } from './time/types.ts'
import { LiveStreams } from './web/live.ts'

/** Starts Holdfast, or says in one sentence what stands in the way. */
export async function start(environment: Record<string, string | undefined>) {
  try {
    await run(readConfig(environment))
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

async function run(config: Config) {
  const store = await openDatabase(config)
  const { keys, made } = await openMasterKeys(config.keyFile, store)
  const parts = { config, store, vault: new Vault(keys), clock: systemClock }
  const repeated = await repeatErasures(parts)
  const firstCode = await makeFirstCode(parts)
  const live = new LiveStreams()
  const server = await listen(createApp(parts, live).fetch, config)
  const stopping = [keepTime(parts, everyJob), keepBackups(parts)]
  const stopTime = async () => void (await Promise.all(stopping.map((stop) => stop())))
  stopOnSignal(server, stopTime, () => store.close())
  process.once('SIGTERM', () => live.end()).once('SIGINT', () => live.end())
  console.log(`Holdfast is ready: ${config.baseUrl}`)
  if (firstCode) console.log(`To set up the first team, use this starting code: ${firstCode}`)
  if (repeated > 0) console.log(`Erased again after an older backup: ${repeated}.`)
  if (made) sayKeyWasMade(config.keyFile)
}

async function openDatabase(config: Config) {
  try {
    const store = openStore(config)
    await migrate(store, undefined, () => backUpFirst(config))
    return store
  } catch (error) {
    throw whyNotOpened(error, config)
  }
}

const sayKeyWasMade = (path: string) =>
  console.log(
    `A key file was made at ${path}. Keep a copy of it somewhere else: without it, nothing private can be read again.`,
  )

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, host }: Config,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, () => resolve(server))
    server.on('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
  })
}

function explain(error: NodeJS.ErrnoException, host: string, port: number) {
  if (error.code === 'EADDRINUSE') {
    return new StartRefused(
      `Port ${port} is already in use. Stop what uses it, or choose another with PORT.`,
    )
  }
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') {
    return new StartRefused(
      `Holdfast may not listen on ${host} port ${port}. Choose others with HOST and PORT.`,
    )
  }
  return error
}

type Ending = () => Promise<void>

/** Stop accepting, finish what is under way, let the database close cleanly. */
function stopOnSignal(server: ServerType, stopTime: Ending, close: Ending) {
  const stop = () => {
    setTimeout(() => process.exit(0), 9_000).unref()
    const idle = stopTime()
    server.close(() => void idle.then(close).then(() => process.exit(0)))
    // A stream that has just ended leaves its connection idle a moment later.
    setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 100)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
