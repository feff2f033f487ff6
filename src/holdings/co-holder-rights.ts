import { sql } from 'kysely'
import { all, is, own, type Rule } from '../access/relations.ts'

/** Named beside a holding of someone else, today. */
export const isCoHolder: Rule = ({ who }) =>
  sql`(t.co_person_id = ${who.person} and t.from_at <= ${who.now}
    and (t.ended_at is null or t.ended_at > ${who.now}))`

/** Outside Holdfast nobody can press a button for themselves: the worker passes their yes on. */
export const speaksFor: Rule = all(own, is('t.co_person_id is null'))
