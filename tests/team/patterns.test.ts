import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { fourAtMost, weeksByNeed } from '../../src/team/patterns-rules.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

const today = '2026-11-10'
const waits = (since: string, people: number) => [{ since, people }]

describe('needs on a chart', () => {
  const needs = [
    { need: 'benefits', waits: waits('2026-11-03', 1) },
    { need: 'housing', waits: waits('2026-10-27', 4) },
    { need: 'other', waits: waits('2026-09-01', 2) },
    { need: 'mental_health', waits: waits('2026-10-06', 4) },
    { need: 'social_care', waits: waits('2026-10-06', 1) },
  ]

  it('puts most people first, and equal ones by name', () => {
    expect(weeksByNeed(needs, { today }).map(({ need }) => need)).toEqual([
      'housing',
      'mental_health',
      'other',
      'benefits',
      'social_care',
    ])
  })

  it('shows four at most, the rest together', () => {
    const ordered = weeksByNeed(needs, { today }).map(({ need }) => need)
    const { shown, rest } = fourAtMost(needs, ordered)
    expect(shown).toEqual(['housing', 'mental_health', 'other'])
    expect(rest).toHaveLength(2)
    expect(fourAtMost(needs.slice(0, 4), ordered.slice(0, 4)).rest).toEqual([])
  })
})

