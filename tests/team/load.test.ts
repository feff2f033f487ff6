import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

describe.each(dialects)('how a number was counted on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])
  const points = () => `/load/${world.employments.sam}/points`

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    await parts.store.write
      .updateTable('load_reading')
      .set({ agreement_id: world.agreements.sam })
      .where('employment_id', '=', world.employments.sam)
      .execute()
    await parts.store.write
      .insertInto('load_reading')
      .values({
        employment_id: world.employments.sam,
        metric: 'hours',
        value: 1,
        near: 1,
        past: 2,
        level: 'near',
        judged_at: parts.clock.now(),
      })
      .execute()
    await parts.store.write
      .updateTable('contact')
      .set({ out_of_hours: 1 })
      .where('id', '=', world.contacts.blueDoor)
      .execute()
  })
  afterAll(() => parts.close())

  it('shows the rule, the agreement and each share, linked to its holding', async () => {
    const { words, page, text } = await (await as('sam')).get(points())
    expect(words).toContain('11 points')
    expect(words).toContain('It was 38 points when it was last compared')
    expect(words).toContain('agreement 2')
    expect(text).toContain(`/agreements/${world.agreements.sam}`)
    const rows = page.querySelectorAll('tbody tr').map((row) => row.textContent)
    expect(rows).toHaveLength(3)
    expect(rows[0]).toContain('Intensive +4, Some risk +1')
    expect(page.querySelector('tbody a')?.getAttribute('href')).toBe(
      `/holdings/${world.holdings.blueDoor}`,
    )
  })

  it('tells a lead whose number it is', async () => {
    const { status, words } = await (await as('priya')).get(points())
    expect(status).toBe(200)
    expect(words).toContain('Sam Okafor can put it right')
  })

  it('lists contacts out of hours in the last week', async () => {
    const { words } = await (await as('priya')).get(`/load/${world.employments.sam}/hours`)
    expect(words).toContain('1 contact')
    expect(words).toContain('Blue door Wednesday 4 November at 10:00, telephone')
    expect(words).not.toContain('A long talk')
  })

  it.each([
    { name: 'ola', who: 'a colleague' },
    { name: 'frank', who: 'a former lead' },
    { name: 'nell', who: 'a lead from tomorrow' },
    { name: 'wren', who: 'a manager' },
    { name: 'anna', who: 'a clinical lead' },
    { name: 'meg', who: 'a lead elsewhere' },
  ] as const)('is not there for $name, $who', async ({ name }) => {
    const absent = await (await as(name)).get('/load/no-such-job/points')
    const answer = await (await as(name)).get(points())
    expect(answer.status).toBe(404)
    expect(answer.words).toBe(absent.words)
  })

  it('knows no other numbers', async () => {
    const answer = await (await as('sam')).get(`/load/${world.employments.sam}/felt`)
    expect(answer.status).toBe(404)
  })
})
