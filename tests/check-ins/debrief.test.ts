import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'

describe.each(dialects)('a check-in and the debrief of its week on %s', (dialect) => {
  let scene: Scene
  beforeAll(async () => {
    scene = await Scene.on(dialect)
  })
  afterAll(() => scene.parts.close())

  const path = '/check-ins/check-in-sam'
  const form = `form[action="${path}"]`

  it('leads on to the debrief when something is carried', async () => {
    const sam = await scene.as('sam')
    await sam.submit(await sam.get(path), form, { carrying: 'yes' })
    const { page } = await sam.get(path)
    const link = page.querySelector('a[href*="/items/new"]')
    expect(link?.getAttribute('href')).toMatch(
      /^\/debriefs\/debrief-.*\/items\/new\?source=check_in$/,
    )
  })

  it('stays as it is once the weekly debrief has begun, and keeps what was typed', async () => {
    scene.parts.clock.set('2026-11-13T14:59:00.000Z')
    const [sam, priya] = [await scene.as('sam'), await scene.as('priya')]
    const open = await sam.get(path)
    expect(open.words).toContain('until your debrief begins')
    await priya.post('/debriefs/debrief-harbourNext/opening')
    const late = await sam.submit(open, form, { note: 'One more thing' })
    expect(late.status).toBe(409)
    expect(late.words).toContain('The debrief began before this was sent')
    expect(late.text).toContain('One more thing')
    const kept = await sam.get(path)
    expect(kept.words).toContain('Your debrief has begun, so this week stays as you left it')
    expect(kept.page.querySelector(form)).toBeNull()
  })

  it('is still open in another team, and in the week after', async () => {
    const tom = await scene.as('tom')
    expect((await tom.get('/check-ins/check-in-tom')).words).toContain('until your debrief begins')
    scene.parts.clock.set('2026-11-17T10:00:00.000Z')
    const sam = await scene.as('sam')
    const made = await sam.post('/check-ins', { felt_load: 'light' })
    expect((await sam.follow(made)).words).toContain('until your debrief begins')
  })
})
