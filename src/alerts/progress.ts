import type { Instant } from '../time/types.ts'
import { sayWhen } from '../time/words.ts'
import type { AlertRow } from './queries.ts'
import type { Stance } from './stances.ts'

type Answered = Pick<
  AlertRow,
  | 'code'
  | 'kind'
  | 'person'
  | 'acknowledged_at'
  | 'answered'
  | 'talk_at'
  | 'conversed_at'
  | 'settlement_by'
  | 'proposed'
>

/** What has been done about an alert so far, in a sentence or two; null while it waits. */
export function progressOf(row: Answered, stance: Stance, now: Instant): string | null {
  if (row.acknowledged_at === null) return null
  if (row.kind === 'team') return teamProgress(row, now)
  if (stance === 'manager') return 'Their lead has answered it.'
  if (row.code === 'HELP_NOW') return helpProgress(row)
  const said = [answered(row, stance), talk(row, stance, now), proposal(row)]
  return said.filter(Boolean).join(' ')
}

function teamProgress(row: Answered, now: Instant) {
  const { answered: name, talk_at: at, conversed_at: talked } = row
  const talk =
    talked !== null ? 'It was talked about.' : at && `The talk is ${sayWhen(at, { now })}.`
  return [`${name ?? 'Someone'} has seen this.`, talk, proposal(row)].filter(Boolean).join(' ')
}

/** What was pressed, and no more: Holdfast does not know whether the call was made. */
function helpProgress(row: Answered) {
  const saw = `${row.answered ?? 'Someone'} has said: “I have seen this and am ringing.”`
  const spoken = `${row.answered ?? 'Someone'} says that you have spoken.`
  return row.conversed_at === null ? saw : [spoken, proposal(row)].filter(Boolean).join(' ')
}

const answered = ({ answered: name }: Answered, stance: Stance) =>
  stance === 'worker' ? `${name ?? 'Your lead'} has seen this.` : ''

function talk(
  { person, answered: name, talk_at: at, conversed_at: talked }: Answered,
  stance: Stance,
  now: Instant,
) {
  if (talked !== null) return 'You have talked about it.'
  if (at === null) return ''
  const who = stance === 'worker' ? (name ?? 'your lead') : person
  if (stance === 'clinical_lead')
    return `${name ?? 'Their lead'} and ${person} talk ${sayWhen(at, { now })}.`
  const when = sayWhen(at, { now })
  return at > now ? `You and ${who} talk ${when}.` : `The talk was set for ${when}.`
}

const proposal = ({ settlement_by: by, proposed: name }: Answered) =>
  by === null ? '' : `${name ?? 'Someone'} thinks it can be settled.`
