import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { Chance } from '../access/oracle/chance.ts'
import { freePort, isReady, launch, type Server } from '../support/server.ts'
import type { Seat } from './board-crowd.ts'
import { prepareTables } from './crowding.ts'

export type Timed = { changes: number; missed: number; medianMs: number; worstMs: number }

/** `database` is where two servers meet; without it there is one server with its own file. */
type Timing = { browser: Browser; changes: number; database?: string }

/**
 * Two real browsers: a lead moves the debrief on and back, a worker looks on from another page.
 * Timed from the answer to the lead's form until the worker's board shows it.
 */
export async function timeBoards({ browser, changes, database }: Timing): Promise<Timed> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-timing-'))
  const where: Record<string, string> = database ? { DATABASE_URL: database } : { DATA_DIR: folder }
  const servers: Server[] = []
  try {
    const [table] = await prepareTables(where, folder, { teams: 1, size: 8 })
    const [lead, worker] = table!.seats as [Seat, Seat]
    const ports = database ? [await freePort(), await freePort()] : [await freePort()]
    for (const port of ports) {
      const settings = { ...where, PORT: String(port), KEY_FILE: join(folder, 'holdfast.key') }
      servers.push(launch(settings, false))
      await isReady(servers.at(-1)!)
    }
    const moving = await openPage(browser, ports[0]!, lead)
    const looking = await openPage(browser, ports.at(-1)!, worker)
    await looking.evaluate(noteVersions)
    const sent = await moveManyTimes(moving, changes)
    await looking.waitForTimeout(1_500)
    const seen = await looking.evaluate<Noted[]>('window.seen')
    await Promise.all([moving.context().close(), looking.context().close()])
    return sum(sent, seen)
  } finally {
    await Promise.all(servers.map((server) => server.stop('SIGKILL')))
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openPage(browser: Browser, port: number, { cookie, debrief }: Seat): Promise<Page> {
  const url = `http://127.0.0.1:${port}`
  const context = await browser.newContext()
  const [name, value] = cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  await page.goto(`${url}/debriefs/${debrief}/round`)
  await page.waitForSelector('#board[data-version="1"]')
  await page.waitForTimeout(500)
  return page
}

type Noted = { version: number; at: number }

const noteVersions = `window.seen = []
new MutationObserver(() => {
  const version = Number(document.getElementById('board').dataset.version)
  if (version === window.seen.at(-1)?.version) return
  window.seen.push({ version, at: performance.timeOrigin + performance.now() })
}).observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true })`

/** What the button of the page sends, from the page itself; when it was answered comes back. */
const move = (to: string, version: number) => `(async () => {
  const path = document.getElementById('board').dataset.live.replace('/stream', '/step')
  const body = new URLSearchParams({ form_id: crypto.randomUUID(), to: '${to}', version: ${version} })
  const answer = await fetch(path, { method: 'POST', body, redirect: 'manual' })
  const at = performance.timeOrigin + performance.now()
  return { version: ${version} + 1, at, type: answer.type }
})()`

/** At all distances from each other: every fifth comes at once after the one before. */
async function moveManyTimes(page: Page, changes: number) {
  const chance = new Chance(7)
  const sent: Noted[] = []
  for (let version = 1; version <= changes; version += 1) {
    const to = version % 2 === 1 ? 'sharing' : 'carrying'
    sent.push(await page.evaluate<Noted>(move(to, version)))
    if (version % 5 > 0) await page.waitForTimeout(50 + chance.below(250))
  }
  return sent
}

function sum(sent: Noted[], seen: Noted[]): Timed {
  const waits = sent.map(({ version, at }) => {
    const saw = seen.find((each) => each.version >= version)
    return saw ? Math.max(0, saw.at - at) : Infinity
  })
  const there = waits.filter(Number.isFinite).toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(there[Math.ceil(there.length * share) - 1] ?? NaN)
  const missed = waits.length - there.length
  return { changes: sent.length, missed, medianMs: at(0.5), worstMs: at(1) }
}

export const sayTimed = (where: string, { changes, missed, medianMs, worstMs }: Timed) =>
  `proof: boards: two browsers, ${where}: ${changes} changes, ${missed} missed; from the answer to ` +
  `the other board: median ${medianMs} ms, worst ${worstMs} ms`
