import type { Generated } from 'kysely'

/** The same text from both databases; see src/time. */
export type Instant = string
export type Day = string

/** AES-256-GCM text; only the vault reads it. */
export type Sealed = Buffer

/** Starts at 1 and grows with each edit, so that two tabs cannot write over one another. */
export type Version = Generated<number>
