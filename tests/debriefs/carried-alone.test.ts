import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluateDaily } from '../../src/alerts/evaluate-daily.ts'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'

describe.each(dialects)('what is carried with one name on %s', (dialect) => {
  let scene: Scene
  let path: string
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    scene.parts.clock.set('2026-11-12T13:00:00.000Z')
    const sam = await scene.as('sam')
    const sent = { words: 'A promise I made', absent: 'bring' }
    await sam.post('/debriefs/debrief-harbourNext/items', sent)
  })
  afterAll(() => scene.parts.close())

  const raised = async () => {
    const { id } = await scene.parts.store.read
      .selectFrom('carrying_item')
      .select('id')
      .where('added_at', '=', '2026-11-12T13:00:00.000Z')
      .executeTakeFirstOrThrow()
    return scene.parts.store.read
      .selectFrom('alert')
      .select(['id', 'level', 'state', 'visible_at'])
      .where('cause_key', '=', `CARRIED_ALONE:${id}`)
      .execute()
  }
  const at = (now: string) => {
    scene.parts.clock.set(now)
    return evaluateDaily(scene.parts)
  }

  it('says nothing after one weekend', async () => {
    await at('2026-11-16T00:10:00.000Z')
    expect(await raised()).toEqual([])
  })

  it('tells the worker after the second, and the lead the next working morning', async () => {
    await at('2026-11-23T00:10:00.000Z')
    const [alert] = await raised()
    expect(alert).toMatchObject({ level: 'past', visible_at: '2026-11-24T09:00:00.000Z' })
    path = `/alerts/${alert!.id}`
    const { words } = await (await scene.as('sam')).get(path)
    expect(words).toContain('has had only your name on it for two weekends')
    expect(words).toContain('A promise I made')
    expect((await (await scene.as('priya')).get(path)).status).toBe(404)
    scene.parts.clock.set('2026-11-24T09:30:00.000Z')
    const lead = await (await scene.as('priya')).get(path)
    expect(lead.words).toContain('Who could stand alongside?')
    expect(lead.words).toContain('A promise I made')
  })

  it('is over at once when it is put down', async () => {
    const sam = await scene.as('sam')
    const items = await scene.parts.store.read
      .selectFrom('carrying_item')
      .select(['id', 'version'])
      .where('added_at', '=', '2026-11-12T13:00:00.000Z')
      .executeTakeFirstOrThrow()
    const removal = `/debriefs/debrief-harbourNext/items/${items.id}/removal`
    expect((await sam.post(removal, { version: `${items.version}` })).status).toBe(303)
    expect(await raised()).toMatchObject([{ state: 'closed' }])
    expect((await sam.get(path)).words).toContain('A second name is beside it, or it was put down')
  })
})
