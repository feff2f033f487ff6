import { sql } from 'kysely'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { newId } from '../../src/database/ids.ts'
import { openStore } from '../../src/database/connection.ts'
import { dataMap, type Table } from '../../src/privacy/data-map.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { unreadable, Vault } from '../../src/privacy/vault.ts'
import { addToLedger, ledgerFile, readLedger } from '../../src/rights/erasure-ledger.ts'
import { repeatErasures } from '../../src/rights/repeat-erasures.ts'
import { expectations } from '../access/matrix/expectations.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { readEverything, restore, type Raw } from '../support/snapshot.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let parts: TestParts
let world: World
let logged = ''

async function begin(dialect: (typeof dialects)[number], canaries = false) {
  parts = await freshParts(dialect)
  world = await makeWorld(parts, { canaries })
  logged = ''
  for (const name of ['log', 'error', 'warn'] as const) {
    vi.spyOn(console, name).mockImplementation((...all) => void (logged += all.map(String).join()))
  }
}
afterEach(async () => {
  vi.restoreAllMocks()
  await parts.close()
})

const as = async (name: PersonName) =>
  new Client(parts, createApp(parts)).signInAs(world.people[name])
const at = (name: PersonName) => `/admin/people/${world.people[name]}/erasure`

/** Their jobs are over, all of them in Tidewell, and nobody is held. */
async function letGo(name: PersonName) {
  const { write } = parts.store
  const person = world.people[name]
  await write
    .updateTable('employment')
    .set({ until_on: '2026-11-01', organisation_id: world.organisations.tidewell })
    .where('person_id', '=', person)
    .execute()
  await write
    .updateTable('holding')
    .set({ ended_on: '2026-11-01', status: 'closed', end_reason: 'goals_met' })
    .where('person_id', '=', person)
    .where('ended_on', 'is', null)
    .execute()
}

const erase = async (name: PersonName, fields: Record<string, string> = {}) => {
  const client = await as('ada')
  const page = await client.get(at(name))
  return client.submit(page, `form[action="${at(name)}"]`, {
    reason: 'They asked for it',
    name: (await personRow(name)).name,
    ...fields,
  })
}

const personRow = (name: PersonName) =>
  parts.store.read
    .selectFrom('person')
    .selectAll()
    .where('id', '=', world.people[name])
    .executeTakeFirstOrThrow()

describe.each(dialects)('the erasure of a person on %s', (dialect) => {
  it('says first what must happen', async () => {
    await begin(dialect)
    const ada = await as('ada')
    const page = await ada.get(at('sam'))
    expect(page.words).toContain('Hand on whoever they hold, then end the job.')
    expect(page.page.querySelector(`form[action="${at('sam')}"]`)).toBeNull()
    const fields = { form_id: newId(), version: '1', reason: 'Why', name: world.names.sam }
    const answer = await ada.post(at('sam'), fields)
    expect([answer.status, (await personRow('sam')).name]).toEqual([422, world.names.sam])
    expect(answer.words).toContain('They still hold people.')
    for (const name of ['aled', 'sam', 'priya'] as const) {
      const client = await as(name)
      expect((await client.get(at('una'))).status).toBe(404)
      expect((await client.post(at('una'), fields)).status).toBe(404)
    }
  })

  it('asks for the name and a reason, and keeps what was typed', async () => {
    await begin(dialect)
    await letGo('una')
    const wrong = await erase('una', { name: 'Somebody else' })
    expect(wrong.status).toBe(422)
    expect(wrong.words).toContain('Type the name as it stands above.')
    expect(wrong.text).toContain('They asked for it')
    expect((await erase('una', { reason: ' ' })).status).toBe(422)
    expect((await erase('una', { version: '7' })).status).toBe(409)
    expect((await personRow('una')).name).toBe(world.names.una)
  })

  it('takes the name, keeps the account of it, and is done once', async () => {
    await begin(dialect)
    await letGo('una')
    const answer = await erase('una')
    expect([answer.status, answer.location]).toEqual([303, `${at('una')}?said=erased`])
    expect(await personRow('una')).toMatchObject({
      name: 'Someone who has left',
      email: null,
      password: null,
    })
    const page = await (await as('ada')).get(at('una'))
    expect(page.words).toContain('It cannot be taken back.')
    const audit = await parts.store.read
      .selectFrom('audit')
      .select(['actor_id', 'object_id', 'reason'])
      .where('action', '=', 'erasure.make')
      .execute()
    const [by, una] = [world.people.ada, world.people.una]
    expect(audit).toEqual([{ actor_id: by, object_id: una, reason: 'They asked for it' }])
    expect(await readLedger(parts.config)).toMatchObject([{ person: una, askedBy: by }])
    const ledger = readFileSync(ledgerFile(parts.config), 'utf8')
    expect(ledger).not.toContain(world.names.una)
    expect(await repeatErasures(parts)).toBe(0)
    expect(readFileSync(ledgerFile(parts.config), 'utf8')).toBe(ledger)
  })

  it('writes the line that a sudden end left out, and minds none of another database', async () => {
    await begin(dialect)
    await letGo('una')
    await erase('una')
    const line = readFileSync(ledgerFile(parts.config), 'utf8')
    rmSync(ledgerFile(parts.config))
    expect(await repeatErasures(parts)).toBe(0)
    expect(readFileSync(ledgerFile(parts.config), 'utf8')).toBe(line)
    await parts.store.write.deleteFrom('erasure').execute()
    const fields = { organisation: 'x', askedBy: 'y', at: parts.clock.now() }
    await addToLedger(parts.config, [{ person: 'elsewhere', ...fields }])
    expect(await repeatErasures(parts)).toBe(1)
  })

  it(
    'leaves nothing of theirs to read, an older backup put back neither',
    { timeout: 240_000 },
    async () => {
      await begin(dialect, true)
      await letGo('sam')
      const raw = await readEverything(parts.store)
      const marks = marksOf(raw)
      const backup = join(parts.folder, 'backup.db')
      if (dialect === 'sqlite') await sql`vacuum into ${backup}`.execute(parts.store.write)
      const before = { pages: await onPages(marks), files: inFiles(marks), open: await opened(raw) }
      expect((await erase('sam')).status).toBe(303)
      const after = { pages: await onPages(marks), files: inFiles(marks), open: await opened(raw) }
      expect(await repeatErasures(parts)).toBe(0)
      await putBack(raw, backup)
      const control = await onPages(marks)
      expect(await repeatErasures(parts)).toBe(1)
      const restored = {
        pages: await onPages(marks),
        files: inFiles(marks),
        open: await opened(raw),
      }
      process.stdout.write(
        `proof: erasure on ${dialect}: ${marks.length} marked fields of one person; before: ` +
          `${before.pages} on pages, ${before.files} in files, ${before.open} texts opened; after: ` +
          `${after.pages}, ${after.files}, ${after.open}; after an older backup: ${restored.pages}, ` +
          `${restored.files}, ${restored.open} (${control} before it was done again)\n`,
      )
      expect(after).toEqual({ pages: 0, files: 0, open: 0 })
      expect(restored).toEqual(after)
      expect(marks.length).toBeGreaterThan(25)
      expect(Math.min(before.pages, before.open, control)).toBeGreaterThan(5)
      expect(before.files).toBeGreaterThan(dialect === 'sqlite' ? 0 : -1)
      expect(marks.filter((mark) => logged.includes(mark))).toEqual([])
    },
  )
})

