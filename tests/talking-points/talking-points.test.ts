import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { Scene } from '../reflections/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'

const mine = '/supervision/talking-points'
const theirs = '/people/person-sam/talking-points'
const adding = (path: string) => `main form[action="${path}"]`
const words = 'Could we look at the rota?'

describe.each(dialects)('talking points on %s', (dialect) => {
  let scene: Scene
  let sam: Client
  let priya: Client
  const kept = () =>
    scene.parts.store.read
      .selectFrom('talking_point')
      .selectAll()
      .orderBy('added_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    sam = await scene.as('sam')
    priya = await scene.as('priya')
  })
  afterAll(() => scene.parts.close())

  it('are added by either side, and seen by both', async () => {
    const page = await sam.get(mine)
    expect(page.words).toContain('Who sees this: You, Dora Finch and Priya Shah.')
    expect((await sam.submit(page, adding(mine), { words })).location).toBe(`${mine}?said=saved`)
    const lead = await priya.get(theirs)
    expect(lead.words).toContain('Who sees this: Sam Okafor, Dora Finch and Priya Shah.')
    expect(lead.words).toContain(`${words}Sam Okafor added this today.`)
    const more = 'Your training day'
    expect((await priya.submit(lead, adding(theirs), { words: more })).status).toBe(303)
    expect((await sam.get(mine)).words).toContain(`${more}Priya Shah added this today.`)
    for (const other of ['ola', 'meg', 'eve', 'anna', 'ada', 'frank'] as const) {
      const client = await scene.as(other)
      expect([other, (await client.get(theirs)).status]).toEqual([other, 404])
      expect((await client.get(mine)).text).not.toContain(words)
    }
  })

  it('are changed and taken away by whoever wrote them', async () => {
    const { id } = await kept()
    expect((await sam.get(`${mine}/${id}/edit`)).status).toBe(404)
    const page = await priya.get(`${mine}/${id}/edit`)
    const answer = await priya.submit(page, 'main form', { words: 'Your two training days' })
    expect(answer.location).toBe(`${theirs}?said=saved`)
    const late = { words: 'Too late', form_id: newId() }
    const clash = await priya.submit(page, 'main form', late)
    expect([clash.status, clash.words.includes('Your two training days')]).toEqual([409, true])
    const empty = await priya.submit(await priya.get(`${mine}/${id}/edit`), 'main form', {
      words: ' ',
    })
    expect(empty.status).toBe(422)
    expect((await sam.post(`${mine}/${id}/removal`, { version: '2' })).status).toBe(404)
    const list = await priya.get(theirs)
    const gone = await priya.submit(list, `form[action="${mine}/${id}/removal"]`)
    expect(gone.location).toBe(`${theirs}?said=taken_away`)
  })

  it('are ticked by either side in a one-to-one, and come up again', async () => {
    const { id } = await kept()
    const pressed = { version: '1', session_id: 'sitting-samPriyaNext' }
    const answer = await priya.post(`${mine}/${id}/talked`, { ...pressed, form_id: newId() })
    expect(answer.location).toBe(
      '/supervision/sessions/sitting-samPriyaNext?said=point_talked#talking-points',
    )
    expect((await kept()).session_id).toBe('sitting-samPriyaNext')
    expect((await sam.get(mine)).words).toContain('Talked about today.')
    const twice = await sam.post(`${mine}/${id}/talked`, { ...pressed, form_id: newId() })
    expect(twice.status).toBe(409)
    const again = await sam.submit(await sam.get(mine), `form[action="${mine}/${id}/next-time"]`)
    expect(again.location).toBe(`${mine}?said=point_again`)
    const { session_id: session, talked_at: at } = await kept()
    expect([session, at]).toEqual([null, null])
  })

  it('are tied to no session of another kind, or of somebody else', async () => {
    const { id, version } = await kept()
    for (const [turn, session] of ['sitting-samEve', 'sitting-tomMeg', 'nowhere'].entries()) {
      const pressed = { version: String(version + turn * 2), form_id: newId() }
      await sam.post(`${mine}/${id}/talked`, { ...pressed, session_id: session })
      const row = await kept()
      expect([row.session_id, row.talked_at === null]).toEqual([null, false])
      const next = { version: String(row.version), form_id: newId() }
      expect((await sam.post(`${mine}/${id}/next-time`, next)).status).toBe(303)
    }
  })

  it('ask which job they are about, where there are two', async () => {
    const hana = await scene.as('hana')
    const page = await hana.get(mine)
    const without = await hana.submit(page, adding(mine), { words })
    expect([without.status, without.words.includes('Choose which job')]).toEqual([422, true])
    const job = { employment_id: scene.world.employments.hanaLantern }
    expect((await hana.submit(page, adding(mine), { words, ...job })).status).toBe(303)
    const meg = await scene.as('meg')
    expect((await meg.get('/people/person-hana/talking-points')).words).toContain(words)
    expect((await priya.get('/people/person-hana/talking-points')).words).not.toContain(words)
  })

  it('need a lead to talk with', async () => {
    const ada = await scene.as('ada')
    expect((await ada.get(mine)).words).toContain('once somebody is linked to you as your lead')
  })
})
