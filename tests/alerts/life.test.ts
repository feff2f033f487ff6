import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { alertRow, cardOf, eventsOf, oneMore, raiseCases, setScene } from './scene.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

describe.each(dialects)('the life of an alert on %s', (dialect) => {
  let scene: Scene
  let ola: Client
  let priya: Client
  let id: string
  let page: string

  beforeAll(async () => {
    scene = await setScene(dialect)
    ola = await scene.as('ola')
    priya = await scene.as('priya')
    id = await raiseCases(scene, ola)
    page = `/alerts/${id}`
  })
  afterAll(() => scene.parts.close())

  it('is raised for the worker first, with what was counted and by which agreement', async () => {
    const answer = await ola.get(page)
    expect(answer.words).toContain('That makes 12. You and Priya Shah agreed 12.')
    expect(answer.words).toContain('Priya Shah will see this tomorrow at 09:00')
    expect(answer.words).toContain('version 1 of the agreement')
    expect(answer.page.querySelector('a[href^="/agreements/"]')?.getAttribute('href')).toBe(
      `/agreements/${scene.world.agreements.ola}`,
    )
    expect(answer.words).toContain('Twelfth lamp')
    expect(answer.page.querySelectorAll('#counted + ul li')).toHaveLength(12)
    expect(answer.words).toContain('Put it right at its source')
    const ways = cardOf(await ola.get('/alerts'), id)
    expect(ways).toContain('Share someone on the list')
    expect(ways).toContain('Add a few words')
    expect(ways).toContain('Ask to change the agreement')
  })

  it('is nothing at all to the lead yet', async () => {
    const [absent, hidden] = [await priya.get('/alerts/absent'), await priya.get(page)]
    expect(hidden.status).toBe(404)
    expect(hidden.words).toBe(absent.words)
    expect(cardOf(await priya.get('/alerts'), id)).toBeNull()
    const refused = await priya.post(`${page}/acknowledgement`, talk)
    expect(refused.status).toBe(404)
  })

  it('takes the worker’s own words, and keeps both when two tabs write', async () => {
    const [first, second] = [await ola.get(page), await ola.get(page)]
    const form = `form[action="${page}/context"]`
    const kept = await ola.submit(first, form, { context: 'Two came back at once.' })
    expect(kept.location).toBe(`${page}?said=context`)
    const late = await ola.submit(second, form, { context: 'Something else.' })
    expect(late.status).toBe(409)
    expect(late.words).toContain('Two came back at once.')
    expect(late.page.querySelector('#field-context')?.textContent).toContain('Something else.')
    const again = await ola.submit(late, form, { context: 'Two came back at once. A third soon.' })
    expect(again.status).toBe(303)
    const replayed = await ola.post(`${page}/context`, { context: 'An old tab.', version: '1' })
    expect(replayed.status).toBe(409)
    expect(replayed.words).toContain('A third soon.')
  })

  it('can be shown early, and telling twice changes nothing', async () => {
    const told = await ola.submit(await ola.get(page), `form[action="${page}/disclosure"]`)
    expect(told.location).toBe(`${page}?said=told`)
    const before = await alertRow(scene, id)
    expect(before.visible_at).toBe(scene.parts.clock.now())
    expect(before.acknowledge_by).toBe('2026-11-17')
    scene.parts.clock.forward({ minutes: 5 })
    expect((await ola.post(`${page}/disclosure`)).status).toBe(303)
    expect(await alertRow(scene, id)).toEqual(before)
  })

  it('shows the lead the worker’s words before the answer', async () => {
    const answer = await priya.get(page)
    expect(answer.words).toContain('Ola Nowak: how many people are held')
    expect(answer.words).toContain('Ola Nowak is holding 12 people. You agreed 12.')
    expect(answer.words).toContain('Two came back at once. A third soon.')
    expect(answer.words).toContain('Who sees this: You and Ola Nowak.')
  })

  it('cannot be written down before it is answered, and the words stay', async () => {
    const early = await priya.post(`${page}/conversations`, { agreed: 'Pause for a week.' })
    expect(early.status).toBe(422)
    expect(early.words).toContain('First say when you can talk.')
    expect(early.page.querySelector('#field-agreed')?.textContent).toBe('Pause for a week.')
  })

  it('is answered in the card with a time that is already filled in', async () => {
    const list = await priya.get('/alerts')
    const form = `#alert-${id} form`
    const on = list.page.querySelector(`#alert-${id} input[name=talk_on]`)
    expect(on?.getAttribute('value')).toBe('2026-11-11')
    const answer = await priya.submit(list, form)
    expect(answer.location).toBe(`${page}?said=acknowledged`)
    const row = await alertRow(scene, id)
    expect(row.acknowledged_by).toBe(scene.world.people.priya)
    expect(row.talk_at).toBe('2026-11-11T10:00:00.000Z')
    expect(row.converse_by).toBe('2026-11-17')
    const seen = await ola.get(page)
    expect(seen.words).toContain('You and Priya Shah talk tomorrow at 10:00.')
  })

  it('moves the talk from the page as it is, and not from an old one', async () => {
    const [first, old] = [await priya.get(page), await priya.get(page)]
    const form = `form[action="${page}/acknowledgement"]`
    expect((await priya.submit(first, form, { talk_at: '15:30' })).status).toBe(303)
    const late = await priya.submit(old, form, { talk_at: '16:00' })
    expect(late.status).toBe(409)
    expect(late.page.querySelector('#field-talk_at')?.getAttribute('value')).toBe('16:00')
    expect((await alertRow(scene, id)).talk_at).toBe('2026-11-11T15:30:00.000Z')
  })

  it('keeps what was agreed, for both to read', async () => {
    const answer = await priya.submit(
      await priya.get(page),
      `form[action="${page}/conversations"]`,
      {
        agreed: 'No new people for two weeks.\nPriya tells the practice.',
      },
    )
    expect(answer.location).toBe(`${page}?said=talked`)
    expect((await ola.get(page)).words).toContain('Priya tells the practice.')
    const [stored] = await scene.parts.store.read
      .selectFrom('conversation')
      .select('agreed')
      .where('alert_id', '=', id)
      .execute()
    expect(stored!.agreed.toString()).not.toContain('practice')
  })

  it('joins a thirteenth person and stays in hand', async () => {
    expect((await ola.post('/holdings', oneMore('Thirteenth lamp'))).status).toBe(303)
    const row = await alertRow(scene, id)
    expect([row.value, row.level, row.state]).toEqual([13, 'near', 'open'])
    expect(row.acknowledged_at).not.toBeNull()
  })

  it('is settled by both and by nobody alone', async () => {
    const form = `form[action="${page}/settlement"]`
    const proposed = await priya.submit(await priya.get(page), form, { reason: 'settled' })
    expect(proposed.location).toBe(`${page}?said=settling`)
    expect((await alertRow(scene, id)).state).toBe('open')
    const mine = await priya.get(page)
    expect(mine.words).toContain('It settles when Ola Nowak agrees.')
    expect(mine.page.querySelector(form)).toBeNull()
    const back = await priya.submit(mine, `form[action="${page}/settlement/withdrawal"]`)
    expect(back.status).toBe(303)
    await ola.submit(await ola.get(page), form, { reason: 'within_again' })
    const theirs = await priya.get(page)
    expect(theirs.words).toContain('Ola Nowak thinks this can be settled')
    const settled = await priya.submit(theirs, form)
    expect(settled.location).toBe(`${page}?said=settled`)
    const row = await alertRow(scene, id)
    expect([row.state, row.close_reason]).toEqual(['closed', 'within_again'])
  })

  it('takes nothing more once it is settled, and its story is whole', async () => {
    for (const [path, fields] of [
      ['acknowledgement', talk],
      ['conversations', { agreed: 'More' }],
      ['settlement', { reason: 'settled', version: '1' }],
    ] as const) {
      expect([path, (await priya.post(`${page}/${path}`, fields)).status]).toEqual([path, 409])
    }
    const late = await ola.post(`${page}/context`, { context: 'Written too late' })
    expect(late.status).toBe(409)
    expect(late.words).toContain('Written too late')
    expect(await eventsOf(scene, id)).toEqual([
      'raised',
      'context',
      'context',
      'told',
      'acknowledged',
      'acknowledged',
      'conversation',
      'joined',
      'settlement_proposed',
      'settlement_withdrawn',
      'settlement_proposed',
      'settled',
    ])
    expect((await ola.get('/alerts')).words).toContain('Back within what was agreed, today')
  })
})

const talk = { talk_on: '2026-11-12', talk_at: '10:00' }
