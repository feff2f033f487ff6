import type { PreviewFacts } from '../../views/imports/preview-page.tsx'
import { sayShortDay } from '../time/words.ts'
import type { FieldError } from '../web/form.ts'
import type { About } from './about.ts'
import { isBlank, sayCell } from './cell.ts'
import type { KeptRow } from './columns.ts'
import { leftOut } from './columns-facts.ts'
import { fieldOf } from './fields.ts'
import { labelFrom } from './holding-rows.ts'
import type { FileRow } from './queries.ts'
import { readRow } from './read-row.ts'
import { rows, sayCount } from './words.ts'
import { whereOf } from './where.ts'

/** Rows on one page of the preview. */
export const pageSize = 100

type Shown = {
  file: FileRow
  about: About
  first: readonly KeptRow[]
  page: number
  errors: FieldError[]
  stopped: string | null
}

/** What a file would bring in, and what has to be put right before it can. */
export function previewFacts({ file, about, first, page, errors, stopped }: Shown): PreviewFacts {
  const checked = about.checked!
  return {
    ...whereOf[file.kind],
    id: file.id,
    version: file.version,
    errors,
    stopped,
    good: sayCount(file.kind, checked.good),
    canCome: checked.wrong === 0 && checked.good > 0,
    wrong:
      checked.wrong === 0
        ? null
        : `${rows(checked.wrong)} ${checked.wrong === 1 ? 'needs' : 'need'} something put right.`,
    said: about.said,
    left: [
      ...leftOut(about),
      ...(checked.ended > 0 ? [`${rows(checked.ended)} of people whose case has ended.`] : []),
    ],
    refused: about.refused,
    others: about.others,
    problems: checked.problems,
    warnings: checked.warnings,
    isPrivate: file.kind !== 'people',
    head: headOf(file, about),
    rows: first.map((row) => cellsOf(row, { file, about })),
    page,
    pages: Math.ceil(file.row_count / pageSize),
  }
}

const makesLabels = ({ kind }: FileRow, { columns }: About) =>
  kind === 'holdings' && !columns.some(({ field }) => field === 'label')

const headOf = (file: FileRow, about: About) => [
  'Row',
  ...(makesLabels(file, about) ? ['Label'] : []),
  ...about.columns.map(({ field }) => fieldOf(file.kind, field!)!.label),
]

/** Cells as they were understood: days spelled out, words of a list as they are here. */
function cellsOf(row: KeptRow, { file, about }: { file: FileRow; about: About }): string[] {
  const { values } = readRow(row, about, file.kind)
  const made = about.checked?.labels?.[row.n] ?? labelFrom(values.case_ref, row.n)
  const label = makesLabels(file, about) ? [made] : []
  const cells = about.columns.map(({ field }, place) => {
    if (isBlank(row.c[place])) return file.kind === 'holdings' && field === 'label' ? made : ''
    const { type, words } = fieldOf(file.kind, field!)!
    const value = values[field!]
    if (value === undefined) return type === 'yes' ? 'No' : sayCell(row.c[place]).slice(0, 80)
    if (type === 'day') return sayShortDay(String(value))
    if (type === 'yes') return 'Yes'
    const all = [value].flat()
    return words ? all.map((key) => words[key] ?? key).join('; ') : all.join('; ').slice(0, 120)
  })
  return [`Row\u00A0${row.n}`, ...label, ...cells]
}
