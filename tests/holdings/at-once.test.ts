import type { Transaction } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/schema.ts'
import { Scene } from '../handovers/scene.ts'
import type { Answer, Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'

type Db = Transaction<Database>

describe.each(dialects)('a holding changed at the same moment on %s', (dialect) => {
  let scene: Scene
  let ola: Client
  let path: string
  let count = 0

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    ola = await scene.as('ola')
  })
  afterAll(() => scene.parts.close())
  beforeEach(async () => {
    path = await scene.holdingOf(ola, `Ford ${(count += 1)}`)
  })

  const id = () => path.split('/').at(-1)!
  const row = () =>
    scene.parts.store.read
      .selectFrom('holding')
      .selectAll()
      .where('id', '=', id())
      .executeTakeFirstOrThrow()
  const rowsOf = (table: 'co_holder' | 'handover' | 'advice_request' | 'contact') =>
    scene.parts.store.read.selectFrom(table).select('id').where('holding_id', '=', id()).execute()
  const moment = () => new Promise((resolve) => setTimeout(resolve, 300))

  /** Sends something while someone else's change is written but not yet kept. */
  const during = async (
    theirs: (db: Db) => Promise<unknown>,
    ours: () => Promise<Answer>,
    last: (db: Db) => Promise<unknown> = async () => null,
  ) => {
    const { write } = scene.parts.store
    const sent = await write.transaction().execute(async (db) => {
      await theirs(db)
      const answer = ours()
      await moment()
      await last(db)
      return { answer }
    })
    return sent.answer
  }
  const ending = (db: Db) =>
    db
      .updateTable('holding')
      .set((of) => ({
        status: 'closed',
        ended_on: '2026-11-10',
        end_reason: 'goals_met',
        version: of('version', '+', 1),
      }))
      .where('id', '=', id())
      .execute()
  const saving = (db: Db) =>
    db
      .updateTable('holding')
      .set((of) => ({ version: of('version', '+', 1) }))
      .where('id', '=', id())
      .execute()

  const hana = () => ({ role: 'link_worker', co_person: scene.world.people.hana })
  const question = () => ({ to: scene.world.people.anna, question: 'Is this safe to hold?' })

  it.each([
    ['a name beside it', 'co-holders', 'co_holder', hana],
    ['an ask to take it over', 'handovers', 'handover', () => ({ to: 'employment-sam' })],
    ['a question about it', 'advice-requests', 'advice_request', question],
  ] as const)('is not left with %s when it ends', async (_, noun, table, fields) => {
    const answer = await during(ending, () => ola.post(`${path}/${noun}`, fields()))
    expect([answer.status, await rowsOf(table)]).toEqual([422, []])
    expect(answer.words).toContain('has ended. Open it again first.')
  })

  it('has one colleague beside it once', async () => {
    const press = () => ola.post(`${path}/co-holders`, hana())
    const answers = await Promise.all(Array.from({ length: 6 }, press))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(5)
    expect(await rowsOf('co_holder')).toHaveLength(1)
  })

  it('says no and not an error to a yes that comes while it ends', async () => {
    const asked = await ola.post(`${path}/handovers`, { to: 'employment-sam' })
    const sam = await scene.as('sam')
    const page = await sam.get(asked.location!.split('?')[0]!)
    const withdrawing = (db: Db) =>
      db
        .updateTable('handover')
        .set((of) => ({ status: 'withdrawn', version: of('version', '+', 1) }))
        .where('holding_id', '=', id())
        .where('status', '=', 'asked')
        .execute()
    const yes = () => sam.submit(page, 'form[action$=acceptance]')
    const answer = await during(ending, yes, withdrawing)
    expect([404, 409]).toContain(answer.status)
    expect((await row()).end_reason).toBe('goals_met')
  })

  describe('a contact', () => {
    let contact: string
    beforeEach(async () => {
      await ola.post(`${path}/contacts`, { minutes: '20', medium: 'phone' })
      const [made] = await rowsOf('contact')
      contact = `${path}/contacts/${made!.id}`
    })
    const correcting = (db: Db) =>
      db
        .updateTable('contact')
        .set((of) => ({ minutes: 55, version: of('version', '+', 1) }))
        .where('holding_id', '=', id())
        .execute()
    const removing = (db: Db) => db.deleteFrom('contact').where('holding_id', '=', id()).execute()

    it('corrected in another tab is not written over', async () => {
      const form = await ola.get(contact)
      const edit = () => ola.submit(form, `form[action="${contact}"]`, { minutes: '45' })
      const answer = await during(correcting, edit)
      expect(answer.status).toBe(409)
      const kept = await scene.parts.store.read
        .selectFrom('contact')
        .select(['minutes', 'version'])
        .where('holding_id', '=', id())
        .execute()
      expect(kept).toEqual([{ minutes: 55, version: 2 }])
    })

    it('corrected in another tab is not taken away', async () => {
      const form = await ola.get(contact)
      const remove = () => ola.submit(form, 'form[action$=removal]')
      expect((await during(correcting, remove)).status).toBe(409)
      expect(await rowsOf('contact')).toHaveLength(1)
    })

    it('taken away in another tab is not said to be saved', async () => {
      const form = await ola.get(contact)
      const edit = () => ola.submit(form, `form[action="${contact}"]`, { minutes: '45' })
      expect((await during(removing, edit)).status).toBeGreaterThanOrEqual(404)
    })
  })

  describe('a review call', () => {
    beforeEach(() =>
      scene.parts.store.write
        .updateTable('holding')
        .set({ status: 'review_calls', next_review_on: '2026-11-12' })
        .where('id', '=', id())
        .execute(),
    )
    const call = () => ola.post(`${path}/contacts`, { minutes: '10', medium: 'phone' })

    it('counts on from what another tab saved', async () => {
      const { version } = await row()
      expect((await during(saving, call)).status).toBe(303)
      expect(await row()).toMatchObject({ version: version + 2, next_review_on: '2026-12-10' })
    })

    it('moves nothing on a holding that has just ended', async () => {
      const { version } = await row()
      expect((await during(ending, call)).status).toBe(303)
      expect(await row()).toMatchObject({ version: version + 1, next_review_on: '2026-11-12' })
    })
  })
})
