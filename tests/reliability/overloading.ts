import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, isReady, launch } from '../support/server.ts'
import { ask, contactOf, type Asked } from './asking.ts'
import { lookAfterwards, prepare, type Acknowledged } from './killed-database.ts'
import type { Worker } from './writer.ts'

export type Figures = {
  /** Whole answers a second of 16 who ask again as soon as they are answered. */
  capacity: number
  /** Requests a second that came, and how many times the capacity that is. */
  came: number
  times: number
  seconds: number
  admitted: number
  refused: number
  /** Milliseconds, of those that were admitted. */
  p50: number
  p95: number
  /** Of help-now, words being kept and health: how many were asked and not answered as ever. */
  help: { asked: number; failed: number; p95: number }
  mistakes: number
  unanswered: number
  exits: number
  acknowledged: number
  lost: number
  /** Megabytes of the server: at capacity, and at most under all of it. */
  memory: { before: number; most: number }
  /** Milliseconds until a page is answered once it is over. */
  after: number
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const at = (times: number[], share: number) => {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}

/** Eight people's pages and contacts, four to one, in turn. */
class Crowd {
  readonly asked: Asked[] = []
  readonly saved: Acknowledged[] = []
  readonly #cast: Worker[]
  readonly #port: number
  readonly #agent: Agent
  #turn = 0
  open = 0

  constructor(cast: Worker[], port: number, maxSockets: number) {
    this.#cast = cast
    this.#port = port
    this.#agent = new Agent({ keepAlive: true, maxSockets })
  }

  async one() {
    const turn = (this.#turn += 1)
    const worker = this.#cast[turn % this.#cast.length]!
    const to = { port: this.#port, cookie: worker.cookie, agent: this.#agent }
    this.open += 1
    const asked = await (turn % 5 ? ask({ ...to, path: '/holdings' }) : this.#write(worker, to))
    this.open -= 1
    this.asked.push(asked)
  }

  async #write({ person, holding }: Worker, to: Omit<Parameters<typeof ask>[0], 'path'>) {
    const formId = randomUUID()
    const note = `Words ${formId.replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`
    const path = `/holdings/${holding}/contacts`
    const asked = await ask({ ...to, path, body: contactOf(formId, note) })
    if (asked.status === 303) {
      this.saved.push({ person, formId: `${formId} ${path}`, notes: [note] })
    }
    return asked
  }

  leave() {
    this.#agent.destroy()
  }
}

/** As many as it can bear, and then ten times as many, who do not wait for each other. */
export async function overload(seconds: number, times = 10): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-overload-'))
  const cast = await prepare(folder)
  const port = await freePort()
  const settings = { PORT: String(port), DATA_DIR: folder, KEY_FILE: join(folder, 'holdfast.key') }
  const server = launch({ ...settings, LOG_LEVEL: 'warn' }, false)
  let exits = 0
  void server.ended.then(() => (exits += 1))
  await isReady(server, 120_000)
  const memoryOf = () => megabytesOf(server.pid)
  const capacity = await capacityOf(new Crowd(cast, port, 16), Math.max(2, seconds / 6))
  const before = memoryOf()
  const crowd = new Crowd(cast, port, 2_500)
  const until = performance.now() + seconds * 1_000
  const help = probe(port, cast[0]!, until)
  const { most, came } = await flood(crowd, { until, perSecond: capacity * times, memoryOf })
  const probes = await help
  while (crowd.open > 0) await pause(10)
  const after = await ask({ port, path: '/holdings', cookie: cast[0]!.cookie })
  crowd.leave()
  const early = exits
  await server.stop()
  const { lost } = await lookAfterwards(folder, crowd.saved)
  rmSync(folder, { recursive: true, force: true })
  return {
    ...counted(crowd.asked),
    capacity,
    came: came / seconds,
    times: came / seconds / capacity,
    seconds,
    exits: early,
    acknowledged: crowd.saved.length,
    lost,
    after: Math.round(after.ms),
    help: probes,
    memory: { before, most },
  }
}

function counted(asked: readonly Asked[]) {
  const admitted = asked.filter(({ status }) => status === 200 || status === 303)
  const ms = admitted.map((each) => each.ms)
  return {
    admitted: admitted.length,
    refused: asked.filter(({ status }) => status === 503).length,
    mistakes: asked.filter(({ status }) => status >= 400 && status !== 503).length,
    unanswered: asked.filter(({ ending }) => ending !== 'whole').length,
    p50: at(ms, 0.5),
    p95: at(ms, 0.95),
  }
}

async function capacityOf(crowd: Crowd, seconds: number) {
  const run = async (until: number) => {
    while (performance.now() < until) await crowd.one()
  }
  const all = (ms: number) =>
    Promise.all(Array.from({ length: 16 }, () => run(performance.now() + ms)))
  await all(1_000)
  crowd.asked.length = 0
  const began = performance.now()
  await all(seconds * 1_000)
  crowd.leave()
  return crowd.asked.length / ((performance.now() - began) / 1_000)
}

type Flood = { until: number; perSecond: number; memoryOf: () => number }

/** What has not been answered yet is bounded by the lines there are, as it is by people's patience. */
async function flood(crowd: Crowd, { until, perSecond, memoryOf }: Flood) {
  const began = performance.now()
  let [came, most] = [0, 0]
  while (performance.now() < until) {
    const due = ((performance.now() - began) / 1_000) * perSecond
    for (; came < due; came += 1) if (crowd.open < 2_500) void crowd.one()
    if (came % 50 === 0) most = Math.max(most, memoryOf())
    await pause(5)
  }
  return { came: crowd.asked.length + crowd.open, most: Math.max(most, memoryOf()) }
}

/** Somebody who needs help, somebody whose words are kept, and a proxy that looks after us. */
async function probe(port: number, { cookie, holding }: Worker, until: number) {
  const path = `/holdings/${holding}/contacts`
  const draft = () => {
    const place = { draft_path: path, draft_page: `${path}/new` }
    const words = { form_id: randomUUID(), note: 'Some words' }
    return new URLSearchParams({ ...place, ...words }).toString()
  }
  const [asked, wrong]: [number[], number[]] = [[], []]
  while (performance.now() < until) {
    const answers = await Promise.all([
      ask({ port, path: '/help/urgent', cookie }),
      ask({ port, path: '/health' }),
      ask({ port, path: '/drafts', cookie, body: draft() }),
    ])
    for (const { status, ms } of answers) {
      asked.push(ms)
      if (status !== 200 && status !== 204) wrong.push(status)
    }
    await pause(100)
  }
  return { asked: asked.length, failed: wrong.length, p95: at(asked, 0.95) }
}

/** Only Linux tells this of another process without asking it; elsewhere nothing is said of it. */
function megabytesOf(pid: number) {
  try {
    const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kb ?? 0) / 1024)
  } catch {
    return 0
  }
}

export const sayFigures = (it: Figures) =>
  `proof: overload: capacity ${Math.round(it.capacity)}/s, then ${Math.round(it.came)}/s ` +
  `(${it.times.toFixed(1)} times) for ${it.seconds} s: ${it.admitted} admitted, p50 ${it.p50} ms, ` +
  `p95 ${it.p95} ms, ${it.refused} refused, ${it.mistakes} mistakes, ${it.unanswered} unanswered, ` +
  `${it.exits} exits; help-now, drafts and health ${it.help.asked} asked, ${it.help.failed} failed, ` +
  `p95 ${it.help.p95} ms; ${it.acknowledged} acknowledged writes, ${it.lost} lost; memory ` +
  `${it.memory.before} to ${it.memory.most} MB; a page ${it.after} ms afterwards`
