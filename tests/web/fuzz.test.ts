import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Chance } from '../access/oracle/chance.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { readEverything, restore, type Raw } from '../support/snapshot.ts'
import { makeWorld } from '../support/world.ts'
import { drawRequest } from './nasty.ts'
import { promised } from './security-headers.ts'

const many = Number(process.env.FUZZ ?? 600)

describe.each(dialects)('anything at all, on %s', (dialect) => {
  let parts: TestParts
  let clients: Record<Viewer, Client>
  let raw: Raw
  beforeAll(async () => {
    parts = await freshParts(dialect)
    const world = await makeWorld(parts)
    clients = await signEveryoneIn(world, createApp(parts))
    raw = await readEverything(parts.store)
  })
  afterAll(() => parts.close())

  it('is answered, and never by a mistake of ours', { timeout: 3_600_000 }, async () => {
    const chance = new Chance(20_261_110)
    const mistakes: string[] = []
    const statuses = new Map<number, number>()
    const said = vi.spyOn(console, 'error').mockReturnValue()
    for (let i = 0; i < many; i++) {
      if (i % 250 === 249) await restore(parts.store, raw)
      const { method, path, viewer, body, headers } = drawRequest(chance)
      const answer = await clients[viewer].copy().send(path, body, headers, method)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      const what = `${method} ${path.slice(0, 120)} as ${viewer} with ${body?.slice(0, 300)}`
      if (answer.status >= 500)
        mistakes.push(`${answer.status} ${what} ${String(said.mock.lastCall?.[0])}`)
      for (const name of Object.keys(promised)) {
        if (!answer.headers.has(name)) mistakes.push(`no ${name}: ${what}`)
      }
    }
    said.mockRestore()
    const counts = [...statuses]
      .toSorted((a, b) => a[0] - b[0])
      .map(([status, count]) => `${count} x ${status}`)
    console.log(
      `proof: fuzz on ${dialect}: ${many} requests, ${mistakes.length} mistakes (${counts.join(', ')})`,
    )
    expect(mistakes.slice(0, 20)).toEqual([])
    expect(statuses.get(303)).toBeGreaterThan(many / 50)
    expect(statuses.get(422)).toBeGreaterThan(many / 50)
  })
})
