import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { chainAudit } from '../../src/audit/chain-audit.ts'
import { verifyStore } from '../../src/audit/verify-store.ts'
import { newId } from '../../src/database/ids.ts'
import { dataMap, tables, type Table } from '../../src/privacy/data-map.ts'
import { keepNoLonger } from '../../src/rights/keep-no-longer.ts'
import { datedTables, daysAfterLeaving } from '../../src/rights/over.ts'
import { rowsOf } from '../../src/rights/rows-of.ts'
import { isBelieved } from '../../src/rights/rules.ts'
import { addDays } from '../../src/time/london.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { changedTables, readEverything } from '../support/snapshot.ts'
import { makeWorld, type World } from '../support/world.ts'

const day = 86_400_000
const night = (date: string) => `${date}T03:30:00.000Z`
const before = (instant: string, ms: number) => new Date(Date.parse(instant) - ms).toISOString()
const others = ['ola', 'priya', 'tom', 'otis', 'anna', 'beth'] as const
const leaving = tables.filter((table) => daysAfterLeaving(table) !== null)
const privately = leaving.filter((table) => daysAfterLeaving(table) === 365)

describe('what goes when', () => {
  it('is said of every table but those kept while used, and the audit, a chain', () => {
    const neither = tables.filter((table) => ![...datedTables, ...leaving].includes(table))
    const used = (table: Table): boolean => {
      const { retention } = dataMap[table]
      if (typeof retention === 'object' && 'with' in retention) return used(retention.with as Table)
      return retention === 'while_used'
    }
    expect(neither.filter((table) => !used(table)).toSorted()).toEqual(['audit', 'audit_link'])
  })

  const last = night('2026-11-10')
  it.each([
    ['the next night', '2026-11-11', null, null, true],
    ['three days later', '2026-11-13', null, null, true],
    ['four days later', '2026-11-14', null, null, false],
    ['before the last run', '2026-11-09', null, null, false],
    ['behind the audit', '2026-11-11', null, '2026-11-11T03:31:01.000Z', false],
    ['half a minute behind it', '2026-11-11', null, '2026-11-11T03:30:30.000Z', true],
    ['a day after the doubt', '2027-01-03', '2027-01-02', '2031-01-01T00:00:00.000Z', true],
    ['on the day of the doubt', '2027-01-02', '2027-01-02', null, false],
    ['before the doubt, which was wrong', '2026-11-11', '2027-01-02', null, true],
    ['later on the day of the doubt', '2026-11-11', '2026-11-11', null, false],
    ['long after the doubt', '2027-01-09', '2027-01-02', null, false],
  ])('%s', (_, now, doubt, audited, believed) => {
    const doubted = doubt === null ? null : night(doubt)
    expect(isBelieved({ now: night(now), last, doubt: doubted, audited })).toBe(believed)
  })
})

