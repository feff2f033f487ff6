import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passUnanswered } from '../../src/alerts/pass-unanswered.ts'
import { londonInstant } from '../../src/time/london.ts'
import { dialects } from '../support/parts.ts'
import { alertRow, oneMore, raiseCases, setScene } from './scene.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

describe.each(dialects)('a headline that also waits with its manager, on %s', (dialect) => {
  let scene: Scene
  let id: string
  let page: string
  beforeAll(async () => {
    scene = await setScene(dialect)
    const { write } = scene.parts.store
    id = scene.world.alerts.olaPoints
    page = `/alerts/${id}`
    const at = scene.parts.clock.now()
    await write.deleteFrom('alert_escalation').where('alert_id', '=', id).execute()
    await write
      .insertInto('alert_escalation')
      .values({
        id: 'up-olaPoints',
        alert_id: id,
        to_id: scene.world.people.wren,
        because: 'acknowledge',
        at,
        answer_by: '2026-11-17',
      })
      .execute()
    await write
      .insertInto('alert_item')
      .values({ alert_id: id, what: 'holding', record_id: 'not-on-the-list', joined_at: at })
      .execute()
  })
  afterAll(() => scene.parts.close())

  it('is asked of them first, once on each page', async () => {
    const wren = await scene.as('wren')
    for (const path of ['/', '/alerts']) {
      const cards = (await wren.get(path)).page.querySelectorAll(`#alert-${id}`)
      expect(cards.map((card) => card.textContent.includes('Take it on'))).toEqual([true])
    }
    const own = await wren.get(page)
    expect(own.page.querySelector(`form[action="${page}/passing-on"]`)).not.toBeNull()
    const taken = await wren.submit(own, `form[action="${page}/taking-on"]`)
    expect(taken.location).toBe(`${page}?said=alert_taken`)
    expect((await wren.get(page)).words).toContain('Ola Nowak: how much the holding weighs')
  })

  it('says that somebody is held, where this reader sees no list', async () => {
    const [wren, priya] = [await scene.as('wren'), await scene.as('priya')]
    expect((await wren.get(page)).words).toContain('Someone Ola Nowak holds')
    expect((await wren.get(page)).words).not.toContain('no longer on the list')
    expect((await priya.get(page)).words).toContain('Someone no longer on the list')
  })

  it('tells whoever writes the sheet that a promise is read by whoever makes it', async () => {
    const priya = await scene.as('priya')
    const talk = { talk_on: '2026-11-12', talk_at: '10:00' }
    expect((await priya.post(`${page}/acknowledgement`, talk)).status).toBe(303)
    const sheet = await priya.get(`${page}/conversations/new`)
    expect(sheet.words).toContain('Also whoever promises something')
  })

  it('keeps the form for a time to talk folded on the list', async () => {
    const list = await (await scene.as('priya')).get('/alerts')
    expect(list.page.querySelectorAll('details form').length).toBeGreaterThan(0)
    expect(list.page.querySelectorAll('details[open]')).toEqual([])
  })
})

describe.each(dialects)('an alert that asks for an answer afresh, on %s', (dialect) => {
  let scene: Scene
  let id: string
  beforeAll(async () => {
    scene = await setScene(dialect)
    id = await raiseCases(scene, await scene.as('ola'))
  })
  afterAll(() => scene.parts.close())

  it('waits from the day on which the answer ran out', async () => {
    scene.parts.clock.set('2026-11-11T09:30:00.000Z')
    const talk = { talk_on: '2026-11-12', talk_at: '10:00' }
    const priya = await scene.as('priya')
    expect((await priya.post(`/alerts/${id}/acknowledgement`, talk)).status).toBe(303)
    const { converse_by: by } = await alertRow(scene, id)
    scene.parts.clock.set(londonInstant('2026-11-26', '00:10')!)
    expect(by! < '2026-11-26').toBe(true)
    await passUnanswered(scene.parts)
    const wren = await scene.as('wren')
    const own = await wren.get(`/alerts/${id}`)
    expect(own.words).toContain('This alert has waited since today.')
    scene.parts.clock.set(londonInstant('2026-11-27', '09:30')!)
    const later = await (await scene.as('wren')).get(`/alerts/${id}`)
    expect(later.words).toContain('This alert has waited one working day.')
  })

  it('waits from the day it rose after a talk', async () => {
    const now = scene.parts.clock.now()
    await scene.parts.store.write
      .updateTable('alert')
      .set({ acknowledged_at: now, conversed_at: now, asked_at: null })
      .where('id', '=', id)
      .execute()
    scene.parts.clock.set(londonInstant('2026-12-01', '10:00')!)
    const ola = await scene.as('ola')
    for (const label of ['Red gate', 'Blue gate', 'Old gate', 'New gate']) {
      expect((await ola.post('/holdings', oneMore(label))).status).toBe(303)
    }
    const row = await alertRow(scene, id)
    expect([row.level, row.acknowledged_at]).toEqual(['past', null])
    expect(row.asked_at).toBe(scene.parts.clock.now())
    const list = await (await scene.as('priya')).get('/alerts')
    const card = list.page.querySelector(`#alert-${id}`)?.textContent
    expect(card).toContain('Since today at 10:00')
  })
})
