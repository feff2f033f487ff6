import { Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { listen } from '../../src/running/listen.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { promised } from '../web/security-headers.ts'

const host = 'Host: localhost\r\n'
const form = 'Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n'
const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A line as somebody holds it who sends what they like, when they like. */
class Line {
  heard = ''
  readonly closed: Promise<number>
  readonly #socket: Socket

  constructor(port: number) {
    const began = performance.now()
    this.#socket = connect(port, '127.0.0.1')
    this.#socket.on('data', (data) => (this.heard += String(data))).on('error', () => {})
    this.closed = new Promise((resolve) =>
      this.#socket.on('close', () => resolve(performance.now() - began)),
    )
  }

  say(bytes: string) {
    this.#socket.write(bytes)
  }

  /** One byte at a time, for as long as the line is open. */
  async drip(bytes: string) {
    while (!this.#socket.destroyed && this.#socket.writable) {
      this.#socket.write(bytes)
      await moment(20)
    }
  }

  leave() {
    this.#socket.destroy()
  }
}

describe('somebody who holds the line', () => {
  const most = { headersMs: 300, requestMs: 600, keepAliveMs: 200, silentMs: 900, connections: 5 }
  let parts: TestParts
  let server: Server
  let port: number
  beforeAll(async () => {
    parts = await freshParts('sqlite')
    server = await listen(createApp(parts).fetch, { port: 0, host: '127.0.0.1', most })
    port = (server.address() as AddressInfo).port
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await parts.close()
  })

  it('with headers that never end is let go, with every promised header', async () => {
    const line = new Line(port)
    line.say(`GET /health HTTP/1.1\r\n${host}X-Slow: `)
    void line.drip('a')
    expect(await line.closed).toBeLessThan(3_000)
    expect(line.heard).toMatch(/^HTTP\/1\.1 408 /)
    for (const name of Object.keys(promised)) expect(line.heard.toLowerCase()).toContain(name)
  })

  it('with a body that never ends is let go', async () => {
    const line = new Line(port)
    line.say(`POST /sign-in HTTP/1.1\r\n${host}${form}Content-Length: 200000\r\n\r\n`)
    void line.drip('a')
    expect(await line.closed).toBeLessThan(3_000)
    expect(line.heard).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('and says nothing more is let go', async () => {
    const [silent, done] = [new Line(port), new Line(port)]
    done.say(`GET /health HTTP/1.1\r\n${host}\r\n`)
    expect(await done.closed).toBeLessThan(2_500)
    expect(done.heard).toContain('200 OK')
    expect(await silent.closed).toBeLessThan(3_000)
  })

  it('keeps nobody else waiting, and no more of them get in than there is room for', async () => {
    const lines = Array.from({ length: 4 }, () => new Line(port))
    for (const line of lines) {
      line.say(`POST /sign-in HTTP/1.1\r\n${host}${form}Content-Length: 9\r\n\r\n`)
    }
    await moment(50)
    const one = new Line(port)
    one.say(`GET /health HTTP/1.1\r\n${host}Connection: close\r\n\r\n`)
    const two = new Line(port)
    two.say(`GET /health HTTP/1.1\r\n${host}Connection: close\r\n\r\n`)
    await Promise.all([one.closed, two.closed])
    expect([one.heard.slice(0, 12), two.heard]).toEqual(['HTTP/1.1 200', ''])
    lines.forEach((line) => line.leave())
  })

  it('with headers without end is refused', async () => {
    const line = new Line(port)
    line.say(`GET /health HTTP/1.1\r\n${host}X-Long: ${'a'.repeat(20_000)}\r\n\r\n`)
    await line.closed
    expect(line.heard).toMatch(/^HTTP\/1\.1 431 /)
  })

  it('is closed kindly where a body comes too late for our own page', async () => {
    const { wholeBody } = await import('../../src/web/whole-body.ts')
    const body = new ReadableStream({ start() {} })
    const headers = { 'sec-fetch-site': 'same-origin' }
    const sent = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
    const wanted = { isForm: true, baseUrl: 'http://localhost', ms: 20 }
    expect(await wholeBody(new Request('http://localhost/x', sent), wanted)).toBe(408)
  })
})

describe('many who send much at once', () => {
  it('find no room before memory ends, and room again once others are answered', async () => {
    const { wholeBody } = await import('../../src/web/whole-body.ts')
    const { BodyRoom } = await import('../../src/web/body-room.ts')
    const room = new BodyRoom(30)
    const send = (held = room.hold()) => {
      const headers = { 'sec-fetch-site': 'same-origin' }
      const sent = { method: 'POST', headers, body: new URLSearchParams({ note: 'a'.repeat(15) }) }
      const wanted = { isForm: true, baseUrl: 'http://localhost', held }
      return wholeBody(new Request('http://localhost/x', sent), wanted)
    }
    const first = room.hold()
    expect([await send(first), await send()]).toEqual([expect.anything(), 503])
    first.end()
    // What comes after its answer would never be given back.
    expect(await send(first)).toBe(503)
    expect(await send()).toMatchObject({ fields: expect.anything() })
  })
})

describe('the server', () => {
  it('never writes into an answer that has begun', async () => {
    let answer: ServerResponse | undefined
    const server = await listen(() => new Response('x'), { port: 0, host: '127.0.0.1' })
    server.prependListener('request', (_, outgoing) => (answer = outgoing))
    const { port } = server.address() as AddressInfo
    const line = new Line(port)
    line.say(`GET / HTTP/1.1\r\n${host}\r\nnonsense\r\n\r\n`)
    await line.closed
    expect(answer).toBeDefined()
    expect(line.heard).toMatch(/^HTTP\/1\.1 200 /)
    await new Promise((resolve) => server.close(resolve))
  })
})
