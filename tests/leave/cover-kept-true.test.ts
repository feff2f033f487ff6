import { sql, type Kysely, type Transaction } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { Database } from '../../src/database/schema.ts'
import { Client, type Answer } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

const days = { from_on: '2027-03-22', until_on: '2027-03-24' }
const moved = { from_on: '2027-03-23', until_on: '2027-03-25' }

describe.each(dialects)('cover that stays true on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let sam: Client
  let ola: Client

  const signIn = (name: PersonName) =>
    new Client(parts, createApp(parts)).signInAs(world.people[name])
  const add = async (fields: Record<string, string>) =>
    (await sam.post('/leave', fields)).location!.split('?')[0]!
  const ask = (path: string, holdings: string[], person: PersonName = 'ola') =>
    sam.post(`${path}/cover`, { colleague: world.people[person], 'holding[]': holdings })
  const move = async (path: string, to: object) =>
    await sam.submit(await sam.get(path), `form[action="${path}"]`, { ...to })
  const takeAway = async (path: string) =>
    await sam.submit(await sam.get(path), `form[action="${path}/removal"]`)
  const covers = () =>
    parts.store.read.selectFrom('co_holder').selectAll().where('kind', '=', 'cover').execute()
  const live = async () => {
    const now = parts.clock.now()
    return (await covers()).filter((row) => row.ended_at! > now && row.declined_at === null)
  }
  const noted = async () =>
    (await parts.store.read.selectFrom('holding_change').select('id').execute()).length

  const endBlueDoor = (db: Kysely<Database>, on: string | null) =>
    db
      .updateTable('holding')
      .set({ ended_on: on })
      .where('id', '=', world.holdings.blueDoor)
      .execute()
  const endOla = (on: string | null) =>
    parts.store.write
      .updateTable('employment')
      .set({ until_on: on })
      .where('id', '=', world.employments.ola)
      .execute()

  beforeAll(async () => {
    parts = await freshParts(dialect, '2027-03-15T10:00:00.000Z')
    world = await makeWorld(parts)
  })
  beforeEach(async () => {
    parts.clock.set('2027-03-15T10:00:00.000Z')
    await parts.store.write.deleteFrom('co_holder').where('kind', '=', 'cover').execute()
    await parts.store.write.deleteFrom('leave').execute()
    await endBlueDoor(parts.store.write, null)
    await endOla(null)
    sam = await signIn('sam')
    ola = await signIn('ola')
  })
  afterAll(() => parts.close())

  it('stays over when its leave is over', async () => {
    const path = await add(days)
    await ask(path, [world.holdings.blueDoor])
    const tab = await sam.get(path)
    parts.clock.set('2027-03-25T10:00:00.000Z')
    await sam.signInAs(world.people.sam)
    const [before, lines] = [await covers(), await noted()]
    const late = await sam.submit(tab, `form[action="${path}"]`, { until_on: '2027-03-31' })
    expect(late.status).toBe(422)
    expect(late.words).toContain('This leave is over.')
    expect(late.text).toContain('2027-03-31')
    const page = await sam.get(path)
    expect(page.words).toContain('22 Mar 2027 to 24 Mar 2027. It is over.')
    expect(page.page.querySelector(`form[action="${path}"]`)).toBeNull()
    expect((await takeAway(path)).status).toBe(200)
    expect([await covers(), await noted()]).toEqual([before, lines])
  })

  it('does not move for a holding that has ended', async () => {
    const path = await add(days)
    const { blueDoor, highTide } = world.holdings
    await ask(path, [blueDoor, highTide])
    await endBlueDoor(parts.store.write, '2027-03-14')
    await move(path, moved)
    expect((await live()).map((row) => row.holding_id)).toEqual([highTide])
  })

  it('does not move with a colleague who has left', async () => {
    const path = await add(days)
    await ask(path, [world.holdings.blueDoor])
    await endOla('2027-03-14')
    await move(path, moved)
    expect(await live()).toEqual([])
  })

  it('is over when the leave is cut short before now', async () => {
    const path = await add({ from_on: '2027-03-10', until_on: '2027-03-24' })
    await ask(path, [world.holdings.blueDoor])
    expect((await move(path, { until_on: '2027-03-12' })).status).toBe(303)
    const [row] = await covers()
    expect(row!.ended_at).toBe(parts.clock.now())
  })

  it('is said yes to only for the days that were seen', async () => {
    const path = await add(days)
    await ask(path, [world.holdings.blueDoor])
    const page = await ola.get('/leave')
    await move(path, moved)
    expect((await ola.submit(page, '#asked form')).status).toBe(409)
    expect((await live()).map((row) => row.accepted_at)).toEqual([null])
    const yes = await ola.submit(await ola.get('/leave'), '#asked form')
    expect(yes.location).toBe('/leave?said=cover_yes')
    expect((await live())[0]!.accepted_at).not.toBeNull()
  })

  it('stays for the afternoon when the morning goes or moves', async () => {
    const day = { from_on: '2027-03-22' }
    const morning = await add({ ...day, part: 'morning' })
    const afternoon = await add({ ...day, part: 'afternoon' })
    await ask(afternoon, [world.holdings.blueDoor])
    const before = await live()
    expect(before).toHaveLength(1)
    await move(morning, { from_on: '2027-03-29', until_on: '2027-03-29' })
    expect(await live()).toEqual(before)
    await move(morning, { from_on: '2027-03-22', until_on: '2027-03-22' })
    await takeAway(morning)
    expect(await live()).toEqual(before)
    await takeAway(afternoon)
    expect(await live()).toEqual([])
  })

  it('is one name still when a morning joins an afternoon', async () => {
    const morning = await add({ from_on: '2027-03-22', part: 'morning' })
    const afternoon = await add({ from_on: '2027-03-23', part: 'afternoon' })
    await ask(morning, [world.holdings.blueDoor], 'hana')
    await ask(afternoon, [world.holdings.blueDoor])
    await move(morning, { from_on: '2027-03-23', until_on: '2027-03-23' })
    expect((await live()).map((row) => row.co_person_id)).toEqual([world.people.ola])
  })

  it('says who reads what a co-holder is told, and nobody else', async () => {
    const { page } = await sam.get(await add(days))
    const words = page.querySelector('#cover')!.textContent.replaceAll(/\s+/g, ' ')
    expect(words).toContain('Who sees this: Only you. A colleague, if you name them beside it')
    expect(words).not.toContain('Priya Shah, if')
  })

  it('is asked for on the colleague’s first page, once for each leave', async () => {
    const path = await add(days)
    await ask(path, [world.holdings.blueDoor, world.holdings.highTide])
    const asked = async () =>
      (await ola.get('/')).page
        .querySelectorAll('a[href="/leave#asked"]')
        .map((link) => link.textContent)
    const card = ['Sam Okafor asks you to cover while they are away']
    expect(await asked()).toEqual(card)
    parts.clock.set('2027-03-22T10:00:00.000Z')
    ola = await signIn('ola')
    expect(await asked()).toEqual(card)
    expect((await ola.get('/')).words).not.toContain('Sam Okafor asks you to stand alongside')
    await ola.submit(await ola.get('/leave'), '#asked form')
    expect(await asked()).toEqual([])
  })

  // SQLite has one writer at a time: there is no same moment on it.
  if (dialect === 'sqlite') return
  describe('at the same moment', () => {
    /** Lets `press` run into what another change has written and not yet kept. */
    async function beside(
      work: (db: Transaction<Database>) => Promise<unknown>,
      press: () => Promise<Answer>[],
    ) {
      let answers: Promise<Answer[]>
      await parts.store.write.transaction().execute(async (db) => {
        await work(db)
        const pressed = press()
        answers = Promise.all(pressed)
        await waiting(pressed.length)
      })
      return await answers!
    }

    async function waiting(many: number) {
      for (let turn = 0; turn < 40; turn += 1) {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(parts.store.read)
        if (rows[0]!.n >= many) return
        await new Promise((after) => setTimeout(after, 50))
      }
    }

    const blue = () => world.holdings.blueDoor

    it('two tabs ask two colleagues, and one of them covers', async () => {
      const path = await add(days)
      const answers = await beside(
        (db) =>
          db.selectFrom('holding').select('id').where('id', '=', blue()).forUpdate().execute(),
        () => [ask(path, [blue()], 'ola'), ask(path, [blue()], 'hana')],
      )
      expect(answers.map(({ status }) => status)).toEqual([303, 303])
      expect(await live()).toHaveLength(1)
    })

    it('nobody is asked about a holding that ends', async () => {
      const path = await add(days)
      const [answer] = await beside(
        (db) => endBlueDoor(db, '2027-03-15'),
        () => [ask(path, [blue()])],
      )
      expect(answer!.status).toBe(422)
      expect(await live()).toEqual([])
    })

    it('a no stays a no when the days move or the cover is taken back', async () => {
      const path = await add(days)
      await ask(path, [blue(), world.holdings.highTide])
      const rows = await live()
      const tab = await sam.get(path)
      const now = parts.clock.now()
      const decline = (db: Transaction<Database>, id: string) =>
        db
          .updateTable('co_holder')
          .set({ declined_at: now, ended_at: now })
          .where('id', '=', id)
          .execute()
      await beside(
        (db) => decline(db, rows[0]!.id),
        () => [sam.submit(tab, `form[action="${path}"]`, moved)],
      )
      const [other, ...more] = await live()
      expect([other!.id, more]).toEqual([rows[1]!.id, []])
      const no = (await covers()).find((row) => row.id === rows[0]!.id)
      expect([no!.declined_at, no!.ended_at]).toEqual([now, now])
      const lines = await noted()
      await beside(
        (db) => decline(db, other!.id),
        () => [sam.post(`${path}/cover/${other!.id}/ending`)],
      )
      expect([await live(), await noted()]).toEqual([[], lines])
    })
  })
})
