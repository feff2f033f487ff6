import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { addDays } from '../../src/time/london.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type EmploymentName, type PersonName, type World } from '../support/world.ts'

describe.each(dialects)('how the work has felt on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const five = ['sam', 'ola', 'hanaTidewell', 'priya', 'ivy'] as const
  const personOf = (name: EmploymentName) =>
    name === 'hanaTidewell' ? world.people.hana : world.people[name as PersonName]

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    for (const name of ['hanaTidewell', 'priya', 'ivy'] as const) {
      const bond = { viewer_id: world.people.wren, kind: 'manager' as const }
      await parts.store.write
        .insertInto('bond')
        .values({
          ...bond,
          id: `bond-manage-${name}`,
          employment_id: world.employments[name],
          from_at: '2026-01-01T00:00:00.000Z',
        })
        .execute()
    }
    await parts.store.write.updateTable('share').set({ what: 'felt_alert' }).execute()
    await parts.store.write.updateTable('alert').set({ check_in_id: null }).execute()
    await parts.store.write.deleteFrom('check_in').execute()
    for (const name of five) {
      for (const week of ['2026-10-05', '2026-10-12', '2026-10-19']) {
        await saysHeavy(name, week)
      }
    }
  })
  afterAll(() => parts.close())

  async function saysHeavy(name: EmploymentName, week: string) {
    const { write } = parts.store
    const at = `${addDays(week, 4)}T12:00:00.000Z`
    await write
      .insertInto('load_snapshot')
      .values({
        employment_id: world.employments[name],
        team_id: world.teams.harbour,
        week,
        metric: 'held',
        value: 7,
        level: 'room',
        taken_at: at,
      })
      .execute()
    await write
      .insertInto('check_in')
      .values({
        id: `felt-${name}-${week}`,
        person_id: personOf(name),
        week,
        felt_load: 'heavy',
        evenings: name === 'sam' ? 'rather_not_say' : '1',
        sharing: 'only_me',
        made_at: at,
        changed_at: at,
      })
      .execute()
  }

  const pageFor = async (name: PersonName) =>
    (await new Client(parts, createApp(parts)).signInAs(world.people[name])).get('/teams/felt')
  const tables = async () => {
    const { page } = await pageFor('wren')
    return page
      .querySelectorAll('table')
      .map((it) => it.querySelectorAll('tbody tr').map((row) => row.textContent))
  }
  const little = 'Under a quarter'
  const october = [['October 2026', little, little, 'Half or more', little, little].join('')]

  it('shows rough shares, though all of them said one word, and names nobody', async () => {
    const page = await pageFor('wren')
    expect(page.words).toContain('In October 2026, half or more of the answers were “Heavy”.')
    for (const name of ['sam', 'ola', 'hana', 'priya', 'ivy'] as const) {
      expect(page.words).not.toContain(world.names[name])
    }
  })

  it('shows nothing of a question that fewer than five answered', async () => {
    expect(await tables()).toEqual([october])
  })

  it.each(['sam', 'priya', 'ada', 'anna', 'frank'] as const)(
    'is not there for %s',
    async (name) => {
      expect((await pageFor(name)).status).toBe(404)
    },
  )

  it('shows nothing where somebody who spoke is managed by another', async () => {
    const bonds = parts.store.write.updateTable('bond').where('id', '=', 'bond-manage-ivy')
    await bonds.set({ kind: 'clinical' }).execute()
    expect((await pageFor('wren')).words).toContain('Nothing to show for these months.')
    await bonds.set({ kind: 'manager' }).execute()
    expect(await tables()).toEqual([october])
  })

  it('shows no month beside one of other people, and none in which somebody was erased', async () => {
    for (const name of ['sam', 'ola', 'hanaTidewell', 'priya', 'una'] as const) {
      await saysHeavy(name, '2026-09-07')
    }
    expect((await pageFor('wren')).words).toContain('Nothing to show for these months.')
    const { write } = parts.store
    await write.deleteFrom('check_in').where('week', '=', '2026-09-07').execute()
    expect(await tables()).toEqual([october])
    await write
      .insertInto('erasure')
      .values({
        id: 'erasure-una',
        person_id: world.people.una,
        organisation_id: world.organisations.tidewell,
        asked_by: world.people.una,
        reason: 'asked',
        at: parts.clock.now(),
      })
      .execute()
    expect((await pageFor('wren')).words).toContain('Nothing to show for these months.')
  })
})
