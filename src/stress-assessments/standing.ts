import type { TeamSeen } from './queries.ts'

/** Flags come as 1 or `true`, by the database. */
export const standingOf = ({ manages, leads, managed }: TeamSeen) => ({
  manages: Boolean(manages),
  leads: Boolean(leads),
  managed: Boolean(managed),
})
