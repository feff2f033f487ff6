import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amendInto } from '../../src/contracts/amend-contract.ts'
import { bookInto } from '../../src/sessions/book-session.ts'
import { cancelInto } from '../../src/sessions/cancel-session.ts'
import { confirmByLink } from '../../src/sessions/confirm-session.ts'
import { penceFor } from '../../src/sessions/charges.ts'
import { dialects, freshParts } from '../support/parts.ts'
import { makeWorld } from '../support/world.ts'
import { people } from '../support/world/people.ts'
import { contracts } from '../support/world/supervision.ts'
import { Acting, withGale } from './acting.ts'

const after = '2026-11-24T11:00:00.000Z'

describe.each(dialects)('two who change one contract at once, on %s', (dialect) => {
  let cast: Acting
  beforeAll(async () => {
    cast = new Acting(await makeWorld(await freshParts(dialect)))
  })
  afterAll(() => cast.parts.close())

  const book = (minutes = 60) =>
    cast.do('meg', (change) => bookInto(change, withGale(['tom'], { minutes })))
  const balanced = async () => {
    const { bought, booked, used, left } = await cast.standing('meg', 'gale')
    expect(bought.minutes).toBe(booked.minutes + used.minutes + left.minutes)
    expect(bought.pence).toBe(booked.pence + used.pence + left.pence)
    return left
  }
  const refusals = (all: { refused: string | null }[]) => all.map(({ refused }) => refused ?? '')

  test('one calls a session off while the link says who came: the second finds it changed', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const made = await book()
      const id = (made as { id: string }).id
      const off = { how: 'cancelled', by: 'supervisor', reason: 'other' } as const
      const all = await Promise.all([
        cast.do(
          'meg',
          (change) => cancelInto(change, { session: id, version: 1, protectedKept: null, ...off }),
          after,
        ),
        cast.do(
          'nobody',
          (change) =>
            confirmByLink(change, { session: id, minutes: 60, said: { [people.tom]: 'came' } }),
          after,
        ),
      ])
      expect(refusals(all).filter(Boolean)).toHaveLength(1)
      const held = all[0].refused !== null
      expect(await cast.session(id)).toMatchObject({ status: held ? 'held' : 'cancelled' })
      expect(await cast.charge(id)).toMatchObject(
        held ? { state: 'used', minutes: 60 } : { state: 'released', minutes: 0 },
      )
      await balanced()
    }
  })

  test('new terms come while a session is booked: it costs what its day says', async () => {
    for (const rate of [7000, 8000, 9000]) {
      const { version } = await cast.parts.store.read
        .selectFrom('contract')
        .select('version')
        .where('id', '=', contracts.gale)
        .executeTakeFirstOrThrow()
      const input = {
        from_on: '2026-11-25',
        ends_on: '2027-08-31',
        rate,
        credit_rule: 'bacp' as const,
        group_most: 4,
        notice_hours: 48,
        reason: 'Agreed',
      }
      const startsAt = '2026-11-26T10:00:00.000Z'
      const [made, amended] = await Promise.all([
        cast.do('meg', (change) => bookInto(change, withGale(['tom'], { startsAt }))),
        cast.do('meg', (change) => amendInto(change, { contract: contracts.gale, version, input })),
      ])
      expect(refusals([made, amended])).toEqual(['', ''])
      const charge = await cast.charge((made as { id: string }).id)
      expect(charge).toMatchObject({ minutes: 60, pence: penceFor(60, rate), state: 'booked' })
      await balanced()
    }
  })

  test('both book the last hour: one of them gets it', async () => {
    for (;;) {
      const { minutes } = await balanced()
      if (minutes < 120) break
      await book(Math.min(480, minutes - 60))
    }
    const { minutes: last } = await balanced()
    const all = await Promise.all([book(last), book(last), book(last)])
    expect(refusals(all).toSorted()).toEqual(['', 'minutes', 'minutes'])
    expect((await balanced()).minutes).toBe(0)
  })
})
