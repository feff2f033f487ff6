import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { freePort, isReady, launch, type Server } from '../support/server.ts'

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a server that is told to stop', () => {
  let folder: string
  let port: number
  let server: Server
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-stopping-'))
    port = await freePort()
    const paths = { DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'holdfast.key') }
    server = launch({ PORT: String(port), ...paths }, false)
    await isReady(server, 120_000)
  })
  afterEach(async () => {
    await server.stop('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  /** Files that somebody else on the machine may read. */
  const openFiles = () =>
    readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true })
      .filter(({ name, parentPath }) => statSync(join(parentPath, name)).mode & 0o077)
      .map(({ name }) => name)

  function line() {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (data) => (heard += String(data))).on('error', () => {})
    return { say: (bytes: string) => socket.write(bytes), heard: () => heard }
  }

  /** A form whose last letters are still on their way. */
  function halfSent() {
    const { say, heard } = line()
    const headers = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 16'
    say(`POST /sign-out HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n${headers}`)
    say('\r\n\r\nform_id')
    return { say, heard }
  }

  it('says it is not ready, answers what is under way, and ends with 0', async () => {
    const [writing, asking] = [halfSent(), line()]
    asking.say('GET /ready HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await vi.waitFor(() => expect(asking.heard()).toContain('200 OK'), 5_000)
    const ended = server.stop('SIGTERM')
    await vi.waitFor(() => expect(server.out()).toContain('"msg":"Stopping"'), 5_000)
    asking.say('GET /ready HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await vi.waitFor(() => expect(asking.heard()).toContain('503 Service Unavailable'), 5_000)
    const second = asking.heard().split('HTTP/1.1 ')[2]!
    expect([second, second.includes('Connection: close')]).toEqual([
      expect.stringMatching(/\r\n\r\nnot ready\n$/),
      true,
    ])
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow('fetch failed')
    writing.say('=12345678')
    await vi.waitFor(
      () => expect(writing.heard()).toMatch(/^HTTP\/1\.1 303 [^]*Connection: close/),
      5_000,
    )
    expect([await ended, openFiles()]).toEqual([0, []])
  })

  it('ends at once when it is told again', async () => {
    halfSent()
    await fetch(`http://127.0.0.1:${port}/health`)
    void server.stop('SIGTERM')
    await vi.waitFor(() => expect(server.out()).toContain('"underWay":1'), 5_000)
    await moment(1_100)
    const before = performance.now()
    expect(await server.stop('SIGTERM')).toBe(1)
    expect(performance.now() - before).toBeLessThan(500)
  })
})
