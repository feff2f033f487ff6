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

/** Asked once to take a holding over, in a job they still have, however it stands now. */
export const onceAsked: Rule = ({ who, real }) =>
  sql`(t.to_id = ${who.person} and t.to_employment_id in (select e.id from ${real('employment')} e
    where e.person_id = ${who.person} and e.from_on <= ${who.today}
    and (e.until_on is null or e.until_on >= ${who.today})))`
