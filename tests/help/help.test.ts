import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audiences } from '../../src/access/subject.ts'
import { subjects } from '../../src/access/subjects.ts'
import { createApp } from '../../src/app.ts'
import { dataMap, groups } from '../../src/privacy/data-map.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

const pages = [
  '/help',
  '/help/holding',
  '/help/who-sees-what',
  '/help/urgent',
  '/privacy',
  '/accessibility',
]

describe.each(dialects)('help on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const stranger = () => new Client(parts, createApp(parts))

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterAll(() => parts.close())

  it.each(pages)('%s opens signed out, with one heading', async (path) => {
    const { status, page } = await stranger().get(path)
    expect(status).toBe(200)
    expect(page.querySelectorAll('h1')).toHaveLength(1)
  })

  it('shows the numbers that hold for everyone when nobody is signed in', async () => {
    const { page, words } = await stranger().get('/help/urgent')
    const links = page.querySelectorAll('main a').map((link) => link.getAttribute('href'))
    expect(links).toEqual(['tel:999', 'tel:111', 'tel:116123', 'sms:85258'])
    expect(words).toContain('mental health option')
    expect(words).toContain('Nobody reads Holdfast in real time.')
  })

  it('shows the numbers of the reader’s own organisation, with the day they were checked', async () => {
    const add = (id: string, organisation: string, name: string, number: string) =>
      parts.store.write
        .insertInto('help_contact')
        .values({ id, organisation_id: organisation, position: 2, name, number, checked_on: null })
        .execute()
    await add('help-duty', world.organisations.tidewell, 'Duty line', 'ask at the desk')
    await add('help-away', world.organisations.lantern, 'Lantern line', '020 7946 0000')
    const client = await stranger().signInAs(world.people.sam)
    const { words, page } = await client.get('/help/urgent')
    expect(words).toContain('Checked on 31 Oct 2026.')
    expect(words).toContain('Duty line')
    expect(words).not.toContain('Lantern line')
    expect(words).not.toContain('Shout')
    // Nothing to dial in it, so it is not a link.
    expect(page.querySelectorAll('dl a').map((link) => link.getAttribute('href'))).toEqual([
      'tel:116123',
    ])
  })

  it('names the organisation for someone who works with two', async () => {
    const { words } = await (await stranger().signInAs(world.people.hana)).get('/help/urgent')
    expect(words).toContain('From Tidewell Primary Care Network.')
    expect(words).toContain('From Lantern Community Trust.')
  })

  it('writes nothing when the urgent page is opened', async () => {
    const count = async () =>
      (await parts.store.read.selectFrom('audit').select('id').execute()).length
    const before = await count()
    await (await stranger().signInAs(world.people.sam)).get('/help/urgent')
    expect(await count()).toBe(before)
  })

  it('makes the table of who sees what from the policy, cell by cell', async () => {
    const { page } = await stranger().get('/help/who-sees-what')
    const rows = page
      .querySelectorAll('tbody tr')
      .map((row) => row.querySelectorAll('th, td').map((cell) => cell.textContent))
    const expected = Object.values(subjects).map(({ title, cells }) => [
      title,
      ...audiences.map((audience) =>
        audience in cells ? cells[audience as keyof typeof cells]!['says' as never] : 'no',
      ),
    ])
    expect(rows).toEqual(expected)
    expect(rows.length).toBeGreaterThan(10)
  })

  it('explains points and levels with the figures of the rules', async () => {
    const { words } = await stranger().get('/help/holding')
    for (const part of [
      'legitimate work',
      'adds 2',
      'takes away 1',
      'up to 11',
      '16 to 18',
      '19 or more',
    ]) {
      expect(words).toContain(part)
    }
  })

  it('says who could read everything', async () => {
    const { words } = await stranger().get('/privacy')
    expect(words).toContain('Whoever runs the server and has its key could read everything.')
  })

  it('says of everything kept about a person why and how long, as the data map does', async () => {
    const { page, words } = await stranger().get('/privacy')
    for (const { title } of groups) expect(words).toContain(title)
    const told = page.querySelectorAll('main tbody tr').map((row) => row.textContent)
    const row = (what: string) => told.find((each) => each.startsWith(what))
    expect(row('Your reflections')).toContain('1 year after you leave')
    expect(row('Words you have not saved yet')).toContain('7 days')
    expect(row('People you hold')).toContain(dataMap.holding.purpose)
    // What only an organisation or the machine is about is not about a person.
    expect(row('Teams')).toBeUndefined()
    for (const path of ['/profile/export', '/profile/access-log', '/privacy/complaints']) {
      expect(page.querySelector(`main a[href="${path}"]`)).not.toBeNull()
    }
  })
})
