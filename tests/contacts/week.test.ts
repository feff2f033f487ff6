import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

describe.each(dialects)('a week of contacts on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let hana: Client
  let path: string

  beforeAll(async () => {
    parts = await freshParts(dialect, '2026-11-02T10:00:00.000Z')
    world = await makeWorld(parts)
    hana = await new Client(parts, createApp(parts)).signInAs(world.people.hana)
    path = `/holdings/${world.holdings.redGate}/contacts`
  })
  afterAll(() => parts.close())

  const add = (on: string, at: string, minutes: string) =>
    hana.post(path, {
      on,
      at,
      minutes,
      medium: 'phone',
      form_id: `form-${on}-${at.replace(':', '-')}`,
    })

  it('runs from Monday to Sunday in London, over the clock change', async () => {
    // The clocks went back on Sunday 25 October: 00:30 that day is 23:30 UTC on Saturday.
    await add('2026-10-18', '23:59', '31')
    await add('2026-10-19', '00:00', '32')
    await add('2026-10-25', '00:30', '33')
    await add('2026-10-25', '23:59', '34')
    await add('2026-10-26', '00:00', '35')
    const { words } = await hana.get('/contacts?week=2026-10-22')
    expect(words).toContain('Contacts, 19 Oct 2026 to 25 Oct 2026')
    const found = ['31', '32', '33', '34', '35'].filter((n) => words.includes(`${n} minutes,`))
    expect(found).toEqual(['32', '33', '34'])
    expect(words).toContain('Sunday 25 October2 contacts')
  })

  it('leads a week back and forth, never past today, and takes nonsense as this week', async () => {
    const then = await hana.get('/contacts?week=2026-10-22')
    expect(then.page.querySelector('a[rel=prev]')?.getAttribute('href')).toBe(
      '/contacts?week=2026-10-12',
    )
    expect(then.page.querySelector('a[rel=next]')?.getAttribute('href')).toBe(
      '/contacts?week=2026-10-26',
    )
    for (const asked of ['', '?week=2027-01-01', '?week=soon']) {
      const now = await hana.get(`/contacts${asked}`)
      expect(now.words).toContain('This week')
      expect(now.page.querySelector('a[rel=next]')).toBeNull()
    }
  })

  it('says kindly that there is nothing yet, and names the hours of each job', async () => {
    expect((await hana.get('/contacts?week=2020-01-01')).words).toContain('No contacts were kept')
    await add('2026-11-02', '08:00', '20')
    const { words } = await hana.get('/contacts')
    expect(words).toContain('Lantern Community Trust: Monday to Friday 09:00 to 17:00')
    expect(words).toContain('Out of hours1 contact')
  })

  it('marks a bank holiday and a whole day of leave, not half a day', async () => {
    await add('2026-08-31', '11:00', '41')
    expect((await hana.get('/contacts?week=2026-08-31')).words).toContain('Out of hours1 contact')
    const employment = world.employments.hanaTidewell
    const away = (from_on: string, part: string) =>
      hana.post('/leave', { employment, from_on, until_on: '', part, form_id: `form-${from_on}` })
    expect((await away('2026-09-08', 'whole')).status).toBe(303)
    expect((await away('2026-09-09', 'morning')).status).toBe(303)
    await add('2026-09-08', '11:00', '42')
    await add('2026-09-09', '11:00', '43')
    await add('2026-09-10', '11:00', '44')
    const { words } = await hana.get('/contacts?week=2026-09-08')
    expect(words).toMatch(/42 minutes, holdingOut of hours/)
    expect(words).toContain('Out of hours1 contact')
    const other = `/holdings/${world.holdings.greenBench}/contacts`
    await hana.post(other, { on: '2026-09-08', at: '11:30', minutes: '45', medium: 'face' })
    expect((await hana.get('/contacts?week=2026-09-08')).words).not.toMatch(
      /45 minutes, holdingOut of hours/,
    )
  })

  it('lets a contact be changed from the week and leads back to it', async () => {
    const week = await hana.get('/contacts?week=2026-09-08')
    const link = week.page.querySelectorAll('a[href*="from=week"]')[0]!.getAttribute('href')!
    const form = await hana.get(link)
    expect(form.page.querySelector('a.back')?.getAttribute('href')).toBe(
      '/contacts?week=2026-09-08',
    )
    const action = link.split('?')[0]!
    const saved = await hana.submit(form, `form[action="${action}"]`, { minutes: '9' })
    expect(saved.location).toBe('/contacts?week=2026-09-08&said=saved')
  })

  it('offers to undo what was just saved, and to put it back', async () => {
    const holding = `/holdings/${world.holdings.redGate}`
    const sent = { minutes: '17', medium: 'video', note: 'Kept words', from: 'list' }
    const saved = await hana.post(path, sent)
    const list = await hana.get(saved.location!.replace('/holdings?', `${holding}?`))
    const undo = list.page.querySelector('#said form')!
    const gone = await hana.post(undo.getAttribute('action')!, { version: '1', from: 'list' })
    expect(gone.status).toBe(200)
    expect((await hana.get(holding)).words).not.toContain('Video, 17 minutes')
    const back = await hana.submit(gone, `form[action="${path}"]`)
    expect(back.status).toBe(303)
    expect(back.location).toContain('/holdings?undo=')
    const { words } = await hana.get(holding)
    expect(words).toContain('Video, 17 minutes')
    expect(words).toContain('Kept words')
  })

  it('undoes once, and only for the person whose it is', async () => {
    const saved = await hana.post(path, { minutes: '18', medium: 'video' })
    const id = /undo=([^&#]+)/.exec(saved.location!)![1]!
    const removal = `${path}/${id}/removal`
    const sam = await new Client(parts, createApp(parts)).signInAs(world.people.sam)
    expect(
      (await sam.get(`/holdings?undo=${id}&said=contact`)).page.querySelector('#said form'),
    ).toBe(null)
    expect((await sam.post(removal, { version: '1' })).status).toBe(404)
    expect((await hana.post(removal, { version: '2' })).status).toBe(409)
    const press = { version: '1', form_id: 'undo-this-once' }
    expect((await hana.post(removal, press)).status).toBe(200)
    expect((await hana.post(removal, press)).location).toContain('said=taken_away')
    expect((await hana.post(removal, { version: '1' })).status).toBe(404)
  })
})
