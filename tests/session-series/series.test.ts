import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../handovers/scene.ts'
import type { Answer, Client, Sent } from '../support/client.ts'
import { dialects } from '../support/parts.ts'

const questions = {
  contract: 'contract-gale',
  often: 'weeks_2',
  first_on: '2026-12-01',
  at: '10:00',
  minutes: '60',
  count: '12',
  'people[]': ['employment-tom', 'employment-hanaLantern'],
  sharing: 'turn',
  place: 'video',
}
type Asked = Record<string, string | string[]>

const addressOf = (asked: Asked) => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    for (const one of [value].flat()) query.append(name, one)
  }
  return `/session-series/preview?${query.toString()}`
}

const form = 'form[action="/session-series"]'
const rows = (page: Answer) =>
  page.page.querySelectorAll('tbody tr').map((row) => ({
    on: row.querySelector('input[type=date]')!.getAttribute('value'),
    who: row.querySelector('option[selected]')?.textContent ?? '',
    said: row.querySelector('[id^=flags-]')!.textContent.replaceAll(/\s+/g, ' ').trim(),
  }))

describe.each(dialects)('a series on %s', (dialect) => {
  let scene: Scene
  let meg: Client

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    meg = await scene.as('meg')
  })
  afterAll(() => scene.parts.close())

  const list = (more: Asked = {}, client = meg) => client.get(addressOf({ ...questions, ...more }))
  const book = (page: Answer, more: Sent = {}, client = meg) =>
    client.submit(page, form, { do: 'book', ...more })
  const read = () => scene.parts.store.read
  const sessionsOf = (series: string) =>
    read()
      .selectFrom('supervision_session as s')
      .innerJoin('supervisee as x', 'x.session_id', 's.id')
      .select(['s.id', 's.starts_at', 's.status', 's.place', 'x.person_id', 's.contract_id'])
      .where('s.series_id', '=', series)
      .orderBy('s.starts_at')
      .orderBy('x.person_id')
      .execute()
  const charged = async () => {
    const all = await read()
      .selectFrom('contract_charge')
      .select(['minutes', 'pence'])
      .where('contract_id', '=', 'contract-gale')
      .where('state', '!=', 'released')
      .execute()
    return all.reduce((sum, { minutes }) => sum + minutes, 0)
  }
  const count = async () =>
    (await read().selectFrom('supervision_session').select('id').execute()).length
  const idOf = (answer: Answer) => answer.location!.split('?')[0]!.split('/').at(-1)!
  const endIt = async (id: string) => {
    const page = await meg.get(`/session-series/${id}`)
    const selector = 'form[action$=ending]'
    return meg.submit(page, selector, { by: 'service', reason: 'other' })
  }

  it('asks a few things, with what is usual filled in', async () => {
    const page = await meg.get('/session-series/new?contract=contract-gale')
    expect(page.words).toContain('Book a series with Gale Winters')
    expect(page.words).toContain('Hana Ito, Lantern team')
    expect(page.page.querySelector('[name=minutes]')!.getAttribute('value')).toBe('60')
    expect(page.page.querySelectorAll('[name="people[]"][checked]')).toHaveLength(0)
    const choose = await meg.get('/session-series/new')
    expect(choose.words).toContain('Gale Winters, contract from')
    expect(choose.words).toContain('One-to-ones with people you lead')
  })

  it('shows what is missing beside its question, and keeps the rest', async () => {
    const page = await list({ 'people[]': [], count: '0', first_on: 'soon' })
    expect(page.status).toBe(422)
    expect(page.words).toContain('Choose who it is for.')
    expect(page.words).toContain('Give how many dates, from 1 to 104.')
    expect(page.page.querySelector('[name=at]')!.getAttribute('value')).toBe('10:00')
    expect((await list({ count: '104', sharing: 'each' })).words).toContain('more than 104')
    expect((await list({ nonsense: '1' })).status).toBe(400)
  })

  it('books twelve for two people in turn, all at once', async () => {
    const before = await charged()
    const page = await list()
    expect(page.words).toContain('12 of 12 sessions, 12 hours')
    expect(page.words).toContain('18 hours left on the contract now, 6 hours once')
    expect(rows(page).map(({ who }) => who)).toEqual(
      Array.from({ length: 6 }, () => ['Hana Ito', 'Tom Aldous'].toReversed()).flat(),
    )
    const answer = await book(page)
    expect(answer.status).toBe(303)
    const booked = await sessionsOf(idOf(answer))
    expect(booked).toHaveLength(12)
    expect(booked[0]).toMatchObject({
      starts_at: '2026-12-01T10:00:00.000Z',
      person_id: scene.world.people.tom,
      place: 'video',
      contract_id: 'contract-gale',
    })
    expect(booked.at(-1)!.starts_at).toBe('2027-05-04T09:00:00.000Z')
    expect((await charged()) - before).toBe(720)
    const shown = await meg.follow(answer)
    expect(shown.words).toContain('Still to come12')
    expect((await endIt(idOf(answer))).status).toBe(303)
    expect(await charged()).toBe(before)
  })

  it('books the same form once', async () => {
    const page = await list({ count: '1' })
    const [one, two] = await Promise.all([book(page), book(page)])
    expect(one.location).toBe(two.location)
    expect(await sessionsOf(idOf(one))).toHaveLength(1)
    await endIt(idOf(one))
  })

  it('points out leave, holidays, hours, clashes, the end and the insurance of each row', async () => {
    await scene.parts.store.write
      .insertInto('leave')
      .values({
        id: `leave-${dialect}`,
        employment_id: 'employment-tom',
        person_id: 'person-tom',
        from_on: '2026-12-15',
        until_on: '2026-12-15',
        made_at: scene.parts.clock.now(),
      })
      .execute()
    const away = rows(await list({ 'people[]': ['employment-tom'], count: '2' }))
    expect(away.map(({ said }) => said)).toEqual([
      'Nothing in the way',
      'Tom Aldous is away that day.Take Wednesday 16 December 2026 at 10:00 for session 2',
    ])
    const said = async (more: Asked) => rows(await list({ count: '1', ...more }))[0]!.said
    expect(await said({ first_on: '2026-12-25' })).toContain('Bank holiday: Christmas Day.')
    expect(await said({ at: '19:00' })).toContain('Outside the hours of Tom Aldous')
    expect(await said({ first_on: '2026-12-07' })).toContain('Another session at that time')
    expect(await said({ first_on: '2027-08-20' })).toContain('The contract ends on 2 Aug 2027.')
    expect(await said({ first_on: '2027-06-15' })).toContain('The insurance ends on 29 May 2027.')
    const short = rows(await list({ count: '19', 'people[]': ['employment-hanaLantern'] }))
    expect(short.at(-1)!.said).toContain('Not enough hours left: 1 hour short.')
  })

  it('moves a row to the day it offers, and lets any be changed or left out', async () => {
    const page = await list({ 'people[]': ['employment-tom'], count: '2' })
    const moved = await meg.submit(page, form, { take: '1' })
    expect(moved.status).toBe(200)
    expect(rows(moved)[1]).toMatchObject({ on: '2026-12-16', said: 'Nothing in the way' })
    const changed = await meg.submit(moved, form, {
      'row_use[]': ['1'],
      'row_minutes[]': ['60', '30'],
      do: 'check',
    })
    expect(changed.words).toContain('1 of 2 sessions, 30 minutes.')
    const booked = await sessionsOf(idOf(await book(changed)))
    expect(booked.map(({ starts_at }) => starts_at)).toEqual(['2026-12-16T10:00:00.000Z'])
    await endIt(await lastSeries())
  })
  const lastSeries = async () => {
    const all = await read().selectFrom('session_series').select('id').orderBy('id').execute()
    return all.findLast(({ id }) => id !== 'series-gale')!.id
  }

  it('says beside a row what cannot be read, and keeps every row as typed', async () => {
    const page = await list({ count: '2' })
    const wrong = await meg.submit(page, form, {
      'row_on[]': ['soon', '2026-12-15'],
      'row_minutes[]': ['60', 'an hour'],
      do: 'book',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.words).toContain('Give the day of session 1')
    expect(wrong.words).toContain('Give the minutes of session 2')
    expect(wrong.page.querySelector('#field-row_minutes-1')!.getAttribute('value')).toBe('an hour')
    expect(wrong.page.querySelector('#flags-1')!.text).toContain('Give the minutes of session 2')
    expect(wrong.words).not.toContain('Nothing in the way')
    for (const more of [{ 'row_at[]': ['10:00'] }, { 'row_use[]': ['7'] }]) {
      expect((await book(page, more)).status).toBe(422)
    }
    expect((await book(page, { 'row_use[]': undefined })).words).toContain('Tick at least one')
  })

  it('books nothing at all when one row does not fit', async () => {
    const before = await count()
    const late = await book(await list({ count: '1', first_on: '2027-08-20' }))
    expect(late.status).toBe(422)
    expect(late.words).toContain('Session 1: The contract ends before this day.')
    const page = await list({
      count: '19',
      'people[]': ['employment-hanaLantern'],
      often: 'weeks_1',
    })
    const over = await book(page)
    expect(over.status).toBe(422)
    expect(over.words).toContain('Session 19: ')
    expect(over.page.querySelector('#field-row_minutes-18')!.getAttribute('aria-invalid')).toBe(
      'true',
    )
    expect(await count()).toBe(before)
    expect((await read().selectFrom('session_series').select('id').execute()).length).toBeLessThan(
      9,
    )
  })

  it('puts everyone on one day, or together in a group', async () => {
    const each = await list({ sharing: 'each', count: '1' })
    expect(rows(each).map(({ who }) => who)).toEqual(['Tom Aldous', 'Hana Ito'])
    const times = each.page.querySelectorAll('input[type=time]')
    expect(times.map((it) => it.getAttribute('value'))).toEqual(['10:00', '11:00'])
    const group = await book(await list({ sharing: 'group', count: '1' }))
    const seats = await sessionsOf(idOf(group))
    expect(new Set(seats.map(({ id }) => id)).size).toBe(1)
    expect(seats).toHaveLength(2)
    await endIt(idOf(group))
  })

  it('follows the weekday of the month over a clock change', async () => {
    const page = await list({ often: 'weekday', first_on: '2027-02-09', count: '3' })
    expect(rows(page).map(({ on }) => on)).toEqual(['2027-02-09', '2027-03-09', '2027-04-13'])
    const answer = await book(page)
    const at = (await sessionsOf(idOf(answer))).map(({ starts_at }) => starts_at.slice(11, 16))
    expect(at).toEqual(['10:00', '10:00', '09:00'])
    expect((await meg.follow(answer)).words).toContain('second tuesday of each month')
    await endIt(idOf(answer))
  })

  it('ends once, and calls off only what is to come', async () => {
    const answer = await book(await list({ count: '3', often: 'weeks_1' }))
    const id = idOf(answer)
    const selector = 'form[action$=ending]'
    const page = await meg.get(`/session-series/${id}`)
    const empty = await meg.submit(page, selector)
    expect(empty.status).toBe(422)
    expect(empty.words).toContain('Choose who ends it.')
    const wish = { by: 'supervisor', reason: 'sickness' }
    expect((await meg.submit(page, selector, wish)).status).toBe(303)
    const again = await meg.submit(page, selector, { ...wish, form_id: 'another-tab' })
    expect(again.status).toBe(409)
    const after = await sessionsOf(id)
    expect(after.every(({ status }) => status === 'cancelled')).toBe(true)
    const why = await read()
      .selectFrom('session_change')
      .select(['by_side', 'reason'])
      .where('session_id', '=', after[0]!.id)
      .execute()
    expect(why).toEqual([{ by_side: 'supervisor', reason: 'sickness' }])
  })

  it('lets a lead book one-to-ones with the people they lead, and nobody else', async () => {
    const priya = await scene.as('priya')
    const start = await priya.get('/session-series/new')
    expect(start.words).toContain('Book one-to-ones')
    const { contract: _, ...asked } = questions
    const own = { ...asked, 'people[]': ['employment-sam', 'employment-ola'], count: '2' }
    const page = await priya.get(addressOf(own))
    expect(page.words).not.toContain('left on the contract')
    const answer = await book(page, {}, priya)
    expect(answer.status).toBe(303)
    expect((await sessionsOf(idOf(answer))).map(({ person_id }) => person_id)).toEqual([
      'person-sam',
      'person-ola',
    ])
    const others = await book(
      page,
      {
        'row_who[]': ['employment-tom', 'employment-tom'],
        form_id: 'another-form',
      },
      priya,
    )
    expect(others.status).toBe(404)
    const bought = await priya.post('/session-series', { ...questions, do: 'check' })
    expect(bought.status).toBe(404)
    expect((await meg.get(`/session-series/${idOf(answer)}`)).status).toBe(404)
  })
})
