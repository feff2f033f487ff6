import { definitionShape, type Definition, type Scale } from './definition.ts'
import { endsOf, rangeOf, scaleOf } from './rules.ts'

export type Checked = { ok: true; definition: Definition } | { ok: false; problems: string[] }

/** Problems shown at once: put right from the top, the rest often goes with them. */
const mostShown = 10

/** Reads a definition file and says in plain words what stands in its way. */
export function checkDefinition(text: string): Checked {
  const read = parsed(text)
  if ('problem' in read) return { ok: false, problems: [read.problem] }
  const shape = definitionShape.safeParse(read.value)
  if (!shape.success) {
    const problems = shape.error.issues.map(({ path, message }) => `${place(path)} ${message}`)
    return refused(problems)
  }
  const problems = whatIsWrong(shape.data)
  return problems.length > 0 ? refused(problems) : { ok: true, definition: shape.data }
}

const refused = (problems: string[]): Checked => ({
  ok: false,
  problems: [...new Set(problems)].slice(0, mostShown),
})

function parsed(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const line = /\(line (\d+)/.exec((error as Error).message)?.[1]
    const where = line ? `, near line ${line}` : ''
    return { problem: `This cannot be read as JSON${where}. Look for a comma or a quote.` }
  }
}

const parts: Record<string, string> = { items: 'Item', bands: 'Band', scale: 'Answer' }

/** Item 3; item 3, answer 2; band 1; the scoring; or the whole of it. */
function place(path: PropertyKey[]): string {
  const named = path.flatMap((key, at) => {
    const part = parts[String(path[at - 1])]
    return typeof key === 'number' && part ? [`${part} ${key + 1}`] : []
  })
  if (named.length > 0) return named.join(', ').replace(', Answer', ', answer')
  if (path[0] === 'scoring') return 'The scoring'
  return 'The definition'
}

const twice = <T>(all: T[]) => [...new Set(all.filter((each, at) => all.indexOf(each) !== at))]

/** What each part may say, but not together. */
function whatIsWrong(definition: Definition): string[] {
  const scales = wrongScales(definition)
  return scales.length > 0
    ? scales
    : [
        ...twice(definition.items.map(({ id }) => id)).map(
          (id) => `Two items have the id “${id}”.`,
        ),
        ...wrongScoring(definition),
        ...wrongBands(definition),
      ]
}

function wrongScales(definition: Definition): string[] {
  const { items, scale } = definition
  const repeated = (of: Scale | undefined, where: string) =>
    twice((of ?? []).map(({ value }) => value)).map(
      (value) => `${where} has two answers with the value ${value}.`,
    )
  return [
    ...repeated(scale, 'The scale'),
    ...items.flatMap((item, at) => [
      ...repeated(item.scale, `Item ${at + 1}`),
      ...(scaleOf(definition, item).length > 0
        ? []
        : [`Item ${at + 1} has no answers. Give it a scale, or give one for all.`]),
    ]),
  ]
}

function wrongScoring(definition: Definition): string[] {
  const { items, scoring } = definition
  if (scoring.kind !== 'single') {
    return scoring.least >= 1 && scoring.least <= items.length
      ? []
      : [`The scoring needs “least” from 1 to ${items.length}, the number of items.`]
  }
  const [item] = items
  if (items.length > 1 || item!.id !== scoring.item) {
    return ['A “single” scoring needs one item, and its id as “item”.']
  }
  const { low, high } = endsOf(scaleOf(definition, item!))
  return [
    ...(item!.reversed ? ['Item 1 is reversed. A single question cannot be.'] : []),
    ...(scoring.cut > low && scoring.cut <= high
      ? []
      : [`The cut is outside the scale. Use a number above ${low}, up to ${high}.`]),
  ]
}

/** From the lowest figure to the highest, each beginning where the one before ended. */
function wrongBands(definition: Definition): string[] {
  const { bands, scoring } = definition
  if (!bands) return []
  if (scoring.kind === 'single') return ['A “single” scoring has a cut, and no bands.']
  const { low, high } = rangeOf(definition)
  const faults = bands.flatMap(({ from, to }, at) => {
    const wanted = at === 0 ? low : bands[at - 1]!.to + 1
    return [
      ...(from === wanted ? [] : [`Band ${at + 1} begins at ${from}. It must begin at ${wanted}.`]),
      ...(to >= from ? [] : [`Band ${at + 1} ends before it begins.`]),
    ]
  })
  const end = bands.at(-1)!.to
  return end === high
    ? faults
    : [...faults, `The last band ends at ${end}. It must end at ${high}.`]
}
