import { describe, expect, it } from 'vitest'
import { isDrillLate, isLate, madeOf, nameOf, whichGo } from '../../src/backups/rules.ts'
import { minutesBefore } from '../../src/time/instants.ts'

const now = '2026-11-22T12:00:00.000Z'
const ago = (minutes: number) => minutesBefore(now, minutes)
const day = 24 * 60

describe('backups', () => {
  it('stay for a day, then one of each London day for 35 days', () => {
    const all = Array.from({ length: 40 * 24 }, (_, place) => ago(place * 60))
    const gone = new Set(whichGo(all, now))
    const stays = all.filter((each) => !gone.has(each))
    const older = stays.filter((each) => each < ago(day))
    expect(stays.filter((each) => each >= ago(day))).toHaveLength(24 + 1)
    expect(older).toHaveLength(34)
    expect(
      older.every((each) => each.slice(11, 16) === (each < '2026-10-25' ? '22:00' : '23:00')),
    ).toBe(true)
    expect(stays.at(-1)! >= ago(35 * day)).toBe(true)
  })

  it('of which the last stays however old it is', () => {
    expect(whichGo([ago(90 * day), ago(91 * day)], now)).toEqual([ago(91 * day)])
    expect(whichGo([], now)).toEqual([])
  })

  it.each([
    [60, false],
    [61, true],
  ])('are late after an hour: %i minutes, %s', (minutes, late) => {
    expect(isLate(ago(minutes), now)).toBe(late)
  })

  it.each([
    [8 * day, false],
    [8 * day + 1, true],
  ])('are tried each week: %i minutes, %s', (minutes, late) => {
    expect(isDrillLate(ago(minutes), now)).toBe(late)
  })

  it('have a name that says when', () => {
    expect(nameOf(now)).toBe('holdfast-2026-11-22T12-00-00.000Z.backup')
    expect(madeOf(nameOf(now))).toBe(now)
    expect(['a.backup', `${nameOf(now)}.part`, `../${nameOf(now)}`].map(madeOf)).toEqual([
      null,
      null,
      null,
    ])
  })
})
