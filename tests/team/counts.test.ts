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

  it('add up from five people on', async () => {
    for (const name of ['hanaTidewell', 'priya', 'ivy'] as const) await manage(name)
    const [five] = await counts(viewOf('wren'), {})
    // Ivy has no reading yet: four workers with 16 people and 38 points each.
    expect(five).toMatchObject({ workers: 5, held: 64, points: 152 })
    const client = await new Client(parts, createApp(parts)).signInAs(world.people.wren)
    const page = await client.get('/teams')
    const row = page.page
      .querySelector('table')!
      .querySelectorAll('tbody td')
      .map((cell) => cell.textContent)
    expect(row).toEqual(['5', '64', '152', '5', 'since today', 'None'])
    expect(page.words).not.toContain('Sam Okafor')
  })
})
