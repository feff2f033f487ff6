import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { alertRow, eventsOf, raiseCases, setScene } from './scene.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

describe.each(dialects)('a talk and its relief plan on %s', (dialect) => {
  let scene: Scene
  let ola: Client
  let priya: Client
  let id: string
  let page: string
  const plan = () =>
    scene.parts.store.read
      .selectFrom('action')
      .selectAll()
      .where('alert_id', '=', id)
      .orderBy('made_at')
      .orderBy('id')
      .execute()

  beforeAll(async () => {
    scene = await setScene(dialect)
    ola = await scene.as('ola')
    priya = await scene.as('priya')
    id = await raiseCases(scene, ola)
    page = `/alerts/${id}`
    await ola.submit(await ola.get(page), `form[action="${page}/disclosure"]`)
    await ola.submit(await ola.get(page), `form[action="${page}/context"]`, {
      context: 'Two came back at once.',
    })
  })
  afterAll(() => scene.parts.close())

  const sheet = () => priya.get(`${page}/conversations/new`)
  const keep = `form[action$="/conversations"]`

  it('has a sheet with what to ask, what was counted and what the worker says', async () => {
    const words = (await sheet()).words
    expect(words).toContain('Talk with Ola Nowak')
    expect(words).toContain('Two came back at once.')
    expect(words).toContain('Twelfth lamp')
    for (const area of ['Demands', 'Control', 'Support', 'Relationships', 'Role', 'Change']) {
      expect(words).toContain(area)
    }
    expect(words).toContain('First say when you can talk.')
    const { text } = await sheet()
    expect(text).toContain(
      `/people/${scene.world.people.ola}/agreement/proposals/new?employment=${scene.world.employments.ola}`,
    )
  })

  it('is for whoever answers: the worker is shown the alert, a stranger nothing', async () => {
    const mine = await ola.get(`${page}/conversations/new`)
    expect([mine.status, mine.location]).toEqual([303, `${page}#conversation`])
    expect((await (await scene.as('tom')).get(`${page}/conversations/new`)).status).toBe(404)
    const line = { what: 'Ring', owner: scene.world.people.priya, due_on: '2026-11-12' }
    const sent = { form_id: 'form-relief-1', ...line }
    expect((await ola.post(`${page}/actions`, sent)).status).toBe(409)
    expect((await (await scene.as('tom')).post(`${page}/actions`, sent)).status).toBe(404)
    expect(await plan()).toEqual([])
  })

  it('keeps nothing when a line is half written, and everything typed stays', async () => {
    await priya.submit(await priya.get('/alerts'), `#alert-${id} form`)
    const half = await priya.submit(await sheet(), keep, {
      agreed: 'No new people for two weeks.',
      'what[]': ['', 'Ring the surgery on Monday', ''],
      'on_organisation[]': ['1'],
    })
    expect(half.status).toBe(422)
    expect(half.words).toContain('Choose who does it.')
    expect(half.page.querySelector('#field-agreed')?.textContent).toContain('No new people')
    const typed = half.page.querySelector('#field-what1')
    expect(typed?.getAttribute('value')).toBe('Ring the surgery on Monday')
    expect(half.page.querySelector('#field-on_organisation1')?.hasAttribute('checked')).toBe(true)
    expect((await alertRow(scene, id)).conversed_at).toBeNull()
    const nhs = await priya.submit(await sheet(), keep, {
      agreed: 'Done',
      'what[]': ['Ring 943 476 5919', '', ''],
      'owner[]': [scene.world.people.priya, '', ''],
      'due_on[]': ['2026-11-16', '', ''],
    })
    expect([nhs.status, nhs.text.includes('943 476 5919')]).toEqual([422, true])
  })

  it('asks for one promise that is not the worker’s', async () => {
    const alone = await priya.submit(await sheet(), keep, {
      agreed: 'Ola rings round.',
      'kind[]': ['ring_practice', '', ''],
      'owner[]': [scene.world.people.ola, '', ''],
      'due_on[]': ['2026-11-16', '', ''],
    })
    expect(alone.status).toBe(422)
    expect(alone.words).toContain('Let somebody else promise something first.')
    expect(await plan()).toEqual([])
    expect((await alertRow(scene, id)).conversed_at).toBeNull()
  })

  it('keeps the talk and the plan in one press', async () => {
    const kept = await priya.submit(await sheet(), keep, {
      agreed: 'No new people for two weeks.',
      'what[]': ['', 'Ring the surgery on Monday', ''],
      'kind[]': ['pause_intake', '', ''],
      'owner[]': [scene.world.people.priya, scene.world.people.anna, ''],
      'due_on[]': ['2026-11-24', '2026-11-16', ''],
      'on_organisation[]': ['0'],
    })
    expect([kept.status, kept.location]).toEqual([303, `${page}?said=talked`])
    const rows = await plan()
    expect(rows.map((row) => [row.owner_id, row.for_id, row.due_on, row.on_organisation])).toEqual(
      expect.arrayContaining([
        [scene.world.people.priya, scene.world.people.ola, '2026-11-24', 1],
        [scene.world.people.anna, scene.world.people.ola, '2026-11-16', 0],
      ]),
    )
    const row = await alertRow(scene, id)
    expect([row.conversed_at, row.planned_at]).toEqual([
      scene.parts.clock.now(),
      scene.parts.clock.now(),
    ])
    expect(await eventsOf(scene, id)).toContain('planned')
    const told = await scene.parts.store.read
      .selectFrom('notice')
      .select('person_id')
      .where('what', '=', 'action')
      .where(
        'about',
        'in',
        rows.map((each) => each.id),
      )
      .execute()
    expect(told.map(({ person_id }) => person_id)).toEqual([scene.world.people.anna])
  })

  it('shows the plan to the worker and to each who promised', async () => {
    const seen = await ola.get(page)
    expect(seen.words).toContain('Take no new people until that day')
    expect(seen.words).toContain('Priya Shah promised you. By 24 Nov 2026.')
    expect(seen.words).toContain('The organisation does this.')
    expect((await ola.get('/actions')).words).toContain('Anna Cole promised you')
    const anna = await scene.as('anna')
    expect((await anna.get('/actions')).words).toContain('You promised Ola Nowak')
    expect((await anna.get(page)).status).toBe(404)
    expect((await (await scene.as('wren')).get('/actions')).words).not.toContain('surgery')
  })

  it('takes more lines, the worker’s own among them, and a press that one is done', async () => {
    const form = `form[action="${page}/actions"]`
    const empty = await priya.submit(await priya.get(page), form, {
      owner: scene.world.people.ola,
    })
    expect(empty.words).toContain('Write what is done, or choose it from the list.')
    const added = await priya.submit(empty, form, { what: 'Choose whom to hand over' })
    expect(added.location).toBe(`${page}?said=planned#plan`)
    expect(await plan()).toHaveLength(3)
    const otis = await priya.submit(await priya.get(page), form, {
      what: 'Something',
      owner: scene.world.people.ola,
      kind: 'other',
      due_on: '2020-01-01',
    })
    expect(otis.words).toContain('Choose today or a day to come.')
    const mine = (await plan()).find(({ owner_id }) => owner_id === scene.world.people.priya)!
    const pressed = await priya.submit(
      await priya.get(page),
      `form[action="/actions/${mine.id}/done"]`,
    )
    expect(pressed.location).toBe(`${page}?said=done#plan`)
  })

  it('stays to be read when the alert is settled, and takes no more', async () => {
    const settle = `form[action="${page}/settlement"]`
    await priya.submit(await priya.get(page), settle, { reason: 'settled' })
    await ola.submit(await ola.get(page), settle)
    const after = await priya.get(page)
    expect(after.words).toContain('Ring the surgery on Monday')
    expect(after.page.querySelector(`form[action="${page}/actions"]`)).toBeNull()
    const late = await priya.post(`${page}/actions`, {
      form_id: 'form-relief-2',
      what: 'One more thing',
      owner: scene.world.people.priya,
      due_on: '2026-11-16',
    })
    expect([late.status, late.text.includes('One more thing')]).toEqual([409, true])
    expect((await sheet()).location).toBe(`${page}#conversation`)
  })
})
