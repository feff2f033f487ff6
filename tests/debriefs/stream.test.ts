import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Act, done } from '../../src/access/change.ts'
import { createApp } from '../../src/app.ts'
import { newId } from '../../src/database/ids.ts'
import { LiveStreams, liveLimits } from '../../src/web/live.ts'
import { Client } from '../support/client.ts'
import { Hearer } from '../support/hearer.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'
import { expectPromised } from '../web/security-headers.ts'

describe.each(dialects)('the stream of a debrief on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let app: ReturnType<typeof createApp>
  const streams = new LiveStreams({ ...liveLimits, gapMs: 20, beatMs: 200 })
  const path = '/debriefs/debrief-harbourNow/stream'

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    app = createApp(parts, streams)
    // The line to PostgreSQL is made by the first who listens, and rings once when it is there.
    const first = await hearerOf('priya')
    if (dialect === 'postgres') await first.hears(1)
    await first.leave()
  })
  afterAll(() => parts.close())

  const as = (name: PersonName) => new Client(parts, app).signInAs(world.people[name])
  const hear = async ({ cookie }: Client, method = 'GET') => {
    const headers = { cookie, accept: 'text/event-stream' }
    return new Hearer(await app.request(`${parts.config.baseUrl}${path}`, { method, headers }))
  }
  const hearerOf = async (name: PersonName) => hear(await as(name))
  const ring = (topic = 'team:team-harbour') =>
    new Act(
      { person: world.people.priya, now: parts.clock.now(), today: '2026-11-10' },
      newId(),
      parts,
    ).change('test.ring', async (change) => {
      change.ring(topic)
      return done({ id: 'x' })
    })

  it('says "changed" to everybody of the team, and nothing about what', async () => {
    const all = await Promise.all((['sam', 'priya', 'wren', 'anna'] as const).map(hearerOf))
    await ring()
    await ring('team:team-lantern')
    await Promise.all(all.map((each) => each.hears(1)))
    for (const each of all) {
      expect(each.text.replaceAll('event: here\ndata: here\n\n', '')).toBe(
        'retry: 2000\n\ndata: changed\n\n',
      )
      expectPromised(each.response.headers)
      await each.leave()
    }
  })

  it('is not there for anybody else', async () => {
    for (const name of ['tom', 'quinn', 'frank', 'otis', 'ada'] as const) {
      expect((await hearerOf(name)).response.status).toBe(404)
    }
    const nobody = await hear(new Client(parts, app))
    expect(nobody.response.headers.get('location')).toMatch(/^\/sign-in/)
  })

  it('holds nothing open for a question about its head', async () => {
    const { response } = await hear(await as('sam'), 'HEAD')
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream',
    ])
  })

  it('ends at the next ring for whoever signed out', async () => {
    const sam = await as('sam')
    const heard = await hear(sam)
    await sam.post('/sign-out', { form_id: newId() })
    await ring()
    await heard.ended
    expect(heard.changes).toBe(0)
  })

  it('ends by itself for whoever was deactivated, or works there no more', async () => {
    const [sam, hana] = [await hearerOf('sam'), await hearerOf('hana')]
    const { write } = parts.store
    const deactivated_at = parts.clock.now()
    await write
      .updateTable('person')
      .set({ deactivated_at })
      .where('id', '=', 'person-sam')
      .execute()
    await write
      .updateTable('employment')
      .set({ until_on: '2026-11-09' })
      .where('id', '=', 'employment-hanaTidewell')
      .execute()
    await Promise.all([sam.ended, hana.ended])
    expect([sam.changes, hana.changes]).toEqual([0, 0])
    await write
      .updateTable('person')
      .set({ deactivated_at: null })
      .where('id', '=', 'person-sam')
      .execute()
    await write
      .updateTable('employment')
      .set({ until_on: null })
      .where('id', '=', 'employment-hanaTidewell')
      .execute()
  })

  it('ends when a session is over, and keeps none going, nor does a page that looks by itself', async () => {
    const client = await as('ola')
    const ola = await hear(client)
    const read = () =>
      parts.store.read
        .selectFrom('session')
        .select('seen_at')
        .where('person_id', '=', world.people.ola)
        .execute()
    const before = await read()
    parts.clock.forward({ minutes: 20 })
    await ring()
    await ola.hears(1)
    await client.get('/debriefs/debrief-harbourNow/board', { 'x-by-itself': '1' })
    expect(await read()).toEqual(before)
    parts.clock.forward({ minutes: 11 })
    await ola.ended
  })

  it('is open so many times to one person and no more', async () => {
    const sam = await as('sam')
    const open = await Promise.all(Array.from({ length: 6 }, () => hear(sam)))
    const seventh = (await hear(sam)).response
    expect([seventh.status, seventh.headers.get('retry-after')]).toEqual([503, '30'])
    expectPromised(seventh.headers)
    await Promise.all(open.map((each) => each.leave()))
    await vi.waitFor(() => expect(streams.size).toBe(0))
  })
})
