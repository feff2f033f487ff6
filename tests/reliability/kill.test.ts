import { describe, expect, it } from 'vitest'
import { killRepeatedly, sayFigures } from './killing.ts'

describe('kill -9 in the middle of writing', () => {
  it('loses nothing that was answered with "saved"', { timeout: 120_000 }, async () => {
    const figures = await killRepeatedly(5)
    console.log(sayFigures(figures))
    const { acknowledged, ...rest } = figures
    expect(rest).toEqual({ kills: 5, lost: 0, halfWritten: 0, unsound: 0 })
    expect(acknowledged).toBeGreaterThan(50)
  })

  it('would notice one lost write', { timeout: 60_000 }, async () => {
    const figures = await killRepeatedly(1, { loseOne: true })
    expect([figures.lost, figures.halfWritten]).toEqual([1, 1])
  })
})
