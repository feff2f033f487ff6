import { expect, test } from 'vitest'
import { sayFlag } from '../../src/session-series/words.ts'

const named = (id: string) => ({ me: 'you', sam: 'Sam', eve: 'Eve' })[id] ?? 'somebody'

test.each([
  ['leave', ['me'], 'You are away that day.'],
  ['leave', ['sam'], 'Sam is away that day.'],
  ['leave', ['sam', 'me'], 'Sam and you are away that day.'],
  ['outside_hours', ['me'], 'Outside your hours.'],
  ['outside_hours', ['sam', 'eve'], 'Outside the hours of Sam and Eve.'],
  ['clash', ['me'], 'You have another session at that time.'],
  ['clash', ['eve'], 'Another session at that time: Eve.'],
] as const)('speaks to the reader as you: %s of %j', (flag, who, words) => {
  expect(sayFlag({ flag, who: [...who] }, named)).toBe(words)
})
