import { sql, type Kysely, type Transaction } from 'kysely'
import type { Store } from '../database/connection.ts'
import type { Dialect } from '../database/columns.ts'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import type { Opener, Vault } from '../privacy/vault.ts'
import { Openings } from './openings.ts'
import { auditedFor } from './audited-for.ts'
import { bareFormId, pathOf } from './form-mark.ts'
import { either, inPlace, realTable, type Rule, type Who } from './relations.ts'
import { tryAgain } from './try-again.ts'
import { View } from './view.ts'

/** Why a change did not happen. Expected outcomes are values; an exception is a mistake of ours. */
export type Refusal =
  | { refused: 'not_found' }
  /** Someone changed the record since the form was opened. */
  | { refused: 'changed_since' }
  /** The field that stands in the way, with what to do about it. */
  | { refused: 'unfit'; errors: { field: string; message: string }[] }

export type Outcome<T> = ({ refused: null } & T) | Refusal

export const notFound: Refusal = { refused: 'not_found' }
export const changedSince: Refusal = { refused: 'changed_since' }
export const unfit = (field: string, message: string): Refusal => ({
  refused: 'unfit',
  errors: [{ field, message }],
})
export const isRefusal = (value: object): value is Refusal => 'refused' in value
export const done = <T extends object>(answer: T): Outcome<T> => ({ refused: null, ...answer })

/** One open transaction: what a verb file works with. */
export type Change = {
  db: Transaction<Database>
  dialect: Dialect
  who: Who
  view: View
  sealer(owner: string): Promise<Opener>
  /** Once it is committed, boards about this topic look again. */
  ring(topic: string): void
  /** Why it is done, for the audit; an empty reason is none. */
  because(reason: string): void
  /** Ids of the rows of `table` that the asker may change: put it in the statement itself. */
  writable(table: keyof Database, ...rules: Rule[]): ReturnType<typeof sql<string>>
}

/**
 * A person doing something now. Handlers hold this and can only pass it to a verb file;
 * the database inside is out of their reach.
 */
export class Act {
  readonly who: Who
  readonly view: View
  readonly #formId: string
  readonly #store: Store
  readonly #vault: Vault

  constructor(
    who: Who,
    formId: string,
    parts: { store: Store; vault: Vault; openings?: Openings },
  ) {
    this.who = who
    this.#formId = formId
    this.#store = parts.store
    this.#vault = parts.vault
    const { read: db, dialect } = parts.store
    const openings = parts.openings ?? new Openings(who.person)
    this.view = new View(who, { db, dialect, vault: parts.vault, openings })
  }

  /**
   * Runs `work` in one transaction with its form receipt and its audit row. The same form sent
   * again gets the first answer and writes nothing; a refusal undoes everything. So does a database
   * that had to let somebody else go first: then `work` is done again from the beginning.
   */
  change<T extends { id: string }>(
    action: string,
    work: (change: Change) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    return tryAgain(() => this.#once(action, work))
  }

  async #once<T extends { id: string }>(
    action: string,
    work: (change: Change) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const { write, bell } = this.#store
    const said: Said = { topics: new Set<string>(), reason: null }
    const { topics } = said
    try {
      const outcome = await write.transaction().execute(async (db) => {
        const earlier = await this.#claim(db, action)
        if (earlier) return JSON.parse(earlier) as Outcome<T>
        const answer = await work(this.#open(db, said))
        if (answer.refused !== null) throw new Undo(answer)
        await this.#record(db, action, answer, said.reason)
        await bell.ringWith(db, topics)
        return answer
      })
      bell.rung(topics)
      return outcome
    } catch (error) {
      if (error instanceof Undo) return error.refusal
      throw error
    }
  }

  #open(db: Transaction<Database>, said: Said): Change {
    const { dialect } = this.#store
    const asking = { who: this.who, real: realTable(dialect), once: inPlace }
    const { openings } = this.view
    return {
      db,
      dialect,
      who: this.who,
      view: new View(this.who, { db, dialect, vault: this.#vault, openings }),
      sealer: (owner) => this.#vault.sealer(db, owner),
      ring: (topic) => void said.topics.add(topic),
      because: (reason) => void (said.reason = reason.trim() || null),
      writable: (table, ...rules) =>
        sql<string>`(select t.id from ${asking.real(table)} t where ${either(rules.map((rule) => rule(asking)))})`,
    }
  }

  async #claim(db: Kysely<Database>, action: string) {
    const receipt = { form_id: this.#formId, person_id: this.who.person, action, at: this.who.now }
    const { numInsertedOrUpdatedRows: claimed } = await db
      .insertInto('form_receipt')
      .values(receipt)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (claimed) return null
    const earlier = await db
      .selectFrom('form_receipt')
      .select('answer')
      .where('form_id', '=', this.#formId)
      .where('person_id', '=', this.who.person)
      .executeTakeFirstOrThrow()
    return earlier.answer
  }

  async #record(
    db: Kysely<Database>,
    action: string,
    outcome: { id: string },
    reason: string | null,
  ) {
    await db
      .updateTable('form_receipt')
      .set({ answer: JSON.stringify(outcome) })
      .where('form_id', '=', this.#formId)
      .where('person_id', '=', this.who.person)
      .execute()
    await this.#dropDraft(db)
    await db
      .insertInto('audit')
      .values({
        id: newId(),
        at: this.who.now,
        actor_id: this.who.person,
        action,
        object_id: outcome.id,
        organisation_id: await auditedFor(db, { who: this.who, action, object: outcome.id }),
        reason,
      })
      .execute()
  }

  /**
   * What was kept while this form was written, or what was put back into it, is saved now. Other
   * forms of one page may carry the same id, and what was kept of them is not.
   */
  #dropDraft(db: Kysely<Database>) {
    return db
      .deleteFrom('kept_form')
      .where('person_id', '=', this.who.person)
      .where((of) =>
        of.or([
          of('form_id', '=', this.#formId),
          of.and({ id: bareFormId(this.#formId), path: pathOf(this.#formId) }),
        ]),
      )
      .execute()
  }
}

/** What a change said besides its outcome. */
type Said = { topics: Set<string>; reason: string | null }

/** Carries a refusal out of the transaction so that it rolls back. */
class Undo extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('Undone')
    this.refusal = refusal
  }
}
