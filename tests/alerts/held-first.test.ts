import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { passUnanswered } from '../../src/alerts/pass-unanswered.ts'
import { londonInstant } from '../../src/time/london.ts'
import { alertRow, raiseCases, setScene } from './scene.ts'

/** Two servers at one alert; SQLite has one writer, so there is nothing to see there. */
describe('changes to one alert at the same moment on postgres', () => {
  let scene: Awaited<ReturnType<typeof setScene>>
  let id: string
  beforeEach(async () => {
    scene = await setScene('postgres')
    id = await raiseCases(scene, await scene.as('ola'))
    scene.parts.clock.set(londonInstant('2026-11-11', '09:30')!)
  })
  afterEach(() => scene.parts.close())

  const write = () => scene.parts.store.write
  const waitsForALock = async () => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(write())
    return rows[0]!.count > 0
  }
  const whileHeld = async <T>(press: () => Promise<T>, meanwhile: () => Promise<unknown>) => {
    const held = Promise.withResolvers<void>()
    const free = Promise.withResolvers<void>()
    const holder = write()
      .transaction()
      .execute(async (db) => {
        await db.selectFrom('alert').select('id').where('id', '=', id).forUpdate().execute()
        held.resolve()
        await free.promise
        await db.updateTable('alert').set({ version: 90 }).where('id', '=', id).execute()
        await close(db)
      })
    await held.promise
    const answer = press()
    await expect.poll(waitsForALock, { timeout: 10_000 }).toBe(true)
    await meanwhile().finally(() => free.resolve())
    await holder
    return answer
  }
  let close: (db: ReturnType<typeof write>) => Promise<unknown> = async () => {}
  const closes = (db: ReturnType<typeof write>) =>
    db
      .updateTable('alert')
      .set({ state: 'closed', close_reason: 'settled', closed_at: scene.parts.clock.now() })
      .where('id', '=', id)
      .execute()

  it.each(['taking-on', 'passing-on'])('%s holds the alert before who was asked', async (part) => {
    close = async () => {}
    scene.parts.clock.set(londonInstant('2026-11-19', '09:30')!)
    await passUnanswered(scene.parts)
    const wren = await scene.as('wren')
    const asked = () =>
      write()
        .transaction()
        .execute((db) =>
          db
            .selectFrom('alert_escalation')
            .select('id')
            .where('alert_id', '=', id)
            .forUpdate()
            .noWait()
            .execute(),
        )
    const answer = await whileHeld(() => wren.post(`/alerts/${id}/${part}`), asked)
    expect(answer.status).toBe(303)
  })

  it.each([
    ['conversations', { agreed: 'No new people.' }],
    ['actions', { what: 'Ring', owner: 'person-priya', due_on: '2026-11-16' }],
    ['snooze', { until_on: '2026-11-13', why: 'Later', version: '1' }],
  ])('%s writes nothing to an alert that closes meanwhile', async (part, body) => {
    close = closes
    const priya = await scene.as('priya')
    const page = `/alerts/${id}`
    const talk = { talk_on: '2026-11-12', talk_at: '10:00' }
    expect((await priya.post(`${page}/acknowledgement`, talk)).status).toBe(303)
    const answer = await whileHeld(
      () => priya.post(`${page}/${part}`, body),
      async () => {},
    )
    expect([part, answer.status]).toEqual([part, 409])
    const { conversed_at, planned_at, snoozed_until, version } = await alertRow(scene, id)
    const nothing = [null, null, null, 90]
    expect([conversed_at, planned_at, snoozed_until, version]).toEqual(nothing)
  })
})
