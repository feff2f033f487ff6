import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import { Scene } from './scene.ts'

describe.each(dialects)('lists of what is asked, on %s', (dialect) => {
  let scene: Scene
  beforeAll(async () => {
    scene = await Scene.on(dialect)
  })
  afterAll(() => scene.parts.close())

  it.each([
    ['anna', '/advice-requests'],
    ['priya', '/handovers'],
  ] as const)('%s is told when a page of %s is past the end', async (name, path) => {
    const client = await scene.as(name)
    const { page, words } = await client.get(`${path}?page=9`)
    expect(words).toContain('There is nothing on this page.')
    expect(words).not.toContain('Nobody is asking')
    expect(page.querySelector('.empty a')!.getAttribute('href')).toBe(path)
  })
})
