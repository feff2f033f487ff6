import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bookInto } from '../../src/sessions/book-session.ts'
import { cancelInto } from '../../src/sessions/cancel-session.ts'
import { confirmInto } from '../../src/sessions/confirm-session.ts'
import { moveInto } from '../../src/sessions/move-session.ts'
import { reopenInto } from '../../src/sessions/reopen-session.ts'
import { Scene } from '../handovers/scene.ts'
import { Acting, withGale } from '../sessions/acting.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { readEverything, restore, type Raw } from '../support/snapshot.ts'
import { people } from '../support/world/people.ts'

const gale = '/contracts/contract-gale'
const today = '2026-11-10'
const after = '2026-11-24T11:00:00.000Z'

describe.each(dialects)('hours that run low, without the night, on %s', (dialect) => {
  let scene: Scene
  let cast: Acting
  let meg: Client
  let raw: Raw
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    cast = new Acting(scene.world)
    meg = await scene.as('meg')
    raw = await readEverything(scene.parts.store)
  })
  beforeEach(() => restore(scene.parts.store, raw))
  afterAll(() => scene.parts.close())

  /** Each open alert about hours, as 'near 6 team-lantern', by contract. */
  async function low(contract = 'contract-gale') {
    const rows = await scene.parts.store.read
      .selectFrom('alert')
      .select(['level', 'value', 'team_id'])
      .where('cause_key', '=', `HOURS_LOW:${contract}`)
      .where('state', '=', 'open')
      .execute()
    return rows.map(({ level, value, team_id }) => `${level} ${value} ${team_id}`)
  }
  const hours = async (how: 'buy' | 'give_back', much: string) => {
    const fields = { how, hours: much, cost: '', bought_on: today, reason: '' }
    expect((await meg.post(`${gale}/hours`, fields)).status).toBe(303)
  }
  const terms = async (fields: Record<string, string>) => {
    const page = await meg.get(`${gale}/terms/new`)
    const changed = { reason: 'Agreed', ...fields }
    const answer = await meg.submit(page, `form[action="${gale}/terms"]`, changed)
    expect(answer.status).toBe(303)
  }

  it('are told of when hours are given back, and no more when hours are bought', async () => {
    expect(await low()).toEqual([])
    await hours('give_back', '18')
    expect(await low()).toEqual(['near 0 team-lantern'])
    await hours('buy', '1')
    expect(await low()).toEqual([])
  })

  it('follow a session that is booked, called off, back again, moved and held', async () => {
    await hours('give_back', '17:20')
    expect(await low()).toEqual([])
    const booking = withGale(['tom'], { minutes: 30 })
    const booked = await cast.do('meg', (change) => bookInto(change, booking))
    const id = (booked as unknown as { id: string }).id
    expect(await low()).toEqual(['near 6 team-lantern'])
    const asked = async () => ({ session: id, version: (await cast.session(id)).version })
    const off = { how: 'cancelled', by: 'supervisor', reason: 'sickness' } as const
    const first = { ...(await asked()), ...off, protectedKept: null }
    await cast.do('meg', (change) => cancelInto(change, first))
    expect(await low()).toEqual([])
    const again = await asked()
    await cast.do('meg', (change) => reopenInto(change, again))
    expect(await low()).toEqual(['near 6 team-lantern'])
    const { startsAt, place } = booking
    const how = { startsAt, place, by: 'service', reason: 'room', agreed: true } as const
    const shorter = { ...(await asked()), ...how, minutes: 5 }
    await cast.do('meg', (change) => moveInto(change, shorter))
    expect(await low()).toEqual([])
    const held = { ...(await asked()), minutes: 30, said: { [people.tom]: 'came' as const } }
    expect(await cast.do('meg', (change) => confirmInto(change, held), after)).toMatchObject({
      refused: null,
    })
    expect(await low()).toEqual(['near 6 team-lantern'])
  })

  it('follow one of a group who leaves', async () => {
    await hours('give_back', '17:20')
    const booking = withGale(['tom', 'hanaLantern'], { minutes: 30 })
    const booked = await cast.do('meg', (change) => bookInto(change, booking))
    const session = (booked as unknown as { id: string }).id
    const off = { how: 'cancelled', by: 'supervisee', reason: 'sickness' } as const
    const leaving = { session, version: 1, ...off, protectedKept: null }
    await cast.do('tom', (change) => cancelInto(change, leaving))
    expect(await low()).toEqual(['near 6 team-lantern'])
  })

  it('follow the end of the contract, as it is amended', async () => {
    await terms({ from_on: today, ends_on: '2026-12-20' })
    expect(await low()).toEqual(['near 40 team-lantern'])
    await terms({ from_on: today, ends_on: '2027-08-01' })
    expect(await low()).toEqual([])
  })

  it('are no matter any more once another contract carries them on, and it has its own', async () => {
    await terms({ from_on: today, ends_on: '2026-12-20' })
    const page = await meg.get(gale)
    const renew = page.page.querySelectorAll('a').find((a) => a.textContent === 'Renew it')!
    const { search } = new URL(renew.getAttribute('href')!.replaceAll('&amp;', '&'), 'http://x')
    const query = new URLSearchParams(search)
    query.delete('step')
    for (const [name, value] of Object.entries({
      answered: 'hours',
      hours: '10',
      starts_on: today,
      ends_on: '2026-12-01',
    })) {
      query.set(name, value)
    }
    const made = await meg.submit(
      await meg.get(`/contracts/new?${query}`),
      'form[action="/contracts"]',
      { carry: 'yes' },
    )
    expect(made.status).toBe(303)
    const [, next] = /contracts\/([\w-]+)/.exec(made.location!)!
    expect([await low(), await low(next)]).toEqual([[], ['near 21 team-lantern']])
  })

  it('are over with the contract', async () => {
    await hours('give_back', '18')
    await scene.parts.store.write
      .updateTable('contract_charge')
      .set({ state: 'used', why: 'held' })
      .where('contract_id', '=', 'contract-gale')
      .execute()
    expect(await low()).toEqual(['near 0 team-lantern'])
    const ended = await meg.submit(await meg.get(gale), `form[action="${gale}/ending"]`)
    expect(ended.status).toBe(303)
    expect(await low()).toEqual([])
  })

  it('follow the insurance of the supervisor', async () => {
    const insured = async (insurance_until: string) => {
      const page = await meg.get('/supervisors/supervisor-gale/edit')
      const form = 'form[action="/supervisors/supervisor-gale"]'
      expect((await meg.submit(page, form, { insurance_until })).status).toBe(303)
    }
    await insured('2026-11-09')
    expect(await low()).toEqual(['past 1 team-lantern'])
    await insured('2027-11-09')
    expect(await low()).toEqual([])
  })

  it('are told of once, through the team whose manager looks after the contract', async () => {
    await scene.parts.store.write
      .updateTable('supervisor')
      .set({ insurance_until: '2026-11-01' })
      .where('id', '=', 'supervisor-eve')
      .execute()
    const fields = { how: 'buy', hours: '1', cost: '', bought_on: today, reason: '' }
    await meg.post('/contracts/contract-eve/hours', fields)
    expect(await low('contract-eve')).toEqual(['past 1 team-lantern'])
  })
})
