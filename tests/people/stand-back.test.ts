import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

/** Cass holds nobody, and stands beside Sam's Blue door. */
describe.each(dialects)('a job that an administrator ends, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterAll(() => parts.close())

  const beside = () =>
    parts.store.read
      .selectFrom('co_holder')
      .select(['ended_at', 'version'])
      .where('id', '=', world.coHolders.blueDoorCass)
      .executeTakeFirstOrThrow()

  it('ends standing beside others after the last day, and says so to whom it was', async () => {
    const ada = await new Client(parts, createApp(parts)).signInAs(world.people.ada)
    expect((await beside()).ended_at).toBeNull()
    const job = `/admin/people/${world.people.cass}/employments/${world.employments.cass}`
    const answer = await ada.submit(await ada.get(job), `form[action="${job}/ending"]`, {
      last_day: '2026-11-13',
    })
    expect(answer.status).toBe(303)
    expect((await beside()).ended_at).toBe('2026-11-14T00:00:00.000Z')
    const told = await parts.store.read
      .selectFrom('holding_change')
      .select(['by_id', 'now'])
      .where('holding_id', '=', world.holdings.blueDoor)
      .where('what', '=', 'co_holder_ended')
      .execute()
    expect(told).toEqual([{ by_id: world.people.ada, now: 'link_worker' }])
  })

  it('leaves nothing to see from then on', async () => {
    const app = createApp(parts)
    const cass = async () => new Client(parts, app).signInAs(world.people.cass)
    const page = `/holdings/${world.holdings.blueDoor}`
    expect((await (await cass()).get(page)).status).toBe(200)
    parts.clock.set('2026-11-14T00:00:00.000Z')
    expect((await (await cass()).get(page)).status).not.toBe(200)
  })
})
