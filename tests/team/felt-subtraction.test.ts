import { sql } from 'kysely'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, View } from '../../src/access/view.ts'
import { addDays } from '../../src/time/london.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { recovered } from './solving.ts'

const weeks = 30
const monday = '2026-01-05'
const day = (week: number) => addDays(monday, 7 * week)
const monthOf = (week: number) => day(week).slice(0, 7)
const teamsOf = { sqlite: 1_000, postgres: 60 }
const words = ['light', 'manageable', 'heavy', 'very_heavy', 'too_much']
const fewest = 5

/** A person's weeks: where they were and what they said, or kept to themselves. */
type Week = { team: number | null; said: string | null }
type Person = { id: string; home: number; weeks: Week[] }

/** Teams of one to nine who start, leave and move; now and then a whole team says one word. */
function drawPeople(seed: number, teams: number): Person[] {
  const size = fc.integer({ min: 1, max: 9 })
  const drawn = fc.sample(fc.tuple(size, fc.infiniteStream(fc.nat(999))), { seed, numRuns: teams })
  return drawn.flatMap(([people, stream], home) => {
    const next = () => stream.next().value!
    const oneWord = home % 10 === 0
    return Array.from({ length: people }, (_, n) => {
      let at: number | null = next() < 900 ? home : null
      let usual = words[next() % words.length]!
      const lived = Array.from({ length: weeks }, () => {
        const luck = next()
        if (luck < 8) at = at === null ? home : null
        else if (luck < 10) at = home - (home % 4) + ((luck + n) % 4)
        if (luck > 900) usual = words[luck % words.length]!
        const kept = [null, 'rather_not_say'][luck % 2]!
        const said = luck % 7 === 3 ? kept : oneWord ? 'heavy' : usual
        return { team: at, said }
      })
      return { id: `job-${home}-${n}`, home, weeks: lived }
    })
  })
}

async function keep({ store }: TestParts, people: Person[], teams: number) {
  const at = '2025-01-01T00:00:00.000Z'
  const sqlite = store.dialect === 'sqlite'
  const each = (rows: unknown[][]) =>
    sqlite
      ? sql`select value->>0 a, value->>1 b, value->>2 c from json_each(${JSON.stringify(rows)})`
      : sql`select value->>0 a, value->>1 b, value->>2 c
          from json_array_elements(${JSON.stringify(rows)}::json)`
  const date = (name: string) => sql.raw(sqlite ? name : `${name}::date`)
  const moment = sqlite ? sql`${at}` : sql`${at}::timestamptz`
  const ids = people.map(({ id, home }) => [id, `${home}`])
  const lived = people.flatMap(({ id, weeks: own }) =>
    own.flatMap(({ team, said }, week) => (team === null ? [] : [{ id, week, team, said }])),
  )
  const kept = lived.map(({ id, week, team }) => [id, day(week), `${team}`])
  const said = lived.flatMap((it) => (it.said === null ? [] : [[it.id, day(it.week), it.said]]))
  await store.write.transaction().execute(async (db) => {
    const run = (query: ReturnType<typeof sql>) => query.execute(db)
    await run(sql`insert into person (id, name, created_at)
      select a, b, ${moment} from (${each([['manager', 'M'], ...ids])}) l`)
    await run(sql`insert into organisation (id, name, kind, created_at)
      values ('org', 'Org', 'pcn', ${moment})`)
    await run(sql`insert into team (id, organisation_id, name)
      select a, 'org', a from (${each(Array.from({ length: teams }, (_, n) => [`${n}`]))}) l`)
    await run(sql`insert into employment (id, person_id, team_id, organisation_id, job, holds,
        weekly_hours, working_hours, started_in_role, from_on)
      select a, a, b, 'org', 'link_worker', 1, 30, '{}', ${date("'2025-01-01'")},
        ${date("'2025-01-01'")} from (${each(ids)}) l`)
    await run(sql`insert into bond (id, employment_id, viewer_id, kind, from_at)
      select a, a, 'manager', 'manager', ${moment} from (${each(ids)}) l`)
    await run(sql`insert into load_snapshot (employment_id, week, team_id, metric, value, level,
        taken_at) select a, ${date('b')}, c, 'held', 7, 'room', ${moment} from (${each(kept)}) l`)
    await run(sql`insert into check_in (id, person_id, week, felt_load, sharing, made_at, changed_at)
      select a || b, a, ${date('b')}, c, 'only_me', ${moment}, ${moment} from (${each(said)}) l`)
  })
  await sql`analyze`.execute(store.write)
}

const shares = read((from) => from.selectFrom('team_felt').selectAll())

