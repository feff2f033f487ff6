import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

const path = '/holdings/holding-blueDoor/contacts'
const note = 'She rang <twice>,\nand I said "Monday".'

describe('a form that breaks on our side', () => {
  let parts: TestParts
  let world: World
  beforeAll(async () => {
    parts = await freshParts('sqlite')
    world = await makeWorld(parts)
    vi.spyOn(console, 'error').mockImplementation(() => {})
  })
  afterAll(() => parts.close())
  afterEach(() => vi.restoreAllMocks())

  const broken = () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.spyOn(parts.store.write, 'transaction').mockImplementation(() => {
      throw new Error('The disk is full')
    })
  }
  const sam = () => new Client(parts, createApp(parts)).signInAs(world.people.sam)

  it('stands in the page as it was typed, and can be sent again', async () => {
    const browser = await sam()
    const page = await browser.get(`${path}/new`)
    broken()
    const fields = { medium: 'phone', minutes: '20', note }
    const answer = await browser.submit(page, `form[action="${path}"]`, fields)
    expect(answer.status).toBe(500)
    expect(answer.page.querySelector('main textarea')?.textContent.trimStart()).toContain('twice')
    vi.restoreAllMocks()
    const again = await browser.submit(answer, 'main form')
    expect(again.status).toBe(303)
    const row = parts.store.read.selectFrom('contact').select('minutes').where('minutes', '=', 20)
    expect(await row.execute()).toHaveLength(1)
  })

  it('even when the database cannot be asked who it is', async () => {
    const browser = await sam()
    const page = await browser.get(`${path}/new`)
    vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.spyOn(parts.store.read, 'executeQuery').mockImplementation(() => {
      throw new Error('Gone')
    })
    const fields = { medium: 'phone', minutes: '20', note }
    const answer = await browser.submit(page, `form[action="${path}"]`, fields)
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('twice')
  })

  it('never with a password, and never for another site', async () => {
    const browser = await sam()
    const elsewhere = { 'sec-fetch-site': 'cross-site' }
    const refused = await browser.post(path, { note }, elsewhere)
    expect([refused.status, refused.text.includes('twice')]).toEqual([403, false])
    broken()
    const secret = { current_password: 'a quiet word', new_password: 'another quiet word' }
    const answer = await browser.post('/profile/security', secret)
    expect(answer.text).not.toContain('quiet')
  })
})
