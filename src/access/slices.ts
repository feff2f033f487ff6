import {
  CommonTableExpressionNameNode,
  CommonTableExpressionNode,
  sql,
  WithNode,
  type CommonTableExpressionNode as Attached,
  type KyselyPlugin,
  type AggregateFunctionNode,
  type ColumnNode,
  type OperationNode,
  type RawBuilder,
  type ReferenceNode,
  type SelectQueryNode,
  type TableNode,
} from 'kysely'
import type { Dialect } from '../database/columns.ts'
import { blanks } from '../database/plan.ts'
import type { Part } from './part.ts'
import { policy, type ProtectedTable } from './policy.ts'
import { either, realTable, type Asking, type Who } from './relations.ts'
import { totals, type Totals } from './totals.ts'

/** In a compiled query the asker and the moment are blanks, filled in on each run. */
export const whoBlanks: Who = {
  person: blanks['viewer.person']!,
  now: blanks['viewer.now']!,
  today: blanks['viewer.today']!,
}

/** Leaves out fields a query never names: each guarded one costs a check on every row. */
type Wanted = (field: string) => boolean

/** The rows and fields of one table that this asker may see. */
export function slice(
  table: ProtectedTable,
  asking: Asking,
  wanted: Wanted = () => true,
): RawBuilder<unknown> {
  const [first, ...rest] = policy[table] as [Part, ...Part[]]
  const parts = [first, ...rest].map((part, place) =>
    partOf(part, { first, place, asking, wanted }),
  )
  const columns = parts.flatMap((part) => part.columns)
  const named = columns.length > 0 ? columns : [sql.raw('1 as there')]
  const guards = sql.join(
    parts.map((part) => part.guard),
    sql` `,
  )
  return sql`select ${sql.join(named)} from ${asking.real(table)} t ${guards}
    where ${anyReader(first, asking)}`
}

type Around = { first: Part; place: number; asking: Asking; wanted: Wanted }

const noGuard = sql.raw('')

/** A part that not every reader may see brings its check along, made once for each row. */
function partOf(part: Part, { first, place, asking, wanted }: Around) {
  const fields = part.fields.filter(wanted)
  if (fields.length === 0 || first.readers.every((rule) => part.readers.includes(rule))) {
    return { columns: fields.map((field) => sql.raw(`t."${field}"`)), guard: noGuard }
  }
  if (part.readers.length === 0) {
    return { columns: fields.map((field) => sql.raw(`null as "${field}"`)), guard: noGuard }
  }
  const may = `may_${place}`
  return {
    columns: fields.map((field) =>
      sql.raw(`case when ${may}.yes = 1 then t."${field}" end as "${field}"`),
    ),
    guard: sql`left join (select 1 as yes) ${sql.raw(may)} on ${anyReader(part, asking)}`,
  }
}

const anyReader = (part: Part, asking: Asking) => either(part.readers.map((rule) => rule(asking)))

/**
 * Puts before a query, for each protected table it names, a `with` of the same name that holds
 * only the asker's slice. A join without a `where` still sees nothing more.
 */
export const sliced = (dialect: Dialect): KyselyPlugin => ({
  transformQuery({ node }) {
    const query = node as SelectQueryNode
    const own = new Set(
      query.with?.expressions.map((each) => each.name.table.table.identifier.name),
    )
    const ids = new Map<string, RawBuilder<unknown>>()
    const once: Asking['once'] = (name, rows) => {
      ids.set(name, ids.get(name) ?? rows)
      return sql.raw(`select id from ${name}`)
    }
    const asking = { who: whoBlanks, real: realTable(dialect), once }
    const { tables, wanted } = namesIn(node)
    const attached = [...tables]
      .filter((table) => !own.has(table))
      .map((table) => attach(table, asking, wanted))
    if (attached.length === 0) return node
    const expressions = [...[...ids].map(keepIds), ...attached, ...(query.with?.expressions ?? [])]
    return { ...query, with: { ...WithNode.create(expressions[0]!), expressions } }
  },
  transformResult: ({ result }) => Promise.resolve(result),
})

function attach(table: string, asking: Asking, wanted: Wanted): Attached {
  return {
    ...CommonTableExpressionNode.create(
      CommonTableExpressionNameNode.create(table),
      sql`(${rowsOf(table, asking, wanted)})`.toOperationNode(),
    ),
    materialized: false,
  }
}

/** Ids of the asker's that many rules look in: for all of the query, worked out once. */
const keepIds = ([name, rows]: [string, RawBuilder<unknown>]): Attached =>
  CommonTableExpressionNode.create(
    CommonTableExpressionNameNode.create(name, ['id']),
    sql`(${rows})`.toOperationNode(),
  )

function rowsOf(table: string, asking: Asking, wanted: Wanted) {
  if (table in totals) return totals[table as keyof Totals](asking)
  if (!(table in policy)) throw new Error(`No policy says who may read ${table}`)
  return slice(table as ProtectedTable, asking, wanted)
}

/** The tables a query takes rows from, and the columns it names anywhere. */
function namesIn(node: OperationNode): { tables: Set<string>; wanted: Wanted } {
  const tables = new Set<string>()
  const columns = new Set<string>()
  let everything = false
  walk(node)
  return { tables, wanted: (field) => everything || columns.has(field) }

  function walk(value: unknown) {
    if (Array.isArray(value)) value.forEach(walk)
    if (!isNode(value)) return
    // What a `with` inside names is worked out there.
    if (value.kind === 'CommonTableExpressionNameNode') return
    if (value.kind === 'SelectAllNode') everything = true
    if (value.kind === 'ColumnNode') columns.add((value as ColumnNode).column.name)
    if (value.kind === 'TableNode') tables.add(nameOf(value as TableNode))
    // A column's prefix may be an alias, and never brings rows itself.
    else if (value.kind === 'ReferenceNode') walk((value as ReferenceNode).column)
    // `count(*)` counts rows; it reads no column.
    else if (countsRows(value)) walk((value as AggregateFunctionNode).filter)
    else Object.values(value).forEach(walk)
  }
}

function countsRows(node: OperationNode) {
  if (node.kind !== 'AggregateFunctionNode') return false
  const { func, aggregated } = node as AggregateFunctionNode
  return func === 'count' && aggregated[0]?.kind === 'SelectionNode'
}

const isNode = (value: unknown): value is OperationNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'kind' in value

function nameOf({ table }: TableNode) {
  if (table.schema) throw new Error('A view reads slices, not tables in a schema')
  return table.identifier.name
}
