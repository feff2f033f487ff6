import type { ImportKind } from '../database/schema.ts'
import { mostProblems, type About, type Checked, type RowProblem } from './about.ts'
import { sayCell } from './cell.ts'
import type { KeptRow } from './columns.ts'
import { contactOf, type ContactFacts, type ContactRow } from './contact-rows.ts'
import { fieldOf } from './fields.ts'
import { hasEnded, holdingOf, labelFrom, type HoldingFacts } from './holding-rows.ts'
import type { HoldingInput } from '../holdings/form.ts'
import { nameIn, personOf, type PeopleFacts, type PersonRow } from './people-rows.ts'
import { readRow, type RowRead, type Said } from './read-row.ts'
import { sameAs, Twice } from './twice.ts'
import { WhoLeads, type Listed } from './who-leads.ts'

/** What is known here that rows are looked at against. */
export type Facts =
  | ({ kind: 'people' } & PeopleFacts)
  | ({ kind: 'holdings' } & HoldingFacts)
  | ({ kind: 'contacts' } & ContactFacts)

/** Rows that are good, in the shape their kind is written in. */
export type Good = { people: PersonRow[]; holdings: HoldingInput[]; contacts: ContactRow[] }

export type Looked = { checked: Checked; good: Good; everyone: Listed[] }

/** Rows looked at before everybody else gets a turn. */
const chunk = 200

/** Looks through every row, and writes nothing. */
export async function checkRows(
  rows: readonly KeptRow[],
  { about, facts }: { about: About; facts: Facts },
): Promise<Looked> {
  const looked: Looked = {
    checked: { good: 0, wrong: 0, ended: 0, problems: [], warnings: [], labels: {} },
    good: { people: [], holdings: [], contacts: [] },
    everyone: [],
  }
  const twice = new Twice()
  for (const [place, row] of rows.entries()) {
    if (place % chunk === chunk - 1) await new Promise(setImmediate)
    checkRow(row, { about, facts, looked, twice })
  }
  if (facts.kind === 'people') checkLeads(rows, { about, facts, looked })
  return looked
}

type Around = { about: About; facts: Facts; looked: Looked; twice: Twice }

function checkRow(row: KeptRow, { about, facts, looked, twice }: Around) {
  const read = readRow(row, about, facts.kind)
  if (facts.kind === 'holdings' && hasEnded(read)) {
    looked.checked.ended += 1
    return
  }
  if (facts.kind === 'people') looked.everyone.push(nameIn(read))
  const made = read.problems.length > 0 ? [] : make(read, facts, { good: looked.good, twice })
  const said = [...read.problems, ...made]
  const again = said.length === 0 ? twice.see(read.n, sameAs(facts.kind, read, looked.good)) : null
  if (again) said.push(again)
  if (facts.kind === 'holdings' && said.length === 0) noteLabel(looked, read)
  note(looked.checked, row, { about, kind: facts.kind, said, warnings: read.warnings })
}

/** The rows are shown without those before them, so a label that had to be another is kept. */
function noteLabel({ checked, good }: Looked, { n, values }: RowRead) {
  const { label } = good.holdings.at(-1)!
  if (!values.label && label !== labelFrom(values.case_ref, n)) checked.labels![n] = label
}

function make(read: RowRead, facts: Facts, { good, twice }: { good: Good; twice: Twice }): Said[] {
  const kept = <T>(made: T | Said[], list: T[]): Said[] => {
    if (Array.isArray(made)) return made as Said[]
    list.push(made)
    return []
  }
  if (facts.kind === 'people') return kept(personOf(read, facts), good.people)
  if (facts.kind === 'holdings') return kept(holdingOf(read, facts, twice), good.holdings)
  const made = contactOf(read, facts)
  return kept(made, good.contacts)
}

type Noted = { about: About; kind: ImportKind; said: Said[]; warnings: Said[] }

function note(checked: Checked, row: KeptRow, { about, kind, said, warnings }: Noted) {
  if (said.length > 0) checked.wrong += 1
  else checked.good += 1
  for (const [list, all] of [
    [checked.problems, said],
    [checked.warnings, warnings],
  ] as const) {
    for (const each of all) {
      if (list.length < mostProblems) list.push(problemOf(row, each, { about, kind }))
    }
  }
}

function problemOf(
  row: KeptRow,
  { field, says }: Said,
  { about, kind }: { about: About; kind: ImportKind },
): RowProblem {
  const place = about.columns.findIndex((column) => column.field === field)
  const header = about.columns[place]?.header ?? fieldOf(kind, field)?.label ?? 'The row'
  const written = place === -1 ? '' : sayCell(row.c[place]).slice(0, 60)
  return { row: row.n, column: header, written, says }
}

/** Who leads whom can only be told once everybody is known. */
function checkLeads(
  rows: readonly KeptRow[],
  { about, facts, looked }: { about: About; facts: PeopleFacts; looked: Looked },
) {
  const { checked, good } = looked
  const who = new WhoLeads(looked.everyone, facts.colleagues)
  const byNumber = new Map(rows.map((row) => [row.n, row]))
  const working = facts.colleagues.filter(({ works }) => works)
  const emails = new Set(working.map(({ email }) => email))
  const names = new Set(working.map(({ name }) => name.toLowerCase()))
  for (const person of good.people) {
    const said = (['lead', 'manager'] as const).flatMap((field) => {
      const found = who.find(person[field], field, person.n)
      return found && 'says' in found ? [found] : []
    })
    if (person.email && emails.has(person.email)) said.push({ field: 'email', says: isHere })
    if (!person.email && names.has(person.name.toLowerCase()))
      said.push({ field: 'name', says: isNamedHere })
    if (said.length === 0) continue
    checked.good -= 1
    note(checked, byNumber.get(person.n)!, { about, kind: 'people', said, warnings: [] })
  }
}

const isHere = 'Someone here has this e-mail already. Take the row out.'
const isNamedHere =
  'Someone here has this name already. Take the row out, or give the e-mail of the other one.'
