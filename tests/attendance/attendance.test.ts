import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { hashToken } from '../../src/accounts/secrets.ts'
import { Scene } from '../handovers/scene.ts'
import { Client, type Answer } from '../support/client.ts'
import { dialects } from '../support/parts.ts'

describe.each(dialects)('who came, by a link, on %s', (dialect) => {
  let scene: Scene
  let meg: Client
  let app: ReturnType<typeof createApp>

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    app = createApp(scene.parts)
    meg = await scene.as('meg')
  })
  afterAll(() => scene.parts.close())

  const read = () => scene.parts.store.read
  const stranger = () => new Client(scene.parts, app)
  const session = { over: 'sitting-tomGale', next: 'sitting-tomGaleNext' }
  const page = (id: string) => `/supervision/sessions/${id}/attendance-link`
  const makeLink = async (id = session.over) => {
    const answer = await meg.submit(await meg.get(page(id)), `form[action="${page(id)}"]`)
    const box = answer.page.querySelector('#link')!.getAttribute('value')!
    return new URL(box).pathname
  }
  const sittingAt = async (now: string, work: () => Promise<void>) => {
    const before = scene.parts.clock.now()
    scene.parts.clock.set(now)
    meg = await scene.as('meg')
    await work()
    scene.parts.clock.set(before)
    meg = await scene.as('meg')
  }
  const seats = (id: string) =>
    read()
      .selectFrom('supervisee')
      .select(['person_id', 'status', 'confirmed_by'])
      .where('session_id', '=', id)
      .orderBy('person_id')
      .execute()
  const spent = (answer: Answer) => {
    expect(answer.status).toBe(404)
    expect(answer.words).toContain('This link no longer works')
  }

  it('is made by the manager, shown once, and kept only by its hash', async () => {
    const start = await meg.get(page(session.over))
    expect(start.words).toContain('A link is out.')
    const form = `form[action="${page(session.over)}"]`
    const answer = await meg.submit(start, form)
    const link = new URL(answer.page.querySelector('#link')!.getAttribute('value')!).pathname
    const row = await read()
      .selectFrom('supervisor_link')
      .select(['token_hash', 'session_id', 'expires_at'])
      .where('token_hash', '=', hashToken(link.split('/').at(-1)!))
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      session_id: session.over,
      expires_at: '2026-12-10T10:00:00.000Z',
    })
    const again = await meg.submit(start, form)
    expect(again.words).toContain('The link was shown once already')
    expect((await stranger().get(link)).status).toBe(200)
  })

  it('is opened as often as anybody likes, and shows a time and names alone', async () => {
    const link = await makeLink()
    for (const method of ['GET', 'HEAD', 'GET']) {
      expect((await stranger().send(link, undefined, {}, method)).status).toBe(200)
    }
    const shown = await stranger().get(link)
    expect(shown.words).toContain('Who came, yesterday at 10:00?')
    expect(shown.words).toContain('Tom Aldous')
    expect(shown.words).not.toMatch(/Lantern|Gale|external|outside|65|Meg/)
    expect(shown.page.querySelectorAll('textarea, input[type=text]')).toHaveLength(0)
    expect(shown.page.querySelectorAll('[checked]')).toHaveLength(0)
    const used = await read().selectFrom('supervisor_link').select('used_at').execute()
    expect(used.every(({ used_at }) => used_at === null)).toBe(true)
  })

  it('wants an answer for each name, and only those that are there', async () => {
    const link = await makeLink()
    const client = stranger()
    const shown = await client.get(link)
    const empty = await client.submit(shown, 'form[action^="/attendance"]')
    expect(empty.status).toBe(422)
    expect(empty.words).toContain('Choose what fits for Tom Aldous.')
    expect((await client.post(link, { 'person_person-tom': 'ill' })).status).toBe(422)
    expect((await client.post(link, { 'person_person-sam': 'came' })).status).toBe(400)
    expect((await client.post(link, { 'person_person-tom': 'came', note: 'x' })).status).toBe(400)
    expect((await client.get(link)).status).toBe(200)
  })

  it('is used up by the answer: once, however often and by whomever it is sent', async () => {
    const link = await makeLink()
    const body = { 'person_person-tom': 'could_not' }
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        stranger().post(link, { ...body, form_id: `one-of-twenty-${n}` }),
      ),
    )
    const kept = all.filter(({ status }) => status === 303)
    expect(kept.map(({ location }) => location)).toEqual(['/attendance/kept'])
    for (const late of all.filter(({ status }) => status !== 303)) spent(late)
    expect(await seats(session.over)).toEqual([
      { person_id: 'person-tom', status: 'could_not', confirmed_by: 'link' },
    ])
    const charge = await read()
      .selectFrom('contract_charge')
      .select(['state', 'why', 'minutes'])
      .where('session_id', '=', session.over)
      .executeTakeFirstOrThrow()
    expect(charge).toEqual({ state: 'used', why: 'missed', minutes: 60 })
    spent(await stranger().get(link))
    expect((await stranger().get('/attendance/kept')).words).toContain('Thank you. It is kept.')
    expect((await meg.get(page(session.over))).words).toContain('The last link was used today')
  })

  it('hears the same for the same form sent twice', async () => {
    const link = await makeLink()
    const client = stranger()
    const shown = await client.get(link)
    const [one, two] = [
      await client.submit(shown, 'form[action^="/attendance"]', { everyone: 'came' }),
      await client.submit(shown, 'form[action^="/attendance"]', { everyone: 'came' }),
    ]
    expect([one.location, two.location]).toEqual(['/attendance/kept', '/attendance/kept'])
    expect(await seats(session.over)).toEqual([
      { person_id: 'person-tom', status: 'came', confirmed_by: 'link' },
    ])
    const receipts = await read().selectFrom('form_receipt').select('form_id').execute()
    expect(receipts.filter(({ form_id }) => form_id.includes(link.split('/')[2]!))).toEqual([])
  })

  it('is replaced by a newer one, taken back, and runs out', async () => {
    const first = await makeLink()
    const second = await makeLink()
    spent(await stranger().get(first))
    expect((await stranger().get(second)).status).toBe(200)
    const back = await meg.submit(
      await meg.get(page(session.over)),
      `form[action="${page(session.over)}/removal"]`,
    )
    expect(back.status).toBe(303)
    spent(await stranger().get(second))
    spent(await stranger().post(second, { everyone: 'came' }))
    const third = await makeLink()
    await sittingAt('2026-12-10T09:59:59.000Z', async () => {
      expect((await stranger().get(third)).status).toBe(200)
    })
    await sittingAt('2026-12-10T10:00:00.000Z', async () => {
      spent(await stranger().get(third))
      spent(await stranger().post(third, { everyone: 'came' }))
    })
    spent(await stranger().get('/attendance/never-made'))
  })

  it('waits until a session has begun, then takes a group with one press', async () => {
    const link = await makeLink(session.next)
    expect((await stranger().get(link)).words).toContain('It has not begun yet.')
    const early = await stranger().post(link, { everyone: 'came' })
    expect(early.status).toBe(422)
    expect(early.words).toContain('Say who came once it has.')
    await sittingAt('2026-12-07T11:30:00.000Z', async () => {
      const client = stranger()
      const shown = await client.get(link)
      expect(shown.words).toContain('Hana Ito')
      const answer = await client.submit(shown, 'form[action^="/attendance"]', {
        everyone: 'came',
      })
      expect(answer.location).toBe('/attendance/kept')
      expect((await seats(session.next)).map(({ status }) => status)).toEqual(['came', 'came'])
    })
  })

  it('opens nothing once the supervisor is no longer one here', async () => {
    const link = await makeLink()
    const ended = (ended_at: string | null) =>
      scene.parts.store.write
        .updateTable('supervisor')
        .set({ ended_at })
        .where('id', '=', 'supervisor-gale')
        .execute()
    await ended(scene.parts.clock.now())
    spent(await stranger().get(link))
    spent(await stranger().post(link, { everyone: 'came' }))
    await ended(null)
    expect((await stranger().get(link)).status).toBe(200)
  })

  it('opens nothing once the session is called off', async () => {
    const link = await makeLink()
    await scene.parts.store.write
      .updateTable('supervision_session')
      .set({ status: 'cancelled' })
      .where('id', '=', session.over)
      .execute()
    spent(await stranger().get(link))
    expect((await meg.get(page(session.over))).status).toBe(404)
  })
})
