import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../handovers/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'

describe.each(dialects)('whoever supervises, on %s', (dialect) => {
  let scene: Scene
  let eve: Client

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    eve = await scene.as('eve')
  })
  afterAll(() => scene.parts.close())

  const hours = (client = eve) => client.get('/availability/supervisor-eve')
  const hoursForm = 'form[action="/availability/supervisor-eve"]'
  const telling = '/my-sessions/sitting-samEve/confidences'

  it('finds their sessions, what was sent for them, and hours of their own contracts', async () => {
    const page = await eve.get('/my-sessions')
    expect(page.words).toContain('Sam Okafor')
    expect(page.text).toContain('/supervision/sessions/sitting-samEveNext"')
    expect(page.text).toContain('/supervision/sessions/sitting-samEveNext/preparation/sent')
    expect(page.text).not.toContain('/supervision/sessions/sitting-samEve/preparation/sent')
    expect(page.words).toContain('20 hours')
    expect(page.text).toContain('/contracts/contract-eve/statement')
    expect(page.text).not.toMatch(/contract-gale|Tom Aldous|sitting-tomGale/)
    const anna = await (await scene.as('anna')).get('/my-sessions')
    expect(anna.text).toContain('/supervision/sessions/sitting-samAnnaNext')
    expect(anna.words).not.toContain('Hours of your contracts')
  })

  it('says when they can be booked, each organisation for itself, and keeps both of two tabs', async () => {
    expect((await eve.get('/availability')).words).toContain('No hours set')
    const [one, two] = [await hours(), await hours()]
    const saved = await eve.submit(one, hoursForm, { from_2: '09:00', to_2: '13:00' })
    expect(saved.location).toBe('/availability?said=saved')
    const late = await eve.submit(two, hoursForm, { from_2: '10:00', to_2: '13:00' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('09:00')
    expect(late.page.querySelector('#field-from_2')!.getAttribute('value')).toBe('10:00')
    const half = await eve.submit(await hours(), hoursForm, { from_3: '10:00', to_3: '' })
    expect(half.status).toBe(422)
    expect(half.words).toContain('Type both times, or leave both empty.')
    expect((await eve.get('/availability')).words).toContain('Tuesday 09:00 to 13:00')
    expect((await eve.get('/availability/supervisor-gale')).status).toBe(404)
    expect((await eve.post('/availability/supervisor-gale', { version: '1' })).status).toBe(404)
  })

  it('tells by words from a list that they had to tell somebody', async () => {
    const page = await eve.get(`${telling}/new`)
    expect(page.page.querySelectorAll('textarea, main input[type=text]')).toHaveLength(0)
    const form = `form[action="${telling}"]`
    const empty = await eve.submit(page, form)
    expect(empty.status).toBe(422)
    expect(empty.words).toContain('Choose why you had to tell somebody.')
    const word = { reason: 'risk_to_self', told: 'gp', told_on: '2026-11-05' }
    for (const told_on of ['2026-11-02', '2026-11-11']) {
      expect((await eve.submit(page, form, { ...word, told_on })).status).toBe(422)
    }
    expect((await eve.submit(page, form, word)).status).toBe(303)
    const told = await eve.get('/supervision/broken-confidences')
    expect(told.words).toContain('Worry that the worker may come to harm')
    expect(told.words).toContain('Not yet')
  })

  it('shows it to the manager at once, and to the worker once they know', async () => {
    const where = '/supervision/broken-confidences'
    const words = 'Worry that the worker may come to harm'
    const [wren, sam] = [await scene.as('wren'), await scene.as('sam')]
    const [priya, meg] = [await scene.as('priya'), await scene.as('meg')]
    expect((await wren.get(where)).words).toContain(words)
    expect((await sam.get(where)).words).not.toContain(words)
    expect((await priya.get(where)).words).not.toContain(words)
    expect((await meg.get(where)).words).not.toContain(words)
    const mine = await eve.get(where)
    const press = 'form[action$=telling]'
    expect((await eve.submit(mine, press)).status).toBe(303)
    expect((await sam.get(where)).words).toContain(words)
    expect((await eve.get(where)).page.querySelector(press)).toBeNull()
  })

  it('is over with the bond', async () => {
    const { write } = scene.parts.store
    const bond = write.updateTable('bond').where('viewer_id', '=', 'person-eve')
    const until_at = scene.parts.clock.now()
    await bond.set({ until_at }).execute()
    const page = await eve.get('/my-sessions')
    expect(page.words).not.toContain('Sam Okafor')
    expect((await eve.get(`${telling}/new`)).status).toBe(404)
    const word = { employment: 'employment-sam', reason: 'law', told: 'police' }
    expect((await eve.post(telling, { ...word, told_on: '2026-11-09' })).status).toBe(404)
    expect((await eve.get('/supervision/broken-confidences')).words).toContain('Nothing to tell')
    await bond.set({ until_at: null }).execute()
  })
})
