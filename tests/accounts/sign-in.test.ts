import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { safeWayBack } from '../../src/accounts/way-back.ts'
import { sayDevice } from '../../src/accounts/device-words.ts'
import { waitMinutes } from '../../src/accounts/attempts.ts'
import { dialects } from '../support/parts.ts'
import { takeSecondStep } from '../support/phone.ts'
import { emailOf, password, stage, type Stage } from './cast.ts'

const sam = { email: emailOf('Sam Okoro'), password }
const wrong = { ...sam, password: 'not this one at all' }

describe.each(dialects)('signing in on %s', (dialect) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(dialect)
  })
  afterAll(() => on.parts.close())
  beforeEach(async () => {
    on.parts.clock.set('2026-11-10T10:00:00.000Z')
    await on.parts.store.write.deleteFrom('attempt').execute()
    await on.parts.store.write.deleteFrom('session').execute()
  })

  it('goes back to the page that was asked for', async () => {
    const browser = on.browser()
    const asked = await browser.get('/profile')
    expect([asked.status, asked.location]).toEqual([303, '/sign-in?to=%2Fprofile'])
    const page = await browser.follow(asked)
    const answer = await browser.submit(page, '#sign-in', {
      email: ' SAM.okoro@example.org',
      password,
    })
    expect([answer.status, answer.location]).toEqual([303, '/sign-in/code?to=%2Fprofile'])
    const passed = await takeSecondStep(on.parts, browser, answer)
    expect(passed.location).toBe('/profile')
    expect((await browser.follow(passed)).words).toContain('Your profile')
  })

  it('is remembered with a cookie that scripts cannot read', async () => {
    const answer = await on.browser().post('/sign-in', sam)
    expect(answer.headers.get('set-cookie')).toMatch(
      /^holdfast=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  it('twice gives two sessions, each with its own cookie, and the older one ends', async () => {
    const browser = on.browser()
    await takeSecondStep(on.parts, browser, await browser.post('/sign-in', sam))
    const first = browser.cookie
    await takeSecondStep(on.parts, browser, await browser.post('/sign-in', sam))
    expect(browser.cookie).not.toBe(first)
    expect((await browser.get('/profile', { cookie: first })).status).toBe(303)
    expect((await browser.get('/profile')).status).toBe(200)
  })

  it.each([
    ['a wrong password', wrong],
    ['nobody', { email: 'nobody@example.org', password }],
    ['an e-mail that is not one', { email: 'sam', password }],
  ])('says the same for %s', async (_, typed) => {
    const answer = await on.browser().post('/sign-in', typed)
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('That e-mail and password do not go together.')
    expect(answer.text).not.toContain(typed.password)
    expect(answer.page.querySelector('#field-email')?.getAttribute('value')).toBe(typed.email)
    expect(answer.page.querySelector('title')?.textContent).toMatch(/^Error: /)
  })

  it.each([
    ['nothing', {}, 422],
    ['no password', { email: sam.email }, 422],
    ['a field that is not on the form', { ...sam, role: 'administrator' }, 400],
    ['a repeated field', { email: [sam.email, sam.email], password }, 400],
    ['a password of 2,000 letters', { ...sam, password: 'a'.repeat(2000) }, 422],
  ])('answers %s with a page', async (_, typed, status) => {
    expect((await on.browser().post('/sign-in', typed)).status).toBe(status)
  })

  it('from another site is refused', async () => {
    const answer = await on.browser().post('/sign-in', sam, { 'sec-fetch-site': 'cross-site' })
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null])
  })

  it.each([sam.email, 'nobody@example.org'])(
    'waits longer after each wrong try for %s, and says how long',
    async (email) => {
      const browser = on.browser()
      const attempt = (typed: object) => browser.post('/sign-in', { ...wrong, email, ...typed })
      for (let i = 0; i < 5; i++) expect((await attempt({})).status).toBe(422)
      const blocked = await attempt({ password })
      expect(blocked.status).toBe(429)
      expect(blocked.headers.get('retry-after')).toBe('60')
      expect(blocked.words).toContain('Wait one minute')
      on.parts.clock.forward({ minutes: 1 })
      expect((await attempt({})).status).toBe(422)
      on.parts.clock.forward({ minutes: 1 })
      expect((await attempt({ password })).words).toContain('Wait one minute')
      on.parts.clock.forward({ minutes: 1 })
      expect((await attempt({ password })).status).toBe(email === sam.email ? 303 : 422)
    },
  )

  it('the right password clears the count', async () => {
    const browser = on.browser()
    for (let i = 0; i < 4; i++) await browser.post('/sign-in', wrong)
    expect((await browser.post('/sign-in', sam)).status).toBe(303)
    for (let i = 0; i < 4; i++) expect((await browser.post('/sign-in', wrong)).status).toBe(422)
    expect((await browser.post('/sign-in', sam)).status).toBe(303)
  })

  it('twenty guesses at once are no more than five', async () => {
    const browser = on.browser()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => browser.post('/sign-in', wrong)),
    )
    expect(answers.filter((answer) => answer.status === 422)).toHaveLength(5)
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(15)
  })

  it('a day later everything is forgotten', async () => {
    const browser = on.browser()
    for (let i = 0; i < 5; i++) await browser.post('/sign-in', wrong)
    on.parts.clock.forward({ hours: 24 })
    for (let i = 0; i < 5; i++) expect((await browser.post('/sign-in', wrong)).status).toBe(422)
  })

  it('signing out ends the session, also for a copy of its cookie', async () => {
    const browser = await on.browser().signInAs(on.worker)
    const { cookie } = browser
    const answer = await browser.submit(await browser.get('/profile'), 'form[action="/sign-out"]')
    expect([answer.status, answer.location]).toEqual([303, '/sign-in?said=signed_out'])
    expect(browser.cookie).toBe('')
    expect((await browser.get('/profile', { cookie })).status).toBe(303)
  })

  it.each([
    ['idle for 30 minutes', 'worker', [{ minutes: 30 }], 303],
    ['idle for just less', 'worker', [{ minutes: 29, seconds: 59 }], 200],
    ['an administrator, idle for 15 minutes', 'admin', [{ minutes: 15 }], 303],
    ['an administrator, idle for just less', 'admin', [{ minutes: 14, seconds: 59 }], 200],
    ['eight hours, always in use', 'worker', Array(24).fill({ minutes: 20 }), 303],
    ['just under eight hours, always in use', 'worker', Array(23).fill({ minutes: 20 }), 200],
  ] as const)('%s', async (_, who, steps, status) => {
    const browser = await on.browser().signInAs(on[who])
    let last = 0
    for (const step of steps) {
      on.parts.clock.forward(step)
      last = (await browser.get('/profile')).status
    }
    expect(last).toBe(status)
  })

  it('someone whose sign-in was closed is out on the next request', async () => {
    const browser = await on.browser().signInAs(on.otherAdmin)
    expect((await browser.get('/profile')).status).toBe(200)
    const write = on.parts.store.write
    const closed = { deactivated_at: on.parts.clock.now() }
    await write.updateTable('person').set(closed).where('id', '=', on.otherAdmin).execute()
    expect((await browser.get('/profile')).status).toBe(303)
    const again = await browser.post('/sign-in', { email: emailOf('Olu Grant'), password })
    expect(again.words).toContain('do not go together')
    const opened = { deactivated_at: null }
    await write.updateTable('person').set(opened).where('id', '=', on.otherAdmin).execute()
  })
})

describe('the way back', () => {
  it.each([
    ['/holdings', '/holdings'],
    ['/holdings?page=2#top', '/holdings?page=2#top'],
    [null, '/'],
    ['', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/a\\b', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example', '/'],
    ['/sign-in', '/'],
    ['/sign-out', '/'],
    [`/${'a'.repeat(600)}`, '/'],
  ])('%j leads to %s', (to, path) => {
    expect(safeWayBack(to)).toBe(path)
  })
})

describe('waits', () => {
  it.each([
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [10, 32],
    [11, 60],
    [400, 60],
  ])('after %i wrong tries: %i minutes', (failures, minutes) => {
    expect(waitMinutes(failures, 5)).toBe(minutes)
  })
})

describe('devices in words', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'
  const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15'
  it.each([
    [`${windows} Chrome/141.0.0.0 Safari/537.36`, 'Chrome on Windows'],
    [`${windows} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`, 'Edge on Windows'],
    [`${iPhone} Version/18.0 Mobile/15E148 Safari/604.1`, 'Safari on iPhone'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    ['curl/8.9', 'A browser'],
    [null, 'A browser'],
  ])('%s', (agent, words) => {
    expect(sayDevice(agent)).toBe(words)
  })
})
