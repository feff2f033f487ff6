import { describe, expect, it } from 'vitest'
import { policy } from '../../src/access/policy.ts'
import { dataMap, tables, type Table } from '../../src/privacy/data-map.ts'
import { dialects, freshParts } from '../support/parts.ts'

const mapped = new Map(
  tables.map((table) => [table as string, Object.keys(dataMap[table].columns)]),
)

describe.each(dialects)('the data map, on %s', (dialect) => {
  it('has every table and column that is kept, and no other', async () => {
    const { store } = await freshParts(dialect)
    const known = (await store.read.introspection.getTables()).map((table) => [
      table.name,
      table.columns.map(({ name }) => name).toSorted(),
    ])
    const said = [...mapped].map(([table, names]) => [table, names.toSorted()])
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(known))
  })

  it('says of every sealed column that it is sealed', async () => {
    const { store } = await freshParts(dialect)
    const known = await store.read.introspection.getTables()
    const isLocked = ({ dataType }: { dataType: string }) => /blob|bytea/i.test(dataType)
    for (const { name, columns } of known) {
      const sealed = columns.filter(isLocked).map((each) => each.name)
      const all = Object.entries(dataMap[name as Table].columns)
      const said = all.filter(([, column]) => column.sealed).map(([each]) => each)
      const secret = all.filter(([, column]) => column.class === 'secret').map(([each]) => each)
      expect(sealed).toEqual(expect.arrayContaining(said))
      expect([...said, ...secret]).toEqual(expect.arrayContaining(sealed))
    }
  })
})

/** Every other column and table that an entry leans on. */
function leansOn(table: Table) {
  const { of, key, retention } = dataMap[table]
  const whose = typeof of === 'string' ? null : of
  const from = typeof retention === 'object' && 'from' in retention ? retention.from : []
  return {
    columns: [
      ...(whose ? ['person' in whose ? whose.person : whose.by] : []),
      ...(from === 'leaving' ? [] : from),
      ...(key?.row ?? []),
    ],
    tables: [
      ...(whose && 'through' in whose ? [whose.through] : []),
      ...(typeof retention === 'object' && 'with' in retention ? [retention.with] : []),
    ],
  }
}

describe('an entry', () => {
  it.each(tables)('%s names only columns it has, and parents there are', (table) => {
    const named = leansOn(table)
    expect(Object.keys(dataMap[table].columns)).toEqual(expect.arrayContaining(named.columns))
    expect(tables).toEqual(expect.arrayContaining(named.tables))
  })

  it.each(tables)('%s names a key just when it has sealed words', (table) => {
    const { key, columns } = dataMap[table]
    expect(Object.values(columns).some(({ sealed }) => sealed)).toBe(key !== undefined)
  })

  it.each(tables)('%s says in a plain sentence or two what it is for', (table) => {
    expect(dataMap[table].purpose).toMatch(/^[A-Z][^\n]{8,118}\.$/)
  })

  it('of what belongs to a person can be read by them, or says why it is not given', () => {
    const unread = tables
      .filter((table) => typeof dataMap[table].of === 'object')
      .filter((table) => !(table in policy) && dataMap[table].notGiven === undefined)
    expect(unread).toEqual([])
  })
})
