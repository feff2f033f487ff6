import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Door, open } from '../../src/access/door.ts'
import { createApp } from '../../src/app.ts'
import { startSession } from '../../src/accounts/start-session.ts'
import { checkTies } from '../../src/audit/check-ties.ts'
import { newId } from '../../src/database/ids.ts'
import { findIdentifiers } from '../../src/privacy/identifiers.ts'
import { unreadable } from '../../src/privacy/vault.ts'
import { loadMadeUpTeam, removeMadeUpTeam } from '../../src/setup/made-up-team.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { alertStates, everyText, rowCounts } from './made-up-facts.ts'
import { clashes, ledgers, momentsOfSupervision } from './made-up-supervision.ts'
import { pointsToWhoGoes, worksElsewhereToo } from './stays-behind.ts'

/** Where each alert stands, whatever day it is. */
const states = [
  'Bronwen Pryce: CASES reopened, waiting',
  'Bronwen Pryce: PLAN_DUE the worker’s only yet',
  'Bronwen Pryce: REVIEW_LATE waiting',
  'Bronwen Pryce: SESSIONS_REVIEW waiting',
  'Bronwen Pryce: SPAN settlement proposed',
  'Callum Dearden: FELT_HEAVY shared, talked',
  'Callum Dearden: POINTS talk ahead',
  'Callum Dearden: SESSIONS_REVIEW waiting',
  'Callum Dearden: SHARE waiting',
  'Callum Dearden: SUPERVISION_GAP waiting',
  'Esi Boateng: BOUNDARY_DUE waiting',
  'Esi Boateng: CASES closed, within_again',
  'Esi Boateng: OUT_OF_HOURS waiting',
  'Esi Boateng: SESSIONS_REVIEW waiting',
  'Joanna Kettlewell: CASES past its day',
  'Joanna Kettlewell: FELT_HEAVY kept, unanswered',
  'Joanna Kettlewell: POINTS past its day',
  'Joanna Kettlewell: SESSIONS_REVIEW waiting',
  'Leila Haddon: PLAN_DUE the worker’s only yet',
  'Leila Haddon: RISK_ALONE waiting',
  'Nadia Farrow: OUT_OF_HOURS closed, mistaken_data',
  'Owen Birchall: SPAN talked',
  'Priya Shah: SESSIONS waiting',
  'Sam Whitlock: CASES the worker’s only yet',
  'Sam Whitlock: OUT_OF_HOURS closed, settled',
  'Sam Whitlock: SESSIONS_REVIEW waiting',
  'Tomasz Wilk: CASES talked',
  'Tomasz Wilk: CONTACT_WANTED waiting',
]

/**
 * Two weeks with Christmas in them, at hours from just after midnight to late; weeks after it, in
 * which a month that fell short would be told of; and a leap day.
 */
const hours = ['00:05', '08:59', '09:00', '09:20', '13:30', '17:45', '23:55']
const moments = [
  ...hours.map((hour, i) => `2026-12-${18 + 2 * i}T${hour}:00.000Z`),
  '2027-02-07T01:20:00.000Z',
  '2027-02-18T08:20:00.000Z',
  '2027-03-01T15:20:00.000Z',
  '2027-03-28T01:30:00.000Z',
  '2027-05-04T07:10:00.000Z',
  '2028-02-29T10:00:00.000Z',
]

/** Ids are new each time, and with them the order in which rows come. */
const sorted = (texts: { where: string; text: string }[]) =>
  texts.map(({ where, text }) => `${where}: ${text}`).toSorted()