/** What each said in a month of a team, of those who said a word. */
function spokenIn(people: Person[]) {
  const spoken = new Map<string, Map<string, string[]>>()
  for (const { id, weeks: own } of people) {
    own.forEach(({ team, said }, week) => {
      if (team === null || said === null || said === 'rather_not_say') return
      const key = `${team} ${monthOf(week)}`
      if (!spoken.has(key)) spoken.set(key, new Map())
      const month = spoken.get(key)!
      month.set(id, [...(month.get(id) ?? []), said])
    })
  }
  return spoken
}

const meanOf = (month: Map<string, string[]>, word: string) =>
  [...month.values()].reduce(
    (all, said) => all + said.filter((it) => it === word).length / said.length / month.size,
    0,
  )

type Range = { from: number; to: number }
const steps: Record<string, Range> = {
  little: { from: 0, to: 0.25 },
  some: { from: 0.25, to: 0.5 },
  most: { from: 0.5, to: 1 },
}

/**
 * Words that somebody must have said, whoever it is: with one person among `people` saying another
 * word all month, no answers of the others give what is shown.
 */
function proven(ranges: Range[], people: number): number {
  const one = 1 / people
  const isPossible = (word: number, instead: number) => {
    const bounds = ranges.map(({ from, to }, place) => ({
      from: place === instead ? Math.max(from, one) : from,
      to: place === word ? Math.min(to, 1 - one) : to,
    }))
    const sum = (of: (it: Range) => number) => bounds.reduce((all, it) => all + of(it), 0)
    const fits = bounds.every(({ from, to }) => from < to + 1e-9)
    return fits && sum((it) => it.from) < 1 + 1e-9 && sum((it) => it.to) > 1 - 1e-9
  }
  return ranges.filter((_, word) => !ranges.some((_, i) => i !== word && isPossible(word, i)))
    .length
}

/** Takes every figure as if it were exact, and everybody to feel the same for two months. */
function attack(sums: Map<string, string[]>): number {
  const months = [...new Set([...sums.keys()].map((key) => key.split(' ')[1]!))].toSorted()
  const groupOf = (key: string) => Math.floor(Number(key.split(' ')[0]) / 4)
  let found = 0
  for (const [place, month] of months.entries()) {
    const both = [...sums].filter(([key]) => [month, months[place + 1]].includes(key.split(' ')[1]))
    for (const these of Map.groupBy(both, ([key]) => groupOf(key)).values()) {
      found += recovered(these.map(([, people]) => people)).length
    }
  }
  return found
}

describe.each(dialects)('how the work has felt on %s', (dialect) => {
  it('tells nobody’s word, whatever is subtracted', { timeout: 120_000 }, async () => {
    const parts = await freshParts(dialect)
    const people = drawPeople(7, teamsOf[dialect])
    await keep(parts, people, teamsOf[dialect])
    const today = day(weeks)
    const who = { person: 'manager', today, now: `${today}T10:00:00.000Z` }
    const view = new View(who, { db: parts.store.read, dialect, vault: parts.vault })
    const rows = (await shares(view, {})).filter(({ question }) => question === 'felt')
    await parts.close()

    const spoken = spokenIn(people)
    const told = Map.groupBy(rows, ({ team_id, month }) => `${team_id} ${month}`)
    const large = [...spoken].filter(([, month]) => month.size >= fewest)
    const namesOf = (key: string) => [...spoken.get(key)!.keys()]
    const found = attack(new Map([...told.keys()].map((key) => [key, namesOf(key)])))
    const everyFive = attack(new Map(large.map(([key]) => [key, namesOf(key)])))

    const [wrong, certain, exact] = [[] as string[], [] as number[], [] as number[]]
    for (const [key, given] of told) {
      const month = spoken.get(key)!
      const means = words.map((word) => meanOf(month, word))
      const stepOf = new Map(given.map(({ answer, share }) => [answer, steps[share]!]))
      const ranges = words.map((word) => stepOf.get(word)!)
      const isIn = ({ from, to }: Range, mean: number) => mean > from - 1e-3 && mean < to + 1e-3
      if (month.size < fewest || given.length !== words.length) wrong.push(key)
      if (!ranges.every((range, i) => isIn(range, means[i]!))) wrong.push(key)
      certain.push(proven(ranges, month.size))
      exact.push(
        proven(
          means.map((mean) => ({ from: mean, to: mean })),
          month.size,
        ),
      )
    }
    const sum = (all: number[]) => all.reduce((a, b) => a + b, 0)
    console.log(
      `proof: felt subtraction on ${dialect}: ${teamsOf[dialect]} random teams, ${told.size} months ` +
        `told, ${found + sum(certain)} words recovered ` +
        `(faults: ${everyFive} by other people, ${sum(exact)} by exact shares)`,
    )
    expect([found, sum(certain), wrong]).toEqual([0, 0, []])
    expect(told.size).toBeGreaterThan(teamsOf[dialect] / 2)
    expect(told.size).toBeLessThan(large.length)
    expect(everyFive).toBeGreaterThan(0)
    expect(sum(exact)).toBeGreaterThan(0)
  })
})
