import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'
import { expectPromised } from '../web/security-headers.ts'
import { readIcalJs, readNodeIcal } from './read-back.ts'

describe.each(dialects)('a calendar on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let app: ReturnType<typeof createApp>
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts, { canaries: true })
    app = createApp(parts)
  })
  afterAll(() => parts.close())

  const as = (person: PersonName) => new Client(parts, app).signInAs(world.people[person])
  const nobody = () => new Client(parts, app)

  async function addressOf(person: PersonName): Promise<string> {
    const client = await as(person)
    const made = await client.submit(await client.get('/calendar/address'), '#make-address')
    expect(made.status).toBe(200)
    const link = made.page.querySelector('#link')!.getAttribute('value')!
    return new URL(link).pathname
  }

  it('shows own sessions, and what is given, by day', async () => {
    const sam = await (await as('sam')).get('/calendar')
    expect(sam.words).toMatch(/One-to-one with .*Priya/)
    expect(sam.words).not.toContain('Otis')
    const eve = await (await as('eve')).get('/calendar')
    expect(eve.words).toMatch(/Supervision from outside with .*Sam/)
    expect(eve.words).not.toMatch(/One-to-one/)
  })

  it('shows a manager what is bought, only when asked', async () => {
    const meg = await as('meg')
    expect((await meg.get('/calendar')).words).not.toContain('Gale')
    expect((await meg.get('/calendar?of=contracts')).words).toMatch(/Gale.* with .*Tom/)
    expect((await (await as('ola')).get('/calendar?of=contracts')).words).not.toContain('Gale')
  })

  it.each(['2026-13', 'x', "2026-11'--", '1026-11'])('takes %s for this month', async (month) => {
    const sam = await as('sam')
    const now = await sam.get('/calendar')
    const odd = await sam.get(`/calendar?month=${encodeURIComponent(month)}`)
    expect(odd.words).toBe(now.words)
  })

  it('is fetched by its address alone, and names nobody', async () => {
    const path = await addressOf('sam')
    const answer = await nobody().get(path)
    expect(answer.status).toBe(200)
    expectPromised(answer.headers)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const [one, two] = [readIcalJs(answer.text), readNodeIcal(answer.text)]
    const mine = one.events.filter(({ uid }) => uid.startsWith('sitting-'))
    const names = mine.map(({ uid }) => uid.slice(0, uid.indexOf('@')))
    expect(names.toSorted()).toEqual(
      ['peers', 'samAnna', 'samAnnaNext', 'samEve', 'samEveNext', 'samPriya', 'samPriyaNext']
        .map((name) => `sitting-${name}`)
        .toSorted(),
    )
    expect(two.events.length).toBe(one.events.length)
    const titles = new Set(one.events.map(({ title }) => title))
    for (const title of titles)
      expect(title).toMatch(/^(Supervision|One-to-one|Group|Bank holiday|Leave.*|Team meeting)$/)
    expect(world.canaries.filter(({ text }) => answer.text.includes(text))).toEqual([])
  })

  it('is the same to the byte until something changes', async () => {
    const path = await addressOf('ola')
    expect((await nobody().get(path)).text).toBe((await nobody().get(path)).text)
  })

  it('ends at once when it is taken back, or made anew', async () => {
    const first = await addressOf('tom')
    const second = await addressOf('tom')
    expect((await nobody().get(first)).status).toBe(404)
    expect((await nobody().get(second)).status).toBe(200)
    const tom = await as('tom')
    await tom.submit(await tom.get('/calendar/address'), '#end-address')
    const over = await nobody().get(second)
    const unknown = await nobody().get('/calendar/feed/absent')
    expect([over.status, over.text]).toEqual([404, unknown.text])
  })

  it('is shown once: the same form again makes and shows nothing', async () => {
    const rhys = await as('rhys')
    const form = await rhys.get('/calendar/address')
    const made = await rhys.submit(form, '#make-address')
    const again = await rhys.submit(form, '#make-address')
    expect(made.page.querySelector('#link')).not.toBeNull()
    expect(again.page.querySelector('#link')).toBeNull()
    const rows = parts.store.read
      .selectFrom('calendar_feed')
      .select('id')
      .where('person_id', '=', world.people.rhys)
    expect(await rows.execute()).toHaveLength(1)
  })

  it('ends with the person’s place here', async () => {
    const path = await addressOf('quinn')
    const { write } = parts.store
    const quinn = world.people.quinn
    const deactivated = (at: string | null) =>
      write.updateTable('person').set({ deactivated_at: at }).where('id', '=', quinn).execute()
    await deactivated(parts.clock.now())
    expect((await nobody().get(path)).status).toBe(404)
    await deactivated(null)
    expect((await nobody().get(path)).status).toBe(200)
    await write
      .updateTable('employment')
      .set({ until_on: '2020-01-01' })
      .where('person_id', '=', quinn)
      .execute()
    expect((await nobody().get(path)).status).toBe(404)
  })

  it('keeps no token, and takes no other kind for one', async () => {
    const token = (await addressOf('wren')).split('/').at(-1)!
    const rows = await parts.store.read.selectFrom('calendar_feed').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    expect((await nobody().get(`/calendar/feed/${world.invitation}`)).status).toBe(404)
    expect((await nobody().get(`/invitations/${token}`)).status).toBe(404)
    expect((await nobody().get(`/password-resets/${token}`)).status).toBe(404)
  })
})
