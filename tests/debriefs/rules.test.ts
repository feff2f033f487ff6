import { describe, expect, it } from 'vitest'
import { hasSecondName, weekendsSince } from '../../src/alerts/carried.ts'
import {
  bringsFrom,
  dayInWeek,
  mayBring,
  mayStep,
  nextStep,
  stepsOf,
  turnOf,
  weekNumber,
} from '../../src/debriefs/rules.ts'
import { debriefOfWeek, facilitatorOn } from '../../src/debriefs/week-plan.ts'

describe('the day of a weekly debrief', () => {
  it.each([
    ['an ordinary Friday', '2026-11-16', 5, '2026-11-20'],
    ['an ordinary Monday', '2026-11-16', 1, '2026-11-16'],
    ['Christmas Friday, to Christmas Eve', '2026-12-21', 5, '2026-12-24'],
    ['Boxing Day kept on Monday, to the Tuesday after', '2026-12-28', 1, '2026-12-29'],
    ['New Year’s Friday, to the Thursday before', '2026-12-28', 5, '2026-12-31'],
    ['Good Friday 2027, to the Thursday', '2027-03-22', 5, '2027-03-25'],
    ['Easter Monday 2027, to the Tuesday', '2027-03-29', 1, '2027-03-30'],
    ['Christmas 2027 kept on Monday and Tuesday', '2027-12-27', 2, '2027-12-29'],
  ])('%s', (_, week, weekday, day) => {
    expect(dayInWeek(week, weekday)).toBe(day)
  })
})

describe('when things may be brought', () => {
  it.each([
    ['Thursday noon, winter time', '2026-11-20', '2026-11-19T12:00:00.000Z'],
    ['Thursday noon, summer time', '2026-07-10', '2026-07-09T11:00:00.000Z'],
    ['the Friday before the clocks go back', '2026-10-23', '2026-10-22T11:00:00.000Z'],
    ['the Monday after the clocks go back', '2026-10-26', '2026-10-23T11:00:00.000Z'],
    ['the Monday after the clocks go forward', '2027-03-29', '2027-03-25T12:00:00.000Z'],
    ['Christmas Eve, a Thursday: Wednesday noon', '2026-12-24', '2026-12-23T12:00:00.000Z'],
    ['a Tuesday after Easter: Thursday noon', '2027-03-30', '2027-03-25T12:00:00.000Z'],
  ])('%s', (_, held, instant) => {
    expect(bringsFrom(held)).toBe(instant)
  })

  it.each([
    ['weekly', 'planned', '2026-11-19T11:59:59.999Z', false],
    ['weekly', 'planned', '2026-11-19T12:00:00.000Z', true],
    ['weekly', 'open', '2026-11-18T09:00:00.000Z', true],
    ['weekly', 'closed', '2026-11-20T16:00:00.000Z', false],
    ['weekly', 'not_held', '2026-11-20T16:00:00.000Z', false],
    ['daily', 'planned', '2026-11-17T09:00:00.000Z', true],
    ['after_event', 'planned', '2026-11-20T09:00:00.000Z', false],
    ['after_event', 'open', '2026-11-20T09:00:00.000Z', true],
  ] as const)('%s, %s, at %s: %s', (kind, state, now, expected) => {
    expect(mayBring({ kind, state, held_on: '2026-11-20' }, { now })).toBe(expected)
  })
})

describe('steps', () => {
  it.each([
    ['round', 'carrying', true],
    ['round', 'sharing', false],
    ['sharing', 'round', true],
    ['actions', 'close', true],
    ['close', 'open', true],
  ] as const)('of the weekly debrief from %s to %s: %s', (from, to, expected) => {
    expect(mayStep(from, to, 'weekly')).toBe(expected)
  })

  it('end with the close in every kind', () => {
    for (const kind of ['weekly', 'daily', 'after_event', 'quarterly'] as const) {
      expect(nextStep('close', kind)).toBeNull()
      expect(stepsOf[kind].at(-1)).toBe('close')
    }
    expect(mayStep('open', 'round', 'daily')).toBe(false)
  })
})

