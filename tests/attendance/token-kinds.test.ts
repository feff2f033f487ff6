import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { keepLink } from '../../src/accounts/links.ts'
import { hashToken, newToken } from '../../src/accounts/secrets.ts'
import { keepSupervisorLink } from '../../src/accounts/supervisor-links.ts'
import { Client, type Sent } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { changedTables, readEverything } from '../support/snapshot.ts'
import { makeWorld } from '../support/world.ts'

const kinds = [
  'attendance',
  'join',
  'invitation',
  'password_reset',
  'first_administrator',
  'feed',
  'let_in',
  'phone',
  'half',
  'cookie',
] as const
type Kind = (typeof kinds)[number]

const password = 'long and quiet harbour'
const first = {
  organisation: 'Another',
  kind: 'pcn',
  name: 'Someone',
  email: 'someone@example.org',
  password,
}
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
  { opens: 'let_in', path: '/let-in/', body: { password } },
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
    const first = { token: tokens.first_administrator, purpose: 'first_administrator' } as const
    await keepLink(db, { ...link, ...first, person: 'person-ada' })
    await db
      .insertInto('factor_reset')
      .values({
        id: 'reset-ola',
        person_id: 'person-ola',
        token_hash: hashToken(tokens.let_in),
        by_operator: 1,
        asked_at: now,
        expires_at: '2026-12-31T00:00:00.000Z',
      })
      .execute()
    await db
      .updateTable('trusted_phone')
      .set({ token_hash: hashToken(tokens.phone) })
      .execute()
    tokens.cookie = await cookieOf(true)
    tokens.half = await cookieOf(false)
  }

  const cookieOf = async (second: boolean) =>
    (await new Client(parts, app).signInAs('person-ola', { second })).cookie.split('=')[1]!

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
    const opened = async (kind: Kind, path: string, name = 'holdfast') => {
      const cookie = `${name}=${tokens[kind]}`
      asked += 1
      const { status, location } = await new Client(parts, app).get(path, { cookie })
      // Sam has checked in this week, and a kept phone says so.
      return status === 200 || Boolean(location?.startsWith('/check-ins'))
    }
    const doorsOf = async (kind: Kind) => ({
      cookie: await opened(kind, '/profile'),
      half: await opened(kind, '/sign-in/lost'),
      phone: await opened(kind, '/check-ins/new', 'holdfast-phone'),
    })
    for (const kind of kinds) {
      const own = { cookie: false, half: false, phone: false }
      expect([kind, await doorsOf(kind)]).toEqual([
        kind,
        kind in own ? { ...own, [kind]: true } : own,
      ])
    }
    const code = { ...first, code: tokens.first_administrator }
    expect((await new Client(parts, app).post('/setup/organisation', code)).status).toBe(404)
  })
})