describe.each(dialects)('the made-up team on %s', (dialect) => {
  let parts: TestParts
  let door: Door

  beforeEach(async () => {
    parts = await freshParts(dialect, '2026-11-21T10:00:00.000Z')
    door = new Door(parts)
  })
  afterEach(() => parts.close())

  test('fills an empty database, once', async () => {
    expect(await loadMadeUpTeam(door)).toBe('loaded')
    const counts = await rowCounts(door)
    expect(counts).toMatchObject({ organisation: 2, team: 2, person: 16, agreement: 12 })
    expect(counts.contact).toBeGreaterThan(500)
    expect(counts.check_in).toBeGreaterThan(90)
    expect(await loadMadeUpTeam(door)).toBe('not_empty')
    expect(await rowCounts(door)).toEqual(counts)
  })

  test('two who load it at once get one team', async () => {
    const answers = await Promise.all([loadMadeUpTeam(door), loadMadeUpTeam(door)])
    expect(answers.toSorted()).toEqual(['loaded', 'not_empty'])
    expect(await rowCounts(door)).toMatchObject({ organisation: 2, person: 16 })
  })

  test('refuses where somebody real is', async () => {
    const person = { id: newId(), name: 'Mina Roe', created_at: parts.clock.now() }
    await parts.store.write.insertInto('person').values(person).execute()
    const before = await rowCounts(door)
    expect(await loadMadeUpTeam(door)).toBe('not_empty')
    expect(await rowCounts(door)).toEqual(before)
  })

  test('is the same team every time', async () => {
    const other = await freshParts(dialect, parts.clock.now())
    const otherDoor = new Door(other)
    await loadMadeUpTeam(door)
    await loadMadeUpTeam(otherDoor)
    expect(await rowCounts(otherDoor)).toEqual(await rowCounts(door))
    expect(sorted(await everyText(otherDoor))).toEqual(sorted(await everyText(door)))
    expect(await alertStates(otherDoor)).toEqual(await alertStates(door))
    expect(await refsAndNames(otherDoor)).toEqual(await refsAndNames(door))
    await other.close()
  })

  test('shows every state of an alert, whatever day it is', async () => {
    // The rows are the same on both: PostgreSQL needs only a few of the days.
    const every = dialect === 'postgres' ? 8 : process.env.YEAR === 'whole' ? 1 : 3
    const asked = moments.filter((_, i) => i % every === 0)
    for (const moment of asked) {
      parts.clock.set(moment)
      expect(await loadMadeUpTeam(door)).toBe('loaded')
      expect({ moment, states: await alertStates(door) }).toEqual({ moment, states })
      await removeMadeUpTeam(door)
    }
  }, 120_000)

  test('goes away without a trace', async () => {
    const before = await rowCounts(door)
    await loadMadeUpTeam(door)
    const { id } = await parts.store.read
      .selectFrom('person')
      .select('id')
      .executeTakeFirstOrThrow()
    const session = { person: id, device: 'Test', now: parts.clock.now(), second: true }
    await startSession(parts.store, session)
    await removeMadeUpTeam(door)
    expect(await rowCounts(door)).toEqual(before)
    expect(await loadMadeUpTeam(door)).toBe('loaded')
    const texts = await everyText(door)
    expect(texts.filter(({ text }) => text === unreadable)).toEqual([])
  })

  test('goes away and leaves what is real', async () => {
    await loadMadeUpTeam(door)
    const { store, clock } = parts
    const real = {
      id: newId(),
      name: 'Real Trust',
      kind: 'charity' as const,
      created_at: clock.now(),
    }
    const person = { id: newId(), name: 'Mina Roe', created_at: clock.now() }
    const owner = { owner_id: person.id, key_version: 1, wrapped: Buffer.from('kept') }
    const duty = { person_id: person.id, organisation_id: real.id, from_at: clock.now() }
    await store.write.insertInto('organisation').values(real).execute()
    await store.write.insertInto('person').values(person).execute()
    await store.write.insertInto('administrator').values(duty).execute()
    await store.write.insertInto('vault_key').values(owner).execute()
    await removeMadeUpTeam(door)
    const left = { organisation: 1, person: 1, administrator: 1, vault_key: 1 }
    expect(await rowCounts(door)).toMatchObject(left)
    expect(await rowCounts(door)).not.toHaveProperty('holding')
  })

  test('goes away, though somebody of it works for a real employer too', async () => {
    await loadMadeUpTeam(door)
    const stays = await worksElsewhereToo(door)
    await pointsToWhoGoes(door, stays)
    await removeMadeUpTeam(door)
    const { read } = parts.store
    expect(await read.selectFrom('person').select('id').execute()).toEqual([{ id: stays }])
    expect(await rowCounts(door)).not.toHaveProperty('complaint')
    expect(await rowCounts(door)).not.toHaveProperty('erasure')
    expect(await rowCounts(door)).not.toHaveProperty('share')
    const plan = read.selectFrom('wellness_plan').select(['person_id', 'buddy_id', 'agree_with'])
    expect(await plan.execute()).toEqual([{ person_id: stays, buddy_id: null, agree_with: null }])
    expect(await checkTies(read, dialect)).toEqual([])
  })
})

