import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { MasterKeys } from '../../src/privacy/master-keys.ts'
import { seal, unseal } from '../../src/privacy/sealing.ts'
import { unreadable, Vault } from '../../src/privacy/vault.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

const place = { owner: 'sam', table: 'holding', column: 'note', row: 'blue-door' }
const elsewhere = [
  { ...place, owner: 'ola' },
  { ...place, table: 'contact' },
  { ...place, column: 'label' },
  { ...place, row: 'two-cats' },
]

/** The ways in which sealed text can be spoiled, one after another. */
const spoiled: ((sealed: Buffer, number: number) => Buffer)[] = [
  (sealed, number) => flipped(sealed, number % (sealed.length * 8)),
  (sealed, number) => sealed.subarray(0, number % sealed.length),
  (sealed, number) => sealed.subarray(0, sealed.length - 1 - (number % 15)),
  (sealed, number) => sealed.subarray(1 + (number % 28)),
  (sealed, number) => Buffer.concat([sealed, randomBytes(1 + (number % 16))]),
  (sealed) => Buffer.concat([sealed.subarray(0, -16), randomBytes(16)]),
]

function flipped(sealed: Buffer, bit: number) {
  const copy = Buffer.from(sealed)
  copy[bit >> 3]! ^= 1 << (bit & 7)
  return copy
}

describe('sealed text', () => {
  it('is refused after each of 10,000 swaps, bit flips and cuts', () => {
    let [refused, opened] = [0, 0]
    for (let number = 0; number < 10_000; number++) {
      const key = randomBytes(32)
      const sealed = seal(key, place, Buffer.from(`Tea first ${number}`))
      const spoil = spoiled[number % (spoiled.length + 1)]
      const moved = elsewhere[number % elsewhere.length]!
      try {
        if (spoil) unseal(key, place, spoil(sealed, number))
        else unseal(key, moved, sealed)
      } catch {
        refused += 1
      }
      if (unseal(key, place, sealed).toString() === `Tea first ${number}`) opened += 1
    }
    console.log(`proof: sealed text: ${refused} of 10000 spoiled refused, ${opened} whole opened`)
    expect([refused, opened]).toEqual([10_000, 10_000])
  })

  it('is different each time for the same words', () => {
    const key = randomBytes(32)
    const all = Array.from({ length: 1000 }, () => seal(key, place, Buffer.from('Same')))
    expect(new Set(all.map((each) => each.toString('hex'))).size).toBe(1000)
    expect(new Set(all.map((each) => each.subarray(0, 12).toString('hex'))).size).toBe(1000)
  })
})

