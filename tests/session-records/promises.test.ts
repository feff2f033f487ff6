import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client, Sent } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { Scene } from './scene.ts'

describe.each(dialects)('promises and time of a session on %s', (dialect) => {
  let scene: Scene
  let sam: Client
  let eve: Client
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    sam = await scene.as('sam')
    eve = await scene.as('eve')
  })
  afterAll(() => scene.parts.close())

  const promise = async (client: Client, path: string, more: Sent = {}) => {
    const fields = { what: 'Ring the duty line', owner: scene.world.people.sam, ...more }
    const page = await client.get(`${path}/record`)
    return client.submit(page, 'form[action$="/record/actions"]', {
      due_on: '2026-11-20',
      ...fields,
    })
  }
  const seatOf = (path: string) =>
    scene.parts.store.read
      .selectFrom('supervisee')
      .selectAll()
      .where('session_id', '=', path.split('/').at(-1)!)
      .executeTakeFirstOrThrow()

  it('stand on the page of the session and on the lists of both, and on no other', async () => {
    const path = await scene.sessionLike('samEve', { days: -9 })
    expect((await promise(eve, path)).location).toBe(`${path}/record?said=saved`)
    expect((await sam.get(`${path}/record`)).words).toContain('Ring the duty line')
    expect((await sam.get('/actions')).words).toContain('From supervision')
    expect((await eve.get('/actions')).words).toContain('Sam Okafor promised you')
    for (const name of ['priya', 'meg', 'ola', 'anna'] as const) {
      expect((await (await scene.as(name)).get('/actions')).words).not.toContain('duty line')
    }
  })

  it('come up first next time, until they are done or dropped with a reason', async () => {
    const [first, second] = [
      await scene.sessionLike('samEve', { days: -6 }),
      await scene.sessionLike('samEve', { days: -2 }),
    ]
    await promise(sam, first, { what: 'Bring the map' })
    await promise(sam, first, { what: 'Ask about leave', owner: scene.world.people.eve })
    const page = await sam.get(`${second}/record`)
    expect(page.words).toMatch(/Still open from before.*Bring the map.*What is kept/)
    expect(page.words).toMatch(/Still open from before.*Ask about leave.*What is kept/)
    const done = page.page
      .querySelectorAll('form[action$="/done"]')
      .find((form) => form.text.includes('Bring the map'))!
    const pressed = await sam.submit(page, `form[action="${done.getAttribute('action')!}"]`)
    expect(pressed.location).toBe(`${second}/record?said=done`)
    expect((await sam.get(`${second}/record`)).words).not.toContain('Bring the map')
    expect((await sam.get(`${first}/record`)).words).toContain('Bring the map')
    const line = await scene.sessionLike('samPriya', { days: -1 })
    expect((await sam.get(`${line}/record`)).words).not.toContain('Ask about leave')
  })

  it('are made for one of the two, and for a day to come', async () => {
    const path = await scene.sessionLike('samEve')
    const stranger = await promise(sam, path, { owner: scene.world.people.priya })
    expect([stranger.status, stranger.words.includes('Choose from the list.')]).toEqual([422, true])
    const past = await promise(sam, path, { due_on: '2026-11-01' })
    expect([past.status, past.words.includes('Choose today or a day')]).toEqual([422, true])
    expect(past.text).toContain('Ring the duty line')
  })

  it('time is kept by its worker alone, with nothing chosen for them', async () => {
    const path = await scene.sessionLike('samEve')
    const [page, other] = [await sam.get(`${path}/split`), await sam.get(`${path}/split`)]
    expect(page.words).toContain('Who sees this: Only you.')
    expect(page.page.querySelectorAll('input[checked]')).toEqual([])
    const values = page.page.querySelectorAll('main input[inputmode=numeric]')
    expect(values.map((each) => each.getAttribute('value') ?? '')).toEqual(['', '', '', ''])
    const split = { support: '40', cases: '5', helped: 'partly' }
    const kept = await sam.submit(page, 'form[action$="/split"]', split)
    expect(kept.location).toBe(`${path}?said=saved`)
    expect(await seatOf(path)).toMatchObject({
      support: 40,
      learning: null,
      cases: 5,
      management: null,
      helped: 'partly',
    })
    for (const name of ['eve', 'priya', 'meg', 'ola'] as const) {
      expect((await (await scene.as(name)).get(`${path}/split`)).status).toBe(404)
    }
    const wrong = await sam.submit(page, 'form[action$="/split"]', { support: 'lots' })
    expect([wrong.status, wrong.text.includes('value="lots"')]).toEqual([422, true])
    const late = await sam.submit(other, 'form[action$="/split"]', { support: '10' })
    expect([late.status, late.words.includes('40')]).toEqual([409, true])
    expect((await seatOf(path)).support).toBe(40)
  })

  it('time is not asked of a session that has not begun', async () => {
    const path = '/supervision/sessions/sitting-samEveNext/split'
    expect((await sam.get(path)).words).toContain('once the session has begun')
    const sent = await sam.post(path, { support: '5', version: '1' })
    expect(sent.status).toBe(422)
  })
})
