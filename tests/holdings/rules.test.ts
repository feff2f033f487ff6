import { describe, expect, it } from 'vitest'
import * as rules from '../../src/holdings/rules.ts'

describe('the next day to look', () => {
  it.each([
    ['still_right', '2026-11-10', null, '2026-12-08'],
    ['share', '2026-03-20', null, '2026-04-17'],
    ['review_calls', '2026-11-10', null, '2026-12-10'],
    ['review_calls', '2026-01-31', null, '2026-02-28'],
    ['review_calls', '2028-01-31', null, '2028-02-29'],
    ['review_calls', '2026-12-31', null, '2027-01-31'],
    ['ending', '2026-11-10', '2026-11-11', '2026-11-11'],
    ['review_calls', '2026-11-10', '2027-02-01', '2027-02-01'],
  ] as const)('%s on %s with %s chosen is %s', (answer, today, chosen, next) => {
    expect(rules.nextReviewOn(answer, today, chosen)).toBe(next)
  })

  it.each([
    ['gone by', '2026-11-01', '2026-12-08'],
    ['today', '2026-11-10', '2026-12-08'],
    ['still to come', '2026-11-11', '2026-11-11'],
    ['never set', null, null],
  ])('after a pause, when it was %s', (_, next, then) => {
    expect(rules.reviewAfterPause(next, '2026-11-10')).toBe(then)
  })
})

describe('the way back', () => {
  it.each([
    ['the same day', '2026-11-10', 'same'],
    ['27 days later', '2026-10-14', 'same'],
    ['28 days later, over the clock change', '2026-10-13', 'same'],
    ['29 days later', '2026-10-12', 'new'],
    ['a year later', '2025-11-10', 'new'],
  ] as const)('%s', (_, endedOn, way) => {
    expect(rules.opensAgain(endedOn, '2026-11-10')).toBe(way)
  })
})

describe('an end', () => {
  const day = '2026-11-10'
  it.each([
    ['a pause still on', 'paused', '2026-11-03', 'goals_met', 'closed', 9],
    ['a pause from today', 'paused', day, 'handed_over', 'handed_over', 2],
    ['no pause', 'open', '2026-11-03', 'handed_over', 'handed_over', 2],
  ] as const)('with %s', (_, status, status_since, reason, then, paused_days) => {
    const ended = rules.endedColumns({ status, status_since, paused_days: 2 }, { day, reason })
    expect(ended).toMatchObject({ status: then, status_since: day, ended_on: day, paused_days })
    expect([ended.end_reason, ended.pause_reason]).toEqual([reason, null])
  })
})

describe('review calls', () => {
  it.each([
    ['review_calls', 'phone', true],
    ['review_calls', 'face', true],
    ['review_calls', 'message', false],
    ['open', 'phone', false],
    ['paused', 'phone', false],
  ] as const)('while %s, by %s', (status, medium, is) => {
    const holding = { status, status_since: '2026-11-10' }
    expect(rules.countsAsReviewCall(holding, { at: '2026-11-10T09:00:00.000Z', medium })).toBe(is)
  })

  it.each([
    ['the day they began, by London time', '2026-07-09T23:30:00.000Z', undefined, true],
    ['the day before', '2026-07-09T22:30:00.000Z', undefined, false],
    ['put back to the day before', '2026-07-09T22:30:00.000Z', [1, '2026-07-10'], false],
    ['put right on the same day', '2026-07-09T22:30:00.000Z', [1, '2026-07-09'], true],
    ['put right on the day of the turn', '2026-07-10T08:00:00.000Z', [0, '2026-07-10'], false],
  ] as const)('a contact on %s', (_, at, kept, is) => {
    const medium = 'phone' as const
    const before = kept && { medium, review_call: kept[0], at: `${kept[1]}T12:00:00.000Z` }
    const holding = { status: 'review_calls', status_since: '2026-07-10' } as const
    expect(rules.countsAsReviewCall(holding, { at, medium }, before)).toBe(is)
  })

  it.each([
    [5, 6, false],
    [6, 6, true],
    [7, 6, true],
    [400, null, false],
    [0, 0, true],
  ])('%s of %s', (calls, most, usedUp) => {
    expect(rules.callsUsedUp(calls, most)).toBe(usedUp)
  })
})

describe('a pause', () => {
  it.each([
    ['paused', '2026-11-01', '2026-11-10', 9],
    ['paused', '2026-11-10', '2026-11-10', 0],
    ['paused', '2026-11-10', '2026-11-01', 0],
    ['paused', '2026-10-24', '2026-10-26', 2],
    ['open', '2026-11-01', '2026-11-10', 0],
    ['review_calls', '2026-11-01', '2026-11-10', 0],
  ] as const)('%s since %s until %s adds %s days', (status, since, until, days) => {
    expect(rules.daysPaused({ status, status_since: since }, until)).toBe(days)
  })
})

describe('the answers a review offers', () => {
  it.each([
    ['open', 'active', 'monthly', 'still_right lighter share review_calls hand_over ending'],
    ['open', 'active', 'off', 'still_right lighter share hand_over ending'],
    ['open', 'light', 'suggested', 'still_right share review_calls hand_over ending'],
    ['paused', 'active', 'monthly', 'still_right lighter share hand_over ending'],
    ['review_calls', 'light', 'off', 'still_right share review_calls hand_over ending'],
  ] as const)('%s, %s, review calls %s', (status, intensity, agreed, offered) => {
    expect(rules.answersFor({ status, intensity }, agreed).join(' ')).toBe(offered)
  })

  it.each([
    ['intensive', 'active'],
    ['active', 'light'],
    ['light', 'light'],
  ] as const)('%s one step lighter is %s', (from, to) => {
    expect(rules.lighter(from)).toBe(to)
  })
})
