/** The same numbers from the same seed: what fails once fails again. */
export class Chance {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, and not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }

  below(most: number): number {
    return Math.floor(this.next() * most)
  }

  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!
  }

  is(likelihood: number): boolean {
    return this.next() < likelihood
  }

  maybe<T>(likelihood: number, value: () => T): T | null {
    return this.is(likelihood) ? value() : null
  }
}
