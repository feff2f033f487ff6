import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Acknowledged } from './killed-database.ts'

export type Worker = { person: string; holding: string; employment: string; cookie: string }

export type Sending = { path: string; fields: Record<string, string | string[]>; notes: string[] }

const clinic = { on: '', medium: 'phone', minutes: '10' }

/** In turn: one contact, a clinic day of three, and an hour with a group. */
export const kinds: ((worker: Worker, word: string) => Sending)[] = [
  ({ holding }, word) => {
    const fields = { minutes: '10', medium: 'phone', note: word }
    return { path: `/holdings/${holding}/contacts`, fields, notes: [word] }
  },
  ({ holding }, word) => {
    const notes = ['first', 'second', 'third'].map((each) => `${word} ${each}`)
    const same = (value: string) => notes.map(() => value)
    const rows = { 'holding[]': same(holding), 'at[]': same(''), 'minutes[]': same('10') }
    const more = { 'medium[]': same('phone'), 'kind[]': same('holding'), 'note[]': notes }
    return { path: '/contacts', fields: { ...clinic, ...rows, ...more }, notes }
  },
  ({ employment }, word) => {
    const fields = { spent_on: '', minutes: '60', kind: 'groups', employment, note: word }
    return { path: '/time', fields, notes: [word] }
  },
]

/** Words that no other write has; without figures, which a note may be asked about. */
export const wordOf = (formId: string) =>
  `Words ${formId.replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`

/** One person who writes one thing after another until nobody answers any more. */
export class Writer {
  readonly acknowledged: Acknowledged[] = []
  readonly #port: number
  readonly #worker: Worker
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })

  constructor(port: number, worker: Worker) {
    this.#port = port
    this.#worker = worker
  }

  async run() {
    const { person } = this.#worker
    for (let turn = 0; ; turn++) {
      const formId = randomUUID()
      const word = wordOf(formId)
      const { path, fields, notes } = kinds[turn % kinds.length]!(this.#worker, word)
      const answer = await this.#send(path, { form_id: formId, ...fields })
      if (answer === null) return
      // Too busy just now: nothing was saved, and that was said.
      if (answer.status === 503) continue
      if (!answer.saved) throw new Error(`${path}: ${answer.status} ${answer.location}`)
      this.acknowledged.push({ person, formId: `${formId} ${path}`, notes })
    }
  }

  #send(path: string, fields: Sending['fields']) {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each) => [name, each]),
    )
    const body = new URLSearchParams(pairs).toString()
    const headers = {
      cookie: this.#worker.cookie,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'sec-fetch-site': 'same-origin',
    }
    return new Promise<{ saved: boolean; status: number; location: string } | null>((resolve) => {
      const to = { host: '127.0.0.1', port: this.#port, path, method: 'POST', headers }
      const sending = request({ ...to, agent: this.#agent }, (answer) => {
        const [status, location] = [answer.statusCode ?? 0, answer.headers.location ?? '']
        answer.resume()
        answer.on('end', () =>
          resolve({ saved: status === 303 && !location.includes('sign-in'), status, location }),
        )
        answer.on('error', () => resolve(null))
      })
      sending.on('error', () => resolve(null))
      sending.end(body)
    })
  }
}
