import type { Database } from '../database/schema.ts'
import { assurance } from './data-map/assurance.ts'
import { backups } from './data-map/backups.ts'
import { boughtSupervision } from './data-map/bought-supervision.ts'
import { accounts } from './data-map/accounts.ts'
import { agreements } from './data-map/agreements.ts'
import { alerts } from './data-map/alerts.ts'
import { debriefs } from './data-map/debriefs.ts'
import type { Entries, Entry } from './data-map/entry.ts'
import { holdings } from './data-map/holdings.ts'
import { imports } from './data-map/imports.ts'
import { ownSignIn } from './data-map/own-sign-in.ts'
import { people } from './data-map/people.ts'
import { privateWriting } from './data-map/private.ts'
import { secondFactor } from './data-map/second-factor.ts'
import { supervision } from './data-map/supervision.ts'

const map = {
  ...people,
  ...holdings,
  ...agreements,
  ...assurance,
  ...alerts,
  ...debriefs,
  ...privateWriting,
  ...supervision,
  ...boughtSupervision,
  ...accounts,
  ...ownSignIn,
  ...secondFactor,
  ...imports,
  ...backups,
} satisfies Entries<Database>

/** The same tables under the headings of a page. */
export const groups: readonly { title: string; tables: Table[] }[] = [
  { title: 'Who you are and where you work', tables: [...named(people), ...named(assurance)] },
  { title: 'The people you hold', tables: named(holdings) },
  { title: 'Your agreement, your load and your time', tables: named(agreements) },
  { title: 'Your alerts, and what was promised', tables: named(alerts) },
  { title: 'Check-ins and debriefs', tables: named(debriefs) },
  { title: 'What you write for yourself, and your rights', tables: named(privateWriting) },
  { title: 'Your supervision', tables: named(supervision) },
  { title: 'Supervision bought from outside', tables: named(boughtSupervision) },
  {
    title: 'Signing in, and what you were told',
    tables: [
      ...named(accounts),
      ...named(ownSignIn),
      ...named(secondFactor),
      ...named(backups),
      ...named(imports),
    ],
  },
]

function named<T extends Table>(part: Record<T, unknown>): T[] {
  return Object.keys(part) as T[]
}

export type Table = keyof typeof map

/**
 * Every table and column that is kept: what kind of thing it is, whose, what for, how long, and with
 * whose key it is locked (trust.md 6). Export, erasure, the retention job and the privacy page read
 * it; a new column without an entry does not compile.
 */
export const dataMap: Readonly<Record<Table, Entry>> = map

export const tables = Object.keys(map) as Table[]

export type { Column, DataClass, Entry } from './data-map/entry.ts'
export type { Retention } from './data-map/retention.ts'
