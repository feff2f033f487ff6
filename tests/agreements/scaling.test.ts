import { expect, test } from 'vitest'
import { explainScaling, scaleLimits } from '../../src/agreements/scaling.ts'
import { templates } from '../../src/agreements/templates.ts'

const limits = templates[4]!.limits
const longAgo = { startedInRole: '2020-01-06', today: '2026-11-20' }

/** held 12/15 and points 24/30, worked out by hand. */
test.each([
  ['full time', 37.5, '2020-01-06', [12, 15], [24, 30]],
  ['22.5 hours', 22.5, '2020-01-06', [7, 9], [14, 18]],
  ['half time, halves round up', 18.75, '2020-01-06', [6, 8], [12, 15]],
  ['30 hours', 30, '2020-01-06', [10, 12], [19, 24]],
  ['more than full time', 40, '2020-01-06', [13, 16], [26, 32]],
  ['first day', 37.5, '2026-11-20', [7, 9], [14, 18]],
  ['the day before three months', 37.5, '2026-08-21', [7, 9], [14, 18]],
  ['three months to the day', 37.5, '2026-08-20', [10, 12], [19, 24]],
  ['the day before six months', 37.5, '2026-05-21', [10, 12], [19, 24]],
  ['six months to the day', 37.5, '2026-05-20', [12, 15], [24, 30]],
  ['22.5 hours and new', 22.5, '2026-11-01', [4, 5], [9, 11]],
  ['a half that arithmetic alone would lose', 6.25, '2026-11-01', [1, 2], [2, 3]],
  ['an hour a week', 1, '2026-11-01', [1, 1], [1, 1]],
  ['before the first day', 37.5, '2026-12-01', [7, 9], [14, 18]],
])('%s', (_, weeklyHours, startedInRole, held, points) => {
  const scaled = scaleLimits(limits, { weeklyHours, startedInRole, today: '2026-11-20' })
  expect([scaled.held?.near, scaled.held?.past]).toEqual(held)
  expect([scaled.points?.near, scaled.points?.past]).toEqual(points)
})

test('months are calendar months: 30 November to 28 February is three', () => {
  const at = { weeklyHours: 37.5, startedInRole: '2026-11-30' }
  expect(scaleLimits(limits, { ...at, today: '2027-02-27' }).held?.near).toBe(7)
  expect(scaleLimits(limits, { ...at, today: '2027-02-28' }).held?.near).toBe(10)
})

test('a new-start factor stands in for the first three months only', () => {
  const at = { weeklyHours: 37.5, today: '2026-11-20', newStartFactor: 0.5 }
  expect(scaleLimits(limits, { ...at, startedInRole: '2026-11-01' }).held?.near).toBe(6)
  expect(scaleLimits(limits, { ...at, startedInRole: '2026-07-01' }).held?.near).toBe(10)
})

test('caps, weeks, shares, gaps and hours do not scale', () => {
  const scaled = scaleLimits(limits, { weeklyHours: 15, ...longAgo })
  const { held: _held, points: _points, ...rest } = limits
  expect(scaled).toMatchObject(rest)
})

test('what is not measured stays unmeasured, and open-ended stays open-ended', () => {
  expect(scaleLimits({}, { weeklyHours: 15, ...longAgo })).toEqual({})
  const held = { near: 10, past: null }
  expect(scaleLimits({ held }, { weeklyHours: 18.75, ...longAgo })).toEqual({
    held: { near: 5, past: null },
  })
})

test.each([
  [{ near: 12, past: 15 }, 22.5, '2020-01-06', ' For your 22.5 hours: 7 to 9.'],
  [{ near: 12, past: 15 }, 37.5, '2020-01-06', ''],
  [
    { near: 12, past: 15 },
    37.5,
    '2026-10-01',
    ' For your 37.5 hours in your first three months: 7 to 9.',
  ],
  [
    { near: 12, past: 15 },
    22.5,
    '2026-07-01',
    ' For your 22.5 hours in your first six months: 6 to 7.',
  ],
])('%o at %f hours since %s is explained', (limit, weeklyHours, startedInRole, rest) => {
  const at = { weeklyHours, startedInRole, today: '2026-11-20' }
  expect(explainScaling(limit, at)).toBe(`Agreed for full time: 12 to 15.${rest}`)
})

test('one number is said once', () => {
  const at = { weeklyHours: 18.75, ...longAgo }
  const said = 'Agreed for full time: 10. For your 18.75 hours: 5.'
  expect(explainScaling({ near: 10, past: null }, at)).toBe(said)
  expect(explainScaling({ near: 10, past: 10 }, at)).toBe(said)
})
