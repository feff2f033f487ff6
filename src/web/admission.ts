import { admit, laneLimits, type Lane, type LaneLimits } from './admission-rules.ts'

/** Gives the place back, once. */
export type Leave = () => void

type Waiting = { enter: (leave: Leave | null) => void }

/** One lane: those under way, and those who wait for a place, first come first served. */
class Queue {
  inFlight = 0
  refused = 0
  readonly #waiting = new Set<Waiting>()
  readonly #limits: LaneLimits

  constructor(limits: LaneLimits) {
    this.#limits = limits
  }

  get waiting() {
    return this.#waiting.size
  }

  /** A place at once, a place after a while, or null for whoever came when all was full. */
  enter(signal: () => AbortSignal): Leave | Promise<Leave | null> | null {
    const answer = admit({ inFlight: this.inFlight, waiting: this.waiting }, this.#limits)
    if (answer === 'enter') return this.#take()
    if (answer === 'wait') return this.#wait(signal())
    this.refused += 1
    return null
  }

  #take(): Leave {
    this.inFlight += 1
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.inFlight -= 1
      this.#next()
    }
  }

  #next() {
    const [first] = this.#waiting
    if (first && this.inFlight < this.#limits.inFlight) first.enter(this.#take())
  }

  /** Whoever has gone away, or waited too long, frees the place of the next. */
  #wait(signal: AbortSignal): Promise<Leave | null> {
    return new Promise((resolve) => {
      const over = () => {
        this.refused += 1
        one.enter(null)
      }
      const timer = setTimeout(over, this.#limits.longestMs)
      const one: Waiting = {
        enter: (leave) => {
          clearTimeout(timer)
          signal.removeEventListener('abort', over)
          this.#waiting.delete(one)
          resolve(leave)
        },
      }
      this.#waiting.add(one)
      if (signal.aborted) over()
      else signal.addEventListener('abort', over)
    })
  }
}

/** Who may be answered now. What is refused costs next to nothing, so that the rest is answered. */
export class Gate {
  readonly open: Queue
  readonly reserved: Queue

  constructor(limits: Readonly<Record<Lane, LaneLimits>> = laneLimits) {
    this.open = new Queue(limits.open)
    this.reserved = new Queue(limits.reserved)
  }

  enter(lane: Lane, signal: () => AbortSignal) {
    return this[lane].enter(signal)
  }
}
