import { describe, expect, it } from 'vitest'
import { killWhileMailing, sayMailFigures } from './mail-killing.ts'

describe('kill -9 between writing and mailing', () => {
  it('loses no notice, and shows none twice', { timeout: 180_000 }, async () => {
    const figures = await killWhileMailing(5)
    console.log(sayMailFigures(figures))
    expect(figures).toMatchObject({ kills: 5, lost: 0, missing: 0, strange: 0 })
    expect(figures.notices).toBeGreaterThan(20)
  })

  it('would notice mails that are called sent before they are', { timeout: 180_000 }, async () => {
    const figures = await killWhileMailing(3, 'careless')
    expect(figures.missing).toBeGreaterThan(0)
  })
})
