import { email as emailForm } from '../accounts/form.ts'
import type { Job } from '../database/schema.ts'
import { jobNames } from '../people/form.ts'
import { findIdentifiers, refuses, sayIdentifier } from '../privacy/identifiers.ts'
import { readWrittenDay } from '../time/written-day.ts'
import { sayShortDay } from '../time/words.ts'
import type { Day } from '../time/types.ts'
import type { FieldError } from '../web/form.ts'
import { cells, mostPeople, readHours, type Cell, type PersonRow } from './read-people.ts'

export type FirstPerson = {
  /** Which row of the form it was. */
  row: number
  name: string
  email: string | null
  job: Job
  weeklyHours: number
  startedInRole: Day
}

export type Order = 'day' | 'month' | null

type Around = {
  /** How dates were written that could be two; null while nobody has said. */
  dates: Order
  today: Day
  /** Who works here already, in small letters. */
  here: { names: ReadonlySet<string>; emails: ReadonlySet<string> }
}

export type Checked = { people: FirstPerson[]; errors: FieldError[] }

/** Every row that has anything in it; the errors name their cell as `email[3]`. */
export function checkPeople(rows: readonly PersonRow[], around: Around): Checked {
  const errors: FieldError[] = []
  const used = rows.map((row, place) => ({ row, place })).filter(({ row }) => isUsed(row))
  const people = used.map(({ row, place }) => {
    const say = (cell: Cell, message: string) => {
      const field = `${cell}[${place}]`
      if (!errors.some((each) => each.field === field)) errors.push({ field, message })
    }
    guard(row, say)
    return personOf(row, { place, around, say })
  })
  errors.push(
    ...twice(people, around.here).filter(({ field }) => !errors.some((e) => e.field === field)),
  )
  const asked = used.find(({ row }) => !around.dates && isOpen(row.started))
  if (asked) errors.unshift({ field: 'dates', message: askDates(asked.row.started) })
  if (people.length === 0) errors.push({ field: '', message: 'Keep at least one person.' })
  if (people.length > mostPeople) errors.push({ field: '', message: tooMany })
  return { people, errors }
}

export const tooMany = `Add at most ${mostPeople} people at once. The rest can follow after.`

/** A row whose name and e-mail were emptied is left out. */
const isUsed = ({ name, email }: PersonRow) => name.trim() !== '' || email.trim() !== ''

type Say = (cell: Cell, message: string) => void

/** No number of a patient's in any cell; nobody's telephone, post code or birthday in a name. */
function guard(row: PersonRow, say: Say) {
  for (const cell of cells) {
    const found = findIdentifiers(row[cell]).find(
      (each) => refuses(each) || (cell === 'name' && each.kind !== 'date_of_birth'),
    )
    if (found) say(cell, refuses(found) ? sayIdentifier(found.kind) : 'Write their name only.')
  }
}

type Checking = { place: number; around: Around; say: Say }

function personOf(row: PersonRow, { place, around, say }: Checking): FirstPerson {
  const name = row.name.replaceAll(/\s+/g, ' ').trim()
  if (name === '') say('name', 'Type their name, or empty the e-mail too to leave them out.')
  if (name.length > 80) say('name', 'Use 80 letters or fewer.')
  const weeklyHours = readHours(row.hours)
  if (weeklyHours === null) say('hours', 'Type hours a week such as 30, from 0.5 to 60.')
  const known = jobNames.some((job) => job === row.job)
  if (!known) say('job', row.job ? `We do not know “${row.job}”. ${chooseJob}` : chooseJob)
  return {
    row: place,
    name,
    email: emailOf(row.email, say),
    job: row.job as Job,
    weeklyHours: weeklyHours ?? 0,
    startedInRole: startedOf(row.started, { around, say }),
  }
}

const chooseJob = 'Choose what they do here.'

function emailOf(typed: string, say: Say): string | null {
  if (typed.trim() === '') return null
  const read = emailForm('').safeParse(typed)
  if (!read.success) say('email', 'Type the whole e-mail address, or leave it empty.')
  return read.data ?? null
}

function startedOf(typed: string, { around, say }: Omit<Checking, 'place'>): Day {
  const { dates, today } = around
  if (typed.trim() === '') return today
  const read = readWrittenDay(typed)
  if (read === null) say('started', `“${typed}” is not a day we can read. ${writeDay}`)
  if (read === null || 'day' in read) return read?.day ?? today
  if ('either' in read) return dates === 'month' ? read.either.monthFirst : read.either.dayFirst
  if (dates === 'day') say('started', `“${typed}” is no day with the day first. ${writeDay}`)
  return read.monthFirst
}

const writeDay = 'Write it like 4 March 2024.'

/** Whether somebody must say how it was meant. */
function isOpen(typed: string) {
  const read = readWrittenDay(typed)
  return read !== null && !('day' in read)
}

/** What each answer would make of the first date that is asked about. */
export function askDates(typed: string): string {
  const read = readWrittenDay(typed)
  if (read && 'either' in read) {
    const { dayFirst, monthFirst } = read.either
    return `Is “${typed}” ${sayShortDay(dayFirst)}, or ${sayShortDay(monthFirst)}? Say how days are written.`
  }
  return `“${typed}” is a day only with the month first. Say how days are written.`
}

export const asksAbout = (rows: readonly PersonRow[]) =>
  rows.map(({ started }) => started).find(isOpen) ?? null

function twice(people: readonly FirstPerson[], here: Around['here']): FieldError[] {
  const [names, emails] = [new Set<string>(), new Set<string>()]
  return people.flatMap(({ row, name, email }) => {
    const [small, errors] = [name.toLowerCase(), [] as FieldError[]]
    const isHere = here.names.has(small) || (email !== null && here.emails.has(email))
    if (isHere) errors.push({ field: `name[${row}]`, message: hereAlready(name) })
    else if (small && names.has(small)) errors.push({ field: `name[${row}]`, message: again(name) })
    if (email && emails.has(email)) errors.push({ field: `email[${row}]`, message: again(email) })
    names.add(small)
    if (email) emails.add(email)
    return errors
  })
}

const hereAlready = (name: string) =>
  `${name} is here already. Empty this row, or write another name if this is somebody else.`
const again = (what: string) =>
  `${what} is here twice. Empty one of the two rows, or tell them apart.`
