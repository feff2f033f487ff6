import type { LostFacts } from '../../views/factor-resets/lost-page.tsx'
import { open, type Door } from '../access/door.ts'
import { sayWhen } from '../time/words.ts'
import type { Instant } from '../time/types.ts'
import { openResetIn } from './ask-reset.ts'
import { keepersOf } from './keepers.ts'

/** What somebody halfway in is told of what they asked: nobody is named to them. */
export async function lostFacts(
  door: Door,
  { person, now }: { person: string; now: Instant },
): Promise<LostFacts> {
  const { read } = open(door).store
  const [keepers, reset] = await Promise.all([
    keepersOf(read, person, now),
    openResetIn(read, person, now),
  ])
  const waits = reset && {
    asked: sayWhen(reset.asked_at, { now }),
    until: sayWhen(reset.expires_at, { now }),
    hasCode: reset.code_given_at !== null,
    hasFirst: reset.first_by !== null && keepers.includes(reset.first_by),
  }
  return { keepers: keepers.length, waits: waits ?? null }
}