/** Marks in everything of Sam's that the data map says goes, or goes without its words. */
function marksOf(raw: Raw): string[] {
  const isSams = (table: Table, row: Record<string, unknown>): boolean => {
    const { of } = dataMap[table]
    if (typeof of === 'string') return false
    if ('person' in of) return row[of.person] === world.people.sam
    const parent = of.through as Table
    return raw[parent].some((each) => each.id === row[of.by] && isSams(parent, each))
  }
  return world.canaries
    .filter(({ table, row: key }) => {
      if (dataMap[table as Table].onErasure === 'keep') return false
      const id = table === 'alert_context' ? 'alert_id' : 'id'
      return raw[table].some((row) => row[id] === key && isSams(table as Table, row))
    })
    .map(({ text }) => text)
}

/** Those around Sam; on PostgreSQL the ones who see most, and where they see it. */
const looks = {
  sqlite: { readers: ['priya', 'beth', 'wren', 'anna', 'ola', 'hana', 'ada', 'eve'], at: /./ },
  postgres: { readers: ['priya', 'ada'], at: /sam|blueDoor|^\/admin\/people$|^\/team$/i },
} as const

async function onPages(marks: string[]) {
  const app = createApp(parts)
  const found = new Set<string>()
  const { readers, at } = looks[parts.store.dialect]
  for (const reader of readers) {
    const client = await new Client(parts, app).signInAs(world.people[reader])
    for (const path of addresses.filter((each) => at.test(each))) {
      const { text } = await client.copy().get(path)
      for (const mark of marks) if (text.includes(mark)) found.add(mark)
    }
  }
  return found.size
}

/** Every page there is, with a record of Sam's where it is about one. */
const addresses = Object.entries(expectations).flatMap(([name, cases]) => {
  if (!name.startsWith('get') || name.endsWith('/stream')) return []
  const paths = cases.map(({ path }) => path)
  const [of = paths[0]!] = paths.filter((path) => /sam|blueDoor/i.test(path))
  return [of]
})

/** E-mail addresses are written with a dot. */
const inFiles = (marks: string[]) => {
  const folder = join(parts.folder, 'data')
  if (!existsSync(folder)) return 0
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  return marks.filter((mark) => bytes.some((file) => file.includes(mark))).length
}

/** How many of Sam's sealed texts, as they were before, whoever has the key file can open now. */
async function opened(raw: Raw) {
  const { keys } = await openMasterKeys(parts.config.keyFile, parts.store)
  const opener = await new Vault(keys).opener(parts.store.read, world.people.sam)
  const texts = (['holding', 'reflection', 'check_in', 'plan_section'] as const).flatMap((table) =>
    raw[table]
      .filter((row) => row.person_id === world.people.sam)
      .flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) =>
          Buffer.isBuffer(value) ? [opener.open(table, column, String(row.id), value)] : [],
        ),
      ),
  )
  return texts.filter((text) => text !== null && text !== unreadable).length
}

async function putBack(raw: Raw, backup: string) {
  if (parts.store.dialect === 'postgres') return restore(parts.store, raw)
  await parts.store.close()
  const folder = parts.config.dataDir
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  copyFileSync(backup, join(folder, 'holdfast.db'))
  const store = openStore(parts.config)
  const { keys } = await openMasterKeys(parts.config.keyFile, store)
  const close = () => store.close().then(() => rmSync(parts.folder, { recursive: true }))
  parts = { ...parts, store, vault: new Vault(keys), close }
}
