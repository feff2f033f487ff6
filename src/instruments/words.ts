import { londonDay, londonTime } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import type { Definition } from './definition.ts'
import { endsOf, rangeOf, scaleOf, wordsFor } from './rules.ts'

export const sayMoment = (at: Instant) => `${sayShortDay(londonDay(at))} at ${londonTime(at)}`

/** "45", "21: moderate", or why there is none. */
export function sayFigure(definition: Definition, figure: number | null): string {
  if (figure === null) return 'No figure: too few answers for one'
  const words = wordsFor(definition, figure)
  return words === null ? `${figure}` : `${figure}: ${words}`
}

/** How a figure comes about, for whoever wants to know. */
export function howItIsMade(definition: Definition): string[] {
  const { scoring, items } = definition
  if (scoring.kind === 'single') {
    return [`The figure is the answer itself. ${scoring.cut} or more is “${scoring.from}”.`]
  }
  const { low, high } = rangeOf(definition)
  const turned = items.flatMap(({ reversed }, at) => (reversed ? [at + 1] : []))
  return [
    scoring.kind === 'mean'
      ? 'Each answer is put on a line from 0 to 100. The figure is their mean.'
      : `The answers are added up. The figure is from ${low} to ${high}.`,
    scoring.least === items.length
      ? 'It needs an answer to every question.'
      : `It needs ${scoring.least} of ${items.length} answers.`,
    ...(turned.length > 0 ? [`Read the other way round: ${listed(turned)}.`] : []),
  ]
}

const listed = (places: number[]) =>
  `${places.length === 1 ? 'question' : 'questions'} ${places.join(', ')}`

/** The answers at the two ends of each scale, first shown and last shown. */
export const atTheEnds = (definition: Definition) =>
  (['first', 'last'] as const).map((end) => ({
    end,
    answers: new Map(
      definition.items.map((item) => {
        const scale = scaleOf(definition, item)
        return [item.id, (end === 'first' ? scale[0]! : scale.at(-1)!).value] as const
      }),
    ),
  }))

/** Where the line of a figure begins and ends. */
export const lineOf = (definition: Definition) =>
  definition.scoring.kind === 'single'
    ? endsOf(scaleOf(definition, definition.items[0]!))
    : rangeOf(definition)
