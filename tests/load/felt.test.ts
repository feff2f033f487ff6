import { expect, test } from 'vitest'
import { feltLevel, feltWords, type FeltLoad } from '../../src/load/felt.ts'

const weeks = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16']

/** One word for each of the last four weeks, oldest first; a dash is a week without a check-in. */
const said = (line: string) =>
  line
    .split(' ')
    .map((felt, i) => ({ week: weeks[i]!, felt_load: felt as FeltLoad }))
    .filter((it) => (it.felt_load as string) !== '-')

test.each([
  ['none at all', '- - - -', null],
  ['light', '- - - light', null],
  ['one heavy week', '- - - heavy', null],
  ['two heavy weeks', '- - heavy heavy', null],
  ['three heavy weeks', '- heavy heavy heavy', 'near'],
  ['three heavy weeks ending last week', 'heavy heavy heavy -', 'near'],
  ['a skipped week breaks the run', 'heavy heavy - heavy', null],
  ['a word kept back breaks the run', 'heavy heavy rather_not_say heavy', null],
  ['a manageable week breaks the run', 'heavy heavy manageable heavy', null],
  ['heavier weeks are part of the run', '- too_much very_heavy heavy', 'near'],
  ['very heavy now', '- - - very_heavy', 'past'],
  ['too much now', 'light light light too_much', 'past'],
  ['very heavy last week, nothing yet', '- - very_heavy -', 'past'],
  ['very heavy last week, better now', '- - very_heavy manageable', null],
  ['very heavy two weeks ago', '- very_heavy - -', null],
  ['three heavy weeks, now rather not say', 'heavy heavy heavy rather_not_say', null],
])('%s', (_, line, expected) => {
  expect(feltLevel(said(line), { week: '2026-11-16' })).toBe(expected)
})

test('the order of the rows and the day of the week do not matter', () => {
  const rows = said('- heavy heavy heavy').toReversed()
  expect(feltLevel(rows, { week: '2026-11-20' })).toBe('near')
})

test('weeks still to come are not looked at', () => {
  expect(feltLevel(said('- - - too_much'), { week: '2026-11-02' })).toBeNull()
})

test('the words are the product’s', () => {
  expect(Object.values(feltWords)).toEqual([
    'Light',
    'Manageable',
    'Heavy',
    'Very heavy',
    'Too much to carry alone',
    'Rather not say',
  ])
})
