import type { DebriefKind } from '../database/schema.ts'
import { sayWhen } from '../time/words.ts'
import type { Day, Instant } from '../time/types.ts'
import { bringsFrom } from './rules.ts'

type Planned = { kind: DebriefKind; held_on: Day }

/** From when things can be brought, while it is too early. */
export const bringsFromWords = ({ kind, held_on }: Planned, who: { now: Instant }) =>
  kind === 'after_event'
    ? 'You can bring things once it has started.'
    : `You can bring things from ${sayWhen(bringsFrom(held_on), who)}.`
