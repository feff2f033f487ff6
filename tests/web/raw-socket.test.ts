import { serve, type ServerType } from '@hono/node-server'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { promised } from './security-headers.ts'

const form = 'Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n'

/** What is written on the wire, and the statuses that may come back. */
const cases: [says: string, sent: string, statuses: number[]][] = [
  ['TRACE', 'TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n', [404, 405]],
  ['CONNECT', 'CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n', [0, 400, 404, 405]],
  ['a method of its own', 'BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n', [400]],
  ['no host', 'GET /health HTTP/1.1\r\n\r\n', [400]],
  ['two hosts', 'GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', [200, 400]],
  ['a host with a space', 'GET /health HTTP/1.1\r\nHost: a b\r\n\r\n', [400]],
  [
    'a whole address',
    'GET http://elsewhere.example/health HTTP/1.1\r\nHost: localhost\r\n\r\n',
    [200, 400, 404],
  ],
  ['an address that is none', 'GET //%zz HTTP/1.1\r\nHost: localhost\r\n\r\n', [400, 404]],
  ['dots', 'GET /static/../../package.json HTTP/1.1\r\nHost: localhost\r\n\r\n', [404]],
  ['hidden dots', 'GET /static/%2e%2e%2fpackage.json HTTP/1.1\r\nHost: localhost\r\n\r\n', [404]],
  [
    'twice hidden dots',
    'GET /static/%252e%252e%252fpackage.json HTTP/1.1\r\nHost: localhost\r\n\r\n',
    [404],
  ],
  ['a name of every object', 'GET /static/constructor HTTP/1.1\r\nHost: localhost\r\n\r\n', [404]],
  [
    '16 kB of header',
    `GET /health HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`,
    [431],
  ],
  [
    'two lengths',
    `POST /sign-in HTTP/1.1\r\nHost: localhost\r\n${form}Content-Length: 3\r\nContent-Length: 4\r\n\r\na=1`,
    [400],
  ],
  [
    'a length and chunks',
    `POST /sign-in HTTP/1.1\r\nHost: localhost\r\n${form}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    [400],
  ],
  [
    'chunks that are none',
    `POST /sign-in HTTP/1.1\r\nHost: localhost\r\n${form}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    [400],
  ],
  [
    'a body with GET',
    'GET /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc',
    [200],
  ],
  [
    'a cookie of rubbish',
    'GET /profile HTTP/1.1\r\nHost: localhost\r\nCookie: holdfast=%00\xff; =; holdfast\r\n\r\n',
    [303],
  ],
]

describe('bytes on the wire', () => {
  let parts: TestParts
  let server: ServerType
  let port: number
  beforeAll(async () => {
    parts = await freshParts('sqlite')
    server = serve({ fetch: createApp(parts).fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise((resolve) => server.once('listening', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve))
    await parts.close()
  })

  const ask = (sent: string) =>
    new Promise<string>((resolve, reject) => {
      let answer = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(sent, 'latin1'))
      socket.setTimeout(1_000, () => socket.destroy())
      socket.on('data', (data) => {
        answer += data.toString('latin1')
        if (answer.includes('\r\n\r\n')) socket.end()
      })
      socket.on('close', () => resolve(answer))
      socket.on('error', reject)
    })

  it.each(cases)('%s', async (_, sent, statuses) => {
    const answer = await ask(sent)
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)
    expect(statuses).toContain(status)
    expect(answer).not.toMatch(/at \S+ \(|node_modules|"name": "holdfast"/)
  })

  it('carries the promised headers, on files and on what is not there', async () => {
    for (const path of ['/', '/static/app.css', '/static/none', '/nowhere', '/health']) {
      const answer = await ask(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
      const headers = answer.slice(0, answer.indexOf('\r\n\r\n')).toLowerCase()
      for (const name of Object.keys(promised))
        expect([path, headers]).toEqual([path, expect.stringContaining(name)])
    }
  })

  it('still answers afterwards', async () => {
    expect(await ask('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n')).toContain('200 OK')
  })
})
