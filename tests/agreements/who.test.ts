import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import type { PersonName } from '../support/world.ts'
import { bytes, proposalForm, start } from './start.ts'

describe.each(dialects)('whose agreement it is on %s', (dialect) => {
  let here: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    here = await start(dialect)
  })
  afterAll(() => here.parts.close())

  const others: [PersonName, string][] = [
    ['meg', 'a manager of another organisation'],
    ['olwen', 'a lead from years ago'],
    ['frank', 'a lead until a second ago'],
    ['nell', 'a lead from tomorrow'],
    ['ola', 'a colleague and buddy'],
    ['quinn', 'a worker in another team'],
    ['anna', 'a clinical lead who was not asked to sign'],
    ['eve', 'an external supervisor'],
    ['ada', 'an administrator'],
    ['nobody', 'nobody in particular'],
  ]

  it.each(others)('%s (%s) gets the page of an absent one', async (name) => {
    const { as, world } = here
    const client = await as(name)
    for (const [there, absent] of [
      [`/agreements/${world.agreements.sam}`, '/agreements/absent'],
      [`/people/${world.people.sam}/agreement`, '/people/absent/agreement'],
      [`/people/${world.people.sam}/agreement/history`, '/people/absent/agreement/history'],
      [
        `/people/${world.people.sam}/agreement/proposals/new`,
        '/people/absent/agreement/proposals/new',
      ],
    ] as const) {
      const [theirs, none] = [await client.get(there), await client.get(absent)]
      expect({ there, status: theirs.status }).toEqual({ there, status: 404 })
      expect(bytes(theirs)).toBe(bytes(none))
    }
  })

  it.each(others)('%s (%s) can neither sign nor take back', async (name) => {
    const { as, world, count } = here
    const client = await as(name)
    const before = await count('audit')
    for (const action of ['signature', 'withdrawal']) {
      const theirs = await client.post(`/agreements/${world.agreements.sam}/${action}`)
      const none = await client.post(`/agreements/absent/${action}`)
      expect({ action, status: theirs.status }).toEqual({ action, status: 404 })
      expect(bytes(theirs)).toBe(bytes(none))
    }
    expect(await count('audit')).toBe(before)
  })

  it.each<[PersonName, number]>([
    ['sam', 200],
    ['priya', 200],
    ['wren', 200],
  ])('%s, named in it and bonded now, reads it whole', async (name, status) => {
    const client = await here.as(name)
    const page = await client.get(`/agreements/${here.world.agreements.sam}`)
    expect(page.status).toBe(status)
    expect(page.words).toContain('To start somewhere')
  })

  it('a manager sees only the versions they were asked to sign', async () => {
    const { as, world } = here
    const wren = await as('wren')
    expect((await wren.get(`/agreements/${world.agreements.samFirst}`)).status).toBe(404)
    expect((await wren.get(`/people/${world.people.ola}/agreement`)).status).toBe(404)
    const page = await wren.get(`/people/${world.people.sam}/agreement`)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('/proposals/new')
    expect((await wren.get(`/people/${world.people.sam}/agreement/proposals/new`)).status).toBe(404)
  })

  it('a lead sees the part with their organisation and not the other', async () => {
    const { as, world } = here
    const meg = await as('meg')
    const page = await meg.get(`/people/${world.people.hana}/agreement`)
    expect(page.words).toContain('Lantern Community Trust')
    expect(page.words).not.toContain('Tidewell')
    const path = `/people/${world.people.hana}/agreement/proposals`
    const form = await meg.get(`${path}/new`)
    const elsewhere = { employment: world.employments.hanaTidewell, reason: 'Over there' }
    expect((await meg.submit(form, proposalForm, elsewhere)).status).toBe(404)
    expect(await here.versionsOf(world.employments.hanaTidewell)).toHaveLength(2)
  })

  it('a party whose bond ends can see and sign it no more', async () => {
    const { as, world, parts } = here
    const [priya, id] = [await as('priya'), world.agreements.hanaProposed]
    const open = await priya.get(`/agreements/${id}`)
    expect(open.status).toBe(200)
    await parts.store.write
      .updateTable('bond')
      .set({ until_at: parts.clock.now() })
      .where('employment_id', '=', world.employments.hanaTidewell)
      .where('viewer_id', '=', world.people.priya)
      .execute()
    expect((await priya.get(`/agreements/${id}`)).status).toBe(404)
    expect((await priya.submit(open, 'form[action$="/signature"]')).status).toBe(404)
    const party = await parts.store.read
      .selectFrom('agreement_party')
      .select('signed_at')
      .where('agreement_id', '=', id)
      .where('person_id', '=', world.people.priya)
      .executeTakeFirstOrThrow()
    expect(party.signed_at).toBeNull()
  })

  it('a new lead who is not named may read it but not sign it', async () => {
    const { as, world, parts } = here
    await parts.store.write
      .insertInto('bond')
      .values({
        id: 'bond-new-lead',
        employment_id: world.employments.hanaTidewell,
        viewer_id: world.people.frank,
        kind: 'line',
        from_at: parts.clock.now(),
        until_at: null,
      })
      .execute()
    const frank = await as('frank')
    const page = await frank.get(`/agreements/${world.agreements.hanaProposed}`)
    expect(page.status).toBe(200)
    expect(page.page.querySelector('form[action$="/signature"]')).toBeNull()
    const path = `/agreements/${world.agreements.hanaProposed}`
    expect((await frank.post(`${path}/signature`)).status).toBe(404)
    expect((await frank.post(`${path}/withdrawal`)).status).toBe(404)
  })

  it('nothing signed can be edited: there is no such address', async () => {
    const sam = await here.as('sam')
    const path = `/agreements/${here.world.agreements.sam}`
    expect((await sam.get(`${path}/edit`)).status).toBe(404)
    expect((await sam.post(path, { reason: 'Another' })).status).toBe(404)
    const again = await sam.post(`${path}/signature`)
    expect(again.status).toBe(409)
    expect(again.words).toContain('not waiting any more')
  })
})
