import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig, StartRefused } from '../../src/config.ts'
import { openStore, type Store } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { isLoopback } from '../../src/setup/first-code.ts'

describe('settings', () => {
  it.each([
    ['PORT', 'eighty'],
    ['PORT', '99999'],
    ['PORT', '0'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', ' 3000'],
    ['DATABASE_URL', 'mysql://localhost/holdfast'],
    ['DATABASE_URL', 'localhost'],
    ['BASE_URL', 'holdfast'],
    ['BASE_URL', 'ftp://holdfast.example'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'smtp://mail.example.org/inbox'],
    ['SMTP_URL', 'smtp://mail.example.org:99999'],
    ['SMTP_URL', 'smtp://name:%zz@mail.example.org'],
    ['SMTP_URL', 'smtp://mail.example.org?from=Holdfast'],
    ['SMTP_URL', 'smtp://mail.example.org?from=a@b.org%0d%0aBcc:c@d.org'],
  ])('%s cannot be %j', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(StartRefused)
    expect(() => readConfig({ [name]: value })).toThrow(name)
  })

  it('left empty are as if they were not there', () => {
    const config = readConfig({ PORT: '', DATABASE_URL: '', BASE_URL: '' })
    expect(config).toMatchObject({ port: 3000, databaseUrl: null, host: '127.0.0.1' })
    expect(config.baseUrl).toBe('http://localhost:3000')
  })

  it.each([
    ['::1', 'http://[::1]:3000', true],
    ['::', 'http://[::]:3000', false],
    ['10.0.0.7', 'http://10.0.0.7:3000', false],
  ])('make an address of %s', (HOST, baseUrl, isOwn) => {
    const config = readConfig({ HOST })
    expect([config.baseUrl, isLoopback(config)]).toEqual([baseUrl, isOwn])
  })
})

describe('the mail server', () => {
  const smtp = (SMTP_URL: string) => readConfig({ SMTP_URL }).smtp
  it.each([
    ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, secure: false, auth: null }],
    ['smtps://mail.example.org', { port: 465, secure: true, from: null }],
    ['smtp://[::1]:25', { host: '::1', port: 25 }],
    ['smtp://a%40b.org:p%3Aw@mail.example.org', { auth: { user: 'a@b.org', pass: 'p:w' } }],
    ['smtp://mail.example.org?from=post@b.org', { from: 'post@b.org' }],
  ])('is read from %s', (url, expected) => expect(smtp(url)).toMatchObject(expected))

  it('is none without the setting, and a wrong one does not say its password', () => {
    expect([readConfig({}).smtp, smtp('')]).toEqual([null, null])
    expect(() => smtp('smtp://me:secret@mail.example.org/x')).toThrow(/^(?!.*secret)/)
  })
})

describe('the key file', () => {
  let folder: string
  let store: Store
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-key-'))
    store = openStore({ databaseUrl: null, dataDir: join(folder, 'data') })
    await migrate(store)
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const path = () => join(folder, 'holdfast.key')

  it('is made once, for its owner only', async () => {
    expect((await openMasterKeys(path(), store)).made).toBe(true)
    expect(statSync(path()).mode & 0o777).toBe(0o400)
    expect((await openMasterKeys(path(), store)).made).toBe(false)
  })

  it.each(['', '{}', 'not json', '[]', '{"current":2,"keys":{"1":"AAAA"}}', '{"current":1}'])(
    'that holds %j is refused',
    async (text) => {
      writeFileSync(path(), text)
      await expect(openMasterKeys(path(), store)).rejects.toThrow('is not a Holdfast key file')
    },
  )
})
