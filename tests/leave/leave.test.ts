import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

describe.each(dialects)('leave on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let sam: Client

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    sam = await new Client(parts, createApp(parts)).signInAs(world.people.sam)
  })
  afterAll(() => parts.close())

  const rows = () => parts.store.read.selectFrom('leave').selectAll().orderBy('id').execute()
  const add = (fields: Record<string, string>) => sam.post('/leave', fields)

  it('is days and nothing else, seen by the lead', async () => {
    const page = await sam.get('/leave/new')
    expect(page.words).toContain('Who sees this: You, Dora Finch and Priya Shah')
    expect(page.page.querySelector('main textarea')).toBeNull()
    const saved = await sam.submit(page, 'form[action="/leave"]', {
      from_on: '2026-12-14',
      until_on: '2026-12-18',
    })
    expect(saved.status).toBe(303)
    expect((await sam.get('/leave')).words).toContain('14 Dec 2026 to 18 Dec 2026')
  })

  it('may be half a day, twice', async () => {
    for (const part of ['morning', 'afternoon']) {
      expect((await add({ from_on: '2027-01-04', part })).status).toBe(303)
    }
    const { words } = await sam.get('/leave')
    expect(words).toContain('Monday 4 January 2027, the morning')
    expect(words).toContain('Monday 4 January 2027, the afternoon')
  })

  it.each([
    ['the same days', { from_on: '2026-12-18' }, 'from_on'],
    ['a morning that is away', { from_on: '2027-01-04', part: 'morning' }, 'from_on'],
    ['a whole day half away', { from_on: '2027-01-04' }, 'from_on'],
    [
      'half of two days',
      { from_on: '2027-02-01', until_on: '2027-02-02', part: 'morning' },
      'part',
    ],
    ['days turned round', { from_on: '2027-02-02', until_on: '2027-02-01' }, 'until_on'],
    ['no day', { from_on: '' }, 'from_on'],
    ['30 February', { from_on: '2027-02-30' }, 'from_on'],
    ['a part nobody has', { from_on: '2027-02-01', part: 'evening' }, 'part'],
  ])('says kindly what to do about %s', async (_, fields, field) => {
    const before = await rows()
    const answer = await add(fields)
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector(`#error-${field}`)?.textContent).toBeTruthy()
    expect(await rows()).toEqual(before)
  })

  it.each(['wren', 'anna', 'beth', 'meg'] as const)(
    'is for %s too, with no cover',
    async (name) => {
      const client = await new Client(parts, createApp(parts)).signInAs(world.people[name])
      expect((await client.get('/leave')).status).toBe(200)
      const saved = await client.post('/leave', { from_on: '2027-05-10' })
      expect(saved.status).toBe(303)
      const own = await client.get(saved.location!)
      expect([own.status, own.page.querySelector('form[action$="/cover"]')]).toEqual([200, null])
    },
  )

  it('is not in the way of leave in another job', async () => {
    const hana = await new Client(parts, createApp(parts)).signInAs(world.people.hana)
    const days = { from_on: '2027-03-01', until_on: '2027-03-05' }
    expect((await hana.post('/leave', days)).status).toBe(422)
    for (const job of [world.employments.hanaTidewell, world.employments.hanaLantern]) {
      expect((await hana.post('/leave', { ...days, employment: job })).status).toBe(303)
    }
    const other = { ...days, employment: world.employments.sam }
    expect((await hana.post('/leave', other)).status).toBe(422)
  })

  it('finds the days taken when two tabs save at once', async () => {
    const days = { from_on: '2027-04-05', until_on: '2027-04-09' }
    const both = await Promise.all(
      ['tab-one-saves', 'tab-two-saves'].map((form_id) => add({ ...days, form_id })),
    )
    expect(both.map(({ status }) => String(status)).toSorted()).toEqual(['303', '422'])
  })

  it('is changed where it stands, and one of two tabs hears of the other', async () => {
    const path = `/leave/${world.leave.sam}`
    const tab = await sam.get(path)
    const form = `form[action="${path}"]`
    expect((await sam.submit(tab, form, { until_on: '2026-12-02' })).status).toBe(303)
    const late = await sam.submit(tab, form, { until_on: '2026-12-03', form_id: 'another-tab' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('2026-12-03')
    expect(late.text).toContain('2026-12-02')
  })

  it('is taken away and put back', async () => {
    const path = `/leave/${world.leave.sam}`
    const page = await sam.get(path)
    const press = `form[action="${path}/removal"]`
    const gone = await sam.submit(page, press)
    expect(gone.status).toBe(200)
    expect((await sam.get(path)).status).toBe(404)
    expect((await sam.submit(page, press)).location).toBe('/leave?said=leave_gone')
    expect((await sam.submit(gone, 'form[action="/leave"]')).status).toBe(303)
    expect((await sam.get('/leave')).words).toContain('30 Nov 2026 to 2 Dec 2026')
  })

  it('is on the lead’s list this week and the next four, A to Z', async () => {
    const priya = await new Client(parts, createApp(parts)).signInAs(world.people.priya)
    const { words } = await priya.get('/team/leave')
    expect(words).toContain('9 Nov 2026 to 13 Dec 2026')
    expect(words).toContain('Sam Okafor')
    expect(words).not.toContain('14 Dec 2026 to 18 Dec 2026')
    expect(words).not.toContain('Hana Ito')
    expect(words).not.toContain('Otis')
    const meg = await new Client(parts, createApp(parts)).signInAs(world.people.meg)
    const hers = (await meg.get('/team/leave')).words
    expect(hers.indexOf('Hana Ito')).toBeLessThan(hers.indexOf('Priya Shah'))
    expect(hers).not.toContain('Sam Okafor')
  })

  it('lists what is over below what is coming', async () => {
    await add({ from_on: '2026-11-02' })
    const { words } = await sam.get('/leave')
    expect(words.indexOf('Past')).toBeLessThan(words.indexOf('Monday 2 November 2026'))
  })
})
