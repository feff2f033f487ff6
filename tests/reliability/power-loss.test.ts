import { describe, expect, it } from 'vitest'
import { Chance } from '../access/oracle/chance.ts'
import { losePower, sayFigures } from './power-losing.ts'
import { recordByCopies } from './power-loss-copies.ts'
import { Disk } from './power-loss-disk.ts'

describe('a power cut in the middle of writing', () => {
  it('loses nothing that was answered with "saved"', { timeout: 120_000 }, async () => {
    const figures = await losePower(recordByCopies, { states: 30, rounds: 2, writes: 10 }, 12)
    console.log(sayFigures(figures))
    const { writes, calls, ...kept } = figures.kept
    expect(kept).toEqual({ states: 30, lost: 0, halfWritten: 0, unsound: 0, why: [] })
    expect([writes, calls > 200]).toEqual([20, true])
    // The control: a setting under which an answer is no promise.
    expect(figures.broken.lost).toBeGreaterThan(0)
  })

  it('keeps what was synced, and may lose any of the rest', () => {
    const file = 'a'
    const write = (at: number, text: string) => {
      const change = { at, bytes: Buffer.from(text) }
      return { kind: 'changed', file, change } as const
    }
    const found = (last: { kind: 'synced'; file: string }[]) => {
      const disk = new Disk({ [file]: Buffer.from('old') })
      for (const event of [write(0, 'new'), write(3, 'er'), ...last]) disk.take(event)
      const chance = new Chance(1)
      const all = Array.from({ length: 200 }, () => disk.afterPowerLoss(chance)[0]![1].toString())
      return [...new Set(all)].filter((text) => /^[a-z]+$/.test(text)).toSorted()
    }
    expect(found([{ kind: 'synced', file }])).toEqual(['newer'])
    expect(found([])).toEqual(['new', 'newer', 'old', 'older'])
  })
})
