import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client, type Sent } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

describe.each(dialects)('a clinic day on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let sam: Client

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    sam = await new Client(parts, createApp(parts)).signInAs(world.people.sam)
  })
  afterAll(() => parts.close())

  const kept = async () =>
    await parts.store.read.selectFrom('contact').selectAll().orderBy('id').execute()
  const day = (rows: Sent, rest: Sent = {}): Sent => ({
    on: '2026-11-09',
    medium: 'phone',
    minutes: '15',
    ...rows,
    ...rest,
  })
  const people = () => [world.holdings.blueDoor, world.holdings.twoCats, world.holdings.allotment]
  const columns = { 'at[]': ['', '', ''], 'minutes[]': ['', '', ''], 'medium[]': ['', '', ''] }
  const full = () => ({
    ...columns,
    'holding[]': people(),
    'kind[]': ['', '', ''],
    'note[]': ['', '', ''],
  })

  it('shows own open holdings only, and says who will see it', async () => {
    const { page, words } = await sam.get('/contacts/new')
    const choices = page.querySelectorAll('#field-holding0 option').map((o) => o.textContent)
    expect(choices).toContain('Blue door')
    expect(choices).not.toContain('Lighthouse')
    expect(words).toContain('Who sees this: You, Dora Finch and Priya Shah')
    expect(page.querySelectorAll('select[name="holding[]"]')).toHaveLength(12)
  })

  it('keeps the day with what each row leaves to it, and what each says for itself', async () => {
    const before = await kept()
    const sent = day({
      ...full(),
      'holding[]': ['', ...people()],
      'at[]': ['', '09:10', '17:30', ''],
      'minutes[]': ['', '', '40', ''],
      'medium[]': ['', '', 'home', ''],
      'kind[]': ['', '', 'connecting', ''],
      'note[]': ['', '', 'Took the bus', ''],
    })
    const answer = await sam.post('/contacts', sent)
    expect(answer.location).toBe('/contacts?week=2026-11-09&said=contacts#day-2026-11-09')
    const { words, page } = await sam.follow(answer)
    expect(words).toContain('Telephone, 15 minutes, holding')
    expect(words).toMatch(/17:30 Two cats \S+Home visit, 40 minutes, connectingOut of hours/)
    expect(words).toContain('Connecting40 minutes')
    expect(words).toContain('Monday to Friday 09:00 to 17:00')
    expect((await kept()).length).toBe(before.length + 3)
    expect(page.querySelector('form[action="/contacts/removal"]')).not.toBeNull()
  })

  it('takes the whole day back with one press, and puts it back whole', async () => {
    const before = await kept()
    const list = await sam.get('/contacts')
    const gone = await sam.submit(list, 'form[action="/contacts/removal"]')
    expect(gone.status).toBe(200)
    expect(gone.words).toContain('3 contacts taken away')
    expect((await kept()).length).toBe(before.length - 3)
    const back = await sam.submit(gone, 'form[action="/contacts"]')
    expect(back.status).toBe(303)
    const same = (rows: Awaited<ReturnType<typeof kept>>) =>
      rows
        .map(({ holding_id, at, minutes, medium, kind, out_of_hours: out }) =>
          [holding_id, at, minutes, medium, kind, out].join(' '),
        )
        .toSorted()
    expect(same(await kept())).toEqual(same(before))
    const links = (await sam.follow(back)).page.querySelectorAll('a[href*="from=week"]')
    const note = links.find((link) => link.textContent === 'Two cats')
    expect((await sam.get(note!.getAttribute('href')!)).text).toContain('Took the bus')
  })

  it('keeps nothing when one row is wrong, and says it beside that row', async () => {
    const before = await kept()
    const wrong: [Sent, string][] = [
      [{ 'at[]': ['', '25:00', ''] }, 'at1'],
      [{ 'minutes[]': ['', '', '241'] }, 'minutes2'],
      [{ 'medium[]': ['pigeon', '', ''] }, 'medium0'],
      [{ 'kind[]': ['', 'chat', ''] }, 'kind1'],
      [{ 'holding[]': [world.holdings.blueDoor, '', ''], 'minutes[]': ['', '5', ''] }, 'holding1'],
      [{ 'holding[]': [world.holdings.lighthouse, '', ''] }, 'holding0'],
      [{ 'holding[]': ['', '', ''] }, 'holding0'],
      [{ 'note[]': ['', 'NHS 943 476 5919', ''] }, 'note1'],
      [{ 'note[]': ['', '', 'Ring 07700 900123'] }, 'note2'],
      [{ on: '2026-11-11' }, 'on'],
      [{ on: '2026-11-10', 'at[]': ['', '', '23:00'] }, 'at2'],
      [{ on: '2026-03-29', 'at[]': ['01:30', '', ''] }, 'at0'],
      [{ minutes: '0' }, 'minutes'],
    ]
    for (const [rows, field] of wrong) {
      const notes = (rows['note[]'] as string[] | undefined) ?? ['Words to keep', '', '']
      const answer = await sam.post('/contacts', day({ ...full(), ...rows, 'note[]': notes }))
      expect([field, answer.status]).toEqual([field, 422])
      expect([field, answer.page.querySelector(`#error-${field}`)?.textContent ?? '']).toEqual([
        field,
        expect.stringMatching(/\S/),
      ])
      expect(answer.page.querySelector(`#field-${field}`)).not.toBeNull()
      for (const note of notes) expect(answer.text).toContain(note)
    }
    expect(await kept()).toEqual(before)
  })

  it('takes a text that is said to name nobody', async () => {
    const sent = day(
      { 'holding[]': [people()[0]!], 'note[]': ['Bus 07700 900123'] },
      { not_identifiers: 'yes' },
    )
    expect((await sam.post('/contacts', sent)).status).toBe(303)
  })

  it('keeps a repeated form once', async () => {
    const sent = { ...day(full()), form_id: 'the-same-day-twice' }
    const first = await sam.post('/contacts', sent)
    const after = await kept()
    const again = await sam.post('/contacts', sent)
    expect([first.status, again.status]).toEqual([303, 303])
    expect(await kept()).toEqual(after)
  })

  it('takes back only what is the worker’s own, new and unchanged', async () => {
    const ola = await new Client(parts, createApp(parts)).signInAs(world.people.ola)
    const mine = (await kept()).filter((row) => row.made_at === parts.clock.now())
    const ids = mine.slice(0, 2).map(({ id }) => id)
    expect((await ola.post('/contacts/removal', { 'contact[]': ids })).status).toBe(404)
    await parts.store.write
      .updateTable('contact')
      .set({ version: 2 })
      .where('id', '=', ids[0]!)
      .execute()
    const before = await kept()
    expect((await sam.post('/contacts/removal', { 'contact[]': ids })).status).toBe(409)
    parts.clock.forward({ minutes: 61 })
    await sam.signInAs(world.people.sam)
    expect((await sam.post('/contacts/removal', { 'contact[]': [ids[1]!] })).status).toBe(404)
    expect(await kept()).toEqual(before)
    expect((await sam.get('/contacts')).page.querySelector('form[action*=removal]')).toBeNull()
  })
})
