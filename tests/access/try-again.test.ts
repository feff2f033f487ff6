import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Act, done, type Change } from '../../src/access/change.ts'
import { tryAgain } from '../../src/access/try-again.ts'
import { londonDay } from '../../src/time/london.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

const failing = (code: string) => Object.assign(new Error(code), { code })

describe('a transaction that was undone for somebody else', () => {
  it.each([
    ['40P01', 1, 'done', 2],
    ['40001', 2, 'done', 3],
    ['40P01', 3, 'failed', 3],
    ['23505', 1, 'failed', 1],
  ])('with %s, %s times: %s after %s tries', async (code, times, ends, tries) => {
    let tried = 0
    const transaction = async () => {
      tried += 1
      if (tried <= times) throw failing(code)
      return 'done'
    }
    expect(await tryAgain(transaction).catch(() => 'failed')).toBe(ends)
    expect(tried).toBe(tries)
  })
})

describe('two changes that wait for each other on postgres', () => {
  let parts: TestParts
  let world: World
  beforeEach(async () => {
    parts = await freshParts('postgres')
    world = await makeWorld(parts)
  })
  afterEach(() => parts.close())

  const act = (person: string, form: string) => {
    const now = parts.clock.now()
    return new Act({ person, now, today: londonDay(now) }, form, parts)
  }
  const touch = ({ db }: Change, id: string) =>
    db
      .updateTable('person')
      .set((of) => ({ version: of('version', '+', 1) }))
      .where('id', '=', id)
      .execute()

  it('are both done, each once, with one receipt and one audit row', async () => {
    const { sam, ola } = world.people
    const versions = () =>
      parts.store.read
        .selectFrom('person')
        .select('version')
        .where('id', 'in', [sam, ola])
        .execute()
    const before = await versions()
    const bothHold = meeting(2)
    let tries = 0
    const change = (person: string, first: string, second: string) =>
      act(person, `form-${person}`).change('test.lock', async (it) => {
        tries += 1
        await touch(it, first)
        await bothHold()
        await touch(it, second)
        return done({ id: second })
      })
    const ends = await Promise.all([change(sam, sam, ola), change(ola, ola, sam)])
    expect(ends.map(({ refused }) => refused)).toEqual([null, null])
    // Whoever begins anew may take the row before the other has woken up, and then once more.
    expect([3, 4, 5]).toContain(tries)
    const after = await versions()
    expect(after.map(({ version }, n) => version - before[n]!.version)).toEqual([2, 2])
    const kept = parts.store.read
    const receipts = await kept
      .selectFrom('form_receipt')
      .select('answer')
      .where('action', '=', 'test.lock')
      .execute()
    expect(receipts.map(({ answer }) => answer !== null)).toEqual([true, true])
    expect(
      await kept.selectFrom('audit').select('id').where('action', '=', 'test.lock').execute(),
    ).toHaveLength(2)
  })
})

/** Waits until so many have come; whoever comes after that goes straight on. */
function meeting(count: number) {
  let come = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  return () => {
    come += 1
    if (come >= count) resolve()
    return promise
  }
}
