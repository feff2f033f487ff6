import type { Transaction } from 'kysely'
import { Act, type Change } from '../../access/change.ts'
import type { Parts } from '../../access/door.ts'
import type { Store } from '../../database/connection.ts'
import { newId } from '../../database/ids.ts'
import type { Database } from '../../database/schema.ts'
import type { Opener } from '../../privacy/vault.ts'
import { londonDay } from '../../time/london.ts'
import type { Instant } from '../../time/types.ts'
import type { Calendar } from './calendar.ts'
import { practices } from './add-places.ts'
import * as cast from './cast.ts'
import { contracts, supervisors } from './supervised.ts'

type Ids<Key extends string> = Record<Key, string>

/** New ids for everyone and everything named in the cast. */
const idsFor = <Key extends string>(named: Record<Key, unknown>) =>
  Object.fromEntries(Object.keys(named).map((key) => [key, newId()])) as Ids<Key>

/**
 * The one transaction in which a made-up team is told. Ids are new each time: a team that was
 * removed and loaded again never meets the keys of the one before.
 */
export class Loading {
  readonly db: Transaction<Database>
  readonly calendar: Calendar
  readonly people = idsFor(cast.people)
  readonly employments = idsFor(cast.employments)
  readonly organisations = idsFor(cast.organisations)
  readonly teams = idsFor(cast.teams)
  readonly practices = idsFor(practices)
  readonly supervisors = idsFor(supervisors)
  readonly contracts = idsFor(contracts)
  readonly holdings = new Map<string, string>()
  /** Sessions of supervision by their names in the story. */
  readonly sittings = new Map<string, { id: string; starts_at: Instant; ended: Instant }>()
  /** The question that Fiona answers later in the story. */
  asked = ''
  readonly #parts: Parts
  readonly #sealers = new Map<string, Opener>()

  constructor(parts: Parts, db: Transaction<Database>, calendar: Calendar) {
    this.#parts = parts
    this.db = db
    this.calendar = calendar
  }

  async sealer(owner: string): Promise<Opener> {
    const known = this.#sealers.get(owner)
    if (known) return known
    const sealer = await this.#parts.vault.sealer(this.db, owner)
    this.#sealers.set(owner, sealer)
    return sealer
  }

  /** Someone of the cast doing something then, by the same verbs as on any other day. */
  act(person: cast.PersonKey, now: Instant): Act {
    const who = { person: this.people[person], now, today: londonDay(now) }
    const store: Store = {
      dialect: this.#parts.store.dialect,
      read: this.db,
      write: joined(this.db),
      bell: this.#parts.store.bell,
      close: () => Promise.resolve(),
    }
    return new Act(who, newId(), { store, vault: this.#parts.vault })
  }

  /** What judging needs of a change; nobody does it, so nothing is written to the audit. */
  judging(now: Instant): Pick<Change, 'db' | 'dialect' | 'who'> {
    const who = { person: '', now, today: londonDay(now) }
    return { db: this.db, dialect: this.#parts.store.dialect, who }
  }
}

/** Verbs open a transaction of their own; here they all join the one that is open already. */
function joined(db: Transaction<Database>): Store['write'] {
  const transaction = () => ({
    execute: <T>(work: (inside: Transaction<Database>) => Promise<T>) => work(db),
  })
  return { transaction } as unknown as Store['write']
}
