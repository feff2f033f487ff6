import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

const newPerson = {
  label: 'Green gate',
  held_since: '2026-11-01',
  'functions[]': ['waiting'],
  intensity: 'light',
  version: '0',
}

describe.each(dialects)('the log of service gaps on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])
  const gapRows = () =>
    parts.store.read.selectFrom('service_gap').selectAll().orderBy('opened_on').execute()
  const openNeeds = async () =>
    (await gapRows())
      .filter((row) => row.closed_on === null)
      .map((row) => `${row.team_id} ${row.need}`)

  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterEach(() => parts.close())

  it('opens a gap when somebody new waits, once for a team and need', async () => {
    const [sam, ola] = [await as('sam'), await as('ola')]
    expect(await openNeeds()).not.toContain(`${world.teams.harbour} benefits`)
    for (const client of [sam, ola]) {
      const sent = { ...newPerson, waiting_for: 'benefits', waiting_since: '2026-10-01' }
      expect((await client.post('/holdings', sent)).status).toBe(303)
    }
    const found = (await openNeeds()).filter((it) => it === `${world.teams.harbour} benefits`)
    expect(found).toHaveLength(1)
    await sam.post('/holdings', { ...newPerson, waiting_for: 'none' })
    expect((await openNeeds()).some((it) => it.endsWith('none'))).toBe(false)
  })

  it('opens one when a holding begins to wait, and never closes it by itself', async () => {
    const sam = await as('sam')
    const path = `/holdings/${world.holdings.allotment}`
    const form = await sam.get(`${path}/edit`)
    await sam.submit(form, `form[action="${path}"]`, { waiting_for: 'social_care' })
    expect(await openNeeds()).toContain(`${world.teams.harbour} social_care`)
    const again = await sam.get(`${path}/edit`)
    await sam.submit(again, `form[action="${path}"]`, { waiting_for: 'none' })
    expect(await openNeeds()).toContain(`${world.teams.harbour} social_care`)
    expect((await (await as('priya')).get('/service-gaps')).words).toContain('Nobody waits now')
  })

  it('counts for a worker their own people, and for a lead those they lead', async () => {
    const cells = async (name: PersonName) => {
      const { page } = await (await as(name)).get('/service-gaps')
      const row = page.querySelector('tbody tr')!
      return row.querySelectorAll('th, td').map((cell) => cell.textContent.trim())
    }
    const [, , samNow, samAll, middle, longest] = await cells('sam')
    // Blue door, Allotment and High tide wait; Two cats has ended.
    expect([samNow, samAll, middle, longest]).toEqual(['3', '4', '8 weeks', '8 weeks'])
    const [, , priyaNow, priyaAll] = await cells('priya')
    // Sam's, with Lighthouse, Red gate and Priya's own Quiet street.
    expect([priyaNow, priyaAll]).toEqual(['6', '7'])
  })

  it('lets the lead name the area, close the gap and open it again', async () => {
    const priya = await as('priya')
    const path = `/service-gaps/${world.gaps.harbour}`
    const [page, other] = [await priya.get(path), await priya.get(path)]
    const named = await priya.submit(page, `form[action="${path}"]`, { area: 'Old town' })
    expect(named.location).toBe('/service-gaps?said=saved')
    const stale = await priya.submit(other, `form[action="${path}"]`, { area: 'New town' })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('New town')
    expect(stale.words).toContain('Old town')
    const closing = `form[action="${path}/closing"]`
    await priya.submit(await priya.get(path), closing)
    expect((await priya.get('/service-gaps')).words).toContain('Closed')
    await priya.submit(await priya.get(path), `form[action="${path}/opening"]`)
    expect((await gapRows()).find(({ id }) => id === world.gaps.harbour)?.closed_on).toBeNull()
  })

  it('does not open a gap again beside a newer one for the same need', async () => {
    const [priya, sam] = [await as('priya'), await as('sam')]
    const path = `/service-gaps/${world.gaps.harbour}`
    await priya.submit(await priya.get(path), `form[action="${path}/closing"]`)
    const closed = await priya.get(path)
    await sam.post('/holdings', { ...newPerson, waiting_for: 'housing' })
    expect((await priya.submit(closed, `form[action="${path}/opening"]`)).status).toBe(409)
    const open = (await openNeeds()).filter((it) => it === `${world.teams.harbour} housing`)
    expect(open).toHaveLength(1)
  })

  it('gives way when the log opens the same need in that very moment', async () => {
    const priya = await as('priya')
    const path = `/service-gaps/${world.gaps.harbour}`
    await priya.submit(await priya.get(path), `form[action="${path}/closing"]`)
    const closed = await priya.get(path)
    const [kept] = (await gapRows()).filter(({ id }) => id === world.gaps.harbour)
    const pressed = await parts.store.write.transaction().execute(async (db) => {
      await db
        .insertInto('service_gap')
        .values({ ...kept!, id: 'gap-at-once', closed_on: null })
        .execute()
      const opening = priya.submit(closed, `form[action="${path}/opening"]`)
      await new Promise((resolve) => setTimeout(resolve, 300))
      return { opening }
    })
    expect((await pressed.opening).status).toBe(409)
  })

  it('refuses an NHS number as an area', async () => {
    const sent = { area: 'Ring 943 476 5919', version: '1' }
    const answer = await (await as('priya')).post(`/service-gaps/${world.gaps.harbour}`, sent)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('943 476 5919')
  })
})
