import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { list } from '../access/matrix/cases.ts'
import { expectations } from '../access/matrix/expectations.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { isNewEachTime } from '../reflections/every-page.ts'
import { makeWorld, type World } from '../support/world.ts'

const ids = /[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g
const others = { sqlite: list('priya meg wren anna ada eve ola'), postgres: list('priya') }

/** Every page one of them opens, by its address. */
const pagesOf = (viewer: Viewer) =>
  Object.entries(expectations)
    .filter(([name]) => name.startsWith('get ') && !name.includes('live'))
    .flatMap(([, cases]) => cases.filter(({ opens }) => opens.includes(viewer)))
    .map(({ path }) => path)
    .filter((path) => !isNewEachTime(path))

describe.each(dialects)('answers given in private, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let clients: Record<Viewer, Client>
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    clients = await signEveryoneIn(world, createApp(parts))
  })
  afterAll(() => parts.close())

  async function everyPage() {
    const pages = new Map<string, string>()
    for (const viewer of others[dialect]) {
      for (const path of pagesOf(viewer)) {
        const { status, headers, text } = await clients[viewer].copy().get(path)
        const head = [...headers].filter(([name]) => name !== 'date')
        pages.set(`${viewer} ${path}`, JSON.stringify([status, head, text.replaceAll(ids, 'ID')]))
      }
    }
    return pages
  }

  it('change no byte of what anybody else reads', async () => {
    await everyPage()
    const before = await everyPage()
    for (const path of ['/instruments/own-check-1', `/instruments/${world.instruments.tidewell}`]) {
      const page = await clients.sam.get(`${path}/new`)
      const fields = path.includes('own') ? { item_down: '1', item_home: '3' } : { item_i1: '3' }
      const kept = await clients.sam.submit(page, `form[action="${path}/answers"]`, fields)
      expect(kept.status).toBe(303)
    }
    await clients.sam.post(`/instruments/${world.instruments.tidewell}/removal`, { sure: 'yes' })
    const after = await everyPage()
    const changed = [...after].filter(([page, text]) => before.get(page) !== text)
    console.log(
      `proof: instruments on ${dialect}: ${after.size} pages of others, ${changed.length} changed`,
    )
    expect(changed.map(([page]) => page)).toEqual([])
    expect(after.size).toBeGreaterThan(100)
  })
})
