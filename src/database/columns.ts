export type Dialect = 'sqlite' | 'postgres'

/** 0 or 1 as an integer on both databases, so that no driver converts it either way. */
export type Flag = 0 | 1

/** The few column types that are spelled differently; a migration reads the same for both. */
export const columnTypes = (dialect: Dialect) =>
  dialect === 'postgres'
    ? { instant: 'timestamptz', day: 'date', sealed: 'bytea', hours: 'double precision', end: ')' }
    : { instant: 'text', day: 'text', sealed: 'blob', hours: 'real', end: ') strict' }

/** A yes-or-no column that is never empty. */
export const flag = (name: string, start: Flag = 0) =>
  `${name} integer not null default ${start} check (${name} in (0, 1))`

/** A text column that holds one of a short list of words. */
export const oneOf = (name: string, words: readonly string[], rest = 'not null') =>
  `${name} text ${rest} check (${name} in (${words.map((word) => `'${word}'`).join(', ')}))`
