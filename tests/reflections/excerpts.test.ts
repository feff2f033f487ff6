import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minutesAfter } from '../../src/time/instants.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { Scene } from './scene.ts'

const body = 'I kept this to myself.\n\nThis I would like to talk about.\n\nAnd this too.'

describe.each(dialects)('lines of a reflection on %s', (dialect) => {
  let scene: Scene
  let ola: Client
  let priya: Client
  let path: string
  const db = () => scene.parts.store.read
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    ola = await scene.as('ola')
    priya = await scene.as('priya')
    path = await scene.write(ola, { title: 'Two calls', body })
  })
  afterAll(() => scene.parts.close())

  const toPriya = () => ({ to_id: scene.world.people.priya })
  const latest = () =>
    db()
      .selectFrom('excerpt')
      .selectAll()
      .orderBy('sent_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()

  it('are picked, looked at and only then sent', async () => {
    const form = await ola.get(`${path}/excerpts/new`)
    expect(form.words).toContain('Priya Shah, your lead')
    expect(form.words).toContain('Who sees this: Only you. Priya Shah, if you send it.')
    const before = (await db().selectFrom('excerpt').select('id').execute()).length
    const nothing = await ola.submit(form, 'form[action$=excerpts]', toPriya())
    expect([nothing.status, nothing.words.includes('Tick a part')]).toEqual([422, true])
    const noOne = await ola.submit(form, 'form[action$=excerpts]', { words: 'Mine' })
    expect([noOne.status, noOne.words.includes('Choose who')]).toEqual([422, true])
    const stranger = { to_id: scene.world.people.wren, words: 'Mine' }
    expect((await ola.submit(form, 'form[action$=excerpts]', stranger)).status).toBe(422)
    const picked = { ...toPriya(), 'lines[]': ['2', '1'], words: 'Can we?' }
    const look = await ola.submit(form, 'form[action$=excerpts]', picked)
    expect([look.status, look.words.includes('This is all they will see')]).toEqual([200, true])
    const words = 'This I would like to talk about.\n\nAnd this too.\n\nCan we?'
    expect(look.page.querySelector('textarea')?.textContent.trim()).toBe(words)
    expect(await db().selectFrom('excerpt').select('id').execute()).toHaveLength(before)
    const sent = await ola.submit(look, 'form[action$=excerpts]', { words: 'Only this.' })
    expect(sent.location).toBe(`${path}?said=lines_sent`)
  })

  it('are read by whom they were sent to, and by nobody else', async () => {
    const at = `/excerpts/${(await latest()).id}`
    const read = await priya.get(at)
    expect(read.words).toContain('Lines from Ola Nowak')
    expect(read.words).toContain('Only this.')
    expect(read.words).not.toContain('Two calls')
    expect((await priya.get('/')).page.querySelector('main a[href="/excerpts"]')).not.toBeNull()
    expect((await priya.get('/excerpts')).words).toContain('From Ola Nowak')
    expect((await priya.get('/excerpts')).words).not.toContain('Only this.')
    const notices = await priya.get('/notices')
    expect(notices.words).toContain('Somebody sent you lines of a reflection')
    expect(notices.page.querySelector(`a[href="${at}"]`)).not.toBeNull()
    expect((await priya.get(path)).status).toBe(404)
    for (const other of ['ola', 'sam', 'wren', 'anna', 'ada', 'eve'] as const) {
      expect([other, (await (await scene.as(other)).get(at)).status]).toEqual([other, 404])
    }
  })

  it('stand on the reflection with whom and since when, until they are taken back', async () => {
    const mine = await ola.get(path)
    expect(mine.words).toContain('Priya ShahSent today at 10:00. They can read it now.')
    expect(mine.words).toContain('Who sees this: Only you, apart from the lines you sent.')
    expect(mine.words).toContain('What somebody has read, they have read.')
    const { id } = await latest()
    expect((await priya.post(`/excerpts/${id}/removal`)).status).toBe(404)
    const back = await ola.submit(mine, `form[action="/excerpts/${id}/removal"]`)
    expect(back.location).toBe(`${path}?said=lines_back`)
    expect((await ola.get(path)).words).toContain('Taken back today at 10:00.')
    expect((await priya.get(`/excerpts/${id}`)).status).toBe(404)
    for (const page of ['/', '/notices', '/excerpts', '/reflections']) {
      const { words, text } = await priya.get(page)
      expect([page, words.includes('Ola Nowak sent'), text.includes(id)]).toEqual([
        page,
        false,
        false,
      ])
    }
    expect((await priya.get('/notices')).words).not.toContain('lines of a reflection')
    const notices = db().selectFrom('notice').select('id').where('about', '=', id)
    expect(await notices.execute()).toEqual([])
    expect((await ola.post(`/excerpts/${id}/removal`)).status).toBe(303)
  })

  it('are gone with the reflection they came from', async () => {
    const gone = await scene.write(ola, { body })
    await scene.send(ola, gone, { ...toPriya(), 'lines[]': ['0'] })
    const { id } = await latest()
    expect((await priya.get(`/excerpts/${id}`)).words).toContain('I kept this to myself.')
    const look = await ola.get(`${gone}/removal`)
    expect(look.words).toContain('What you sent of it is taken back too.')
    expect((await ola.submit(look, 'main form')).status).toBe(303)
    expect((await priya.get(`/excerpts/${id}`)).status).toBe(404)
    expect(await db().selectFrom('excerpt').select('id').where('id', '=', id).execute()).toEqual([])
    const share = await db()
      .selectFrom('share')
      .selectAll()
      .where('record_id', '=', id)
      .executeTakeFirst()
    expect(share?.revoked_at).toBe(scene.parts.clock.now())
  })

  it('leave nothing to read when sent and removed at the same moment', async () => {
    for (let n = 0; n < 8; n += 1) {
      const both = await scene.write(ola, { body })
      const sending = { ...toPriya(), words: 'At once', checked: 'yes', version: '1' }
      const answers = await Promise.all([
        ola.copy().post(`${both}/excerpts`, sending),
        ola.copy().post(`${both}/removal`, { version: '1' }),
      ])
      expect([303, 404]).toContain(answers[0].status)
      expect([answers[1].status, (await ola.get(both)).status]).toEqual([303, 404])
    }
    const orphans = await db()
      .selectFrom('share as s')
      .leftJoin('excerpt as e', 'e.id', 's.record_id')
      .select('s.id')
      .where('s.what', '=', 'excerpt')
      .where('s.owner_id', '=', scene.world.people.ola)
      .where('s.revoked_at', 'is', null)
      .where('e.id', 'is', null)
      .execute()
    expect(orphans).toEqual([])
  })

  it('are ticked again when the text changed meanwhile', async () => {
    const moved = await scene.write(ola, { body })
    const form = await ola.get(`${moved}/excerpts/new`)
    await ola.submit(await ola.get(`${moved}/edit`), 'main form', { body: `New.\n\n${body}` })
    const picked = { ...toPriya(), 'lines[]': ['0'], words: 'My own' }
    const stale = await ola.submit(form, 'form[action$=excerpts]', picked)
    expect([stale.status, stale.words.includes('was changed since')]).toEqual([409, true])
    expect(stale.page.querySelector('textarea')?.textContent).toContain('My own')
    expect(stale.page.querySelectorAll('[name="lines[]"][checked]')).toEqual([])
  })

  it('close to a reader whose link ends, without a word on their pages', async () => {
    await scene.send(ola, path, { ...toPriya(), words: 'Before the link ended' })
    const { id } = await latest()
    expect((await priya.get(`/excerpts/${id}`)).status).toBe(200)
    const link = (is: { from_at?: string; until_at?: string }) =>
      scene.parts.store.write
        .updateTable('bond')
        .set(is)
        .where('employment_id', '=', scene.world.employments.ola)
        .where('viewer_id', '=', scene.world.people.priya)
        .execute()
    const now = scene.parts.clock.now()
    // A link that begins again opens nothing that was sent before, and the page must not say so.
    for (const is of [{ from_at: minutesAfter(now, 5) }, { until_at: now }]) {
      await link(is)
      scene.parts.clock.set(minutesAfter(now, 10))
      expect((await priya.get(`/excerpts/${id}`)).status).toBe(404)
      expect((await priya.get('/notices')).text).not.toContain(id)
      const { words } = await ola.get(path)
      expect(words).toContain('so they cannot read it')
      expect(words).not.toContain('They can read it now')
    }
    expect((await ola.get(`${path}/excerpts/new`)).words).toContain('nobody to send lines to')
  })

  it('go to an external supervisor, who has no other page of theirs', async () => {
    const [sam, eve] = [await scene.as('sam'), await scene.as('eve')]
    const mine = await scene.write(sam, { body })
    expect((await sam.get(`${mine}/excerpts/new`)).words).toContain(
      'Eve Lindqvist, your external supervisor',
    )
    await scene.send(sam, mine, { to_id: scene.world.people.eve, words: 'For Thursday' })
    expect((await eve.get('/')).page.querySelector('main a[href="/excerpts"]')).not.toBeNull()
    expect((await eve.get(`/excerpts/${(await latest()).id}`)).words).toContain('For Thursday')
  })
})
