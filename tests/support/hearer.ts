import { vi } from 'vitest'

/** Somebody who reads a stream to its end. */
export class Hearer {
  readonly response: Response
  readonly ended: Promise<void>
  text = ''
  #isOver = false
  readonly #reader

  constructor(response: Response) {
    this.response = response
    this.#reader = response.body?.getReader()
    this.ended = this.#read()
  }

  get changes() {
    return this.text.split('data: changed').length - 1
  }

  get isOver() {
    return this.#isOver
  }

  hears(changes: number, within = 5_000) {
    return vi.waitFor(() => {
      if (this.changes < changes) throw new Error(`${this.changes} of ${changes} heard`)
    }, within)
  }

  async leave() {
    await this.#reader?.cancel()
  }

  async #read() {
    const decoder = new TextDecoder()
    for (;;) {
      const read = await this.#reader?.read()
      if (!read || read.done) break
      this.text += decoder.decode(read.value, { stream: true })
    }
    this.#isOver = true
  }
}
