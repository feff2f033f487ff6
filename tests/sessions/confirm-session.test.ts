import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Booking } from '../../src/sessions/book-session.ts'
import { cancelInto, type Cancelling } from '../../src/sessions/cancel-session.ts'
import { confirmByLink, confirmInto, type Attendance } from '../../src/sessions/confirm-session.ts'
import { reopenInto } from '../../src/sessions/reopen-session.ts'
import { dialects, freshParts } from '../support/parts.ts'
import { makeWorld, type PersonName } from '../support/world.ts'
import { people } from '../support/world/people.ts'
import { Acting, inside, withGale } from './acting.ts'

const after = '2026-11-24T11:00:00.000Z'
const said = (words: Partial<Record<PersonName, 'came' | 'could_not' | 'cancelled_late'>>) =>
  Object.fromEntries(
    Object.entries(words).map(([name, word]) => [people[name as PersonName], word]),
  ) as Attendance['said']

describe.each(dialects)('how a session went on %s', (dialect) => {
  let cast: Acting
  beforeAll(async () => {
    cast = new Acting(await makeWorld(await freshParts(dialect)))
  })
  afterAll(() => cast.parts.close())

  const booked = (person: PersonName, booking: Booking) => cast.booked(person, booking)
  const version = async (id: string) => (await cast.session(id)).version
  const confirm = async (person: PersonName, id: string, word: Attendance, now = after) => {
    const asked = { session: id, version: await version(id) }
    return cast.do(person, (change) => confirmInto(change, { ...asked, ...word }), now)
  }
  const byLink = (id: string, word: Attendance) =>
    cast.do('nobody', (change) => confirmByLink(change, { session: id, ...word }), after)
  const cancel = async (
    person: PersonName,
    id: string,
    more: Partial<Cancelling> = {},
    now = after,
  ) => {
    const asked = { session: id, version: await version(id) }
    const cancelling: Cancelling = {
      how: 'cancelled',
      by: 'supervisee',
      reason: 'sickness',
      protectedKept: true,
      ...asked,
      ...more,
    }
    return cast.do(person, (change) => cancelInto(change, cancelling), now)
  }
  const reopen = async (person: PersonName, id: string) => {
    const asked = { session: id, version: await version(id) }
    return cast.do(person, (change) => reopenInto(change, asked), after)
  }

  test('is said by oneself, and corrected, and never counted twice', async () => {
    const id = await booked('tom', withGale(['tom']))
    const before = await cast.standing('meg', 'gale')
    expect(
      await confirm(
        'tom',
        id,
        { minutes: 60, said: said({ tom: 'came' }) },
        '2026-11-24T09:59:59.000Z',
      ),
    ).toEqual({ refused: '' })
    await confirm('tom', id, { minutes: 60, said: said({ tom: 'came' }) })
    await confirm('tom', id, { minutes: 50, said: said({ tom: 'came' }) })
    expect(await cast.session(id)).toMatchObject({ status: 'held', held_minutes: 50, minutes: 60 })
    expect(await cast.seats(id)).toEqual(['tom came 50 self'])
    expect(await cast.charge(id)).toMatchObject({ minutes: 50, pence: 5417, state: 'used' })
    const then = await cast.standing('meg', 'gale')
    expect(then.used.minutes - before.used.minutes).toBe(50)
    expect(then.left.minutes - before.left.minutes).toBe(10)
  })

  test('by link counts over one’s own word', async () => {
    const id = await booked('tom', withGale(['tom']))
    await confirm('tom', id, { minutes: 60, said: said({ tom: 'came' }) })
    expect(await byLink(id, { minutes: 60, said: said({ tom: 'could_not' }) })).toMatchObject({
      refused: null,
    })
    expect(await cast.session(id)).toMatchObject({ status: 'missed', ended_by: 'supervisee' })
    expect(await cast.seats(id)).toEqual(['tom could_not - link'])
    expect(await cast.charge(id)).toMatchObject({ minutes: 60, state: 'used', why: 'missed' })
    const word = { minutes: 60, said: said({ tom: 'came' }) }
    expect(await confirm('tom', id, word)).toEqual({ refused: '' })
    expect(await cancel('tom', id)).toEqual({ refused: '' })
    expect(await reopen('tom', id)).toEqual({ refused: '' })
    expect(await confirm('meg', id, word)).toMatchObject({ refused: null })
    expect(await cast.seats(id)).toEqual(['tom came 60 manager'])
    expect(await cast.charge(id)).toMatchObject({ minutes: 60, state: 'used', why: 'held' })
  })

  test('of a group shares its time by the rule of the contract, among those present', async () => {
    const id = await booked('meg', withGale(['tom', 'hanaLantern'], { minutes: 90 }))
    await confirm('hana', id, { minutes: 90, said: said({ hana: 'came' }) })
    expect(await cast.seats(id)).toEqual(['hana came 45 self', 'tom booked - -'])
    await byLink(id, { minutes: 90, said: said({ tom: 'could_not', hana: 'came' }) })
    expect(await cast.seats(id)).toEqual(['hana came 90 link', 'tom could_not - link'])
    expect(await cast.charge(id)).toMatchObject({ people: 1, minutes: 90, pence: 9750 })
  })

  test('is said only for whom one may', async () => {
    const id = await booked('meg', withGale(['tom', 'hanaLantern']))
    const both = { minutes: 60, said: said({ tom: 'came', hana: 'came' }) }
    for (const person of ['tom', 'wren', 'nobody', 'eve'] as const) {
      expect(await confirm(person, id, both)).toEqual({ refused: 'not_found' })
    }
    expect(await byLink(id, { minutes: 60, said: said({ sam: 'came' }) })).toEqual({
      refused: 'not_found',
    })
    expect(await confirm('meg', id, both)).toMatchObject({ refused: null })
    expect(await cast.seats(id)).toEqual(['hana came 30 manager', 'tom came 30 manager'])
  })

  test('of supervision inside is credited as agreed, else in full', async () => {
    const line = await booked('priya', inside('line', ['sam', 'ola'], 'priya'))
    await confirm('priya', line, { minutes: 60, said: said({ sam: 'came', ola: 'came' }) })
    expect(await cast.seats(line)).toEqual(['ola came 60 giver', 'sam came 30 giver'])
  })

  test('a group goes on when one leaves, and whoever gives it calls it off for all', async () => {
    const id = await booked('meg', withGale(['tom', 'hanaLantern']))
    expect(await cancel('tom', id, {}, '2026-11-12T10:00:00.000Z')).toMatchObject({ left: 'seat' })
    expect(await cast.seats(id)).toEqual(['hana booked - -', 'tom cancelled - self'])
    expect(await cast.charge(id)).toMatchObject({ people: 1, state: 'booked' })
    expect(await cast.session(id)).toMatchObject({ status: 'booked', sequence: 1 })
    const late = await booked('meg', withGale(['tom', 'hanaLantern']))
    await cancel('tom', late, {}, '2026-11-23T10:00:00.000Z')
    expect(await cast.seats(late)).toEqual(['hana booked - -', 'tom cancelled_late - self'])
    expect(await cancel('meg', late, { by: 'service' }, '2026-11-23T10:00:00.000Z')).toMatchObject({
      left: 'session',
    })
    expect(await cast.charge(late)).toMatchObject({ minutes: 60, state: 'used', why: 'late' })
  })

  test.each([
    ['in time', {}, '2026-11-22T10:00:00.000Z', 'released', 0, 'cancelled'],
    ['a second late', {}, '2026-11-22T10:00:01.000Z', 'used', 60, 'cancelled_late'],
    ['said so later', { at: '2026-11-22T09:00:00.000Z' }, after, 'released', 0, 'cancelled'],
    ['by the supervisor', { by: 'supervisor' as const }, after, 'released', 0, 'cancelled'],
    ['missed', { how: 'missed' as const }, after, 'used', 60, 'could_not'],
    [
      'missed by them',
      { how: 'missed', by: 'supervisor' } as const,
      after,
      'released',
      0,
      'cancelled',
    ],
  ])(
    'called off %s is charged by the notice of the contract',
    async (_, more, now, state, minutes, seat) => {
      const id = await booked('meg', withGale(['tom']))
      expect(await cancel('tom', id, more, now)).toMatchObject({ refused: null })
      expect(await cast.charge(id)).toMatchObject({ state, minutes })
      expect(await cast.seats(id)).toEqual([`tom ${seat} - -`])
      expect(await cast.session(id)).toMatchObject({
        status: 'how' in more ? 'missed' : 'cancelled',
        protected_kept: 1,
        reason: 'sickness',
        sequence: 1,
      })
      expect(await cast.changes(id)).toHaveLength(1)
      await cancel('meg', id, { by: 'supervisor' })
    },
  )

  test('called off by mistake is in the diary again', async () => {
    const id = await booked('meg', withGale(['tom']))
    const before = await cast.standing('meg', 'gale')
    await cancel('tom', id, {}, '2026-11-12T10:00:00.000Z')
    expect(await reopen('tom', id)).toMatchObject({ refused: null })
    expect(await cast.standing('meg', 'gale')).toEqual(before)
    expect(await cast.session(id)).toMatchObject({ status: 'booked', ended_by: null, sequence: 2 })
    expect(await cast.seats(id)).toEqual(['tom booked - -'])
  })

  test.each([
    ['in time', '2026-11-12T10:00:00.000Z', 'cancelled', 1],
    ['late', '2026-11-23T10:00:00.000Z', 'cancelled_late', 2],
  ] as const)('back in the diary, a group is without whoever left %s', async (_, now, was, of) => {
    const id = await booked('meg', withGale(['tom', 'hanaLantern']))
    await cancel('tom', id, {}, now)
    await cancel('meg', id, { by: 'supervisor' }, now)
    expect(await cast.seats(id)).toEqual(['hana cancelled - -', `tom ${was} - self`])
    expect(await cast.charge(id)).toMatchObject({ state: 'released', minutes: 0 })
    expect(await reopen('meg', id)).toMatchObject({ refused: null })
    expect(await cast.seats(id)).toEqual(['hana booked - -', `tom ${was} - self`])
    expect(await cast.charge(id)).toMatchObject({ state: 'booked', people: of, minutes: 60 })
    await confirm('meg', id, { minutes: 60, said: said({ hana: 'came' }) })
    expect(await reopen('meg', id)).toMatchObject({ refused: null })
    expect(await cast.seats(id)).toEqual(['hana booked - -', `tom ${was} - self`])
    await cancel('meg', id, { by: 'supervisor' })
  })

  test('does not come back once everybody had left it', async () => {
    const id = await booked('meg', withGale(['tom', 'hanaLantern']))
    const early = '2026-11-12T10:00:00.000Z'
    await cancel('tom', id, {}, early)
    const seat = cast.parts.store.write.updateTable('supervisee').where('session_id', '=', id)
    await seat.set({ status: 'cancelled', confirmed_by: 'self', confirmed_at: early }).execute()
    await cancel('meg', id, { by: 'supervisor' }, early)
    expect(await reopen('meg', id)).toEqual({ refused: '' })
    expect((await cast.session(id)).status).toBe('cancelled')
  })

  test('one’s own word said afterwards does not keep anybody away', async () => {
    const id = await booked('meg', withGale(['tom']))
    await confirm('tom', id, { minutes: 60, said: said({ tom: 'cancelled_late' }) })
    expect((await cast.session(id)).status).toBe('cancelled')
    expect(await reopen('meg', id)).toMatchObject({ refused: null })
    expect(await cast.seats(id)).toEqual(['tom booked - -'])
    await cancel('meg', id, { by: 'supervisor' })
  })

  test('what is not yet cannot be missed, nor called off in days to come', async () => {
    const id = await booked('meg', withGale(['tom']))
    const early = '2026-11-12T10:00:00.000Z'
    expect(await cancel('tom', id, { how: 'missed' }, early)).toEqual({ refused: 'how' })
    expect(await cancel('tom', id, { at: after }, early)).toEqual({ refused: 'at' })
  })
})
