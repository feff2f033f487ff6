import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

describe.each(dialects)('shared holding on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterAll(() => parts.close())

  it('lists people at risk or held with the practice, under a clinical bond, by holder A to Z', async () => {
    const answer = await (await as('anna')).get('/shared-holdings')
    const rows = answer.page
      .querySelectorAll('tbody tr')
      .map((row) =>
        row
          .querySelectorAll('th, td')
          .map((cell) => cell.textContent.trim().replaceAll(/\s+/g, ' ')),
      )
    expect(rows.map((row) => [row[0], row[1], row[2]])).toEqual([
      ['Red gate H-008', 'Some risk', 'Hana Ito'],
      ['Lighthouse H-006', 'None known', 'Ola Nowak'],
      ['Blue door H-001', 'Some risk', 'Sam Okafor'],
      ['High tide H-003', 'High risk', 'Sam Okafor'],
    ])
    expect(rows.map((row) => row[3])).toEqual([
      'One name only',
      'The surgery, Nurse, last spoke 1 Oct 2026Answer the question about Lighthouse',
      'Cass Reed, Another link worker, last spoke 1 Oct 2026The surgery, GP, last spoke 1 Oct 2026No talk lately',
      'One name onlyAnswer the question about High tide',
    ])
  })

  it('shows only those at risk, or only those held with the practice, on request', async () => {
    const anna = await as('anna')
    const labels = async (show: string) =>
      (await anna.get(`/shared-holdings?show=${show}`)).page
        .querySelectorAll('tbody th a')
        .filter((link) => link.getAttribute('href')!.startsWith('/holdings/'))
        .map((link) => link.textContent)
    expect(await labels('risk')).toEqual(['Red gate', 'Blue door', 'High tide'])
    expect(await labels('practice')).toEqual(['Lighthouse', 'Blue door'])
    expect(await labels('nonsense')).toHaveLength(4)
  })

  it.each(['sam', 'priya', 'frank', 'nell', 'ada'] as const)(
    'is not there for %s',
    async (name) => {
      expect((await (await as(name)).get('/shared-holdings')).status).toBe(404)
    },
  )
})
