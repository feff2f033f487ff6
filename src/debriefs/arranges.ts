import { sql } from 'kysely'
import { all, any, type Rule } from '../access/relations.ts'
import type { View } from '../access/view.ts'
import type { Debrief } from './queries.ts'
import { leads, ofTheTeam } from './rights.ts'

/** Leads there, or called it after something hard: may move it or call it off beforehand. */
export const arranges: Rule = any(
  leads,
  all(({ who }) => sql`t.kind = 'after_event' and t.made_by = ${who.person}`, ofTheTeam),
)

/** The same of a debrief that was read. */
export const mayArrange = ({ i_lead, kind, made_by }: Debrief, { person }: View['who']) =>
  Boolean(i_lead) || (kind === 'after_event' && made_by === person)
