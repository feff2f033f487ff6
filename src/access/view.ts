import type { Compilable, Kysely, QueryCreator } from 'kysely'
import type { Dialect } from '../database/columns.ts'
import { blanks, drawingBoard, plan } from '../database/plan.ts'
import type { Database } from '../database/schema.ts'
import type { Opener, Vault } from '../privacy/vault.ts'
import { Openings, type OpenedKind } from './openings.ts'
import type { ProtectedTable } from './policy.ts'
import type { Who } from './relations.ts'
import { sliced, whoBlanks } from './slices.ts'
import type { Totals } from './totals.ts'

type Slices = Pick<Database, ProtectedTable> & Totals
type Asked = Pick<QueryCreator<Slices>, 'selectFrom' | 'with'>

/**
 * What one person may see at one moment. It has no query method of its own: rows come out only
 * through the queries made with `read`, and those see only this person's slices.
 */
export class View {
  readonly who: Who
  readonly openings: Openings
  readonly #db: Kysely<Database>
  readonly #dialect: Dialect
  readonly #vault: Vault

  constructor(
    who: Who,
    from: { db: Kysely<Database>; dialect: Dialect; vault: Vault; openings?: Openings },
  ) {
    this.who = who
    this.openings = from.openings ?? new Openings(who.person)
    this.#db = from.db
    this.#dialect = from.dialect
    this.#vault = from.vault
  }

  run<R>(question: ReturnType<typeof plan<R>>, values: object) {
    const { person, now, today } = this.who
    return question(this.#db, this.#dialect, {
      ...values,
      'viewer.person': person,
      'viewer.now': now,
      'viewer.today': today,
    })
  }

  /**
   * Unseals the text of rows this view has given out, and notes whose was opened. `about` names the
   * person when an organisation's key seals what concerns them; null when it concerns nobody.
   */
  async opener(owner: string, about?: string | null): Promise<Opener> {
    const opener = await this.#vault.opener(this.#db, owner)
    return this.openings.noting(opener, { owner, about })
  }

  /** Shown to the asker, and private by its owner's choice, though no key seals it. */
  saw(owner: string, what: OpenedKind, record: string) {
    this.openings.note(owner, what, record)
  }
}

const boards = new Map<Dialect, Kysely<Slices>>()

function board(dialect: Dialect): Asked {
  let known = boards.get(dialect)
  if (!known) boards.set(dialect, (known = drawingBoard<Slices>(dialect, [sliced(dialect)])))
  return known
}

/** A question that any view can be asked; it is compiled once and answered by the asker's slice. */
export function read<R, P extends object = object>(
  build: (from: Asked, blank: P, who: Who) => Compilable<R>,
): (view: View, values: P) => Promise<R[]> {
  const question = plan<R>((dialect) => build(board(dialect), blanks as P, whoBlanks))
  return (view, values) => view.run(question, values)
}

/** The same for a question with at most one row as its answer. */
export function readOne<R, P extends object = object>(
  build: (from: Asked, blank: P, who: Who) => Compilable<R>,
): (view: View, values: P) => Promise<R | undefined> {
  const question = read(build)
  return async (view, values) => (await question(view, values))[0]
}
