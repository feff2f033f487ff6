import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emailOf, password, person } from '../accounts/cast.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { aKey, codeAt, takeSecondStep } from '../support/phone.ts'
import { Device } from '../passkeys/device.ts'
import { changeProvider, join, signInWith, workStage, type WorkStage } from './stage.ts'

describe.each(dialects)('a password alone, beside an account from work, on %s', (dialect) => {
  let on: WorkStage
  beforeAll(async () => {
    on = await workStage(dialect)
    await changeProvider(on, { asks_second: 'yes' })
  })
  afterAll(() => on.close())

  /** What one administrator can do: make the way in go to an address of theirs, and walk through. */
  const takeOver = async (ivy: { id: string; name: string }, email: string) => {
    const page = () => on.ada.get(`/admin/people/${ivy.id}`)
    await on.ada.submit(await page(), '#person', { email })
    const shown = await on.ada.submit(await page(), '#make-link')
    const link = new URL(shown.page.querySelector('#link')!.getAttribute('value')!).pathname
    const browser = on.browser()
    await browser.post(link, { password })
    return signIn(email)
  }
  const signIn = async (email: string) => {
    const browser = on.browser()
    const answer = await browser.post('/sign-in', { email, password })
    expect(answer.location).toMatch(/^\/sign-in\/code/)
    return browser
  }
  const setUp = async (browser: Client) => browser.follow(await browser.get('/sign-in/code'))
  const factors = (id: string) =>
    on.parts.store.read
      .selectFrom('second_factor')
      .where('person_id', '=', id)
      .select('id')
      .execute()
  const someone = async () => {
    const ivy = await on.invited()
    const browser = on.browser()
    await join(on, browser, ivy.path, ivy.login)
    expect((await browser.get('/reflections')).status).toBe(200)
    return { ...ivy, browser }
  }

  it('makes no second step, whatever the administrator did, until two agreed', async () => {
    const old = { from_at: '2026-01-01T09:00:00.000Z' }
    const bo = await person(on.parts, on.practice, {
      name: `Bo Marsh ${dialect}`,
      job: 'administrator',
      administers: true,
    })
    const { write } = on.parts.store
    await write.updateTable('administrator').set(old).execute()
    await write.updateTable('second_factor').set({ made_at: old.from_at }).execute()
    const ivy = await someone()
    const email = `taken.${dialect}@example.org`
    const thief = await takeOver(ivy, email)
    const shut = await setUp(thief)
    expect(shut.location).toBe('/sign-in/lost')
    const lost = await thief.follow(shut)
    expect(lost.words).toContain('A password alone does not let you in')
    expect(lost.page.querySelector('a[href^="/sign-in/code"]')).toBeNull()
    const now = on.parts.clock.now()
    const { location } = await thief.post('/sign-in/second-factor', {
      code_key: aKey,
      name: 'Mine',
      code: codeAt(aKey, now),
    })
    expect(location).toBe('/sign-in/lost')
    const asked = await thief.post('/passkeys/questions', { to: 'make' })
    if (asked.status === 200) {
      const passkey_code = new Device().make(JSON.parse(asked.text))
      await thief.post('/sign-in/second-factor/passkey', { passkey_name: 'Mine', passkey_code })
    }
    expect(await factors(ivy.id)).toEqual([])
    expect((await thief.get('/reflections')).status).toBe(303)

    await thief.submit(lost, '#lost')
    const agree = (who: Client) =>
      who.post(`/admin/people/${ivy.id}/factor-reset`, { spoken: 'yes' })
    expect((await agree(on.ada)).location).toContain('let_in_half')
    expect((await agree(await on.browser().signInAs(bo))).location).toContain('let_in')
    const again = await signIn(email)
    const passed = await takeSecondStep(on.parts, again, await again.get('/sign-in'))
    expect((await again.get(passed.location)).status).toBe(200)
    expect(await factors(ivy.id)).toHaveLength(1)
  })

  it('is no way round the account by turning the provider off, or disconnecting', async () => {
    const ivy = await someone()
    await changeProvider(on, { is_on: undefined, asks_second: undefined })
    const thief = await takeOver(ivy, `off.${dialect}@example.org`)
    expect((await setUp(thief)).location).toBe('/sign-in/lost')
    await changeProvider(on, { is_on: 'yes', asks_second: 'yes' })
    const own = on.browser()
    expect((await signInWith(on, own, ivy.login)).location).toBe('/')
    const [identity] = await on.identities(ivy.id)
    const kept = await own.post(`/profile/security/work/${identity!.id}/removal`)
    expect([kept.status, kept.words]).toEqual([422, expect.stringContaining('second step')])
  })

  it('is enough for whoever has none, and the account itself is where it asks no second', async () => {
    const name = `Noa Lane ${dialect}`
    const noa = await person(on.parts, on.practice, { name, job: 'link_worker' })
    await on.parts.store.write.deleteFrom('second_factor').where('person_id', '=', noa).execute()
    expect((await setUp(await signIn(emailOf(name)))).status).toBe(200)
    await changeProvider(on, { asks_second: undefined })
    const ivy = await on.invited()
    const browser = on.browser()
    const half = await join(on, browser, ivy.path, ivy.login)
    const passed = await takeSecondStep(on.parts, browser, half)
    expect((await browser.get(passed.location)).status).toBe(200)
    await changeProvider(on, { asks_second: 'yes' })
  })
})
