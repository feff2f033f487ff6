import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import { Gate } from '../../src/web/admission.ts'
import { Client, type Answer } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

/** On everything, word for word (trust.md 4). */
const always = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
}

const notKept = { 'cache-control': 'no-store' }
const page = {
  ...always,
  ...notKept,
  'content-type': 'text/html; charset=utf-8',
  vary: 'Accept-Encoding, HX-Request',
}
const words = { ...page, 'content-type': 'text/plain; charset=utf-8' }
const status = { ...always, ...notKept, 'content-type': 'text/plain' }
const elsewhere = { ...always, ...notKept, location: 'a path' }
const stream = {
  ...always,
  ...notKept,
  'content-type': 'text/event-stream',
  'x-accel-buffering': 'no',
}
const file = { ...page, 'cache-control': 'no-store, private' }
const asset = {
  ...always,
  'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
  'content-type': 'text/css; charset=utf-8',
  etag: 'a tag',
  vary: 'Accept-Encoding',
}

let parts: TestParts
let world: World
let sam: Client
let ada: Client
let nobody: Client
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  parts = await freshParts('sqlite')
  world = await makeWorld(parts)
  app = createApp(parts)
  sam = await new Client(parts, app).signInAs(world.people.sam)
  ada = await new Client(parts, app).signInAs(world.people.ada)
  nobody = new Client(parts, app)
})
afterAll(() => parts.close())

const kept = (ending: string, type?: string) => ({
  'content-disposition': `attachment; filename="holdings.${ending}"`,
  'content-type': type
    ? `${type}; charset=utf-8`
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})

const headFile = {
  ...notKept,
  'content-disposition': 'attachment; filename="audit-head.txt"',
  'content-type': 'text/plain; charset=utf-8',
}

/** Values that are new each time are named, not compared. */
const changing: Record<string, string> = {
  etag: 'a tag',
  location: 'a path',
  'set-cookie': 'a cookie',
  'retry-after': 'seconds',
}

const namesOf = (headers: Headers) =>
  Object.fromEntries([...headers].map(([name, value]) => [name, changing[name] ?? value]))

async function theyHave(path: string) {
  const { headers } = await nobody.get(path)
  return nobody.get(path, { 'if-none-match': headers.get('etag')! })
}

const password = 'four quiet herons'

async function signIn() {
  const given = { password: await hashPassword(password), email: 'ola@example.org' }
  const { write } = parts.store
  await write.updateTable('person').set(given).where('id', '=', world.people.ola).execute()
  return new Client(parts, app).post('/sign-in', { email: 'ola@example.org', password })
}

async function tryOften() {
  const guess = { email: 'nobody@example.org', password: 'a guess or two' }
  for (let tries = 0; tries < 6; tries++) await nobody.post('/sign-in', guess)
  return nobody.post('/sign-in', guess)
}

async function broken() {
  const failing = vi.spyOn(parts.store.read, 'executeQuery').mockRejectedValue(new Error('Broken'))
  const answer = await sam.get('/holdings')
  failing.mockRestore()
  return answer
}

async function full(path: string) {
  const none = { inFlight: 0, waiting: 0, longestMs: 1 }
  const crowded = createApp(parts, undefined, new Gate({ open: none, reserved: none }))
  return new Client(parts, crowded).get(path)
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const label = { label: 'Blue door', form_id: 'a-form-of-its-own' }

/** A kind of answer, how to get one, its status and every header that it has, and no other. */
const kinds: [string, () => Promise<Answer>, number, Record<string, string>][] = [
  ['a page', () => sam.get('/'), 200, page],
  ['a page for nobody', () => nobody.get('/help/urgent'), 200, page],
  [
    'a page made small',
    () => sam.get('/', { 'accept-encoding': 'br' }),
    200,
    { ...page, 'content-encoding': 'br' },
  ],
  ['a way to sign in', () => nobody.get('/holdings'), 303, elsewhere],
  ['nothing there', () => sam.get('/nothing'), 404, page],
  ['nothing of theirs', () => sam.get('/admin/people'), 404, page],
  ['a form refused', () => sam.post('/holdings', label), 422, page],
  [
    'a form refused, in place',
    () => sam.post('/holdings', label, { 'hx-request': 'true' }),
    422,
    page,
  ],
  ['no form', () => sam.send('/holdings', 'a=1', { 'content-type': 'text/xml' }), 400, page],
  [
    'another site',
    () => sam.post('/holdings', label, { 'sec-fetch-site': 'cross-site' }),
    403,
    page,
  ],
  ['too much', () => sam.send('/holdings', `note=${'a'.repeat(300_000)}`, form), 413, page],
  ['words for a script', () => nobody.post('/drafts', { form_id: 'none-of-ours' }), 401, words],
  ['an asset', () => nobody.get('/static/app.css'), 200, asset],
  [
    'an asset made small',
    () => nobody.get('/static/app.css', { 'accept-encoding': 'gzip' }),
    200,
    { ...asset, 'content-encoding': 'gzip' },
  ],
  ['an asset they have', () => theyHave('/static/app.css'), 304, asset],
  ['no such asset', () => nobody.get('/static/nothing.css'), 404, always],
  ['a list', () => sam.get('/holdings?file=csv'), 200, { ...file, ...kept('csv', 'text/csv') }],
  [
    'a list to calculate with',
    () => sam.get('/holdings?file=xlsx'),
    200,
    { ...file, ...kept('xlsx') },
  ],
  ['heads of the audit', () => ada.get('/admin/audit/head'), 200, { ...always, ...headFile }],
  ['alive', () => nobody.get('/health'), 200, status],
  ['a stream', () => sam.get(`/debriefs/${world.debriefs.harbourNow}/stream`), 200, stream],
  ['signed in', () => signIn(), 303, { ...elsewhere, 'set-cookie': 'a cookie' }],
  ['tried too often', () => tryOften(), 429, { ...page, 'retry-after': 'seconds' }],
  ['a mistake of ours', () => broken(), 500, page],
  ['too many at once', () => full('/'), 503, { ...page, 'retry-after': 'seconds' }],
]

it.each(kinds)('%s', async (_, ask, expected, headers) => {
  const answer = await ask()
  expect({ status: answer.status, ...namesOf(answer.headers) }).toEqual({
    status: expected,
    ...headers,
  })
})

it('has seen every kind of answer', () => {
  const statuses = new Set(kinds.map(([, , expected]) => expected))
  console.log(
    `proof: headers: ${kinds.length} kinds of answer of ${statuses.size} statuses, each exact`,
  )
  expect(statuses.size).toBeGreaterThanOrEqual(11)
})
