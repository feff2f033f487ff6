import Sqlite from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { hashToken, newToken } from '../../src/accounts/secrets.ts'
import { newId } from '../../src/database/ids.ts'
import { freePort, isReady, launch, type Server } from '../support/server.ts'
import { prepareTables } from './crowding.ts'

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

/** A real server, as a process with a database of its own, and people who write there. */
export class DraftStage {
  readonly #folder: string
  readonly #people: string[]
  readonly #settings: Record<string, string>
  #server: Server | null = null

  private constructor(folder: string, people: string[], port: number) {
    this.#folder = folder
    this.#people = people
    const key = join(folder, 'holdfast.key')
    this.#settings = { DATA_DIR: folder, KEY_FILE: key, PORT: String(port) }
  }

  static async open(people: number) {
    const folder = mkdtempSync(join(tmpdir(), 'holdfast-drafts-'))
    const size = { teams: Math.ceil(people / 8), size: 8 }
    const tables = await prepareTables({ DATA_DIR: folder }, folder, size)
    const all = tables.flatMap(({ seats }) => seats.map(({ person }) => person))
    const stage = new DraftStage(folder, all, await freePort())
    await stage.start()
    return stage
  }

  get origin() {
    return `http://127.0.0.1:${this.#settings.PORT}`
  }

  async start() {
    this.#server = launch(this.#settings, false)
    await isReady(this.#server)
  }

  async stop(signal: NodeJS.Signals) {
    await this.#server?.stop(signal)
  }

  async close() {
    await this.stop('SIGKILL')
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Somebody nobody else on this stage is. */
  anyone() {
    return this.#people.pop()!
  }

  /** Signed in on a computer of their own, with a reflection to write. */
  async write(browser: Browser, person: string, look: BrowserContextOptions = {}) {
    const context = await browser.newContext({ baseURL: this.origin, ...look })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    await this.signIn(page, person)
    return page
  }

  async signIn(page: Page, person: string) {
    const [token, now] = [newToken(), ago(0)]
    const values = [hashToken(token), newId(), person, 'A laptop', now, now, now, ago(-480)]
    const columns = 'token_hash, id, person_id, device, started_at, second_at, seen_at, expires_at'
    this.#change(`insert into session (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?)`, values)
    await page.context().addCookies([{ name: 'holdfast', value: token, url: this.origin }])
  }

  /** Half an hour without a word. */
  idle(person: string) {
    this.#change('update session set seen_at = ? where person_id = ?', [ago(31), person])
  }

  /** Eight hours after they signed in, however busy. */
  over(person: string) {
    this.#change('update session set expires_at = ? where person_id = ?', [ago(1), person])
  }

  /** How many forms wait for somebody. */
  waiting(person: string) {
    return this.#with((db) =>
      db.prepare('select count(*) from kept_form where person_id = ?').pluck().get(person),
    ) as number
  }

  #change(statement: string, values: unknown[]) {
    this.#with((db) => db.prepare(statement).run(...values))
  }

  #with<T>(work: (db: Sqlite.Database) => T): T {
    const db = new Sqlite(join(this.#folder, 'holdfast.db'), { timeout: 5000 })
    try {
      return work(db)
    } finally {
      db.close()
    }
  }
}
