import { describe, expect, it } from 'vitest'
import { overload, sayFigures } from './overloading.ts'

describe('ten times as many as can be answered', () => {
  it('are answered as far as it goes, and help-now always', async () => {
    const figures = await overload(4)
    console.log(sayFigures(figures))
    const { mistakes, unanswered, exits, help, lost } = figures
    expect({ mistakes, unanswered, exits, failed: help.failed, lost }).toEqual({
      mistakes: 0,
      unanswered: 0,
      exits: 0,
      failed: 0,
      lost: 0,
    })
    expect(figures.refused).toBeGreaterThan(figures.admitted)
    expect(figures.p95).toBeLessThan(4_000)
  })
})
