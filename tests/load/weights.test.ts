import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { evaluateDaily } from '../../src/alerts/evaluate-daily.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

const heavier = {
  team: 'team-harbour',
  from_on: '2026-11-10',
  light: '2',
  active: '3',
  intensive: '6',
  complex: '1',
  some_risk: '1',
  high_risk: '2',
  shared: '0',
}

describe.each(dialects)('what points are for, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])

  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterEach(() => parts.close())

  const pointsOf = async (employment: string) => {
    const row = await parts.store.read
      .selectFrom('load_reading')
      .select('value')
      .where('employment_id', '=', employment)
      .where('metric', '=', 'points')
      .executeTakeFirst()
    return row?.value ?? null
  }

  it('counts the team again from today, in the numbers and on every page', async () => {
    const priya = await as('priya')
    const page = await priya.get('/team/weights')
    expect(page.words).toContain('Everyone in')
    expect(page.words).toContain('Light is 1, active is 2 and intensive is 4.')
    expect((await priya.post('/team/weights', heavier)).status).toBe(303)
    expect((await priya.get('/team/weights')).words).toContain('since 10 Nov 2026, set by Priya')
    const file = await priya.get('/team/weights?file=csv')
    expect(file.text).toMatch(/,Now,2026-11-10,.*,Priya/)
    // Blue door 6 + 1, High tide 3 + 2, Allotment 3.
    expect(await pointsOf(world.employments.sam)).toBe(15)
    const sam = await as('sam')
    const counted = await sam.get(`/load/${world.employments.sam}/points`)
    expect(counted.words).toContain('15 points')
    expect(counted.words).toContain('Light is 2, active is 3 and intensive is 6.')
    expect(counted.words).toContain('A co-holder takes nothing away.')
    expect((await sam.get(`/holdings/${world.holdings.allotment}`)).words).toContain('3 points')
    expect((await sam.get('/holdings')).words).toContain('3 points')
    expect((await priya.get(`/people/${world.people.sam}`)).words).toContain('7')
  })

  it('waits for its day, and leaves another team alone', async () => {
    const priya = await as('priya')
    await evaluateDaily(parts)
    const before = await pointsOf(world.employments.hanaLantern)
    expect(await pointsOf(world.employments.sam)).toBe(11)
    await priya.post('/team/weights', { ...heavier, from_on: '2026-11-12' })
    expect(await pointsOf(world.employments.sam)).toBe(11)
    expect((await priya.get('/team/weights')).words).toContain('Planned')
    parts.clock.forward({ days: 1 })
    await evaluateDaily(parts)
    expect(await pointsOf(world.employments.sam)).toBe(11)
    parts.clock.forward({ days: 1 })
    await evaluateDaily(parts)
    expect(await pointsOf(world.employments.sam)).toBe(15)
    expect(await pointsOf(world.employments.hanaLantern)).toBe(before)
  })

  it('is taken back until it begins, and never after', async () => {
    const priya = await as('priya')
    const planned = `/team/weights/${world.weights.harbour}/removal`
    expect((await (await as('olwen')).post(planned, {})).status).toBe(404)
    expect((await priya.post(planned, {})).status).toBe(303)
    expect((await priya.post(planned, {})).status).toBe(404)
    await priya.post('/team/weights', heavier)
    const begun = await parts.store.read.selectFrom('load_weights').selectAll().execute()
    const now = begun.find(({ from_on }) => from_on === '2026-11-10')!
    expect((await priya.post(`/team/weights/${now.id}/removal`, {})).status).toBe(404)
  })

  it.each([
    [{ from_on: '2026-11-09' }, 'Give today, or a day in the year to come.'],
    [{ from_on: '2027-11-11' }, 'Give today, or a day in the year to come.'],
    [{ light: '11' }, 'Give a whole number from 0 to 10.'],
    [{ shared: '6' }, 'Give a whole number from 0 to 5.'],
    [{ shared: '-1' }, 'Give a whole number from 0 to 5.'],
    [{ from_on: '2026-12-20' }, 'Points change on this day already. Choose another day.'],
  ])('refuses %j and keeps what was typed', async (wrong, message) => {
    const answer = await (await as('priya')).post('/team/weights', { ...heavier, ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.words).toContain(message)
    expect(answer.page.querySelector('input[name=intensive]')?.getAttribute('value')).toBe('6')
  })

  it('is set by nobody but a lead of that team', async () => {
    for (const name of ['sam', 'wren', 'olwen', 'anna'] as const) {
      expect((await (await as(name)).post('/team/weights', heavier)).status).toBe(404)
    }
  })
})
