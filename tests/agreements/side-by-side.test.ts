import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limitsIn } from '../../src/agreements/side-by-side.ts'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

it('reads the numbers of a form, and leaves out what is none', () => {
  const typed = { near_held: '12', past_held: ' 15 ', near_points: 'many', near_sessions: '6' }
  expect(limitsIn({ ...typed, past_sessions: '' })).toEqual({
    held: { near: 12, past: 15 },
    sessions: { near: 6, past: null },
  })
})

describe.each(dialects)('the numbers side by side on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterAll(() => parts.close())

  const rowOf = async (name: PersonName, path: string) => {
    const { page } = await (await as(name)).get(path)
    const rows = page.querySelectorAll('table tbody tr')
    const held = rows.find((row) => row.querySelector('th')?.textContent === 'People held')
    return held?.querySelectorAll('td').map((cell) => cell.textContent) ?? null
  }

  it('stand above a proposal for its lead and for its worker', async () => {
    const [theirs, own] = [`/people/${world.people.sam}/agreement`, '/agreement']
    const lead = await rowOf('priya', `${theirs}/proposals/new`)
    expect(lead).toEqual([expect.stringMatching(/^\d+ to \d+$/), '16', expect.any(String)])
    expect(lead![2]).toBe(lead![0])
    expect(await rowOf('sam', `${own}/proposals/new`)).toEqual(lead)
  })

  it('stand on a proposed version, and leave out a count the reader does not see', async () => {
    const path = `/agreements/${world.agreements.hanaProposed}`
    expect((await rowOf('priya', path))![1]).toBe('16')
    expect(await rowOf('wren', `/agreements/${world.agreements.sam}`)).toBeNull()
  })
})
