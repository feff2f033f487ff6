import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Acknowledged } from './killed-database.ts'

export type Worker = { person: string; holding: string; cookie: string }

/** One person who sends one contact after another until nobody answers any more. */
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
    const { person, holding } = this.#worker
    for (;;) {
      const formId = randomUUID()
      const note = `Words ${formId.replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`
      const path = `/holdings/${holding}/contacts`
      const answer = await this.#send(path, {
        form_id: formId,
        minutes: '10',
        medium: 'phone',
        note,
      })
      if (answer === null) return
      if (!answer.saved) throw new Error(`Not saved but ${answer.status} ${answer.location}`)
      this.acknowledged.push({ person, formId: `${formId} ${path}`, note })
    }
  }

  #send(path: string, fields: Record<string, string>) {
    const body = new URLSearchParams(fields).toString()
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
          resolve({ saved: status === 303 && location.includes('said=contact'), status, location }),
        )
        answer.on('error', () => resolve(null))
      })
      sending.on('error', () => resolve(null))
      sending.end(body)
    })
  }
}
