import { describe, expect, it } from 'vitest'
import { sayFigures, stopAtOnce, stopRepeatedly } from './stopping.ts'

describe('SIGTERM in the middle of work', () => {
  it('cuts no answer, loses nothing, and leaves a whole database', async () => {
    const figures = await stopRepeatedly(2)
    console.log(sayFigures(figures))
    const { cut, unanswered, mistakes, lost, unclean, whole } = figures
    expect({ cut, unanswered, mistakes, lost, unclean }).toEqual({
      cut: 0,
      unanswered: 0,
      mistakes: 0,
      lost: 0,
      unclean: 0,
    })
    expect(whole).toBeGreaterThan(30)
  })

  it('would notice answers that were cut off', async () => {
    expect(await stopAtOnce()).toContain('unanswered')
  })
})
