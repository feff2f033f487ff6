/**
 * The work, or what is said instead when it takes longer. The work itself goes on: whoever needs to
 * know its end holds its promise.
 */
export function inTime<T>(work: Promise<T>, ms: number, late: () => T | Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late()), ms)
    void work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
