import { describe, expect, it } from 'vitest'
import type { Definition } from '../../src/instruments/definition.ts'
import { ownCheck } from '../../src/instruments/own-check.ts'
import { figureOf, rangeOf, turned, wordsFor, type Answers } from '../../src/instruments/rules.ts'
import { Chance } from '../access/oracle/chance.ts'
import { fiveItems, given, single, tenItems, work } from './examples.ts'

const always = (count: number, value: number) => given(...Array<number>(count).fill(value))

type Example = [says: string, definition: Definition, answers: Answers, figure: number | null]

const examples: Example[] = [
  // Kristensen and others 2005: 0, 25, 50, 75, 100, one item turned, less than half is no figure.
  ['the highest there is', work, given(100, 100, 100, 0, 100, 100, 100), 100],
  ['“always” to all seven, one of them turned: 600 / 7', work, always(7, 100), 85.7],
  ['“never” to all seven: 100 / 7', work, always(7, 0), 14.3],
  ['“sometimes” to all', work, always(7, 50), 50],
  ['mixed: 75+50+50+(100-25)+25+75+100 = 450 / 7', work, given(75, 50, 50, 25, 25, 75, 100), 64.3],
  ['four answered: 100+75+50+(100-75) = 250 / 4', work, given(100, 75, 50, 75), 62.5],
  ['three answered', work, given(100, 75, 50), null],
  // Cohen and Williamson 1988: 0 to 4, items 4, 5, 7 and 8 turned, added up.
  ['the least stressed', tenItems, given(0, 0, 0, 4, 4, 0, 4, 4, 0, 0), 0],
  ['the most stressed', tenItems, given(4, 4, 4, 0, 0, 4, 0, 0, 4, 4), 40],
  ['all left at 0: the four turned make 16', tenItems, always(10, 0), 16],
  ['all “sometimes”', tenItems, always(10, 2), 20],
  ['all “very often”: six times 4', tenItems, always(10, 4), 24],
  ['by hand: 3+2+4+(1)+(2)+3+(1)+(0)+2+3', tenItems, given(3, 2, 4, 3, 2, 3, 3, 4, 2, 3), 21],
  ['nine answered: 18 × 10 / 9', tenItems, given(2, 2, 2, 2, 2, 2, 2, 2, 2, null), 20],
  ['eight answered: 11 × 10 / 8 = 13.75', tenItems, given(1, 1, 1, 2, 3, 1, 2, 2), 14],
  ['seven answered', tenItems, given(1, 1, 1, 2, 3, 1, 2), null],
  // Rohland and others 2004.
  ['one question', single, given(3), 3],
  ['one question left out', single, given(), null],
  // Topp and others 2015: the raw sum from 0 to 25, times four.
  ['raw 13', fiveItems, given(3, 3, 3, 2, 2), 52],
  ['raw 12', fiveItems, given(3, 3, 2, 2, 2), 48],
  ['raw 25', fiveItems, always(5, 5), 100],
  ['four of five', fiveItems, given(3, 3, 2, 2), null],
]

describe('a figure', () => {
  it.each(examples)('%s', (_, definition, answers, figure) => {
    expect(figureOf(definition, answers)).toBe(figure)
  })

  it('of the check that comes with Holdfast turns what is good to have', () => {
    const best = new Map([
      ['down', 4],
      ['home', 0],
      ['breath', 4],
      ['alone', 0],
      ['likes', 4],
    ])
    const worst = new Map([...best].map(([id, value]) => [id, 4 - value]))
    expect([figureOf(ownCheck, best), figureOf(ownCheck, worst)]).toEqual([0, 100])
    expect(figureOf(ownCheck, new Map([['home', 2]]))).toBeNull()
  })

  it('takes each item on a scale of its own', () => {
    const short = [
      { value: 0, label: 'No' },
      { value: 1, label: 'Yes' },
    ]
    const [first, ...rest] = tenItems.items
    const mixed: Definition = { ...tenItems, items: [{ ...first!, scale: short }, ...rest] }
    expect(rangeOf(mixed)).toEqual({ low: 0, high: 37 })
    expect(figureOf(mixed, given(1, 2, 2, 2, 2, 2, 2, 2, 2, 2))).toBe(19)
  })
})

describe('the words for a figure', () => {
  it.each([
    [tenItems, 0, 'low'],
    [tenItems, 13, 'low'],
    [tenItems, 14, 'moderate'],
    [tenItems, 26, 'moderate'],
    [tenItems, 27, 'high'],
    [tenItems, 40, 'high'],
    [single, 2, 'below 3'],
    [single, 3, '3 or more'],
    [fiveItems, 50.4, '50 or lower'],
    [fiveItems, 52, 'above 50'],
    [work, 50, null],
  ] as const)('$0.name at %s: %s', (definition, figure, words) => {
    expect(wordsFor(definition, figure)).toBe(words)
  })
})

/** A thousand made-up definitions with answers, some of them left out. */
function drawn(chance: Chance) {
  const whole = (least: number, most: number) => least + chance.below(most - least + 1)
  const low = whole(-3, 3)
  const scale = Array.from({ length: whole(2, 7) }, (_, at) => ({
    value: low + at,
    label: `${at}`,
  }))
  const items = Array.from({ length: whole(1, 12) }, (_, at) => ({
    id: `i${at}`,
    text: 'Question',
    reversed: chance.is(0.4),
  }))
  const kind = chance.is(0.5) ? ('mean' as const) : ('sum' as const)
  const definition: Definition = { ...work, scale, items, scoring: { kind, least: 1 } }
  const answers = new Map(
    items
      .filter(() => chance.next() < 0.8)
      .map(({ id }) => [id, whole(low, low + scale.length - 1)]),
  )
  return { definition, answers, scale }
}

describe('whatever is asked', () => {
  const chance = new Chance(5)
  const all = Array.from({ length: 1000 }, () => drawn(chance))

  it('turned twice is as it was', () => {
    for (const { answers, scale } of all) {
      for (const value of answers.values()) expect(turned(turned(value, scale), scale)).toBe(value)
    }
  })

  it('the order of the questions does not matter', () => {
    for (const { definition, answers } of all) {
      const { items } = definition
      const other = { ...definition, items: [...items.slice(3), ...items.slice(0, 3).toReversed()] }
      const shuffled = new Map([...answers].toReversed())
      expect(figureOf(other, shuffled)).toBe(figureOf(definition, answers))
    }
  })

  it('a figure stays within its range, and only nothing gives none', () => {
    for (const { definition, answers } of all) {
      const [figure, { low, high }] = [figureOf(definition, answers), rangeOf(definition)]
      expect(figure === null).toBe(answers.size === 0)
      if (figure === null) continue
      expect(figure).toBeGreaterThanOrEqual(low)
      expect(figure).toBeLessThanOrEqual(high)
    }
  })
})
