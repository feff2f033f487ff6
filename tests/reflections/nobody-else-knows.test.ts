import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { everyJob } from '../../src/every-job.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { changedTables, readEverything } from '../support/snapshot.ts'
import { prepareAlone } from '../preparation/prepare-alone.ts'
import { differing, everyPage, readers, type Clients, type Pages } from './every-page.ts'
import { Scene } from './scene.ts'

/** Pages of each kind that each reader opens; the slower database is asked for fewer. */
const most = { sqlite: 2, postgres: 1 }

/** Where one's own writing leaves something: none of it is anybody else's to read. */
const ownTables =
  'audit audit_link form_receipt kept_form preparation preparation_item reflection vault_key'.split(
    ' ',
  )

describe.each(dialects)('writing for oneself on %s', (dialect) => {
  let scene: Scene
  let sam: Client
  let clients: Clients
  let before: Pages

  const look = (pages = most[dialect], who = clients) => everyPage(who, pages)
  const jobs = async () => {
    for (const { name, run } of everyJob) if (name !== 'sendMails') await run(scene.parts)
  }

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    sam = await scene.as('sam')
    const some = dialect === 'sqlite' ? readers : (['priya', 'meg', 'ola', 'eve'] as const)
    const signedIn = await Promise.all(some.map(async (who) => [who, await scene.as(who)]))
    clients = Object.fromEntries(signedIn)
    // What the first round finds to tell is mailed by the second.
    await jobs()
    await jobs()
    // Who opened what is kept for its owner, once for each stretch of time: that is done here.
    await look()
    before = await look()
  }, 240_000)
  afterAll(() => scene.parts.close())

  it('changes no byte of what anybody else can open', async () => {
    const raw = await readEverything(scene.parts.store)
    await writeAndLookAndRemove(scene, sam)
    await prepareAlone(scene, sam)
    await jobs()
    const changed = await changedTables(scene.parts.store, raw)
    expect(changed.filter((table) => !ownTables.includes(table))).toEqual([])
    const after = await look()
    const differ = differing(before, after)
    const looked = `${before.size} pages over ${Object.keys(clients).length} readers on ${dialect}`
    console.log(`proof: byte comparison: ${looked}, ${differ.length} differ`)
    expect([...after.keys()]).toEqual([...before.keys()])
    expect(differ).toEqual([])
    expect(before.size).toBeGreaterThan(dialect === 'sqlite' ? 1000 : 250)
  }, 240_000)

  it('tells of sent lines nobody but whom they were sent to', async () => {
    const who = dialect === 'sqlite' ? clients : { priya: clients.priya!, eve: clients.eve! }
    const path = await scene.write(sam, { body: 'For Eve' })
    const sent = await scene.send(sam, path, { to_id: scene.world.people.eve, words: 'For Eve' })
    expect(sent.status).toBe(303)
    await jobs()
    const differ = differing(before, await look(1, who))
    expect(differ.filter((page) => !page.startsWith('eve '))).toEqual([])
    expect(differ).toContain('eve /excerpts')
    const { id } = await scene.parts.store.read
      .selectFrom('excerpt')
      .select('id')
      .orderBy('sent_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect((await sam.post(`/excerpts/${id}/removal`)).status).toBe(303)
    expect(differing(before, await look(1, who))).toEqual([])
  }, 240_000)

  // The trigger is written as SQLite wants it.
  if (dialect !== 'sqlite') return
  it('is found out where it leaves a trace', async () => {
    const trace = `create trigger trace after insert on reflection begin
      update employment set weekly_hours = weekly_hours + 1 where person_id = new.person_id; end`
    await sql.raw(trace).execute(scene.parts.store.write)
    await scene.write(sam, { body: 'Seen' })
    const differ = differing(before, await look())
    expect(differ.length).toBeGreaterThan(0)
    expect(differ.some((page) => page.startsWith('priya '))).toBe(true)
  }, 120_000)
})

/** All that one can do with reflections, and not send. */
async function writeAndLookAndRemove(scene: Scene, sam: Client) {
  const paths: string[] = []
  for (const model of ['quick', 'what', 'gibbs', 'free']) {
    const form = await sam.get(`/reflections/new?model=${model}`)
    const body = `Something about ${model}. ${'Words and words. '.repeat(200)}`
    const fields = { form_id: newId(), draft_path: '/reflections', draft_page: '/reflections/new' }
    await sam.post('/drafts', { ...fields, body, title: `A title ${model}` })
    const more = { body, title: `A title ${model}`, tags: `${model}, tide`, cpd: 'yes' }
    const kept = await sam.submit(form, 'form[action="/reflections"]:has(textarea)', more)
    paths.push(kept.location!.split('?')[0]!)
  }
  for (const path of paths) {
    await sam.get(path)
    const edit = await sam.get(`${path}/edit`)
    const answer = await sam.submit(edit, 'main form', { body: 'Other words', tags: 'ebb' })
    expect(answer.status).toBe(303)
    const lines = { to_id: scene.world.people.priya, words: 'Nearly sent' }
    const unsent = await sam.get(`${path}/excerpts/new`)
    expect((await sam.submit(unsent, 'form[action$=excerpts]', lines)).status).toBe(200)
  }
  for (const words of ['tide', 'Other', 'nowhere']) {
    expect((await sam.post('/reflections/search', { words })).status).toBe(200)
  }
  for (const page of ['/reflections', '/reflections/cpd']) await sam.get(page)
  for (const path of paths.slice(0, 2)) {
    expect((await sam.submit(await sam.get(`${path}/removal`), 'main form')).status).toBe(303)
  }
}