describe.each(dialects)('patterns and the week of a team on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])

  beforeAll(async () => {
    parts = await freshParts(dialect, '2026-11-12T10:00:00.000Z')
    world = await makeWorld(parts)
    for (const [name, value] of [
      ['sam', 14],
      ['ola', 3],
      ['hanaLantern', 9],
    ] as const) {
      await parts.store.write
        .insertInto('load_snapshot')
        .values({
          employment_id: world.employments[name],
          week: '2026-11-02',
          metric: 'held',
          value,
          near: 12,
          past: 15,
          level: 'room',
          taken_at: '2026-11-08T23:59:00.000Z',
        })
        .execute()
    }
  })
  afterAll(() => parts.close())

  it('shows the team of this lead A to Z, and nobody else’s', async () => {
    const { page, words } = await (await as('priya')).get('/team/patterns')
    const [held, weeks, why, wait] = page.querySelectorAll('.chart')
    const names = held!.querySelectorAll('tbody th').map((it) => it.textContent)
    expect(names).toEqual(['Hana Ito', 'Ivy Park', 'Ola Nowak', 'Sam Okafor'])
    expect(weeks!.textContent).toContain('17 at the end of the last week kept, with 30 agreed')
    // Three of Sam's, Lighthouse and Red gate.
    expect(why!.querySelector('figcaption')!.textContent).toContain('5 people held')
    expect(wait!.querySelectorAll('tbody tr').map((row) => row.textContent)).toEqual([
      'Housing58 weeks8 weeks',
    ])
    expect(words).not.toContain('Tom Aldous')
  })

  it('counts the same people in both charts: nobody paused', async () => {
    const pause = (status: 'paused' | 'open') =>
      parts.store.write
        .updateTable('holding')
        .set({ status })
        .where('id', '=', world.holdings.redGate)
        .execute()
    await pause('paused')
    const { page } = await (await as('priya')).get('/team/patterns')
    await pause('open')
    const [held, , why] = page.querySelectorAll('.chart').map((it) => it.textContent)
    expect(why).toContain('4 people held')
    for (const words of [held, why]) expect(words).toContain('Anyone paused is left out.')
  })

  it('leaves out a worker’s week of leave, and shows a gap when everyone was away', async () => {
    const db = parts.store.write
    const away = (names: (keyof World['employments'])[], on_leave: 0 | 1) =>
      db
        .updateTable('load_snapshot')
        .set({ on_leave })
        .where(
          'employment_id',
          'in',
          names.map((name) => world.employments[name]),
        )
        .execute()
    const weeks = async () =>
      (await (await as('priya')).get('/team/patterns')).page.querySelectorAll('.chart')[1]!
        .textContent
    await away(['ola'], 1)
    const without = await weeks()
    await away(['sam', 'ola'], 1)
    const nobody = await weeks()
    await away(['sam', 'ola'], 0)
    expect(without).toContain('14 at the end of the last week kept, with 15 agreed')
    expect(without).toContain('This counts people who work here now.')
    expect(nobody).toContain('on leave')
    expect(nobody).toContain('No weeks are kept yet.')
  })

  it('adds up everybody, also those past the first hundred', async () => {
    const db = parts.store.write
    const many = Array.from({ length: 101 }, (_, n) => `many-${String(n).padStart(3, '0')}`)
    const sam = await db
      .selectFrom('employment')
      .selectAll()
      .where('id', '=', world.employments.tom)
      .executeTakeFirstOrThrow()
    const [now, viewer_id] = ['2026-01-01T00:00:00.000Z', world.people.meg]
    const people = many.map((id) => ({ id, name: `Zed ${id}`, email: null, created_at: now }))
    await db
      .insertInto('person')
      .values(people.map((row) => ({ ...row, password: null })))
      .execute()
    const jobs = many.map((id) => ({ ...sam, id, person_id: id }))
    await db.insertInto('employment').values(jobs).execute()
    const bonds = many.map((id) => ({ id, employment_id: id, viewer_id, kind: 'line' as const }))
    await db
      .insertInto('bond')
      .values(bonds.map((row) => ({ ...row, from_at: now })))
      .execute()
    const reading = { metric: 'held' as const, value: 1, near: 2, past: 3, level: 'room' as const }
    const readings = many.map((employment_id) => ({ ...reading, employment_id, judged_at: now }))
    await db.insertInto('load_reading').values(readings).execute()
    const { words } = await (await as('meg')).get(`/team/patterns?team=${world.teams.lantern}`)
    await db.deleteFrom('load_reading').where('employment_id', 'in', many).execute()
    await db.deleteFrom('bond').where('id', 'in', many).execute()
    await db.deleteFrom('employment').where('id', 'in', many).execute()
    expect(words).toMatch(/Together they hold 1\d\d people/)
    expect(words).toContain('The first 100 of 103 are shown.')
  })

  it('lets a lead of several teams look at one', async () => {
    const meg = await as('meg')
    const all = await meg.get('/team/patterns')
    expect(all.page.querySelectorAll('nav[aria-label="Which team"] a')).toHaveLength(3)
    const one = await meg.get(`/team/patterns?team=${world.teams.lantern}`)
    const names = one.page.querySelectorAll('.chart')[0]!.querySelectorAll('tbody th')
    expect(names.map((it) => it.textContent)).toEqual(['Hana Ito', 'Tom Aldous'])
    const strange = await meg.get(`/team/patterns?team=${world.teams.quay}`)
    expect(strange.words).not.toContain('Quinn Marsh')
  })

  it('says what goes on this week beside each name', async () => {
    const db = parts.store.write
    const job = { employment_id: world.employments.sam, person_id: world.people.sam }
    await db
      .insertInto('leave')
      .values({
        id: 'leave-this-week',
        ...job,
        from_on: '2026-11-13',
        until_on: '2026-11-13',
        part: 'morning',
        made_at: '2026-11-01T10:00:00.000Z',
      })
      .execute()
    await db
      .updateTable('holding')
      .set({ next_review_on: '2026-11-11' })
      .where('id', '=', world.holdings.blueDoor)
      .execute()
    await db
      .updateTable('holding')
      .set({ next_review_on: '2026-11-15' })
      .where('id', '=', world.holdings.allotment)
      .execute()
    await db
      .updateTable('contact')
      .set({ at: '2026-11-09T00:00:00.000Z' })
      .where('id', '=', world.contacts.blueDoor)
      .execute()
    const { page } = await (await as('priya')).get('/team')
    const sam = page.querySelectorAll('tbody tr').find((row) => row.textContent.includes('Sam'))!
    const words = sam.textContent.replaceAll(/\s+/g, ' ')
    expect(words).toContain('On leave, morning of 13 Nov')
    expect(words).toContain('1 contact, 35 minutes')
    expect(words).toContain('2 to look at again, 1 late')
    const ivy = page.querySelectorAll('tbody tr').find((row) => row.textContent.includes('Ivy'))!
    expect(ivy.textContent).toContain('New, day 10')
  })

  it('names a job that ends with people in it, with the way to hand them on', async () => {
    await parts.store.write
      .updateTable('employment')
      .set({ until_on: '2026-11-20' })
      .where('id', '=', world.employments.ola)
      .execute()
    const { page, words } = await (await as('priya')).get('/team')
    expect(words).toContain('1 person is still held by Ola Nowak, who leaves on 20 Nov 2026.')
    const way = page.querySelector('.warning a')!.getAttribute('href')!
    expect((await (await as('priya')).get(way)).status).toBe(200)
  })

  it('shows a lead the weeks, stretches and leave of one person, and a clinical lead none', async () => {
    const sam = `/people/${world.people.sam}`
    const [lead, clinical] = [await (await as('priya')).get(sam), await (await as('anna')).get(sam)]
    expect(lead.words).toContain('Stretches that hold today')
    expect(lead.words).toContain('14 at the end of the last week kept')
    expect(lead.words).toContain('On leave, morning of 13 Nov')
    expect(lead.words).toContain('1 day late')
    expect(clinical.status).toBe(200)
    expect(clinical.words).not.toContain('Stretches that hold today')
    expect(clinical.words).not.toContain('On leave')
    expect(clinical.page.querySelector('.chart .steps-week')).toBeNull()
  })
})
