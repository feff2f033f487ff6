import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { read, View } from '../../src/access/view.ts'
import { responseTimes, type Answered } from '../../src/team/response-rules.ts'
import { londonDay } from '../../src/time/london.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

const at = (seen: string, answered: string, answers = 1): Answered => ({
  visible_at: `${seen}:00.000Z`,
  acknowledged_at: `${answered}:00.000Z`,
  answers,
})
const sameDay = at('2026-11-10T09:00', '2026-11-10T16:00')
const overnight = at('2026-11-10T09:00', '2026-11-11T08:00')
const overWeekend = at('2026-11-13T09:00', '2026-11-16T09:00')
const fourDays = at('2026-11-10T09:00', '2026-11-16T09:00')
/** Seen on Christmas Eve, answered on the Tuesday after the two bank holidays. */
const overChristmas = at('2026-12-24T09:00', '2026-12-29T09:00')
/** 23:30 in London is the next day in summer time only by London's clock. */
const lateInSummer = at('2026-07-13T22:30', '2026-07-13T23:30')

test.each<[string, Answered[], median: number, slowest: number]>([
  ['the same day', [sameDay], 0, 0],
  ['one, and none', [sameDay, overnight], 0.5, 1],
  ['a weekend is no wait', [overWeekend], 1, 1],
  ['none, one and four', [fourDays, sameDay, overnight], 1, 4],
  ['the same moments twice', [at('2026-11-10T09:00', '2026-11-10T16:00', 3), fourDays], 0, 4],
  ['Christmas is no wait', [overChristmas], 1, 1],
  ['days are London’s', [lateInSummer], 1, 1],
])('answers: %s', (_, rows, median, slowest) => {
  expect(responseTimes(rows)).toMatchObject({ median, slowest })
})

test('nothing answered has no times', () => expect(responseTimes([])).toBeNull())

const response = read((from) => from.selectFrom('team_response').selectAll())

describe.each(dialects)('how soon a team is answered on %s', (dialect) => {
  let parts: TestParts
  let world: World
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    const answered = [
      [world.alerts.samCases, '2026-11-02T09:00:00.000Z', '2026-11-02T15:00:00.000Z'],
      [world.alerts.samAlone, '2026-11-02T09:00:00.000Z', '2026-11-04T09:00:00.000Z'],
      // Seen a month before, and asked for afresh on the Friday.
      [
        world.alerts.olaPoints,
        '2026-10-01T09:00:00.000Z',
        '2026-11-04T09:00:00.000Z',
        '2026-10-30T09:00:00.000Z',
      ],
      // Answered more than twelve weeks ago.
      [world.alerts.olaClosed, '2026-07-01T09:00:00.000Z', '2026-07-31T09:00:00.000Z'],
    ] as const
    for (const [id, visible_at, acknowledged_at, asked_at = null] of answered) {
      await parts.store.write
        .updateTable('alert')
        .set({ visible_at, acknowledged_at, asked_at })
        .where('id', '=', id)
        .execute()
    }
  })
  afterAll(() => parts.close())

  const viewOf = (name: PersonName) => {
    const now = parts.clock.now()
    const who = { person: world.people[name], now, today: londonDay(now) }
    return new View(who, { db: parts.store.read, dialect, vault: parts.vault })
  }
  const tableOf = async () => {
    const wren = await new Client(parts, createApp(parts)).signInAs(world.people.wren)
    const page = await wren.get('/teams')
    const table = page.page.querySelectorAll('table').at(-1)!
    return table
      .querySelectorAll('tbody tr')
      .map((row) => row.querySelectorAll('td, th').map((cell) => cell.textContent))
  }

  it('says nothing of times below five people', async () => {
    expect(await response(viewOf('wren'), {})).toEqual([])
    expect(await tableOf()).toEqual([
      ['Harbour team', 'Fewer than 5 people', 'Fewer than 5 people', expect.any(String)],
    ])
  })

  it('says median and slowest of the last twelve weeks from five people on, and names nobody', async () => {
    for (const name of ['hanaTidewell', 'priya', 'ivy'] as const) {
      await parts.store.write
        .insertInto('bond')
        .values({
          id: `bond-more-${name}`,
          employment_id: world.employments[name],
          viewer_id: world.people.wren,
          kind: 'manager',
          from_at: '2026-01-01T00:00:00.000Z',
        })
        .execute()
    }
    const rows = await response(viewOf('wren'), {})
    expect(Object.keys(rows[0]!).toSorted()).toEqual([
      'acknowledged_at',
      'answers',
      'team_id',
      'visible_at',
    ])
    // The same day, two days, and three days over a weekend.
    const [[team, median, slowest] = []] = await tableOf()
    expect([team, median, slowest]).toEqual(['Harbour team', '2 working days', '3 working days'])
  })

  it.each(['priya', 'sam', 'anna', 'ada', 'frank', 'nell'] as const)(
    'gives %s nothing',
    async (name) => {
      expect(await response(viewOf(name), {})).toEqual([])
    },
  )
})
