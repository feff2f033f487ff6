import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshParts, type TestParts } from '../support/parts.ts'
import { compare, Said } from './oracle/compare.ts'
import { drawGraph, keepGraph } from './oracle/graph.ts'
import { faults, plant } from './oracle/plant.ts'

describe('the oracle notices', () => {
  let parts: TestParts
  let people: string[]
  let said: Said
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
    const sound = await plant({ says: 'no fault' })
    said = await Said.of(parts, sound)
    const { differences } = await compare(parts, sound, people, { said })
    expect(differences).toEqual([])
  })

  it.each(faults)('when $says', async (fault) => {
    const { differences } = await compare(parts, await plant(fault), people, { enough: 1, said })
    expect(differences.length).toBeGreaterThan(0)
    caught += 1
  })
})
