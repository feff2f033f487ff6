import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluateDaily } from '../../src/alerts/evaluate-daily.ts'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

describe.each(dialects)('promises on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])
  const rowOf = (id: string) =>
    parts.store.read.selectFrom('action').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const alertsOf = (id: string) =>
    parts.store.read
      .selectFrom('alert')
      .select(['state', 'person_id', 'worker_only', 'level'])
      .where('cause_key', '=', `ACTION_LATE:${id}`)
      .execute()

  async function promise(client: Client, more: Record<string, string> = {}) {
    const page = await client.get('/actions/new')
    const fields = { what: 'Ring the surgery', due_on: '2026-11-12', ...more }
    const answer = await client.submit(page, 'form[action="/actions"]', fields)
    expect([answer.status, answer.words]).toEqual([303, ''])
    const made = parts.store.read.selectFrom('action').select('id')
    return (await made.where('id', 'not like', 'action-%').executeTakeFirstOrThrow()).id
  }

  const open = async (client: Client, id: string, part: string, fields = {}) =>
    client.submit(
      await client.get(`/actions/${id}`),
      `form[action="/actions/${id}/${part}"]`,
      fields,
    )

  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterEach(() => parts.close())

  it('stand on the list of whoever made them and of whoever they were made to', async () => {
    const [sam, priya, tom] = [await as('sam'), await as('priya'), await as('tom')]
    const id = await promise(sam, { for_id: world.people.priya, kind: 'ring_practice' })
    expect((await sam.get('/actions')).words).toContain('You promised Priya Shah. By 12 Nov 2026.')
    expect((await priya.get('/actions')).words).toContain('Sam Okafor promised you')
    expect((await priya.get(`/actions/${id}`)).words).toContain('You and Sam Okafor')
    expect((await tom.get('/actions')).words).not.toContain('Ring the surgery')
    expect((await tom.get(`/actions/${id}`)).status).toBe(404)
    const stored = await rowOf(id)
    expect(stored.what.toString()).not.toContain('surgery')
    expect([stored.owner_id, stored.organisation_id, stored.first_due_on]).toEqual([
      world.people.sam,
      world.organisations.tidewell,
      '2026-11-12',
    ])
  })

  it('are made only to people on the list, for a day to come, and without an NHS number', async () => {
    const sam = await as('sam')
    const good = { form_id: 'form-promise-1', what: 'Ring', due_on: '2026-11-12' }
    const send = (more: object) => sam.post('/actions', { ...good, ...more })
    expect((await send({ for_id: world.people.otis })).words).toContain('Choose from the list.')
    expect((await send({ due_on: '2026-11-09' })).words).toContain('Choose today or a day')
    const kept = await send({ what: 'Ring 943 476 5919' })
    expect([kept.status, kept.text.includes('943 476 5919')]).toEqual([422, true])
  })

  it('are done, and can be opened again for four weeks', async () => {
    const sam = await as('sam')
    const id = await promise(sam)
    expect((await open(sam, id, 'done')).location).toBe('/actions?said=done')
    expect((await rowOf(id)).status).toBe('done')
    expect((await sam.get('/actions')).words).toContain('Done 10 Nov 2026 by you')
    expect((await open(sam, id, 'reopening')).status).toBe(303)
    expect(await rowOf(id)).toMatchObject({ status: 'open', ended_at: null, ended_by: null })
    await open(sam, id, 'done')
    parts.clock.forward({ days: 29 })
    const late = await as('sam')
    expect(
      (await late.get(`/actions/${id}`)).page.querySelector('form[action$="reopening"]'),
    ).toBeNull()
    const tried = await late.post(`/actions/${id}/reopening`, { version: '4' })
    expect([tried.status, (await rowOf(id)).status]).toEqual([422, 'done'])
  })

  it('are dropped with a reason, by either side, and by nobody else', async () => {
    const [sam, priya] = [await as('sam'), await as('priya')]
    const id = await promise(sam, { for_id: world.people.priya })
    expect((await open(priya, id, 'dropped')).words).toContain('Say why in a few words.')
    expect((await priya.post(`/actions/${id}/done`, { version: '1' })).status).toBe(404)
    const dropped = await open(priya, id, 'dropped', { reason: 'The surgery rang us.' })
    expect(dropped.status).toBe(303)
    expect((await sam.get('/actions')).words).toContain('Why: The surgery rang us.')
    expect((await rowOf(id)).reason?.toString()).not.toContain('surgery')
    expect((await rowOf(id)).ended_by).toBe(world.people.priya)
  })

  it('are carried forward, and keep the day that was promised first', async () => {
    const sam = await as('sam')
    const id = await promise(sam)
    expect((await open(sam, id, 'new-day', { due_on: '2026-11-19' })).status).toBe(303)
    expect(await rowOf(id)).toMatchObject({ due_on: '2026-11-19', first_due_on: '2026-11-12' })
    expect((await sam.get('/actions')).words).toContain('first promised for 12 Nov 2026')
  })

  it('keep both words when two tabs change one', async () => {
    const sam = await as('sam')
    const id = await promise(sam)
    const old = await sam.get(`/actions/${id}`)
    await open(sam, id, 'new-day', { due_on: '2026-11-19' })
    const late = await sam.submit(old, `form[action="/actions/${id}/dropped"]`, {
      reason: 'Not needed any more.',
    })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Not needed any more.')
    expect((await rowOf(id)).status).toBe('open')
  })

  it('tell their owner alone once they are two weeks late, and no more once they move', async () => {
    const sam = await as('sam')
    const id = await promise(sam, { for_id: world.people.priya })
    parts.clock.set('2026-11-25T10:00:00.000Z')
    await evaluateDaily(parts)
    expect(await alertsOf(id)).toEqual([])
    parts.clock.set('2026-11-26T10:00:00.000Z')
    await evaluateDaily(parts)
    const told = { state: 'open', person_id: world.people.sam, worker_only: 1, level: 'notice' }
    expect(await alertsOf(id)).toEqual([told])
    const notices = parts.store.read.selectFrom('notice').select('person_id')
    const heard = await notices.where('what', '=', 'ACTION_LATE').execute()
    expect(heard).toEqual([{ person_id: world.people.sam }])
    const again = await as('sam')
    const list = await again.get('/alerts')
    expect(list.words).toContain('A promise is waiting')
    expect(list.page.querySelector(`a[href="/actions/${id}"]`)).not.toBeNull()
    expect((await (await as('priya')).get('/alerts')).words).not.toContain('A promise is waiting')
    expect((await again.get('/actions')).words).toContain('2 weeks late')
    await open(again, id, 'new-day', { due_on: '2026-12-01' })
    expect(await alertsOf(id)).toEqual([{ ...told, state: 'closed' }])
    await evaluateDaily(parts)
    expect(await alertsOf(id)).toHaveLength(1)
  })

  it('close by themselves in the night when a promise was ended some other way', async () => {
    const id = await promise(await as('sam'))
    parts.clock.set('2026-11-26T10:00:00.000Z')
    await evaluateDaily(parts)
    await parts.store.write
      .updateTable('action')
      .set({ status: 'done', ended_at: parts.clock.now() })
      .where('id', '=', id)
      .execute()
    parts.clock.set('2026-11-27T10:00:00.000Z')
    await evaluateDaily(parts)
    expect((await alertsOf(id)).map(({ state }) => state)).toEqual(['closed'])
  })
})
