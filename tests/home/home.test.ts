import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'
import { takeAwayTeamAlerts } from '../support/world/alerts.ts'

describe.each(dialects)('this week on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])
  const home = async (name: PersonName) => (await as(name)).get('/')

  beforeAll(async () => {
    parts = await freshParts(dialect)
  })
  afterAll(() => parts.close())

  it('leads to setting up while there is nobody, and to signing in from then on', async () => {
    const stranger = new Client(parts, createApp(parts))
    expect((await stranger.get('/')).location).toBe('/setup')
    world = await makeWorld(parts)
    await takeAwayTeamAlerts(parts)
    expect((await stranger.get('/')).location).toBe('/sign-in')
  })

  it('shows a worker their own alerts, load, check-in and people to look at again', async () => {
    await parts.store.write
      .updateTable('holding')
      .set({ next_review_on: '2026-11-09' })
      .where('id', '=', world.holdings.blueDoor)
      .execute()
    const { page, words } = await home('sam')
    const cards = page.querySelectorAll('.card[id^=alert]').map((card) => card.id)
    expect(cards).toHaveLength(3)
    expect(cards.slice(0, 2).toSorted()).toEqual([
      `alert-${world.alerts.samAlone}`,
      `alert-${world.alerts.samContact}`,
    ])
    expect(words).toContain('3 more alerts')
    expect(page.querySelector(`a[href="/load/${world.employments.sam}/points"]`)).toBeTruthy()
    expect(words).toContain('Checked in')
    expect(words).toContain('Blue door H-001, due 9 Nov 2026')
    expect(words).not.toContain('Your team')
  })

  it('asks for a check-in that has not been made', async () => {
    const { page } = await home('priya')
    expect(page.querySelector('a[href="/check-ins/new"]')?.textContent).toBe('Check in')
  })

  it('puts what a lead is to answer today on top, then the team A to Z', async () => {
    const { page, words } = await home('priya')
    const first = page
      .querySelectorAll('.card[id^=alert]')
      .slice(0, 2)
      .map((card) => card.id)
    expect(first.toSorted()).toEqual([
      `alert-${world.alerts.samAlone}`,
      `alert-${world.alerts.samContact}`,
    ])
    expect(page.querySelectorAll('.tasks a').map((link) => link.textContent)).toEqual([
      'Hana Ito',
      'Ivy Park',
      'Ola Nowak',
      'Sam Okafor',
    ])
    expect(words).toContain('Agreement with Hana Ito')
    expect(words).toContain('About you')
  })

  it('shows a lead nothing that is not visible yet, or was not chosen', async () => {
    const { text } = await (await as('priya')).get('/')
    expect(text).not.toContain(world.alerts.samPoints)
    expect(text).not.toContain(world.alerts.samHours)
    expect(text).not.toContain(world.alerts.olaFelt)
  })

  it('shows a manager counts and the headline that came to them', async () => {
    const { page, words } = await home('wren')
    expect(page.querySelectorAll('.card[id^=alert]').map((card) => card.id)).toEqual([
      `alert-${world.alerts.olaPoints}`,
      // It came up to her: that it waits, and not whose it is.
      `alert-${world.alerts.samCases}`,
    ])
    expect(words).toContain('Harbour team: an alert waits')
    expect(words).not.toContain('Sam Okafor')
    expect(words).not.toContain('Blue door')
  })

  it('shows a clinical lead risk held alone, and who holds it', async () => {
    const { page, words } = await home('anna')
    expect(page.querySelectorAll('.card[id^=alert]').map((card) => card.id)).toEqual([
      `alert-${world.alerts.samAlone}`,
    ])
    expect(words).toContain('High tide')
    expect(words).not.toContain('Allotment')
  })

  it('shows an administrator what is left to put in place, and nobody’s work', async () => {
    const { words, text } = await home('ada')
    expect(words).toContain('Finn Odell')
    expect(words).toContain('Ivy Park')
    expect(words).not.toContain('Tom Aldous')
    expect(text).not.toContain('/alerts/')
    expect(words).not.toContain('Blue door')
  })

  it('tells someone without a part whom to ask', async () => {
    const { status, words } = await home('nobody')
    expect(status).toBe(200)
    expect(words).toContain('Your place here is not ready yet')
  })

  it('shows a back-up the contact they were asked for', async () => {
    const { page } = await home('beth')
    expect(page.querySelectorAll('.card[id^=alert]').map((card) => card.id)).toEqual([
      `alert-${world.alerts.samContact}`,
    ])
  })

  it('keeps nothing of anyone in the title or a cache', async () => {
    const { page, headers } = await home('priya')
    expect(page.querySelector('title')?.textContent).toBe('This week · Holdfast')
    expect(headers.get('cache-control')).toContain('no-store')
  })

  it.each([
    ['sam', null],
    ['priya', '6'],
    ['anna', '1'],
    // The headline that came to her, and what was passed up.
    ['wren', '2'],
    ['ada', null],
  ] as const)('counts for %s only the alerts of others: %s', async (name, count) => {
    const { page } = await home(name)
    expect(page.querySelector('nav .count')?.textContent ?? null).toBe(count)
  })

  it.each(['sam', 'priya', 'wren', 'anna', 'ada'] as const)(
    'gives %s a menu in which every entry opens',
    async (name) => {
      const client = await as(name)
      const { page } = await client.get('/')
      const links = page.querySelectorAll('header a').map((link) => link.getAttribute('href')!)
      for (const href of links) expect([href, (await client.get(href)).status]).toEqual([href, 200])
    },
  )
})
