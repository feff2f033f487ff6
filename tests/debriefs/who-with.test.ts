import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'

describe.each(dialects)('who sits at the table on %s', (dialect) => {
  let scene: Scene
  beforeEach(async () => {
    scene = await Scene.on(dialect)
  })
  afterEach(() => scene.parts.close())

  it('can be asked, also somebody whose name the asker does not know', async () => {
    const { people, debriefs } = scene.world
    const place = { debrief_id: debriefs.harbourNow, person_id: people.otis, how: 'room' as const }
    const joined_at = scene.parts.clock.now()
    await scene.parts.store.write
      .insertInto('debrief_attendance')
      .values({ ...place, joined_at })
      .execute()
    const page = await (
      await scene.as('sam')
    ).get(`/debriefs/${debriefs.harbourNow}/items/item-sam/answer`)
    const options = page.page.querySelectorAll('#field-second option')
    expect(options.map((each) => each.getAttribute('value'))).toContain(people.otis)
    expect(page.words).toContain('Another lead')
  })

  it('says nothing of what nobody brings to a quarterly review', async () => {
    await scene.parts.store.write
      .updateTable('debrief')
      .set({ state: 'closed', closed_at: scene.parts.clock.now() })
      .where('id', '=', scene.world.debriefs.harbourQuarter)
      .execute()
    const path = `/debriefs/${scene.world.debriefs.harbourQuarter}/record`
    const { words } = await (await scene.as('wren')).get(path)
    expect(words).toContain('Promises')
    expect(words).not.toContain('Nobody brought anything')
  })
})
