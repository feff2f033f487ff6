import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

describe.each(dialects)('the cast on %s', (dialect) => {
  let parts: TestParts
  let world: World
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts, { canaries: true })
  })
  afterAll(() => parts.close())

  it('is there under its names', async () => {
    const rows = await parts.store.read.selectFrom('person').select('id').execute()
    expect(rows.map(({ id }) => id).toSorted()).toEqual(Object.values(world.people).toSorted())
  })

  it('keeps its private words sealed, each with a mark of its own', async () => {
    const { note } = await parts.store.read
      .selectFrom('holding')
      .select('note')
      .where('id', '=', world.holdings.blueDoor)
      .executeTakeFirstOrThrow()
    const opener = await parts.vault.opener(parts.store.read, world.people.sam)
    const { text } = world.canaries.find(
      (each) => each.row === world.holdings.blueDoor && each.column === 'note',
    )!
    expect(opener.open('holding', 'note', world.holdings.blueDoor, note)).toContain(text)
    expect(new Set(world.canaries.map((each) => each.text)).size).toBe(world.canaries.length)
  })
})
