import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

describe.each(dialects)('hours and load on %s', (dialect) => {
  let parts: TestParts
  let world: World
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterAll(() => parts.close())

  const pastHeld = async () => {
    const row = await parts.store.read
      .selectFrom('load_reading')
      .select('past')
      .where('employment_id', '=', world.employments.sam)
      .where('metric', '=', 'held')
      .executeTakeFirstOrThrow()
    return row.past!
  }

  it('half the hours is half the agreed number, at once', async () => {
    const ada = await new Client(parts, createApp(parts)).signInAs(world.people.ada)
    const path = `/admin/people/${world.people.sam}/employments/${world.employments.sam}`
    const change = async (weekly_hours: string) =>
      ada.submit(await ada.get(path), '#employment', {
        weekly_hours,
        started_in_role: '2024-01-08',
      })
    expect((await change('37.5')).status).toBe(303)
    const full = await pastHeld()
    expect((await change('18.75')).status).toBe(303)
    expect(await pastHeld()).toBe(Math.round(full / 2))
    expect(full).toBeGreaterThan(4)
  })

  it('a job elsewhere of the same person is not found', async () => {
    const ada = await new Client(parts, createApp(parts)).signInAs(world.people.ada)
    const here = `/admin/people/${world.people.hana}`
    expect((await ada.get(`${here}/employments/${world.employments.hanaTidewell}`)).status).toBe(
      200,
    )
    expect((await ada.get(`${here}/employments/${world.employments.hanaLantern}`)).status).toBe(404)
    expect((await ada.get(here)).words).not.toContain('Lantern')
  })
})
