import { expect, test } from 'vitest'
import {
  beyondOwn,
  fits,
  keptFor,
  runsOn,
  shareOf,
  type Allocation,
} from '../../src/sessions/allocation.ts'

const of = (employment: string, minutes: number | null): Allocation => ({
  employment,
  minutes,
  fromOn: '2026-01-01',
  untilOn: null,
})
const [sam, ola, tom] = [of('sam', 120), of('ola', 60), of('tom', null)]
const taken = new Map([
  ['sam', 90],
  ['ola', 90],
])

test.each([
  [60, 1, 60],
  [60, 2, 30],
  [50, 3, 17],
])('of %i minutes for %i each takes %i', (minutes, people, share) => {
  expect(shareOf(minutes, people)).toBe(share)
})

test('nobody takes more than the minutes of their own, and without them there is no end', () => {
  expect(beyondOwn([sam, tom], { taken, share: 30 })).toEqual([])
  expect(beyondOwn([sam, tom], { taken, share: 31 })).toEqual([sam])
})

test('what is kept for others is what they have not taken, as long as they are there', () => {
  expect(keptFor([sam, ola, tom], taken, '2026-11-10')).toBe(30)
  const gone = { ...sam, untilOn: '2026-11-09' }
  expect(keptFor([gone, ola, tom], taken, '2026-11-10')).toBe(0)
})

test.each([
  ['somebody without minutes of their own', [tom], 71, false],
  ['somebody without, leaving what is kept', [tom], 70, true],
  ['somebody with minutes of their own', [sam], 100, true],
  ['somebody with, beyond what there is', [sam], 101, false],
  ['both together', [sam, tom], 71, false],
])('%s may take so much of 100 of which 30 are kept', (_, coming, minutes, isFitting) => {
  expect(fits({ minutes, left: 100, coming, kept: 30 })).toBe(isFitting)
})

test('an allocation runs from its first day to its last', () => {
  const week = { ...sam, fromOn: '2026-11-09', untilOn: '2026-11-15' }
  const days = ['2026-11-08', '2026-11-09', '2026-11-15', '2026-11-16']
  expect(days.map((day) => runsOn(week, day))).toEqual([false, true, true, false])
})
