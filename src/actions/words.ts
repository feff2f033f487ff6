import type { ActionKind, StressArea } from '../database/schema.ts'

/** What a promise does, as it is chosen; the words stand for it when nothing else is written. */
export const kindWords: Record<ActionKind, string> = {
  pause_intake: 'Take no new people until that day',
  ring_practice: 'Ring the practice',
  move_people: 'Move some people to others in the team',
  co_hold: 'Find a second name',
  restorative_time: 'Make time for restorative supervision',
  cover: 'Arrange cover',
  new_agreement: 'Propose a new agreement',
  other: 'Something else',
}

/** The six areas of the HSE Management Standards, in their order. */
export const areaWords: Record<StressArea, string> = {
  demands: 'Demands',
  control: 'Control',
  support: 'Support',
  relationships: 'Relationships',
  role: 'Role',
  change: 'Change',
}
