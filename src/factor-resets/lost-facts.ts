import type { LostFacts } from '../../views/factor-resets/lost-page.tsx'
import { open, type Door } from '../access/door.ts'
import { hasFactor } from '../second-factor/has-factor.ts'
import { mayMakeFirstHere } from '../second-factor/may-make-first.ts'
import { sayWhen } from '../time/words.ts'
import type { Instant } from '../time/types.ts'
import { openResetIn } from './ask-reset.ts'
import { countedKeepers } from './keepers.ts'

/** What somebody halfway in is told of what they asked: nobody is named to them. */
export async function lostFacts(
  door: Door,
  half: { person: string; session: string; now: Instant },
): Promise<LostFacts> {
  const { person, now } = half
  const { read } = open(door).store
  const reset = await openResetIn(read, person, now)
  const [counted, isKnown, mayMake] = await Promise.all([
    countedKeepers(read, person, { asked: reset?.asked_at ?? now, now }),
    hasFactor(door, person),
    mayMakeFirstHere(door, half),
  ])
  const waits = reset && {
    asked: sayWhen(reset.asked_at, { now }),
    until: sayWhen(reset.expires_at, { now }),
    hasCode: reset.code_given_at !== null,
    hasFirst: counted.some(({ id }) => id === reset.first_by),
  }
  return { keepers: counted.length, isAlone: !isKnown && !mayMake, waits: waits ?? null }
}
