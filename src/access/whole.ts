import type { Compilable, Kysely } from 'kysely'
import type { Dialect } from '../database/columns.ts'
import { blanks, drawingBoard, plan } from '../database/plan.ts'
import type { Database } from '../database/schema.ts'
import type { Change } from './change.ts'

const boards = new Map<Dialect, Kysely<Database>>()

function board(dialect: Dialect) {
  let known = boards.get(dialect)
  if (!known) boards.set(dialect, (known = drawingBoard<Database>(dialect)))
  return known
}

/**
 * A question to whole tables, whoever asks: for judging, which must count what nobody may read.
 * It can only be put inside a change, so no page can be made from the answer.
 */
export function readWhole<R, P extends object = object>(
  build: (from: Pick<Kysely<Database>, 'selectFrom'>, blank: P) => Compilable<R>,
): (change: Pick<Change, 'db' | 'dialect'>, values: P) => Promise<R[]> {
  const question = plan<R>((dialect) => build(board(dialect), blanks as P))
  return ({ db, dialect }, values) => question(db, dialect, values as Record<string, unknown>)
}
