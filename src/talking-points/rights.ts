import { sql } from 'kysely'
import { all, any, line, own, type Rule } from '../access/relations.ts'

/** The worker, and whoever leads them in that job. */
export const bothSides: Rule = any(own, line)

/** Of those two, whoever wrote it. */
export const wroteIt: Rule = all(bothSides, ({ who }) => sql`t.by_id = ${who.person}`)
