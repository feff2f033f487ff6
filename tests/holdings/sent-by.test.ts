import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'

describe.each(dialects)('who sent somebody, on %s', (dialect) => {
  let scene: Scene
  beforeAll(async () => {
    scene = await Scene.on(dialect)
  })
  afterAll(() => scene.parts.close())

  it.each([
    ['Sent', true, {}, /Sent byGP, \S/, /Passed on/],
    ['Passed', true, { offloaded: 'yes' }, /Sent byGPPassed on by the practice\S/, /not said/],
    ['Unnamed', false, { offloaded: 'yes' }, /Passed on by the practiceWhich one is not/, /GP,/],
  ])('%s: the practice is named once', async (label, named, more, says, never) => {
    const finn = await scene.as('finn')
    const practice = named ? scene.world.practices.tidewell : ''
    const path = await scene.holdingOf(finn, label, { referrer_role: 'gp', practice, ...more })
    const known = (await finn.get(path)).page.querySelector('dl')!.textContent
    expect(known).toMatch(says)
    expect(known).not.toMatch(never)
  })
})
