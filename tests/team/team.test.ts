import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

describe.each(dialects)('the team on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterAll(() => parts.close())

  it('runs A to Z, with only the half this lead may see', async () => {
    const page = await (await as('priya')).get('/team')
    const names = page.page.querySelectorAll('tbody th a').map((link) => link.textContent)
    expect(names).toEqual(['Hana Ito', 'Ivy Park', 'Ola Nowak', 'Sam Okafor'])
    expect(page.text).toContain(`/load/${world.employments.hanaTidewell}/held`)
    expect(page.text).not.toContain(world.employments.hanaLantern)
  })

  it.each([
    ['priya', 'sam', 200],
    ['priya', 'tom', 404],
    ['sam', 'sam', 200],
    ['ola', 'sam', 404],
    ['frank', 'sam', 404],
    ['nell', 'sam', 404],
    ['anna', 'sam', 200],
    ['anna', 'tom', 404],
    ['wren', 'sam', 200],
    ['ada', 'sam', 404],
  ] as const)('%s opens the page of %s: %i', async (viewer, person, status) => {
    const answer = await (await as(viewer)).get(`/people/${world.people[person]}`)
    expect(answer.status).toBe(status)
  })

  it('shows each viewer of a person no more than their slice', async () => {
    const sam = `/people/${world.people.sam}`
    const [lead, clinical, manager] = await Promise.all(
      (['priya', 'anna', 'wren'] as const).map(
        async (name) => (await (await as(name)).get(sam)).words,
      ),
    )
    expect(lead).toContain('Blue door')
    expect(lead).toContain('Allotment')
    expect(lead).toContain('The surgery')
    expect(lead).not.toContain('Tea first')
    expect(clinical).toContain('Blue door')
    expect(clinical).not.toContain('Allotment')
    expect(manager).not.toContain('Blue door')
    for (const words of [lead, clinical, manager]) expect(words).not.toContain('The housing side')
  })
})
