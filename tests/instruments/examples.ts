import type { Definition } from '../../src/instruments/definition.ts'

/** Keys and numbers of published instruments, with questions of no meaning: no wording is copied. */
const items = (count: number, reversed: number[] = []) =>
  Array.from({ length: count }, (_, at) => ({
    id: `i${at + 1}`,
    text: `Question ${at + 1}`,
    reversed: reversed.includes(at + 1),
  }))

const points = (...values: number[]) => values.map((value) => ({ value, label: `Answer ${value}` }))

const base = {
  title: 'For a test',
  recall: 'the last four weeks',
  source: 'See the test',
  licence: 'Only its key is used',
}

/**
 * Work-related scale of the Copenhagen inventory (Kristensen and others 2005): seven items, the
 * fourth reversed; 100, 75, 50, 25, 0; the mean; fewer than four answered give no figure.
 */
export const work: Definition = {
  ...base,
  name: 'work-scale',
  scale: points(100, 75, 50, 25, 0),
  items: items(7, [4]),
  scoring: { kind: 'mean', least: 4 },
}

/**
 * Perceived Stress Scale of ten items (Cohen and Williamson 1988): 0 to 4, items 4, 5, 7 and 8
 * reversed, summed; bands 0–13, 14–26 and 27–40 as they are commonly published.
 */
export const tenItems: Definition = {
  ...base,
  name: 'ten-items',
  scale: points(0, 1, 2, 3, 4),
  items: items(10, [4, 5, 7, 8]),
  scoring: { kind: 'sum', least: 8 },
  bands: [
    { from: 0, to: 13, words: 'low' },
    { from: 14, to: 26, words: 'moderate' },
    { from: 27, to: 40, words: 'high' },
  ],
}

/** One question from 1 to 5, and 3 or more on the other side of the cut (Rohland and others 2004). */
export const single: Definition = {
  ...base,
  name: 'one-item',
  scale: points(1, 2, 3, 4, 5),
  items: items(1),
  scoring: { kind: 'single', item: 'i1', cut: 3, below: 'below 3', from: '3 or more' },
}

/** WHO-5 (Topp and others 2015): five items from 0 to 5; the raw sum times four is 0 to 100. */
export const fiveItems: Definition = {
  ...base,
  name: 'five-items',
  scale: points(5, 4, 3, 2, 1, 0),
  items: items(5),
  scoring: { kind: 'mean', least: 5 },
  bands: [
    { from: 0, to: 50, words: '50 or lower' },
    { from: 51, to: 100, words: 'above 50' },
  ],
}

/** Values by the place of the item; null is left out. */
export const given = (...values: (number | null)[]) =>
  new Map(values.flatMap((value, at) => (value === null ? [] : [[`i${at + 1}`, value] as const])))
