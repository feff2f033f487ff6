import {
  CommonTableExpressionNameNode,
  CommonTableExpressionNode,
  sql,
  WithNode,
  type CommonTableExpressionNode as Attached,
  type KyselyPlugin,
  type OperationNode,
  type RawBuilder,
  type SelectQueryNode,
} from 'kysely'
import type { Dialect } from '../database/columns.ts'
import { blanks } from '../database/plan.ts'
import { policy, type Part, type ProtectedTable } from './policy.ts'
import { either, realTable, type Asking, type Who } from './relations.ts'
import { totals, type Totals } from './totals.ts'

/** In a compiled query the asker and the moment are blanks, filled in on each run. */
export const whoBlanks: Who = {
  person: blanks['viewer.person']!,
  now: blanks['viewer.now']!,
  today: blanks['viewer.today']!,
}

/** The rows and fields of one table that this asker may see. */
export function slice(table: ProtectedTable, asking: Asking): RawBuilder<unknown> {
  const [first, ...rest] = policy[table] as [Part, ...Part[]]
  const columns = [
    ...first.fields.map((field) => sql.raw(`t.${quote(field)}`)),
    ...rest.flatMap((part) => part.fields.map((field) => guarded(field, part, first, asking))),
  ]
  return sql`select ${sql.join(columns)} from ${asking.real(table)} t where ${anyReader(first, asking)}`
}

function guarded(field: string, part: Part, first: Part, asking: Asking) {
  if (part.readers.length === 0) return sql`null as ${sql.ref(field)}`
  if (part.readers.length === first.readers.length) return sql.raw(`t.${quote(field)}`)
  return sql`case when ${anyReader(part, asking)} then t.${sql.ref(field)} end as ${sql.ref(field)}`
}

const anyReader = (part: Part, asking: Asking) => either(part.readers.map((rule) => rule(asking)))

const quote = (field: string) => `"${field}"`

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
    const asking = { who: whoBlanks, real: realTable(dialect) }
    const attached = [...tablesNamedIn(node)]
      .filter((table) => !own.has(table))
      .map((table) => attach(table, asking))
    if (attached.length === 0) return node
    const expressions = [...attached, ...(query.with?.expressions ?? [])]
    return { ...query, with: { ...WithNode.create(expressions[0]!), expressions } }
  },
  transformResult: ({ result }) => Promise.resolve(result),
})

function attach(table: string, asking: Asking): Attached {
  return {
    ...CommonTableExpressionNode.create(
      CommonTableExpressionNameNode.create(table),
      sql`(${rowsOf(table, asking)})`.toOperationNode(),
    ),
    materialized: false,
  }
}

function rowsOf(table: string, asking: Asking) {
  if (table in totals) return totals[table as keyof Totals](asking)
  if (!(table in policy)) throw new Error(`No policy says who may read ${table}`)
  return slice(table as ProtectedTable, asking)
}

/** Tables that rows come from. A column's prefix may be an alias, and never brings rows itself. */
function tablesNamedIn(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const each of node) tablesNamedIn(each, found)
  else if (isNode(node)) {
    if (node.kind === 'TableNode') found.add(nameOf(node))
    else if (node.kind !== 'ReferenceNode')
      for (const each of Object.values(node)) tablesNamedIn(each, found)
  }
  return found
}

const isNode = (value: unknown): value is OperationNode =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array)

function nameOf(node: OperationNode) {
  const { table } = node as unknown as {
    table: { identifier: { name: string }; schema?: unknown }
  }
  if (table.schema) throw new Error('A view reads slices, not tables in a schema')
  return table.identifier.name
}
