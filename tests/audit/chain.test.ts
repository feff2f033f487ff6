import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Door } from '../../src/access/door.ts'
import { chainAudit } from '../../src/audit/chain-audit.ts'
import { bothHeads } from '../../src/audit/heads.ts'
import { letGoOfAudit } from '../../src/audit/let-go.ts'
import { headsFile, keptHeads } from '../../src/audit/keep-heads.ts'
import { chainOf, readHead, sayHead } from '../../src/audit/rules.ts'
import { verifyStore } from '../../src/audit/verify-store.ts'
import { openStore } from '../../src/database/connection.ts'
import { newId } from '../../src/database/ids.ts'
import { loadMadeUpTeam, removeMadeUpTeam } from '../../src/setup/made-up-team.ts'
import { withoutOrder } from '../support/snapshot.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

const actions = ['reflection.add', 'employment.edit', 'holding.add', 'agreement.sign']

describe.each(dialects)('the audit chains on %s', (dialect) => {
  let parts: TestParts
  let world: World
  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterEach(() => parts.close())

  const write = async (
    count: number,
    nth = (place: number) => actions[place % actions.length]!,
  ) => {
    const rows = Array.from({ length: count }, (_, place) => ({
      id: newId(),
      at: parts.clock.now(),
      actor_id: world.people.ada,
      action: nth(place),
      object_id: `object-${place}`,
      reason: place === 3 ? 'Asked for it' : null,
    }))
    for (let from = 0; from < count; from += 200) {
      const some = rows.slice(from, from + 200)
      await parts.store.write.insertInto('audit').values(some).execute()
    }
    return rows
  }
  const links = () =>
    parts.store.read
      .selectFrom('audit_link')
      .selectAll()
      .orderBy('chain')
      .orderBy('number')
      .execute()
  const verify = async (heads = keptHeads(headsFile(parts.config))) =>
    verifyStore({ ...parts, heads: await heads })
  const nth = async (chain: string, number: number) =>
    (await links()).find((link) => link.chain === chain && link.number === number)!
  /** As somebody would who has the database and not the key. */
  const tamper = async (work: (db: Parameters<typeof withoutOrder>[0]) => Promise<unknown>) => {
    const { write: db } = parts.store
    const ties = (word: string) =>
      dialect === 'sqlite' && sql.raw(`pragma foreign_keys = ${word}`).execute(db)
    await ties('off')
    await db.transaction().execute(async (inside) => {
      await withoutOrder(inside, dialect)
      await work(inside)
    })
    await ties('on')
  }

  it('links every row once, in two chains, and finds nothing wrong', async () => {
    const before = await parts.store.read.selectFrom('audit').select('action').execute()
    await write(40)
    await chainAudit(parts)
    await chainAudit(parts)
    const made = await links()
    expect(made).toHaveLength(before.length + 40)
    for (const chain of ['organisation', 'private']) {
      const numbers = made.filter((link) => link.chain === chain).map(({ number }) => number)
      expect(numbers).toEqual(numbers.map((_, place) => place + 1))
    }
    const { faults, waiting, sealed } = await verify()
    expect([faults, waiting]).toEqual([[], 0])
    expect(sealed.texts).toBeGreaterThan(100)
    expect(sealed.erased).toBe(0)
  })

  it('makes one unbroken chain when two servers link 1,000 rows at once', async () => {
    // One process writes a SQLite file: there it is the same server twice.
    const store = dialect === 'postgres' ? openStore(parts.config) : parts.store
    const other = { ...parts, store }
    const before = (await parts.store.read.selectFrom('audit').select('id').execute()).length
    await Promise.all([write(500), write(500)])
    const rounds = [chainAudit(parts), chainAudit(other), chainAudit(parts), chainAudit(other)]
    await Promise.all(rounds)
    if (store !== parts.store) await store.close()
    const { faults, waiting, chains } = await verify()
    expect([faults, waiting]).toEqual([[], 0])
    const linked = chains.reduce((all, chain) => all + chain.links, 0)
    expect(linked).toBe(before + 1000)
    console.log(`proof: audit on ${dialect}: 1000 rows by two servers, ${linked} linked, 0 missed`)
  })

  it('goes on where a server died', async () => {
    await write(1200)
    let writes = 0
    const dying = {
      ...parts,
      store: {
        ...parts.store,
        write: new Proxy(parts.store.write, {
          get(target, name) {
            if (name === 'transaction' && (writes += 1) > 2) throw new Error('killed')
            const value = Reflect.get(target, name)
            return typeof value === 'function' ? value.bind(target) : value
          },
        }),
      },
    }
    await expect(chainAudit(dying)).rejects.toThrow('killed')
    const midway = (await verify()).waiting
    expect(midway).toBeGreaterThan(100)
    await chainAudit(parts)
    const { faults, waiting } = await verify()
    expect([faults, waiting]).toEqual([[], 0])
  })

  it('finds a row that came to light late, or under a clock put back', async () => {
    await write(4)
    await chainAudit(parts)
    const late = { at: parts.clock.now(), actor_id: world.people.ada, action: 'team.add' }
    const old = '018f0000-0000-7000-8000-000000000000'
    await parts.store.write
      .insertInto('audit')
      .values({ id: old, ...late })
      .execute()
    await chainAudit(parts)
    expect((await verify()).waiting).toBe(1)
    parts.clock.forward({ hours: 1 })
    await chainAudit(parts)
    const { faults, waiting } = await verify()
    expect([faults, waiting]).toEqual([[], 0])
  })

  it('keeps the heads once an hour in the data folder', async () => {
    await write(8)
    for (let minute = 0; minute < 130; minute += 10) {
      await chainAudit(parts)
      parts.clock.forward({ minutes: 10 })
    }
    const kept = await keptHeads(headsFile(parts.config))
    expect(kept.map(({ at }) => at.slice(0, 13))).toEqual(
      ['10', '11', '12'].flatMap((hour) => [`2026-11-10T${hour}`, `2026-11-10T${hour}`]),
    )
    expect(kept.slice(-2).map(sayHead)).toEqual((await bothHeads(parts.store.read)).map(sayHead))
  })

  it('lets go of what is old, and the rest can still be checked', async () => {
    await write(1300)
    await chainAudit(parts)
    parts.clock.forward({ days: 400 })
    await write(20)
    await chainAudit(parts)
    const before = '2027-11-01T00:00:00.000Z'
    const audit = await parts.store.read.selectFrom('audit').select('id').execute()
    const gone = await letGoOfAudit(parts, before)
    expect(gone).toBe(audit.length - 20)
    expect(await letGoOfAudit(parts, before)).toBe(0)
    expect((await verify()).faults).toEqual([])
    await write(8)
    await chainAudit(parts)
    const { faults, waiting, chains } = await verify()
    expect([faults, waiting]).toEqual([[], 0])
    expect(chains.reduce((all, chain) => all + chain.links, 0)).toBe(28)
    // The last link stays, however old: what comes next hangs on it.
    expect(await letGoOfAudit(parts, '2099-01-01T00:00:00.000Z')).toBe(26)
    expect((await verify()).faults).toEqual([])
    await tamper((db) =>
      db
        .updateTable('setting')
        .set({ value: `private:1:${'c'.repeat(64)} ${'d'.repeat(64)}` })
        .where('name', '=', 'audit_start private')
        .execute(),
    )
    expect((await verify()).faults[0]).toBe('Where the private chain begins was not written by us.')
  })

  it('begins again without its made-up beginning, and heads from before count no more', async () => {
    const fresh = await freshParts(dialect)
    await loadMadeUpTeam(new Door(fresh))
    const first = await verifyStore({ ...fresh, heads: [] })
    await chainAudit(fresh)
    const heads = async () => keptHeads(headsFile(fresh.config))
    expect(await heads()).toHaveLength(2)
    fresh.clock.forward({ minutes: 5 })
    await removeMadeUpTeam(new Door(fresh))
    const after = await verifyStore({ ...fresh, heads: await heads() })
    expect([after.faults, first.faults]).toEqual([[], []])
    expect(after.chains.map(({ links }) => links)).toEqual([0, 0])
    // Whoever empties the audit in another way is found out.
    await fresh.store.write.deleteFrom('setting').where('name', '=', 'audit_again').execute()
    expect((await verifyStore({ ...fresh, heads: await heads() })).faults).toHaveLength(2)
    await fresh.close()
  })

  it('stays as it is, heads and all, when the made-up team goes from beside a real one', async () => {
    const fresh = await freshParts(dialect)
    await loadMadeUpTeam(new Door(fresh))
    const { write } = fresh.store
    const real = { id: newId(), name: 'Real Trust', kind: 'charity' as const }
    await write
      .insertInto('organisation')
      .values({ ...real, created_at: fresh.clock.now() })
      .execute()
    const done = { at: fresh.clock.now(), actor_id: newId(), action: 'team.edit' }
    await write
      .insertInto('audit')
      .values({ id: newId(), ...done, object_id: newId(), organisation_id: real.id })
      .execute()
    await chainAudit(fresh)
    const links = () =>
      write.selectFrom('audit_link').selectAll().orderBy('chain').orderBy('number').execute()
    const before = await links()
    fresh.clock.forward({ minutes: 5 })
    await removeMadeUpTeam(new Door(fresh))
    expect(await links()).toEqual(before)
    const heads = await keptHeads(headsFile(fresh.config))
    expect((await verifyStore({ ...fresh, heads })).faults).toEqual([])
    // What was kept an hour ago still counts: a tail that is cut off is missed.
    await write.deleteFrom('audit_link').execute()
    expect((await verifyStore({ ...fresh, heads })).faults).not.toEqual([])
    await fresh.close()
  })

  it('tells what was erased from what was spoiled', async () => {
    const empty = (db: Parameters<typeof withoutOrder>[0]) =>
      db
        .updateTable('agreement')
        .set({ reason: Buffer.alloc(0) })
        .where('id', '=', world.agreements.sam)
        .execute()
    await tamper(empty)
    expect((await verify()).faults).toEqual([
      `agreement.reason of ${world.agreements.sam} cannot be opened.`,
    ])
    const erasure = { id: newId(), person_id: world.people.sam, asked_by: world.people.ada }
    const about = { organisation_id: world.organisations.tidewell, reason: 'Asked for it' }
    await parts.store.write
      .insertInto('erasure')
      .values({ ...erasure, ...about, at: parts.clock.now() })
      .execute()
    const { faults, sealed } = await verify()
    expect([faults, sealed.erased]).toEqual([[], 1])
  })

  describe('says what is wrong when', () => {
    beforeEach(async () => {
      await write(40)
      await chainAudit(parts)
    })

    it('a row was changed', async () => {
      const { audit_id } = await nth('organisation', 5)
      await tamper((db) =>
        db.updateTable('audit').set({ reason: 'No reason' }).where('id', '=', audit_id).execute(),
      )
      expect((await verify()).faults).toEqual([
        `Row 5 of the organisation chain was changed or moved (${audit_id}).`,
      ])
    })

    it('a row was taken out, with its link or without', async () => {
      const [first, second] = [await nth('private', 4), await nth('private', 8)]
      await tamper(async (db) => {
        await db.deleteFrom('audit_link').where('audit_id', '=', first.audit_id).execute()
        await db.deleteFrom('audit').where('id', '=', first.audit_id).execute()
      })
      expect((await verify()).faults).toEqual(['Row 4 of the private chain is missing.'])
      await tamper((db) => db.deleteFrom('audit').where('id', '=', second.audit_id).execute())
      expect((await verify()).faults).toContain(
        `Row 8 of the private chain is missing from the audit (${second.audit_id}).`,
      )
    })

    it('two rows changed places', async () => {
      const [one, two] = [await nth('organisation', 6), await nth('organisation', 9)]
      const put =
        (link: typeof one, audit_id: string) => (db: Parameters<typeof withoutOrder>[0]) =>
          db
            .updateTable('audit_link')
            .set({ audit_id })
            .where('chain', '=', link.chain)
            .where('number', '=', link.number)
            .execute()
      await tamper(async (db) => {
        await db.deleteFrom('audit_link').where('audit_id', '=', two.audit_id).execute()
        await put(one, two.audit_id)(db)
        await db
          .insertInto('audit_link')
          .values({ ...two, audit_id: one.audit_id })
          .execute()
      })
      expect((await verify()).faults).toEqual([
        `Row 6 of the organisation chain was changed or moved (${two.audit_id}).`,
        `Row 9 of the organisation chain was changed or moved (${one.audit_id}).`,
      ])
    })

    it('the tail was cut, by the heads kept here and by a copy kept elsewhere', async () => {
      const [head] = await bothHeads(parts.store.read)
      await tamper(async (db) => {
        const tail = await db
          .selectFrom('audit_link')
          .select('audit_id')
          .where('chain', '=', 'organisation')
          .where('number', '>', head!.number - 3)
          .execute()
        const ids = tail.map(({ audit_id }) => audit_id)
        await db.deleteFrom('audit_link').where('audit_id', 'in', ids).execute()
        await db.deleteFrom('audit').where('id', 'in', ids).execute()
      })
      const said = `The organisation chain ends at row ${head!.number - 3}, but row ${head!.number} was there`
      expect((await verify()).faults).toEqual([expect.stringContaining(said)])
      const copy = { ...readHead(sayHead(head!))!, at: 'your copy' }
      expect((await verify(Promise.resolve([copy]))).faults).toEqual([
        expect.stringContaining('your copy'),
      ])
      // Without any head the cut cannot be known: that is what they are kept for.
      expect((await verify(Promise.resolve([]))).faults).toEqual([])
    })

    it('a sealed text was moved, and when a row points nowhere', async () => {
      const { blueDoor, twoCats } = world.holdings
      await tamper(async (db) => {
        const { label } = await db
          .selectFrom('holding')
          .select('label')
          .where('id', '=', twoCats)
          .executeTakeFirstOrThrow()
        await db.updateTable('holding').set({ label }).where('id', '=', blueDoor).execute()
      })
      expect((await verify()).faults).toEqual([`holding.label of ${blueDoor} cannot be opened.`])
      await tamper((db) => db.deleteFrom('reflection').execute())
      expect((await verify()).ties.join()).toContain('rows of excerpt point to a row of reflection')
    })

    it('the key of the audit is gone', async () => {
      await tamper((db) => db.deleteFrom('vault_key').where('owner_id', '=', 'audit').execute())
      expect((await verify()).faults).toEqual([
        'The key of the audit is missing: no row of it can be checked.',
      ])
    })
  })
})

it('puts what nobody else may know in a chain of its own', () => {
  expect(actions.map(chainOf)).toEqual(['private', 'organisation', 'private', 'organisation'])
  expect(chainOf('complaint.send')).toBe('private')
})

it('reads back a head it said, and nothing else', () => {
  const head = { chain: 'private', number: 12, mac: 'a'.repeat(64) } as const
  expect(readHead(` ${sayHead(head)}\n`)).toEqual(head)
  for (const text of [
    '',
    'private:0:' + 'a'.repeat(64),
    'mine:1:' + 'a'.repeat(64),
    'private:1:',
  ]) {
    expect(readHead(text)).toBeNull()
  }
})

it('leaves out a line of the heads that was cut short', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-'))
  const file = headsFile({ dataDir: folder })
  const line = `2026-11-10T10:00:00.000Z organisation:3:${'b'.repeat(64)}\n`
  writeFileSync(file, line + line.slice(0, 60))
  expect(readFileSync(file, 'utf8')).toHaveLength(line.length + 60)
  expect(await keptHeads(file)).toHaveLength(1)
  rmSync(folder, { recursive: true })
})
