import { describe, expect, it } from 'vitest'
import { chosenTalk, offeredTalk } from '../../src/alerts/talk-times.ts'

describe('the time that is offered', () => {
  it.each([
    ['a Tuesday', '2026-11-10T10:20:00.000Z', false, '2026-11-11', '10:00'],
    ['a Friday', '2026-11-13T16:00:00.000Z', false, '2026-11-16', '10:00'],
    ['before Christmas', '2026-12-24T12:00:00.000Z', false, '2026-12-29', '10:00'],
    ['the same day', '2026-11-10T10:20:00.000Z', true, '2026-11-10', '12:00'],
    ['early the same day', '2026-11-10T05:00:00.000Z', true, '2026-11-10', '09:00'],
    ['the same day in summer time', '2026-07-07T10:20:00.000Z', true, '2026-07-07', '13:00'],
    ['too late the same day', '2026-11-10T15:00:00.000Z', true, '2026-11-11', '10:00'],
    ['the same day on a Sunday', '2026-11-15T10:00:00.000Z', true, '2026-11-16', '10:00'],
  ])('on %s', (_, now, sameDay, talkOn, talkAt) => {
    expect(offeredTalk(now, { sameDay })).toEqual({ talkOn, talkAt })
  })
})

describe('the time that is chosen', () => {
  const now = '2027-03-20T10:00:00.000Z'
  it.each([
    ['a minute on', '2027-03-20', '10:01', '2027-03-20T10:01:00.000Z'],
    ['after the clocks go forward', '2027-03-29', '10:00', '2027-03-29T09:00:00.000Z'],
    [
      'exactly 14 days on, an hour earlier by the sun',
      '2027-04-03',
      '11:00',
      '2027-04-03T10:00:00.000Z',
    ],
  ])('%s fits', (_, talkOn, talkAt, at) => {
    expect(chosenTalk({ talkOn, talkAt }, now)).toEqual({ fits: true, at })
  })

  it.each([
    ['now', '2027-03-20', '10:00', 'talk_at'],
    ['yesterday', '2027-03-19', '10:00', 'talk_on'],
    ['an hour the clocks skip', '2027-03-28', '01:30', 'talk_at'],
    ['a minute past 14 days', '2027-04-03', '11:01', 'talk_on'],
  ])('%s does not', (_, talkOn, talkAt, field) => {
    expect(chosenTalk({ talkOn, talkAt }, now)).toMatchObject({ fits: false, field })
  })
})
