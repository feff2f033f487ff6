import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshParts, type TestParts } from '../support/parts.ts'
import { compare } from './oracle/compare.ts'
import { drawGraph, keepGraph } from './oracle/graph.ts'
import { faults, plant } from './oracle/plant.ts'

describe('the oracle notices', () => {
  let parts: TestParts
  let people: string[]
  let caught = 0
  beforeAll(async () => {
    parts = await freshParts('sqlite')
    const drawn = drawGraph(1, parts.clock.now(), 14)
    people = drawn.people
    await keepGraph(parts.store, drawn.rows)
  })
  afterAll(async () => {
    console.log(`proof: row oracle: ${caught} of ${faults.length} planted faults caught`)
    await parts.close()
  })

  it('nothing where nothing is wrong', async () => {
    const { differences } = await compare(parts, await plant({ says: 'no fault' }), people)
    expect(differences).toEqual([])
  })

  it.each(faults)('when $says', async (fault) => {
    const { differences } = await compare(parts, await plant(fault), people, 1)
    expect(differences.length).toBeGreaterThan(0)
    caught += 1
  })
})
