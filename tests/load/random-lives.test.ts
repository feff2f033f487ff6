import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge } from '../../src/load/judge.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { drawLives } from './lives/draw.ts'
import { addJobs } from './lives/rows.ts'
import { tallyOf } from './lives/tally.ts'

/** Through the year: midwinter, both weeks in which clocks change, an hour before midnight. */
const moments = [
  [17, 10],
  [87, 12],
  [88, 9],
  [139, 23],
  [180, 11],
  [233, 10],
  [297, 8],
  [298, 12],
  [331, 10],
  [364, 13],
].map(([day, hour]) => day! * 24 + hour!)

describe.each(dialects)('random lives on %s', (dialect) => {
  let parts: TestParts
  const lives = drawLives(20_261_110, 40)
  beforeAll(async () => {
    parts = await freshParts(dialect)
    await addJobs(parts, lives)
  })
  afterAll(() => parts.close())

  it('are counted as a second count has them', async () => {
    const { comparisons, differences } = await tallyOf(parts, { lives, moments, judge })
    console.log(
      `proof: random lives on ${dialect}: ${lives.length} lives at ${moments.length} moments, ` +
        `${comparisons} comparisons, ${differences.length} differences`,
    )
    expect(differences.slice(0, 20)).toEqual([])
    expect(comparisons).toBeGreaterThanOrEqual(60_000)
  })
})
