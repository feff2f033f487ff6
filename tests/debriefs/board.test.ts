import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sayGone } from '../../src/debriefs/board-facts.ts'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'

describe('minutes since a debrief started', () => {
  it.each([
    ['2026-11-20T15:00:00.000Z', '2026-11-20T15:00:59.000Z', '0 minutes gone'],
    ['2026-11-20T15:00:00.000Z', '2026-11-20T15:01:00.000Z', '1 minute gone'],
    ['2026-11-20T15:00:00.000Z', '2026-11-20T15:24:59.999Z', '24 minutes gone'],
    ['2026-11-20T15:00:01.000Z', '2026-11-20T15:00:00.000Z', '0 minutes gone'],
  ])('from %s to %s: %s', (from, now, words) => {
    expect(sayGone(from, now)).toBe(words)
  })
})

describe.each(dialects)('the room display on %s', (dialect) => {
  let scene: Scene
  beforeAll(async () => {
    scene = await Scene.on(dialect)
  })
  afterAll(() => scene.parts.close())

  const board = async (name: Parameters<Scene['as']>[0], id = 'harbourNow') =>
    (await scene.as(name)).get(`/debriefs/debrief-${id}/board`)

  it('shows where they are, who is here and how things stand, and no word of any', async () => {
    const { words, page } = await board('sam')
    expect(words).toMatch(/Daily debrief, Harbour team · Step 3 of 4 · 60 minutes gone *Sharing/)
    expect(words).toMatch(/Here: 3 *Ola Nowak, Priya Shah, Sam Okafor/)
    expect(words).toContain('On the table: 3')
    expect(words).toMatch(/Sam Okafor, first thing *One name.*Sam Okafor, second thing *One name/)
    expect(words).not.toContain('A call that stayed with me')
    expect(page.querySelector('#board')!.getAttribute('data-live')).toBe(
      '/debriefs/debrief-harbourNow/stream',
    )
  })

  it('leaves things out for whoever may know of the debrief and does not sit in it', async () => {
    const { status, words } = await board('wren')
    expect(status).toBe(200)
    expect(words).not.toContain('On the table')
  })

  it('says when it starts, and that it is over', async () => {
    expect((await board('sam', 'harbourNext')).words).toMatch(/It starts .* at \d\d:\d\d/)
    expect((await board('sam', 'harbourLast')).words).toContain('Closed')
  })

  it('is not there for anybody else', async () => {
    for (const name of ['tom', 'quinn', 'otis'] as const) {
      expect((await board(name)).status).toBe(404)
    }
  })
})
