import type { TeamFar } from './queries.ts'

type Far = Pick<TeamFar, 'people' | 'workers' | 'led' | 'begun' | 'weekday'>

/** Somebody holds people there. */
export const isPeopled = (team: Far) => Number(team.workers) > 0

/** Everyone who holds people has somebody who leads them. */
export const isSupported = (team: Far) =>
  isPeopled(team) && Number(team.led) >= Number(team.workers)

/** Everyone who holds people has an agreement, or one to sign. */
export const isStarted = (team: Far) =>
  isPeopled(team) && Number(team.begun) >= Number(team.workers)

export const isMet = (team: Far) => team.weekday !== null
