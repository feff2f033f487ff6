import { sql } from 'kysely'
import fc from 'fast-check'
import { expect, it, describe } from 'vitest'
import { View } from '../../src/access/view.ts'
import { leftOut } from '../../src/privacy/small-numbers.ts'
import { teamsFacts } from '../../src/team/count-facts.ts'
import { addDays } from '../../src/time/london.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { recovered } from './solving.ts'

const weeks = 52
const monday = '2026-01-05'
const day = (week: number) => addDays(monday, 7 * week)
const teamsOf = { sqlite: 1_000, postgres: 60 }
const teamsTogether = 4

/** Where everybody was, week by week: the number of a team, or null. */
type Person = { id: string; home: number; where: (number | null)[] }

/** Groups of four teams of one to nine people, who start, leave, come back and move. */
function drawPeople(seed: number, teams: number): Person[] {
  const size = fc.integer({ min: 1, max: 9 })
  const drawn = fc.sample(fc.tuple(size, fc.infiniteStream(fc.nat(999))), { seed, numRuns: teams })
  return drawn.flatMap(([people, stream], home) =>
    Array.from({ length: people }, (_, n) => {
      const group = home - (home % teamsTogether)
      let at: number | null = stream.next().value! < 900 ? home : null
      const where = Array.from({ length: weeks }, () => {
        const luck = stream.next().value!
        if (luck < 8) at = at === null ? home : null
        else if (luck < 10) at = group + ((luck + n) % teamsTogether)
        return at
      })
      return { id: `job-${home}-${n}`, home, where }
    }),
  )
}

async function keep({ store }: TestParts, people: Person[], teams: number) {
  const at = '2025-01-01T00:00:00.000Z'
  await store.write.transaction().execute(async (db) => {
    const put = async (table: 'person', rows: object[]) => {
      for (let i = 0; i < rows.length; i += 1_000) {
        await db
          .insertInto(table)
          .values(rows.slice(i, i + 1_000) as never)
          .execute()
      }
    }
    await put('person', [{ id: 'manager', name: 'Manager', created_at: at }])
    await put(
      'person',
      people.map(({ id }) => ({ id, name: id, created_at: at })),
    )
    await put('organisation' as 'person', [{ id: 'org', name: 'Org', kind: 'pcn', created_at: at }])
    await put(
      'team' as 'person',
      Array.from({ length: teams }, (_, n) => ({
        id: `${n}`,
        organisation_id: 'org',
        name: `${n}`,
      })),
    )
    const job = { organisation_id: 'org', job: 'link_worker', holds: 1, weekly_hours: 30 }
    const since = { working_hours: '{}', started_in_role: '2025-01-01', from_on: '2025-01-01' }
    await put(
      'employment' as 'person',
      people.map(({ id, home }) => ({ id, person_id: id, team_id: `${home}`, ...job, ...since })),
    )
    await put(
      'bond' as 'person',
      people.map(({ id }) => {
        return { id, employment_id: id, viewer_id: 'manager', kind: 'manager', from_at: at }
      }),
    )
    const lines = people.flatMap(({ id, where }) =>
      where.flatMap((team, week) => (team === null ? [] : [[id, day(week), `${team}`]])),
    )
    const each =
      store.dialect === 'sqlite'
        ? sql`select value->>0, value->>1, value->>2 from json_each(${JSON.stringify(lines)})`
        : sql`select value->>0, (value->>1)::date, value->>2
            from json_array_elements(${JSON.stringify(lines)}::json)`
    await sql`insert into load_snapshot (employment_id, week, team_id, metric, value, level, taken_at)
      select l.*, 'held', 7, 'room', ${at} from (${each}) l`.execute(db)
  })
  await sql`analyze`.execute(store.write)
}

/** Who was in each team in each week, as anybody there knows. */
function membersOf(people: Person[]) {
  const members = Array.from({ length: weeks }, () => new Map<number, string[]>())
  for (const { id, where } of people) {
    where.forEach((team, week) => {
      if (team === null) return
      const there = members[week]!.get(team) ?? []
      members[week]!.set(team, [...there, id])
    })
  }
  return members
}

type Sums = string[][]

/**
 * Whoever sees every sum takes each person's figure to stay the same for five weeks, and solves
 * for it with all sums of those weeks, of teams between which people move.
 */
function attack(published: Sums[], group: (person: string) => number): number {
  const all = new Set<string>()
  for (let first = 0; first + 5 <= weeks; first++) {
    const sums = published.slice(first, first + 5).flat()
    for (const these of Map.groupBy(sums, ([person]) => group(person!)).values()) {
      for (const person of recovered(these)) all.add(`${person} ${first}`)
    }
  }
  return all.size
}

describe.each(dialects)('sums of teams on %s', (dialect) => {
  it('tell nobody’s number, whatever is subtracted', { timeout: 120_000 }, async () => {
    const parts = await freshParts(dialect)
    const teams = teamsOf[dialect]
    const people = drawPeople(5, teams)
    await keep(parts, people, teams)
    const members = membersOf(people)
    const published: Sums[] = []
    let wrong = 0
    for (let week = 0; week < weeks; week++) {
      const today = addDays(day(week), 7)
      const who = { person: 'manager', today, now: `${today}T10:00:00.000Z` }
      const view = new View(who, { db: parts.store.read, dialect, vault: parts.vault })
      const { lines } = await teamsFacts(view)
      published.push(
        lines.flatMap(({ team, held }) => {
          const there = members[week]!.get(Number(team)) ?? []
          if (held === null) return []
          // Everyone holds seven, so the sum tells over how many it is.
          if (held !== 7 * there.length) wrong += 1
          return [there]
        }),
      )
    }
    await parts.close()
    const groupOf = (person: string) => Math.floor(Number(person.split('-')[1]) / teamsTogether)
    const figures = published.flat().length
    const found = attack(published, groupOf)
    const everyFive = members.map((week) => [...week.values()].filter((it) => it.length >= 5))
    const withTotals = published.map((sums, week) => [
      ...sums,
      ...Map.groupBy([...members[week]!.values()].flat(), groupOf).values(),
    ])
    const faults = [attack(everyFive, groupOf), attack(withTotals, groupOf)]
    console.log(
      `proof: subtraction on ${dialect}: ${teams} random teams, ${weeks} weeks, ${figures} figures ` +
        `published, ${found} individual values recovered (faults: ${faults.join(' and ')})`,
    )
    expect([found, wrong]).toEqual([0, 0])
    expect(figures).toBeGreaterThan(5 * teams)
    for (const fault of faults) expect(fault).toBeGreaterThan(0)
  })
})

describe('what is left out', () => {
  const groups = (...sizes: number[]) => sizes.map((people, i) => ({ id: `${i}`, people }))

  it.each<[string, number[], string]>([
    ['nothing where every group is large enough', [5, 6, 30], ''],
    ['the next smallest beside a small one', [4, 9, 6, 7], '0 2'],
    ['two small ones that come to five', [2, 3, 6], '0 1'],
    ['another where two small ones come to fewer', [2, 2, 9, 6], '0 1 3'],
    ['what is small and alone', [3], '0'],
    ['not beside a group of nobody', [0, 5, 6], ''],
  ])('is %s', (_, sizes, out) => {
    expect([...leftOut(groups(...sizes), 5)].toSorted().join(' ')).toBe(out)
  })
})
