import {
  CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
  type KyselyPlugin,
  type QueryExecutorProvider,
} from 'kysely'
import type { Dialect } from './columns.ts'
import { fixedValues } from './fixed-values.ts'

/** Stands in a query for a value that each run brings along. */
class Blank {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** Every property is a blank of that name: `blanks.person` goes where the person's id will. */
export const blanks = new Proxy({}, { get: (_, name) => new Blank(String(name)) }) as Record<
  string,
  string
>

/** A query builder for one dialect that is never run, only compiled. */
export const drawingBoard = <DB>(dialect: Dialect, plugins: KyselyPlugin[] = []) =>
  new Kysely<DB>({
    plugins: [...plugins, fixedValues(dialect, (value) => value instanceof Blank)],
    dialect:
      dialect === 'postgres'
        ? {
            createAdapter: () => new PostgresAdapter(),
            createDriver: () => new DummyDriver(),
            createIntrospector: (db) => new PostgresIntrospector(db),
            createQueryCompiler: () => new PostgresQueryCompiler(),
          }
        : {
            createAdapter: () => new SqliteAdapter(),
            createDriver: () => new DummyDriver(),
            createIntrospector: (db) => new SqliteIntrospector(db),
            createQueryCompiler: () => new SqliteQueryCompiler(),
          },
  })

type Runner = {
  executeQuery<R>(query: CompiledQuery<R>): Promise<{ rows: R[] }>
}

/** The name of every query that was planned, by its text. */
export const planned = new Map<string, string>()

/**
 * Compiles a query once for each dialect and runs it many times with different values:
 * building and compiling cost several times what running does.
 */
export function plan<R>(build: (dialect: Dialect) => Compilable<R>) {
  const compiled = new Map<Dialect, CompiledQuery<R>>()
  return async (runner: Runner, dialect: Dialect, values: Record<string, unknown>) => {
    let query = compiled.get(dialect)
    if (!query) {
      compiled.set(dialect, (query = build(dialect).compile()))
      if (!planned.has(query.sql)) planned.set(query.sql, `plan_${planned.size}`)
    }
    const filled = { ...query, parameters: query.parameters.map((value) => fill(value, values)) }
    return (await runner.executeQuery<R>(filled)).rows
  }
}

function fill(value: unknown, values: Record<string, unknown>) {
  if (!(value instanceof Blank)) return value
  if (!(value.name in values)) throw new Error(`No value given for ${value.name}`)
  return values[value.name]
}

export type { Compilable, QueryExecutorProvider }
