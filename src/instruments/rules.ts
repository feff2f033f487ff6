import type { Definition, Item, Scale } from './definition.ts'

/** What somebody chose, by the id of the item; an item left out is not in it. */
export type Answers = ReadonlyMap<string, number>

export const scaleOf = ({ scale }: Pick<Definition, 'scale'>, item: Item): Scale =>
  item.scale ?? scale ?? []

/** The lowest and the highest value of a scale, whichever way round its answers are shown. */
export function endsOf(scale: Scale): { low: number; high: number } {
  const values = scale.map(({ value }) => value)
  return { low: Math.min(...values), high: Math.max(...values) }
}

/** The same answer read from the other end of its scale: on 0 to 4, 1 is 3. */
export function turned(value: number, scale: Scale): number {
  const { low, high } = endsOf(scale)
  return low + high - value
}

/** Rounded half up, so that the order in which parts were added never shows. */
const rounded = (value: number, places: 0 | 1) => {
  const by = 10 ** places
  return Math.floor(value * by + 0.5 + 1e-6) / by
}

type Part = { value: number; low: number; high: number }

/** The items that were answered, the reversed ones turned. */
function partsOf(definition: Definition, answers: Answers): Part[] {
  return definition.items.flatMap((item) => {
    const value = answers.get(item.id)
    if (value === undefined) return []
    const scale = scaleOf(definition, item)
    return [{ value: item.reversed ? turned(value, scale) : value, ...endsOf(scale) }]
  })
}

const total = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0)

/**
 * Each answer on a line from 0 to 100 and their mean, to one decimal; as the Copenhagen inventory
 * is read (Kristensen and others, Work & Stress 2005, 19(3), 192–207).
 */
const meanOf = (parts: Part[]) =>
  rounded(
    total(parts.map(({ value, low, high }) => ((value - low) / (high - low)) * 100)) / parts.length,
    1,
  )

/**
 * The values added up. Answers left out are taken to be as far along their scales as the others
 * are together, and the sum is rounded to a whole number: with one scale for all, the sum times the
 * number of items by the number answered.
 */
function sumOf(parts: Part[], range: Range): number {
  const along = total(parts.map(({ value, low }) => value - low))
  const whole = total(parts.map(({ low, high }) => high - low))
  return rounded(range.low + (along / whole) * (range.high - range.low), 0)
}

/** The least and the most a figure can be, in the units of the definition. */
export type Range = { low: number; high: number }

export function rangeOf(definition: Definition): Range {
  if (definition.scoring.kind === 'mean') return { low: 0, high: 100 }
  const ends = definition.items.map((item) => endsOf(scaleOf(definition, item)))
  return { low: total(ends.map(({ low }) => low)), high: total(ends.map(({ high }) => high)) }
}

/**
 * The figure of one set of answers (product.md 5.5, instruments): 0 to 100 for a mean, points for a
 * sum, the chosen value for a single question. Null when fewer were answered than it needs.
 */
export function figureOf(definition: Definition, answers: Answers): number | null {
  const { scoring } = definition
  if (scoring.kind === 'single') return answers.get(scoring.item) ?? null
  const parts = partsOf(definition, answers)
  if (parts.length < scoring.least) return null
  return scoring.kind === 'mean' ? meanOf(parts) : sumOf(parts, rangeOf(definition))
}

/** What the definition calls a figure: the last band that begins at or below it, or a side of the cut. */
export function wordsFor({ scoring, bands = [] }: Definition, figure: number): string | null {
  if (scoring.kind === 'single') return figure < scoring.cut ? scoring.below : scoring.from
  return bands.findLast(({ from }) => from <= figure)?.words ?? null
}
