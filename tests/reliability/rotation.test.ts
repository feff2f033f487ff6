import { existsSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readKeyFile } from '../../src/privacy/key-file.ts'
import { rotateKeys } from '../../src/privacy/rotate-keys.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { Vault } from '../../src/privacy/vault.ts'
import { dialects, freshParts } from '../support/parts.ts'
import { rotateAndKill, sayRotation } from './rotating.ts'

describe('a change of keys', () => {
  it('is killed at any moment and loses nothing', { timeout: 120_000 }, async () => {
    const figures = await rotateAndKill(2_000, { kills: 4 })
    console.log(sayRotation(figures))
    expect(figures).toMatchObject({ kills: 4, lost: 0, left: 0 })
  })

  it('would notice one lost text', { timeout: 60_000 }, async () => {
    expect((await rotateAndKill(20, { kills: 0, loseOne: true })).lost).toBe(1)
  })
})

describe.each(dialects)('a change of keys on %s', (dialect) => {
  it('is noticed by servers that run on', async () => {
    const parts = await freshParts(dialect)
    const { store, config, vault } = parts
    const path = config.keyFile
    const seal = (owner: string, with_: Vault) =>
      store.write.transaction().execute(async (db) => {
        return (await with_.sealer(db, owner)).seal('reflection', 'body', 'one', 'Still here')
      })
    const open = async (owner: string, sealed: Buffer, with_: Vault) =>
      (await with_.opener(store.read, owner)).open('reflection', 'body', 'one', sealed)
    const running = new Vault((await openMasterKeys(path, store)).keys)
    const early = await seal('early', vault)
    const { version, rewrapped } = await rotateKeys({ store, path }, () => {})
    expect([version, rewrapped]).toEqual([2, 1])
    expect(await open('early', early, running)).toBe('Still here')
    const late = await seal('late', running)
    const rows = await store.read.selectFrom('vault_key').select('key_version').execute()
    expect(rows.map(({ key_version }) => key_version)).toEqual([2, 2])
    const fresh = new Vault((await openMasterKeys(path, store)).keys)
    expect(await open('late', late, fresh)).toBe('Still here')
    expect(Object.keys(readKeyFile(path).keys)).toEqual(['1', '2'])
    expect([statSync(path).mode & 0o777, existsSync(`${path}.new`)]).toEqual([0o400, false])
    const { value } = await store.read
      .selectFrom('setting')
      .select('value')
      .where('name', '=', 'key_check')
      .executeTakeFirstOrThrow()
    expect(value).toMatch(/^2:/)
  })

  it('says so when it only ended an earlier one, and makes a key when run again', async () => {
    const parts = await freshParts(dialect)
    const { store, config, vault } = parts
    const path = config.keyFile
    const begin = (owner: string) =>
      store.write.transaction().execute(async (db) => void (await vault.sealer(db, owner)))
    const rotate = async () => {
      const said: string[] = []
      const { version, rewrapped } = await rotateKeys({ store, path }, (words) => said.push(words))
      return { version, rewrapped, warned: said.join(' ').includes('NO NEW KEY WAS MADE') }
    }
    await begin('early')
    expect(await rotate()).toEqual({ version: 2, rewrapped: 1, warned: false })
    // This server has met no key that it lacks: it still wraps with the one it knows.
    await begin('late')
    expect(await rotate()).toEqual({ version: 2, rewrapped: 1, warned: true })
    expect(await rotate()).toEqual({ version: 3, rewrapped: 2, warned: false })
    await parts.close()
  })
})
