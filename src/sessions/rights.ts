import { sql } from 'kysely'
import { all, any as oneOf, clinical, line, manager, own, type Rule } from '../access/relations.ts'
import { external, given, throughPeople } from '../access/session-relations.ts'

/** A session of the asker's that nobody gives, or in which nobody else is supervised. */
const inOwnHands: Rule = ({ who, real }) => sql`(t.id in (
    select x.session_id from ${real('supervisee')} x where x.person_id = ${who.person})
  and (coalesce(t.giver_id, t.supervisor_id) is null or not exists (
    select 1 from ${real('supervisee')} x where x.session_id = t.id
      and x.person_id <> ${who.person}
      and (x.status <> 'cancelled' or t.status in ('cancelled', 'missed')))))`

/** Who gives it, along a bond, and whoever leads or manages somebody there (product.md 6). */
const minding = throughPeople('id', line, manager, all(external, given), all(clinical, given))

/** Who may move a session or call it off. In a group somebody gives, one alone may only leave. */
export const mayArrange: Rule[] = [inOwnHands, minding]

/** Who may say that somebody came, and as what: their own word, or one that counts over it. */
export const voices = [
  { by: 'giver', rule: all(given, oneOf(line, clinical, external)) },
  { by: 'manager', rule: oneOf(line, manager) },
  { by: 'self', rule: own },
] as const
export type Voice = (typeof voices)[number]['by'] | 'link'
