import { sql } from 'kysely'
import { all, any, is, leadsTeam, teamMate, teamOf, type Rule } from '../access/relations.ts'
import { attended } from '../access/sitting-relations.ts'

/** Leads somebody in the team that it is for, other than its lead alone. */
export const leads: Rule = leadsTeam

/** Something brought in a team where the asker leads somebody. */
export const leadsItem: Rule = all(
  is('t.brought_at is not null and t.withdrawn_at is null'),
  leadsTeam,
)

/** Works in the team, or leads there. */
export const ofTheTeam: Rule = any(teamMate, leads)

/** Belongs at the table: for the quarterly review managers and the clinical lead do too. */
export const belongs: Rule = any(
  ofTheTeam,
  all(is("t.kind = 'quarterly'"), teamOf('manager', 'clinical')),
)

/** Holds the debrief together today. */
export const facilitates: Rule = all(({ who }) => sql`t.facilitator_id = ${who.person}`, belongs)

/** Sits in it, in the room or from elsewhere. */
export const sits: Rule = attended('id')
