import { describe, expect, it } from 'vitest'
import { sayColumn, sayRetention, sayValue } from '../../src/rights/export-words.ts'

describe('an export in words', () => {
  it.each([
    ['held_since', 'Held since'],
    ['made_at', 'Made'],
    ['made_by', 'Made by'],
    ['viewer_id', 'Who'],
    ['team_id', 'Team'],
  ])('calls %s “%s”', (name, words) => {
    expect(sayColumn(name)).toBe(words)
  })

  it.each([
    ['contact', 'at', '2026-07-01T13:00:00.000Z', '1 Jul 2026 at 14:00'],
    ['holding', 'held_since', '2026-02-03', '3 Feb 2026'],
    ['check_in', 'felt_load', 'very_heavy', 'very heavy'],
    ['reflection', 'body', 'snake_case stays', 'snake_case stays'],
    ['reflection', 'body', 'snake_case', 'snake_case'],
    ['holding', 'no_provision', true, 'yes'],
    ['holding', 'note', null, ''],
    ['instrument_answer', 'answers', '{"i1":3,"i2":1}', 'i1: 3\ni2: 1'],
    ['kept_form', 'body', '[["note",["Half a thought"]]]', 'note: Half a thought'],
    ['kept_form', 'body', 'This text cannot be opened.', 'This text cannot be opened.'],
  ] as const)('%s.%s %j reads %j', (table, name, value, words) => {
    expect(sayValue(table, name, value)).toBe(words)
  })

  it.each([
    [{ days: 7, from: ['kept_at'] }, '7 days'],
    [{ days: 1, from: ['since'] }, '1 day'],
    [{ days: 365, from: 'leaving' }, 'until 1 year after you leave'],
    [{ days: 6 * 365, from: ['at'] }, '6 years'],
    [{ with: 'alert' }, 'as long as the record it belongs to'],
    ['while_used', 'as long as Holdfast is used'],
  ] as const)('keeps %j as “%s”', (retention, words) => {
    expect(sayRetention(retention)).toBe(words)
  })
})
