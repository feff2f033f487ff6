import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client, type Answer } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { changedTables, readEverything, restore, type Raw } from '../support/snapshot.ts'
import { makeWorld, type World } from '../support/world.ts'

const page = '/holdings/holding-blueDoor/contacts/new'
const path = '/holdings/holding-blueDoor/contacts'
const words = 'She rang <twice>,\nand I said "Monday".'

describe.each(dialects)('drafts on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let raw: Raw
  let sam: Client
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    raw = await readEverything(parts.store)
  })
  afterAll(() => parts.close())
  beforeEach(async () => {
    await restore(parts.store, raw)
    parts.clock.set('2026-11-10T10:42:00.000Z')
    await parts.store.write.deleteFrom('kept_form').execute()
    sam = await browser('sam')
  })

  const browser = (who: keyof World['people']) =>
    new Client(parts, createApp(parts)).signInAs(world.people[who])
  const kept = () => parts.store.read.selectFrom('kept_form').selectAll().execute()
  const idIn = ({ page: it }: Answer, form = `form[action="${path}"]`) =>
    it.querySelector(`${form} [name=form_id]`)!.getAttribute('value')!
  const draft = (client: Client, form_id: string, more: Record<string, string> = {}) =>
    client.post('/drafts', { form_id, draft_path: path, draft_page: page, note: words, ...more })

  it('a draft is kept, sealed, and kept again in the same place', async () => {
    const id = idIn(await sam.get(page))
    expect((await draft(sam, id, { note: 'She' })).status).toBe(204)
    parts.clock.forward({ minutes: 1 })
    expect((await draft(sam, id)).status).toBe(204)
    const rows = await kept()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ person_id: world.people.sam, path, page })
    expect(Buffer.from(rows[0]!.body).toString('latin1')).not.toContain('Monday')
    const shown = await sam.get(`/kept-forms/${rows[0]!.id}`)
    const field = shown.page.querySelector('#send-again [name=note]')
    expect(field?.getAttribute('value')).toBe(words)
    expect(shown.words).toContain('seven days')
  })

  it('is offered where it was written and at home, and nowhere else', async () => {
    await draft(sam, idIn(await sam.get(page)))
    const [row] = await kept()
    for (const place of [page, '/']) {
      const aside = (await sam.get(place)).page.querySelector('aside')
      expect(aside?.textContent).toContain('from 10:42')
      expect(aside?.querySelector('a')?.getAttribute('href')).toBe(`/kept-forms/${row!.id}`)
    }
    expect((await sam.get('/contacts')).page.querySelector('aside')).toBeNull()
    expect((await sam.get('/profile')).words).toContain('a contact, 10 Nov at 10:42')
  })

  it('nobody else is offered it, on this computer or any other', async () => {
    const before = await (await browser('priya')).get('/')
    await draft(sam, idIn(await sam.get(page)))
    const [row] = await kept()
    const priya = await browser('priya')
    const after = await priya.get('/')
    expect(after.page.querySelector('aside')).toBeNull()
    expect(after.words).toBe(before.words)
    expect((await priya.get(`/kept-forms/${row!.id}`)).status).toBe(404)
  })

  it('is gone with the saving of its form', async () => {
    const opened = await sam.get(page)
    await draft(sam, idIn(opened))
    const form = `form[action="${path}"]`
    const saved = await sam.submit(opened, form, { medium: 'phone', minutes: '20', note: words })
    expect(saved.status).toBe(303)
    expect(await kept()).toEqual([])
  })

  it('stays while its form is refused, and goes when that is put right', async () => {
    const opened = await sam.get(page)
    await draft(sam, idIn(opened))
    const form = `form[action="${path}"]`
    const refused = await sam.submit(opened, form, {
      on: 'never',
      medium: 'phone',
      minutes: '20',
      note: words,
    })
    expect(refused.status).toBe(422)
    expect(idIn(refused)).toBe(idIn(opened))
    expect(await kept()).toHaveLength(1)
    const saved = await sam.submit(refused, form, { on: '2026-11-10', minutes: '20' })
    expect(saved.status).toBe(303)
    expect(await kept()).toEqual([])
  })

  it('put back, it is in its form again, kept in the same place, and goes when that is saved', async () => {
    const typed = { medium: 'home', minutes: '20', version: '0' }
    await draft(sam, idIn(await sam.get(page)), typed)
    const [row] = await kept()
    for (const place of [page, '/', `/kept-forms/${row!.id}`]) {
      const before = await readEverything(parts.store)
      const back = await sam.submit(await sam.get(place), 'form:has([name=put_back])')
      expect([back.status, back.page.querySelector('title')?.text]).toEqual([
        200,
        expect.not.stringContaining('Error'),
      ])
      expect(back.text).toContain('Your words are back. They are not saved yet.')
      const form = back.page.querySelector(`main form[action="${path}"]`)!
      expect(form.querySelector('[name=note]')?.textContent.replace(/^\n/, '')).toBe(words)
      expect(form.querySelector('[name=minutes]')?.getAttribute('value')).toBe('20')
      expect(form.querySelector('[name=medium][checked]')?.getAttribute('value')).toBe('home')
      expect(await changedTables(parts.store, before)).toEqual([])
    }
    const back = await sam.submit(await sam.get(page), 'form:has([name=put_back])')
    await draft(sam, idIn(back), { ...typed, note: 'More of it' })
    expect((await kept()).map(({ id }) => id)).toEqual([row!.id])
    const saved = await sam.submit(back, `main form[action="${path}"]`)
    expect(saved.status).toBe(303)
    expect(await kept()).toEqual([])
  })

  it('is put back by nobody else, nowhere else, and does nothing but that', async () => {
    await draft(sam, idIn(await sam.get(page)))
    const [row] = await kept()
    const put_back = row!.id
    const priya = await browser('priya')
    const before = await readEverything(parts.store)
    for (const [who, to] of [
      [priya, path],
      [priya, '/contacts'],
      [sam, '/contacts'],
      [sam, '/drafts'],
    ] as const) {
      const answer = await who.post(to, { put_back })
      expect([400, 404]).toContain(answer.status)
      expect(answer.text).not.toContain('Monday')
    }
    const press = `/kept-forms/${put_back}/removal`
    await draft(sam, idIn(await sam.get(page)), { draft_path: press, draft_page: '/' })
    const other = (await kept()).find((it) => it.path === press)!
    expect((await sam.post(press, { put_back: other.id })).status).toBe(400)
    expect(await changedTables(parts.store, before)).toEqual(['kept_form'])
    expect(await kept()).toHaveLength(2)
  })

  it('can be sent from the page that shows it', async () => {
    const opened = await sam.get(page)
    const fields = { on: '2026-11-10', medium: 'phone', minutes: '20', at: '' }
    await draft(sam, idIn(opened), { ...fields, version: '0' })
    const [row] = await kept()
    const shown = await sam.get(`/kept-forms/${row!.id}`)
    expect((await sam.submit(shown, '#send-again')).status).toBe(303)
    expect(await kept()).toEqual([])
  })

  describe('beside another form of the same id', () => {
    const alert = '/alerts/alert-samCases'
    const draft_path = `${alert}/conversations`
    const conversation = `form[action="${draft_path}"]`
    const agreed = 'Ring 943 476 5919 on Friday'
    let priya: Client
    let refused: Answer
    beforeEach(async () => {
      priya = await browser('priya')
      const first = await priya.get(alert)
      await priya.submit(first, `form[action="${alert}/acknowledgement"]`)
      const opened = await priya.get(alert)
      const form_id = idIn(opened, conversation)
      await priya.post('/drafts', { form_id, draft_path, draft_page: alert, agreed })
      const [row] = await kept()
      const shown = await priya.get(`/kept-forms/${row!.id}`)
      const form = { form_id: idIn(shown, '#send-again'), agreed }
      refused = await priya.submit(opened, conversation, form)
    })
    const stays = async () => {
      const [first] = (await kept()).filter(({ path: it }) => it === draft_path)
      const shown = await priya.get(`/kept-forms/${first!.id}`)
      const words_ = shown.page.querySelector('#send-again [name=agreed]')
      expect(words_?.getAttribute('value')).toBe(agreed)
    }

    it('stays when that is sent', async () => {
      expect(refused.status).toBe(422)
      const snooze = { why: 'Wait until Friday', until_on: '2026-11-13' }
      const sent = await priya.submit(refused, `form[action="${alert}/snooze"]`, snooze)
      expect(sent.status).toBe(303)
      await stays()
    })

    it('stays when that is kept', async () => {
      const form_id = idIn(refused, `form[action="${alert}/snooze"]`)
      expect(form_id).toBe(idIn(refused, conversation))
      const other = { draft_path: `${alert}/snooze`, draft_page: alert, why: 'Wait' }
      expect((await priya.post('/drafts', { form_id, ...other })).status).toBe(204)
      expect(await kept()).toHaveLength(2)
      await stays()
    })

    it('goes when its own is put right', async () => {
      const right = { agreed: 'Ring on Friday' }
      expect((await priya.submit(refused, conversation, right)).status).toBe(303)
      expect(await kept()).toEqual([])
    })
  })

  it('a form that was sent and is written on goes on under a new id', async () => {
    const opened = await sam.get(page)
    const form = `form[action="${path}"]`
    await sam.submit(opened, form, { medium: 'phone', minutes: '20', note: words })
    const more = await draft(sam, idIn(opened), { note: 'And another thing' })
    expect([more.status, await kept()]).toMatchObject([200, [{ path }]])
    expect(more.text).not.toBe(idIn(opened))
    const second = { form_id: more.text, medium: 'home', minutes: '20', note: 'And another thing' }
    expect((await sam.submit(opened, form, second)).status).toBe(303)
    expect(await kept()).toEqual([])
  })

  it('passwords, codes and forms without words are not kept', async () => {
    const id = idIn(await sam.get(page))
    const secret = { note: '', version: '3', new_password: 'hush', code: '123456' }
    expect((await draft(sam, id, secret)).status).toBe(204)
    expect(await kept()).toEqual([])
    await draft(sam, id, { password: 'hush' })
    const [row] = await kept()
    expect((await sam.get(`/kept-forms/${row!.id}`)).text).not.toContain('hush')
  })

  it('a draft of a session that is over is answered 401 and kept for nobody', async () => {
    const id = idIn(await sam.get(page))
    parts.clock.forward({ minutes: 31 })
    const late = await draft(sam, id)
    expect([late.status, late.text, late.location]).toEqual([401, '', null])
    const stranger = await draft(new Client(parts, createApp(parts)), id)
    expect(stranger.status).toBe(401)
    expect(await kept()).toEqual([])
  })

  it('what is too long is answered 413, and what is no draft 400', async () => {
    const id = idIn(await sam.get(page))
    expect((await draft(sam, id, { note: 'a'.repeat(262_144) })).status).toBe(413)
    for (const draft_path of ['', 'https://evil.example', '//evil', '/a?b=c', '/a\nb']) {
      expect((await draft(sam, id, { draft_path })).status).toBe(400)
    }
    expect((await sam.post('/drafts', { note: words })).status).toBe(400)
    expect(await kept()).toEqual([])
  })

  it('typing is activity', async () => {
    const id = idIn(await sam.get(page))
    parts.clock.forward({ minutes: 29 })
    await draft(sam, id)
    parts.clock.forward({ minutes: 29 })
    expect((await draft(sam, id)).status).toBe(204)
  })

  it('is gone after seven days', async () => {
    await draft(sam, idIn(await sam.get(page)))
    const [row] = await kept()
    parts.clock.forward({ days: 7 })
    const later = await browser('sam')
    expect((await later.get(`/kept-forms/${row!.id}`)).status).toBe(404)
    expect((await later.get('/')).page.querySelector('aside')).toBeNull()
    await draft(later, idIn(await later.get(page)), { note: 'New' })
    expect((await kept()).map(({ id }) => id)).not.toContain(row!.id)
  })

  it('a form opened by one person and sent by another is refused, and leaves nothing', async () => {
    const opened = await sam.get('/profile')
    const form_id = idIn(opened, 'main form')
    const priya = await browser('priya')
    const before = await readEverything(parts.store)
    const fields = { form_id, name: 'Sam again', theme: 'dark', version: '1' }
    for (const to of ['/profile', '/drafts']) {
      const more = to === '/drafts' ? { draft_path: '/profile', draft_page: '/profile' } : {}
      const answer = await priya.post(to, { ...fields, ...more })
      expect(answer.status).toBe(409)
      expect(answer.words).toContain('This form was opened by somebody elseNothing was saved.')
      expect(answer.text).not.toMatch(/Sam/)
    }
    expect(await changedTables(parts.store, before)).toEqual([])
    const own = await browser('sam')
    expect((await own.post('/profile', fields)).status).toBe(303)
  })

  it('whoever wants to leave may, whoever opened the form', async () => {
    const form_id = idIn(await sam.get('/profile'), 'main form')
    const priya = await browser('priya')
    expect((await priya.post('/sign-out', { form_id })).location).toBe('/sign-in?said=signed_out')
  })

  it('the mark on a form says nothing of whose it is', async () => {
    const [one, two] = [idIn(await sam.get(page)), idIn(await sam.get(page))]
    expect(one).toMatch(/^[\w-]{8,64}$/)
    expect(one.slice(36)).toBe(two.slice(36))
    expect(one).not.toContain(world.people.sam)
  })
})
