import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookInto } from '../../src/sessions/book-session.ts'
import { cancelInto } from '../../src/sessions/cancel-session.ts'
import { moveInto } from '../../src/sessions/move-session.ts'
import { dialects, freshParts } from '../support/parts.ts'
import { makeWorld, type PersonName } from '../support/world.ts'
import { contracts, sessions, supervisors } from '../support/world/supervision.ts'
import { Acting, inside, withGale } from './acting.ts'
import type { Booking } from '../../src/sessions/book-session.ts'

describe.each(dialects)('booking a session on %s', (dialect) => {
  let cast: Acting
  beforeAll(async () => {
    cast = new Acting(await makeWorld(await freshParts(dialect)))
  })
  afterAll(() => cast.parts.close())

  const book = (person: PersonName, booking: Booking) =>
    cast.do(person, (change) => bookInto(change, booking))
  const booked = (person: PersonName, booking: Booking) => cast.booked(person, booking)
  const refused = async (person: PersonName, booking: Booking) =>
    (await book(person, booking)).refused

  test('is for oneself, for those one leads or manages, and for those one supervises', async () => {
    await booked('sam', inside('line', ['sam'], 'priya'))
    await booked('priya', inside('line', ['sam'], 'priya'))
    await booked('wren', inside('clinical', ['sam'], 'wren'))
    await booked('anna', inside('clinical', ['sam'], 'anna'))
    expect(await refused('anna', inside('line', ['sam'], 'priya'))).toBe('not_found')
    expect(await refused('frank', inside('line', ['sam'], 'frank'))).toBe('not_found')
    expect(await refused('tom', inside('line', ['sam'], 'priya'))).toBe('giver')
    expect(await refused('nobody', inside('line', ['sam'], null))).toBe('not_found')
  })

  test('is among peers with colleagues, and of nothing else', async () => {
    const id = await booked('sam', inside('peer', ['sam', 'ola'], null))
    expect(await cast.seats(id)).toEqual(['ola booked - -', 'sam booked - -'])
    expect(await refused('sam', inside('line', ['ola'], 'priya'))).toBe('not_found')
    expect(await refused('sam', inside('peer', ['sam', 'tom'], null))).toBe('not_found')
  })

  test('is never of oneself by oneself, nor of nobody, nor of one person twice', async () => {
    expect(await refused('sam', inside('line', ['sam'], 'sam'))).toBe('giver')
    expect(await refused('sam', inside('peer', [], null))).toBe('people')
    expect(await refused('hana', inside('peer', ['hanaTidewell', 'hanaLantern'], null))).toBe(
      'people',
    )
  })

  test('is for a day on which they work, with somebody who is still there', async () => {
    const early = { ...inside('line', ['sam'], 'priya'), startsAt: '2020-01-07T10:00:00.000Z' }
    expect(await refused('sam', early)).toBe('on')
    const gone = { ...inside('external', ['sam'], null), supervisor: supervisors.ed }
    expect(await refused('sam', gone)).toBe('giver')
    const unknown = { ...gone, supervisor: supervisors.una }
    expect(await refused('sam', unknown)).toBe('giver')
  })

  test('says what each type is for, unless told otherwise', async () => {
    const usual = await cast.session(await booked('sam', inside('clinical', ['sam'], 'anna')))
    expect(usual).toMatchObject({ normative: 1, formative: 1, restorative: 0 })
    const said = { ...inside('clinical', ['sam'], 'anna'), functions: ['restorative' as const] }
    expect(await cast.session(await booked('sam', said))).toMatchObject({
      normative: 0,
      formative: 0,
      restorative: 1,
    })
  })

  test('on a contract is for people allocated, in groups it allows, while it runs', async () => {
    expect(await refused('meg', withGale(['wren']))).toBe('people')
    expect(await refused('meg', withGale(['tom'], { contract: contracts.eve }))).toBe('giver')
    const late = withGale(['tom'], { startsAt: '2027-09-21T10:00:00.000Z' })
    expect(await refused('meg', { ...late, contract: contracts.gale })).toBe('on')
    const id = await booked('meg', withGale(['tom', 'hanaLantern']))
    expect(await cast.charge(id)).toMatchObject({ people: 2, minutes: 60, pence: 6500 })
  })

  test('finds the contract by itself, so that nobody books past it', async () => {
    const id = await booked('tom', withGale(['tom']))
    expect(await cast.session(id)).toMatchObject({
      contract_id: contracts.gale,
      organisation_id: 'organisation-lantern',
    })
    expect(await cast.charge(id)).toEqual({
      people: 1,
      minutes: 60,
      pence: 6500,
      state: 'booked',
      why: null,
    })
  })

  test('never takes more than is left, nor what is kept for somebody else', async () => {
    const { left } = await cast.standing('meg', 'gale')
    expect(await refused('meg', withGale(['tom'], { minutes: left.minutes + 1 }))).toBe('minutes')
    const allocation = cast.parts.store.write
      .updateTable('contract_allocation')
      .where('id', '=', 'allocation-gale-tom')
    await allocation.set({ minutes: 400 }).execute()
    const taken = 60 + 30 + 30 + 60
    const theirs = left.minutes - (400 - taken)
    const others = (minutes: number) => withGale(['hanaLantern'], { minutes })
    expect(await refused('meg', others(theirs + 1))).toBe('minutes')
    expect(await refused('meg', withGale(['tom'], { minutes: 400 - taken + 1 }))).toBe('minutes')
    await booked('meg', withGale(['tom'], { minutes: 400 - taken }))
    await booked('meg', others(theirs > 480 ? 480 : theirs))
    await allocation.set({ minutes: null }).execute()
  })

  test('is moved in time, or late with the word of whoever gives it', async () => {
    const id = await booked('meg', withGale(['tom']))
    const move = (now: string, more: object = {}) =>
      cast.do(
        'tom',
        async (change) => {
          const { version } = await cast.session(id)
          return moveInto(change, {
            session: id,
            version,
            startsAt: '2026-11-25T10:00:00.000Z',
            minutes: 50,
            place: 'room',
            by: 'supervisee',
            reason: 'leave',
            agreed: false,
            ...more,
          })
        },
        now,
      )
    expect(await move('2026-11-23T10:00:00.000Z')).toEqual({ refused: 'agreed' })
    expect(await move('2026-11-12T10:00:00.000Z', { version: 99 })).toEqual({
      refused: 'changed_since',
    })
    expect(await move('2026-11-23T10:00:00.000Z', { agreed: true })).toMatchObject({
      refused: null,
    })
    expect(await cast.session(id)).toMatchObject({ sequence: 1, minutes: 50, place: 'room' })
    expect(await cast.charge(id)).toMatchObject({ minutes: 50, pence: 5417, state: 'booked' })
    expect(await cast.changes(id)).toEqual([
      {
        what: 'moved',
        by_side: 'supervisee',
        reason: 'leave',
        was_at: '2026-11-24T10:00:00.000Z',
        now_at: '2026-11-25T10:00:00.000Z',
      },
    ])
    const off = (change: Parameters<typeof cancelInto>[0]) =>
      cancelInto(change, {
        session: id,
        version: 2,
        how: 'cancelled',
        by: 'supervisor',
        reason: 'sickness',
        protectedKept: null,
      })
    expect(await cast.do('meg', off)).toMatchObject({ left: 'session' })
    expect(await move('2026-11-12T10:00:00.000Z')).toEqual({ refused: '' })
  })

  test('is not there for whoever has no part in it', async () => {
    const away = (person: PersonName, session: string) =>
      cast.do(person, (change) =>
        cancelInto(change, {
          session,
          version: 1,
          how: 'cancelled',
          by: 'service',
          reason: 'room',
          protectedKept: false,
        }),
      )
    for (const person of ['frank', 'nell', 'ola', 'nobody', 'meg', 'ed', 'ada'] as const) {
      expect(await away(person, sessions.samEveNext)).toEqual({ refused: 'not_found' })
    }
    for (const person of ['eve', 'tom'] as const) {
      expect(await away(person, sessions.samAnnaNext)).toEqual({ refused: 'not_found' })
    }
    expect(await away('eve', sessions.samEveNext)).toMatchObject({ left: 'session' })
    expect(await away('anna', sessions.samAnnaNext)).toMatchObject({ left: 'session' })
  })
})
