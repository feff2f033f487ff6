import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planDebriefs } from '../../src/debriefs/plan-debriefs.ts'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'

const path = '/debriefs/debrief-harbourNext'

describe.each(dialects)('a debrief that was begun and left, on %s', (dialect) => {
  let scene: Scene
  const row = () =>
    scene.parts.store.read
      .selectFrom('debrief')
      .selectAll()
      .where('id', '=', 'debrief-harbourNext')
      .executeTakeFirstOrThrow()
  const firstPage = async () => (await (await scene.as('sam')).get('/')).words

  beforeEach(async () => {
    scene = await Scene.on(dialect)
    scene.parts.clock.set('2026-11-13T15:00:00.000Z')
    const priya = await scene.as('priya')
    await priya.submit(await priya.get(`${path}/open`), `form[action="${path}/opening"]`)
  })
  afterEach(() => scene.parts.close())

  it('can be finished until Monday is over, and then was not held', async () => {
    expect(await firstPage()).toContain('It has begun.')
    scene.parts.clock.set('2026-11-16T17:00:00.000Z')
    await planDebriefs(scene.parts)
    expect((await row()).state).toBe('open')
    expect(await firstPage()).toContain('It is not closed yet.')
    scene.parts.clock.set('2026-11-17T00:10:00.000Z')
    expect(await firstPage()).not.toContain('Debrief of Friday 13 November')
    await planDebriefs(scene.parts)
    expect(await row()).toMatchObject({ state: 'not_held', why_not: 'passed_by' })
    const free = await scene.parts.store.read
      .selectFrom('carrying_item')
      .select('id')
      .where('debrief_id', '=', 'debrief-harbourNext')
      .execute()
    expect(free).toEqual([])
  })
})
