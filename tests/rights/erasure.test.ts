import { sql } from 'kysely'
import Sqlite from 'better-sqlite3'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { StartRefused } from '../../src/config.ts'
import { newId } from '../../src/database/ids.ts'
import { openStore } from '../../src/database/connection.ts'
import { dataMap, type Table } from '../../src/privacy/data-map.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { unreadable, Vault } from '../../src/privacy/vault.ts'
import { addToLedger, ledgerFile, readLedger } from '../../src/rights/erasure-ledger.ts'
import { repeatErasures } from '../../src/rights/repeat-erasures.ts'
import { sweepOwed } from '../../src/rights/sweep-traces.ts'
import { expectations } from '../access/matrix/expectations.ts'
import { someone } from '../people/admin.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { readEverything, restore, type Raw } from '../support/snapshot.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let parts: TestParts
let world: World
let logged = ''

async function begin(dialect: (typeof dialects)[number], canaries = false) {
  parts = await freshParts(dialect, undefined, { untouched: true })
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

/** PostgreSQL may be looking after a table of its own accord; the job tries again each minute. */
async function swept() {
  for (let tries = 0; tries < 60; tries += 1) {
    if (await sweepOwed(parts)) return true
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return false
}

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

  it('brings nobody back, whatever is posted', async () => {
    await begin(dialect)
    await letGo('una')
    await erase('una')
    const ada = await as('ada')
    const person = `/admin/people/${world.people.una}`
    const page = await ada.get(person)
    const actions = page.page
      .querySelectorAll('main form')
      .map((each) => each.getAttribute('action'))
    expect(actions).toEqual([])
    expect(page.words).toContain('This person was erased. Their jobs stay as they were.')
    expect(page.words).not.toContain('Add another job')
    const version = String((await personRow('una')).version)
    const send = async (path: string, fields: Record<string, string>) =>
      (await ada.post(path, { form_id: newId(), ...fields })).status
    const { name: _, line: _l, manager: _m, clinical: _c, email: _e, ...job } = someone()
    const employment = `${person}/employments/${world.employments.una}`
    expect([
      await send(person, { version, name: 'Una again', email: 'una@example.org' }),
      await send(`${person}/reactivation`, { version }),
      await send(`${person}/invitation`, {}),
      await send(`${person}/password-reset`, {}),
      await send(`${person}/employments`, job),
      await send(employment, { ...job, version: '1' }),
    ]).toEqual([404, 404, 404, 404, 422, 404])
    expect(await personRow('una')).toMatchObject({ name: 'Someone who has left', email: null })
    const repeat = await ada.post(at('una'), {
      form_id: newId(),
      version: '1',
      reason: 'x',
      name: 'x',
    })
    expect([repeat.status, repeat.location]).toEqual([303, `${at('una')}?said=erased`])
  })

  it('waits until they stand beside nobody', async () => {
    await begin(dialect)
    const job = await parts.store.write
      .selectFrom('employment')
      .selectAll()
      .where('id', '=', world.employments.sam)
      .executeTakeFirstOrThrow()
    const over = { id: newId(), person_id: world.people.eve, until_on: '2026-11-01' }
    await parts.store.write
      .insertInto('employment')
      .values({ ...job, ...over })
      .execute()
    expect((await ended('bond', 'viewer_id', world.people.eve)).live).toBeGreaterThan(0)
    const answer = await erase('eve')
    expect([answer.status, answer.words]).toEqual([422, expect.stringContaining('stand beside')])
    await parts.store.write
      .updateTable('bond')
      .set({ until_at: '2026-11-01T00:00:00.000Z' })
      .where('viewer_id', '=', world.people.eve)
      .execute()
    expect((await erase('eve')).status).toBe(303)
  })

  it('takes what says how they felt, and leaves the alerts about work', async () => {
    await begin(dialect)
    await letGo('sam')
    const felt = () =>
      parts.store.read
        .selectFrom('alert')
        .select(['kind', 'worker_only'])
        .where('person_id', '=', world.people.sam)
        .execute()
    const isFelt = (row: Awaited<ReturnType<typeof felt>>[number]) =>
      ['felt', 'contact'].includes(row.kind) || row.worker_only === 1
    const before = await felt()
    expect(before.filter(isFelt).length).toBeGreaterThan(1)
    expect((await erase('sam')).status).toBe(303)
    expect(await felt()).toEqual(before.filter((row) => !isFelt(row)))
  })

  it('is not begun while its list cannot be written, and then the server does not start', async () => {
    await begin(dialect)
    await letGo('una')
    mkdirSync(ledgerFile(parts.config))
    const answer = await erase('una')
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('The list of erasures cannot be written.')
    expect((await personRow('una')).name).toBe(world.names.una)
    await expect(repeatErasures(parts)).rejects.toThrow(StartRefused)
    await expect(repeatErasures(parts)).rejects.toThrow('the list of who was erased')
  })

  it('ends jobs, bonds and duties that an older backup brought back, and says so', async () => {
    await begin(dialect)
    const line = { askedBy: world.people.ada, organisation: world.organisations.tidewell }
    const duty = { organisation_id: line.organisation, from_at: '2026-01-01T00:00:00.000Z' }
    const { write } = parts.store
    await write
      .insertInto('administrator')
      .values({ person_id: world.people.priya, ...duty })
      .execute()
    for (const name of ['sam', 'priya'] as const) {
      await addToLedger(parts.config, [
        { ...line, person: world.people[name], at: parts.clock.now() },
      ])
    }
    expect(await repeatErasures(parts)).toBe(2)
    for (const [table, column, name] of [
      ['employment', 'person_id', 'sam'],
      ['bond', 'viewer_id', 'priya'],
      ['administrator', 'person_id', 'priya'],
    ] as const) {
      const { all, live } = await ended(table, column, world.people[name])
      expect([table, all > 0, live]).toEqual([table, true, 0])
    }
    expect(logged).toMatch(/After an older backup, \d+ open holdings of /)
    expect(logged).not.toContain(world.names.sam)
  })

  it('tries again to empty files that somebody was reading', async () => {
    await begin(dialect)
    await letGo('una')
    const { write } = parts.store
    const rare = { name: 'Zanzibarine Quokkafield', email: 'zanzibarine@quokka.example' }
    await write.updateTable('person').set(rare).where('id', '=', world.people.una).execute()
    const marks = Object.values(rare)
    const other = dialect === 'sqlite' ? await readSqlite() : await readPostgres()
    const began = performance.now()
    expect((await erase('una')).status).toBe(303)
    expect(performance.now() - began).toBeLessThan(4000)
    expect([await sweepOwed(parts), await traces(marks)]).toEqual([false, 2])
    await other.end()
    expect([await swept(), await traces(marks)]).toEqual([true, 0])
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
      // PostgreSQL copies words into what it plans by, whenever it likes: here it has just done so.
      const learn = async () => {
        if (dialect === 'postgres') await sql`analyze`.execute(parts.store.write)
      }
      await learn()
      if (dialect === 'sqlite') await sql`vacuum into ${backup}`.execute(parts.store.write)
      const before = {
        pages: await onPages(marks),
        files: await traces(marks),
        open: await opened(raw),
      }
      expect((await erase('sam')).status).toBe(303)
      expect(await swept()).toBe(true)
      const after = {
        pages: await onPages(marks),
        files: await traces(marks),
        open: await opened(raw),
      }
      expect(await repeatErasures(parts)).toBe(0)
      await putBack(raw, backup)
      await learn()
      const control = await onPages(marks)
      expect(await repeatErasures(parts)).toBe(1)
      expect(await swept()).toBe(true)
      const restored = {
        pages: await onPages(marks),
        files: await traces(marks),
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
      expect(before.files).toBeGreaterThan(0)
      expect(marks.filter((mark) => logged.includes(mark))).toEqual([])
    },
  )
})

describe('the erasure of a person on postgres, with somebody reading from the middle of it on', () => {
  it('takes their words out of what is planned by, once nobody reads from before', async () => {
    await begin('postgres')
    await letGo('una')
    const { write } = parts.store
    const rare = { name: 'Zanzibarine Quokkafield', email: 'zanzibarine@quokka.example' }
    await write.updateTable('person').set(rare).where('id', '=', world.people.una).execute()
    await sql`analyze person`.execute(write)
    const [gate, reader] = [await connected(), await connected()]
    await gate.query('begin; lock table person in access share mode')
    expect((await erase('una')).status).toBe(303)
    // Whoever writes in any other database of the server puts the sweep off before it comes so far.
    let sweeping = false
    const sweep = async () => {
      sweeping = true
      return sweepOwed(parts).finally(() => (sweeping = false))
    }
    let last = sweep()
    while ((await gate.query(waiting)).rowCount === 0) {
      if (!sweeping) last = sweep()
      await moment()
    }
    await reader.query('begin isolation level repeatable read; select 1')
    await gate.end()
    const marks = Object.values(rare)
    expect([await last, (await traces(marks)) > 0]).toEqual([false, true])
    await reader.end()
    expect([await swept(), await traces(marks)]).toEqual([true, 0])
  })
})

const waiting = `select 1 from pg_locks where not granted and relation = 'person'::regclass`
const moment = () => new Promise((resolve) => setTimeout(resolve, 5))

async function connected() {
  const client = new pg.Client({ connectionString: parts.config.databaseUrl! })
  await client.connect()
  return client
}

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

/** How many there are, and how many of them have no end or a later one than today. */
async function ended(table: 'employment' | 'bond' | 'administrator', column: string, id: string) {
  const until = sql.ref(table === 'employment' ? 'until_on' : 'until_at')
  const now = table === 'employment' ? parts.clock.now().slice(0, 10) : parts.clock.now()
  const { rows } = await sql<{ all: number; live: number }>`select count(*) as "all",
    count(case when ${until} is null or ${until} > ${now} then 1 end) as live
    from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(parts.store.read)
  return rows[0]!
}

async function readSqlite() {
  const other = new Sqlite(join(parts.config.dataDir, 'holdfast.db'), { readonly: true })
  other.exec('begin')
  other.prepare('select count(*) from person').get()
  return { end: async () => void other.close() }
}

async function readPostgres() {
  const other = await connected()
  await other.query('begin isolation level repeatable read')
  // Its snapshot keeps the old rows, though it never read the table itself.
  await other.query('select count(*) from organisation')
  return { end: () => other.end() }
}

/** In the files of the database itself: on PostgreSQL, in those of its tables and their indexes. */
async function traces(marks: string[]) {
  if (parts.store.dialect === 'sqlite') return inFiles(marks)
  await sql`checkpoint`.execute(parts.store.write)
  const { rows } = await sql<{ file: string }>`
    select current_setting('data_directory') || '/' || pg_relation_filepath(oid) as file
    from pg_class where relkind in ('r', 'i', 't') and pg_relation_filepath(oid) is not null`.execute(
    parts.store.write,
  )
  const bytes = rows.flatMap(({ file }) => (existsSync(file) ? [readFileSync(file)] : []))
  return marks.filter((mark) => bytes.some((file) => file.includes(mark))).length
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
