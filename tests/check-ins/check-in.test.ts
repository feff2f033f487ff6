import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { setScene } from '../alerts/scene.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

const form = 'form[action="/check-ins"]'

describe.each(dialects)('a check-in on %s', (dialect) => {
  let scene: Scene
  let cass: Client
  beforeAll(async () => {
    scene = await setScene(dialect)
    cass = await scene.as('cass')
  })
  afterAll(() => scene.parts.close())

  const rows = () =>
    scene.parts.store.read
      .selectFrom('check_in')
      .selectAll()
      .where('person_id', '=', scene.world.people.cass)
      .orderBy('week')
      .execute()

  it('opens on one page with nothing chosen and nobody else to see it', async () => {
    const page = await cass.get('/check-ins/new')
    const chosen = page.page.querySelectorAll('input[checked]')
    expect(chosen.map((each) => each.getAttribute('value'))).toEqual(['only_me'])
    const names = page.page.querySelectorAll(`${form} [name]`).map((it) => it.getAttribute('name'))
    expect([...new Set(names)]).toEqual([
      'form_id',
      'felt_load',
      'evenings',
      'list_right',
      'carrying',
      'contact_wanted',
      'contact_person',
      'sharing',
      'sharing_with',
      'note',
    ])
    expect(page.words).toContain(
      'Only you. Wren Castle, if you choose. A manager sees only sums of five people or more.',
    )
    expect(page.words).toContain('Nobody reads this in real time.')
    expect(page.page.querySelector('main a[href="/help/urgent"]')).not.toBeNull()
    expect(page.words).toContain('It shows nobody just now.')
    const kept = page.page
      .querySelectorAll('label')
      .filter((it) => it.textContent === 'Rather not say')
    expect(kept).toHaveLength(5)
  })

  it.each([
    ['nothing', {}, 'felt_load'],
    ['a number for a word', { felt_load: '3' }, 'felt_load'],
    ['four evenings', { felt_load: 'heavy', evenings: '4' }, 'evenings'],
    ['maybe', { felt_load: 'heavy', carrying: 'maybe' }, 'carrying'],
    [
      'a stranger to ring',
      { felt_load: 'heavy', contact_wanted: 'today', contact_person: 'person-otis' },
      'contact_person',
    ],
    [
      'a stranger to tell',
      { felt_load: 'heavy', sharing: 'words', sharing_with: 'person-otis' },
      'sharing_with',
    ],
    ['nobody to tell', { felt_load: 'heavy', sharing: 'alert' }, 'sharing_with'],
    ['an NHS number', { felt_load: 'heavy', note: 'See 943 476 5919' }, 'note'],
    ['too long a note', { felt_load: 'heavy', note: 'x'.repeat(2001) }, 'note'],
  ])('refuses %s and keeps what was typed', async (_, fields, field) => {
    const typed = { note: 'A long day', ...fields }
    const answer = await cass.post('/check-ins', typed)
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector('.error-summary a')?.getAttribute('href')).toBe(
      `#field-${field}`,
    )
    expect(answer.page.querySelector('#field-note')?.textContent).toBe(typed.note)
    expect(await rows()).toEqual([])
  })

  it('is one, however often the same form arrives', async () => {
    const fields = { form_id: 'one-week-once', felt_load: 'manageable', note: 'Only mine' }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => cass.post('/check-ins', fields)),
    )
    const [row, ...more] = await rows()
    expect(more).toEqual([])
    expect(new Set(answers.map((each) => each.location))).toEqual(
      new Set([`/check-ins/${row!.id}?said=checked_in`]),
    )
    expect(row!.week).toBe('2026-11-09')
    expect(row!.note!.toString()).not.toContain('Only mine')
  })

  it('says what happens next and who can see what', async () => {
    const [row] = await rows()
    const page = await cass.get(`/check-ins/${row!.id}?said=checked_in`)
    expect(page.page.querySelector('h1')?.textContent).toBe('What happens now')
    expect(page.words).toContain('Only you can see how this week felt.')
    expect(page.words).toContain(
      'until your debrief begins, or until the end of Sunday 15 November 2026',
    )
    expect((await cass.get('/check-ins/new')).location).toBe(`/check-ins/${row!.id}`)
  })

  it('sends a second one for the week to the first, with both on the page', async () => {
    const [row] = await rows()
    const second = await cass.post('/check-ins', { felt_load: 'heavy', note: 'Written elsewhere' })
    expect(second.status).toBe(409)
    expect(second.words).toContain('Manageable')
    expect(second.page.querySelector('#field-note')?.textContent).toBe('Written elsewhere')
    const saved = await cass.submit(second, `form[action="/check-ins/${row!.id}"]`)
    expect(saved.location).toBe(`/check-ins/${row!.id}?said=checked_in`)
    const [after] = await rows()
    expect([after!.felt_load, after!.version]).toEqual(['heavy', 2])
  })

  it('never writes over the other tab', async () => {
    const [row] = await rows()
    const path = `/check-ins/${row!.id}`
    const [one, two] = [await cass.get(path), await cass.get(path)]
    const change = `form[action="${path}"]`
    expect((await cass.submit(one, change, { felt_load: 'light' })).status).toBe(303)
    const late = await cass.submit(two, change, { felt_load: 'very_heavy', note: 'Second tab' })
    expect(late.status).toBe(409)
    expect(late.words).toContain('Light')
    expect(late.words).toContain('Very heavy')
    expect(late.page.querySelector('#field-note')?.textContent).toBe('Second tab')
    expect((await rows())[0]!.felt_load).toBe('light')
    const replay = await cass.post(path, { felt_load: 'heavy', version: '1' })
    expect(replay.status).toBe(409)
  })

  it('belongs to its writer', async () => {
    const [row] = await rows()
    for (const name of ['wren', 'sam', 'meg', 'otis'] as const) {
      const other = await scene.as(name)
      const [page, absent] = [
        await other.get(`/check-ins/${row!.id}`),
        await other.get('/check-ins/x'),
      ]
      expect([name, page.status]).toEqual([name, 404])
      expect(page.words).toBe(absent.words)
      const post = await other.post(`/check-ins/${row!.id}`, { felt_load: 'light', version: '3' })
      expect([name, post.status]).toEqual([name, 404])
    }
  })

  it('stays as it was once its week is over, and the late words stay on the page', async () => {
    const [row] = await rows()
    scene.parts.clock.set('2026-11-15T23:59:30.000Z')
    cass = await scene.as('cass')
    const page = await cass.get(`/check-ins/${row!.id}`)
    scene.parts.clock.set('2026-11-16T00:00:00.000Z')
    const late = await cass.submit(page, `form[action="/check-ins/${row!.id}"]`, {
      note: 'Too late',
    })
    expect(late.status).toBe(409)
    expect(late.words).toContain('The week ended before this was sent')
    expect(late.page.querySelector('#field-note')?.textContent).toBe('Too late')
    expect((await rows())[0]!.felt_load).toBe('light')
    const over = await cass.get(`/check-ins/${row!.id}`)
    expect(over.page.querySelector('main form')).toBeNull()
  })

  it('draws a skipped week as a gap, and asks nothing about it', async () => {
    scene.parts.clock.set('2026-11-24T10:00:00.000Z')
    cass = await scene.as('cass')
    expect((await cass.post('/check-ins', { felt_load: 'rather_not_say' })).status).toBe(303)
    const page = await cass.get('/check-ins')
    const cells = page.page
      .querySelector('.chart')!
      .querySelectorAll('tbody tr')
      .map((row) => row.textContent)
      .slice(-3)
    expect(cells).toEqual(['9 NovLight', '16 Novno check-in', '23 Novno check-in'])
    expect(page.words).toContain('This week you said “rather not say”. 10 weeks have no check-in.')
    const alerts = await scene.parts.store.read
      .selectFrom('alert')
      .select('code')
      .where('person_id', '=', scene.world.people.cass)
      .execute()
    expect(alerts).toEqual([])
  })
})
