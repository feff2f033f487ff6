import { expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import { importOnce } from './importing.ts'

const whole = process.env.IMPORT === 'whole'
const rows = whole ? 5000 : 600
/** Milliseconds into writing at which it is killed. */
const kills = whole ? [0, 50, 150, 300, 500, 800, 1200, 1800, 2500, 3500] : [120]

const lists = [
  ['people', 'sqlite'],
  ...(whole
    ? ([
        ['people', 'postgres'],
        ['contacts', 'sqlite'],
        ['contacts', 'postgres'],
      ] as const)
    : []),
] as const

it.each(lists)('a long list of %s comes in and goes, in time, on %s', async (kind, dialect) => {
  const { done } = await importOnce({ dialect, kind, rows })
  const { words, read, checked, written, answered, undone, isBack, mebibytes, before } = done!
  console.log(
    `proof: import of ${words} on ${dialect}: read ${read} s, looked through ${checked} s, ` +
      `written ${written} s; ${mebibytes} MiB at most, ${before} before; ` +
      `taken back ${undone} s, answered ${answered} s`,
  )
  expect(words).toBe(`${rows.toLocaleString('en-GB')} ${kind}`)
  expect(mebibytes - before).toBeLessThan(400)
  expect(isBack).toBe(true)
  expect(answered).toBeLessThan(10)
})

it('killed while it is written, all of it is there or none', { timeout: 900_000 }, async () => {
  const outcomes = { all: 0, none: 0 }
  const tried = whole ? dialects : (['sqlite'] as const)
  for (const dialect of tried) {
    for (const killAfter of kills) {
      const { counts } = await importOnce({ dialect, kind: 'people', rows, killAfter })
      const isAll = counts.people >= rows && counts.jobs >= rows && counts.made > rows * 2
      const isNone = counts.people < 50 && counts.jobs < 50 && counts.made === 0
      expect([dialect, killAfter, counts, isAll || isNone]).toEqual([
        dialect,
        killAfter,
        counts,
        true,
      ])
      outcomes[isAll ? 'all' : 'none'] += 1
    }
  }
  console.log(
    `proof: import killed ${kills.length * tried.length} times while ${rows} rows were written: ` +
      `${outcomes.all} whole, ${outcomes.none} nothing, 0 in part`,
  )
})
