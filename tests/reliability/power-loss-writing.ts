import { sql } from 'kysely'
import { createHash, randomUUID } from 'node:crypto'
import { createApp } from '../../src/app.ts'
import { chainAudit } from '../../src/audit/chain-audit.ts'
import type { TestParts } from '../support/parts.ts'
import { readEverything } from '../support/snapshot.ts'
import { openParts, type Acknowledged } from './killed-database.ts'
import { kinds, wordOf, type Sending, type Worker } from './writer.ts'

/** Said after each write: what was answered with "saved", and a sum over every table as it was then. */
export type Said = { written: Acknowledged | null; sum: string }

export type Writing = {
  folder: string
  cast: readonly Worker[]
  /** The database is opened and closed so many times, with so many writes each time. */
  rounds: number
  writes: number
  /** For the control: what SQLite calls `synchronous`, where the app has its own way otherwise. */
  synchronous?: string
  said: (said: Said, parts: TestParts) => Promise<void> | void
  closed?: () => void
}

/** One more held, whose alerts and load come with it. */
const oneMore = ({ employment }: Worker, label: string): Sending => {
  const needed = { 'functions[]': ['waiting'], intensity: 'light', held_since: '2026-03-02' }
  return { path: '/holdings', fields: { employment, label, ...needed }, notes: [] }
}
const everyKind = [...kinds, oneMore]

/** The whole app, asked in this process by its people in turn; its audit is linked now and then. */
export async function writeThrough(writing: Writing) {
  const { folder, cast, rounds, writes, synchronous, said } = writing
  for (let round = 0; round < rounds; round += 1) {
    const parts = await openParts(folder)
    if (synchronous) await sql.raw(`pragma synchronous = ${synchronous}`).execute(parts.store.write)
    const app = createApp(parts)
    const say = async (written: Acknowledged | null) =>
      said({ written, sum: await sumOf(parts) }, parts)
    await say(null)
    for (let turn = 0; turn < writes; turn += 1) {
      const worker = cast[turn % cast.length]!
      const kind = everyKind[(turn + Math.floor(turn / cast.length)) % everyKind.length]!
      await say(await writeOnce(app, worker, kind))
      if (turn % 8 === 7) await chainAudit(parts).then(() => say(null))
    }
    await parts.close()
    writing.closed?.()
  }
}

type App = ReturnType<typeof createApp>

async function writeOnce(app: App, worker: Worker, kind: (typeof everyKind)[number]) {
  const formId = randomUUID()
  const { path, fields, notes } = kind(worker, wordOf(formId))
  const body = new URLSearchParams({ form_id: formId })
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) body.append(name, each)
  }
  const headers = {
    cookie: worker.cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  }
  const url = `http://localhost:3000${path}`
  const answer = await app.request(url, { method: 'POST', headers, body: body.toString() })
  const to = answer.headers.get('location') ?? ''
  if (answer.status !== 303 || to.includes('sign-in')) {
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  }
  return { person: worker.person, formId: `${formId} ${path}`, notes }
}

/** The same for the same rows in every table, and for nothing else. */
export const sumOf = async ({ store }: TestParts) =>
  createHash('sha256')
    .update(JSON.stringify(await readEverything(store)))
    .digest('hex')
