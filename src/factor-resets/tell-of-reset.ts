import type { Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'
import { tell } from '../notices/tell.ts'
import { tellOfChange } from '../second-factor/tell-of-change.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { keepersOf } from './keepers.ts'

type Reset = { id: string; person: string; now: Instant }
type Told = 'factor_reset' | 'factor_reset_done'

/** To the person that how they sign in changes, and to every administrator who looks after it. */
export async function tellOfReset(
  db: Transaction<Database>,
  what: Told,
  { id, person, now }: Reset,
): Promise<void> {
  const change = { db, who: { person, now, today: londonDay(now) } }
  await tellOfChange(change, person)
  const keepers = await keepersOf(db, person, now)
  const about = { about: id, key: `${what} ${id}`, urgency: 'now' } as const
  await tell(
    change,
    keepers.map(({ id: to }) => ({ to, what, ...about })),
  )
}
