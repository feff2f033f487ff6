import type { DebriefKind, DebriefStep } from '../database/schema.ts'

/** The heading of each step's page. */
export const stepWords: Record<DebriefStep, string> = {
  open: 'Open',
  round: 'Round',
  carrying: 'Carrying',
  sharing: 'Sharing',
  actions: 'Actions',
  close: 'Close',
}

/** What the facilitator presses to go on to a step. */
export const goOnWords: Record<DebriefStep, string> = {
  open: 'Back to the ground rules',
  round: 'On to the round',
  carrying: 'On to what people carry',
  sharing: 'On to sharing it',
  actions: 'On to actions',
  close: 'On to closing',
}

export const kindWords: Record<DebriefKind, string> = {
  weekly: 'Weekly debrief',
  daily: 'Daily debrief',
  after_event: 'Debrief after something hard',
  quarterly: 'Quarterly review',
}

export const whyNotWords = {
  holiday: 'people were on holiday',
  too_few: 'there were too few people',
  no_facilitator: 'nobody could facilitate',
  passed_by: 'the day passed without it',
  other: 'of something else',
} as const

export const howWords = { room: 'In the room', remote: 'From elsewhere', away: 'Away' } as const

export const weekdayWords: Record<string, string> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
}
