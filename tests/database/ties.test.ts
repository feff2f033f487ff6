import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyTie } from '../../src/database/ties.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'

/** Tables that a list or every week's work fills, and that are looked through when somebody goes. */
const filling = `
  access_log agreement alert alert_event alert_item bond check_in contact conversation employment
  handover holding holding_change holding_review import_made import_rows leave load_reading
  load_snapshot mail notice person session session_record supervision_session time_block
`.match(/\w+/g)!
const pointedTo = ['person', 'employment', 'holding', 'alert']

describe.each(dialects)('what points to somebody, on %s', (dialect) => {
  let parts: TestParts
  beforeAll(async () => void (parts = await freshParts(dialect)))
  afterAll(() => parts.close())

  it('is found by an index before they go', async () => {
    const { read } = parts.store
    const ties = await everyTie(read, dialect)
    const asked = ties.filter(
      (tie) => filling.includes(tie.table) && pointedTo.includes(tie.parent),
    )
    const { rows } = await leading[dialect].execute(read)
    const known = new Set(rows.map((row) => `${row.table}.${row.column}`))
    const through = asked.map((tie) => `${tie.table}.${tie.column}`)
    expect(through.length).toBeGreaterThan(50)
    expect(through.filter((tie) => !known.has(tie))).toEqual([])
  })
})

type Leading = { table: string; column: string }

/** The first column of every index. */
const leading = {
  sqlite: sql<Leading>`
    select m.name as "table", c.name as "column" from sqlite_master m
    join pragma_index_list(m.name) i join pragma_index_info(i.name) c
    where m.type = 'table' and c.seqno = 0`,
  postgres: sql<Leading>`
    select i.indrelid::regclass::text as table, a.attname as column from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]`,
}
