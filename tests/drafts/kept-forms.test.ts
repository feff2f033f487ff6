import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import { takeSecondStep } from '../support/phone.ts'
import { emailOf, password, stage, type Stage } from '../accounts/cast.ts'

const words = 'Wren <Hart>\nwith "two" lines'

describe.each(dialects)('kept forms on %s', (dialect) => {
  let on: Stage
  beforeAll(async () => {
    on = await stage(dialect)
  })
  afterAll(() => on.parts.close())
  beforeEach(async () => {
    on.parts.clock.set('2026-11-10T10:00:00.000Z')
    await on.parts.store.write.deleteFrom('kept_form').execute()
    // The clock went back, and every code counts once.
    await on.parts.store.write.updateTable('second_factor').set({ last_step: null }).execute()
  })

  const signIn = async (browser: ReturnType<Stage['browser']>, name = 'Sam Okoro') => {
    const half = await browser.post('/sign-in', { email: emailOf(name), password })
    return takeSecondStep(on.parts, browser, half)
  }
  const kept = () => on.parts.store.read.selectFrom('kept_form').selectAll().execute()

  /** Opens the profile, waits too long and sends it. */
  async function late(fields: Record<string, string> = { name: words }) {
    const browser = await on.browser().signInAs(on.worker)
    const page = await browser.get('/profile')
    on.parts.clock.forward({ minutes: 31 })
    return { browser, answer: await browser.submit(page, 'main form', fields) }
  }

  it('what was typed waits for its writer, and is sent after all', async () => {
    const { browser, answer } = await late({ name: 'Sam of the river', theme: 'dark' })
    expect([answer.status, answer.location]).toEqual([303, '/sign-in?to=%2F&said=kept'])
    expect((await browser.follow(answer)).text).toContain('We kept your draft.')
    const signedIn = await signIn(browser)
    expect(signedIn.location).toMatch(/^\/kept-forms\/[\w-]+$/)
    const page = await browser.follow(signedIn)
    expect(page.words).toContain('your profile, from 10 Nov at 10:31')
    expect(page.words).toContain('Sam of the river')
    const sent = await browser.submit(page, '#send-again')
    expect([sent.status, sent.location]).toEqual([303, '/profile?said=saved'])
    expect((await browser.follow(sent)).text).toContain('Sam of the river')
    expect((await signIn(browser)).location).toBe('/')
  })

  it('keeps every letter', async () => {
    const { browser } = await late()
    const page = await browser.follow(await signIn(browser))
    const field = page.page.querySelector('#send-again input[name="name"]')
    expect(field?.getAttribute('value')).toBe(words)
  })

  it('is sealed, and without passwords', async () => {
    const browser = await on.browser().signInAs(on.worker)
    on.parts.clock.forward({ minutes: 31 })
    await browser.post('/profile', { name: 'a readable name', password: 'typed by mistake' })
    const rows = await kept()
    expect(rows).toHaveLength(1)
    expect(Buffer.from(rows[0]!.body).toString('latin1')).not.toContain('readable')
    const page = await browser.follow(await signIn(browser))
    expect(page.text).toContain('a readable name')
    expect(page.text).not.toContain('typed by mistake')
  })

  it('is shown to nobody else, on that computer or any other', async () => {
    const { browser } = await late()
    const [row] = await kept()
    const other = await signIn(browser, 'Ada Field')
    expect(other.location).toBe('/')
    expect((await browser.get(`/kept-forms/${row!.id}`)).status).toBe(404)
    expect((await browser.post(`/kept-forms/${row!.id}/removal`)).status).toBe(404)
    expect((await browser.get(`/kept-forms/absent`)).status).toBe(404)
    expect(await kept()).toHaveLength(1)
  })

  it('can be thrown away', async () => {
    const { browser } = await late()
    const page = await browser.follow(await signIn(browser))
    const gone = await browser.submit(page, '#throw-away')
    expect([gone.status, gone.location]).toEqual([303, '/?said=thrown_away'])
    expect(await kept()).toEqual([])
    expect((await signIn(browser)).location).toBe('/')
  })

  it.each([
    ['a form with only a password in it', '/profile/security', { current_password: password }],
    ['a button', '/profile/sessions/ending', {}],
  ])('%s is not kept', async (_, path, fields) => {
    const browser = await on.browser().signInAs(on.worker)
    on.parts.clock.forward({ minutes: 31 })
    const answer = await browser.post(path, { form_id: '0123456789', version: '1', ...fields })
    expect(answer.location).toBe('/sign-in?to=%2F')
    expect(await kept()).toEqual([])
  })

  it('a stranger’s form is not kept', async () => {
    const answer = await on.browser().post('/profile', { name: words })
    expect(answer.location).toBe('/sign-in?to=%2F')
    const guess = await on.browser().post('/profile', { name: words }, { cookie: 'holdfast=guess' })
    expect(guess.location).toBe('/sign-in?to=%2F')
    expect(await kept()).toEqual([])
  })

  it.each([
    ['just under a day after it ended', { hours: 24, minutes: 29 }, 1],
    ['a day after it ended', { hours: 24, minutes: 30 }, 0],
  ])('%s', async (_, later, count) => {
    const browser = await on.browser().signInAs(on.worker)
    on.parts.clock.forward(later)
    await browser.post('/profile', { name: words })
    expect(await kept()).toHaveLength(count)
  })

  it('a form of someone whose sign-in was closed is not kept', async () => {
    const browser = await on.browser().signInAs(on.worker)
    const write = on.parts.store.write
    const close = (deactivated_at: string | null) =>
      write.updateTable('person').set({ deactivated_at }).where('id', '=', on.worker).execute()
    await close(on.parts.clock.now())
    await browser.post('/profile', { name: words })
    await close(null)
    expect(await kept()).toEqual([])
  })

  it('is gone a week later, when the next one is kept', async () => {
    await late()
    const [first] = await kept()
    on.parts.clock.forward({ days: 7 })
    await late()
    const after = await kept()
    expect(after).toHaveLength(1)
    expect(after[0]!.id).not.toBe(first!.id)
  })

  it('htmx is told to go to the sign-in page, not to swap it in', async () => {
    const browser = await on.browser().signInAs(on.worker)
    on.parts.clock.forward({ minutes: 31 })
    const answer = await browser.post('/profile', { name: words }, { 'hx-request': 'true' })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('hx-redirect')).toBe('/sign-in?to=%2F&said=kept')
  })
})
