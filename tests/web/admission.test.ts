import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { admit, laneLimits, laneOf } from '../../src/web/admission-rules.ts'
import { Gate, type Leave } from '../../src/web/admission.ts'
import { everyRoute } from '../../src/every-route.ts'
import { Client } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'
import { promised } from './security-headers.ts'

const limits = { inFlight: 2, waiting: 3, longestMs: 40 }

describe('who is let in', () => {
  it.each([
    [0, 0, false, 'enter'],
    [1, 0, false, 'enter'],
    [1, 0, true, 'wait'],
    [1, 1, false, 'wait'],
    [2, 0, false, 'wait'],
    [2, 1, false, 'wait'],
    [2, 2, false, 'wait'],
    [2, 3, true, 'refuse'],
    [2, 3, false, 'refuse'],
  ])('with %i under way, %i waiting, turn taken %s: %s', (inFlight, waiting, isTurnTaken, what) => {
    expect(admit({ inFlight, waiting, isTurnTaken }, limits)).toBe(what)
  })

  it('has a lane of its own for help now, words and leaving, and for nothing else', () => {
    const reserved = everyRoute.filter(({ path }) => laneOf(path) === 'reserved')
    expect(new Set(reserved.map(({ path }) => path))).toEqual(
      new Set([
        '/help/urgent',
        '/help/urgent/telling',
        '/help/urgent/told',
        '/help/urgent/telling/withdrawal',
        '/drafts',
        '/sign-out',
      ]),
    )
  })
})

describe('a gate', () => {
  const never = () => new AbortController().signal
  const scene = () => {
    const gate = new Gate({ open: limits, reserved: limits })
    const enter = (signal = never) => Promise.resolve(gate.enter('open', signal))
    return { gate, enter, two: () => Promise.all([enter(), enter()]) }
  }

  it('gives each place to whoever has waited longest, and a place is given back once', async () => {
    const { gate, enter, two } = scene()
    const [first] = (await two()) as Leave[]
    const order: string[] = []
    const third = enter().then((leave) => void (order.push('third'), leave))
    void enter().then(() => order.push('fourth'))
    first!()
    first!()
    await third
    expect([order, gate.open.inFlight, gate.open.waiting]).toEqual([['third'], 2, 1])
  })

  it('refuses the next when all wait, and whoever has waited too long', async () => {
    const { gate, enter, two } = scene()
    await two()
    const waiting = [enter(), enter(), enter()]
    expect(await enter()).toBeNull()
    expect(await waiting[0]).toBeNull()
    expect([gate.open.refused, gate.open.waiting]).toEqual([2, 2])
  })

  it('refuses nobody for the time they wait where few do', async () => {
    const { gate, enter, two } = scene()
    const [first] = (await two()) as Leave[]
    const third = enter()
    await new Promise((resolve) => setTimeout(resolve, 3 * limits.longestMs))
    expect([gate.open.refused, gate.open.waiting]).toEqual([0, 1])
    first!()
    expect(await third).not.toBeNull()
  })

  it('lets one in for each turn of the loop, so that all who came are read first', async () => {
    const { gate, enter } = scene()
    const first = await enter()
    const second = enter()
    expect([gate.open.inFlight, gate.open.waiting]).toEqual([1, 1])
    expect([first, await second]).not.toContain(null)
    expect([gate.open.inFlight, gate.open.waiting]).toEqual([2, 0])
  })

  it('forgets whoever went away, at once', async () => {
    const { gate, enter, two } = scene()
    await two()
    const leaving = new AbortController()
    const gone = enter(() => leaving.signal)
    expect(gate.open.waiting).toBe(1)
    leaving.abort()
    expect([await gone, gate.open.waiting]).toEqual([null, 0])
  })

  it('keeps the lanes apart', async () => {
    const { gate, two } = scene()
    await two()
    expect(await gate.enter('reserved', never)).not.toBeNull()
  })
})

