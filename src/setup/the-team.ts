import type { Ask } from '../access/ask.ts'
import { NotFound } from '../access/ask.ts'
import { teamsFar, type TeamFar } from './queries.ts'

export type Chosen = { team: TeamFar; teams: TeamFar[] }

/** The team a step is about: as asked for, or the first that still waits for this step. */
export async function theTeam(
  ask: Ask,
  asked: string | null,
  waits: (team: TeamFar) => boolean = () => false,
): Promise<Chosen | null> {
  const teams = await teamsFar(ask.view, {})
  if (asked !== null && !teams.some(({ id }) => id === asked)) throw new NotFound()
  const team = teams.find(({ id }) => id === asked) ?? teams.find(waits) ?? teams[0]
  return team ? { team, teams } : null
}

/** The way to the same step for each team of the asker, for a page that is about one of them. */
export const othersOf = ({ team, teams }: Chosen, path: string) =>
  teams
    .filter(({ id }) => id !== team.id)
    .map(({ id, name }) => ({ href: `${path}?team=${id}`, name }))
