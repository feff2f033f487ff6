import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as policy from '../../src/access/policy.ts'
import * as view from '../../src/access/view.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld } from '../support/world.ts'
import { compare, type Tally } from './oracle/compare.ts'
import { drawGraph, keepGraph } from './oracle/graph.ts'

/** Winter and summer, the middle of a day and the half hour in which London has the next day. */
const moments = ['2026-11-10T10:00:00.000Z', '2026-07-10T23:30:00.000Z', '2026-12-31T23:59:59.999Z']

/** PostgreSQL is slower here; the same graphs, but half of them. */
const seeds = { sqlite: 4, postgres: 2 }

describe.each(dialects)('what a view gives on %s', (dialect) => {
  let parts: TestParts
  beforeAll(async () => {
    parts = await freshParts(dialect)
  })
  afterAll(() => parts.close())

  it('is what the oracle says, for random people', { timeout: 300_000 }, async () => {
    const total: Tally = { cells: 0, counts: 0, felt: 0, fields: 0, seen: 0, differences: [] }
    for (let seed = 1; seed <= seeds[dialect]; seed++) {
      parts.clock.set(moments[seed % moments.length]!)
      const { rows, people } = drawGraph(seed, parts.clock.now(), 14)
      await keepGraph(parts.store, rows)
      const tally = await compare(parts, { view, policy }, people)
      total.cells += tally.cells
      total.counts += tally.counts
      total.felt += tally.felt
      total.fields += tally.fields
      total.seen += tally.seen
      total.differences.push(...tally.differences.map((each) => `seed ${seed}: ${each}`))
    }
    console.log(
      `proof: row oracle on ${dialect}: ${total.cells} viewer x row cells (${total.seen} seen), ` +
        `${total.fields} fields, ${total.differences.length} differences`,
    )
    expect(total.differences.slice(0, 20)).toEqual([])
    expect(total.cells).toBeGreaterThanOrEqual(200_000)
    expect(total.seen).toBeGreaterThan(5_000)
    expect(total.counts).toBeGreaterThanOrEqual(4)
    expect(total.felt).toBeGreaterThanOrEqual(9)
  })

  it('is what the oracle says, for the cast', async () => {
    const cast = await freshParts(dialect)
    const { people } = await makeWorld(cast)
    const tally = await compare(cast, { view, policy }, Object.values(people))
    await cast.close()
    expect(tally.differences).toEqual([])
    expect(tally.seen).toBeGreaterThan(500)
  })
})
