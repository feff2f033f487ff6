import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { evaluateDaily } from '../../src/alerts/evaluate-daily.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

describe.each(dialects)('what is behind the numbers over time, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])
  const page = async (name: PersonName, metric: string) =>
    (await as(name)).get(`/load/${world.employments.sam}/${metric}`)

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    const { write } = parts.store
    const sam = { employment_id: world.employments.sam, person_id: world.people.sam }
    await write.deleteFrom('contact').where('employment_id', '=', sam.employment_id).execute()
    await write
      .insertInto('contact')
      .values(
        ['holding', 'holding', 'connecting'].map((kind, n) => ({
          ...sam,
          id: `long-${n}`,
          holding_id: n === 0 ? world.holdings.blueDoor : world.holdings.allotment,
          at: `2026-11-0${n + 2}T10:00:00.000Z`,
          minutes: 120,
          medium: 'face' as const,
          kind: kind as 'holding',
          made_at: parts.clock.now(),
        })),
      )
      .execute()
    await write
      .updateTable('holding')
      .set({ next_review_on: '2026-11-01' })
      .where('id', '=', world.holdings.blueDoor)
      .execute()
    await evaluateDaily(parts)
  })
  afterAll(() => parts.close())

  it('lists the minutes with each person', async () => {
    const { words } = await page('sam', 'share')
    expect(words).toContain('67%')
    expect(words).toContain('120 of 120 minutes')
    expect(words).toContain('120 of 240 minutes')
    expect(words).not.toContain('It has changed since')
  })

  it('lists who waits to be looked at again', async () => {
    const { words, text } = await page('sam', 'review')
    expect(words).toContain('9 days')
    expect(words).toContain('You hear about it after 7 days, and your lead does too after 14.')
    expect(text).toContain(`/holdings/${world.holdings.blueDoor}`)
    const lead = await page('priya', 'review')
    expect(lead.words).toContain('Sam Okafor hears about it after 7 days')
    expect(words).not.toContain('It has changed since')
  })

  it('lists the time for the community, each entry where it can be put right', async () => {
    const { words, text } = await page('sam', 'community')
    // One walking group of 90 minutes in four weeks of 37.5 hours, with no leave yet.
    expect(words).toContain('1%')
    expect(words).toContain('Less than the 10% kept for it.')
    expect(text).toContain(`/time/${world.timeBlocks.sam}`)
    expect(words).not.toContain('It has changed since')
    const lead = await page('priya', 'community')
    expect(lead.words).toContain('Sam Okafor can put it right')
    expect(lead.words).toContain('90 minutes')
    expect(lead.text).not.toContain('/time/')
  })

  it.each(['share', 'review', 'community'])('shows %s to nobody else', async (metric) => {
    for (const name of ['ola', 'frank', 'wren', 'anna', 'meg'] as const) {
      expect((await page(name, metric)).status).toBe(404)
    }
  })

  it('shows all the numbers on the pages of the worker and the lead', async () => {
    const { words } = await (await as('priya')).get(`/people/${world.people.sam}`)
    expect(words).toContain('Contact time that is holding: 67%')
    expect(words).toContain('Community time: 1%')
    expect(words).toContain('Less than the 10% kept for it.')
    expect(words).toContain('Longest wait to look again: 9')
  })
})
