import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/alerts/catalogue.ts'
import { dialects, freshParts } from '../support/parts.ts'
import { firstDay, instant, lastDay, morningAfter, working } from './year/calendar.ts'
import { away, differences, duplicates, expectedRecord, foundRecord } from './year/compare.ts'
import { stories } from './year/expected.ts'
import { badMails } from './year/mails.ts'
import { begin, live } from './year/run.ts'

/** The whole year on one database in every test run; `npm run check:year` asks for both. */
const on = process.env.YEAR === 'whole' ? dialects : (['sqlite'] as const)
const days = { from: firstDay, until: lastDay }

describe.each(on)('a year of one team, on %s', (dialect) => {
  it('happens as the catalogue says', { timeout: 900_000 }, async () => {
    const parts = await freshParts(dialect, instant(`${firstDay} 00:01`))
    const team = await begin(parts, { ...days, stories })
    const { told, failed } = await live(parts, team, { ...days, stories })
    const expected = expectedRecord(stories, days)
    const found = await foundRecord(parts, team, told)
    expect(failed).toEqual([])
    const wrong = differences(expected, found)
    expect(wrong).toEqual([])
    expect(duplicates(found.told)).toEqual([])
    expect(await badMails(parts, team, away)).toEqual([])
    const alerts = new Set(told.map(({ alert }) => alert))
    const codes = new Set(told.map(({ code }) => code))
    console.log(
      `proof: a year on ${dialect}: ${codes.size} codes, ${alerts.size} alerts, ` +
        `${found.happened.length} events, ${found.passed.length} passed up, ` +
        `${found.told.length} notices and ${found.mailed.length} mails compared, ` +
        `${wrong.length} differences, 0 duplicates`,
    )
    await parts.close()
  })
})

it('raises every code', () => {
  const raised = new Set(stories.flatMap(({ follows }) => follows.map(({ code }) => code)))
  expect([...raised].toSorted()).toEqual(Object.keys(catalogue).toSorted())
  // UNANSWERED is no alert of its own: it is what the next person up is told.
  expect(stories.some(({ follows }) => follows.some(({ passedUp }) => passedUp))).toBe(true)
})

/** By the printed calendar, and not by any sum. */
it.each([
  ['over Easter', working('2026-04-02', 1), '2026-04-07'],
  ['five days over Easter', working('2026-03-30', 5), '2026-04-08'],
  ['over early May', morningAfter('2026-05-01 10:00'), '2026-05-05 09:00'],
  ['over the spring holiday', working('2026-05-23', 0), '2026-05-26'],
  ['over the summer holiday', working('2026-08-28', 1), '2026-09-01'],
  ['over Christmas and Boxing Day', working('2026-12-24', 1), '2026-12-29'],
  ['over New Year', working('2026-12-29', 5), '2027-01-06'],
  ['a summer morning', instant('2026-03-30 09:00'), '2026-03-30T08:00:00.000Z'],
  ['a winter morning', instant('2026-10-26 09:00'), '2026-10-26T09:00:00.000Z'],
])('counts %s as the printed calendar does', (_, counted, printed) => {
  expect(counted).toBe(printed)
})