describe.each(dialects)('what is kept no longer on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let said: string[]
  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    said = []
    vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await parts.close()
  })

  const db = () => parts.store.write
  const run = (at: string) => {
    parts.clock.set(at)
    return keepNoLonger(parts)
  }
  /** As if it had run the night before. */
  async function runAfter(at: string) {
    await db().deleteFrom('setting').where('name', '=', 'retention_last').execute()
    expect(await run(before(at, day))).toBe('first_run')
    return run(at)
  }
  const count = async (table: Table, where = sql`true`) => {
    const rows = sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where ${where}`
    return Number((await rows.execute(db())).rows[0]!.n)
  }
  const countOf = (table: Table, ...people: string[]) =>
    count(table, rowsOf(table, sql.join(people)))

  it('goes on its day, by the dates that stand in it', async () => {
    await addMissing()
    const [first, second] = [night('2026-11-12'), night('2026-11-13')]
    const counts = new Map<Table, number>()
    for (const table of datedTables) {
      const { days, from } = dataMap[table].retention as { days: number; from: string[] }
      const column = sql.ref(from[0]!)
      const row = sql.ref(dialect === 'sqlite' ? 'rowid' : 'ctid')
      const set = (moment: string) =>
        sql`update ${sql.table(table)} set ${column} = ${before(moment, days * day - 1000)}`
      await set(second).execute(db())
      await sql`${set(first)} where ${row} = (select ${row} from ${sql.table(table)} limit 1)`.execute(
        db(),
      )
      counts.set(table, await count(table))
    }
    expect([...counts].filter(([, rows]) => rows === 0)).toEqual([])
    expect(await runAfter(first)).toBe('removed')
    for (const [table, rows] of counts) expect([table, await count(table)]).toEqual([table, rows])
    expect(await run(second)).toBe('removed')
    for (const [table, rows] of counts) {
      expect([table, await count(table)]).toEqual([table, rows - 1])
    }
    const raw = await readEverything(parts.store)
    expect(await run(before(second, -3_600_000))).toBe('done_today')
    expect(await changedTables(parts.store, raw)).toEqual([])
  })

  /** Rows of the dated tables that the cast has none of. */
  async function addMissing() {
    const at = parts.clock.now()
    const [sam, ada] = [world.people.sam, world.people.ada]
    await new Client(parts, createApp(parts)).signInAs(sam)
    await db().insertInto('attempt').values({ target: 'x', failures: 1, since: at }).execute()
    const receipt = { form_id: newId(), person_id: sam, action: 'team.add', at }
    await db().insertInto('form_receipt').values(receipt).execute()
    const asked = { organisation_id: world.organisations.tidewell, asked_by: ada, reason: 'Why' }
    await db()
      .insertInto('erasure')
      .values({ id: newId(), person_id: world.people.dora, ...asked, at })
      .execute()
    const load = {
      metric: 'held' as const,
      value: 3,
      near: null,
      past: null,
      level: 'room' as const,
    }
    await db()
      .insertInto('load_snapshot')
      .values({ employment_id: world.employments.ola, week: '2026-11-02', ...load, taken_at: at })
      .execute()
    const run = { kind: 'backup', state: 'failed', started_at: at, ended_at: at } as const
    await db()
      .insertInto('backup_run')
      .values({ id: newId(), ...run })
      .execute()
    // The file that goes first may have nothing left that points to it.
    const row = sql.ref(dialect === 'sqlite' ? 'rowid' : 'ctid')
    const first = sql<string>`(select id from import_file where ${row} =
      (select ${row} from import_file limit 1))`
    await db().deleteFrom('import_rows').where('file_id', '=', first).execute()
    const rest = db().selectFrom('import_file').select('id').where('id', '!=', first)
    const { id: file_id } = await rest.executeTakeFirstOrThrow()
    const made = { file_id, what: 'person', record_id: sam, person_id: ada, made_at: at } as const
    await db().insertInto('import_made').values(made).execute()
  }

  it('goes a year after somebody left, if they wrote it for themselves', async () => {
    const { sam, una, ada } = world.people
    for (const table of privately) {
      const { of } = dataMap[table] as { of: { person: string } }
      const column = sql.ref(of.person)
      await sql`update ${sql.table(table)} set ${column} = ${una} where ${column} = ${sam}`.execute(
        db(),
      )
    }
    const until = '2026-10-11'
    await db()
      .updateTable('employment')
      .set({ until_on: until })
      .where('person_id', '=', una)
      .execute()
    const had = await Promise.all(privately.map((table) => countOf(table, una)))
    const rest = await Promise.all(privately.map((table) => count(table)))
    expect(Math.min(...had)).toBeGreaterThan(0)
    const theirs = () => Promise.all(privately.map((table) => countOf(table, una)))
    expect(await runAfter(night('2027-10-11'))).toBe('removed')
    expect(await theirs()).toEqual(had)
    const duty = { person_id: una, organisation_id: world.organisations.lantern }
    await db()
      .insertInto('administrator')
      .values({ ...duty, from_at: night('2026-01-01') })
      .execute()
    await run(night('2027-10-12'))
    expect(await theirs()).toEqual(had)
    await db().deleteFrom('administrator').where('person_id', '=', una).execute()
    await db()
      .updateTable('bond')
      .set({ viewer_id: una })
      .where('viewer_id', '=', world.people.eve)
      .execute()
    await run(night('2027-10-13'))
    expect(await theirs()).toEqual(had)
    await db().updateTable('bond').set({ viewer_id: ada }).where('viewer_id', '=', una).execute()
    await run(night('2027-10-14'))
    expect(await theirs()).toEqual(had.map(() => 0))
    const left = await Promise.all(privately.map((table) => count(table)))
    expect(left).toEqual(rest.map((rows, at) => rows - had[at]!))
  })

  it('goes six years after the last job, but what others point to', async () => {
    const { sam, una } = world.people
    const until = '2026-11-09'
    await db()
      .updateTable('employment')
      .set({ until_on: until })
      .where('person_id', '=', sam)
      .execute()
    await db()
      .updateTable('bond')
      .set({ until_at: night(until) })
      .where('viewer_id', 'in', [sam, una])
      .where('until_at', 'is', null)
      .execute()
    const here = others.map((name) => world.people[name])
    const dated = new Set(datedTables)
    const kept = tables.filter(
      (table) => !dated.has(table) && typeof dataMap[table].of === 'object',
    )
    const theirs = () =>
      Promise.all(kept.map(async (table) => [table, await countOf(table, ...here)]))
    const [all, had] = [await theirs(), await ofSam()]
    const over = addDays(until, 6 * 365)
    expect(await runAfter(night(over))).toBe('removed')
    const day1 = await ofSam()
    for (const table of leaving.filter((each) => !privately.includes(each))) {
      expect([table, day1[table]]).toEqual([table, had[table]])
    }
    expect(await run(night(addDays(over, 1)))).toBe('removed')
    const day2 = await ofSam()
    // Others wrote with Sam, so that there was one stays, and nothing that says more.
    const still = Object.keys(day2).filter((table) => day2[table]! > 0)
    expect(still).toEqual(['person', 'employment', 'bond', 'vault_key'])
    expect(await theirs()).toEqual(all)
  })

  const ofSam = async () =>
    Object.fromEntries(
      await Promise.all(
        leaving.map(async (table) => [table, await countOf(table, world.people.sam)] as const),
      ),
    )

  it('lets go of who somebody was, with their key, when nothing else is left', async () => {
    const gone = await leave('gone')
    const held = await leave('held')
    const alert = db().updateTable('alert').where('id', '=', world.alerts.samCases)
    await alert.set({ acknowledged_by: held }).execute()
    const here = async () => {
      const rows = ['person', 'employment', 'administrator', 'bond', 'vault_key'] as const
      const counts = (who: string) => Promise.all(rows.map((table) => countOf(table, who)))
      return [await counts(gone), await counts(held)]
    }
    const [all, none] = [
      [1, 1, 1, 1, 1],
      [0, 0, 0, 0, 0],
    ]
    expect(await here()).toEqual([all, all])
    await runAfter(night('2026-11-29'))
    expect(await here()).toEqual([all, all])
    await run(night('2026-11-30'))
    expect(await here()).toEqual([none, all])
    await alert.set({ acknowledged_by: null }).execute()
    await run(night('2026-12-01'))
    expect(await here()).toEqual([none, none])
  })

  /** Somebody whose job ended six years before 29 November 2026, to a day. */
  async function leave(id: string) {
    const until = addDays('2026-11-29', -6 * 365)
    const ended = { from_at: night('2019-01-01'), until_at: night(until) }
    const { tidewell: organisation_id } = world.organisations
    const person = { id, name: id, created_at: night('2019-01-01') }
    await db().insertInto('person').values(person).execute()
    await db()
      .insertInto('employment')
      .values({
        id: `job-${id}`,
        person_id: id,
        organisation_id,
        team_id: null,
        job: 'link_worker',
        weekly_hours: 30,
        working_hours: '[]',
        started_in_role: '2019-01-01',
        from_on: '2019-01-01',
        until_on: until,
      })
      .execute()
    await db()
      .insertInto('administrator')
      .values({ person_id: id, organisation_id, ...ended })
      .execute()
    const bond = { id: `bond-${id}`, employment_id: `job-${id}`, viewer_id: world.people.priya }
    await db()
      .insertInto('bond')
      .values({ ...bond, kind: 'line', ...ended })
      .execute()
    await db()
      .transaction()
      .execute((write) => parts.vault.sealer(write, id))
    return id
  }

  it('is not removed on a night when the clock jumped, nor until it agrees', async () => {
    await run(night('2026-11-12'))
    const kept = { seen_at: night('2026-01-01') }
    await db().updateTable('notice').set(kept).execute()
    const notices = await count('notice')
    const jumped = async (at: string) => {
      expect(await run(at)).toBe('in_doubt')
      expect(await run(before(at, -60_000))).toBe('in_doubt')
      expect(await count('notice')).toBe(notices)
    }
    const page = async () => {
      const ada = await new Client(parts, createApp(parts)).signInAs(world.people.ada)
      return (await ada.get('/admin/audit')).words
    }
    expect(await page()).not.toContain('The clock jumped')
    await jumped(night('2026-11-11'))
    await jumped(night('2026-11-20'))
    expect(await page()).toContain(
      'The clock jumped on Friday 20 November 2026, so nothing was removed that night.',
    )
    const late = { at: '2026-11-13T03:32:00.000Z', actor_id: 'clock', action: 'load.evaluate' }
    await db()
      .insertInto('audit')
      .values({ id: newId(), ...late })
      .execute()
    await jumped(night('2026-11-13'))
    expect(said).toHaveLength(3)
    expect(said[0]).toBe(
      'Nothing old was removed: the clock says 2026-11-11T03:30:00.000Z, and the last run was at 2026-11-12T03:30:00.000Z.',
    )
    expect(await run(night('2026-11-14'))).toBe('removed')
    expect(await count('notice')).toBe(0)
    expect(await page()).not.toContain('The clock jumped')
  })

  it('goes in chunks, all of it in one night', async () => {
    const rows = Array.from({ length: 1_201 }, (_, n) => ({
      target: `account:${n}`,
      failures: 1,
      since: night(n === 0 ? '2026-11-11' : '2026-11-09'),
    }))
    for (const at of [0, 400, 800, 1200]) {
      await db()
        .insertInto('attempt')
        .values(rows.slice(at, at + 400))
        .execute()
    }
    await runAfter(night('2026-11-11'))
    const left = await db().selectFrom('attempt').select('target').execute()
    expect(left).toEqual([{ target: 'account:0' }])
  })

  it('leaves an audit that can still be checked', async () => {
    const rows = Array.from({ length: 700 }, (_, n) => ({
      id: newId(),
      at: night(n < 690 ? '2020-11-13' : '2026-11-11'),
      actor_id: world.people.ada,
      action: n % 2 === 0 ? 'team.edit' : 'reflection.add',
    }))
    await db().deleteFrom('audit').execute()
    for (const some of [rows.slice(0, 350), rows.slice(350)]) {
      await db().insertInto('audit').values(some).execute()
    }
    parts.clock.set(night('2026-11-11'))
    await chainAudit(parts)
    const over = addDays('2020-11-13', 6 * 365)
    await runAfter(night(over))
    expect(await count('audit')).toBe(700)
    await run(night(addDays(over, 1)))
    expect(await count('audit')).toBe(10)
    expect((await verifyStore({ ...parts, heads: [] })).faults).toEqual([])
  })
})
