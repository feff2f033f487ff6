import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { createApp } from '../../src/app.ts'
import { everyRoute } from '../../src/every-route.ts'
import { expectations } from '../access/matrix/expectations.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

const addresses = [
  ...new Set(
    everyRoute
      .filter(({ method, path }) => method === 'get' && !path.endsWith('/stream'))
      .flatMap(({ path }) => expectations[`get ${path}`] ?? [])
      .map(({ path }) => path),
  ),
]

/** Every page of somebody's record that has to do with supervision; the slower database has fewer. */
const pages = {
  sqlite: addresses.filter((path) => /^\/($|supervision|people|notices|contracts)/.test(path)),
  postgres: addresses.filter((path) => /^\/($|supervision\/sessions)/.test(path)),
}

const mark = /zqzq[b-m]{5}/g

describe.each(dialects)('what is prepared, behind its wall, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts, { canaries: true })
  })
  afterAll(() => parts.close())

  const as = (person: PersonName) =>
    new Client(parts, createApp(parts)).signInAs(world.people[person])

  /** Words of these tables that this person meets anywhere. */
  async function met(person: PersonName, tables: readonly string[]) {
    const client = await as(person)
    const words = new Set(
      world.canaries.flatMap(({ table, text }) => (tables.includes(table) ? [text] : [])),
    )
    const found = new Set<string>()
    for (const path of pages[dialect]) {
      const { text } = await client.copy().get(path)
      for (const [each] of text.matchAll(mark)) if (words.has(each)) found.add(each)
    }
    return found.size
  }

  const prepared = ['preparation', 'preparation_item']

  it('shows its words to their writer and to nobody who manages', async () => {
    expect(await met('sam', prepared)).toBeGreaterThan(0)
    for (const manager of ['meg', 'wren'] as const) {
      expect([manager, await met(manager, prepared)]).toEqual([manager, 0])
    }
    console.log(`proof: firewall: manager × preparation on ${dialect}: 0 canaries`)
  }, 120_000)

  it('tells one client of a supervisor nothing of another', async () => {
    const tom = await as('tom')
    const path = '/supervision/sessions/sitting-tomGaleNext/preparation'
    const canary = 'Kittiwakes over the harbour'
    const fields = { form_id: newId(), words: canary, topics: canary, version: '0' }
    expect((await tom.post(path, fields)).status).toBe(303)
    for (const person of ['hana', 'sam', 'eve', 'meg'] as const) {
      const client = await as(person)
      for (const at of [path, `${path}/print`, `${path}/sent`, path.replace('/preparation', '')]) {
        expect([person, at, (await client.get(at)).text.includes(canary)]).toEqual([
          person,
          at,
          false,
        ])
      }
    }
    console.log(`proof: firewall: other client × preparation on ${dialect}: 0 canaries`)
  })
})
