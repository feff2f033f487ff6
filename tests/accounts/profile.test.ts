import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keepLink } from '../../src/accounts/links.ts'
import { newToken } from '../../src/accounts/secrets.ts'
import { dialects } from '../support/parts.ts'
import { emailOf, otherPassword, password, person, stage, type Stage } from './cast.ts'

describe.each(dialects)('profile on %s', (dialect) => {
  let on: Stage
  let me: string
  let made = 0
  beforeAll(async () => {
    on = await stage(dialect)
  })
  afterAll(() => on.parts.close())
  beforeEach(async () => {
    made += 1
    me = await person(on.parts, on.practice, { name: `Wren Hart ${made}`, job: 'link_worker' })
  })

  it('keeps a name and a theme, on the server', async () => {
    const browser = await on.browser().signInAs(me)
    const saved = await browser.submit(await browser.get('/profile'), 'main form', {
      name: 'Wren H',
      theme: 'dark',
    })
    expect([saved.status, saved.location]).toEqual([303, '/profile?said=saved'])
    const page = await browser.follow(saved)
    expect(page.page.querySelector('html')?.getAttribute('data-theme')).toBe('dark')
    expect(page.page.querySelector('#field-name')?.getAttribute('value')).toBe('Wren H')
  })

  it.each([
    ['an empty name', { name: ' ' }, 422],
    ['a very long name', { name: 'n'.repeat(81) }, 422],
    ['a theme nobody made', { theme: 'pink' }, 422],
    ['a field that is not on the form', { email: 'other@example.org' }, 400],
    ['a version that is no number', { version: 'x' }, 400],
  ])('answers %s', async (_, typed, status) => {
    const browser = await on.browser().signInAs(me)
    const page = await browser.get('/profile')
    expect((await browser.submit(page, 'main form', typed)).status).toBe(status)
  })

  it('shows both when two tabs save', async () => {
    const browser = await on.browser().signInAs(me)
    const [one, two] = [await browser.get('/profile'), await browser.get('/profile')]
    await browser.submit(one, 'main form', { name: 'First tab' })
    const clash = await browser.submit(two, 'main form', { name: 'Second tab' })
    expect(clash.status).toBe(409)
    expect(clash.words).toContain('First tab')
    expect(clash.page.querySelector('#field-name')?.getAttribute('value')).toBe('Second tab')
    expect((await browser.submit(clash, 'main form')).status).toBe(303)
    expect((await browser.get('/profile')).text).toContain('Second tab')
  })

  it('lists own devices and ends one, never someone else’s', async () => {
    const [here, there] = [await on.browser().signInAs(me), await on.browser().signInAs(me)]
    const stranger = await on.browser().signInAs(on.worker)
    const page = await here.get('/profile/sessions')
    expect(page.words).toContain('This one')
    const end = page.page.querySelector('main form[action$="/ending"]')!.getAttribute('action')!
    expect((await stranger.post(end)).status).toBe(404)
    expect((await there.get('/profile')).status).toBe(200)
    expect((await here.submit(page, 'main form[action$="/ending"]')).status).toBe(303)
    expect((await there.get('/profile')).status).toBe(303)
    expect((await here.get('/profile')).status).toBe(200)
  })

  it('ends all other devices at once', async () => {
    const [here, ...others] = [
      await on.browser().signInAs(me),
      await on.browser().signInAs(me),
      await on.browser().signInAs(me),
    ]
    await here.submit(await here.get('/profile/sessions'), '#end-others')
    expect((await here.get('/profile')).status).toBe(200)
    const after = await Promise.all(others.map((other) => other.get('/profile')))
    expect(after.map(({ status }) => status)).toEqual([303, 303])
  })

  it('changes the password and signs out other devices', async () => {
    const [here, there] = [await on.browser().signInAs(me), await on.browser().signInAs(me)]
    const changed = await here.submit(await here.get('/profile/security'), '#password', {
      current_password: password,
      new_password: otherPassword,
    })
    expect([changed.status, changed.location]).toEqual([303, '/profile?said=password'])
    expect((await here.get('/profile')).status).toBe(200)
    expect((await there.get('/profile')).status).toBe(303)
    const email = emailOf(`Wren Hart ${made}`)
    expect((await there.post('/sign-in', { email, password })).status).toBe(422)
    expect((await there.post('/sign-in', { email, password: otherPassword })).status).toBe(303)
  })

  it('a changed password closes a link for another one, and is told', async () => {
    const here = await on.browser().signInAs(me)
    const [token, now] = [newToken(), on.parts.clock.now()]
    const { store } = on.parts
    const link = {
      token,
      purpose: 'password_reset',
      person: me,
      organisation: on.practice,
    } as const
    await keepLink(store.write, { ...link, madeBy: on.admin, now })
    const typed = { current_password: password, new_password: otherPassword }
    await here.post('/profile/security', typed)
    expect((await on.browser().get(`/password-resets/${token}`)).status).toBe(404)
    const notices = store.read.selectFrom('notice').select('what').where('person_id', '=', me)
    expect(await notices.execute()).toEqual([{ what: 'sign_in_changed' }])
  })

  it.each([
    ['the wrong current one', { current_password: otherPassword }, /not the password you have now/],
    ['a common new one', { new_password: 'password123456' }, /easy to guess/],
    ['a new one with their name', { new_password: 'wrenhartwrenhart' }, /Leave out your name/],
    ['nothing new', { new_password: '' }, /Choose a new password/],
  ])('refuses %s and repeats no password on the page', async (_, typed, words) => {
    const browser = await on.browser().signInAs(me)
    const sent = { current_password: password, new_password: otherPassword, ...typed }
    const refused = await browser.submit(await browser.get('/profile/security'), '#password', sent)
    expect(refused.status).toBe(422)
    expect(refused.words).toMatch(words)
    expect(refused.text).not.toContain(password)
    expect(refused.text).not.toContain(otherPassword)
  })

  it('guessing the current password is slowed down too', async () => {
    const browser = await on.browser().signInAs(me)
    const guess = (current_password: string) =>
      browser.post('/profile/security', { current_password, new_password: otherPassword })
    for (let i = 0; i < 5; i++) await guess(`guess number ${i}`)
    expect((await guess(password)).words).toContain('Wait one minute')
  })
})
