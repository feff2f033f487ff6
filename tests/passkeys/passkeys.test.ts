import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countsOn, partyOf } from '../../src/passkeys/rules.ts'
import { emailOf, password, person, stage, type Stage } from '../accounts/cast.ts'
import type { Answer, Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { Device } from './device.ts'

const noFit = 'That passkey did not fit.'

describe.each(dialects)('passkeys on %s', (dialect) => {
  let on: Stage
  let device: Device
  let name: string
  let made = 0

  beforeAll(async () => {
    on = await stage(dialect)
  })
  afterAll(() => on.parts.close())
  beforeEach(async () => {
    on.parts.clock.set('2026-11-10T10:00:00.000Z')
    name = await someoneNew()
    device = new Device()
  })

  /** Somebody who has a password and no second step yet. */
  async function someoneNew() {
    made += 1
    const called = `Worker ${made}`
    const id = await person(on.parts, on.practice, { name: called, job: 'link_worker' })
    await on.parts.store.write.deleteFrom('second_factor').where('person_id', '=', id).execute()
    return called
  }

  async function halfSignedIn(who = name) {
    const browser = on.browser()
    const answer = await browser.post('/sign-in', { email: emailOf(who), password })
    expect(answer.location).toMatch(/^\/sign-in\/code/)
    return browser
  }

  const asked = async (browser: Client, to: 'make' | 'use', proof_code = '') => {
    const answer = await browser.post('/passkeys/questions', { to, proof_code })
    return answer.status === 200 ? JSON.parse(answer.text) : { status: answer.status }
  }

  const setUp = (browser: Client, passkey_code: string, passkey_name = 'My phone') =>
    browser.post('/sign-in/second-factor/passkey', { passkey_name, passkey_code, to: '/profile' })

  const use = (browser: Client, passkey_code: string) =>
    browser.post('/sign-in/passkey', { passkey_code, to: '/profile' })

  /** Somebody whose first second step is this device. */
  async function withPasskey(who = name, its = device) {
    const browser = await halfSignedIn(who)
    const answer = await setUp(browser, its.make(await asked(browser, 'make')))
    expect([answer.status, answer.page.querySelectorAll('main code').length]).toEqual([200, 10])
    return browser
  }

  /** What came of it: in, refused with nothing open, or something that should not be. */
  async function outcome(browser: Client, answer: Answer) {
    const { status, location, words } = answer
    const { location: shut } = await browser.get('/profile')
    if (location === '/profile') return shut === null ? 'in' : 'shut'
    const isRefused = status === 422 && words.includes(noFit)
    return isRefused && shut?.startsWith('/sign-in/code') ? 'refused' : `${status} ${shut}`
  }

  it('is a first second step, with ten recovery codes', async () => {
    const before = await halfSignedIn()
    const old = before.cookie
    const page = await before.get('/sign-in/second-factor')
    expect(page.words).toContain('your fingerprint, your face or your phone’s lock')
    const browser = await withPasskey()
    expect(browser.cookie).not.toBe(old)
    expect((await browser.get('/profile')).status).toBe(200)
  })

  it('lets its owner in, with a new cookie, and not twice', async () => {
    await withPasskey()
    const browser = await halfSignedIn()
    const half = browser.cookie
    const answer = device.use(await asked(browser, 'use'))
    expect((await use(browser, answer)).location).toBe('/profile')
    expect((await browser.get('/profile')).status).toBe(200)
    expect((await browser.get('/profile', { cookie: half })).status).toBe(303)
    const again = await halfSignedIn()
    expect(await outcome(again, await use(again, answer))).toBe('refused')
  })

  it('is asked for by itself, and only of its own person', async () => {
    await withPasskey()
    const other = await someoneNew()
    const theirs = new Device()
    await withPasskey(other, theirs)
    const browser = await halfSignedIn()
    const question = await asked(browser, 'use')
    expect(question.allowCredentials.map(({ id }: { id: string }) => id)).toEqual([device.id])
    expect([question.rpId, question.userVerification]).toEqual(['localhost', 'preferred'])
    expect(await outcome(browser, await use(browser, theirs.use(question)))).toBe('refused')
    // Even under the name of the right one.
    const next = await asked(browser, 'use')
    expect(await outcome(browser, await use(browser, theirs.use(next, { id: device.id })))).toBe(
      'refused',
    )
  })

  it.each([
    ['another address', { origin: 'http://localhost:3001' }],
    ['an address like ours', { origin: 'http://localhost:3000.example.org' }],
    ['a question of its own', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
    ['nobody there', { isHere: false }],
  ])('is refused with %s', async (_, wrong) => {
    await withPasskey()
    const browser = await halfSignedIn()
    expect(
      await outcome(browser, await use(browser, device.use(await asked(browser, 'use'), wrong))),
    ).toBe('refused')
    const first = await halfSignedIn(await someoneNew())
    const answer = await setUp(first, new Device().make(await asked(first, 'make'), wrong))
    expect([answer.status, answer.words.includes(noFit)]).toEqual([422, true])
  })

  it('is refused for another name than ours', async () => {
    await withPasskey()
    const browser = await halfSignedIn()
    const question = await asked(browser, 'use')
    expect(
      await outcome(browser, await use(browser, device.use({ ...question, rpId: 'example.org' }))),
    ).toBe('refused')
  })

  it('is refused when its count goes back or stands still, as a copy of it would', async () => {
    await withPasskey()
    const said: string[] = []
    for (const count of [5, 5, 4, 0, 6]) {
      const browser = await halfSignedIn()
      const answer = device.use(await asked(browser, 'use'), { count })
      said.push(await outcome(browser, await use(browser, answer)))
    }
    expect(said).toEqual(['in', 'refused', 'refused', 'refused', 'in'])
  })

  it('is refused after five minutes, for an older question and in another session', async () => {
    await withPasskey()
    const browser = await halfSignedIn()
    const older = await asked(browser, 'use')
    const newer = await asked(browser, 'use')
    expect(await outcome(browser, await use(browser, device.use(older)))).toBe('refused')
    // One try uses the question up, right or wrong.
    expect(await outcome(browser, await use(browser, device.use(newer)))).toBe('refused')
    const late = await asked(browser, 'use')
    on.parts.clock.forward({ minutes: 5 })
    expect(await outcome(browser, await use(browser, device.use(late)))).toBe('refused')
    const other = await halfSignedIn()
    await asked(other, 'use')
    expect(await outcome(other, await use(other, device.use(await asked(browser, 'use'))))).toBe(
      'refused',
    )
  })

  it('of two answers sent at once lets one in', async () => {
    await withPasskey()
    const browser = await halfSignedIn()
    const answer = device.use(await asked(browser, 'use'))
    const all = await Promise.all([1, 2, 3, 4].map(() => use(browser.copy(), answer)))
    expect(all.filter(({ location }) => location === '/profile')).toHaveLength(1)
  })

  it('is not made with half a sign-in by somebody who has a way already', async () => {
    await withPasskey()
    const browser = await halfSignedIn()
    expect(await asked(browser, 'make')).toEqual({ status: 404 })
    const question = await asked(browser, 'use')
    const answer = await setUp(browser, new Device().make({ ...question, rp: { id: 'localhost' } }))
    expect(answer.words).toContain('You have a second step already.')
    expect((await browser.get('/profile')).location).toMatch(/^\/sign-in\/code/)
  })

  it('is added by somebody who is signed in, and no device twice', async () => {
    const browser = await withPasskey()
    const more = new Device()
    for (const wrong of ['', 'not this one at all']) {
      expect(await asked(browser, 'make', wrong)).toEqual({ status: 422 })
    }
    const question = await asked(browser, 'make', password)
    expect(question.excludeCredentials.map(({ id }: { id: string }) => id)).toEqual([device.id])
    expect([question.attestation, question.rp.id]).toEqual(['none', 'localhost'])
    const form = { passkey_name: 'The laptop', passkey_code: more.make(question), proof_code: '' }
    const answer = await browser.post('/profile/security/passkeys', form)
    expect([answer.status, answer.location]).toEqual([303, '/profile/security?said=passkey'])
    // The same once more changes nothing.
    expect((await browser.post('/profile/security/passkeys', form)).status).toBe(303)
    const next = await halfSignedIn()
    expect((await use(next, more.use(await asked(next, 'use')))).location).toBe('/profile')
    const other = await halfSignedIn(await someoneNew())
    const taken = await setUp(other, more.make(await asked(other, 'make')))
    expect([taken.status, taken.words.includes('in use already')]).toEqual([422, true])
  })

  it('opens nothing once it is ended', async () => {
    await withPasskey()
    const browser = await halfSignedIn()
    const answer = device.use(await asked(browser, 'use'))
    const ended_at = on.parts.clock.now()
    const { write } = on.parts.store
    await write.updateTable('second_factor').set({ ended_at }).execute()
    expect(await outcome(browser, await use(browser, answer))).toBe('refused')
    expect(await asked(browser, 'use')).toEqual({ status: 404 })
  })

  it('says where it needs scripts, and reads no nonsense', async () => {
    await withPasskey()
    const browser = await halfSignedIn()
    expect((await use(browser, '')).words).toContain('Passkeys need scripts')
    for (const nonsense of ['{', '{}', '[]', 'null', '{"id":"a"}', 'x'.repeat(30_000)]) {
      expect((await use(browser, nonsense)).status).toBe(422)
    }
  })
})

it('has an address that passkeys can be for, or none', () => {
  expect(partyOf('https://holdfast.example.org')).toEqual({
    id: 'holdfast.example.org',
    origin: 'https://holdfast.example.org',
  })
  expect(partyOf('http://localhost:3000')).toEqual({
    id: 'localhost',
    origin: 'http://localhost:3000',
  })
  for (const none of ['http://127.0.0.1:3000', 'https://10.0.0.4', 'http://[::1]:3000']) {
    expect(partyOf(none)).toBeNull()
  }
  expect(partyOf('http://holdfast.example.org')).toBeNull()
})

it('counts on', () => {
  expect([countsOn(0, 0), countsOn(0, 1), countsOn(1, 2)]).toEqual([true, true, true])
  expect([countsOn(2, 2), countsOn(2, 1), countsOn(2, 0)]).toEqual([false, false, false])
})
