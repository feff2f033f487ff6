import { sayShortDay } from '../time/words.ts'
import * as words from './words.ts'

type Change = { what: string; was: string | null; now: string | null }

const simple: Record<string, string> = {
  added: 'Added',
  reopened: 'Opened again',
  reopened_new: 'Opened again: held once before',
  reopened_as: 'Opened again as a new holding',
  review_calls: 'Review calls began',
  opened: 'Back to holding as before',
  resumed: 'Taken up again',
  held_since: 'The day holding began was put right',
  passed_on: 'Handed over to a colleague',
  taken_on: 'Taken on from a colleague',
  cover: 'Cover asked for while away',
  cover_ended: 'Cover for leave ended',
}

const lists: Record<string, { says: string; words: Record<string, string> }> = {
  intensity: { says: 'How much holding', words: words.intensityWords },
  risk: { says: 'Risk', words: words.riskWords },
  progress: { says: 'How it is going', words: words.progressWords },
  waiting_for: { says: 'Waiting for', words: words.waitingForWords },
  ended: { says: 'Ended', words: words.endReasonWords },
  co_holder: { says: 'A second name', words: words.coHolderRoleWords },
  co_holder_spoken: { says: 'Spoke with', words: words.coHolderRoleWords },
  co_holder_accepted: { says: 'Said yes to standing alongside', words: words.coHolderRoleWords },
  co_holder_declined: { says: 'Said not just now', words: words.coHolderRoleWords },
  co_holder_edited: { says: 'What they share was changed', words: words.coHolderRoleWords },
  co_holder_ended: { says: 'No longer alongside', words: words.coHolderRoleWords },
}

/** Changes said by what is so now. */
const saysNow: Record<string, (now: string | null, was: string | null) => string> = {
  paused: (now) => `Paused: ${words.pauseReasonWords[now as keyof typeof words.pauseReasonWords]}`,
  sessions: (now, was) => `Sessions put right: ${was}, now ${now}`,
  step_down: (now) =>
    now === null ? 'Step-down plan changed' : `Planned to end about ${sayShortDay(now)}`,
}

/** A line of the timeline in words; the codes come from the verbs of this room. */
export function sayChange({ what, was, now }: Change): string {
  if (saysNow[what]) return saysNow[what](now, was)
  const list = lists[what]
  if (!list) return simple[what] ?? 'Changed'
  const say = (code: string | null) => (code === null ? 'not said' : (list.words[code] ?? code))
  return was === null && now !== null
    ? `${list.says}: ${say(now)}`
    : `${list.says}: ${say(was)}, now ${say(now)}`
}
