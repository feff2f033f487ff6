import { sql } from 'kysely'
import type { Rule } from '../access/relations.ts'

/** A holding the asker is asked to take over, or has taken over. */
export const askedOver: Rule = ({ who, real }) =>
  sql`t.id in (select o.holding_id from ${real('handover')} o
    where o.to_id = ${who.person} and o.status in ('asked', 'accepted'))`

/** A holding whose handover the asker has accepted in this very transaction, and not yet taken on. */
export const takenOnNow: Rule = ({ who, real }) =>
  sql`t.id in (select o.holding_id from ${real('handover')} o
    where o.to_id = ${who.person} and o.status = 'accepted' and o.new_holding_id is null)`
