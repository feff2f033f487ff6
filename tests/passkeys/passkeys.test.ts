import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countsOn, partyOf } from '../../src/passkeys/rules.ts'
import { password, stage, type Stage } from '../accounts/cast.ts'
import { dialects } from '../support/parts.ts'
import { attacks } from './attacks.ts'
import { Device } from './device.ts'
import { Scene } from './scene.ts'

const idsOf = (list: { id: string }[]) => list.map(({ id }) => id)

describe.each(dialects)('passkeys on %s', (dialect) => {
  let on: Stage
  let scene: Scene
  let refused = 0
  beforeAll(async () => {
    on = await stage(dialect)
    scene = new Scene(on)
  })
  afterAll(async () => {
    console.log(`proof: passkeys on ${dialect}: ${refused} of ${names.length} attacks refused`)
    await on.parts.close()
  })
  beforeEach(() => on.parts.clock.set('2026-11-10T10:00:00.000Z'))

  const names = Object.keys(attacks)
  it.each(names)('refuse an answer %s', async (name) => {
    expect(await attacks[name]!(scene)).toBe('refused')
    refused += 1
  })

  it('are a first second step, with ten recovery codes and a new cookie', async () => {
    const half = await scene.half(await scene.someone())
    const page = await half.get('/sign-in/second-factor')
    expect(page.words).toContain('your fingerprint, your face or your phone’s lock')
    const old = half.cookie
    const device = new Device()
    await scene.setUp(half, device.make(await scene.ask(half, 'make')))
    expect(half.cookie).not.toBe(old)
    expect((await half.get('/profile')).status).toBe(200)
    expect((await half.get('/profile', { cookie: old })).status).toBe(303)
    expect((await scene.withPasskey()).codes).toBe(10)
  })

  it('let their owner in, with a new cookie', async () => {
    const { who, device } = await scene.withPasskey()
    const browser = await scene.half(who)
    const half = browser.cookie
    const question = await scene.ask(browser, 'use')
    expect(idsOf(question.allowCredentials)).toEqual([device.id])
    expect([question.rpId, question.userVerification]).toEqual(['localhost', 'preferred'])
    expect(await scene.sent(browser, device.use(question))).toBe('in')
    expect((await browser.get('/profile', { cookie: half })).status).toBe(303)
  })

  it('of two answers sent at once let one in', async () => {
    const { who, device } = await scene.withPasskey()
    const browser = await scene.half(who)
    const answer = device.use(await scene.ask(browser, 'use'))
    const all = await Promise.all([1, 2, 3, 4].map(() => scene.use(browser.copy(), answer)))
    expect(all.filter(({ location }) => location === '/profile')).toHaveLength(1)
  })

  it('are not made with half a sign-in by somebody who has a way already', async () => {
    const { who } = await scene.withPasskey()
    const browser = await scene.half(who)
    expect(await scene.ask(browser, 'make')).toEqual({ status: 404 })
    const question = { ...(await scene.ask(browser, 'use')), rp: { id: 'localhost' } }
    const answer = await scene.setUp(browser, new Device().make(question))
    expect(answer.words).toContain('You have a second step already.')
    expect((await browser.get('/profile')).location).toMatch(/^\/sign-in\/code/)
  })

  it('are added by somebody who shows again that it is them, and no device twice', async () => {
    const { who, device, browser } = await scene.withPasskey()
    for (const wrong of ['', 'not this one at all']) {
      expect(await scene.ask(browser, 'make', wrong)).toEqual({ status: 422 })
    }
    const question = await scene.ask(browser, 'make', password)
    expect(idsOf(question.excludeCredentials)).toEqual([device.id])
    expect([question.attestation, question.rp.id]).toEqual(['none', 'localhost'])
    const more = new Device()
    const form = { passkey_name: 'The laptop', passkey_code: more.make(question) }
    const answer = await browser.post('/profile/security/passkeys', form)
    expect([answer.status, answer.location]).toEqual([303, '/profile/security?said=passkey'])
    // The same once more changes nothing.
    expect((await browser.post('/profile/security/passkeys', form)).status).toBe(303)
    expect((await browser.get('/profile/security')).words).toContain('The laptop')
    const next = await scene.half(who)
    expect(await scene.sent(next, more.use(await scene.ask(next, 'use')))).toBe('in')
    const other = await scene.half(await scene.someone())
    const taken = await scene.setUp(other, more.make(await scene.ask(other, 'make')))
    expect([taken.status, taken.words.includes('in use already')]).toEqual([422, true])
  })

  it('are not added past the proof, with a question that was got to use one', async () => {
    const { browser } = await scene.withPasskey()
    const question = { ...(await scene.ask(browser, 'use')), rp: { id: 'localhost' } }
    const passkey_code = new Device().make(question)
    const form = { passkey_name: 'A thief’s', passkey_code }
    expect((await browser.post('/profile/security/passkeys', form)).status).toBe(422)
    expect(question.status).toBe(404)
  })

  it('say where they need scripts, and read no nonsense', async () => {
    const browser = await scene.half((await scene.withPasskey()).who)
    expect((await scene.use(browser, '')).words).toContain('Passkeys need scripts')
    for (const nonsense of ['{', '{}', '[]', 'null', '{"id":"a"}', 'x'.repeat(30_000)]) {
      expect((await scene.use(browser, nonsense)).status).toBe(422)
    }
  })
})

it('have an address that they can be for, or none', () => {
  const origin = 'https://holdfast.example.org'
  expect(partyOf(origin)).toEqual({ id: 'holdfast.example.org', origin })
  const here = 'http://localhost:3000'
  expect(partyOf(here)).toEqual({ id: 'localhost', origin: here })
  for (const none of ['http://127.0.0.1:3000', 'https://10.0.0.4', 'http://[::1]:3000']) {
    expect(partyOf(none)).toBeNull()
  }
  expect(partyOf('http://holdfast.example.org')).toBeNull()
})

it('count on, or do not count', () => {
  expect([countsOn(0, 0), countsOn(0, 1), countsOn(1, 2)]).toEqual([true, true, true])
  expect([countsOn(2, 2), countsOn(2, 1), countsOn(2, 0)]).toEqual([false, false, false])
})
