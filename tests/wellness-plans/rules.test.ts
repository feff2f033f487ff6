import { expect, test } from 'vitest'
import {
  agreementAfter,
  changedLines,
  furthestReview,
  noAgreement,
  reviewRefused,
  seenNumber,
  stageOf,
} from '../../src/wellness-plans/rules.ts'

const today = '2026-11-10'

test.each([
  ['2026-11-09', 'Choose today or a day to come.'],
  ['2026-11-10', null],
  ['2027-02-08', null],
  ['2027-02-09', 'Choose a day within 90 days.'],
])('a review on %s: %s', (on, says) => {
  expect(reviewRefused(on, { today })).toBe(says)
  expect(furthestReview(today)).toBe('2027-02-08')
})

const asked = { agree_with: 'priya', asked_at: '2026-11-01T09:00:00.000Z', agreed_at: null }
const agreed = { ...asked, agreed_at: '2026-11-02T09:00:00.000Z' }
const changed = { ...asked, asked_at: null }

test.each([
  ['none', noAgreement],
  ['asked', asked],
  ['agreed', agreed],
  ['changed', changed],
])('a plan is %s', (stage, plan) => expect(stageOf(plan)).toBe(stage))

test.each([
  ['a part they read has changed', agreed, { shown: 2, touched: true }, changed],
  ['a part they do not read has changed', agreed, { shown: 2, touched: false }, agreed],
  ['it changed before they said yes', asked, { shown: 1, touched: true }, asked],
  ['nothing is shown any more', agreed, { shown: 0, touched: false }, noAgreement],
  ['nobody was asked', noAgreement, { shown: 3, touched: true }, noAgreement],
])('%s', (_, before, how, after) => expect(agreementAfter(before, how)).toEqual(after))

test('what somebody reads is told apart by part and by words, and by nothing else', () => {
  const signs = { section: 'early_signs' as const, words: 'Quiet' }
  const helps = { section: 'what_helps' as const, words: 'Tea' }
  const seen = [
    [],
    [signs],
    [helps],
    [signs, helps],
    [{ ...signs, words: 'Loud' }, helps],
    [{ ...signs, words: 'Loud' }],
    [{ ...signs, words: 'Tea' }],
  ].map(seenNumber)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seenNumber([helps, signs])).toBe(seenNumber([signs, helps]))
  expect(seenNumber([Object.assign({ version: 7, changed_at: 'now' }, signs)])).toBe(seen[1])
  expect(Math.max(...seen)).toBeLessThan(1_000_000_000)
})

test.each([
  ['', '', []],
  ['', 'a\nb', ['+a', '+b']],
  ['a\nb', '', ['-a', '-b']],
  ['a\nb\nc', 'a\nc', [' a', '-b', ' c']],
  ['a\nc', 'a\nb\nc', [' a', '+b', ' c']],
  ['a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
  ['a\r\n\r\n b ', 'a\nb', [' a', ' b']],
  ['a\na', 'a', [' a', '-a']],
])('from %j to %j', (before, after, lines) => {
  const signs = { same: ' ', added: '+', removed: '-' }
  expect(changedLines(before, after).map(({ is, text }) => signs[is] + text)).toEqual(lines)
})
