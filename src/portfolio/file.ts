import type { View } from '../access/view.ts'
import { models } from '../reflections/models.ts'
import { untitled } from '../reflections/names.ts'
import { typeWords } from '../sessions/words.ts'
import type { CsvCell } from '../web/csv.ts'
import { portfolioOf, sayFunctions, sayWith } from './facts.ts'
import type { Period } from './periods.ts'

const header = ['List', 'Day', 'What', 'With', 'For', 'Minutes', 'Minutes that count']

/** The same portfolio as a list for a spreadsheet, every day of the period in its order. */
export async function portfolioFile(view: View, period: Period) {
  const { sessions, reflections, training, promises } = await portfolioOf(view, period)
  const rows: CsvCell[][] = [
    ...sessions.map((row) => [
      'Supervision',
      row.on,
      typeWords[row.type],
      sayWith(row),
      sayFunctions(row),
      row.minutes,
      row.credited,
    ]),
    ...reflections.map((row) => [
      'Reflection',
      row.on,
      row.title ?? untitled,
      '',
      models[row.model].name,
      null,
      null,
    ]),
    ...training.map((row) => ['Training', row.spent_on, '', '', '', row.minutes, null]),
    ...promises.map((row) => ['Promise kept', row.on, row.what, '', '', null, null]),
  ]
  return { header, rows: rows.toSorted((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)) }
}
