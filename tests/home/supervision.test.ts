import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../session-records/scene.ts'
import { dialects } from '../support/parts.ts'
import type { PersonName } from '../support/world.ts'

const days = (n: number) => new Date(Date.UTC(2026, 10, 10 + n, 9)).toISOString()

describe.each(dialects)('what waits for supervision, this week on %s', (dialect) => {
  let scene: Scene
  beforeAll(async () => {
    scene = await Scene.on(dialect)
  })
  afterAll(() => scene.parts.close())

  const db = () => scene.parts.store.write
  const home = async (name: PersonName) => (await scene.as(name)).get('/')
  const linkTo = async (name: PersonName, href: string) =>
    (await home(name)).page.querySelector(`main a[href^="${href}"]`)?.text ?? null
  const idOf = (path: string) => path.split('/').at(-1)!
  const session = (id: string, set: { starts_at?: string; status?: 'booked'; type?: 'practice' }) =>
    db().updateTable('supervision_session').set(set).where('id', '=', id).execute()
  /** One that is booked, and is said nothing of yet. */
  const booked = async (like: string, inDays: number, people?: PersonName[]) => {
    const path = await scene.sessionLike(like, { days: inDays, ...(people ? { people } : {}) })
    await session(idOf(path), { status: 'booked' })
    await db()
      .updateTable('supervisee')
      .set({ status: 'booked' })
      .where('session_id', '=', idOf(path))
      .execute()
    return path
  }

  it('is an agreement, for each who has not signed it yet', async () => {
    const clinical = '/supervision/agreements/supervision-samAnna'
    const outside = '/supervision/agreements/supervision-tomGale'
    expect(await linkTo('sam', clinical)).toBe('Agreement about your supervision')
    expect(await linkTo('anna', clinical)).toBe('Agreement about supervising Sam Okafor')
    expect(await linkTo('priya', clinical)).toBeNull()
    expect(await linkTo('meg', outside)).toBe('Agreement about supervising Tom Aldous')
    const tom = await scene.as('tom')
    await tom.submit(await tom.get(outside), 'form[action$="/signature"]')
    expect(await linkTo('tom', outside)).toBeNull()
    const eves = db().updateTable('supervision_agreement').set({ status: 'proposed' })
    await eves.where('id', '=', 'supervision-samEve').execute()
    const party = db()
      .updateTable('supervision_party')
      .where('agreement_id', '=', 'supervision-samEve')
    await party.set({ signed_at: null, signed_how: null }).execute()
    expect(await linkTo('eve', '/supervision/agreements/supervision-samEve')).toBe(
      'Agreement about supervising Sam Okafor',
    )
    await scene.agree('samEve', { status: 'in_force' })
  })

  it('is a record, until one agrees or remembers it otherwise, and again when it changes', async () => {
    const path = await scene.sessionLike('samEve')
    const at = `${path}/record`
    const [sam, eve] = [await scene.as('sam'), await scene.as('eve')]
    const write = async (words: string, where = at) =>
      sam.submit(await sam.get(where), 'form[action$="/record"]', { words })
    expect(await linkTo('eve', at)).toBeNull()
    await write('Endings')
    expect(await linkTo('eve', at)).toMatch(
      /^Is the record right\? Supervision from outside with Sam/,
    )
    expect(await linkTo('sam', at)).toContain('with Eve Lindqvist')
    for (const name of ['priya', 'meg', 'anna', 'ola'] as const) {
      expect([name, await linkTo(name, at)]).toEqual([name, null])
    }
    const page = await eve.get(
      (await home('eve')).page.querySelector(`a[href^="${at}"]`)!.getAttribute('href')!,
    )
    await eve.submit(page, 'form[action$="/agreement"]')
    expect(await linkTo('eve', at)).toBeNull()
    scene.parts.clock.forward({ minutes: 1 })
    await write('Endings, again', `${at}/edit`)
    expect(await linkTo('eve', at)).not.toBeNull()
    const other = { kind: 'disagreement', words: 'It was beginnings' }
    await eve.submit(await eve.get(at), 'form[action$="/comments"]', other)
    expect(await linkTo('eve', at)).toBeNull()
    scene.parts.clock.forward({ minutes: 1 })
    await write('Beginnings', `${at}/edit`)
    expect(await linkTo('eve', at)).not.toBeNull()
    const now = scene.parts.clock.now()
    const bond = (set: { from_at?: string; until_at: string | null }) =>
      db()
        .updateTable('bond')
        .set(set)
        .where('viewer_id', '=', scene.world.people.eve)
        .where('employment_id', '=', scene.world.employments.sam)
        .where('kind', '=', 'external')
        .execute()
    await bond({ until_at: now })
    expect([await linkTo('eve', at), await linkTo('sam', at)]).toEqual([null, null])
    // Nor do they read it along a bond that began only later.
    await bond({ until_at: null, from_at: now })
    expect([await linkTo('eve', at), await linkTo('sam', at)]).toEqual([null, null])
    await bond({ until_at: null, from_at: days(-300) })
    expect(await linkTo('sam', at)).not.toBeNull()
  })

  it('is who came to a session one gave, once it is over, until it is said', async () => {
    const path = await booked('samEve', -2)
    const at = `${path}/attendance`
    expect(await linkTo('eve', at)).toMatch(
      /^Say who came: Supervision from outside with Sam Okafor, /,
    )
    for (const name of ['sam', 'priya', 'meg'] as const) {
      expect([name, await linkTo(name, at)]).toEqual([name, null])
    }
    const now = await booked('samEve', 0.03)
    expect(await linkTo('eve', `${now}/attendance`)).toBeNull()
    const eve = await scene.as('eve')
    const said = await eve.submit(await eve.get(at), 'form[action$="/attendance"]', {
      [`person_${scene.world.people.sam}`]: 'came',
    })
    expect(said.status).toBe(303)
    expect(await linkTo('eve', at)).toBeNull()
    const group = await booked('samPriya', -3, ['sam', 'ola'])
    expect(await linkTo('priya', `${group}/attendance`)).toMatch(/^Say who came: One-to-one, /)
  })

  it('is what somebody sent for a session of the next seven days, and not when it is back', async () => {
    const at = '/supervision/sessions/sitting-samEveNext/preparation/sent'
    expect(await linkTo('eve', at)).toBeNull()
    await session('sitting-samEveNext', { starts_at: days(3) })
    expect(await linkTo('eve', at)).toMatch(/^Read what Sam Okafor sent you for /)
    for (const name of ['sam', 'priya', 'meg', 'anna'] as const) {
      expect([name, await linkTo(name, at)]).toEqual([name, null])
    }
    const back = { taken_back_at: scene.parts.clock.now() }
    await db()
      .updateTable('preparation')
      .set(back)
      .where('sent_to', '=', scene.world.people.eve)
      .execute()
    expect(await linkTo('eve', at)).toBeNull()
  })

  it('is a session of one’s own to prepare for, unless one has, or it was in passing', async () => {
    const prepare = (id: string) => `/supervision/sessions/${id}/preparation`
    await session('sitting-samAnnaNext', { starts_at: days(2) })
    expect(await linkTo('sam', prepare('sitting-samAnnaNext'))).toBeNull()
    const path = await booked('samPriya', 4)
    expect(await linkTo('sam', prepare(idOf(path)))).toMatch(/^Prepare for One-to-one with Priya/)
    expect(await linkTo('priya', prepare(idOf(path)))).toBeNull()
    await session(idOf(path), { type: 'practice' })
    expect(await linkTo('sam', prepare(idOf(path)))).toBeNull()
    expect(await linkTo('sam', prepare(idOf(await booked('samPriya', 9))))).toBeNull()
  })

  it('is a session to prepare for, however many one gives before it', async () => {
    for (const day of [1, 1.1, 1.2, 1.3, 1.4]) await booked('samPriya', day, ['ola'])
    const own = idOf(await booked('priyaMeg', 4, ['priya']))
    const { page } = await home('priya')
    const lines = page
      .querySelectorAll('section')
      .find((it) => it.querySelector('h2')?.text === 'Your next sessions')!
      .querySelectorAll('li')
    expect(lines.map((line) => line.querySelectorAll('a').length)).toEqual([1, 1, 1, 1, 2])
    expect(lines.at(-1)!.innerHTML).toContain(`/supervision/sessions/${own}/preparation`)
  })

  it('is a contract that needs a look, for whoever manages it and for nobody else', async () => {
    const at = '/contracts/contract-gale'
    expect(await linkTo('meg', at)).toBeNull()
    const set = { minutes: 120, pence: 13_000 }
    await db().updateTable('contract_purchase').set(set).where('id', '=', 'purchase-gale').execute()
    expect(await linkTo('meg', at)).toBe('Contract with Gale Winters: No hours are left.')
    await db()
      .updateTable('supervisor')
      .set({ insurance_until: '2026-11-12' })
      .where('id', '=', 'supervisor-eve')
      .execute()
    expect(await linkTo('meg', '/contracts/contract-eve')).toContain('Their insurance runs out')
    for (const name of ['eve', 'wren', 'priya', 'tom'] as const) {
      expect([name, await linkTo(name, '/contracts/')]).toEqual([name, null])
    }
  })

  it('is five lines at most, with a way to the rest', async () => {
    for (const day of [-4, -5, -6, -7, -8, -9]) await booked('samEve', day)
    const { page } = await home('eve')
    const part = page
      .querySelectorAll('section')
      .find((it) => it.querySelector('h2')?.text === 'Supervision')!
    expect(part.querySelectorAll('li')).toHaveLength(5)
    const more = part.querySelector('p a')!
    expect([
      more.getAttribute('href'),
      /^\d+ more about supervision$/.test(more.text.trim()),
    ]).toEqual(['/my-sessions', true])
  })
})
