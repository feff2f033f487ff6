import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../handovers/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'

describe.each(dialects)('sessions on %s', (dialect) => {
  let scene: Scene
  let sam: Client
  let priya: Client
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    sam = await scene.as('sam')
    priya = await scene.as('priya')
  })
  afterAll(() => scene.parts.close())

  const booking = (more = {}) => ({
    'people[]': [scene.world.employments.sam],
    type: 'line',
    giver: `p-${scene.world.people.priya}`,
    on: '2027-02-03',
    at: '10:00',
    minutes: '60',
    place: 'room',
    ...more,
  })
  const book = async (client: Client, more = {}) => {
    const form = await client.get('/supervision/sessions/new')
    return client.submit(form, 'form[action="/supervision/sessions"]', booking(more))
  }
  const pathOf = (location: string | null) => location!.split('?')[0]!
  const idOf = (location: string | null) => pathOf(location).split('/').at(-1)!
  const rowOf = (id: string) =>
    scene.parts.store.read
      .selectFrom('supervision_session')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  it('fills in what is known, and nothing else', async () => {
    const { employments, people } = scene.world
    const form = await sam.get(`/supervision/sessions/new?employment=${employments.sam}&type=line`)
    const chosen = form.page.querySelector('select[name=giver] option[selected]')
    expect(chosen?.getAttribute('value')).toBe(`p-${people.priya}`)
    expect(form.page.querySelector('input[name=minutes]')?.getAttribute('value')).toBe('60')
    expect(form.page.querySelector('input[name=on]')?.getAttribute('value') ?? '').toBe('')
    expect(form.page.querySelectorAll('input[name=place][checked]')).toEqual([])
    const outside = await sam.get(
      `/supervision/sessions/new?employment=${employments.sam}&type=external`,
    )
    const eve = outside.page.querySelector('select[name=giver] option[selected]')
    expect(eve?.getAttribute('value')).toBe('s-supervisor-eve')
  })

  it('books one, and twelve in a row at the same hour all year', async () => {
    const one = await book(sam)
    expect(one.location).toMatch(/said=booked$/)
    const shown = await sam.follow(one)
    expect(shown.words).toContain('Wednesday 3 February 2027 at 10:00')
    expect(shown.words).toContain('Who sees this: You')
    expect(shown.words).not.toContain('of sessions they give')
    const many = await book(sam, {
      on: '2027-01-06',
      at: '14:00',
      repeat_weeks: '4',
      repeat_times: '12',
    })
    expect(many.location).toMatch(/said=booked_all$/)
    const { series_id } = await rowOf(idOf(many.location))
    const rows = await scene.parts.store.read
      .selectFrom('supervision_session')
      .select('starts_at')
      .where('series_id', '=', series_id)
      .orderBy('starts_at')
      .execute()
    expect(rows).toHaveLength(12)
    expect(rows[0]!.starts_at).toBe('2027-01-06T14:00:00.000Z')
    expect(rows[6]!.starts_at).toBe('2027-06-23T13:00:00.000Z')
  })

  it('says what is in the way once, and books all the same', async () => {
    const first = await book(sam, { on: '2027-12-27', at: '20:00' })
    expect(first.status).toBe(422)
    expect(first.words).toContain('Bank holiday: Christmas Day.')
    const again = await sam.submit(first, 'form[action="/supervision/sessions"]')
    expect(again.status).toBe(303)
    const page = await sam.follow(again)
    expect(page.words).toContain('Bank holiday: Christmas Day.')
    const clash = await book(sam, { on: '2027-12-27', at: '20:30' })
    expect(clash.words).toContain('Another session at that time')
    const moved = await sam.submit(clash, 'form[action="/supervision/sessions"]', {
      on: '2027-12-28',
    })
    expect(moved.status).toBe(422)
  })

  it('keeps what was typed when something is missing', async () => {
    const refused = await book(sam, { giver: '', at: '25:00', repeat_weeks: '4' })
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('Choose who gives it.')
    expect(refused.words).toContain('Give the time, as in 14:30.')
    expect(refused.words).toContain('Say how many there are in all.')
    expect(refused.page.querySelector('input[name=on]')?.getAttribute('value')).toBe('2027-02-03')
    const far = await book(sam, { on: '2031-02-03' })
    expect(far.words).toContain('Choose a day in the next two years.')
  })

  it('moves a session, with who and why, and never over a newer change', async () => {
    const path = pathOf((await book(sam, { on: '2027-03-03' })).location)
    const [mine, hers] = [await sam.get(`${path}/moves`), await priya.get(`${path}/moves`)]
    const form = `form[action="${path}/moves"]`
    const change = { on: '2027-03-04', at: '11:00', by: 'supervisor', reason: 'leave' }
    const far = await priya.submit(hers, form, { ...change, on: '2126-03-04' })
    expect([far.status, far.words]).toEqual([422, expect.stringContaining('next two years')])
    expect((await priya.submit(hers, form, change)).location).toBe(`${path}?said=session_moved`)
    const late = await sam.submit(mine, form, {
      on: '2027-03-05',
      by: 'supervisee',
      reason: 'workload',
    })
    expect(late.status).toBe(409)
    expect(late.words).toContain('2027-03-04')
    expect(late.words).toContain('2027-03-05')
    const page = await sam.get(path)
    expect(page.words).toContain('Moved from Wednesday 3 March 2027 at 10:00')
    expect(page.words).toContain('Whoever gives it: leave.')
    expect(page.words).toContain('Priya Shah')
    const twice = await sam.submit(late, form)
    expect(twice.status).toBe(303)
    expect((await rowOf(path.split('/').at(-1)!)).sequence).toBe(2)
  })

  it('calls a session off, says whether the time was kept, and takes a slip back', async () => {
    const path = pathOf((await book(sam, { on: '2027-03-10' })).location)
    const off = await sam.submit(
      await sam.get(`${path}/cancellation`),
      `form[action="${path}/cancellation"]`,
      { how: 'cancelled', by: 'service', reason: 'urgent_work', protected_kept: 'no' },
    )
    expect(off.location).toBe(`${path}?said=called_off`)
    const page = await priya.get(path)
    expect(page.words).toContain('Called off')
    expect(page.words).toContain('No, other work took it')
    expect((await sam.get(`${path}/moves`)).status).toBe(200)
    const back = await priya.submit(page, `form[action="${path}/reopening"]`)
    expect(back.location).toBe(`${path}?said=session_back`)
    const after = await sam.get(path)
    expect(after.words).toContain('It was put back in the diary after that.')
    const tooSoon = await sam.submit(
      await sam.get(`${path}/cancellation`),
      `form[action="${path}/cancellation"]`,
      { how: 'missed', by: 'supervisor', reason: 'sickness', protected_kept: 'yes' },
    )
    expect(tooSoon.status).toBe(422)
    expect(tooSoon.words).toContain('has not begun')
  })

  it('lets one press say that it happened, and the lead put it right', async () => {
    const path = pathOf((await book(sam, { on: '2026-11-02' })).location)
    expect((await sam.get('/supervision')).words).toContain('Did these happen?')
    const held = await sam.submit(await sam.get(path), `form[action="${path}/attendance"]`)
    expect(held.location).toBe(`${path}?said=attended`)
    expect((await sam.get(path)).words).toContain('Said by you')
    expect((await sam.get('/supervision')).words).not.toContain('Did these happen?')
    const form = await priya.get(`${path}/attendance`)
    const person = `person_${scene.world.people.sam}`
    const put = await priya.submit(form, `form[action="${path}/attendance"]`, {
      [person]: 'could_not',
    })
    expect(put.status).toBe(303)
    expect((await priya.get(path)).words).toContain('Missed')
    const mine = await sam.submit(
      await sam.get(`${path}/attendance`),
      `form[action="${path}/attendance"]`,
      { [person]: 'came' },
    )
    expect(mine.status).toBe(422)
  })

  it('lets one of a group stay away, and names nobody to the others', async () => {
    const path = '/supervision/sessions/sitting-tomGaleNext'
    const [tom, hana] = [await scene.as('tom'), await scene.as('hana')]
    const page = await tom.get(path)
    expect(page.words).toContain('one other')
    expect(page.words).not.toContain('Hana')
    expect((await tom.get(`${path}/moves`)).status).toBe(404)
    const left = await tom.submit(page, `form[action="${path}/cancellation"]`)
    expect(left.status).toBe(303)
    expect((await rowOf('sitting-tomGaleNext')).status).toBe('booked')
    expect((await hana.get(path)).words).not.toContain('one other')
    expect((await tom.get('/supervision/sessions')).words).toContain('Without you')
  })

  it('logs a quick talk in one press, and asks for no day but today', async () => {
    const log = async (fields: object) =>
      sam.submit(await sam.get('/supervision/practice'), 'form[action="/supervision/practice"]', {
        ...fields,
      })
    const done = await log({ with: `p-${scene.world.people.anna}`, minutes: '10' })
    expect(done.location).toMatch(/said=practice$/)
    const row = await rowOf(idOf(done.location))
    expect([row.status, row.type, row.held_minutes]).toEqual(['held', 'practice', 10])
    const shown = await sam.follow(done)
    expect(shown.words).toContain('Practice conversation')
    expect(shown.words).toContain('Anna Cole')
    const tomorrow = await log({ with: 'outside', minutes: '5', on: '2027-01-01' })
    expect(tomorrow.words).toContain('This day has not come yet.')
    const stranger = await log({ with: 'p-person-otis', minutes: '5' })
    expect([stranger.status, stranger.words.includes('Choose somebody from the list.')]).toEqual([
      422,
      true,
    ])
  })

  it('notes after a practice meeting whom somebody spoke about, and with whom', async () => {
    const { people, holdings, coHolders } = scene.world
    const made = await book(sam, { type: 'mdt', giver: '', on: '2026-11-03' })
    const path = pathOf(made.location)
    const page = await sam.get(path)
    expect(page.words).toContain('Whom did you speak about?')
    expect((await priya.get(path)).words).not.toContain('Whom did you speak about?')
    const gp = page.page.querySelector('input[name="gp[]"]')!.getAttribute('value')!
    const form = `form[action="${path}/people-spoken-about"]`
    const none = await sam.submit(page, form)
    expect([none.status, none.words.includes('Tick somebody you spoke about.')]).toEqual([
      422,
      true,
    ])
    const noted = await sam.submit(page, form, {
      'talk[]': [`${holdings.blueDoor}.${coHolders.blueDoorGp}`],
      'gp[]': [gp],
    })
    expect(noted.location).toBe(`${path}?said=spoken_about#spoken`)
    const { store } = scene.parts
    const [beside] = await store.read
      .selectFrom('co_holder')
      .selectAll()
      .where('holding_id', '=', gp)
      .where('role', '=', 'gp')
      .execute()
    expect([beside!.spoken_on, beside!.person_id]).toEqual(['2026-11-03', people.sam])
    const other = await sam.submit(await sam.get(path), form, {
      'talk[]': [`${holdings.lighthouse}.${coHolders.lighthouseNurse}`],
    })
    expect(other.status).toBe(404)
  })
})