describe('when all places are taken', () => {
  let parts: TestParts
  let world: World
  let gate: Gate
  let sam: Client
  beforeAll(async () => {
    parts = await freshParts('sqlite')
    world = await makeWorld(parts)
    const open = { inFlight: 1, waiting: 1, longestMs: 30 }
    gate = new Gate({ ...laneLimits, open })
    sam = await new Client(parts, createApp(parts, undefined, gate)).signInAs(world.people.sam)
  })
  afterAll(() => parts.close())
  afterEach(() => vi.restoreAllMocks())

  const path = '/holdings/holding-blueDoor/contacts'
  const note = 'She rang <twice>,\nand said "Monday".'

  const never = () => new AbortController().signal

  /** One has the only place, and another one waits for it. */
  async function fill() {
    const leave = (await gate.enter('open', never))!
    const next = Promise.resolve(gate.enter('open', never))
    return async () => {
      leave()
      const last = await next
      last!()
    }
  }

  /** Nothing in the database is asked while somebody is turned away. */
  async function whileFull<T>(work: () => Promise<T>): Promise<T> {
    const empty = await fill()
    const asked = vi.spyOn(parts.store.read, 'executeQuery')
    const answer = await work()
    expect(asked).not.toHaveBeenCalled()
    asked.mockRestore()
    await empty()
    return answer
  }

  it('a reader hears to come again, from a page with every promised header', async () => {
    const page = await whileFull(() => sam.get('/holdings?page=2', { 'accept-encoding': 'br' }))
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '3'])
    for (const name of Object.keys(promised)) expect(page.headers.has(name)).toBe(true)
    const plain = await whileFull(() => sam.get('/holdings?page=2'))
    expect(plain.page.querySelector('h1')?.textContent).toBe('Holdfast is very busy right now')
    expect(plain.page.querySelector('main a')?.getAttribute('href')).toBe('')
    expect(plain.page.querySelector('a[href="/help/urgent"]')).not.toBeNull()
  })

  it('a writer has their words on the page, and sends the same form once more', async () => {
    const start = await sam.get(`${path}/new`)
    const fields = { medium: 'phone', minutes: '20', note }
    const full = await whileFull(() => sam.submit(start, `form[action="${path}"]`, fields))
    expect([full.status, full.headers.get('retry-after')]).toEqual([503, '3'])
    expect(full.page.querySelector('main textarea')?.textContent.trim()).toBe(note)
    expect(full.page.querySelector('main form button')?.textContent).toBe('Send it again')
    const idOf = (page: typeof full) =>
      page.page.querySelector('main [name="form_id"]')?.getAttribute('value')
    expect(idOf(full)).toBe(idOf(start))
    const [once, twice] = [await sam.submit(full, 'main form'), await sam.submit(full, 'main form')]
    expect([once.status, twice.location]).toEqual([303, once.location])
    const rows = parts.store.read.selectFrom('contact').select('id').where('minutes', '=', 20)
    expect(await rows.execute()).toHaveLength(1)
  })

  it('a press of a button can be pressed again, and a password is never on the page', async () => {
    const press = await whileFull(() => sam.post('/calendar/address', { form_id: 'press-12345' }))
    expect(press.page.querySelector('main form')?.getAttribute('action')).toBe('/calendar/address')
    const secret = { email: 'sam@example.org', password: 'a quiet word' }
    const signIn = await whileFull(() => sam.post('/sign-in', secret))
    expect([signIn.status, signIn.text.includes('quiet')]).toEqual([503, false])
    const elsewhere = { 'sec-fetch-site': 'cross-site' }
    const foreign = await whileFull(() => sam.post(path, { note }, elsewhere))
    expect([foreign.status, foreign.text.includes('Monday')]).toEqual([503, false])
  })

  it('a script hears one word, and the page stays as it is', async () => {
    const heard = await whileFull(() => sam.get('/holdings', { 'hx-request': 'true' }))
    expect([heard.status, heard.text]).toEqual([503, 'Busy. Try again in a few seconds.\n'])
  })

  it('help now, words being kept, leaving and health are answered', async () => {
    const empty = await fill()
    const draft = { form_id: 'draft-12345', draft_path: path, draft_page: `${path}/new`, note }
    const answers = [
      await sam.get('/help/urgent'),
      await sam.get('/help/urgent/telling'),
      await sam.post('/help/urgent/telling', { form_id: 'help-12345' }),
      await sam.post('/drafts', draft),
      await sam.get('/health'),
      await sam.copy().post('/sign-out', { form_id: 'out-12345' }),
    ]
    await empty()
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 303, 204, 200, 303])
  })
})

describe('what a proxy asks', () => {
  it('is answered when both lanes are full, or everybody would lose the server', async () => {
    const parts = await freshParts('sqlite')
    const none = { inFlight: 0, waiting: 0, longestMs: 1 }
    const app = createApp(parts, undefined, new Gate({ open: none, reserved: none }))
    const asks = ['/health', '/ready', '/sign-in'].map((path) => new Client(parts, app).get(path))
    expect((await Promise.all(asks)).map(({ status }) => status)).toEqual([200, 200, 503])
    await parts.close()
  })
})
