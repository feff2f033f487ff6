import { randomUUID } from 'node:crypto'
import { Agent, get, request, type IncomingMessage } from 'node:http'
import type { Seat } from './board-crowd.ts'

type Seen = { version: number; at: number }

/**
 * One open page: it listens to its stream, and fetches its own board whenever it hears that
 * something changed. What it hears while it fetches it fetches afterwards, once, as the page does.
 */
export class BoardWatcher {
  readonly seen: Seen[] = []
  pings = 0
  fetches = 0
  failed = 0
  readonly #port: number
  readonly #seat: Seat
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  #stream: IncomingMessage | null = null
  #isLooking = false
  #isWanted = false

  constructor(port: number, seat: Seat) {
    this.#port = port
    this.#seat = seat
  }

  /** Resolves once the stream is open and the board was seen. */
  async begin() {
    const stream = await this.#get(`/debriefs/${this.#seat.debrief}/stream`, {
      accept: 'text/event-stream',
    })
    if (stream.statusCode !== 200) throw new Error(`The stream answers ${stream.statusCode}`)
    this.#stream = stream
    stream.setEncoding('utf8').on('data', (text: string) => this.#hear(text))
    stream.on('error', () => {})
    await this.look()
  }

  end() {
    this.#stream?.destroy()
    this.#agent.destroy()
  }

  get version() {
    return this.seen.at(-1)?.version ?? 0
  }

  /** When this state, or a later one, was first on the page. */
  sawAt(version: number) {
    return this.seen.find((each) => each.version >= version)?.at ?? null
  }

  async look() {
    this.#isWanted = true
    if (this.#isLooking) return
    this.#isLooking = true
    while (this.#isWanted) {
      this.#isWanted = false
      await this.#fetch().catch(() => (this.failed += 1))
    }
    this.#isLooking = false
  }

  #hear(text: string) {
    const pings = text.split('data: changed').length - 1
    this.pings += pings
    if (pings > 0) void this.look()
  }

  async #fetch() {
    const path = `/debriefs/${this.#seat.debrief}/round`
    const answer = await this.#get(path, { 'accept-encoding': 'identity', 'x-by-itself': '1' })
    const page = await textOf(answer)
    this.fetches += 1
    const version = /data-version="(\d+)"/.exec(page)?.[1]
    if (!version) throw new Error(`${path} answers ${answer.statusCode}`)
    if (Number(version) > this.version) {
      this.seen.push({ version: Number(version), at: performance.now() })
    }
  }

  /** The stream has a connection of its own; one that was kept and is gone is made again. */
  #get(path: string, more: Record<string, string>): Promise<IncomingMessage> {
    const headers = { ...more, cookie: this.#seat.cookie }
    const agent = more.accept ? false : this.#agent
    return new Promise((resolve, reject) => {
      const asking = { host: '127.0.0.1', port: this.#port, path, headers, agent }
      const asked = get(asking, resolve).on('error', (error) =>
        asked.reusedSocket ? resolve(this.#get(path, more)) : reject(error),
      )
    })
  }
}

async function textOf(answer: IncomingMessage) {
  let text = ''
  for await (const part of answer.setEncoding('utf8')) text += String(part)
  return text
}

type Move = { to: string; version: number }

/** Whoever holds it together moves everyone on, or back; answers once it is kept. */
export function moveOn(port: number, { cookie, debrief }: Seat, { to, version }: Move) {
  const fields = { form_id: randomUUID(), to, version: String(version) }
  const body = new URLSearchParams(fields).toString()
  const headers = {
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    'content-length': Buffer.byteLength(body),
  }
  const path = `/debriefs/${debrief}/step`
  return new Promise<number>((resolve, reject) => {
    const sending = { host: '127.0.0.1', port, path, method: 'POST', headers, agent: false }
    const sent = request(sending, (answer) => {
      const where = answer.headers.location ?? ''
      answer.resume().on('end', () => {
        if (answer.statusCode === 303 && !where.includes('said=')) resolve(performance.now())
        else reject(new Error(`${path} answers ${answer.statusCode} ${where}`))
      })
    })
    sent.on('error', reject).end(body)
  })
}
