import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { log } from '../log/log.ts'
import { noted } from '../web/noted.ts'

/** One request as it may be counted and logged: nothing of whoever asked, or of what was asked. */
export type Seen = {
  number: string
  method: string
  route: string
  status: number
  ms: number
  bytes: number
  /** Whoever asked went away before the answer was whole. */
  cut?: true
}

/** What machines ask, again and again. */
const quiet = new Set(['/health', '/ready', '/static/:name'])

const methods = new Set(['GET', 'HEAD', 'POST'])

/** A live stream lasts as long as its page is open: its time says nothing of our work. */
const isStream = ({ headers }: IncomingMessage) => headers.accept === 'text/event-stream'

/** All that comes and goes on a server, from its first byte to its last. */
export class Traffic {
  readonly #underWay = new Map<ServerResponse, string>()
  readonly #counted: (seen: Seen) => void
  #isClosing = false

  constructor(server: Server, counted: (seen: Seen) => void = () => {}) {
    this.#counted = counted
    server.prependListener('request', (incoming, outgoing) => this.#begin(incoming, outgoing))
  }

  get size() {
    return this.#underWay.size
  }

  /** The patterns of what is not answered yet. */
  get routes() {
    return [...new Set([...this.#underWay.keys()].map((each) => noted(each.req).route))]
  }

  /** From now on each answer is the last of its line: whoever wants more comes anew, elsewhere. */
  closing() {
    this.#isClosing = true
    for (const outgoing of this.#underWay.keys()) outgoing.shouldKeepAlive = false
  }

  #begin(incoming: IncomingMessage, outgoing: ServerResponse) {
    const began = performance.now()
    const { number } = noted(incoming)
    const before = incoming.socket.bytesWritten
    this.#underWay.set(outgoing, number)
    if (this.#isClosing) outgoing.shouldKeepAlive = false
    outgoing.once('close', () => {
      this.#underWay.delete(outgoing)
      const { method: asked = '' } = incoming
      const seen: Seen = {
        number,
        method: methods.has(asked) ? asked : 'other',
        route: noted(incoming).route,
        status: outgoing.statusCode,
        ms: Math.round(performance.now() - began),
        bytes: incoming.socket.bytesWritten - before,
        ...(outgoing.writableFinished || isStream(incoming) ? {} : { cut: true }),
      }
      if (!isStream(incoming)) this.#counted(seen)
      log[quiet.has(seen.route) ? 'debug' : 'info'](seen, 'Answered')
    })
  }
}
