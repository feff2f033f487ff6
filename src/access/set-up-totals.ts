import { sql, type RawBuilder } from 'kysely'
import { administered, type Asking } from './relations.ts'

/** That something is set up, for whoever looks after the organisation; never what it says. */
export type SetUpTotals = {
  /** Jobs of which an agreement is proposed or in force. */
  agreement_begun: { employment_id: string }
  /** When a team meets, by its weekday from 1 and the time on a London wall clock. */
  team_debrief: { team_id: string; weekday: number; at: string; minutes: number }
  /** People who have chosen a password, or come in with their account from work. */
  signed_up: { person_id: string }
}

export const setUpTotals: Record<keyof SetUpTotals, (asking: Asking) => RawBuilder<unknown>> = {
  agreement_begun: (asking) =>
    sql`select distinct t.employment_id from ${asking.real('agreement')} t
      where t.status in ('proposed', 'in_force') and t.organisation_id in (${administered(asking)})`,
  team_debrief: (asking) =>
    sql`select t.team_id, t.weekday, t.at, t.minutes from ${asking.real('debrief_schedule')} t
      where t.ended_on is null and t.organisation_id in (${administered(asking)})`,
  signed_up: (asking) =>
    sql`select t.id as person_id from ${asking.real('person')} t
      where (t.password is not null
          or t.id in (select i.person_id from ${asking.real('identity')} i))
        and t.id in (select e.person_id from ${asking.real('employment')} e
          where e.organisation_id in (${administered(asking)}))`,
}
