import { sql } from 'kysely'
import { join } from 'node:path'
import { startSession } from '../../src/accounts/start-session.ts'
import { readConfig } from '../../src/config.ts'
import { openStore } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { Vault } from '../../src/privacy/vault.ts'
import { TestClock, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'
import type { Worker } from './writer.ts'

/** A write that was answered with "saved". */
export type Acknowledged = { person: string; formId: string; notes: string[] }

const workers = [
  ['sam', 'blueDoor', 'sam'],
  ['ola', 'lighthouse', 'ola'],
  ['priya', 'quietStreet', 'priya'],
  ['hana', 'redGate', 'hanaTidewell'],
  ['hana', 'greenBench', 'hanaLantern'],
  ['tom', 'oldBoat', 'tom'],
  ['quinn', 'slipway', 'quinn'],
  ['otis', 'farField', 'otis'],
] as const satisfies [keyof World['people'], keyof World['holdings'], keyof World['employments']][]

export async function openParts(
  folder: string,
  keyFile = join(folder, 'holdfast.key'),
): Promise<TestParts> {
  const config = readConfig({ DATA_DIR: folder, KEY_FILE: keyFile })
  const store = openStore(config)
  await migrate(store)
  const { keys } = await openMasterKeys(config.keyFile, store)
  const clock = new TestClock(new Date().toISOString())
  return { config, store, vault: new Vault(keys), clock, folder, close: () => store.close() }
}

/** The cast in a fresh database, with eight of them signed in. */
export async function prepare(folder: string): Promise<Worker[]> {
  const parts = await openParts(folder)
  const world = await makeWorld(parts)
  const signedIn: Worker[] = []
  for (const [name, held, job] of workers) {
    const person = world.people[name]
    const session = { person, device: 'A phone', now: parts.clock.now(), second: true }
    const cookie = `holdfast=${await startSession(parts.store, session)}`
    const employment = world.employments[job]
    signedIn.push({ person, holding: world.holdings[held], employment, cookie })
  }
  await parts.close()
  return signedIn
}

/** Opens what the killed server left behind and looks for every acknowledged write. */
export async function lookAfterwards(folder: string, all: readonly Acknowledged[]) {
  const parts = await openParts(folder)
  try {
    const lost = await lostOf(parts, all)
    return { lost, halfWritten: await halfWritten(parts), isSound: await isSound(parts) }
  } finally {
    await parts.close()
  }
}

/** How many of them are not there, with all their words. */
export async function lostOf(parts: TestParts, all: readonly Acknowledged[]): Promise<number> {
  const receipts = await receiptsOf(parts)
  const notes = await notesOf(parts, new Set(all.map(({ person }) => person)))
  const isThere = ({ person, formId, notes: written }: Acknowledged) =>
    receipts.has(`${person} ${formId}`) && written.every((note) => notes.has(note))
  return all.filter((each) => !isThere(each)).length
}

async function receiptsOf({ store }: TestParts) {
  const rows = await store.read
    .selectFrom('form_receipt')
    .select(['person_id', 'form_id'])
    .where('answer', 'is not', null)
    .execute()
  return new Set(rows.map((row) => `${row.person_id} ${row.form_id}`))
}

async function notesOf({ store, vault }: TestParts, people: ReadonlySet<string>) {
  const found = new Set<string | null>()
  for (const person of people) {
    const words = await vault.opener(store.read, person)
    for (const table of ['contact', 'time_block'] as const) {
      const rows = await store.read
        .selectFrom(table)
        .select(['id', 'note'])
        .where('person_id', '=', person)
        .execute()
      for (const { id, note } of rows) found.add(words.open(table, 'note', id, note))
    }
  }
  return found
}

/** Receipts without an answer or a line in the audit, and rows that no receipt accounts for. */
async function halfWritten({ store }: TestParts) {
  const { rows } = await sql<{ broken: number }>`select
    (select count(*) from form_receipt where answer is null)
    + abs((select count(*) from form_receipt) - (select count(*) from audit))
    + abs((select count(*) from contact where id not like 'contact-%')
      - (select count(*) from form_receipt where form_id like '% /holdings/%/contacts')
      - 3 * (select count(*) from form_receipt where form_id like '% /contacts'))
    + abs((select count(*) from time_block where id not like 'time-block-%')
      - (select count(*) from form_receipt where form_id like '% /time')) as broken`.execute(
    store.read,
  )
  return rows[0]!.broken
}

export async function isSound({ store }: TestParts) {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(
    store.read,
  )
  const broken = await sql`pragma foreign_key_check`.execute(store.read)
  return rows[0]!.integrity_check === 'ok' && broken.rows.length === 0
}

/** For the control: takes one acknowledged write away. */
export async function lose(folder: string) {
  const parts = await openParts(folder)
  await sql`delete from contact where id = (select max(id) from contact where id not like 'contact-%')`.execute(
    parts.store.write,
  )
  await parts.close()
}
