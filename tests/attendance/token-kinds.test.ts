import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { keepLink } from '../../src/accounts/links.ts'
import { hashToken, newToken } from '../../src/accounts/secrets.ts'
import { keepSupervisorLink } from '../../src/accounts/supervisor-links.ts'
import { Client, type Sent } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { changedTables, readEverything } from '../support/snapshot.ts'
import { makeWorld } from '../support/world.ts'

const kinds = ['attendance', 'join', 'invitation', 'password_reset', 'feed', 'cookie'] as const
type Kind = (typeof kinds)[number]

const password = 'long and quiet harbour'
const doors: { opens: Kind; path: string; body: Sent | null }[] = [
  { opens: 'attendance', path: '/attendance/', body: { everyone: 'came' } },
  {
    opens: 'join',
    path: '/supervisors/join/',
    body: { name: 'Gale', email: 'gale@example.org', password },
  },
  { opens: 'invitation', path: '/invitations/', body: { password } },
  { opens: 'password_reset', path: '/password-resets/', body: { password } },
  { opens: 'feed', path: '/calendar/feed/', body: null },
]

describe.each(dialects)('a token of one kind in place of another, on %s', (dialect) => {
  let parts: TestParts
  let app: ReturnType<typeof createApp>
  const tokens = {} as Record<Kind, string>
  let asked = 0

  beforeAll(async () => {
    parts = await freshParts(dialect)
    await makeWorld(parts)
    app = createApp(parts)
    for (const kind of kinds) tokens[kind] = newToken()
    await keepAll()
  })
  afterAll(async () => {
    console.log(
      `proof: token kinds on ${dialect}: ${asked} of one kind at the door of another, 0 opened`,
    )
    await parts.close()
  })

  async function keepAll() {
    const [db, now] = [parts.store.write, parts.clock.now()]
    const same = { madeBy: 'person-meg', now, supervisor: 'supervisor-gale' }
    const { attendance, join, invitation, password_reset: reset, feed } = tokens
    const session = 'sitting-tomGale'
    await keepSupervisorLink(db, { ...same, token: attendance, purpose: 'attendance', session })
    await keepSupervisorLink(db, { ...same, token: join, purpose: 'join' })
    const link = { organisation: 'organisation-tidewell', madeBy: 'person-ada', now }
    await keepLink(db, { ...link, token: invitation, purpose: 'invitation', person: 'person-ivy' })
    await keepLink(db, { ...link, token: reset, purpose: 'password_reset', person: 'person-ola' })
    await db
      .insertInto('calendar_feed')
      .values({
        id: 'feed-ola',
        person_id: 'person-ola',
        token_hash: hashToken(feed),
        made_at: now,
      })
      .execute()
    const client = await new Client(parts, app).signInAs('person-ola')
    tokens.cookie = client.cookie.split('=')[1]!
  }

  it('opens its own door and no other', async () => {
    const raw = await readEverything(parts.store)
    for (const { opens, path, body } of doors) {
      for (const kind of kinds) {
        const stranger = new Client(parts, app)
        const page = await stranger.get(path + tokens[kind])
        expect([path, kind, page.status]).toEqual([path, kind, kind === opens ? 200 : 404])
        if (kind === opens) continue
        asked += 1
        if (body === null) continue
        const sent = await stranger.post(path + tokens[kind], body)
        asked += 1
        expect([path, kind, sent.status]).toEqual([path, kind, 404])
      }
    }
    const changed = await changedTables(parts.store, raw)
    expect(changed.filter((table) => table !== 'attempt')).toEqual([])
  })

  it('is no cookie either', async () => {
    for (const kind of kinds.filter((each) => each !== 'cookie')) {
      const client = new Client(parts, app)
      client.take(tokens[kind])
      asked += 1
      expect([kind, (await client.get('/profile')).status]).not.toEqual([kind, 200])
    }
  })
})
