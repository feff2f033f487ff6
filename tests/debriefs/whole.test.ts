import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { Scene } from '../handovers/scene.ts'
import type { Answer, Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { tableScene, type Table } from './table.ts'

const here = 'debrief-harbourNext'
const path = `/debriefs/${here}`

describe.each(dialects)('a whole debrief on %s', (dialect) => {
  let scene: Scene
  let table: Table<'sam' | 'ola' | 'hana' | 'ivy' | 'priya' | 'wren' | 'anna'>

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    scene.parts.clock.set('2026-11-13T15:00:00.000Z')
    const people = ['sam', 'ola', 'hana', 'ivy', 'priya', 'wren', 'anna'] as const
    table = await tableScene(scene, { people: [...people] })
    await scene.parts.store.write
      .updateTable('debrief')
      .set({ state: 'closed', closed_at: '2026-11-10T09:30:00.000Z' })
      .where('id', '=', 'debrief-harbourNow')
      .execute()
  })
  afterAll(() => scene.parts.close())

  it('takes the lead six presses from start to close, and names them', async () => {
    const { sam, ola, hana, ivy, priya } = table.as
    const presses: string[] = []
    const press = async (page: Answer, selector: string) => {
      const form = page.page.querySelector(selector)!
      presses.push(form.getAttribute('action')!.split('/').at(-1)!)
      const answer = await priya.submit(page, selector)
      expect(answer.status).toBe(303)
      return priya.follow(answer)
    }
    const step = `main form[action="${path}/step"]`
    let page = await press(await priya.get(`${path}/open`), `main form[action="${path}/opening"]`)
    for (const client of [sam, ola, hana, ivy]) {
      const joined = await client.post(`${path}/attendance`, { form_id: newId(), how: 'room' })
      expect(joined.status).toBe(303)
    }
    expect(page.words).toContain('Round')
    page = await press(await priya.get(`${path}/round`), step)
    expect(page.words).toContain('Carrying')
    await sam.post(`${path}/items`, { form_id: newId(), words: 'Brought late' })
    page = await press(page, step)
    expect(page.words).toContain('Sharing')
    for (const [name, client] of [
      ['sam', sam],
      ['ola', ola],
    ] as const)
      await putAllDown(name, client)
    page = await press(await priya.get(`${path}/sharing`), step)
    expect(page.words).toContain('Promised before')
    const promise = {
      what: 'Ask for a quieter room',
      owner: scene.world.people.priya,
      due_on: '2026-11-20',
    }
    const kept = await priya.post(`${path}/actions`, { form_id: newId(), ...promise })
    expect((await priya.follow(kept)).words).toContain('Ask for a quieter room')
    page = await press(await priya.get(`${path}/actions`), step)
    expect(page.words).toContain('One good thing each')
    page = await press(page, `main form[action="${path}/closing"]`)
    expect(page.words).toContain('Nobody is carrying this alone. See you Monday.')
    expect(presses).toEqual(['opening', 'step', 'step', 'step', 'step', 'closing'])
    expect((await sam.get('/actions')).status).toBe(200)
  })

  const putAllDown = async (name: 'sam' | 'ola', client: Client) => {
    const items = await scene.parts.store.read
      .selectFrom('carrying_item')
      .select('id')
      .where('person_id', '=', scene.world.people[name])
      .where('brought_at', 'is not', null)
      .where('withdrawn_at', 'is', null)
      .where('answer', 'is', null)
      .execute()
    for (const { id } of items) {
      const answer = await table.answer(client, id, { answer: 'put_down' }, here)
      expect(answer.status).toBe(303)
    }
  }

  it('is called after something hard by anyone in the team, with steps of its own', async () => {
    const { sam, ola, priya, wren } = table.as
    const form = await sam.get('/debriefs/new')
    expect(form.words).toContain('Debrief after something hard')
    expect(form.words).not.toContain('Quarterly review')
    const call = { held_on: '2026-11-13', at: '16:00', team: 'team-harbour' }
    const send = (client: Client, more: Record<string, string>) =>
      client.post('/debriefs', { form_id: newId(), ...call, ...more })
    for (const kind of ['daily', 'quarterly', 'weekly']) {
      expect([kind, (await send(sam, { kind })).status]).toEqual([kind, 422])
    }
    expect((await send(sam, { kind: 'after_event', held_on: '2026-11-12' })).status).toBe(422)
    expect((await send(sam, { kind: 'after_event', team: 'team-quay' })).status).toBe(422)
    const called = await send(sam, { kind: 'after_event' })
    expect(called.status).toBe(303)
    expect(await table.toldOf('ola', 'debrief')).toBe(1)
    expect(await table.toldOf('wren', 'debrief')).toBe(0)
    const own = called.location!.split('/open')[0]!
    const early = await table.brings('ola', 'For another day')
    await scene.parts.store.write
      .updateTable('carrying_item')
      .set({ brought_at: '2026-11-13T14:00:00.000Z' })
      .where('id', '=', early)
      .execute()
    await sam.post(`${own}/opening`, { form_id: newId() })
    await ola.post(`${own}/attendance`, { form_id: newId(), how: 'remote' })
    const page = await sam.get(`${own}/sharing`)
    expect(page.words).not.toContain('Round')
    expect(page.words).not.toContain('For another day')
    expect((await wren.get(`${own}/sharing`)).status).toBe(404)
    const closed = await sam.post(`${own}/closing`, { form_id: newId() })
    expect(closed.status).toBe(303)
    const quarter = await send(priya, { kind: 'quarterly', held_on: '2026-11-13' })
    expect(await table.toldOf('wren', 'debrief')).toBe(1)
    expect(await table.toldOf('anna', 'debrief')).toBe(1)
    const review = quarter.location!.split('/open')[0]!
    await priya.post(`${review}/opening`, { form_id: newId() })
    await wren.post(`${review}/attendance`, { form_id: newId(), how: 'room' })
    const agenda = await wren.get(`${review}/actions`)
    expect(agenda.words).toContain('Themes of the last quarter')
    expect(agenda.words).not.toContain('For another day')
    expect((await wren.get(`${path}/sharing`)).status).toBe(404)
    expect((await priya.post(`${review}/closing`, { form_id: newId() })).status).toBe(303)
  })

  it('keeps one daily debrief a day', async () => {
    const { priya } = table.as
    const call = { held_on: '2026-11-16', at: '09:00', team: 'team-harbour', kind: 'daily' }
    expect((await priya.post('/debriefs', { form_id: newId(), ...call })).status).toBe(303)
    const again = await priya.post('/debriefs', { form_id: newId(), ...call })
    expect(again.status).toBe(422)
    expect(again.words).toContain('There is one of this kind on that day already.')
  })
})
