import { describe, expect, it } from 'vitest'
import { drillUnderLoad, killCommands, sayDrills, sayKills } from './restoring.ts'

describe('a restore', () => {
  it('has everything that was answered with "saved" before', { timeout: 120_000 }, async () => {
    const figures = await drillUnderLoad(2)
    console.log(sayDrills(figures))
    expect(figures).toMatchObject({ drills: 2, lost: 0, unsound: 0, noticed: 1 })
    expect(figures.acknowledged).toBeGreaterThan(20)
  })

  it('is killed at any moment and leaves a whole database', { timeout: 120_000 }, async () => {
    const figures = await killCommands(2)
    console.log(sayKills(figures))
    expect(figures).toEqual({ backups: 2, restores: 2, spoiled: 0, lost: 0 })
  })
})
