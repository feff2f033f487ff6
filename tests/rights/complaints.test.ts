import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { isLate } from '../../src/rights/rules.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

it.each([
  ['on the 30th day', '2026-10-11T09:00:00.000Z', null, false],
  ['on the 31st', '2026-10-10T09:00:00.000Z', null, true],
  ['once it is answered', '2026-01-10T09:00:00.000Z', '2026-03-01T09:00:00.000Z', false],
])('a complaint is late or not %s', (_, sent_at, answered_at, late) => {
  expect(isLate({ sent_at, answered_at }, '2026-11-10')).toBe(late)
})

describe.each(dialects)('complaints, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])
  const told = async (name: PersonName) => (await (await as(name)).get('/notices')).words
  const newest = () =>
    parts.store.read
      .selectFrom('complaint')
      .selectAll()
      .orderBy('sent_at', 'desc')
      .executeTakeFirstOrThrow()

  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterEach(() => parts.close())

  const complain = async (name: PersonName, more = {}) => {
    const client = await as(name)
    const page = await client.get('/privacy/complaints/new')
    const fields = { words: 'My old number is still shown\nPlease change it', ...more }
    return client.submit(page, 'form[action="/privacy/complaints"]', fields)
  }

  it('go sealed to the employer, and its administrators are told; nobody else is', async () => {
    expect((await complain('ola')).location).toContain('/privacy/complaints')
    const row = await newest()
    expect([row.person_id, row.organisation_id]).toEqual([
      world.people.ola,
      world.organisations.tidewell,
    ])
    expect(row.words.toString()).not.toContain('My old number')
    expect((await (await as('ola')).get('/privacy/complaints')).words).toContain('My old number')
    expect(await told('ada')).toContain('Somebody made a complaint to your organisation')
    for (const other of ['priya', 'aled', 'sam'] as const) {
      expect(await told(other)).not.toContain('complaint')
      const answer = await (await as(other)).get(`/admin/complaints/${row.id}`)
      expect([other, answer.status]).toEqual([other, 404])
      expect((await (await as(other)).get('/privacy/complaints')).words).not.toContain('My old')
    }
  })

  it('are answered once for each form, read by whoever complained, and shown late after 30 days', async () => {
    await complain('ola')
    const { id } = await newest()
    parts.clock.forward({ days: 31 })
    const ada = await as('ada')
    expect((await ada.get('/admin/complaints')).words).toContain('Late: please answer now')
    expect((await ada.get('/')).words).toContain('2 complaints wait for an answer, 2 for over a')
    const page = await ada.get(`/admin/complaints/${id}`)
    expect(page.words).toContain('My old number is still shown')
    const form = `form[action="/admin/complaints/${id}/answer"]`
    expect((await ada.submit(page, form, { answer: ' ' })).status).toBe(422)
    expect((await ada.submit(page, form, { answer: 'It is gone now' })).status).toBe(303)
    const clash = await ada.submit(page, form, { answer: 'Other words', form_id: 'another-form' })
    expect(clash.status).toBe(409)
    expect(clash.words).toContain('It is gone now')
    expect(clash.text).toContain('Other words')
    expect((await (await as('ola')).get('/privacy/complaints')).words).toContain('It is gone now')
    expect(await told('ola')).toContain('There is an answer to your complaint')
    expect((await ada.get('/admin/complaints')).words).toContain('Answered')
    const log = await (await as('ola')).get('/profile/access-log')
    expect(log.words).toContain('opened a complaint you sent')
  })

  it('name who they are for where there are two, and only those', async () => {
    const refused = await complain('hana')
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('Choose who it is for.')
    expect(refused.text).toContain('My old number is still shown')
    const foreign = await complain('ola', { organisation_id: world.organisations.lantern })
    expect(foreign.status).toBe(422)
    expect((await complain('hana', { organisation_id: world.organisations.lantern })).status).toBe(
      303,
    )
    expect((await newest()).organisation_id).toBe(world.organisations.lantern)
  })

  it('refuse who somebody is, and say where else to go', async () => {
    const refused = await complain('ola', { words: 'About 943 476 5919' })
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('NHS')
    expect(refused.words).toContain('0303 123 1113')
  })

  it('of an administrator are for another to answer', async () => {
    await complain('ada')
    const { id } = await newest()
    const ada = await as('ada')
    const page = await ada.get(`/admin/complaints/${id}`)
    expect(page.words).toContain('Another administrator answers this')
    expect(
      (await ada.post(`/admin/complaints/${id}/answer`, { answer: 'No', version: '1' })).status,
    ).toBe(404)
    expect((await newest()).answer).toBeNull()
  })
})
