import { randomInt } from 'node:crypto'

/** No vowels, so that no word is ever made; nothing that reads like another sign. */
const signs = '23456789BCDFGHJKMNPQRSTVWXZ'

/** What the server calls a holding where a label must not stand: 27⁵, some 14 million. */
export const newRef = () =>
  `H${Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('')}`
