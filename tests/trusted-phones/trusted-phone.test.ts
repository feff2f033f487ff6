import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { emailOf, otherPassword, password, person, stage, type Stage } from '../accounts/cast.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { giveApp, takeSecondStep } from '../support/phone.ts'

const note = 'A long week, and a kind word at the end of it.'

describe.each(dialects)('a phone kept for check-ins on %s', (dialect) => {
  let on: Stage
  let me: string
  let name: string
  let made = 0
  beforeAll(async () => {
    on = await stage(dialect)
  })
  afterAll(() => on.parts.close())
  beforeEach(async () => {
    on.parts.clock.set('2026-11-10T10:00:00.000Z')
    made += 1
    name = `Worker ${made}`
    me = await person(on.parts, on.practice, { name, job: 'link_worker' })
  })

  const signedIn = (who = me) => on.browser().signInAs(who)
  const { write, read } = { write: () => on.parts.store.write, read: () => on.parts.store.read }

  /** A browser in which the sign-in has run out, and which was kept before that. */
  async function keptPhone(who = me) {
    const phone = await signedIn(who)
    await phone.post('/profile/trusted-phones')
    await write().deleteFrom('session').where('person_id', '=', who).execute()
    return phone
  }

  const opens = async (phone: Client) => (await phone.get('/check-ins/new')).status === 200
  const rows = (table: 'trusted_phone' | 'check_in' | 'kept_form' | 'notice') =>
    read().selectFrom(table).selectAll().where('person_id', '=', me).execute()

  it('has a cookie of its own for 90 days, and only a hash of it is stored', async () => {
    const phone = await signedIn()
    const form_id = newId()
    const answer = await phone.post('/profile/trusted-phones', { form_id })
    expect(answer.location).toBe('/profile/sessions?said=phone_kept#phones')
    const cookie = answer.headers.get('set-cookie')!
    expect(cookie).toMatch(
      /^holdfast-phone=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const [row] = await rows('trusted_phone')
    expect(JSON.stringify(row)).not.toContain(cookie.slice(15, 58))
    const again = await phone.post('/profile/trusted-phones', { form_id })
    expect([again.status, again.headers.get('set-cookie')]).toEqual([303, null])
    expect(await rows('trusted_phone')).toHaveLength(1)
    expect((await phone.get('/profile/sessions')).words).toContain('A browser (this one)')
  })

  it('is told to its owner, without a word of what it is for', async () => {
    const phone = await signedIn()
    await phone.post('/profile/trusted-phones')
    const [notice, ...more] = await rows('notice')
    expect([notice, more]).toMatchObject([{ what: 'phone_kept', about: null }, []])
    expect((await phone.get('/notices')).words).toContain('A phone was kept for your check-ins')
  })

  it('is offered after a check-in and beside how somebody signs in, to whoever checks in', async () => {
    const phone = await signedIn()
    const offers = async (path: string) =>
      (await phone.get(path)).page.querySelector('#keep-phone') !== null
    const { location } = await phone.post('/check-ins', { felt_load: 'light' })
    expect([await offers(location!), await offers('/profile/security')]).toEqual([true, true])
    await phone.post('/profile/trusted-phones')
    expect([await offers(location!), await offers('/profile/security')]).toEqual([false, false])
    const admin = await signedIn(on.admin)
    expect((await admin.get('/profile/security')).page.querySelector('#phones')).toBeNull()
    expect((await admin.post('/profile/trusted-phones')).status).toBe(404)
  })

  it('checks in, and says plainly that it is kept', async () => {
    const phone = await keptPhone()
    const page = await phone.get('/check-ins/new')
    const form = 'form[action="/check-ins"]'
    const answer = await phone.submit(page, form, { felt_load: 'too_much', note })
    expect(answer.location).toBe('/check-ins/kept')
    const kept = await phone.follow(answer)
    expect(kept.words).toContain('Your check-in is kept')
    expect(kept.text).not.toMatch(/kind word|Too much/)
    expect(await rows('check_in')).toMatchObject([{ felt_load: 'too_much' }])
    expect((await phone.get('/check-ins/new')).location).toBe('/check-ins/kept')
    const [own] = await rows('check_in')
    for (const path of ['/check-ins', `/check-ins/${own!.id}`, '/', '/kept-forms/x']) {
      expect((await phone.get(path)).location).toMatch(/^\/sign-in(\?to=|$)/)
    }
  })

  it('gives everything back that it cannot take', async () => {
    const phone = await keptPhone()
    const page = await phone.get('/check-ins/new')
    const answer = await phone.submit(page, 'form[action="/check-ins"]', { evenings: '2', note })
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector('textarea')?.textContent.trim()).toBe(note)
    expect(answer.page.querySelector('input[name=evenings][checked]')?.getAttribute('value')).toBe(
      '2',
    )
    const twice = await phone.submit(answer, 'form[action="/check-ins"]', { felt_load: 'light' })
    expect(twice.location).toBe('/check-ins/kept')
  })

  it('keeps what came too late for its writer, and shows nothing of what was there', async () => {
    const phone = await keptPhone()
    const page = await phone.get('/check-ins/new')
    const before = { felt_load: 'heavy', note: 'Words from the computer' }
    await (await signedIn()).post('/check-ins', before)
    const form = 'form[action="/check-ins"]'
    const answer = await phone.submit(page, form, { felt_load: 'light', note })
    expect([answer.status, answer.text.includes('Words from')]).toEqual([409, false])
    expect(answer.page.querySelector('textarea')?.textContent.trim()).toBe(note)
    const way = await phone.post('/sign-in', { email: emailOf(name), password })
    const { location } = await takeSecondStep(on.parts, phone, way)
    expect(location).toMatch(/^\/kept-forms\//)
    const kept = await phone.get(location)
    const both = await phone.submit(kept, '#send-again')
    expect([both.status, both.words.includes(note)]).toEqual([409, true])
    expect(both.words).toContain('Words from the computer')
  })

  it('loses no word when it is ended while somebody types', async () => {
    const phone = await keptPhone()
    const page = await phone.get('/check-ins/new')
    const sent = { felt_load: 'light', note }
    const [row] = await rows('trusted_phone')
    await (await signedIn()).post(`/profile/trusted-phones/${row!.id}/ending`)
    const answer = await phone.submit(page, 'form[action="/check-ins"]', sent)
    expect(answer.location).toBe('/sign-in?to=%2F&said=kept')
    expect(await rows('kept_form')).toMatchObject([{ path: '/check-ins', page: null }])
    // Only from there: what another form says was never written on a kept phone.
    await phone.post('/reflections', { title: note, body: note })
    expect(await rows('kept_form')).toHaveLength(1)
  })

  it('takes nobody else’s form, and puts back no words', async () => {
    const phone = await keptPhone()
    const other = await person(on.parts, on.practice, { name: 'Other', job: 'link_worker' })
    const theirs = await (await signedIn(other)).get('/check-ins/new')
    const form_id = theirs.page.querySelector('input[name=form_id]')!.getAttribute('value')!
    expect((await phone.post('/check-ins', { form_id, felt_load: 'light' })).status).toBe(409)
    expect((await phone.post('/check-ins', { put_back: 'anything' })).status).toBe(400)
    expect(await rows('check_in')).toEqual([])
  })

  it('is renewed by use, and ends 90 days after the last', async () => {
    const phone = await keptPhone()
    on.parts.clock.forward({ days: 89 })
    const page = await phone.get('/check-ins/new')
    expect(page.headers.get('set-cookie')).toContain('Max-Age=7776000')
    on.parts.clock.forward({ days: 89 })
    expect(await opens(phone)).toBe(true)
    on.parts.clock.forward({ days: 90 })
    expect(await opens(phone)).toBe(false)
  })

  const ends: [string, (phone: Client) => Promise<unknown>][] = [
    ['ends it on the phone', (phone) => phone.post('/trusted-phone/ending')],
    [
      'ends it from another device',
      async () => {
        const [row] = await rows('trusted_phone')
        return (await signedIn()).post(`/profile/trusted-phones/${row!.id}/ending`)
      },
    ],
    ['signs out everywhere else', async () => (await signedIn()).post('/profile/sessions/ending')],
    [
      'signs out on it',
      async (phone) => {
        await phone.signInAs(me)
        await phone.post('/sign-out')
      },
    ],
    [
      'has a new password',
      async () => {
        const fields = { current_password: password, new_password: otherPassword }
        return (await signedIn()).post('/profile/security', fields)
      },
    ],
    [
      'removes a way to sign in',
      async () => {
        const browser = await signedIn()
        const factors = read().selectFrom('second_factor').select('id').where('person_id', '=', me)
        const [first] = await factors.execute()
        await giveApp(on.parts, me)
        const at = `/profile/security/factors/${first!.id}/removal`
        return browser.post(at, { proof_code: password })
      },
    ],
    [
      'is deactivated, and let in again',
      async () => {
        const admin = await signedIn(on.admin)
        const page = await admin.get(`/admin/people/${me}`)
        const at = `/admin/people/${me}`
        await admin.submit(page, `form[action="${at}/deactivation"]`, { anyway: 'yes' })
        await admin.submit(await admin.get(at), `form[action="${at}/reactivation"]`)
      },
    ],
    [
      'has left',
      () =>
        write()
          .updateTable('employment')
          .set({ until_on: '2026-11-09' })
          .where('person_id', '=', me)
          .execute(),
    ],
    [
      'holds nobody any more',
      () =>
        write().updateTable('employment').set({ holds: 0 }).where('person_id', '=', me).execute(),
    ],
    [
      'keeps it for somebody else',
      async (phone) => {
        const other = await person(on.parts, on.practice, {
          name: `Next ${made}`,
          job: 'link_worker',
        })
        const [before] = phone.cookie.match(/holdfast-phone=[\w-]+/)!
        await phone.signInAs(other)
        await phone.post('/profile/trusted-phones')
        expect((await on.browser().get('/check-ins/new', { cookie: before })).status).toBe(303)
        await phone.post('/trusted-phone/ending')
        await phone.post('/sign-out')
      },
    ],
  ]

  it.each(ends)('opens nothing once its owner %s', async (_, end) => {
    const phone = await keptPhone()
    expect(await opens(phone)).toBe(true)
    await end(phone)
    expect(await opens(phone)).toBe(false)
  })

  it('of another is not there to be ended', async () => {
    await keptPhone()
    const [row] = await rows('trusted_phone')
    const other = await signedIn(on.worker)
    expect((await other.post(`/profile/trusted-phones/${row!.id}/ending`)).status).toBe(404)
    expect(await rows('trusted_phone')).toMatchObject([{ ended_at: null }])
  })
})
