import { describe, expect, it } from 'vitest'
import {
  backUpAt,
  isWorkingTime,
  mayLookFrom,
  onCall,
  type Bonded,
} from '../../src/alerts/on-call.ts'

describe('when somebody may look, and when the back-up is told', () => {
  it.each([
    ['in the morning', '2026-11-10T10:00', '2026-11-10T10:00', '2026-11-10T10:30'],
    ['at nine', '2026-11-10T09:00', '2026-11-10T09:00', '2026-11-10T09:30'],
    ['a minute before nine', '2026-11-10T08:59', '2026-11-10T09:00', '2026-11-10T09:30'],
    ['at half past four', '2026-11-10T16:30', '2026-11-10T16:30', '2026-11-10T17:00'],
    ['at ten to five', '2026-11-10T16:50', '2026-11-10T16:50', '2026-11-11T09:20'],
    ['at five', '2026-11-10T17:00', '2026-11-11T09:00', '2026-11-11T09:30'],
    ['in the evening', '2026-11-10T20:00', '2026-11-11T09:00', '2026-11-11T09:30'],
    ['after midnight', '2026-11-11T00:30', '2026-11-11T09:00', '2026-11-11T09:30'],
    ['late on a Friday', '2026-11-13T16:45', '2026-11-13T16:45', '2026-11-16T09:15'],
    ['on a Saturday', '2026-11-14T12:00', '2026-11-16T09:00', '2026-11-16T09:30'],
    ['on Christmas Eve', '2026-12-24T16:50', '2026-12-24T16:50', '2026-12-29T09:20'],
    [
      'on Boxing Day, kept on the Monday',
      '2026-12-28T10:00',
      '2026-12-29T09:00',
      '2026-12-29T09:30',
    ],
    ['before Easter', '2027-03-25T17:30', '2027-03-30T08:00', '2027-03-30T08:30'],
    ['in summer', '2026-07-07T16:30', '2026-07-08T08:00', '2026-07-08T08:30'],
    ['in summer at ten to five', '2026-07-07T15:50', '2026-07-07T15:50', '2026-07-08T08:20'],
    ['before the clocks go forward', '2027-03-26T20:00', '2027-03-30T08:00', '2027-03-30T08:30'],
    ['in the hour that is skipped', '2026-03-29T01:30', '2026-03-30T08:00', '2026-03-30T08:30'],
    ['before the clocks go back', '2026-10-23T15:50', '2026-10-23T15:50', '2026-10-26T09:20'],
    ['in the hour that comes twice', '2026-10-25T00:30', '2026-10-26T09:00', '2026-10-26T09:30'],
  ])('%s', (_, raised, looks, turn) => {
    const at = (short: string) => `${short}:00.000Z`
    expect(mayLookFrom(at(raised))).toBe(at(looks))
    expect(backUpAt(at(raised))).toBe(at(turn))
    expect(isWorkingTime(at(raised))).toBe(raised === looks)
  })
})

describe('who is told', () => {
  const bond = (name: string, kind: Bonded['kind'], more: Partial<Bonded> = {}): Bonded => ({
    person: name.toLowerCase(),
    name,
    kind,
    from: '2026-01-01T00:00:00.000Z',
    away: [],
    ...more,
  })
  const away = (from: string, until = from) => ({ away: [{ from, until }] })
  const [priya, beth, wren] = [
    bond('Priya', 'line'),
    bond('Beth', 'back_up'),
    bond('Wren', 'manager'),
  ]
  const today = '2026-11-10'

  it.each([
    ['lead, stand-in, manager', [wren, beth, priya], 'Priya', 'Beth', []],
    ['lead and manager', [wren, priya], 'Priya', 'Wren', []],
    ['the stand-in where nobody leads', [wren, beth], 'Beth', 'Wren', []],
    ['a lead alone', [priya], 'Priya', null, []],
    ['nobody', [], null, null, []],
    [
      'the lead of longest',
      [bond('Ada', 'line', { from: '2026-06-01T00:00:00.000Z' }), priya],
      'Priya',
      'Ada',
      [],
    ],
    ['leads of one day from A to Z', [priya, bond('Ada', 'line')], 'Ada', 'Priya', []],
    ['one person once', [bond('Priya', 'manager'), priya, beth], 'Priya', 'Beth', []],
    [
      'the next one when the lead is on leave',
      [bond('Priya', 'line', away(today)), beth, wren],
      'Beth',
      'Wren',
      ['Priya'],
    ],
    [
      'the manager when two are on leave',
      [
        bond('Priya', 'line', away('2026-11-09', today)),
        bond('Beth', 'back_up', away(today)),
        wren,
      ],
      'Wren',
      null,
      ['Priya', 'Beth'],
    ],
    [
      'nobody when all are on leave',
      [bond('Priya', 'line', away(today)), bond('Wren', 'manager', away(today))],
      null,
      null,
      ['Priya', 'Wren'],
    ],
    ['the lead back today', [bond('Priya', 'line', away('2026-11-09')), beth], 'Priya', 'Beth', []],
    [
      'the lead away tomorrow',
      [bond('Priya', 'line', away('2026-11-11')), beth],
      'Priya',
      'Beth',
      [],
    ],
    [
      'a back-up who is there',
      [priya, bond('Beth', 'back_up', away(today)), wren],
      'Priya',
      'Wren',
      [],
    ],
  ])('%s', (_, bonds, responder, backUp, onLeave) => {
    const told = onCall(bonds, today)
    expect(told.responder?.name ?? null).toBe(responder)
    expect(told.backUp?.name ?? null).toBe(backUp)
    expect(told.away.map(({ name }) => name)).toEqual(onLeave)
  })
})
