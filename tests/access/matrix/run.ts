import { createApp } from '../../../src/app.ts'
import type { Answer, Client } from '../../support/client.ts'
import { changedTables, readEverything, restore, type Raw } from '../../support/snapshot.ts'
import type { World } from '../../support/world.ts'
import { CanaryWatch } from './canary-watch.ts'
import type { Case } from './cases.ts'
import { everyone, signEveryoneIn, type Viewer } from './viewers.ts'

export type Report = {
  cells: number
  wrong: string[]
  /** Pages by which a stranger could tell "not yours" from "not there". */
  telling: string[]
  watch: CanaryWatch
}

/**
 * Wrong passwords are counted, what an ended session sends is kept for its writer, and who opens
 * another's words is written down.
 */
const mayRemember = ['attempt', 'kept_form', 'access_log']

type Said = 'open' | 'not found' | 'sign-in' | 'forbidden' | 'told no'

export class Matrix {
  readonly report: Report
  readonly #world: World
  readonly #clients: Record<Viewer, Client>
  readonly #raw: Raw
  /** With 2, each page is asked for by every other viewer, by turns, and each form by every fourth. */
  readonly #every: number
  #turn = 0

  private constructor(world: World, clients: Record<Viewer, Client>, raw: Raw, every: number) {
    this.#every = every
    this.#world = world
    this.#clients = clients
    this.#raw = raw
    this.report = { cells: 0, wrong: [], telling: [], watch: new CanaryWatch(world, raw) }
  }

  static async over(world: World, app = createApp(world.parts), every = 1) {
    const clients = await signEveryoneIn(world, app)
    return new Matrix(world, clients, await readEverything(world.parts.store), every)
  }

  get figures() {
    const { cells, wrong, telling, watch } = this.report
    const hits = [...watch.hits.values()].reduce((all, each) => all + each, 0)
    return (
      `${cells} cells, ${wrong.length} wrong, ${telling.length} answers that tell "not yours" ` +
      `from "not there", ${watch.leaks.length} words seen by the wrong person, ${hits} by the right one`
    )
  }

  /** Every viewer asks about every case of one route; what was found wrong comes back. */
  async route(name: string, cases: readonly Case[]) {
    const { wrong, telling, watch } = this.report
    const before = [wrong.length, telling.length, watch.leaks.length]
    await this.#askAbout(name, cases)
    return {
      wrong: wrong.slice(before[0]),
      telling: telling.slice(before[1]),
      leaks: watch.leaks.slice(before[2]),
    }
  }

  async #askAbout(name: string, cases: readonly Case[]) {
    const absent = new Map<Viewer, string>()
    const inOrder = cases.toSorted(
      (a, b) => Number(b.record === 'absent') - Number(a.record === 'absent'),
    )
    const every = this.#every * (this.#every > 1 && name.startsWith('post') ? 2 : 1)
    for (const each of inOrder) {
      this.#turn += 1
      for (const [place, viewer] of everyone.entries()) {
        const isTurn = (place + this.#turn) % every === 0
        // Where all who may were left out by turns, nobody would see what stands there.
        if (isTurn || viewer === each.opens[0]) await this.#cell(name, each, viewer, absent)
      }
    }
    // Refused before anything is asked of a database: either one tells the same.
    if (name.startsWith('post') && this.#every === 1) await this.#crossSite(name, cases[0]!)
    if (name.startsWith('post')) await this.#nothingLeft(name)
  }

  async #nothingLeft(name: string) {
    const { store } = this.#world.parts
    const changed = await changedTables(store, this.#raw)
    if (changed.length > 0) await restore(store, this.#raw)
    const wrong = changed.filter((table) => !mayRemember.includes(table))
    if (wrong.length > 0) this.report.wrong.push(`${name} changed ${wrong.join(', ')}`)
  }

  async #cell(name: string, asked: Case, viewer: Viewer, absent: Map<Viewer, string>) {
    const answer = await this.#ask(name, asked, viewer)
    const said = outcomeOf(answer)
    this.report.cells += 1
    const wanted = expected(asked, viewer)
    if (!fits(said, wanted, asked.body !== undefined)) {
      const what = `${name} ${asked.record} as ${viewer}: ${wanted} expected, got ${answer.status}`
      this.report.wrong.push(`${what} ${answer.location ?? ''}`)
    }
    if (answer.status === 200) this.report.watch.look(viewer, asked.path, answer.text)
    if (said === 'not found')
      this.#compareWithAbsent(name, asked, viewer, masked(answer, asked), absent)
    if (asked.body && said === 'open' && answer.status < 400) {
      await restore(this.#world.parts.store, this.#raw)
    }
  }

  #compareWithAbsent(
    name: string,
    { record }: Case,
    viewer: Viewer,
    text: string,
    absent: Map<Viewer, string>,
  ) {
    const known = absent.get(viewer)
    if (known === undefined) absent.set(viewer, text)
    else if (known !== text) this.report.telling.push(`${name} ${record} as ${viewer}`)
  }

  #ask(name: string, { path, body }: Case, viewer: Viewer): Promise<Answer> {
    const client = this.#clients[viewer].copy()
    return name.startsWith('post') ? client.post(path, body) : client.get(path)
  }

  /** The same form sent by a page of another site goes nowhere, whoever is signed in. */
  async #crossSite(name: string, { path, body }: Case) {
    for (const viewer of everyone) {
      const site = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }
      const answer = await this.#clients[viewer].copy().post(path, body, site)
      this.report.cells += 1
      if (outcomeOf(answer) === 'forbidden') continue
      this.report.wrong.push(`${name} from another site as ${viewer}: got ${answer.status}`)
    }
  }
}

function expected({ opens, toldNo = [], signIn = [] }: Case, viewer: Viewer): Said {
  if (signIn.includes(viewer)) return 'sign-in'
  if (opens.includes(viewer)) return 'open'
  return toldNo.includes(viewer) ? 'told no' : 'not found'
}

function outcomeOf({ status, location }: Answer): Said | 'unexpected' {
  if (status === 401) return 'sign-in'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not found'
  if (status === 303) return /^\/sign-in(\/code)?(\?to=|$)/.test(location!) ? 'sign-in' : 'open'
  if (status === 409) return 'told no'
  return [200, 204, 422, 429].includes(status) ? 'open' : 'unexpected'
}

/** Who may act may also come too late; who may only look hears no, or nothing of it. */
function fits(said: Said | 'unexpected', wanted: Said, isForm: boolean): boolean {
  if (wanted === 'open') return said === 'open' || (isForm && said === 'told no')
  return wanted === 'told no' ? said === 'told no' || said === 'not found' : said === wanted
}

/** The whole answer, headers too, but for the address asked and the form's own id. */
function masked({ text, headers }: Answer, { path }: Case): string {
  const head = [...headers].filter(([name]) => name !== 'date').join('\n')
  return `${head}\n${text}`
    .replaceAll(path, 'PATH')
    .replaceAll(encodeURIComponent(path), 'PATH')
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g, 'FORM')
}
