import type { InstrumentsFacts } from '../../views/instruments/instruments-page.tsx'
import type { AnswerFacts } from '../../views/instruments/answer-page.tsx'
import type { OwnFacts, Time } from '../../views/instruments/own-page.tsx'
import type { QuestionFacts } from '../../views/instruments/questions.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { londonDay } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import { figuresChart } from './chart.ts'
import type { Definition } from './definition.ts'
import { fieldOf } from './form.ts'
import {
  answeredCount,
  instrumentsOf,
  ownAnswers,
  pageSize,
  timesAnswered,
  type Instrument,
  type OwnAnswers,
} from './queries.ts'
import { figureOf, scaleOf } from './rules.ts'
import { howItIsMade, sayFigure, sayMoment } from './words.ts'

export type Typed = { values: Values; errors: FieldError[] }

/** Times on the chart. */
const shown = 12

export async function instrumentsFacts(view: View): Promise<InstrumentsFacts> {
  const [all, times, names] = await Promise.all([
    instrumentsOf(view),
    timesAnswered(view, {}),
    whoSees(view, 'instrument_answer', null),
  ])
  const last = new Map(times.map((each) => [each.instrument_id, each.last]))
  const listed = all.map(({ id, definition, organisation, offered }) => ({
    offered,
    href: `/instruments/${id}`,
    title: definition.title,
    intro: definition.intro ?? '',
    from: organisation ?? 'It comes with Holdfast',
    last: last.has(id) ? `You last used it on ${sayShortDay(londonDay(last.get(id)!))}.` : '',
  }))
  return {
    whoSees: names,
    offered: listed.filter(({ offered }) => offered),
    before: listed.filter(({ offered }) => !offered),
  }
}

/** What is said about a check wherever it stands. */
export const aboutFacts = (definition: Definition) => ({
  title: definition.title,
  intro: definition.intro ?? '',
  recall: definition.recall,
  source: definition.source,
  licence: definition.licence,
  higher: definition.higher ?? '',
  how: howItIsMade(definition),
})

export const questionsOf = (definition: Definition): QuestionFacts[] =>
  definition.items.map((item) => ({
    name: fieldOf(item),
    text: item.text,
    options: scaleOf(definition, item).map(({ value, label }) => ({ value: `${value}`, label })),
  }))

export async function answerFacts(
  view: View,
  { id, definition }: Instrument,
  typed: Typed,
): Promise<AnswerFacts> {
  return {
    href: `/instruments/${id}`,
    about: aboutFacts(definition),
    questions: questionsOf(definition),
    whoSees: await whoSees(view, 'instrument_answer', null),
    typed,
  }
}

/** One's own figures over time, and each time with its answers. */
export async function ownFacts(
  view: View,
  instrument: Instrument,
  { page, errors }: { page: number; errors: FieldError[] },
): Promise<OwnFacts> {
  const { id, definition, offered } = instrument
  const from = { instrument: id, limit: pageSize, offset: (page - 1) * pageSize }
  const [names, counted, recent, times] = await Promise.all([
    whoSees(view, 'instrument_answer', null),
    answeredCount(view, { instrument: id }),
    ownAnswers(view, { instrument: id, limit: shown, offset: 0 }),
    ownAnswers(view, from),
  ])
  const total = Number(counted?.count ?? 0)
  return {
    href: `/instruments/${id}`,
    about: aboutFacts(definition),
    offered,
    whoSees: names,
    chart: total === 0 ? null : figuresChart(definition, recent.toReversed()),
    times: times.map((each) => timeOf(instrument, each)),
    total,
    page,
    pages: Math.ceil(total / pageSize),
    errors,
  }
}

/** One time, in finished words. */
export function timeOf(
  { id, definition }: Instrument,
  { id: time, at, answers }: OwnAnswers,
): Time {
  const removal = `/instruments/${id}/answers/${time}/removal`
  const when = sayMoment(at)
  if (answers === null) return { when, figure: null, removal, answers: [] }
  return {
    when,
    figure: sayFigure(definition, figureOf(definition, answers)),
    removal,
    answers: definition.items.map((item) => ({
      key: item.text,
      value:
        scaleOf(definition, item).find(({ value }) => value === answers.get(item.id))?.label ??
        'Left out',
    })),
  }
}
