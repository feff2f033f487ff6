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
export type Acknowledged = { person: string; formId: string; note: string }

const workers = [
  ['sam', 'blueDoor'],
  ['ola', 'lighthouse'],
  ['priya', 'quietStreet'],
  ['hana', 'redGate'],
  ['hana', 'greenBench'],
  ['tom', 'oldBoat'],
  ['quinn', 'slipway'],
  ['otis', 'farField'],
] as const satisfies [keyof World['people'], keyof World['holdings']][]

async function openParts(folder: string): Promise<TestParts> {
  const config = readConfig({ DATA_DIR: folder, KEY_FILE: join(folder, 'holdfast.key') })
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
  for (const [name, held] of workers) {
    const person = world.people[name]
    const session = { person, device: 'A phone', now: parts.clock.now() }
    const cookie = `holdfast=${await startSession(parts.store, session)}`
    signedIn.push({ person, holding: world.holdings[held], cookie })
  }
  await parts.close()
  return signedIn
}

/** Opens what the killed server left behind and looks for every acknowledged write. */
export async function lookAfterwards(folder: string, all: readonly Acknowledged[]) {
  const parts = await openParts(folder)
  try {
    let lost = 0
    for (const each of all) if (!(await isThere(parts, each))) lost += 1
    return { lost, halfWritten: await halfWritten(parts), isSound: await isSound(parts) }
  } finally {
    await parts.close()
  }
}

async function isThere({ store, vault }: TestParts, { person, formId, note }: Acknowledged) {
  const receipt = await store.read
    .selectFrom('form_receipt')
    .select('answer')
    .where('form_id', '=', formId)
    .where('person_id', '=', person)
    .executeTakeFirst()
  const { id } = JSON.parse(receipt?.answer ?? '{}') as { id?: string }
  const row = await store.read
    .selectFrom('contact')
    .select(['id', 'note'])
    .where('id', '=', id ?? '')
    .executeTakeFirst()
  const opener = await vault.opener(store.read, person)
  return row !== undefined && opener.open('contact', 'note', row.id, row.note) === note
}

/** A receipt without its contact, a contact without its line in the audit, and the like. */
async function halfWritten({ store }: TestParts) {
  const { rows } = await sql<{ broken: number }>`select
    (select count(*) from form_receipt where answer is null)
    + (select count(*) from form_receipt r where r.action = 'contact.add' and not exists
        (select 1 from contact c where c.id = json_extract(r.answer, '$.id')))
    + (select count(*) from contact c where c.id not like 'contact-%' and not exists
        (select 1 from audit a where a.object_id = c.id)) as broken`.execute(store.read)
  return rows[0]!.broken
}

async function isSound({ store }: TestParts) {
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
