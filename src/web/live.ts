import { securityHeaders } from './headers.ts'

/** Milliseconds, and how many streams one server holds open. */
export type LiveLimits = {
  /** At most one word in so long: what happens in between is one word together. */
  gapMs: number
  /** How often a quiet stream is looked at, and shows proxies that it is alive. */
  beatMs: number
  perPerson: number
  inAll: number
}

export const liveLimits: LiveLimits = { gapMs: 100, beatMs: 20_000, perPerson: 6, inAll: 2_000 }

export type LiveSource = {
  person: string
  listen: (ringing: () => void) => () => void
  /** Whether this person may still know: asked again at every ring and every beat. */
  isStillTheirs: () => Promise<boolean>
}

const headers = {
  ...securityHeaders,
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
}

/** A page that looks again, not a person: it does not count as use of a session. */
export const isByItself = (asked: Headers) =>
  asked.has('x-by-itself') || asked.get('accept') === 'text/event-stream'

/** Whoever does not read what is sent is let go, and comes back by themselves. */
const mostUnread = 16

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** One open page, told that something changed and never what. It holds no database connection. */
class LiveStream {
  readonly body: ReadableStream<Uint8Array>
  readonly #source: LiveSource
  readonly #limits: LiveLimits
  readonly #over: () => void
  readonly #ringsNot: () => void
  readonly #beat: NodeJS.Timeout
  #controller!: ReadableStreamDefaultController<Uint8Array>
  #isOpen = true
  #isBusy = false
  #isWanted = false
  #spoke = 0

  constructor(source: LiveSource, limits: LiveLimits, over: () => void) {
    this.#source = source
    this.#limits = limits
    this.#over = over
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (this.#controller = controller),
        cancel: () => this.#letGo(),
      },
      { highWaterMark: mostUnread },
    )
    this.#ringsNot = source.listen(() => void this.#ring())
    this.#beat = setInterval(() => void this.#say('event: here\ndata: here'), limits.beatMs)
    this.#write('retry: 2000')
  }

  get person() {
    return this.#source.person
  }

  end() {
    if (!this.#isOpen) return
    this.#letGo()
    this.#controller.close()
  }

  /** A ring while the last one is being told is told after it; none is lost, none waits twice. */
  async #ring() {
    this.#isWanted = true
    if (this.#isBusy) return
    this.#isBusy = true
    while (this.#isWanted && this.#isOpen) {
      await wait(Math.max(0, this.#spoke + this.#limits.gapMs - performance.now()))
      this.#isWanted = false
      this.#spoke = performance.now()
      await this.#say('data: changed')
    }
    this.#isBusy = false
  }

  /** A question that cannot be answered ends the stream too: the page asks again by itself. */
  async #say(words: string) {
    const isTheirs = await this.#source.isStillTheirs().catch(() => false)
    if (isTheirs) this.#write(words)
    else this.end()
  }

  #write(words: string) {
    if (!this.#isOpen) return
    if (this.#controller.desiredSize! <= 0) return this.end()
    this.#controller.enqueue(new TextEncoder().encode(`${words}\n\n`))
  }

  #letGo() {
    this.#isOpen = false
    clearInterval(this.#beat)
    this.#ringsNot()
    this.#over()
  }
}

/** The open streams of one server: so many and no more, and all of them end when it stops. */
export class LiveStreams {
  readonly #open = new Set<LiveStream>()
  readonly #limits: LiveLimits
  #isEnding = false

  constructor(limits: LiveLimits = liveLimits) {
    this.#limits = limits
  }

  get size() {
    return this.#open.size
  }

  /** The answer to whoever asks for a stream; one that is not read to its end frees its place. */
  answer(source: LiveSource): Response {
    if (this.#isFull(source.person)) {
      return new Response(null, { status: 503, headers: { ...headers, 'Retry-After': '30' } })
    }
    const stream = new LiveStream(source, this.#limits, () => this.#open.delete(stream))
    this.#open.add(stream)
    return new Response(stream.body, { headers })
  }

  /** What a stream would answer with, for whoever only asks about it. */
  head(): Response {
    return new Response(null, { headers })
  }

  end() {
    this.#isEnding = true
    for (const stream of this.#open) stream.end()
  }

  #isFull(person: string) {
    const theirs = [...this.#open].filter((stream) => stream.person === person)
    const most = this.#isEnding ? 0 : this.#limits.inAll
    return this.#open.size >= most || theirs.length >= this.#limits.perPerson
  }
}
