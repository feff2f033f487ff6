/**
 * A number from 0 up to 1 that is always the same for the same words: the made-up team varies
 * as real teams do, and is told the same way every time.
 */
export function chance(words: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32
}

export const pick = <T>(from: readonly T[], words: string): T =>
  from[Math.floor(chance(words) * from.length)]!

const signs = Array.from('23456789BCDFGHJKMNPQRSTVWXZ')

/** What the server would have called this holding. */
export const refFor = (words: string) =>
  `H${[1, 2, 3, 4, 5].map((place) => pick(signs, `${words} ${place}`)).join('')}`
