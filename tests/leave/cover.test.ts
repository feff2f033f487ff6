import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

// The clocks go forward in the night to Sunday 28 March 2027.
const days = { from_on: '2027-03-26', until_on: '2027-03-29' }
const span = ['2027-03-26T00:00:00.000Z', '2027-03-29T23:00:00.000Z']

describe.each(dialects)('cover for leave on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let sam: Client
  let ola: Client
  let path: string

  const signIn = (name: 'sam' | 'ola' | 'priya') =>
    new Client(parts, createApp(parts)).signInAs(world.people[name])

  beforeAll(async () => {
    parts = await freshParts(dialect, '2027-03-22T10:00:00.000Z')
    world = await makeWorld(parts)
    sam = await signIn('sam')
    ola = await signIn('ola')
    path = (await sam.post('/leave', days)).location!.split('?')[0]!
  })
  afterAll(() => parts.close())

  const covers = async () =>
    await parts.store.read
      .selectFrom('co_holder')
      .selectAll()
      .where('kind', '=', 'cover')
      .orderBy('id')
      .execute()
  const live = async () => {
    const now = parts.clock.now()
    return (await covers()).filter((row) => row.ended_at! > now && row.declined_at === null)
  }
  const ask = (holdings: string[], rest = {}) =>
    sam.post(`${path}/cover`, { colleague: world.people.ola, 'holding[]': holdings, ...rest })

  it('lists everyone held, those at risk first, and who has no cover', async () => {
    const { words, page } = await sam.get(path)
    expect(words).toMatch(/(\d+) of \1 have no cover yet/)
    const risks = page
      .querySelectorAll('#cover .choice')
      .slice(1)
      .map((row) =>
        row.textContent.includes('High risk') ? 2 : row.textContent.includes('Some risk') ? 1 : 0,
      )
    expect(risks).toEqual(risks.toSorted((a, b) => b - a))
    const names = page.querySelectorAll('#field-colleague option').map((o) => o.textContent)
    expect(names.slice(1)).toEqual(['Hana Ito', 'Ivy Park', 'Ola Nowak', 'Priya Shah'])
  })

  it('runs from London midnight to London midnight, over the clock change', async () => {
    const { blueDoor, allotment } = world.holdings
    const asked = await ask([blueDoor, allotment], { shares: 'The Tuesday call' })
    expect(asked.location).toBe(`${path}?said=cover#cover`)
    const rows = await live()
    expect(rows.map((row) => [row.from_at, row.ended_at])).toEqual([span, span])
    expect(rows.every((row) => row.accepted_at === null)).toBe(true)
    const { words } = await sam.get(path)
    expect(words.match(/Ola Nowak is askedTake back/g)).toHaveLength(2)
    expect((await sam.get(`/holdings/${allotment}`)).words).toContain('Cover asked for while away')
  })

  it('opens to the colleague when the leave begins and shuts when it ends', async () => {
    const page = `/holdings/${world.holdings.allotment}`
    const sees = async (now: string) => {
      parts.clock.set(now)
      await ola.signInAs(world.people.ola)
      return (await ola.get(page)).status
    }
    expect(await sees('2027-03-25T23:59:59.999Z')).toBe(404)
    expect(await sees('2027-03-26T00:00:00.000Z')).toBe(200)
    expect(await sees('2027-03-29T22:59:59.999Z')).toBe(200)
    expect(await sees('2027-03-29T23:00:00.000Z')).toBe(404)
    parts.clock.set('2027-03-22T11:00:00.000Z')
    await sam.signInAs(world.people.sam)
    await ola.signInAs(world.people.ola)
  })

  it('asks the same person once, and another instead', async () => {
    const { blueDoor } = world.holdings
    const before = await live()
    await ask([blueDoor])
    expect(await live()).toEqual(before)
    await ask([blueDoor], { colleague: world.people.priya })
    const after = await live()
    expect(after).toHaveLength(2)
    expect(after.find((row) => row.holding_id === blueDoor)!.co_person_id).toBe(world.people.priya)
  })

  it.each([
    ['nobody', { colleague: '' }, 'colleague'],
    ['somebody of another team', { colleague: 'person-tom' }, 'colleague'],
    ['themselves', { colleague: 'person-sam' }, 'colleague'],
    ['no one held', { 'holding[]': [] }, 'holding'],
    ['someone else’s', { 'holding[]': ['holding-lighthouse'] }, 'holding'],
    ['one that has ended', { 'holding[]': ['holding-longAgo'] }, 'holding'],
    ['an NHS number', { shares: 'Words to keep 943 476 5919' }, 'shares'],
  ])('says what to do when asked to cover: %s', async (_, wrong, field) => {
    const before = await covers()
    const answer = await ask([world.holdings.highTide], { shares: 'Words to keep', ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector(`#error-${field}`)?.textContent).toBeTruthy()
    expect(answer.text).toContain('Words to keep')
    expect(await covers()).toEqual(before)
  })

  it('says who said yes and who not this time', async () => {
    const rows = await live()
    const now = parts.clock.now()
    const set = (id: string, what: object) =>
      parts.store.write.updateTable('co_holder').set(what).where('id', '=', id).execute()
    await set(rows[0]!.id, { accepted_at: now })
    await set(rows[1]!.id, { declined_at: now, ended_at: now })
    const { words } = await sam.get(path)
    expect(words).toMatch(/(Ola Nowak|Priya Shah) covers/)
    expect(words).toMatch(/No cover yet. (Ola Nowak|Priya Shah) said not this time/)
  })

  it('moves with the leave and asks again, and ends with it', async () => {
    const page = await sam.get(path)
    const form = `form[action="${path}"]`
    await sam.submit(page, form, { from_on: '2027-03-27', until_on: '2027-03-28' })
    const [row, ...others] = await live()
    expect(others).toEqual([])
    expect([row!.from_at, row!.ended_at]).toEqual([
      '2027-03-27T00:00:00.000Z',
      '2027-03-28T23:00:00.000Z',
    ])
    expect(row!.accepted_at).toBeNull()
    const again = await sam.get(path)
    expect((await sam.submit(again, `form[action="${path}/removal"]`)).status).toBe(200)
    expect(await live()).toEqual([])
  })

  it('is taken back one by one, by its owner only', async () => {
    path = (await sam.post('/leave', days)).location!.split('?')[0]!
    await ask([world.holdings.highTide])
    const [row] = await live()
    const ending = `${path}/cover/${row!.id}/ending`
    expect((await ola.post(ending)).status).toBe(404)
    expect((await ola.post(`${path}/cover`, { colleague: world.people.hana })).status).toBe(404)
    expect((await sam.post(ending)).location).toBe(`${path}?said=cover_ended#cover`)
    expect((await sam.post(ending)).status).toBe(404)
    expect(await live()).toEqual([])
  })

  it('is answered by the colleague before it begins, who sees how many and not whom', async () => {
    await ask([world.holdings.highTide, world.holdings.blueDoor], { shares: 'The Tuesday call' })
    const page = await ola.get('/leave')
    expect(page.words).toContain('Sam Okafor asks you to cover 2 people26 Mar 2027 to 29 Mar 2027')
    for (const words of ['High tide', 'Blue door', 'The Tuesday call']) {
      expect(page.text).not.toContain(words)
    }
    expect((await ola.get(`/holdings/${world.holdings.highTide}`)).status).toBe(404)
    const ids = (await live()).map(({ id }) => id)
    const shown = { 'co_holder[]': ids, from_at: span[0], ended_at: span[1] }
    for (const other of [sam, await signIn('priya')]) {
      expect((await other.post('/cover-answers', { ...shown, answer: 'yes' })).status).toBe(404)
    }
    const yes = await ola.submit(page, '#asked form')
    expect(yes.location).toBe('/leave?said=cover_yes')
    expect((await ola.follow(yes)).words).toContain('You cover 2 people for Sam Okafor')
    expect((await sam.get(path)).words).toContain('Ola Nowak covers')
    expect((await ola.post('/cover-answers', { ...shown, answer: 'no' })).status).toBe(303)
    expect(await live()).toEqual([])
    expect((await ola.post('/cover-answers', { ...shown, answer: 'yes' })).status).toBe(404)
    expect((await ola.get('/leave')).words).not.toContain('Sam Okafor')
    expect((await sam.get(path)).words).toContain('Ola Nowak said not this time')
  })

  it('asks about everyone who has no cover with one tick', async () => {
    await ask([world.holdings.highTide], { colleague: world.people.priya })
    await ask(['all'])
    const rows = await live()
    const about = (person: string) => rows.filter((row) => row.co_person_id === person).length
    expect([about(world.people.priya), about(world.people.ola)]).toEqual([1, 2])
    expect((await sam.get(path)).words).toContain('Somebody is asked, or has said yes')
  })

  it('tells the lead who covers and how many have nobody', async () => {
    const { holding_id } = (await live()).find((row) => row.holding_id !== world.holdings.highTide)!
    const [row] = (await live()).filter((each) => each.holding_id === holding_id)
    await sam.post(`${path}/cover/${row!.id}/ending`)
    const priya = await signIn('priya')
    const { words } = await priya.get('/team/leave')
    expect(words).toContain('Ola Nowak is asked about 1, Priya Shah is asked about 1')
    expect(words).toContain('1 of 3')
  })
})
