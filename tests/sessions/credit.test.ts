import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditedMinutes, creditRules, type CreditRule } from '../../src/sessions/credit.ts'

/** As the two bodies publish them, with the words they use. */
const published: [string, CreditRule, number, number, number][] = [
  ['BACP: two hours, groups of up to four, one hour each', 'bacp', 120, 4, 60],
  ['BACP: two hours, a group of six, 20 minutes each', 'bacp', 120, 6, 20],
  ['BABCP one: four supervisees for two hours, 1 hour each', 'babcp', 120, 4, 60],
  ['BABCP two: three for 1 hour 45 minutes, 1 hour 10 each', 'babcp', 105, 3, 70],
  ['BABCP three: two count all of the time', 'babcp', 90, 2, 90],
]

const others: typeof published = [
  ['full: a group of eight', 'full', 90, 8, 90],
  ['bacp: 90 minutes with five', 'bacp', 90, 5, 18],
  ['bacp: two people', 'bacp', 60, 2, 30],
  ['bacp: half of an odd time, down', 'bacp', 45, 3, 22],
  ['bacp: a seventh of an hour, down', 'bacp', 60, 7, 8],
  ['bacp: one-to-one is not group time', 'bacp', 60, 1, 60],
  ['babcp: one-to-one is never more than the session', 'babcp', 60, 1, 60],
  ['babcp: 50 minutes with three, down', 'babcp', 50, 3, 33],
  ['babcp: doubled before rounding', 'babcp', 61, 4, 30],
  ['babcp: five are too many', 'babcp', 120, 5, 0],
  ['nobody there', 'full', 60, 0, 0],
  ['no time at all', 'bacp', 0, 3, 0],
]

test.each([...published, ...others])('%s', (_, rule, minutes, supervisees, expected) => {
  expect(creditedMinutes(rule, { minutes, supervisees })).toBe(expected)
})

test.each([
  [-1, 1],
  [1.5, 1],
  [60, 2.5],
  [60, -1],
  [Number.NaN, 1],
])('%d minutes for %d is refused', (minutes, supervisees) => {
  expect(() => creditedMinutes('full', { minutes, supervisees })).toThrow(RangeError)
})

const drawn = fc.record({
  rule: fc.constantFrom(...creditRules),
  minutes: fc.integer({ min: 0, max: 600 }),
  supervisees: fc.integer({ min: 1, max: 30 }),
})

test('nobody is credited part minutes, or more than the session', () => {
  fc.assert(
    fc.property(drawn, ({ rule, minutes, supervisees }) => {
      const credited = creditedMinutes(rule, { minutes, supervisees })
      expect(Number.isInteger(credited)).toBe(true)
      expect(credited).toBeGreaterThanOrEqual(0)
      expect(credited).toBeLessThanOrEqual(minutes)
    }),
    { seed: 6, numRuns: 5_000 },
  )
})

test('a longer session never credits less, and a larger group never more', () => {
  fc.assert(
    fc.property(drawn, ({ rule, minutes, supervisees }) => {
      const credited = creditedMinutes(rule, { minutes, supervisees })
      const longer = creditedMinutes(rule, { minutes: minutes + 1, supervisees })
      const larger = creditedMinutes(rule, { minutes, supervisees: supervisees + 1 })
      expect(longer).toBeGreaterThanOrEqual(credited)
      expect(larger).toBeLessThanOrEqual(credited)
    }),
    { seed: 7, numRuns: 5_000 },
  )
})
