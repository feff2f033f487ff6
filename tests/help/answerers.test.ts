import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, View } from '../../src/access/view.ts'
import { londonDay } from '../../src/time/london.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld } from '../support/world.ts'

const leave = read((from) =>
  from.selectFrom('answerer_leave').selectAll().orderBy('person_id').orderBy('from_on'),
)

/** Worked out here from the rows themselves, apart from the slice. */
async function expected({ store, clock }: TestParts, person: string) {
  const [now, today] = [clock.now(), londonDay(clock.now())]
  const [jobs, bonds, days] = await Promise.all([
    store.read.selectFrom('employment').selectAll().execute(),
    store.read.selectFrom('bond').selectAll().execute(),
    store.read.selectFrom('leave').selectAll().execute(),
  ])
  const mine = jobs.filter((job) => job.person_id === person).map(({ id }) => id)
  const answering = bonds
    .filter(({ employment_id: job }) => mine.includes(job))
    .filter(({ kind }) => ['line', 'back_up', 'manager'].includes(kind))
    .filter((bond) => bond.from_at <= now && (bond.until_at === null || bond.until_at > now))
    .map(({ viewer_id: viewer }) => viewer)
  return days
    .filter((day) => answering.includes(day.person_id))
    .filter((day) => day.part === 'whole' && day.until_on >= today)
    .map(({ person_id, from_on, until_on }) => ({ person_id, from_on, until_on }))
    .toSorted((a, b) => (a.person_id + a.from_on < b.person_id + b.from_on ? -1 : 1))
}

describe.each(dialects)('the leave of whoever would be told, on %s', (dialect) => {
  let parts: TestParts
  beforeAll(async () => {
    parts = await freshParts(dialect)
    const { employments, people } = await makeWorld(parts)
    const names = ['priya', 'beth', 'wren', 'meg', 'frank', 'nell', 'anna', 'sam', 'ola'] as const
    const job = (name: (typeof names)[number]) => employments[name]
    for (const [place, name] of names.entries()) {
      for (const part of ['whole', 'morning'] as const) {
        await parts.store.write
          .insertInto('leave')
          .values({
            id: `leave-${part}-${name}`,
            employment_id: job(name),
            person_id: people[name],
            from_on: '2026-11-10',
            until_on: place % 2 ? '2026-11-12' : '2026-11-10',
            part,
            made_at: parts.clock.now(),
          })
          .execute()
      }
    }
  })
  afterAll(() => parts.close())

  it('is known to the worker they are bonded to, in days and nothing else', async () => {
    const { store, vault, clock } = parts
    const people = await store.read.selectFrom('person').select('id').execute()
    let [cells, seen] = [0, 0]
    for (const { id } of people) {
      const who = { person: id, now: clock.now(), today: londonDay(clock.now()) }
      const view = new View(who, { db: store.read, dialect, vault })
      const rows = await leave(view, {})
      expect([id, rows]).toEqual([id, await expected(parts, id)])
      cells += 18
      seen += rows.length
    }
    expect(seen).toBeGreaterThan(5)
    console.log(`proof: leave of whoever would be told on ${dialect}: ${cells} cells, ${seen} seen`)
  })
})
