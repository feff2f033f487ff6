import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookInto, type Booking } from '../../src/sessions/book-session.ts'
import { cancelInto, type Cancelling } from '../../src/sessions/cancel-session.ts'
import { confirmByLink, confirmInto, type Attendance } from '../../src/sessions/confirm-session.ts'
import { reopenInto } from '../../src/sessions/reopen-session.ts'
import { dialects, freshParts } from '../support/parts.ts'
import { makeWorld, type PersonName } from '../support/world.ts'
import { people } from '../support/world/people.ts'
import { Acting, inside, withGale } from './acting.ts'

const inTime = '2026-11-20T10:00:00.000Z'
const after = '2026-11-24T11:00:00.000Z'

describe.each(dialects)('one’s own word on %s', (dialect) => {
  let cast: Acting
  beforeAll(async () => {
    cast = new Acting(await makeWorld(await freshParts(dialect)))
  })
  afterAll(() => cast.parts.close())

  const booked = (person: PersonName, booking: Booking) => cast.booked(person, booking)
  const asked = async (session: string) => ({
    session,
    version: (await cast.session(session)).version,
  })
  const cancel = async (
    person: PersonName,
    id: string,
    { now = after, ...more }: Partial<Cancelling> & { now?: string } = {},
  ) => {
    const how: Cancelling = {
      how: 'cancelled',
      by: 'supervisee',
      reason: 'sickness',
      protectedKept: null,
      ...(await asked(id)),
      ...more,
    }
    return cast.do(person, (change) => cancelInto(change, how), now)
  }
  const confirm = async (
    person: PersonName,
    id: string,
    said: Attendance['said'],
    minutes = 60,
  ) => {
    const word = { ...(await asked(id)), minutes, said }
    return cast.do(person, (change) => confirmInto(change, word), after)
  }
  const tomCame = { [people.tom]: 'came' as const }

  test('does not undo what a manager said of a session that was called off', async () => {
    const id = await booked('meg', withGale(['tom']))
    await cancel('meg', id, { now: '2026-11-24T09:00:00.000Z' })
    const charged = { state: 'used', why: 'late', minutes: 60 }
    expect(await cast.charge(id)).toMatchObject(charged)
    expect(await cancel('tom', id, { by: 'supervisor' })).toEqual({ refused: '' })
    expect(await confirm('tom', id, tomCame)).toEqual({ refused: '' })
    const again = await asked(id)
    expect(await cast.do('tom', (change) => reopenInto(change, again), after)).toEqual({
      refused: '',
    })
    expect(await cast.charge(id)).toMatchObject(charged)
    expect(await cancel('meg', id, { by: 'supervisor' })).toMatchObject({ refused: null })
    expect(await cast.charge(id)).toMatchObject({ state: 'released' })
  })

  test('can be taken back by whoever gave it, and among peers by any of them', async () => {
    const id = await booked('meg', withGale(['tom']))
    await cancel('tom', id, { now: inTime })
    const own = await asked(id)
    expect(await cast.do('tom', (change) => reopenInto(change, own), after)).toMatchObject({
      refused: null,
    })
    const peers = await booked('sam', inside('peer', ['sam', 'ola'], null))
    await cancel('sam', peers, { now: inTime })
    const theirs = await asked(peers)
    expect(await cast.do('ola', (change) => reopenInto(change, theirs), after)).toMatchObject({
      refused: null,
    })
  })

  test('given again later is no later notice', async () => {
    const id = await booked('meg', withGale(['tom']))
    await cancel('tom', id, { now: inTime })
    expect(await cast.charge(id)).toMatchObject({ state: 'released', minutes: 0 })
    await cancel('meg', id, { protectedKept: false })
    await cancel('meg', id, { reason: 'workload' })
    expect(await cast.charge(id)).toMatchObject({ state: 'released', minutes: 0 })
    expect(await cast.seats(id)).toEqual(['tom cancelled - -'])
    const back = await asked(id)
    await cast.do('meg', (change) => reopenInto(change, back), '2026-11-23T10:00:00.000Z')
    await cancel('meg', id, { now: '2026-11-23T11:00:00.000Z' })
    expect(await cast.charge(id)).toMatchObject({ state: 'used', why: 'late', minutes: 60 })
  })

  test('does not make a session longer than was booked, where somebody pays for it', async () => {
    const id = await booked('meg', withGale(['tom']))
    expect(await confirm('tom', id, tomCame, 480)).toEqual({ refused: 'minutes' })
    expect(await confirm('tom', id, tomCame, 45)).toMatchObject({ refused: null })
    expect(await confirm('meg', id, tomCame, 75)).toMatchObject({ refused: null })
    expect(await cast.charge(id)).toMatchObject({ minutes: 75, state: 'used' })
  })

  test('does not leave a seat of which somebody else has spoken, nor leave it twice', async () => {
    const id = await booked('meg', withGale(['tom', 'hanaLantern']))
    expect(await confirm('meg', id, { [people.tom]: 'could_not' })).toMatchObject({ refused: null })
    expect(await cancel('tom', id)).toEqual({ refused: '' })
    expect(await cast.seats(id)).toEqual(['hana booked - -', 'tom could_not - manager'])
    const other = await booked('meg', withGale(['tom', 'hanaLantern']))
    await cancel('tom', other, { now: inTime })
    expect(await cancel('tom', other, { now: '2026-11-24T09:00:00.000Z' })).toEqual({ refused: '' })
    expect(await cast.seats(other)).toEqual(['hana booked - -', 'tom cancelled - self'])
  })

  test('by a link comes too late once the session is called off', async () => {
    const id = await booked('meg', withGale(['tom']))
    await cancel('meg', id, { by: 'supervisor', now: inTime })
    const word = { session: id, minutes: 60, said: tomCame }
    expect(await cast.do('nobody', (change) => confirmByLink(change, word), after)).toEqual({
      refused: 'not_found',
    })
    expect(await cast.charge(id)).toMatchObject({ state: 'released', minutes: 0 })
  })

  test('brings no colleague to a session that others give or pay for', async () => {
    const book = (booking: Booking) => cast.do('tom', (change) => bookInto(change, booking))
    expect(await book(withGale(['tom', 'hanaLantern'], { type: 'peer' }))).toEqual({
      refused: 'not_found',
    })
    expect(await book(inside('mdt', ['hanaLantern'], null))).toEqual({ refused: 'not_found' })
    expect(await book(inside('mdt', ['tom', 'hanaLantern'], null))).toMatchObject({ refused: null })
  })

  test('cannot call supervision from outside a one-to-one, which a lead reads', async () => {
    for (const person of ['tom', 'meg'] as const) {
      const booking = withGale(['tom'], { type: 'line' })
      expect(await cast.do(person, (change) => bookInto(change, booking))).toEqual({
        refused: 'giver',
      })
    }
  })
})
