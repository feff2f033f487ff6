import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { OpenedKind } from '../../src/access/openings.ts'
import { dataMap, tables } from '../../src/privacy/data-map.ts'
import { openedKinds } from '../../src/rights/opened-words.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

const path = '/profile/access-log'

describe.each(dialects)('who opened my information, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    await parts.store.write.deleteFrom('access_log').execute()
  })
  afterEach(() => parts.close())

  const app = () => createApp(parts)
  const as = (name: PersonName) => new Client(parts, app()).signInAs(world.people[name])
  const written = () =>
    parts.store.read
      .selectFrom('access_log')
      .select(['owner_id', 'viewer_id', 'what', 'record_id'])
      .orderBy('owner_id')
      .orderBy('what')
      .execute()
  const about = async (name: PersonName) =>
    (await written()).filter(({ owner_id }) => owner_id === world.people[name])

  it('stands on the page with the very next request', async () => {
    const [sam, priya] = [await as('sam'), await as('priya')]
    expect((await sam.get(path)).words).toContain('Nobody has opened anything of yours')
    expect((await priya.get(`/holdings/${world.holdings.blueDoor}`)).status).toBe(200)
    const { words, page } = await sam.get(path)
    expect(words).toContain('Priya Shah opened your words about people you hold')
    expect(words).toContain('today at 10:00')
    const links = page.querySelectorAll('main a').map((link) => link.getAttribute('href'))
    expect(links).toContain(`/holdings/${world.holdings.blueDoor}`)
  })

  it('is written once in ten minutes, however often the page is loaded', async () => {
    const pages = ['/', '/team', '/alerts', `/people/${world.people.sam}`, '/shared-holdings']
    pages.push('/handovers', '/actions', `/debriefs/${world.debriefs.harbourNow}/stream`)
    let writes = 0
    const counted = watched(parts.store.write, 'access_log', () => (writes += 1))
    const watching = { ...parts, store: { ...parts.store, write: counted } }
    const watchers = ['priya', 'anna', 'ola', 'meg'] as const
    const visits = watchers.map((name) =>
      new Client(watching, createApp(watching)).signInAs(world.people[name]),
    )
    const look = async () => {
      for (const visit of visits) for (const page of pages) await (await visit).get(page)
    }
    await look()
    expect(writes).toBeGreaterThan(0)
    const [once, before] = [await written(), writes]
    await look()
    await look()
    expect(writes).toBe(before)
    expect(await written()).toEqual(once)

    parts.clock.forward({ minutes: 10 })
    await look()
    expect(await written()).toHaveLength(once.length * 2)
  })

  it('is not written of a page that looks again with nobody there', async () => {
    const [page, byItself] = [`/holdings/${world.holdings.blueDoor}`, { 'x-by-itself': '1' }]
    const priya = await as('priya')
    await priya.get(page)
    const before = await written()
    expect(before.length).toBeGreaterThan(0)
    for (let look = 0; look < 2; look += 1) {
      parts.clock.forward({ minutes: 11 })
      expect((await priya.get(page, byItself)).status).toBe(200)
      expect(await written()).toEqual(before)
    }
    await priya.get(page)
    expect(await written()).toHaveLength(before.length * 2)
  })

  it('is written of what came since onto a page that looks again', async () => {
    const priya = await as('priya')
    const byItself = { 'x-by-itself': '1' }
    await priya.get(`/holdings/${world.holdings.blueDoor}`)
    parts.clock.forward({ minutes: 11 })
    await priya.get(`/holdings/${world.holdings.twoCats}`, byItself)
    const records = (await about('sam')).filter(({ what }) => what === 'holding')
    const both = [world.holdings.blueDoor, world.holdings.twoCats]
    expect(new Set(records.map(({ record_id }) => record_id))).toEqual(new Set(both))
  })

  it('is not written again by another server either', async () => {
    await (await as('priya')).get(`/holdings/${world.holdings.blueDoor}`)
    const before = await written()
    const other = { ...parts, store: { ...parts.store } }
    const there = await new Client(other, createApp(other)).signInAs(world.people.priya)
    await there.get(`/holdings/${world.holdings.blueDoor}`)
    expect(await written()).toEqual(before)
    await there.get(`/holdings/${world.holdings.twoCats}`)
    const [several] = (await about('sam')).filter(({ what }) => what === 'holding')
    expect(several!.record_id).toBeNull()
  })

  it("names no record once several were opened, and keeps others' rows apart", async () => {
    const priya = await as('priya')
    await priya.get(`/holdings/${world.holdings.blueDoor}`)
    expect((await about('sam')).find(({ what }) => what === 'holding')!.record_id).toBe(
      world.holdings.blueDoor,
    )
    await priya.get(`/holdings/${world.holdings.lighthouse}`)
    await priya.get(`/holdings/${world.holdings.twoCats}`)
    const holdings = (await written()).filter(({ what }) => what === 'holding')
    expect(holdings.map(({ owner_id, record_id }) => [owner_id, record_id])).toEqual([
      [world.people.ola, world.holdings.lighthouse],
      [world.people.sam, null],
    ])
  })

  it('is never written for one’s own, for what is not there, nor on the way to another page', async () => {
    const sam = await as('sam')
    for (const page of ['/', '/holdings', `/holdings/${world.holdings.blueDoor}`, '/alerts']) {
      await sam.get(page)
    }
    expect(await about('sam')).toEqual([])
    await (await as('ola')).get(`/holdings/${world.holdings.blueDoor}`)
    expect(await about('sam')).toEqual([])
  })

  it('tells who looked at how a week felt, at words beside an alert and at an ask to talk', async () => {
    const priya = await as('priya')
    await priya.get(`/alerts/${world.alerts.samFelt}`)
    await priya.get(`/alerts/${world.alerts.samCases}`)
    await (await as('beth')).get(`/alerts/${world.alerts.samContact}`)
    const kinds = (name: PersonName) => (all: Awaited<ReturnType<typeof about>>) =>
      all.filter(({ viewer_id }) => viewer_id === world.people[name]).map(({ what }) => what)
    expect(kinds('priya')(await about('sam'))).toEqual(
      expect.arrayContaining(['alert', 'alert_context']),
    )
    expect(kinds('beth')(await about('sam'))).toContain('alert')
    const { words } = await (await as('sam')).get(path)
    expect(words).toContain('opened an alert you shared, or that you asked to talk')
  })

  it('tells who read an agreement, a look at it and a stretch, whoever’s key seals them', async () => {
    const priya = await as('priya')
    for (const page of ['', '/agreement', '/agreement/stretches', '/agreement/history']) {
      await priya.get(`/people/${world.people.sam}${page}`)
    }
    const kinds = (await about('sam')).map(({ what }) => what)
    expect(kinds).toEqual(expect.arrayContaining(['agreement', 'agreement_review', 'stretch']))
    const { words } = await (await as('sam')).get(path)
    expect(words).toContain('Priya Shah opened your agreement')
    expect(words).toContain('Priya Shah opened why something was stretched for a while')
  })

  it('changes no page of whoever opened it, and nobody else reads it', async () => {
    const priya = await as('priya')
    const before = await priya.get(path)
    await priya.get(`/holdings/${world.holdings.blueDoor}`)
    expect((await priya.get(path)).words).toBe(before.words)
    for (const name of ['priya', 'ola', 'ada', 'meg', 'anna'] as const) {
      expect((await (await as(name)).get(path)).words).not.toContain('Priya Shah opened')
    }
  })

  it('shows nothing that cannot be written down', async () => {
    const priya = await as('priya')
    const broken = {
      ...parts,
      store: {
        ...parts.store,
        write: watched(parts.store.write, 'access_log', () => {
          throw new Error('The disk is full')
        }),
      },
    }
    const there = new Client(broken, createApp(broken))
    there.take(priya.cookie.split('=')[1]!)
    const answer = await there.get(`/holdings/${world.holdings.blueDoor}`)
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('blue door')
    expect((await there.get('/profile')).status).toBe(200)
  })
})

/** A database that tells when rows go into one table. */
function watched(write: TestParts['store']['write'], table: string, tell: () => void) {
  return new Proxy(write, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (name !== 'insertInto') return typeof value === 'function' ? value.bind(target) : value
      return (into: 'access_log') => {
        if (into === table) tell()
        return target.insertInto(into)
      }
    },
  })
}

it('has words for every table with sealed text', () => {
  const sealed = tables.filter((table) =>
    Object.values(dataMap[table].columns).some((column) => column.sealed),
  )
  expect(sealed.length).toBeGreaterThan(20)
  const locks = ['sign_in_provider', 'sign_in_attempt']
  const nobodys = ['agreement_element', 'stress_area', 'supervisor', 'contract', ...locks]
  const told = sealed.filter((table) => !nobodys.includes(table))
  expect(Object.keys(openedKinds).toSorted()).toEqual([...told, 'alert'].toSorted())
  for (const kind of Object.keys(openedKinds) as OpenedKind[]) {
    expect(openedKinds[kind].says).toMatch(/^[a-z]/)
  }
})
