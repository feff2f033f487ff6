import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, View } from '../../src/access/view.ts'
import { createApp } from '../../src/app.ts'
import { londonDay } from '../../src/time/london.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type EmploymentName, type PersonName, type World } from '../support/world.ts'

const counts = read((from) => from.selectFrom('team_count').selectAll().orderBy('team_id'))
const heldRows = read((from) => from.selectFrom('load_reading').selectAll())
const reaching = read((from) =>
  // A column the totals do not have, asked for past the types.
  from.selectFrom('team_count').select('employment_id' as 'team_id'),
)

describe.each(dialects)('counts by team on %s', (dialect) => {
  let parts: TestParts
  let world: World

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterAll(() => parts.close())

  function viewOf(name: PersonName) {
    const now = parts.clock.now()
    const who = { person: world.people[name], now, today: londonDay(now) }
    return new View(who, { db: parts.store.read, dialect, vault: parts.vault })
  }

  const manage = (name: EmploymentName) =>
    parts.store.write
      .insertInto('bond')
      .values({
        id: `bond-manage-${name}`,
        employment_id: world.employments[name],
        viewer_id: world.people.wren,
        kind: 'manager',
        from_at: '2026-01-01T00:00:00.000Z',
      })
      .execute()

  it('give totals and nothing that names a worker', async () => {
    const [row] = await counts(viewOf('wren'), {})
    expect(Object.keys(row!).toSorted()).toEqual([
      'actions_late',
      'alerts_in_hand',
      'alerts_waiting',
      'held',
      'oldest_visible_at',
      'points',
      'team_id',
      'week',
      'workers',
    ])
    const words = JSON.stringify(await counts(viewOf('wren'), {}))
    for (const id of Object.values(world.employments)) expect(words).not.toContain(id)
    for (const name of Object.values(world.names)) expect(words).not.toContain(name)
    await expect(reaching(viewOf('wren'), {})).rejects.toThrow(/employment_id/)
    expect(await heldRows(viewOf('wren'), {})).toEqual(
      expect.not.arrayContaining([
        expect.objectContaining({ employment_id: world.employments.sam }),
      ]),
    )
  })

  it.each([
    { name: 'priya', who: 'a lead' },
    { name: 'frank', who: 'a former manager' },
    { name: 'nell', who: 'a manager from tomorrow' },
    { name: 'ada', who: 'an administrator' },
    { name: 'anna', who: 'a clinical lead' },
    { name: 'sam', who: 'a worker' },
  ] as const)('give $name, $who, nothing', async ({ name }) => {
    expect(await counts(viewOf(name), {})).toEqual([])
    const answer = await (
      await new Client(parts, createApp(parts)).signInAs(world.people[name])
    ).get('/teams')
    expect(answer.status).toBe(404)
  })

  it('leave the sums out below five people, and count what waits', async () => {
    const [few] = await counts(viewOf('wren'), {})
    expect(few).toMatchObject({
      team_id: world.teams.harbour,
      workers: 2,
      held: null,
      points: null,
    })
    expect(Number(few!.alerts_waiting)).toBe(3)
    const client = await new Client(parts, createApp(parts)).signInAs(world.people.wren)
    expect((await client.get('/teams')).words).toContain('Fewer than 5 people')
  })

  const five = ['sam', 'ola', 'hanaTidewell', 'priya', 'ivy'] as const
  const mondays = ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02']

  const snapshot = (name: EmploymentName, week: string, held: number) =>
    parts.store.write
      .insertInto('load_snapshot')
      .values(
        [
          { metric: 'held' as const, value: held },
          { metric: 'points' as const, value: 2 * held },
        ].map((row) => ({
          ...row,
          employment_id: world.employments[name],
          week,
          level: 'room',
          team_id: world.teams.harbour,
          taken_at: `${week}T00:00:00.000Z`,
        })),
      )
      .execute()

  it('add up from five people on, once they have been the same for five weeks', async () => {
    for (const name of ['hanaTidewell', 'priya', 'ivy'] as const) await manage(name)
    for (const week of mondays) {
      for (const name of five) await snapshot(name, week, name === 'ivy' ? 3 : 10)
    }
    expect((await counts(viewOf('wren'), {}))[0]).toMatchObject({
      workers: 5,
      week: '2026-11-02',
      held: 43,
      points: 86,
    })
    const client = await new Client(parts, createApp(parts)).signInAs(world.people.wren)
    const page = await client.get('/teams')
    const row = page.page
      .querySelector('table')!
      .querySelectorAll('tbody td')
      .map((cell) => cell.textContent)
    expect(row).toEqual(['5', '43', '86', '5', 'since today', 'None'])
    expect(page.words).toContain('as they stood on Sunday 8 November 2026')
    expect(page.words).not.toContain('Sam Okafor')
  })

  it('say nothing new before the week is kept, whoever comes and goes', async () => {
    const { write } = parts.store
    const { sam } = world.employments
    const before = await counts(viewOf('wren'), {})
    await write.updateTable('load_reading').set({ value: 40 }).execute()
    expect(await counts(viewOf('wren'), {})).toEqual(before)
    const elsewhere = (team: string) =>
      write.updateTable('employment').set({ team_id: team }).where('id', '=', sam).execute()
    await elsewhere(world.teams.lantern)
    const row = (await counts(viewOf('wren'), {})).find(
      ({ team_id }) => team_id === world.teams.harbour,
    )
    expect(row).toMatchObject({ workers: 4, held: 43 })
    const client = await new Client(parts, createApp(parts)).signInAs(world.people.wren)
    expect((await client.get('/teams')).words).toContain('Fewer than 5 people')
    await elsewhere(world.teams.harbour)
  })

  it('leave a sum out where somebody was not there, or is managed by another', async () => {
    const { write } = parts.store
    const { ivy } = world.employments
    const past = write.updateTable('load_snapshot').where('employment_id', '=', ivy)
    await past.set({ team_id: null }).where('week', '=', mondays[1]!).execute()
    // A week of four people was never shown, so nothing can be taken from it.
    expect((await counts(viewOf('wren'), {}))[0]).toMatchObject({ held: 43 })
    await snapshot('una', mondays[1]!, 10)
    expect((await counts(viewOf('wren'), {}))[0]).toMatchObject({ held: null, week: null })
    const client = await new Client(parts, createApp(parts)).signInAs(world.people.wren)
    expect((await client.get('/teams')).words).toContain('Left out this week')
    const { una } = world.employments
    await write.deleteFrom('load_snapshot').where('employment_id', '=', una).execute()
    expect((await counts(viewOf('wren'), {}))[0]).toMatchObject({ held: 43 })
    await write
      .updateTable('bond')
      .set({ until_at: '2026-11-01T00:00:00.000Z' })
      .where('id', '=', 'bond-manage-ivy')
      .execute()
    expect((await counts(viewOf('wren'), {}))[0]).toMatchObject({ workers: 4, held: null })
  })
})
