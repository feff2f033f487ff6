import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emailOf, password, person, stage, type Stage } from '../accounts/cast.ts'
import type { Answer, Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { aKey, codeAt } from '../support/phone.ts'

const anyone = 'Sam Okoro'

describe.each(dialects)('the second step on %s', (dialect) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(dialect)
  })
  afterAll(() => on.parts.close())
  beforeEach(async () => {
    const { write } = on.parts.store
    on.parts.clock.set('2026-11-10T10:00:00.000Z')
    await write.deleteFrom('attempt').execute()
    await write.updateTable('second_factor').set({ last_step: null }).execute()
  })

  const half = async (name = anyone) => {
    const browser = on.browser()
    const answer = await browser.post('/sign-in', { email: emailOf(name), password, to: '/leave' })
    expect(answer.location).toBe('/sign-in/code?to=%2Fleave')
    return browser
  }
  const now = () => on.parts.clock.now()
  const give = async (browser: Client, code = codeAt(aKey, now())) =>
    browser.submit(await browser.get('/sign-in/code?to=%2Fleave'), '#code', { code })
  const isIn = async (browser: Client) => (await browser.get('/profile')).status === 200

  it('stands before every page, and gives a new cookie', async () => {
    const browser = await half()
    const before = browser.cookie
    expect((await browser.get('/')).location).toBe('/sign-in')
    expect((await browser.get('/sign-in')).location).toBe('/sign-in/code?to=%2F')
    expect((await browser.get('/profile')).location).toBe('/sign-in/code?to=%2Fprofile')
    const passed = await give(browser)
    expect([passed.status, passed.location]).toEqual([303, '/leave'])
    expect(browser.cookie).not.toBe(before)
    expect(await isIn(browser)).toBe(true)
    const old = await on.browser().get('/profile', { cookie: before })
    expect(old.location).toBe('/sign-in?to=%2Fprofile')
  })

  it.each([
    ['30 seconds before', -30, true],
    ['30 seconds after', 30, true],
    ['a minute before', -60, false],
    ['a minute after', 60, false],
  ])('takes a code of %s: %i s', async (_, seconds, goes) => {
    on.parts.clock.set('2026-11-10T10:00:15.000Z')
    const code = codeAt(aKey, new Date(Date.parse(now()) + seconds * 1000).toISOString())
    const browser = await half()
    expect((await give(browser, code)).status).toBe(goes ? 303 : 422)
    expect(await isIn(browser)).toBe(goes)
  })

  it('takes a code once, and no older one after it', async () => {
    const [code, older] = [codeAt(aKey, now()), codeAt(aKey, '2026-11-10T09:59:30.000Z')]
    const both = await Promise.all([half(), half()])
    const answers = await Promise.all(both.map((browser) => give(browser, code)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
    const late = await half()
    expect((await give(late, code)).status).toBe(422)
    expect((await give(late, older)).status).toBe(422)
  })

  it('says the same for every refusal, and waits after five', async () => {
    const browser = await half()
    const says = ({ status, words }: Answer) => [status, /That code does not fit/.test(words)]
    for (const code of ['000000', 'abc', '1', codeAt(aKey, '2026-11-10T08:00:00.000Z')]) {
      expect([code, ...says(await give(browser, code))]).toEqual([code, 422, true])
    }
    await give(browser, '999999')
    const waits = await give(browser)
    expect([waits.status, waits.headers.get('retry-after')]).toEqual([429, '60'])
    // The right password does not clear what was guessed here.
    expect((await give(await half())).status).toBe(429)
    on.parts.clock.forward({ minutes: 1 })
    expect((await give(browser)).status).toBe(303)
  })

  it('keeps what was typed into a form, for its writer', async () => {
    const browser = await half()
    const late = await browser.post('/profile', { name: 'Sam of the river', theme: 'dark' })
    expect(late.location).toBe('/sign-in/code?to=%2F&said=kept')
    const passed = await give(browser)
    expect(passed.location).toMatch(/^\/kept-forms\//)
    expect((await browser.follow(passed)).words).toContain('Sam of the river')
  })

  it('that ran out keeps nothing of the code page', async () => {
    const browser = await half()
    const page = await browser.get('/sign-in/code?to=%2Fleave')
    on.parts.clock.forward({ minutes: 31 })
    const late = await browser.submit(page, '#code', { code: codeAt(aKey, now()) })
    expect(late.location).toBe('/sign-in?to=%2F')
  })

  describe('for somebody who has none', () => {
    let name: string
    let made = 0
    let browser: Client
    beforeEach(async () => {
      name = `Ivy Lane ${dialect} ${(made += 1)}`
      const ivy = await person(on.parts, on.practice, { name, job: 'link_worker' })
      const { write } = on.parts.store
      await write.deleteFrom('second_factor').where('person_id', '=', ivy).execute()
      browser = await half(name)
    })

    const setUp = async (more: Record<string, string> = {}) => {
      const page = await browser.follow(await browser.get('/sign-in/code?to=%2Fleave'))
      const key = page.page.querySelector('input[name="code_key"]')!.getAttribute('value')!
      const code = codeAt(key, now())
      return { key, page, done: await browser.submit(page, '#set-up', { code, ...more }) }
    }
    const codesOn = ({ page }: Answer) => page.querySelectorAll('.codes code').map((it) => it.text)

    it('is set up first: a square, a key to type, a name and ten codes', async () => {
      const { key, page, done } = await setUp({ name: 'Work phone' })
      expect(page.words).toContain(key.match(/.{4}/g)!.join(' '))
      expect(page.page.querySelectorAll('svg[role="img"] path')).toHaveLength(1)
      expect(page.text).not.toContain('style=')
      expect([done.status, codesOn(done).length]).toEqual([200, 10])
      const kept = done.page.querySelector('main a.button')!.getAttribute('href')!
      expect(kept).toBe('/leave')
      expect((await browser.get('/profile/security')).words).toContain('Work phone')
      const rows = await on.parts.store.read.selectFrom('second_factor').selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain(key)
      const hashes = await on.parts.store.read.selectFrom('recovery_code').selectAll().execute()
      expect(JSON.stringify(hashes)).not.toContain(codesOn(done)[0])
    })

    it('refuses a wrong code and keeps the key, and never adds a second one by half', async () => {
      const { key, page, done } = await setUp({ code: '000000' })
      expect(done.status).toBe(422)
      expect(done.text).toContain(key)
      await browser.submit(page, '#set-up', { code: codeAt(key, now()) })
      const thief = await half(name)
      const again = { code_key: aKey, name: 'Mine', code: codeAt(aKey, now()) }
      expect((await thief.post('/sign-in/second-factor', again)).status).toBe(422)
      expect((await thief.get('/sign-in/second-factor')).location).toBe('/sign-in/code?to=%2F')
      expect(await isIn(thief)).toBe(false)
    })

    it('lets them in with a recovery code, once each, and says how many are left', async () => {
      const codes = codesOn((await setUp()).done)
      const use = async (who: Client, recovery_code: string) =>
        who.submit(await who.get('/sign-in/code?to=%2Fleave'), '#recovery-code', { recovery_code })
      const lost = await half(name)
      const taken = await use(lost, ` ${codes[0]!.toUpperCase().replaceAll('-', ' ')}`)
      expect(taken.location).toBe('/profile/security/codes?to=%2Fleave')
      const left = await lost.follow(taken)
      expect(left.words).toContain('9 recovery codes left')
      expect(left.page.querySelector('main a.button')!.getAttribute('href')).toBe('/leave')
      const again = await half(name)
      expect((await use(again, codes[0]!)).status).toBe(422)
      expect((await use(await half(), codes[1]!)).status).toBe(422)
      expect((await use(again, codes[1]!)).status).toBe(303)
    })
  })
})