describe('whose turn it is', () => {
  const rota = { people: ['a', 'b', 'c'], cover: 'x' }
  it.each([
    [0, [], 'a'],
    [1, [], 'b'],
    [3, [], 'a'],
    [1, ['b'], 'x'],
    [1, ['b', 'x'], 'c'],
    [2, ['c', 'x'], 'a'],
    [0, ['a', 'b', 'c'], 'x'],
    [0, ['a', 'b', 'c', 'x'], null],
  ])('in week %i with %j away: %s', (n, away: string[], who) => {
    expect(turnOf(rota, n, (person) => away.includes(person))).toBe(who)
  })

  it('is nobody’s without a rota, unless somebody covers', () => {
    expect(turnOf({ people: [], cover: null }, 4, () => false)).toBeNull()
    expect(turnOf({ people: [], cover: 'x' }, 4, () => false)).toBe('x')
  })

  it.each([
    ['2026-10-19', '2026-10-23', 0],
    ['2026-10-19', '2026-10-30', 1],
    ['2027-03-22', '2027-04-02', 1],
    ['2026-12-21', '2027-01-08', 2],
  ])('goes by weeks, whatever the clocks do: from %s on %s it is week %i', (from, day, n) => {
    expect(weekNumber(from, day)).toBe(n)
  })
})

describe('the debrief of a week', () => {
  const rhythm = {
    weekday: 5,
    at: '15:00',
    from_on: '2026-10-19',
    ended_on: null,
    cover_id: null,
    rota: ['a', 'b'],
  }
  const nobody = () => false

  it('keeps its London time over a clock change', () => {
    const times = ['2026-10-19', '2026-10-26'].map(
      (week) => debriefOfWeek(rhythm, week, nobody)?.planned_at,
    )
    expect(times).toEqual(['2026-10-23T14:00:00.000Z', '2026-10-30T15:00:00.000Z'])
  })

  it('is not before the schedule begins nor once it has ended', () => {
    expect(debriefOfWeek(rhythm, '2026-10-12', nobody)).toBeNull()
    expect(debriefOfWeek({ ...rhythm, ended_on: '2026-11-06' }, '2026-11-02', nobody)).toBeNull()
  })

  it('skips whoever is away on that day only', () => {
    const away = (person: string, day: string) => person === 'b' && day === '2026-10-30'
    expect(facilitatorOn(rhythm, '2026-10-30', away)).toBe('a')
    expect(facilitatorOn(rhythm, '2026-11-13', away)).toBe('b')
  })
})

describe('a second name', () => {
  const none = { answer: null, second_id: null, second_name: null, agreed_at: null } as const
  it.each([
    [none, false],
    [{ ...none, answer: 'put_down' }, true],
    [{ ...none, answer: 'safe' }, false],
    [{ ...none, answer: 'safe', second_id: 'ola' }, true],
    [{ ...none, answer: 'safe', second_name: 'The duty line' }, true],
    [{ ...none, answer: 'co_hold', second_id: 'ola' }, false],
    [{ ...none, answer: 'co_hold', second_id: 'ola', agreed_at: '2026-11-20T15:20:00.000Z' }, true],
    [{ ...none, answer: 'hand_over', second_id: 'ola' }, false],
  ] as const)('%o: %s', (item, expected) => {
    expect(hasSecondName(item)).toBe(expected)
  })
})

describe('weekends gone by', () => {
  it.each([
    ['brought on Friday, the Sunday after', '2026-11-20', '2026-11-22', 0],
    ['brought on Friday, the Monday after', '2026-11-20', '2026-11-23', 1],
    ['brought on Friday, nine days on', '2026-11-20', '2026-11-29', 1],
    ['brought on Friday, the second Monday', '2026-11-20', '2026-11-30', 2],
    ['brought on Saturday', '2026-11-21', '2026-11-23', 1],
    ['brought on Sunday', '2026-11-22', '2026-11-23', 0],
    ['brought on Sunday, a week on', '2026-11-22', '2026-11-30', 1],
    ['over Christmas', '2026-12-24', '2027-01-04', 2],
    ['the same day', '2026-11-20', '2026-11-20', 0],
  ])('%s: %s to %s', (_, day, today, n) => {
    expect(weekendsSince(day, { today })).toBe(n)
  })
})
