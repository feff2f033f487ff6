import type { Builder } from './builder.ts'
import { employments, people, personOf, type EmploymentName, type PersonName } from './people.ts'
import { planSections, reflections } from './private.ts'
import { employmentOf, holdings, type HoldingName } from './work.ts'

const keys = <T extends object>(rows: T) => Object.keys(rows) as (keyof T & string)[]
const times = <T>(count: number, make: (number: number) => T) =>
  Array.from({ length: count }, (_, number) => make(number + 1))

const working = ['sam', 'ola', 'priya', 'tom', 'otis'] as const satisfies EmploymentName[]

/** Much more of what the cast has already, so that little can slip through unnoticed. */
export async function addMany(build: Builder) {
  for (const name of keys(holdings)) await addAroundHolding(build, name)
  for (const name of working) await addWritten(build, name)
  for (const name of keys(planSections)) await addVersions(build, name)
  for (const name of keys(reflections)) await addKept(build, name)
}

async function addAroundHolding(build: Builder, name: HoldingName) {
  const employment = employmentOf(name)
  const [employment_id, person_id] = [employments[employment], personOf(employment)]
  const about = { holding_id: holdings[name], employment_id, person_id }
  for (const row of times(45, (number) => `contact-${name}-${number}`)) {
    const note = await build.sealed(person_id, { table: 'contact', column: 'note', row }, 'A talk')
    const when = { at: build.at(-50), made_at: build.at(-50) }
    build.add('contact', { id: row, ...about, ...when, minutes: 20, medium: 'phone', note })
  }
  for (const row of times(20, (number) => `review-${name}-${number}`)) {
    const at = { table: 'holding_review' as const, column: 'note', row }
    const said = { reviewed_on: build.day(-60), answer: 'still_right', sessions: 3 } as const
    const note = await build.sealed(person_id, at, 'Steady')
    build.add('holding_review', { id: row, ...about, ...said, note, made_at: build.at(-60) })
  }
}

async function addWritten(build: Builder, name: (typeof working)[number]) {
  const person_id = personOf(name)
  const seal = (table: 'check_in' | 'reflection' | 'time_block', column: string, row: string) =>
    build.sealed(person_id, { table, column, row }, 'Written')
  for (const number of times(24, (it) => it)) {
    const when = { made_at: build.at(-7 * number - 90), changed_at: build.at(-7 * number - 90) }
    const checkIn = `check-in-${name}-${number}`
    build.add('check_in', {
      id: checkIn,
      person_id,
      week: build.day(-7 * number - 92),
      felt_load: 'heavy',
      sharing: 'only_me',
      note: await seal('check_in', 'note', checkIn),
      ...when,
    })
    const row = `reflection-${name}-${number}`
    build.add('reflection', {
      id: row,
      person_id,
      model: 'free',
      title: await seal('reflection', 'title', row),
      body: await seal('reflection', 'body', row),
      tags: await seal('reflection', 'tags', row),
      ...when,
    })
    const spent = `time-block-${name}-${number}`
    build.add('time_block', {
      id: spent,
      employment_id: employments[name],
      person_id,
      spent_on: build.day(-60),
      minutes: 30,
      kind: 'groups',
      note: await seal('time_block', 'note', spent),
      made_at: build.at(-60),
    })
  }
}

async function addVersions(build: Builder, name: keyof typeof planSections) {
  const owner = people[ownerOf(name)]
  for (const number of times(20, (it) => it + 1)) {
    const row = `${planSections[name]}-${number}`
    build.add('plan_version', {
      id: row,
      section_id: planSections[name],
      person_id: owner,
      number,
      words: await build.sealed(owner, { table: 'plan_version', column: 'words', row }, 'A walk'),
      made_at: build.at(-19),
    })
  }
}

const ownerOf = (section: string): PersonName =>
  (['sam', 'priya', 'tom', 'otis'] as const).find((name) => section.startsWith(name))!

async function addKept(build: Builder, name: keyof typeof reflections) {
  const person_id = people[name]
  for (const row of times(20, (number) => `kept-${name}-${number}`)) {
    const at = { table: 'kept_form' as const, column: 'body', row }
    const body = JSON.stringify([['note', [build.text(at, 'Half a thought')]]])
    const kept = { path: '/holdings', kept_at: build.at(-1) }
    build.add('kept_form', {
      id: row,
      person_id,
      body: await build.seal(person_id, at, body),
      ...kept,
    })
  }
}
