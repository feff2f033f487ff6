import type { PreviewFacts } from '../../views/setup/preview-page.tsx'
import type { View } from '../access/view.ts'
import { jobNames } from '../people/form.ts'
import { jobWords } from '../people/words.ts'
import { sayShortDay } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import { asksAbout, checkPeople, type Order } from './check-people.ts'
import { peopleHere } from './queries.ts'
import { cells, readJob, type PersonRow } from './read-people.ts'

/** Rows as they come back from the table, cell by cell. */
export function rowsOf(values: Values): PersonRow[] {
  const columns = cells.map((cell) => [values[`${cell}[]`] ?? []].flat())
  const many = Math.max(0, ...columns.map(({ length }) => length))
  return Array.from({ length: many }, (_, row) => {
    const texts = cells.map((cell, place) => [cell, columns[place]![row] ?? ''])
    return Object.fromEntries(texts) as PersonRow
  })
}

/** Rows looked over against who is here already. */
export async function checked(view: View, rows: readonly PersonRow[], dates: Order) {
  const known = await peopleHere(view, {})
  const here = {
    names: new Set(known.map(({ name }) => name.toLowerCase())),
    emails: new Set(known.map(({ email }) => email ?? '').filter(Boolean)),
  }
  return checkPeople(rows, { dates, today: view.who.today, here })
}

type Shown = {
  team: { id: string; name: string }
  rows: readonly PersonRow[]
  errors: FieldError[]
  leadAnswersToMe: boolean
  dates: string
}

/** The table to look over, with what is wrong beside each cell. */
export const previewFacts = (
  { team, rows, errors, leadAnswersToMe, dates }: Shown,
  today: string,
): PreviewFacts => ({
  team,
  rows: rows.map((row) => ({ ...row, started: row.started || sayShortDay(today) })),
  errors,
  leadAnswersToMe,
  dates: asksAbout(rows) === null ? null : { asked: asksAbout(rows)!, chosen: dates },
  jobs: jobNames.map((value) => ({ value, label: jobWords[value] })),
  unknownJobs: rows.map(({ job }) => (readJob(job) ? '' : job)),
})
