import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import type { Definition } from './definition.ts'
import type { OwnAnswers } from './queries.ts'
import { figureOf, wordsFor } from './rules.ts'
import { lineOf, sayFigure, sayMoment } from './words.ts'

const none = 'No figure'

/** One's own figures, the oldest first: a bar each, on the whole line a figure can be on. */
export function figuresChart(definition: Definition, times: OwnAnswers[]) {
  const { low, high } = lineOf(definition)
  const days = times.map(({ at }) => londonDay(at))
  const sayDay = (at: Instant, n: number) =>
    days.filter((day) => day === days[n]).length > 1 ? sayMoment(at) : sayShortDay(days[n]!)
  const figures = times.map(({ at, answers }, n) => ({
    day: sayDay(at, n),
    figure: answers === null ? null : figureOf(definition, answers),
    answered: answers?.size ?? 0,
  }))
  const worded = definition.bands !== undefined || definition.scoring.kind === 'single'
  return {
    id: 'figures',
    title: 'Your figure over time',
    summary: summaryOf(definition, figures),
    rows: figures.map(({ day, figure }) => ({
      label: day,
      figure: figure === null ? none : `${figure}`,
      value: figure === null ? 0 : figure - low,
      reach: high - low,
    })),
    table: {
      head: ['Day', 'Your figure', ...(worded ? ['In words'] : []), 'Answered'].map((label) => ({
        label,
      })),
      rows: figures.map(({ day, figure, answered }) => [
        day,
        figure === null ? none : `${figure}`,
        ...(worded ? [(figure === null ? null : wordsFor(definition, figure)) ?? '–'] : []),
        `${answered} of ${definition.items.length}`,
      ]),
    },
  }
}

type Counted = { day: string; figure: number | null }

/** The last figure, and the one before it: what it means is for its owner to say. */
function summaryOf(definition: Definition, figures: Counted[]): string {
  const { low, high } = lineOf(definition)
  const counted = figures.filter(({ figure }) => figure !== null)
  const [before, last] = [counted.at(-2), counted.at(-1)]
  if (!last) return 'There is no figure yet: too few questions were answered.'
  return [
    `On ${last.day} your figure was ${sayFigure(definition, last.figure)}.`,
    ...(before ? [`The time before, it was ${before.figure}.`] : []),
    `The line goes from ${low} to ${high}.`,
    ...(definition.higher ? [definition.higher] : []),
  ].join(' ')
}
