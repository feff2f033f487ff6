import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lanternContract } from '../contracts/lantern-contract.ts'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'

const contract = {
  ...lanternContract,
  supervisor: 'supervisor-gale',
  'people[]': ['employment-wren'],
}
const named = 'Only you. Meg Pryce, for days to come, as they book your supervision'

describe.each(dialects)('who sees days away, on %s', (dialect) => {
  let scene: Scene
  beforeAll(async () => {
    scene = await Scene.on(dialect)
  })
  afterAll(() => scene.parts.close())

  it('names a manager while hours of their contract are for this worker, and not before', async () => {
    const [wren, meg] = [await scene.as('wren'), await scene.as('meg')]
    const line = async () => (await wren.get('/leave/new')).words
    expect(await line()).toContain('Who sees this: Only you')
    expect(await line()).not.toContain('Meg Pryce')
    const made = await meg.post('/contracts', contract)
    expect(made.status).toBe(303)
    expect(await line()).toContain(named)
    await wren.post('/leave', { from_on: '2026-12-14' })
    expect((await wren.get('/leave')).words).toContain(named)
    const page = await meg.get(made.location!.split('?')[0]!)
    const [end] = page.page.querySelectorAll('form[action*="/people/"]')
    await meg.submit(page, `form[action="${end!.getAttribute('action')}"]`)
    expect(await line()).not.toContain('Meg Pryce')
  })

  it('says a name once where the manager leads as well', async () => {
    const tom = await scene.as('tom')
    const { words } = await tom.get('/leave/new')
    expect(words).toContain('Who sees this: You and Meg Pryce')
    expect(words).not.toContain('as they book')
  })

  it('says it job by job to somebody with two', async () => {
    const hana = await scene.as('hana')
    const lines = [
      'Tidewell Primary Care Network: You and Priya Shah',
      'Lantern Community Trust: You and Meg Pryce',
    ]
    for (const path of ['/leave', '/leave/new']) {
      const { words } = await hana.get(path)
      for (const line of lines) expect(words).toContain(line)
    }
  })

  it('names no manager of a place that has nothing to do with them', async () => {
    const { words } = await (await scene.as('sam')).get('/leave/new')
    expect(words).toContain('Who sees this: You, Dora Finch and Priya Shah')
    expect(words).not.toMatch(/as they book|Wren Castle|Meg Pryce/)
  })
})
