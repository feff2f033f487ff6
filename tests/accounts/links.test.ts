import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keepLink, type Purpose } from '../../src/accounts/links.ts'
import { newToken } from '../../src/accounts/secrets.ts'
import { dialects } from '../support/parts.ts'
import { takeSecondStep } from '../support/phone.ts'
import { emailOf, otherPassword, password, person, stage, type Stage } from './cast.ts'

describe.each(dialects)('links on %s', (dialect) => {
  let on: Stage
  let ivy: string
  let made = 0
  beforeAll(async () => {
    on = await stage(dialect)
  })
  afterAll(() => on.parts.close())
  beforeEach(async () => {
    on.parts.clock.set('2026-11-10T10:00:00.000Z')
    made += 1
    const someone = { name: `Ivy Lane ${made}`, job: 'link_worker', invitedOnly: true } as const
    ivy = await person(on.parts, on.practice, someone)
  })

  const link = async (purpose: Purpose, who: string) => {
    const token = newToken()
    const now = on.parts.clock.now()
    const given = { token, purpose, person: who, organisation: on.practice, madeBy: on.admin, now }
    await keepLink(on.parts.store.write, given)
    return token
  }
  const session = (who: string) =>
    on.parts.store.read
      .selectFrom('session')
      .selectAll()
      .where('person_id', '=', who)
      .where('ended_at', 'is', null)
      .execute()

  it('an invitation says who invites, takes a password and signs in', async () => {
    const browser = on.browser()
    const page = await browser.get(`/invitations/${await link('invitation', ivy)}`)
    expect(page.status).toBe(200)
    expect(page.words).toContain('Ada Field invites you to Holdfast for Riverside Practice.')
    const taken = await browser.submit(page, 'main form', { password })
    const next = '/sign-in/code?to=%2F%3Fsaid%3Dwelcome'
    expect([taken.status, taken.location]).toEqual([303, next])
    const passed = await takeSecondStep(on.parts, browser, taken)
    expect(passed.location).toBe('/?said=welcome')
    expect((await browser.get('/profile')).words).toContain('Your profile')
    const email = emailOf(`Ivy Lane ${made}`)
    expect((await on.browser().post('/sign-in', { email, password })).status).toBe(303)
  })

  it('asks for the e-mail when none is known, and refuses one in use', async () => {
    const forget = { email: null }
    await on.parts.store.write.updateTable('person').set(forget).where('id', '=', ivy).execute()
    const browser = on.browser()
    const path = `/invitations/${await link('invitation', ivy)}`
    const used = await browser.post(path, { password, email: emailOf('Sam Okoro') })
    expect(used.status).toBe(422)
    expect(used.words).toContain('That e-mail cannot be used here.')
    expect(used.words).not.toContain('Sam')
    expect((await browser.post(path, { password })).status).toBe(422)
    const email = `ivy${made}@example.org`
    expect((await browser.post(path, { password, email })).status).toBe(303)
    expect((await on.browser().post('/sign-in', { email, password })).status).toBe(303)
  })

  it.each([
    ['too short', 'short', /12 letters or more/],
    ['their own name', 'IvyLaneIvyLane', /Leave out your name/],
    ['the organisation', 'riversidepractice', /Leave out your name/],
    ['empty', '', /Choose a password/],
  ])('a password that is %s is refused, and the link still works', async (_, weak, words) => {
    const path = `/invitations/${await link('invitation', ivy)}`
    const refused = await on.browser().post(path, { password: weak })
    expect(refused.status).toBe(422)
    expect(refused.words).toMatch(words)
    expect((await on.browser().post(path, { password })).status).toBe(303)
  })

  it('two posts at the same moment use an invitation once', async () => {
    const path = `/invitations/${await link('invitation', ivy)}`
    const answers = await Promise.all([
      on.browser().post(path, { password }),
      on.browser().post(path, { password: otherPassword }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 404])
    expect(await session(ivy)).toHaveLength(1)
  })

  it('used, run out, taken back, replaced, of someone who left and unknown read the same', async () => {
    const used = await link('invitation', ivy)
    await on.browser().post(`/invitations/${used}`, { password })
    const replaced = await link('invitation', on.worker)
    const old = await link('invitation', on.worker)
    const reset = await link('password_reset', on.worker)
    on.parts.clock.forward({ days: 14 })
    const gone = await person(on.parts, on.practice, { name: `Gone ${made}`, job: 'lead' })
    const left = await link('invitation', gone)
    const closed = { deactivated_at: on.parts.clock.now() }
    const write = on.parts.store.write
    await write.updateTable('person').set(closed).where('id', '=', gone).execute()
    const paths = [used, replaced, old, left, reset, 'never-made'].map((it) => `/invitations/${it}`)
    const pages = await Promise.all(paths.map((path) => on.browser().get(path)))
    const posts = await Promise.all(paths.map((path) => on.browser().post(path, { password })))
    expect([...pages, ...posts].map(({ status }) => status)).toEqual(Array(12).fill(404))
    expect(new Set([...pages, ...posts].map(({ text }) => text)).size).toBe(1)
    expect(pages[0]!.words).toContain('This link no longer works')
  })

  it('an invitation lasts up to fourteen days', async () => {
    const token = await link('invitation', ivy)
    on.parts.clock.forward({ days: 13, hours: 23, minutes: 59, seconds: 59 })
    expect((await on.browser().get(`/invitations/${token}`)).status).toBe(200)
  })

  it('a password link ends all sessions and opens the account again', async () => {
    const signedIn = await on.browser().signInAs(on.worker)
    const browser = on.browser()
    const email = emailOf('Sam Okoro')
    for (let i = 0; i < 5; i++) await browser.post('/sign-in', { email, password: 'wrong' })
    const page = await browser.get(`/password-resets/${await link('password_reset', on.worker)}`)
    expect(page.words).not.toContain('Sam')
    const taken = await browser.submit(page, 'main form', { password: otherPassword })
    expect([taken.status, taken.location]).toEqual([303, '/sign-in?said=password'])
    expect((await signedIn.get('/profile')).status).toBe(303)
    expect((await browser.post('/sign-in', { email, password })).status).toBe(422)
    expect((await browser.post('/sign-in', { email, password: otherPassword })).status).toBe(303)
    const notices = on.parts.store.read.selectFrom('notice').select('what')
    const told = await notices.where('person_id', '=', on.worker).execute()
    expect(told).toContainEqual({ what: 'sign_in_changed' })
  })

  it('a password link lasts a day, and opens no invitation', async () => {
    const token = await link('password_reset', on.worker)
    expect((await on.browser().get(`/invitations/${token}`)).status).toBe(404)
    on.parts.clock.forward({ hours: 23, minutes: 59 })
    expect((await on.browser().get(`/password-resets/${token}`)).status).toBe(200)
    on.parts.clock.forward({ minutes: 1 })
    expect((await on.browser().get(`/password-resets/${token}`)).status).toBe(404)
  })

  it('two posts at the same moment use a password link once', async () => {
    const path = `/password-resets/${await link('password_reset', on.worker)}`
    const post = () => on.browser().post(path, { password: otherPassword })
    const answers = await Promise.all([post(), post(), post()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 404, 404])
  })

  it('says honestly what to do about a forgotten password', async () => {
    const page = await on.browser().get('/password-resets/new')
    expect(page.words).toContain('Ask your administrator')
  })

  it('keeps neither links nor passwords in the database', async () => {
    const token = await link('invitation', ivy)
    await on.browser().post(`/invitations/${token}`, { password })
    const tables = ['token', 'person', 'session', 'audit', 'form_receipt'] as const
    const rows = await Promise.all(
      tables.map((table) => on.parts.store.read.selectFrom(table).selectAll().execute()),
    )
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(password)
    expect(rows.map((each) => each.length > 0)).toEqual([true, true, true, true, false])
  })
})
