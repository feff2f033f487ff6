import type { PlanSection } from '../../../src/database/schema.ts'
import type { Builder } from './builder.ts'
import { organisations, people, type PersonName } from './people.ts'

const writers = ['sam', 'ola', 'priya', 'tom', 'otis'] as const satisfies PersonName[]

/** To whom lines were sent; Frank leads Sam no more, and Rhys' were taken back. */
const excerptRows = {
  samToPriya: ['sam', 'priya', false],
  samToEve: ['sam', 'eve', false],
  samToEd: ['sam', 'ed', false],
  samToFrank: ['sam', 'frank', false],
  samToDora: ['sam', 'dora', true],
  tomToMeg: ['tom', 'meg', false],
  otisToOlwen: ['otis', 'olwen', false],
} as const satisfies Record<string, readonly [PersonName, PersonName, takenBack: boolean]>

/** Which section, for whom it is ticked, and whether that was taken back. */
const sectionRows = {
  samEarlySigns: ['sam', 'early_signs', 'priya', false],
  samKeepsWell: ['sam', 'keeps_well', 'eve', false],
  samRing: ['sam', 'who_to_ring', 'beth', false],
  samHelps: ['sam', 'what_helps', 'ola', false],
  samHard: ['sam', 'hard_parts', 'frank', false],
  samHours: ['sam', 'out_of_hours', 'rhys', true],
  samDo: ['sam', 'what_i_do', null, false],
  priyaHelps: ['priya', 'what_helps', null, false],
  tomSigns: ['tom', 'early_signs', 'meg', false],
  otisHelps: ['otis', 'what_helps', 'olwen', false],
} as const satisfies Record<
  string,
  readonly [PersonName, PlanSection, PersonName | null, takenBack: boolean]
>

const planned = ['sam', 'priya', 'tom', 'otis'] as const satisfies PersonName[]
const employers = ['tidewell', 'lantern', 'farshore'] as const

const idsOf = <K extends string>(kind: string, names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, `${kind}-${name}`])) as Record<K, string>
const keys = <T extends object>(rows: T) => Object.keys(rows) as (keyof T & string)[]

export const reflections = idsOf('reflection', writers)
export const excerpts = idsOf('excerpt', keys(excerptRows))
export const plans = idsOf('plan', planned)
export const planSections = idsOf('section', keys(sectionRows))
export const instruments = idsOf('instrument', employers)
export const instrumentAnswers = idsOf('answer', ['sam', 'otis'])
export const complaints = idsOf('complaint', ['sam', 'tom', 'otis'])

/** What people write for themselves, what of it they share, and what is kept about that. */
export async function addPrivate(build: Builder) {
  for (const name of writers) await addReflection(build, name)
  for (const name of keys(excerptRows)) await addExcerpt(build, name)
  for (const name of planned) addPlan(build, name)
  for (const name of keys(sectionRows)) await addSection(build, name)
  for (const name of employers) addInstrument(build, name)
  for (const name of keys(instrumentAnswers)) await addAnswer(build, name)
  for (const name of keys(complaints)) await addComplaint(build, name)
  build.add('access_log', {
    id: 'access-sam',
    owner_id: people.sam,
    viewer_id: people.priya,
    what: 'excerpt',
    record_id: excerpts.samToPriya,
    at: build.at(-1),
    slot: 'before',
  })
}

async function addReflection(build: Builder, name: (typeof writers)[number]) {
  const [id, person_id] = [reflections[name], people[name]]
  const at = (column: string) => ({ table: 'reflection' as const, column, row: id })
  build.add('reflection', {
    id,
    person_id,
    model: 'what',
    title: await build.sealed(person_id, at('title'), 'After a hard call'),
    body: await build.sealed(person_id, at('body'), 'What I could do, and what I could not'),
    tags: await build.sealed(person_id, at('tags'), 'endings'),
    cpd: 1,
    made_at: build.at(-2),
    changed_at: build.at(-2),
  })
}