describe.each(dialects)('the made-up team, once loaded on %s', (dialect) => {
  let parts: TestParts
  let door: Door

  beforeAll(async () => {
    parts = await freshParts(dialect, '2026-11-21T10:00:00.000Z')
    door = new Door(parts)
    await loadMadeUpTeam(door)
  })
  afterAll(() => parts.close())

  test('has no moment of its history ahead', async () => {
    const { read: db } = parts.store
    const now = parts.clock.now()
    const latest = await Promise.all([
      db
        .selectFrom('contact')
        .select((of) => of.fn.max('made_at').as('at'))
        .executeTakeFirst(),
      db
        .selectFrom('check_in')
        .select((of) => of.fn.max('made_at').as('at'))
        .executeTakeFirst(),
      db
        .selectFrom('holding')
        .select((of) => of.fn.max('created_at').as('at'))
        .executeTakeFirst(),
      db
        .selectFrom('alert_event')
        .select((of) => of.fn.max('at').as('at'))
        .executeTakeFirst(),
      db
        .selectFrom('agreement')
        .select((of) => of.fn.max('in_force_at').as('at'))
        .executeTakeFirst(),
    ])
    expect(latest.filter((row) => row!.at === null || row!.at > now)).toEqual([])
    expect(await momentsOfSupervision(door)).toEqual([])
    const early = await db
      .selectFrom('contact as c')
      .innerJoin('holding as h', 'h.id', 'c.holding_id')
      .select('c.id')
      .whereRef('c.at', '<', 'h.created_at')
      .execute()
    expect(early).toEqual([])
  })

  test('has nobody in two sessions at once, and every contract adds up', async () => {
    expect(await clashes(door)).toEqual([])
    expect(await ledgers(door)).toEqual([
      { supervisor: 'Gareth Vaughan', bought: 1080, booked: 180, used: 720 },
      { supervisor: 'Imogen Hart', bought: 780, booked: 0, used: 780 },
      { supervisor: 'Imogen Hart', bought: 3780, booked: 960, used: 960 },
    ])
  })

  test('shows what is shared to whom it is shared with', async () => {
    const ticked = await parts.store.read
      .selectFrom('share as s')
      .innerJoin('person as o', 'o.id', 's.owner_id')
      .select(['s.to_id', 'o.name'])
      .select((of) => of.fn.countAll<number>().as('parts'))
      .where('s.what', '=', 'plan_section')
      .groupBy(['s.to_id', 'o.name'])
      .execute()
    expect(ticked.length).toBeGreaterThan(5)
    const app = createApp(parts)
    for (const { to_id: to, name, parts: n } of ticked) {
      const { words } = await new Client(parts, app)
        .signInAs(to)
        .then((it) => it.get('/wellness-plans'))
      expect(words).toContain(`${name}: ${Number(n) === 1 ? '1 part' : `${n} parts`}`)
    }
  })

  test('holds no text that could say who somebody is', async () => {
    const texts = await everyText(door)
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.filter(({ text }) => text === unreadable)).toEqual([])
    expect(texts.flatMap(({ text }) => findIdentifiers(text))).toEqual([])
    const names = (await refsAndNames(door)).flatMap(({ name }) => name.split(' '))
    const labels = texts.filter(({ where }) => where === 'holding.label').map(({ text }) => text)
    expect(labels.filter((label) => names.some((name) => label.includes(name)))).toEqual([])
    expect(new Set(labels).size).toBe(labels.length)
  })
})

test('is loaded with few enough statements to be quick', async () => {
  const parts = await freshParts('sqlite')
  const statements = countStatements(parts)
  const began = performance.now()
  await loadMadeUpTeam(new Door(parts))
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(statements()).toBeGreaterThan(100)
  expect(statements()).toBeLessThan(1600)
  await parts.close()
})

/** Counts what the load asks of the database, by standing between it and its connection. */
function countStatements(parts: TestParts) {
  let count = 0
  const plugin = {
    transformQuery: ({ node }: { node: unknown }) => {
      count += 1
      return node as never
    },
    transformResult: ({ result }: { result: unknown }) => Promise.resolve(result as never),
  }
  parts.store.write = parts.store.write.withPlugin(plugin)
  return () => count
}

const refsAndNames = (door: Door) =>
  open(door)
    .store.read.selectFrom('holding as h')
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .select(['h.ref', 'p.name', 'h.held_since', 'h.intensity'])
    .orderBy('p.name')
    .orderBy('h.ref')
    .execute()
