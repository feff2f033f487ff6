import { expect, test } from 'vitest'
import { sayHeld } from '../../src/debriefs/held-facts.ts'

const held_on = '2026-11-13'
const held = (came: number) => ({ state: 'closed', held_on, why_not: null, came })
const open = (came: number, on: string) => ({ state: 'open', held_on: on, why_not: null, came })
const missed = (why_not = 'passed_by') => ({ state: 'not_held', held_on, why_not, came: 0 })

test.each([
  [[], null],
  [[missed('holiday')], null],
  [[missed()], '0 of 1 debriefs held in the last four weeks.'],
  [
    [held(6), held(5), held(6), missed()],
    '3 of 4 debriefs held in the last four weeks. 6 people came on average.',
  ],
  [
    [held(1), missed('holiday')],
    '1 of 1 debriefs held in the last four weeks. 1 person came on average.',
  ],
  [[held(2), held(3)], '2 of 2 debriefs held in the last four weeks. 3 people came on average.'],
  [[open(4, '2026-11-13')], '0 of 1 debriefs held in the last four weeks.'],
  [
    [open(4, '2026-11-16')],
    '1 of 1 debriefs held in the last four weeks. 4 people came on average.',
  ],
])('%j: %s', (rows, words) => {
  expect(sayHeld(rows, { today: '2026-11-17' })).toBe(words)
})
