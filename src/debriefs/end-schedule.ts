import { changedSince, done, notFound, type Act } from '../access/change.ts'
import type { Kept } from './keep-schedule.ts'
import { ringTeam } from './own-debrief.ts'
import { ledTeams } from './people-queries.ts'
import { leads } from './rights.ts'
import { kept, ledHere } from './schedule-rows.ts'

/** No more weekly debriefs; those that were planned are taken back. */
export const endSchedule = (act: Act, { team, version }: Kept) =>
  act.change('debrief.schedule_end', async (change) => {
    const led = (await ledTeams(change.view, {})).find(({ id }) => id === team)
    if (!led || !(await kept(change, team))) return notFound
    const { db, who } = change
    const { numUpdatedRows } = await db
      .updateTable('debrief_schedule')
      .set({ ended_on: who.today, version: version + 1 })
      .where('team_id', '=', team)
      .where('team_id', 'in', ledHere(change))
      .where('version', '=', version)
      .where('ended_on', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) return changedSince
    const ahead = db
      .selectFrom('debrief')
      .select('id')
      .where('team_id', '=', team)
      .where('id', 'in', change.writable('debrief', leads))
      .where('kind', '=', 'weekly')
      .where('state', '=', 'planned')
      .where('held_on', '>=', who.today)
    await db.deleteFrom('debrief_attendance').where('debrief_id', 'in', ahead).execute()
    await db.deleteFrom('debrief').where('id', 'in', ahead).execute()
    ringTeam(change, { team_id: team })
    return done({ id: team })
  })
