import type { ResultFacts } from '../../views/imports/result-page.tsx'
import { minutesAfter } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import { sayWhen } from '../time/words.ts'
import { undoDays } from './limits.ts'
import type { FileRow } from './queries.ts'
import { rows, sayCount } from './words.ts'
import { whereOf } from './where.ts'

/** Where a file stands that is coming in, is in, or was taken back. */
export function resultFacts(file: FileRow, now: Instant): ResultFacts {
  const { id, version, kind, state, came_in: came, row_count: count, done_at: at } = file
  const lease = state === 'done' ? file.leased_until : null
  const isUndoing = lease !== null && lease > now
  const until = at && minutesAfter(at, undoDays * 24 * 60)
  const isInTime = state === 'done' && until !== null && until > now
  return {
    ...whereOf[kind],
    id,
    version,
    count: came === null ? rows(count) : sayCount(kind, came),
    state: isUndoing ? 'undoing' : state === 'done' || state === 'undone' ? state : 'importing',
    undoUntil: isInTime ? sayWhen(until, { now }) : null,
    isPeople: kind === 'people',
    refused: isInTime && file.stayed_at !== null && !isUndoing,
    stopped: lease !== null && lease <= now && isInTime,
  }
}