describe.each(dialects)('the vault on %s', (dialect) => {
  let parts: TestParts
  let world: World
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts, { canaries: true })
  })
  afterAll(() => parts.close())

  const pageOf = async (path: string) => {
    const sam = await new Client(parts, createApp(parts)).signInAs(world.people.sam)
    return sam.get(path)
  }
  const textOf = (column: string) =>
    world.canaries.find((each) => each.row === world.holdings.blueDoor && each.column === column)!
      .text
  const spoil = (change: { note?: Buffer; label?: Buffer }) =>
    parts.store.write
      .updateTable('holding')
      .set(change)
      .where('id', '=', world.holdings.blueDoor)
      .execute()
  const sealedOf = (id: string) =>
    parts.store.read
      .selectFrom('holding')
      .select(['note', 'label'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  it('shows the page with a line in place of words moved from another row', async () => {
    const path = `/holdings/${world.holdings.blueDoor}`
    const whole = await pageOf(path)
    expect(whole.text).toContain(textOf('note'))
    expect(whole.text).not.toContain(unreadable)
    const other = await sealedOf(world.holdings.allotment)
    const mine = await sealedOf(world.holdings.blueDoor)
    for (const change of [
      { note: other.note!, label: other.label },
      { note: mine.label, label: mine.note! },
      { note: flipped(mine.note!, 100), label: flipped(mine.label, 300) },
      { note: mine.note!.subarray(0, 20), label: Buffer.alloc(0) },
    ]) {
      await spoil(change)
      for (const each of [path, `${path}/edit`, '/holdings']) {
        const answer = await pageOf(each)
        expect([each, answer.status]).toEqual([each, 200])
        expect(answer.text).toContain(unreadable)
        expect(answer.text).not.toContain(textOf('label'))
      }
    }
    await spoil({ note: mine.note!, label: mine.label })
  })

  it('shows the page when the key of a person is spoiled', async () => {
    const { wrapped } = await parts.store.read
      .selectFrom('vault_key')
      .select('wrapped')
      .where('owner_id', '=', world.people.sam)
      .executeTakeFirstOrThrow()
    const keep = (key: Buffer) =>
      parts.store.write
        .updateTable('vault_key')
        .set({ wrapped: key })
        .where('owner_id', '=', world.people.sam)
        .execute()
    await keep(flipped(wrapped, 200))
    const fresh = { ...parts, vault: new Vault(masterKeys()) }
    const sam = await new Client(fresh, createApp(fresh)).signInAs(world.people.sam)
    const said = vi.spyOn(console, 'error').mockReturnValue()
    const answer = await sam.get(`/holdings/${world.holdings.blueDoor}`)
    await keep(wrapped)
    expect(said).toHaveBeenCalled()
    said.mockRestore()
    expect([answer.status, answer.text.includes(unreadable)]).toEqual([200, true])
  })

  it('never seals with a key that a refused change took back', async () => {
    const { store, vault } = parts
    const owner = `new-${dialect}`
    const undone = store.write.transaction().execute(async (db) => {
      await vault.sealer(db, owner)
      await vault.opener(db, owner)
      await vault.sealer(db, owner)
      throw new Error('Undone')
    })
    await expect(undone).rejects.toThrow('Undone')
    const sealed = await store.write.transaction().execute(async (db) => {
      return (await vault.sealer(db, owner)).seal('holding', 'note', 'one', 'Still here')
    })
    const later = new Vault(await currentKeys())
    const opener = await later.opener(store.read, owner)
    expect(opener.open('holding', 'note', 'one', sealed)).toBe('Still here')
  })

  it('never seals with a key that was removed since', async () => {
    const { store, vault } = parts
    const owner = `gone-${dialect}`
    const seal = () =>
      store.write.transaction().execute(async (db) => {
        return (await vault.sealer(db, owner)).seal('holding', 'note', 'one', 'Still here')
      })
    await seal()
    await vault.opener(store.read, owner)
    await store.write.deleteFrom('vault_key').where('owner_id', '=', owner).execute()
    const sealed = await seal()
    for (const each of [vault, new Vault(await currentKeys())]) {
      const opener = await each.opener(store.read, owner)
      expect(opener.open('holding', 'note', 'one', sealed)).toBe('Still here')
    }
  })

  it('gives one key to an owner whose first words come twice at once', async () => {
    const { store, vault } = parts
    const owner = `twice-${dialect}`
    const seal = (row: string) =>
      store.write.transaction().execute(async (db) => {
        const sealer = await vault.sealer(db, owner)
        return sealer.seal('holding', 'note', row, row)
      })
    const all = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(seal))
    const opener = await new Vault(await currentKeys()).opener(store.read, owner)
    const opened = all.map((each, i) => opener.open('holding', 'note', 'abcdef'[i]!, each))
    expect(opened.join('')).toBe('abcdef')
  })

  const currentKeys = async () => {
    const { openMasterKeys } = await import('../../src/privacy/master-keys.ts')
    return (await openMasterKeys(parts.config.keyFile, parts.store)).keys
  }
})

/** A key file of another house. */
const masterKeys = (): MasterKeys => {
  const key = randomBytes(32)
  return { currentVersion: 1, current: key, version: () => key }
}
