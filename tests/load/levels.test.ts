import { expect, test } from 'vitest'
import { levelOf } from '../../src/load/levels.ts'

test.each([
  [0, 12, 15, 'room'],
  [11, 12, 15, 'room'],
  [12, 12, 15, 'near'],
  [15, 12, 15, 'near'],
  [16, 12, 15, 'past'],
  [18, 12, 15, 'past'],
  [19, 12, 15, 'well_past'],
  [5, 6, 6, 'room'],
  [6, 6, 6, 'near'],
  [7, 6, 6, 'past'],
  [8, 6, 6, 'well_past'],
  [14, 10, 12, 'past'],
  [15, 10, 12, 'well_past'],
  [3, 1, 2, 'well_past'],
  [3, 1, 3, 'near'],
  [4, 1, 3, 'well_past'],
  [99, 8, null, 'near'],
  [7, 8, null, 'room'],
  [99, null, null, 'room'],
  [1, null, 0, 'well_past'],
])('%i with near %s and past %s is %s', (value, near, past, expected) => {
  expect(levelOf(value, { near, past })).toBe(expected)
})
