import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { startSession } from '../../src/accounts/start-session.ts'
import { log, logTo } from '../../src/log/log.ts'
import { listen } from '../../src/running/listen.ts'
import { listenForMetrics } from '../../src/running/metrics-listener.ts'
import { Metrics } from '../../src/running/metrics.ts'
import { Traffic } from '../../src/running/traffic.ts'
import { Gate } from '../../src/web/admission.ts'
import { LiveStreams } from '../../src/web/live.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

/** A word that stands in every place of a request that somebody fills in. */
const mark = 'wxwxbramble'

describe.each(dialects)('a server that is watched, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let server: Server
  let figures: Server
  let lines: string[]
  let undo: () => void
  let cookie: string
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts, { canaries: true })
    lines = []
    undo = logTo({ write: (line) => void lines.push(line) }, 'debug')
    const [live, gate, metrics] = [new LiveStreams(), new Gate(), new Metrics()]
    const place = { port: 0, host: '127.0.0.1' }
    server = await listen(createApp(parts, live, gate).fetch, place)
    metrics.watch({ store: parts.store, gate, live, traffic: new Traffic(server, metrics.counted) })
    figures = await listenForMetrics(metrics, 0)
    metrics.ran({ job: 'evaluate', ms: 1_500, failed: true })
    const session = { person: world.people.sam, device: mark, now: parts.clock.now(), second: true }
    cookie = `holdfast=${await startSession(parts.store, session)}`
  })
  afterAll(async () => {
    undo()
    for (const each of [server, figures]) {
      each.closeAllConnections()
      await new Promise((resolve) => each.close(resolve))
    }
    await parts.close()
  })

  const portOf = (of: Server) => (of.address() as AddressInfo).port
  const asked = (path: string, more: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${portOf(server)}${path}`, {
      redirect: 'manual',
      ...more,
      headers: {
        cookie: `${cookie}; ${mark}=${mark}`,
        'user-agent': mark,
        referer: `http://localhost/${mark}`,
        'x-forwarded-for': '203.0.113.7',
        [`x-${mark}`]: mark,
        'sec-fetch-site': 'same-origin',
      },
    })
  const sent = (path: string) =>
    asked(path, {
      method: 'POST',
      body: new URLSearchParams({ note: mark, [mark]: mark, email: mark }),
    })
  const told = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)

  it('writes one line for each request, with its pattern and no word of it', async () => {
    const holding = `/holdings/${world.holdings.blueDoor}`
    for (const path of [
      holding,
      `/${mark}?q=${mark}`,
      `/static/${mark}`,
      `/people/${mark}?${mark}`,
    ]) {
      await (await asked(path)).text()
    }
    for (const path of [`${holding}/contacts`, '/sign-in', `/holdings/${mark}/contacts`]) {
      await (await sent(path)).text()
    }
    await vi.waitFor(() => expect(lines.length).toBeGreaterThanOrEqual(7))
    expect(told().map(({ method, route, status }) => [method, route, status])).toEqual([
      ['GET', '/holdings/:id', 200],
      ['GET', '(none)', 404],
      ['GET', '/static/:name', 404],
      ['GET', '/people/:id', 404],
      ['POST', '/holdings/:id/contacts', expect.any(Number)],
      ['POST', '/sign-in', expect.any(Number)],
      ['POST', '/holdings/:id/contacts', expect.any(Number)],
    ])
    expect(Object.keys(told()[0]!).toSorted()).toEqual([
      'bytes',
      'level',
      'method',
      'ms',
      'msg',
      'number',
      'route',
      'status',
      'time',
    ])
    expect(told()[0]!.bytes).toBeGreaterThan(1_000)
  })

  it('says where a request broke and not with what; its reader gets the number of the line', async () => {
    const broken = vi.spyOn(parts.store.write, 'transaction').mockImplementation(() => {
      throw Object.assign(new Error(`Key (email)=(${mark}) exists`), {
        detail: mark,
        code: '23505',
      })
    })
    const fields = { note: mark, minutes: '10', medium: 'phone', form_id: 'form-12345' }
    const path = `/holdings/${world.holdings.blueDoor}/contacts`
    const answer = await asked(path, { method: 'POST', body: new URLSearchParams(fields) })
    const page = await answer.text()
    broken.mockRestore()
    const line = told().findLast(({ level }) => level === 'error')!
    expect([answer.status, line.route, line.msg]).toEqual([
      500,
      '/holdings/:id/contacts',
      'A request broke',
    ])
    expect(page).toContain(`tell your administrator this number: ${String(line.number)}.`)
    await vi.waitFor(() => expect(told().filter((it) => it.number === line.number)).toHaveLength(2))
  })

  it('tells figures on loopback, with patterns for labels', async () => {
    const url = `http://127.0.0.1:${portOf(figures)}`
    const text = await (await fetch(`${url}/metrics`)).text()
    for (const wanted of [
      'holdfast_requests_total{route="/holdings/:id",method="GET",status="2xx"} 1',
      'holdfast_request_seconds_count{route="(none)",method="GET"} 1',
      'holdfast_requests_in_flight{part="open"} 0',
      'holdfast_requests_waiting{part="reserved"} 0',
      'holdfast_requests_refused{part="open"} 0',
      'holdfast_job_seconds{job="evaluate"} 1.5',
      'holdfast_job_failures_total{job="evaluate"} 1',
      'holdfast_figures{what="mails",of="gave_up"} 0',
      'holdfast_memory_bytes{part="resident"}',
      'holdfast_event_loop_lag_seconds{part="p99"}',
    ]) {
      expect(text).toContain(wanted)
    }
    expect(text.includes('holdfast_database_connections')).toBe(dialect === 'postgres')
    expect((await fetch(`${url}/`)).status).toBe(404)
    const said = lines.join('') + text
    const marks = [mark, '203.0.113', ...world.canaries.map(({ text: canary }) => canary)]
    const people = [...Object.values(world.people), ...Object.values(world.names)]
    const found = [...marks, ...people].filter((each) => said.includes(each))
    process.stdout.write(
      `proof: logs and figures on ${dialect}: ${lines.length} lines, ${marks.length + people.length} ` +
        `marks, names and ids looked for, ${found.length} found\n`,
    )
    expect(found).toEqual([])
    expect(log.level).toBe('debug')
  })

  it('would find a word that was written', () => {
    log.info({ route: mark }, 'A fault')
    expect(lines.pop()).toContain(mark)
  })
})
