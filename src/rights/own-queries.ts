import { read, type View } from '../access/view.ts'
import { dataMap, type Table } from '../privacy/data-map.ts'
import { fieldsOf, ownTables, whoseOf } from './own-tables.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]
type Part = { limit: number; offset: number }

export type RawRow = Record<string, string | number | Buffer | null>

/** The map names tables and columns as text; each stands here for one that has the same columns. */
type SomeTable = 'holding'
type SomeColumn = 'id'

const named = (from: From, table: Table) => from.selectFrom(table as SomeTable)

/** Rows of one table that are about the asker, by the map, and that their own view gives them. */
const ownRowsOf = (table: Table) =>
  read((from, p: Part, who) => {
    const rows = mine(from, table, who).select(fieldsOf(table) as SomeColumn[])
    return orderOf(table)
      .reduce((sorted, column) => sorted.orderBy(column as SomeColumn), rows)
      .limit(p.limit)
      .offset(p.offset)
  })

function mine(from: From, table: Table, who: Who) {
  const whose = whoseOf(table)
  if ('person' in whose) {
    return named(from, table).where(whose.person as SomeColumn, '=', who.person)
  }
  const parents = named(from, whose.through).select('id').where('person_id', '=', who.person)
  return named(from, table).where(whose.by as SomeColumn, 'in', parents)
}

/** Without an id, rows are told apart by everything that is not sealed. */
function orderOf(table: Table): string[] {
  const { columns } = dataMap[table]
  return 'id' in columns ? ['id'] : fieldsOf(table).filter((name) => !columns[name]!.sealed)
}

const questions = new Map(ownTables.map((table) => [table, ownRowsOf(table)]))

export const rowsOf = async (view: View, table: Table, part: Part): Promise<RawRow[]> =>
  await questions.get(table)!(view, part)

const agreementsOf = read((from, _: object, who) =>
  from
    .selectFrom('agreement')
    .select(['id', 'organisation_id as employer'])
    .where('person_id', '=', who.person),
)
const alertsOf = read((from, _: object, who) =>
  from
    .selectFrom('alert')
    .select(['id', 'organisation_id as employer'])
    .where('person_id', '=', who.person),
)

/** With whose key the rows below an agreement or an alert are locked; an alert may have none. */
export async function employersOfParents(view: View): Promise<Map<string, string | null>> {
  const rows = [...(await agreementsOf(view, {})), ...(await alertsOf(view, {}))]
  return new Map(rows.map(({ id, employer }) => [id, employer]))
}

const people = read((from) => from.selectFrom('person').select(['id', 'name']))
const organisations = read((from) => from.selectFrom('organisation').select(['id', 'name']))
const teams = read((from) => from.selectFrom('team').select(['id', 'name']))

/** Every name the asker may know, by id. */
export async function namesKnown(view: View): Promise<Map<string, string>> {
  const found = await Promise.all([people(view, {}), organisations(view, {}), teams(view, {})])
  return new Map(found.flat().map(({ id, name }) => [id, name]))
}
