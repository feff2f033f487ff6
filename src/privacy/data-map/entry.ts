import type { Database } from '../../database/schema.ts'
import type { Retention } from './retention.ts'

/**
 * identity: who somebody is. private: their own words, or how they feel. work: what they do at work.
 * organisation: about an employer or a team. technical: keeps rows together. secret: never shown.
 */
export type DataClass = 'identity' | 'private' | 'work' | 'organisation' | 'technical' | 'secret'

export type Column = {
  class: DataClass
  /** Only the vault can open it, with the key that `key` of its table names. */
  sealed?: true
  /** It holds an id, and a reader wants the name. */
  names?: 'person' | 'organisation' | 'team'
  /** 0 or 1. */
  yesNo?: true
  purpose?: string
  retention?: Retention
}

/** Whose row it is: named in a column, or whoever its parent belongs to. */
type Whose<C> =
  | { person: C }
  | { through: keyof Database; by: C }
  /** About an employer or a team: a name in it says who did something, not whom it is about. */
  | 'organisation'
  | 'nobody'

/**
 * With whose key its sealed columns are locked: of an alert, the employer's if it has one; or of
 * whoever `sealed_for` names in the row.
 */
type Key<C> = { of: 'person' | 'organisation' | 'alert' | 'sealed_for'; row?: readonly C[] }

/** C: the columns of the table. */
export type Entry<C extends string = string> = {
  /** In the words of a page, said to whoever it is about. */
  title: string
  purpose: string
  of: Whose<C>
  key?: Key<C>
  retention: Retention
  /**
   * When a person is erased: `delete` takes the row, `unname` keeps it without what was sealed and
   * without a name, `keep` leaves it whole because an employer must account for it.
   */
  onErasure: 'delete' | 'keep' | 'unname'
  /** Why it is not part of an export. */
  notGiven?: string
  columns: Record<C, Column>
}

/** A column of the schema without an entry, or a table without one, does not compile. */
export type Entries<Tables> = {
  [T in keyof Tables]: Entry<Extract<keyof Tables[T], string>>
}

type Words<S, Found = never> = S extends `${infer First} ${infer Rest}`
  ? Words<Rest, Found | First>
  : Found | S
type Of<S extends string> = Record<Extract<Words<S>, string>, Column>

const columns =
  (column: Column) =>
  <S extends string>(...names: S[]): Of<S> =>
    Object.fromEntries(
      names
        .join(' ')
        .split(' ')
        .map((name) => [name, column]),
    ) as Of<S>

export const identity = columns({ class: 'identity' })
export const person = columns({ class: 'identity', names: 'person' })
export const employer = columns({ class: 'organisation', names: 'organisation' })
export const team = columns({ class: 'organisation', names: 'team' })
export const organisation = columns({ class: 'organisation' })
export const own = columns({ class: 'private' })
export const ownYesNo = columns({ class: 'private', yesNo: true })
export const ownSealed = columns({ class: 'private', sealed: true })
export const work = columns({ class: 'work' })
export const workYesNo = columns({ class: 'work', yesNo: true })
export const workSealed = columns({ class: 'work', sealed: true })
export const technical = columns({ class: 'technical' })
export const secret = columns({ class: 'secret' })
