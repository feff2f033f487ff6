import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { Scene } from './scene.ts'

describe.each(dialects)('what is kept of a session on %s', (dialect) => {
  let scene: Scene
  let sam: Client
  let eve: Client
  let priya: Client
  let anna: Client
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    sam = await scene.as('sam')
    eve = await scene.as('eve')
    priya = await scene.as('priya')
    anna = await scene.as('anna')
  })
  afterAll(() => scene.parts.close())

  const db = () => scene.parts.store.read
  const recordAt = (path: string) =>
    db()
      .selectFrom('session_record')
      .selectAll()
      .where('session_id', '=', path.split('/').at(-1)!)
      .executeTakeFirst()
  const write = async (client: Client, path: string, words: string) =>
    client.submit(await client.get(`${path}/record`), 'form[action$="/record"]', { words })
  const edit = async (client: Client, path: string, words: string) =>
    client.submit(await client.get(`${path}/record/edit`), 'form[action$="/record"]', { words })

  it('is written by either side, read by both, and sealed for the worker', async () => {
    const path = await scene.sessionLike('samEve')
    const before = await sam.get(`${path}/record`)
    expect(before.words).toContain('Who sees this: You and Eve Lindqvist.')
    expect((await write(sam, path, 'Endings, and one hard call')).location).toBe(
      `${path}/record?said=saved`,
    )
    const seen = await eve.get(`${path}/record`)
    expect(seen.words).toContain('Endings, and one hard call')
    expect(seen.words).toContain('Written by Sam Okafor')
    expect(seen.words).toContain('Who sees this: You and Sam Okafor.')
    const kept = (await recordAt(path))!
    expect(kept.words.toString()).not.toContain('Endings')
    expect([kept.sealed_for, kept.person_id]).toEqual([
      scene.world.people.sam,
      scene.world.people.sam,
    ])
    expect((await edit(eve, path, 'Endings. One hard call.')).status).toBe(303)
    const after = await sam.get(`${path}/record`)
    expect(after.words).toContain('Endings. One hard call.')
    expect(after.words).toContain('Written by Eve Lindqvist')
    expect(after.words).toContain('Version 1, by you')
    expect(after.words).toContain('Endings, and one hard call')
  })

  it('stays with its worker when whoever gave it gets a sign-in only later', async () => {
    const tom = await scene.as('tom')
    await scene.agree('tomGale', { keeps: 'full', status: 'in_force' })
    const [before, after] = [
      await scene.sessionLike('tomGale', { people: ['tom'] }),
      await scene.sessionLike('tomGale', { people: ['tom'] }),
    ]
    expect((await tom.get(`${before}/record`)).words).toContain('Who sees this: Only you.')
    await write(tom, before, 'Said when nobody else could read it')
    const today = scene.parts.clock.now()
    scene.parts.clock.forward({ minutes: 1 })
    const { write: db } = scene.parts.store
    const gale = db.updateTable('supervisor').where('id', '=', 'supervisor-gale')
    await gale.set({ person_id: scene.world.people.eve }).execute()
    const bond = { id: 'bond-late', employment_id: scene.world.employments.tom }
    await db
      .insertInto('bond')
      .values({
        ...bond,
        viewer_id: scene.world.people.eve,
        kind: 'external',
        from_at: scene.parts.clock.now(),
      })
      .execute()
    const told = await tom.get(`${after}/record`)
    expect(told.words).toContain('Who sees this: You and Eve Lindqvist.')
    await write(tom, after, 'Said to both of us')
    expect((await eve.get(`${before}/record`)).words).not.toContain('nobody else could read')
    expect((await eve.get(`${after}/record`)).words).toContain('Said to both of us')
    await db.deleteFrom('bond').where('id', '=', 'bond-late').execute()
    await gale.set({ person_id: null }).execute()
    await scene.agree('tomGale', { keeps: 'full', status: 'ended' })
    scene.parts.clock.set(today)
  })

  it('opens to nobody else: not the lead, the manager, or a colleague', async () => {
    const path = await scene.sessionLike('samEve')
    await write(sam, path, 'Only for us two')
    for (const name of ['priya', 'meg', 'ola', 'anna', 'ada', 'frank', 'wren'] as const) {
      const other = await scene.as(name)
      const asked = [
        await other.get(`${path}/record`),
        await other.get(`${path}/record/edit`),
        await other.get(`${path}/split`),
        await other.post(`${path}/record`, { words: 'Mine now', version: '1' }),
        await other.post(`${path}/record/agreement`, { version: '1' }),
        await other.post(`${path}/record/comments`, { kind: 'comment', words: 'Hm' }),
        await other.post(`${path}/record/actions`, { what: 'x', owner: 'y', due_on: '2026-12-01' }),
        await other.post(`${path}/split`, { helped: 'yes', version: '1' }),
      ]
      expect([name, ...asked.map(({ status }) => status)]).toEqual([name, ...asked.map(() => 404)])
      expect(asked.some(({ text }) => text.includes('Only for us two'))).toBe(false)
    }
    expect((await sam.get(`${path}/record`)).words).toContain('Only for us two')
  })

  it('of line management is sealed for the organisation and read along the line', async () => {
    const path = await scene.sessionLike('samPriya')
    await write(priya, path, 'Leave in March')
    expect((await recordAt(path))!.sealed_for).toBe(scene.world.organisations.tidewell)
    expect((await sam.get(`${path}/record`)).words).toContain('Leave in March')
    for (const name of ['anna', 'eve', 'meg'] as const) {
      expect((await (await scene.as(name)).get(`${path}/record`)).status).toBe(404)
    }
    const again = await scene.sessionLike('samPriya')
    await write(sam, again, 'A word for Priya')
    await priya.get(`${again}/record`)
    const opened = await db()
      .selectFrom('access_log')
      .select('viewer_id')
      .where('owner_id', '=', scene.world.people.sam)
      .where('what', '=', 'session_record')
      .execute()
    expect(opened.map((row) => row.viewer_id)).toContain(scene.world.people.priya)
  })

  it('is agreed by both, and asked anew when the words change', async () => {
    const path = await scene.sessionLike('samEve')
    await write(sam, path, 'First words')
    const agree = async (client: Client) =>
      client.submit(await client.get(`${path}/record`), 'form[action$="/agreement"]')
    const old = await eve.get(`${path}/record`)
    expect((await agree(sam)).location).toBe(`${path}/record?said=plan_agreed`)
    expect((await agree(eve)).status).toBe(303)
    const both = await sam.get(`${path}/record`)
    expect(both.words).toContain('You agreed today at 10:00. Eve Lindqvist agreed today at 10:00.')
    expect(both.page.querySelector('form[action$="/agreement"]')).toBeNull()
    await edit(eve, path, 'Other words')
    const again = await sam.get(`${path}/record`)
    expect(again.words).toContain('You have not said yet whether it is right.')
    expect(again.words).toContain('Eve Lindqvist has not said yet whether it is right.')
    const late = await eve.submit(old, 'form[action$="/agreement"]')
    expect([late.status, late.words.includes('The words have changed')]).toEqual([409, true])
    expect((await recordAt(path))!.giver_agreed_at).toBeNull()
  })

  it('keeps a disagreement beside it, through every change, for good', async () => {
    const path = await scene.sessionLike('samEve')
    await write(eve, path, 'It went well')
    await sam.submit(await sam.get(`${path}/record`), 'form[action$="/agreement"]')
    const page = await sam.get(`${path}/record`)
    const empty = await sam.submit(page, 'form[action$="/comments"]', { words: 'Not so' })
    expect([empty.status, empty.words.includes('Choose which it is.')]).toEqual([422, true])
    expect(empty.text).toContain('Not so')
    const said = { kind: 'disagreement', words: 'I was not heard' }
    expect((await sam.submit(page, 'form[action$="/comments"]', said)).status).toBe(303)
    expect((await recordAt(path))!.worker_agreed_at).toBeNull()
    await edit(eve, path, 'It went well, mostly')
    const seen = await eve.get(`${path}/record`)
    expect(seen.words).toContain('I remember it differently')
    expect(seen.words).toContain('I was not heard')
    expect(seen.page.querySelectorAll('form[action*=removal]')).toEqual([])
  })

  it('keeps both texts when two write at once', async () => {
    const path = await scene.sessionLike('samEve')
    const [one, two] = [await sam.get(`${path}/record`), await eve.get(`${path}/record`)]
    await sam.submit(one, 'form[action$="/record"]', { words: 'What Sam wrote' })
    const late = await eve.submit(two, 'form[action$="/record"]', { words: 'What Eve wrote' })
    expect([late.status, late.words.includes('What Sam wrote')]).toEqual([409, true])
    expect(late.page.querySelector('textarea')?.textContent).toContain('What Eve wrote')
    const kept = await eve.submit(late, 'form[action$="/record"]')
    expect(kept.status).toBe(303)
    expect((await sam.get(`${path}/record`)).words).toContain('What Eve wrote')
    const forms = [await sam.get(`${path}/record/edit`), await eve.get(`${path}/record/edit`)]
    const answers = await Promise.all([
      sam.submit(forms[0]!, 'form[action$="/record"]', { words: 'One' }),
      eve.submit(forms[1]!, 'form[action$="/record"]', { words: 'Two' }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    const versions = await db()
      .selectFrom('session_record_version')
      .select('number')
      .where('record_id', '=', (await recordAt(path))!.id)
      .orderBy('number')
      .execute()
    expect(versions.map(({ number }) => number)).toEqual([1, 2])
  })

  it('is a log alone where the agreement says so: no form, and none is taken', async () => {
    const path = await scene.sessionLike('samEve')
    const form = await sam.get(`${path}/record`)
    await scene.agree('samEve', { keeps: 'log' })
    const page = await sam.get(`${path}/record`)
    expect(page.words).toContain('Only that you met is kept')
    expect(page.words).toContain('Your agreement says so.')
    expect(page.page.querySelectorAll('main form')).toEqual([])
    const sent = await sam.submit(form, 'form[action$="/record"]', { words: 'All the same' })
    expect([sent.status, sent.text.includes('All the same')]).toEqual([422, true])
    const action = { what: 'Ring', owner: scene.world.people.sam, due_on: '2026-11-20' }
    expect((await sam.post(`${path}/record/actions`, action)).status).toBe(422)
    expect(await recordAt(path)).toBeUndefined()
    await scene.agree('samEve', { keeps: 'actions' })
    const promises = await sam.get(`${path}/record`)
    expect(promises.page.querySelector('form[action$="/record"]')).toBeNull()
    expect(promises.page.querySelector('form[action$="/actions"]')).not.toBeNull()
    expect((await write2(path)).status).toBe(422)
    await scene.agree('samEve', { keeps: 'full' })
  })
  const write2 = (path: string) => sam.post(`${path}/record`, { words: 'No', version: '0' })

  it('is everything of line management and only promises of all else without an agreement', async () => {
    const clinical = await scene.sessionLike('samAnna')
    const page = await anna.get(`${clinical}/record`)
    expect(page.words).toContain('Only what you promise each other is kept')
    expect(page.words).toContain('That is how it is until you agree otherwise.')
    expect((await anna.post(`${clinical}/record`, { words: 'No', version: '0' })).status).toBe(422)
    await scene.agree('samPriya', { status: 'ended' })
    const line = await scene.sessionLike('samPriya')
    expect((await write(sam, line, 'Kept')).status).toBe(303)
    await scene.agree('samPriya', { status: 'in_force' })
  })

  it('waits until the session has begun, and is nothing once it was called off', async () => {
    const next = await sam.get('/supervision/sessions/sitting-samEveNext/record')
    expect(next.words).toContain('You can write here once the session has begun.')
    expect(next.page.querySelectorAll('main form')).toEqual([])
    const early = await sam.post('/supervision/sessions/sitting-samEveNext/record', {
      words: 'Too soon',
      version: '0',
    })
    expect([early.status, early.text.includes('Too soon')]).toEqual([422, true])
    const off = await scene.sessionLike('samEve', { status: 'cancelled' })
    expect((await sam.get(`${off}/record`)).words).toContain('This session was called off.')
    expect((await sam.post(`${off}/record`, { words: 'No', version: '0' })).status).toBe(422)
  })

  it('takes no NHS number, and keeps what was typed', async () => {
    const path = await scene.sessionLike('samEve')
    const refused = await write(sam, path, 'About 943 476 5919')
    expect([refused.status, refused.text.includes('943 476 5919')]).toEqual([422, true])
    expect(await recordAt(path)).toBeUndefined()
  })

  it('is one record for each person of a group, and neither reads the other’s', async () => {
    const path = await scene.sessionLike('samEve', { people: ['sam', 'ola'] })
    const bond = { employment_id: 'employment-ola', viewer_id: scene.world.people.eve }
    await scene.parts.store.write
      .insertInto('bond')
      .values({
        id: `bond-${path}`,
        ...bond,
        kind: 'external',
        from_at: '2026-01-01T00:00:00.000Z',
      })
      .execute()
    const ola = await scene.as('ola')
    await write(sam, path, 'What Sam keeps')
    const choose = await eve.get(`${path}/record`)
    expect(choose.words).toContain('Whose record?')
    const link = choose.page.querySelectorAll('main a').find((a) => a.text === 'Sam Okafor')!
    expect((await eve.get(link.getAttribute('href')!)).words).toContain('What Sam keeps')
    const olas = await ola.get(`${path}/record`)
    expect(olas.words).not.toContain('Sam')
    expect(
      (await ola.get(`${path}/record?of=seat-${path.split('/').at(-1)}-sam`)).words,
    ).not.toContain('What Sam keeps')
  })
})
