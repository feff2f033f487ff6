import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config.ts'
import { openStore } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { Vault } from '../../src/privacy/vault.ts'
import { TestClock } from '../support/parts.ts'
import { freePort, isReady, launch, type Server } from '../support/server.ts'
import { seatCrowd, type Table } from './board-crowd.ts'
import { BoardWatcher, moveOn } from './board-watcher.ts'

export type Crowd = { tables: number; size: number; seconds: number; loseOne?: boolean }

export type Figures = {
  people: number
  tables: number
  changes: number
  expected: number
  missed: number
  failed: number
  pings: number
  fetches: number
  medianMs: number
  p99Ms: number
  worstMs: number
  /** Of the server: MB when all have come, at most, and at the end; share of one processor. */
  memory: { start: number; most: number; end: number }
  cpu: number
  stoppedInMs: number
}

/** So many people at so many boards of one real server, each board changed every second. */
export async function crowd({ tables: teams, size, seconds, loseOne }: Crowd): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-boards-'))
  const tables = await prepareTables({ DATA_DIR: folder }, folder, { teams, size })
  const port = await freePort()
  const settings = { PORT: String(port), DATA_DIR: folder, KEY_FILE: join(folder, 'holdfast.key') }
  const server = launch(settings, false)
  try {
    await isReady(server)
    const watched = await Promise.all(tables.map((table) => watch(port, table)))
    if (loseOne) watched[0]!.watchers[0]!.end()
    const gauge = new Gauge(server)
    const changes = await changeAll(port, watched, seconds)
    const memory = gauge.read()
    // Everybody still listens: it may not wait for them.
    const stopping = performance.now()
    await server.stop()
    const stoppedInMs = Math.round(performance.now() - stopping)
    for (const { watchers } of watched) for (const watcher of watchers) watcher.end()
    return { ...sum(watched, changes), ...memory, stoppedInMs }
  } finally {
    await server.stop('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Fills a fresh database, and leaves it to the servers that will be started on it. */
export async function prepareTables(
  where: Record<string, string>,
  folder: string,
  { teams, size }: { teams: number; size: number },
) {
  const config = readConfig({ ...where, KEY_FILE: join(folder, 'holdfast.key') })
  const store = openStore(config)
  await migrate(store)
  const { keys } = await openMasterKeys(config.keyFile, store)
  const clock = new TestClock(new Date().toISOString())
  const parts = { config, store, vault: new Vault(keys), clock, folder, close: () => store.close() }
  const tables = await seatCrowd(parts, teams, size)
  await parts.close()
  return tables
}

type Watched = { table: Table; watchers: BoardWatcher[] }

async function watch(port: number, table: Table): Promise<Watched> {
  const watchers = table.seats.map((seat) => new BoardWatcher(port, seat))
  await Promise.all(watchers.map((watcher) => watcher.begin()))
  return { table, watchers }
}

/** A state that was kept: which, of which table, and when its sender had the answer. */
type Change = { table: Table; version: number; at: number }

/** Each board once a second, one after another within it. */
async function changeAll(port: number, watched: Watched[], seconds: number) {
  const changes: Change[] = []
  const begun = performance.now()
  const changeOne = async ({ table, watchers }: Watched, place: number) => {
    let version = watchers[0]!.version
    for (let second = 0; second < seconds; second += 1) {
      await until(begun + (second + place / watched.length) * 1000)
      const to = second % 2 === 0 ? 'sharing' : 'carrying'
      const at = await moveOn(port, table.seats[0]!, { to, version })
      version += 1
      changes.push({ table, version, at })
    }
  }
  await Promise.all(watched.map(changeOne))
  await until(performance.now() + 2_000)
  return changes
}

const until = (moment: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())))

/** Each change should come to each person of its table, within two seconds of the last. */
function sum(watched: Watched[], changes: Change[]) {
  const waits: number[] = []
  let missed = 0
  for (const { table, version, at } of changes) {
    const { watchers } = watched.find((each) => each.table === table)!
    for (const watcher of watchers) {
      const saw = watcher.sawAt(version)
      if (saw === null) missed += 1
      else waits.push(Math.max(0, saw - at))
    }
  }
  waits.sort((a, b) => a - b)
  const at = (share: number) => Math.round(waits[Math.ceil(waits.length * share) - 1] ?? NaN)
  const all = watched.flatMap(({ watchers }) => watchers)
  const total = (key: 'pings' | 'fetches' | 'failed') =>
    all.reduce((sum, watcher) => sum + watcher[key], 0)
  return {
    people: all.length,
    tables: watched.length,
    changes: changes.length,
    expected: waits.length + missed,
    missed,
    failed: total('failed'),
    pings: total('pings'),
    fetches: total('fetches'),
    medianMs: at(0.5),
    p99Ms: at(0.99),
    worstMs: at(1),
  }
}

/** What Linux says of a process while it runs. */
class Gauge {
  readonly #pid: number
  readonly #start: number
  readonly #begun = { cpu: 0, at: performance.now() }
  #most = 0
  readonly #timer: NodeJS.Timeout

  constructor({ pid }: Server) {
    this.#pid = pid
    this.#begun.cpu = this.#cpu()
    this.#start = this.#most = this.#memory()
    this.#timer = setInterval(() => (this.#most = Math.max(this.#most, this.#memory())), 500)
  }

  read() {
    clearInterval(this.#timer)
    const end = this.#memory()
    const seconds = (performance.now() - this.#begun.at) / 1000
    const cpu = Math.round(((this.#cpu() - this.#begun.cpu) / seconds) * 100)
    return { memory: { start: this.#start, most: Math.max(this.#most, end), end }, cpu }
  }

  #memory() {
    const kB = /VmRSS:\s+(\d+)/.exec(this.#file('status'))?.[1] ?? '0'
    return Math.round(Number(kB) / 1024)
  }

  /** Seconds of processor, in hundredths as the kernel counts them. */
  #cpu() {
    const [user, system] = this.#file('stat').split(') ').at(-1)!.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) / 100
  }

  #file(name: string) {
    try {
      return readFileSync(`/proc/${this.#pid}/${name}`, 'utf8')
    } catch {
      return ') 0 0 0 0 0 0 0 0 0 0 0 0 0 0'
    }
  }
}

export const sayCrowd = (it: Figures) =>
  `proof: boards: ${it.people} people at ${it.tables} boards, ${it.changes} changes, ` +
  `${it.expected} updates due, ${it.missed} missed, ${it.failed} failed fetches; ` +
  `${it.pings} pings, ${it.fetches} fetches; change to board: median ${it.medianMs} ms, ` +
  `99% ${it.p99Ms} ms, worst ${it.worstMs} ms; server memory ${it.memory.start} MB at the start, ` +
  `${it.memory.most} MB at most, ${it.memory.end} MB at the end, ${it.cpu}% of one processor; ` +
  `stopped in ${it.stoppedInMs} ms`
