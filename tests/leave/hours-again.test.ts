import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

describe.each(dialects)('leave written down after a contact, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let ola: Client
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    ola = await new Client(parts, createApp(parts)).signInAs(world.people.ola)
  })
  afterAll(() => parts.close())

  /** Those of the last days: the one just kept, and the one the cast had. */
  const outOfHours = async () => {
    const rows = await parts.store.read
      .selectFrom('contact')
      .select(['out_of_hours', 'made_at'])
      .where('employment_id', '=', world.employments.ola)
      .where('made_at', '=', parts.clock.now())
      .execute()
    return rows.map((row) => row.out_of_hours)
  }

  it('makes it out of hours, and taking the leave away makes it ordinary again', async () => {
    const contact = { minutes: '20', medium: 'phone' }
    const path = `/holdings/${world.holdings.lighthouse}/contacts`
    expect((await ola.post(path, contact)).status).toBe(303)
    expect(await outOfHours()).toEqual([0])

    expect((await ola.post('/leave', { from_on: '2026-11-10' })).status).toBe(303)
    expect(await outOfHours()).toEqual([1])
    const { id } = await parts.store.read
      .selectFrom('leave')
      .select('id')
      .where('employment_id', '=', world.employments.ola)
      .executeTakeFirstOrThrow()
    expect((await ola.post(`/leave/${id}/removal`, { version: '1' })).status).toBe(200)
    expect(await outOfHours()).toEqual([0])
  })
})
