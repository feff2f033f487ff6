import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { policy, type ProtectedTable } from '../../src/access/policy.ts'
import { inPlace, realTable } from '../../src/access/relations.ts'
import { slice } from '../../src/access/slices.ts'
import { createApp } from '../../src/app.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'

describe.each(dialects)('slices on %s', (dialect) => {
  let parts: TestParts
  beforeAll(async () => {
    parts = await freshParts(dialect)
  })
  afterAll(() => parts.close())

  it.each(Object.keys(policy) as ProtectedTable[])('%s places every column once', async (table) => {
    const tables = await parts.store.read.introspection.getTables()
    const columns = tables.find((each) => each.name === table)!.columns.map((each) => each.name)
    const placed = policy[table].flatMap((part) => part.fields)
    expect(placed.toSorted()).toEqual(columns.toSorted())
  })

  it.each(Object.keys(policy) as ProtectedTable[])(
    'the slice of %s is sound SQL',
    async (table) => {
      const who = { person: 'nobody', now: parts.clock.now(), today: '2026-11-10' }
      const { rows } =
        await sql`${slice(table, { who, real: realTable(dialect), once: inPlace })}`.execute(
          parts.store.read,
        )
      expect(rows).toEqual([])
    },
  )

  it('the reading connection refuses to write', async () => {
    await expect(
      parts.store.read.insertInto('setting').values({ name: 'a', value: 'b' }).execute(),
    ).rejects.toThrow(/readonly|read-only/)
  })

  it('the app starts', async () => {
    const answer = await createApp(parts).request('/help/holding')
    expect(answer.status).toBe(200)
  })
})
