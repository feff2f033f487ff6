import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Client, Sent } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { readEverything, restore, rowsOf, type Raw } from '../support/snapshot.ts'
import { makeWorld } from '../support/world.ts'
import { broken } from './files/broken.ts'
import { lookAt } from './importing.ts'

let parts: TestParts
let clients: Record<Viewer, Client>
let raw: Raw
const said = new Map<string, string[]>()
beforeAll(async () => {
  parts = await freshParts('sqlite')
  clients = await signEveryoneIn(await makeWorld(parts), createApp(parts))
  raw = await readEverything(parts.store)
})
afterAll(async () => {
  console.log(
    `proof: ${broken.length} broken lists, each told what is wrong in ${said.size} messages; 0 rows written by any`,
  )
  await parts.close()
})

it.each(broken)('$says is told, and writes nothing', async (one) => {
  const { file, message, choices = {}, kind = 'holdings' } = one
  const given = { base: '/holdings/import', fields: { kind }, file, choices: choices as Sent }
  const page = await lookAt(clients.sam, given)
  expect(page.words).toMatch(message)
  said.set(String(message), [...(said.get(String(message)) ?? []), one.says])
  expect(page.page.querySelector('form[action$="/rows"]')).toBeNull()
  for (const table of ['holding', 'contact', 'person'] as const) {
    expect(await rowsOf(parts.store, table)).toHaveLength(raw[table].length)
  }
  await restore(parts.store, raw)
})
