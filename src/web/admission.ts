import { admit, isLong, laneLimits, type Lane, type LaneLimits } from './admission-rules.ts'

/** Gives the place back, once. */
export type Leave = () => void

/**
 * Milliseconds of looking who came before the next is let in all the same, and that as a multiple
 * of the work before it. Saying no costs a twentieth of saying yes: more than this comes only where
 * every line is a new one, and then whoever waits unread waits longest.
 */
const [leastReading, timesWork] = [40, 4]

type Waiting = { enter: (leave: Leave | null) => void }

/**
 * One lane: those under way, and those who wait for a place, first come first served. A page of
 * SQLite takes its whole turn of the loop, and whoever came meanwhile stands unread on their line.
 * So after each one let in, the loop goes round until nobody new is found: the queue is known while
 * it is short, and whoever is one too many hears it soon.
 */
class Queue {
  inFlight = 0
  refused = 0
  readonly #waiting = new Set<Waiting>()
  readonly #limits: LaneLimits
  #isTurnTaken = false
  #hasNews = false

  constructor(limits: LaneLimits) {
    this.#limits = limits
  }

  get waiting() {
    return this.#waiting.size
  }

  /** Somebody new was found, here or in another lane. */
  hasNews() {
    this.#hasNews = true
  }

  /** A place at once, a place after a while, or null for whoever came when all was full. */
  enter(signal: () => AbortSignal): Leave | Promise<Leave | null> | null {
    const { inFlight, waiting } = this
    const answer = admit({ inFlight, waiting, isTurnTaken: this.#isTurnTaken }, this.#limits)
    if (answer === 'enter') return this.#take()
    if (answer === 'wait') return this.#wait(signal())
    this.refused += 1
    return null
  }

  #take(): Leave {
    this.inFlight += 1
    this.#isTurnTaken = true
    this.#hasNews = false
    this.#goRound(performance.now())
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.inFlight -= 1
      this.#next()
    }
  }

  #goRound(began: number, until?: number) {
    setImmediate(() => {
      const now = performance.now()
      const end = until ?? now + Math.max(leastReading, timesWork * (now - began))
      if (this.#hasNews && now < end) {
        this.#hasNews = false
        this.#goRound(began, end)
        return
      }
      this.#isTurnTaken = false
      this.#next()
    })
  }

  #next() {
    if (this.#isTurnTaken || this.inFlight >= this.#limits.inFlight) return
    const [first] = this.#waiting
    first?.enter(this.#take())
  }

  /** Whoever has gone away, or waited too long, frees the place of the next. */
  #wait(signal: AbortSignal): Promise<Leave | null> {
    return new Promise((resolve) => {
      const over = () => {
        this.refused += 1
        one.enter(null)
      }
      const late = () => {
        if (isLong(this.waiting, this.#limits)) over()
        else timer.refresh()
      }
      const timer = setTimeout(late, this.#limits.longestMs)
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
    this.open.hasNews()
    return this[lane].enter(signal)
  }

  /** A new line: one is taken in each turn of the loop, however many knock. */
  knock() {
    this.open.hasNews()
  }
}

/** For an app that no server stands before: whoever asks is let in. */
export const openGate: Pick<Gate, 'enter'> = { enter: () => () => {} }
