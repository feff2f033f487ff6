import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Client, Sent } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { changedTables, readEverything, restore, type Raw } from '../support/snapshot.ts'
import { makeWorld } from '../support/world.ts'
import { doable } from './doable.ts'
import { expectPromised } from './security-headers.ts'

const encoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=b'

const fieldsOf = (body: Sent) => {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(body)) {
    for (const each of [value ?? []].flat()) form.append(name, each)
  }
  return form.toString()
}

type Bad = {
  says: string
  status: number
  headers?: Record<string, string>
  body: (fields: string) => string | Uint8Array<ArrayBuffer>
}

const plus = (more: string) => (fields: string) => `${fields}&${more}`
const bytes =
  (...all: number[]) =>
  (fields: string) =>
    new Uint8Array([...Buffer.from(`${fields}&x=`), ...all])

const unreadable: Bad[] = [
  { says: 'a NUL', status: 400, body: plus('note=a%00b') },
  { says: 'a NUL in a name', status: 400, body: plus('no%00te=a') },
  { says: 'half a surrogate pair', status: 400, body: plus('note=%ED%A0%80') },
  { says: 'a broken escape', status: 400, body: plus('note=%E0%A4') },
  { says: 'a lone per cent sign', status: 400, body: plus('note=100%') },
  { says: 'bytes that are not UTF-8', status: 400, body: bytes(0xff, 0xfe, 0x80) },
  { says: 'an overlong slash', status: 400, body: bytes(0xc0, 0xaf) },
  { says: '300 kB', status: 413, body: plus(`note=${'a'.repeat(300_000)}`) },
  { says: 'JSON', status: 400, headers: { 'content-type': 'application/json' }, body: () => '{}' },
  { says: 'plain text', status: 400, headers: { 'content-type': 'text/plain' }, body: (it) => it },
  { says: 'no type at all', status: 400, headers: { 'content-type': '' }, body: (it) => it },
  {
    says: 'a form in parts that stops half way',
    status: 400,
    headers: { 'content-type': multipart },
    body: () => '--b\r\nContent-Disposition: form-data; name="note"\r\n\r\nhalf',
  },
  {
    says: 'a form in parts without its boundary',
    status: 400,
    headers: { 'content-type': 'multipart/form-data' },
    body: () => '--b--',
  },
  {
    says: 'a file',
    status: 400,
    headers: { 'content-type': multipart },
    body: () =>
      '--b\r\nContent-Disposition: form-data; name="note"; filename="a.txt"\r\n\r\nhi\r\n--b--\r\n',
  },
  { says: 'a form id that is not one', status: 400, body: plus('form_id=%27%3B--') },
  { says: 'a field twice', status: 400, body: plus('twice=1&twice=2') },
]

const elsewhere: Bad[] = [
  ...[encoded, multipart, 'text/plain', 'application/json', ''].map((type) => ({
    says: `from another site as ${type || 'nothing'}`,
    status: 403,
    headers: { 'sec-fetch-site': 'cross-site', 'content-type': type },
    body: (fields: string) => fields,
  })),
  ...['same-site', 'none', 'cross-site', ''].map((site) => ({
    says: `with the right origin but from "${site}"`,
    status: 403,
    headers: { 'sec-fetch-site': site, origin: 'http://localhost:3000' },
    body: (fields: string) => fields,
  })),
]

describe.each(dialects)('input that cannot be right, on %s', (dialect) => {
  let parts: TestParts
  /** Refused before any database is asked, so the slower one sees a form here and there. */
  const tried = doable.filter((_, place) => dialect === 'sqlite' || place % 12 === 0)
  let clients: Record<Viewer, Client>
  let raw: Raw
  let asked = 0
  beforeAll(async () => {
    parts = await freshParts(dialect)
    const world = await makeWorld(parts)
    clients = await signEveryoneIn(world, createApp(parts))
    raw = await readEverything(parts.store)
  })
  afterAll(async () => {
    console.log(`proof: bad input on ${dialect}: ${asked} requests, none changed anything`)
    await parts.close()
  })

  it.each([...unreadable, ...elsewhere])('$says is refused everywhere', async (bad) => {
    const type = { 'content-type': encoded }
    for (const { name, path, body, viewer } of tried) {
      const sent = bad.body(fieldsOf(body))
      const answer = await clients[viewer].copy().send(path, sent, { ...type, ...bad.headers })
      asked += 1
      expect([name, answer.status]).toEqual([name, bad.status])
      expectPromised(answer.headers, name)
      expect(answer.page.querySelector('h1')?.textContent).toBeTruthy()
    }
    expect(await changedTables(parts.store, raw)).toEqual([])
  })

  it('a field no form has is refused by every form', async () => {
    const taken: string[] = []
    for (const { name, path, body, viewer } of tried) {
      const answer = await clients[viewer].copy().post(path, { ...body, is_administrator: '1' })
      asked += 1
      if (answer.status === 400) continue
      taken.push(`${name} ${answer.status}`)
      await restore(parts.store, raw)
    }
    // Somebody who wants to leave is never kept by the shape of a form, and any form has a draft.
    expect(taken.toSorted()).toEqual(
      tried
        .filter(({ name }) => name === 'post /sign-out' || name === 'post /drafts')
        .map(({ name }) => `${name} ${name === 'post /drafts' ? 204 : 303}`)
        .toSorted(),
    )
  })

  it.each([
    ['no origin at all', { 'sec-fetch-site': undefined }],
    ['the origin of another site', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
    ['an origin that is none', { 'sec-fetch-site': undefined, origin: 'null' }],
    ['another port', { 'sec-fetch-site': undefined, origin: 'http://localhost:3001' }],
    [
      'our name inside another',
      { 'sec-fetch-site': undefined, origin: 'http://localhost:3000.evil.example' },
    ],
  ])('an old browser with %s is refused', async (_, headers) => {
    for (const { name, path, body, viewer } of tried) {
      const answer = await clients[viewer].copy().post(path, body, headers)
      asked += 1
      expect([name, answer.status]).toEqual([name, 403])
    }
    expect(await changedTables(parts.store, raw)).toEqual([])
  })

  it('an old browser with our own origin is let in', async () => {
    const { path, body, viewer } = doable.find(({ name }) => name === 'post /holdings')!
    const headers = { 'sec-fetch-site': undefined, origin: 'http://localhost:3000' }
    expect((await clients[viewer].copy().post(path, body, headers)).status).toBe(303)
    await restore(parts.store, raw)
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is answered by a page', async (method) => {
    for (const { name, path, viewer } of tried) {
      const answer = await clients[viewer].copy().send(path, undefined, {}, method)
      asked += 1
      expect([name, answer.status]).toEqual([name, 404])
      expectPromised(answer.headers, name)
    }
    expect(await changedTables(parts.store, raw)).toEqual([])
  })

  it('HEAD is GET without the page', async () => {
    const whole = await clients.sam.get('/holdings')
    const head = await clients.sam.send('/holdings', undefined, {}, 'HEAD')
    expect([head.status, head.text]).toEqual([200, ''])
    expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'))
  })
})
