import type { View } from '../access/view.ts'
import { models } from '../reflections/models.ts'
import { untitled } from '../reflections/names.ts'
import { typeWords } from '../sessions/words.ts'
import type { Day } from '../time/types.ts'
import { dayCell, list } from '../web/list.ts'
import { portfolioOf, sayFunctions, sayWith } from './facts.ts'
import type { Period } from './periods.ts'

type Row = {
  part: string
  on: Day
  what?: string
  with?: string
  for?: string
  minutes?: number
  credited?: number
}

/** The same portfolio as a list for a spreadsheet, every day of the period in its order. */
export async function portfolioFile(view: View, period: Period) {
  const { sessions, reflections, training, promises } = await portfolioOf(view, period)
  const rows: Row[] = [
    ...sessions.map((row) => ({
      part: 'Supervision',
      on: row.on,
      what: typeWords[row.type],
      with: sayWith(row),
      for: sayFunctions(row),
      minutes: row.minutes,
      credited: row.credited,
    })),
    ...reflections.map((row) => ({
      part: 'Reflection',
      on: row.on,
      what: row.title ?? untitled,
      for: models[row.model].name,
    })),
    ...training.map((row) => ({ part: 'Training', on: row.spent_on, minutes: row.minutes })),
    ...promises.map((row) => ({ part: 'Promise kept', on: row.on, what: row.what })),
  ]
  const inOrder = rows.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return list('portfolio', inOrder, {
    List: (row) => row.part,
    Day: (row) => dayCell(row.on),
    What: (row) => row.what ?? null,
    With: (row) => row.with ?? null,
    For: (row) => row.for ?? null,
    Minutes: (row) => row.minutes ?? null,
    'Minutes that count': (row) => row.credited ?? null,
  })
}
