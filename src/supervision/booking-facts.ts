import type { BookFacts } from '../../views/supervision/book-page.tsx'
import type { PracticeFacts } from '../../views/supervision/practice-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { everyOwnJob } from '../leave/own-jobs.ts'
import { isDay, isTime } from '../time/london.ts'
import { sayWhen } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import { momentsIn } from './book-sessions.ts'
import {
  bookable,
  giversInside,
  giversOutside,
  talkedWith,
  type Bookable,
} from './booking-queries.ts'
import { bookedTypes, type BookingInput } from './form.ts'
import { hintsAbout } from './hints.ts'
import { prefilled } from './prefill.ts'

type Typed = { values: Values; errors: FieldError[] }
type Hints = BookFacts['hints']
type Asked = { employment: string | null; type: string | null }

/** The form of a new session as it opens: for whom and what kind, as the address says. */
export async function newBooking(view: View, { employment, type }: Asked): Promise<Typed> {
  const people = await bookable(view, {})
  const job = people.find(({ id }) => id === employment) ?? people.find(({ mine }) => mine)
  const kind = bookedTypes.find((each) => each === type)
  const usual = job && kind ? await prefilled(view, job, kind) : {}
  const values = {
    'people[]': job ? [job.id] : [],
    ...(kind ? { type: kind } : {}),
    ...usual,
  }
  return { values, errors: [] }
}

/** What the booking form shows; null to whoever has nobody to book for. */
export async function bookFacts(
  view: View,
  typed: Typed,
  hints: Hints = [],
): Promise<BookFacts | null> {
  const [people, inside, outside] = await Promise.all([
    bookable(view, {}),
    giversInside(view, {}),
    giversOutside(view, {}),
  ])
  if (people.length === 0) return null
  const gives = people.some(({ mine, minded, supervised }) => !mine && (minded || supervised))
  const me = view.who.person
  const owners = people.filter(({ mine }) => mine)
  return {
    values: typed.values,
    errors: typed.errors.map(besideField),
    people: people.filter(isTheirs).map((job) => optionOf(job, people)),
    colleagues: people.filter((job) => !isTheirs(job)).map((job) => optionOf(job, people)),
    givers: [
      ...(gives ? [{ value: `p-${me}`, label: 'Me' }] : []),
      ...inside.map(({ id, name }) => ({ value: `p-${id}`, label: name })),
      ...outside.map(({ id, name, person_id: person }) => ({
        value: `s-${id}`,
        label: person === me ? 'Me, from outside' : `${name}, from outside`,
      })),
    ],
    whoSees:
      gives || !owners[0]
        ? 'Whoever it is for, you, and whoever else leads, manages or supervises them'
        : await whoSees(view, 'supervision_log', owners[0].id),
    hints,
    looked: hints.length > 0 ? lookedAt(typed.values) : '',
    back: owners.length > 0 ? '/supervision' : '/',
  }
}

/** What a verb says about people stands beside the ticks. */
const besideField = ({ field, message }: FieldError) => ({
  field: field === 'people' ? 'people[]' : field,
  message,
})

const isTheirs = ({ mine, minded, supervised }: Bookable) => Boolean(mine || minded || supervised)

function optionOf(job: Bookable, all: Bookable[]) {
  const severalJobs = all.filter(({ person_id: person }) => person === job.person_id).length > 1
  const name = job.mine ? 'Me' : job.name
  const hint = isTheirs(job) ? undefined : 'A colleague, for a group'
  return {
    value: job.id,
    label: severalJobs ? `${name}, ${job.organisation}` : name,
    ...(hint ? { hint } : {}),
  }
}

/** What was looked at: another day, time or guest list is looked at again. */
const lookedAt = (values: Values) =>
  ['on', 'at', 'minutes', 'giver', 'people[]', 'repeat_weeks', 'repeat_times']
    .map((name) => [values[name] ?? []].flat().join(' '))
    .join('|')
    .slice(0, 2000)

/** Times with something in their way that nobody has looked at yet. */
export async function toLookAt(view: View, input: BookingInput, values: Values): Promise<Hints> {
  if (input.looked === lookedAt(values)) return []
  if (!isDay(input.on) || !isTime(input.at)) return []
  const jobs = await bookable(view, {})
  const people = jobs
    .filter(({ id }) => input['people[]'].includes(id))
    .map((job) => ({ person: job.person_id, name: job.name, hours: job.working_hours }))
  const giver = input.giver.giver ?? input.giver.supervisor
  const name = await nameOfGiver(view, giver)
  const rows = momentsIn(input).map(({ startsAt }) => ({ startsAt, minutes: input.minutes }))
  const found = await hintsAbout(view, rows, { people, giver: giver ? { id: giver, name } : null })
  return found
    .filter(({ words }) => words.length > 0)
    .map(({ startsAt, words }) => ({ when: sayWhen(startsAt, view.who), words }))
}

async function nameOfGiver(view: View, id: string | null) {
  const [inside, outside] = await Promise.all([giversInside(view, {}), giversOutside(view, {})])
  return [...inside, ...outside].find((each) => each.id === id)?.name ?? 'whoever gives it'
}

/** What the form of a quick talk shows; null to whoever has no job here. */
export async function practiceFacts(view: View, typed: Typed): Promise<PracticeFacts | null> {
  const jobs = await everyOwnJob(view, {})
  if (jobs.length === 0) return null
  const [inside, last, mates] = await Promise.all([
    giversInside(view, {}),
    talkedWith(view, {}),
    bookable(view, {}),
  ])
  const me = view.who.person
  const names = new Map(
    [...last, ...inside, ...mates.map(({ person_id: id, name }) => ({ id, name }))]
      .filter(({ id }) => id !== me)
      .map(({ id, name }) => [id, name]),
  )
  return {
    ...typed,
    jobs: jobs.map(({ id, organisation }) => ({ value: id, label: organisation })),
    people: [...names].slice(0, shortList).map(([id, label]) => ({ value: `p-${id}`, label })),
    whoSees: await whoSees(view, 'supervision_log', jobs[0]!.id),
  }
}

/** A list to press in, not to read. */
const shortList = 12
