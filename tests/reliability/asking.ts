import { randomUUID } from 'node:crypto'
import { Agent, request, type IncomingMessage } from 'node:http'
import type { Acknowledged } from './killed-database.ts'
import type { Worker } from './writer.ts'

/** How one request ended. `unanswered`: the line went before the first byte of an answer. */
export type Ending = 'whole' | 'cut' | 'unanswered' | 'no_line'
export type Asked = { ending: Ending; status: number; ms: number; location: string }

export const formHeaders = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
}

type Sending = { port: number; path: string; cookie?: string; body?: string; agent?: Agent }

/** Asks once over a real line, and says how it ended. */
export function ask({ port, path, cookie = '', body, agent }: Sending): Promise<Asked> {
  const began = performance.now()
  return new Promise((resolve) => {
    const end = (ending: Ending, answer?: IncomingMessage) =>
      resolve({
        ending,
        status: answer?.statusCode ?? 0,
        ms: performance.now() - began,
        location: answer?.headers.location ?? '',
      })
    const headers = body === undefined ? { cookie } : { cookie, ...formHeaders }
    const to = { host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST' }
    const sending = request({ ...to, headers, ...(agent ? { agent } : {}) }, (answer) => {
      answer.resume()
      answer.on('end', () => end(answer.complete ? 'whole' : 'cut', answer))
      answer.on('error', () => end('cut', answer))
    })
    sending.on('error', ({ code }: NodeJS.ErrnoException) =>
      end(code === 'ECONNREFUSED' ? 'no_line' : 'unanswered'),
    )
    sending.end(body)
  })
}

export const contactOf = (formId: string, note: string) =>
  new URLSearchParams({ form_id: formId, minutes: '10', medium: 'phone', note }).toString()

/** One person who reads and writes in turn, on one line that stays open, until nobody listens. */
export class Asker {
  readonly acknowledged: Acknowledged[] = []
  readonly endings: Asked[] = []
  readonly #port: number
  readonly #worker: Worker
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })

  constructor(port: number, worker: Worker) {
    this.#port = port
    this.#worker = worker
  }

  async run() {
    while (!(await this.#isOver()));
    this.#agent.destroy()
  }

  async #isOver() {
    const { person, holding, cookie } = this.#worker
    const [port, agent] = [this.#port, this.#agent]
    const formId = randomUUID()
    const note = `Words ${formId.replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`
    const path = `/holdings/${holding}/contacts`
    const wrote = await ask({ port, path, cookie, agent, body: contactOf(formId, note) })
    const isSaved = wrote.status === 303 && !wrote.location.includes('sign-in')
    if (isSaved) this.acknowledged.push({ person, formId: `${formId} ${path}`, notes: [note] })
    const read = await ask({ port, path: '/holdings', cookie, agent })
    this.endings.push(wrote, read)
    return wrote.ending === 'no_line' || read.ending === 'no_line'
  }
}
