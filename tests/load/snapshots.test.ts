import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { evaluateDaily } from '../../src/alerts/evaluate-daily.ts'
import { openStore } from '../../src/database/connection.ts'
import { lastEndedWeek, takeSnapshots } from '../../src/load/snapshots.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

test.each([
  ['2026-11-15T23:58:59.999Z', '2026-11-02', '2026-11-08T23:59:00.000Z'],
  ['2026-11-15T23:59:00.000Z', '2026-11-09', '2026-11-15T23:59:00.000Z'],
  ['2026-11-16T00:00:00.000Z', '2026-11-09', '2026-11-15T23:59:00.000Z'],
  // Clocks go forward on 29 March: Sunday 23:59 is 22:59 UTC, a week of 167 hours.
  ['2026-03-22T23:59:00.000Z', '2026-03-16', '2026-03-22T23:59:00.000Z'],
  ['2026-03-29T22:58:59.999Z', '2026-03-16', '2026-03-22T23:59:00.000Z'],
  ['2026-03-29T22:59:00.000Z', '2026-03-23', '2026-03-29T22:59:00.000Z'],
  ['2026-03-29T23:30:00.000Z', '2026-03-23', '2026-03-29T22:59:00.000Z'],
  // And back on 25 October: a week of 169 hours.
  ['2026-10-18T22:59:00.000Z', '2026-10-12', '2026-10-18T22:59:00.000Z'],
  ['2026-10-25T23:58:59.999Z', '2026-10-12', '2026-10-18T22:59:00.000Z'],
  ['2026-10-25T23:59:00.000Z', '2026-10-19', '2026-10-25T23:59:00.000Z'],
  ['2027-01-01T12:00:00.000Z', '2026-12-21', '2026-12-27T23:59:00.000Z'],
])('at %s the week that ended last is that of %s, at %s', (now, week, moment) => {
  expect(lastEndedWeek(now)).toEqual({ week, moment })
})

describe.each(dialects)('a week as it ended, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  beforeEach(async () => {
    parts = await freshParts(dialect, '2026-11-16T00:00:30.000Z')
    world = await makeWorld(parts)
  })
  afterEach(() => parts.close())

  const rows = () =>
    parts.store.read
      .selectFrom('load_snapshot')
      .selectAll()
      .orderBy('employment_id')
      .orderBy('week')
      .orderBy('metric')
      .execute()
  const sams = async () =>
    (await rows()).filter(({ employment_id }) => employment_id === world.employments.sam)
  const ended = async (week: string) => (await sams()).filter((row) => row.week === week)

  const addLeave = (from_on: string, until_on: string) =>
    parts.store.write
      .insertInto('leave')
      .values({
        id: `leave-${from_on}`,
        employment_id: world.employments.sam,
        person_id: world.people.sam,
        from_on,
        until_on,
        made_at: parts.clock.now(),
      })
      .execute()

  it('is kept once, with what it was judged by', async () => {
    expect(await takeSnapshots(parts)).toBe('taken')
    const kept = await sams()
    expect(kept.map(({ metric }) => metric)).toEqual(
      expect.arrayContaining(['held', 'points', 'sessions', 'span', 'review', 'alone', 'hours']),
    )
    for (const row of kept) {
      expect(row).toMatchObject({
        week: '2026-11-09',
        taken_at: '2026-11-15T23:59:00.000Z',
        agreement_id: world.agreements.sam,
        on_leave: 0,
      })
    }
    expect(await takeSnapshots(parts)).toBe('taken_before')
  })

  it('stays as it was, whatever changes later', async () => {
    await takeSnapshots(parts)
    const before = await rows()
    const { write } = parts.store
    await write.updateTable('holding').set({ intensity: 'intensive', risk: 'high' }).execute()
    await write.updateTable('agreement_limit').set({ near: 1, past: 2 }).execute()
    await write.updateTable('contact').set({ minutes: 200 }).execute()
    await write.updateTable('load_weights').set({ from_on: '2026-11-01', light: 9 }).execute()
    await addLeave('2026-11-09', '2026-11-13')
    await write.deleteFrom('setting').where('name', '=', 'snapshot_week').execute()
    await write.deleteFrom('form_receipt').execute()
    expect(await takeSnapshots(parts)).toBe('taken')
    await evaluateDaily(parts)
    expect(await rows()).toEqual(before)
  })

  it('is taken once by several servers at the same moment', async () => {
    // Only one process may hold a SQLite file: there it is one server that tries four times.
    const store = dialect === 'postgres' ? openStore(parts.config) : null
    const other = { ...parts, store: store ?? parts.store }
    const said = await Promise.all([
      takeSnapshots(parts),
      takeSnapshots(other),
      takeSnapshots(parts),
      takeSnapshots(other),
    ])
    await store?.close()
    expect(said).toContain('taken')
    const kept = await rows()
    const keys = new Set(kept.map((row) => `${row.employment_id} ${row.week} ${row.metric}`))
    expect(keys.size).toBe(kept.length)
    const audits = await parts.store.read
      .selectFrom('audit')
      .select('object_id')
      .where('action', '=', 'load.snapshot')
      .execute()
    expect(audits).toHaveLength(1)
  })

  it('leaves the weeks in which no server ran as gaps', async () => {
    await takeSnapshots(parts)
    parts.clock.forward({ days: 23 })
    expect(await takeSnapshots(parts)).toBe('taken')
    const weeks = new Set((await sams()).map(({ week }) => week))
    expect([...weeks].toSorted()).toEqual(['2026-11-09', '2026-11-30'])
  })

  it('says when more than half of it was leave', async () => {
    await addLeave('2026-11-11', '2026-11-13')
    await addLeave('2026-11-17', '2026-11-18')
    await takeSnapshots(parts)
    parts.clock.forward({ days: 7 })
    await takeSnapshots(parts)
    expect((await ended('2026-11-09')).every(({ on_leave }) => on_leave === 1)).toBe(true)
    expect((await ended('2026-11-16')).every(({ on_leave }) => on_leave === 0)).toBe(true)
    expect(await ended('2026-11-16')).not.toEqual([])
  })

  it('counts as they stood who work on that Sunday, and nobody else', async () => {
    await parts.store.write
      .updateTable('employment')
      .set({ until_on: '2026-11-14' })
      .where('id', '=', world.employments.sam)
      .execute()
    await takeSnapshots(parts)
    expect(await sams()).toEqual([])
    expect(await rows()).not.toEqual([])
  })
})
