import type { ColumnsFacts } from '../../views/imports/columns-page.tsx'
import type { View } from '../access/view.ts'
import { sayDay } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import type { About } from './about.ts'
import { sayCell } from './cell.ts'
import type { KeptRow } from './columns.ts'
import type { DateQuestion } from './dates.ts'
import { fieldOf, fieldsOf, filledIn } from './fields.ts'
import type { FileRow } from './queries.ts'
import { teamsOf } from './queries.ts'
import { rows } from './words.ts'
import { whereOf } from './where.ts'

type Shown = {
  file: FileRow
  about: About
  first: readonly KeptRow[]
  values: Values
  errors: FieldError[]
}

/** The page on which columns are matched, in finished words. */
export async function columnsFacts(view: View, shown: Shown): Promise<ColumnsFacts> {
  const { file, about, first, values, errors } = shown
  const teams =
    file.kind === 'people' ? await teamsOf(view, { organisation: file.organisation_id }) : []
  return {
    ...whereOf[file.kind],
    id: file.id,
    version: file.version,
    values,
    errors,
    count: rows(file.row_count),
    said: about.said,
    left: leftOut(about),
    refused: about.refused,
    isPrivate: file.kind !== 'people',
    others: about.others,
    columns: about.columns.map(({ header, question }, place) => ({
      header,
      examples: first
        .map(({ c }) => sayCell(c[place]).slice(0, 40))
        .filter(Boolean)
        .slice(0, 3)
        .join(' · '),
      question: question && questionFacts(question),
    })),
    fields: fieldsOf(file.kind).map(({ key, label }) => ({ value: key, label })),
    fills: filledIn[file.kind].map((key) => ({
      key,
      label: fieldOf(file.kind, key)!.label,
      options:
        key === 'team'
          ? teams.map(({ id, name }) => ({ value: id, label: name }))
          : Object.entries(fieldOf(file.kind, key)!.words ?? {}).map(([value, label]) => ({
              value,
              label,
            })),
    })),
  }
}

/** Rows that stayed out before anything was kept. */
export const leftOut = ({ elsewhere, sums }: Pick<About, 'elsewhere' | 'sums'>): string[] => [
  ...(elsewhere > 0
    ? [`${rows(elsewhere)} of somebody else, or of nobody named. They were not kept.`]
    : []),
  ...(sums > 0 ? [`${rows(sums)} that add up the list or repeat its headings.`] : []),
]

/** Two examples spelled out, so that nobody has to know what “month first” means. */
function questionFacts({ kind, either, sure }: DateQuestion) {
  const seen = sure.map(
    ({ written, row, day }) => `“${written}” in row ${row} can only be ${sayDay(day)}.`,
  )
  const asks = either
    ? `Is “${either.written}” in row ${either.row} ${sayDay(either.dayFirst)}, or ${sayDay(either.monthFirst)}?`
    : 'Is the day first in these dates, or the month?'
  const why = {
    month_first: 'Some of these dates only make sense with the month first.',
    mixed:
      'Some of these dates only make sense with the day first, and some only with the month first.',
    swapped: 'It looks as if a spreadsheet program read some of these dates with the month first.',
  }[kind]
  return {
    says: [why, ...seen, asks].join(' '),
    options: [
      { value: 'day_first', label: either ? sayDay(either.dayFirst) : 'The day is first' },
      {
        value: kind === 'swapped' ? 'swapped' : 'month_first',
        label: either ? sayDay(either.monthFirst) : 'The month is first',
      },
    ],
  }
}