async function addExcerpt(build: Builder, name: keyof typeof excerptRows) {
  const [from, to, takenBack] = excerptRows[name]
  const [id, person_id] = [excerpts[name], people[from]]
  const at = { table: 'excerpt' as const, column: 'words', row: id }
  build.add('excerpt', {
    id,
    reflection_id: reflections[from],
    person_id,
    words: await build.sealed(person_id, at, 'What I could not'),
    sent_at: build.at(-1),
  })
  addShare(build, { what: 'excerpt', record: id, from, to, takenBack })
}

function addPlan(build: Builder, name: (typeof planned)[number]) {
  const asked = name === 'sam' ? { agree_with: people.priya, asked_at: build.at(-1) } : {}
  build.add('wellness_plan', {
    id: plans[name],
    person_id: people[name],
    review_on: build.day(40),
    buddy_id: name === 'sam' ? people.ola : null,
    ...asked,
    made_at: build.at(-20),
    changed_at: build.at(-20),
  })
}

async function addSection(build: Builder, name: keyof typeof sectionRows) {
  const [from, section, to, takenBack] = sectionRows[name]
  const [id, person_id] = [planSections[name], people[from]]
  const words = { table: 'plan_section' as const, column: 'words', row: id }
  build.add('plan_section', {
    id,
    plan_id: plans[from],
    person_id,
    section,
    words: await build.sealed(person_id, words, 'A walk before the first call'),
    changed_at: build.at(-20),
  })
  const version = { table: 'plan_version' as const, column: 'words', row: `${id}-1` }
  build.add('plan_version', {
    id: version.row,
    section_id: id,
    person_id,
    number: 1,
    words: await build.sealed(person_id, version, 'A walk'),
    made_at: build.at(-20),
  })
  if (to) addShare(build, { what: 'plan_section', record: id, from, to, takenBack })
}

type Share = {
  what: 'excerpt' | 'plan_section'
  record: string
  from: PersonName
  to: PersonName
  takenBack: boolean
}

const addShare = (build: Builder, { what, record, from, to, takenBack }: Share) =>
  build.add('share', {
    id: `share-${record}`,
    what,
    record_id: record,
    owner_id: people[from],
    to_id: people[to],
    from_at: build.at(-1),
    revoked_at: takenBack ? build.at(0, -1) : null,
  })

const addInstrument = (build: Builder, name: (typeof employers)[number]) =>
  build.add('instrument', {
    id: instruments[name],
    organisation_id: organisations[name],
    name: 'tide-check',
    number: 1,
    definition: JSON.stringify(definition),
    loaded_by: people.ada,
    loaded_at: build.at(-30),
  })

async function addAnswer(build: Builder, name: keyof typeof instrumentAnswers) {
  const [row, person_id] = [instrumentAnswers[name], people[name]]
  const at = { table: 'instrument_answer' as const, column: 'answers', row }
  build.add('instrument_answer', {
    id: row,
    person_id,
    instrument_id: instruments[name === 'sam' ? 'tidewell' : 'farshore'],
    answers: await build.seal(person_id, at, JSON.stringify({ i1: 3 })),
    answered_at: build.at(-3),
  })
}

async function addComplaint(build: Builder, name: keyof typeof complaints) {
  const [id, person_id] = [complaints[name], people[name]]
  const organisation = { sam: 'tidewell', tom: 'lantern', otis: 'farshore' } as const
  const organisation_id = organisations[organisation[name]]
  const at = { table: 'complaint' as const, column: 'words', row: id }
  build.add('complaint', {
    id,
    organisation_id,
    person_id,
    words: await build.sealed(organisation_id, at, 'I was not told who could read this'),
    sent_at: build.at(-1),
  })
}

/** One question, and a cut: enough to be shown and answered. */
const definition = {
  name: 'tide-check',
  title: 'Tide check',
  source: 'Made up for tests',
  licence: 'Free to use',
  recall: 'the last seven days',
  scale: [
    { value: 1, label: 'Not at all' },
    { value: 3, label: 'Quite a lot' },
  ],
  items: [{ id: 'i1', text: 'How high was the tide?' }],
  scoring: { kind: 'single', item: 'i1', cut: 3, below: 'Low water', from: 'High water' },
}
