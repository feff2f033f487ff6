import { describe, expect, it } from 'vitest'
import { daily, everyMinutes, firstMinute, weekly } from '../../src/scheduler/rules.ts'

describe('a time on a London wall clock', () => {
  it.each([
    ['2026-11-20', '00:05', '2026-11-20T00:05:00.000Z'],
    ['2026-07-20', '00:05', '2026-07-19T23:05:00.000Z'],
    // 01:00 to 01:59 is skipped on 29 March and comes twice on 25 October.
    ['2026-03-29', '01:30', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '00:59', '2026-03-29T00:59:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => expect(firstMinute(day, time)).toBe(instant))
})

describe('once a day at 00:05', () => {
  it.each([
    [null, '2026-11-20T12:00:00.000Z', true],
    ['2026-11-20T00:05:00.000Z', '2026-11-20T23:59:00.000Z', false],
    ['2026-11-20T00:05:00.000Z', '2026-11-21T00:04:59.000Z', false],
    ['2026-11-20T00:05:00.000Z', '2026-11-21T00:05:00.000Z', true],
    ['2026-11-20T10:00:00.000Z', '2026-11-23T00:01:00.000Z', true],
    ['2026-11-23T00:01:00.000Z', '2026-11-23T00:04:00.000Z', false],
    ['2026-11-23T00:01:00.000Z', '2026-11-23T00:05:00.000Z', true],
    // The clock was put back by an hour after it was done.
    ['2026-11-20T00:05:02.000Z', '2026-11-19T23:05:02.000Z', false],
    ['2026-11-20T00:05:02.000Z', '2026-11-20T00:05:02.000Z', false],
    // It was done while the clock was years ahead, and goes on as soon as that is put right.
    ['2036-11-20T00:05:00.000Z', '2026-11-20T00:06:00.000Z', true],
    ['2026-11-21T12:01:00.000Z', '2026-11-20T12:00:00.000Z', true],
    ['2026-11-21T11:59:00.000Z', '2026-11-20T12:00:00.000Z', false],
    ['2026-07-19T23:05:00.000Z', '2026-07-20T22:59:00.000Z', false],
    ['2026-07-19T23:05:00.000Z', '2026-07-20T23:05:00.000Z', true],
  ])('last at %s, now %s: %s', (last, now, due) => expect(daily('00:05')(last, now)).toBe(due))

  it('comes once on the day with two half past ones', () => {
    const due = daily('01:30')
    expect(due('2026-10-24T00:30:00.000Z', '2026-10-25T00:29:00.000Z')).toBe(false)
    expect(due('2026-10-24T00:30:00.000Z', '2026-10-25T00:30:00.000Z')).toBe(true)
    expect(due('2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z')).toBe(false)
  })
})

describe('once a week on Sunday at 23:59', () => {
  it.each([
    ['2026-11-15T23:59:00.000Z', '2026-11-22T23:58:00.000Z', false],
    ['2026-11-15T23:59:00.000Z', '2026-11-22T23:59:00.000Z', true],
    ['2026-11-15T23:59:00.000Z', '2026-11-25T12:00:00.000Z', true],
    ['2026-11-25T12:00:00.000Z', '2026-11-29T23:58:00.000Z', false],
    ['2026-11-01T23:59:00.000Z', '2026-11-25T12:00:00.000Z', true],
    ['2036-11-01T23:59:00.000Z', '2026-11-25T12:00:00.000Z', true],
    ['2026-11-26T11:59:00.000Z', '2026-11-25T12:00:00.000Z', false],
  ])('last at %s, now %s: %s', (last, now, due) => expect(weekly(7, '23:59')(last, now)).toBe(due))
})

describe('every so many minutes', () => {
  it.each([
    [1, '2026-11-20T10:00:00.000Z', '2026-11-20T10:00:59.999Z', false],
    [1, '2026-11-20T10:00:00.000Z', '2026-11-20T10:01:00.000Z', true],
    [1 / 6, '2026-11-20T10:00:00.000Z', '2026-11-20T10:00:10.000Z', true],
    // Mail does not lie for an hour because the clock was put back by one.
    [1, '2026-11-20T10:00:00.000Z', '2026-11-20T09:00:00.000Z', true],
  ])('%s, last at %s, now %s: %s', (minutes, last, now, due) =>
    expect(everyMinutes(minutes)(last, now)).toBe(due),
  )
})
