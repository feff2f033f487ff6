/** What one request has of the room; given back when it is answered. */
export type Held = { take: (bytes: number) => boolean; end: () => void }

/**
 * Memory for what forms bring, all of them together. Anybody may send one, signed in or not, and
 * each is read before there is a place for it: unbounded, many at once would end the process.
 */
export class BodyRoom {
  #taken = 0
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  hold(): Held {
    let mine = 0
    let isOver = false
    return {
      // What still comes in after the answer, of a form that was too slow, has no room to give back.
      take: (bytes) => {
        if (isOver || this.#taken + bytes > this.#most) return false
        this.#taken += bytes
        mine += bytes
        return true
      },
      end: () => {
        isOver = true
        this.#taken -= mine
        mine = 0
      },
    }
  }
}

/** For a body that no server stands before. */
export const openRoom: Held = { take: () => true, end: () => {} }
