import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Scene } from '../handovers/scene.ts'
import type { Answer, Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { readEverything, restore, type Raw } from '../support/snapshot.ts'

const answers = {
  supervisor: 'supervisor-gale',
  'teams[]': ['team-lantern'],
  hours: '20:30',
  rate: '65.00',
  credit_rule: 'bacp',
  group_most: '4',
  notice_hours: '48',
  starts_on: '2026-11-01',
  ends_on: '2027-10-31',
  'people[]': ['employment-tom', 'employment-wren'],
  confidentiality: 'What is said stays there.',
}

describe.each(dialects)('contracts with supervisors, on %s', (dialect) => {
  let scene: Scene
  let meg: Client
  let eve: Client
  let raw: Raw
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    meg = await scene.as('meg')
    eve = await scene.as('eve')
    raw = await readEverything(scene.parts.store)
  })
  beforeEach(() => restore(scene.parts.store, raw))
  afterAll(() => scene.parts.close())

  const db = () => scene.parts.store.read
  const pathOf = (answer: Answer) => answer.location!.split('?')[0]!
  const make = (more = {}) => meg.post('/contracts', { ...answers, ...more })
  const of = <T extends 'contract_terms' | 'contract_purchase' | 'contract_allocation'>(
    table: T,
    path: string,
  ) =>
    db()
      .selectFrom(table as 'contract_terms')
      .selectAll()
      .where('contract_id', '=', path.split('/').at(-1)!)
      .execute() as Promise<Record<string, unknown>[]>
  const bonds = (viewer: string) =>
    db()
      .selectFrom('bond')
      .select(['employment_id', 'until_at'])
      .where('viewer_id', '=', viewer)
      .where('kind', '=', 'external')
      .orderBy('employment_id')
      .execute()

  it('is made by one question after another, and each can be changed at the end', async () => {
    let page = await meg.get('/contracts/new?answered=supervisor&supervisor=supervisor-gale')
    const go = async (fields: Record<string, string | string[]>) => {
      const form = page.page.querySelector('main form')!
      const query = new URLSearchParams()
      for (const input of form.querySelectorAll('input')) {
        const [name, type] = [input.getAttribute('name')!, input.getAttribute('type')]
        if (name in fields || type === 'radio' || type === 'checkbox') continue
        query.append(name, input.getAttribute('value') ?? '')
      }
      for (const [name, value] of Object.entries(fields)) {
        for (const each of [value].flat()) query.append(name, each)
      }
      page = await meg.get(`/contracts/new?${query}`)
    }
    await go({})
    expect([page.status, page.words]).toEqual([422, expect.stringContaining('at least one team')])
    await go({ 'teams[]': 'team-lantern' })
    await go({ hours: 'many' })
    expect(page.status).toBe(422)
    await go({ hours: '20:30' })
    await go({ credit_rule: 'bacp' })
    await go({})
    await go({ 'people[]': ['employment-tom', 'employment-hanaLantern'] })
    expect(page.page.querySelector('h1')!.textContent).toBe('Check your answers')
    expect(page.words).toContain('20 hours 30 minutes at £65.00 an hour: £1,332.50')
    const change = page.page.querySelectorAll('a').find((a) => a.textContent === 'Change the rules')
    page = await meg.get(change!.getAttribute('href')!)
    await go({ credit_rule: 'full', notice_hours: '24' })
    expect(page.words).toContain('24 hours of notice')
    const made = await meg.submit(page, 'form[action="/contracts"]')
    expect(made.status).toBe(303)
    const [terms] = await of('contract_terms', pathOf(made))
    expect(terms).toMatchObject({ credit_rule: 'full', notice_hours: 24, rate_pence: 6500 })
    const contract = await meg.follow(made)
    expect(contract.words).toContain('Tom Aldous')
    expect(contract.words).toContain('What is said in supervision stays')
  })

  it('keeps minutes, pence, teams and people, and seals what was agreed', async () => {
    const made = await make()
    expect(made.status).toBe(303)
    const path = pathOf(made)
    expect(await of('contract_purchase', path)).toMatchObject([{ minutes: 1230, pence: 133_250 }])
    expect(
      (await of('contract_allocation', path)).map((row) => String(row.employment_id)).toSorted(),
    ).toEqual(['employment-tom', 'employment-wren'])
    const kept = await db().selectFrom('contract').select('confidentiality').execute()
    expect(kept.every((row) => !Buffer.from(row.confidentiality).includes('stays there'))).toBe(
      true,
    )
    expect((await meg.get(path)).words).toContain('What is said stays there.')
  })

  it.each([
    ['supervisor', 'supervisor-una'],
    ['supervisor', 'supervisor-ed'],
    ['teams[]', ['team-harbour']],
    ['teams[]', ['team-ferry']],
    ['people[]', ['employment-sam']],
    ['people[]', ['employment-otis']],
    ['ends_on', '2026-10-31'],
    ['hours', '0'],
    ['hours', '1.111'],
    ['rate', '-5'],
    ['group_most', '21'],
    ['confidentiality', ''],
    ['confidentiality', 'NHS 943 476 5919'],
  ])('refuses %s %s, writes nothing and keeps the rest', async (field, value) => {
    const before = await db().selectFrom('contract').select('id').execute()
    const answer = await make({ [field]: value })
    expect(answer.status).toBe(422)
    const at = `#field-${field.replace('[]', '')}`
    expect(answer.page.querySelector('.error-summary a')!.getAttribute('href')).toBe(at)
    expect(answer.page.querySelector(at)).toBeTruthy()
    expect(answer.page.querySelector('[name=starts_on]')!.getAttribute('value')).toBe('2026-11-01')
    expect(await db().selectFrom('contract').select('id').execute()).toEqual(before)
  })

  it('bonds the people to a supervisor who signs in, and frees them at the end', async () => {
    const path = pathOf(await make({ supervisor: 'supervisor-eve' }))
    const now = (await bonds('person-eve')).map((row) => row.employment_id)
    expect(now).toEqual(['employment-sam', 'employment-tom', 'employment-wren'])
    const page = await meg.get(path)
    const [first] = page.page.querySelectorAll('form[action$=ending]')
    await meg.submit(page, `form[action="${first!.getAttribute('action')}"]`)
    const still = await meg.get(path)
    const refused = await meg.submit(still, `form[action="${path}/ending"]`)
    expect(refused.status).toBe(303)
    const after = await bonds('person-eve')
    expect(
      after.filter(({ until_at }) => until_at === null).map((row) => row.employment_id),
    ).toEqual(['employment-sam'])
  })

  it('does not end while a session is booked, nor let go of somebody who is booked', async () => {
    const page = await meg.get('/contracts/contract-gale')
    const answer = await meg.submit(page, 'form[action="/contracts/contract-gale/ending"]')
    expect([answer.status, answer.words]).toEqual([
      422,
      expect.stringContaining('One session is still booked.'),
    ])
    const of = '/contracts/contract-gale/people/allocation-gale-tom/ending'
    const person = await meg.submit(page, `form[action="${of}"]`)
    expect(person.words).toContain('They have a session to come.')
  })

  describe('hours', () => {
    const path = '/contracts/contract-gale'
    const more = { how: 'buy', hours: '10', cost: '', bought_on: '2026-11-01', reason: '' }

    it('are bought at the rate, or for what they cost', async () => {
      const now = scene.parts.clock.now().slice(0, 10)
      await meg.post(`${path}/hours`, { ...more, bought_on: now })
      await meg.post(`${path}/hours`, { ...more, hours: '0:01', cost: '1.07', bought_on: now })
      expect(await of('contract_purchase', path)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ minutes: 600, pence: 65_000 }),
          expect.objectContaining({ minutes: 1, pence: 107 }),
        ]),
      )
      const { words } = await meg.get(path)
      expect(words).toContain('Bought30 hours 1 minute£1,951.07')
      expect(words).toContain('Left28 hours 1 minute£1,821.07')
    })

    it('are given back as far as they are left, to the minute and the penny', async () => {
      const now = scene.parts.clock.now().slice(0, 10)
      const back = { ...more, how: 'give_back', bought_on: now }
      expect((await meg.post(`${path}/hours`, { ...back, hours: '18:01' })).words).toContain(
        'Only 18 hours are left to give back.',
      )
      expect((await meg.post(`${path}/hours`, { ...back, cost: '1170.01' })).words).toContain(
        'Only £1,170.00 are left to come back.',
      )
      expect((await meg.post(`${path}/hours`, { ...back, hours: '18' })).status).toBe(303)
      expect((await meg.get(path)).words).toContain('Left0 hours£0.00')
    })

    it('are given back once of twenty at the same moment', async () => {
      const now = scene.parts.clock.now().slice(0, 10)
      const back = { ...more, how: 'give_back', hours: '10', bought_on: now }
      const all = await Promise.all(
        Array.from({ length: 20 }, () => meg.copy().post(`${path}/hours`, back)),
      )
      expect(all.filter(({ status }) => status === 303)).toHaveLength(1)
    })
  })

  describe('terms', () => {
    const path = '/contracts/contract-gale'
    const charge = () =>
      db()
        .selectFrom('contract_charge')
        .select(['state', 'pence'])
        .where('contract_id', '=', 'contract-gale')
        .orderBy('starts_at')
        .execute()
    const changing = async (fields: Record<string, string>) => {
      const page = await meg.get(`${path}/terms/new`)
      return meg.submit(page, `form[action="${path}/terms"]`, { reason: 'A new year', ...fields })
    }

    it('count from a day on and leave what was settled', async () => {
      expect((await changing({ rate: '80' })).status).toBe(303)
      expect(await charge()).toEqual([
        { state: 'used', pence: 6500 },
        { state: 'booked', pence: 8000 },
      ])
      expect((await meg.get(path)).words).toContain('2 sets of terms')
    })

    it('never begin before the last day that is settled', async () => {
      const answer = await changing({ rate: '80', from_on: '2026-09-01' })
      expect(answer.status).toBe(422)
      expect(answer.page.querySelector('#error-from_on')).toBeTruthy()
      expect((await charge())[0]!.pence).toBe(6500)
    })

    it('do not end before a session that is booked', async () => {
      const today = scene.parts.clock.now().slice(0, 10)
      const answer = await changing({ from_on: today, ends_on: today })
      expect(answer.page.querySelector('#error-ends_on')!.textContent).toContain(
        'A session is booked',
      )
    })

    it('changed in two tabs keep both', async () => {
      const page = await meg.get(`${path}/terms/new`)
      await changing({ rate: '80' })
      const late = await meg.submit(page, `form[action="${path}/terms"]`, {
        rate: '90',
        reason: 'Later',
      })
      expect(late.status).toBe(409)
      expect(late.page.querySelector('[name=rate]')!.getAttribute('value')).toBe('90')
    })
  })

  describe('people', () => {
    const path = '/contracts/contract-gale'
    const wren = { employment: 'employment-wren', hours: '5', from_on: '2026-12-01', until_on: '' }

    it('get hours of their own, once', async () => {
      expect((await meg.post(`${path}/people`, wren)).status).toBe(303)
      expect((await meg.get(path)).words).toContain('Wren CastleLantern team5 hoursFrom 1 Dec 2026')
      const again = await meg.post(`${path}/people`, wren)
      expect([again.status, again.words]).toEqual([
        422,
        expect.stringContaining('They have hours of this contract already.'),
      ])
    })

    it.each(['employment-sam', 'employment-otis', 'employment-none'])(
      'are only those she manages: not %s',
      async (employment) => {
        const answer = await meg.post(`${path}/people`, { ...wren, employment })
        expect([answer.status, answer.page.querySelector('#error-employment') === null]).toEqual([
          422,
          false,
        ])
      },
    )
  })

  it('is renewed with the same answers, and what is left goes with it to the penny', async () => {
    const page = await meg.get('/contracts/contract-gale')
    const renew = page.page.querySelectorAll('a').find((a) => a.textContent === 'Renew it')!
    const asked = await meg.get(renew.getAttribute('href')!.replaceAll('&amp;', '&'))
    expect(asked.words).toContain('How many hours')
    const url = new URL(renew.getAttribute('href')!.replaceAll('&amp;', '&'), 'http://x')
    url.searchParams.delete('step')
    url.searchParams.set('answered', 'hours')
    url.searchParams.set('hours', '10')
    const check = await meg.get(`/contracts/new${url.search}`)
    expect(check.words).toContain('Carry on what is left: 18 hours, £1,170.00')
    const made = await meg.submit(check, 'form[action="/contracts"]', { carry: 'yes' })
    expect(made.status).toBe(303)
    const renewed = await meg.follow(made)
    expect(renewed.words).toContain('Bought28 hours£1,820.00')
    expect((await meg.get('/contracts/contract-gale')).words).toContain('Left0 hours£0.00')
    expect(renewed.words).toContain('The contract before this one')
  })

  describe('the statement', () => {
    it('says days, minutes and pence and nobody’s name', async () => {
      const { words } = await meg.get('/contracts/contract-gale/statement')
      expect(words).toContain('60£65.001Held')
      for (const name of ['Tom', 'Hana', 'Sam']) expect(words).not.toContain(name)
      const list = await meg.get('/contracts/contract-gale/statement?file=csv')
      expect(list.headers.get('content-type')).toContain('text/csv')
      expect(list.text).toMatch(
        /Day,Minutes,Pounds,People,Why\r\n\d{4}-\d\d-\d\d,60,65,1,Held\r\n$/,
      )
    })

    it('is for a month, and empty for one without a session', async () => {
      const all = await meg.get('/contracts/contract-gale/statement')
      const month = all.page
        .querySelectorAll('a')
        .find((a) => /month=/.test(a.getAttribute('href')!))
      expect((await meg.get(month!.getAttribute('href')!)).words).toContain('60£65.001Held')
      const none = await meg.get('/contracts/contract-gale/statement?month=2026-01')
      expect(none.words).toContain('Nothing was charged in January 2026.')
      expect((await meg.get('/contracts/contract-gale/statement?month=2026-13')).status).toBe(200)
    })
  })

  it('is its supervisor’s to read and not to change, and a lead has hours without money', async () => {
    const page = await eve.get('/contracts/contract-eve')
    expect(page.words).toContain('Left18 hours')
    expect(page.words).toContain('Contract with Lantern Community Trust')
    for (const path of ['/contracts', '/contracts/contract-eve/statement', '/my-sessions']) {
      expect((await eve.get(path)).words).toContain('Lantern Community Trust')
    }
    expect(page.page.querySelectorAll('main form')).toHaveLength(0)
    expect((await eve.get('/contracts/contract-gale')).status).toBe(404)
    for (const rest of ['/hours', '/terms/new', '/people/new']) {
      expect((await eve.get(`/contracts/contract-eve${rest}`)).status).not.toBe(200)
    }
    const priya = await scene.as('priya')
    const { words } = await priya.get('/contracts')
    expect(words).toContain('Harbour teamEve Lindqvist18 hours20 hours')
    expect(words).not.toContain('£')
    expect((await priya.get('/contracts/contract-eve')).status).not.toBe(200)
  })
})
