import { done, notFound, unfit, type Act } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import type { ScheduleInput } from './form.ts'
import { beginSchedule } from './keep-schedule.ts'

type First = Pick<ScheduleInput, 'weekday' | 'at' | 'minutes'> & { team: string }

const known = unfit('team', 'The lead of this team looks after its day and time, under “Debrief”.')

/**
 * The first day and time of a team's debrief, by whoever sets the team up. Only the first: from then
 * on it is for whoever leads the team, and so is everything that is said there.
 */
export const setFirstSchedule = (act: Act, { team, ...input }: First) =>
  act.change('debrief.schedule', async (change) => {
    const row = await change.db
      .selectFrom('team')
      .select(['id', 'organisation_id'])
      .where('id', '=', team)
      .where('id', 'in', change.writable('team', administers))
      .executeTakeFirst()
    if (!row) return notFound
    const { id: team_id, organisation_id } = row
    if (!(await beginSchedule(change, { team_id, organisation_id }, input))) return known
    return done({ id: team })
  })
