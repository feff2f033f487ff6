import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import type { Day } from '../time/types.ts'
import { weekOf } from '../time/london.ts'
import { turns, type ScheduleInput } from './form.ts'
import { ledTeams, teamPeople } from './people-queries.ts'
import { carryOutPlan } from './carry-out-plan.ts'
import { stepsToPlan } from './plan-week.ts'
import { kept, ledHere } from './schedule-rows.ts'
import { debriefOfWeek, weeksAhead } from './week-plan.ts'

export type Kept = { team: string; version: number }

/** The day, time and rota of a team's weekly debrief, with the next ones planned at once. */
export const keepSchedule = (act: Act, { team, version }: Kept, input: ScheduleInput) =>
  act.change('debrief.schedule', async (change) => {
    const led = (await ledTeams(change.view, {})).find(({ id }) => id === team)
    if (!led) return notFound
    const rota = turns.flatMap((turn) => input[turn] ?? [])
    const refused = await refusePeople(change, team, input)
    if (refused) return refused
    const before = await kept(change, team)
    if ((before?.version ?? 0) !== version) return changedSince
    const isSame = before?.ended_on === null && (await sameRota(change, team, rota))
    const from_on = isSame ? before.from_on : nextWeek(change, input)
    const set = {
      weekday: input.weekday,
      at: input.at,
      minutes: input.minutes,
      cover_id: input.cover,
      from_on,
      ended_on: null,
    }
    const written = before
      ? await edit(change, team, { ...set, version })
      : await add(change, { team_id: team, organisation_id: led.organisation_id, ...set })
    if (!written) return changedSince
    await keepRota(change, team, rota)
    await planAhead(change, team)
    return done({ id: team })
  })

async function refusePeople(change: Change, team: string, input: ScheduleInput) {
  const people = new Set((await teamPeople(change.view, { team })).map(({ id }) => id))
  for (const field of [...turns, 'cover'] as const) {
    const person = input[field]
    if (person !== null && !people.has(person)) {
      return unfit(field, 'Choose someone from this team, or leave it empty.')
    }
  }
  return null
}

/** A team's first schedule, with nobody named yet; false when another one was kept meanwhile. */
export async function beginSchedule(
  change: Change,
  { team_id, organisation_id }: { team_id: string; organisation_id: string },
  { weekday, at, minutes }: Pick<ScheduleInput, 'weekday' | 'at' | 'minutes'>,
): Promise<boolean> {
  const from_on = nextWeek(change, { weekday, at })
  const set = { weekday, at, minutes, cover_id: null, from_on, ended_on: null }
  if (!(await add(change, { team_id, organisation_id, ...set }))) return false
  await planAhead(change, team_id)
  return true
}

/** The Monday of the next debrief: there the first of the rota begins. */
function nextWeek({ who }: Change, { weekday, at }: Pick<ScheduleInput, 'weekday' | 'at'>): Day {
  const rhythm = {
    weekday,
    at,
    from_on: weekOf(who.today),
    ended_on: null,
    cover_id: null,
    rota: [],
  }
  const [first, second] = weeksAhead(who.today)
  const planned = debriefOfWeek(rhythm, first!, () => false)
  return planned && planned.planned_at > who.now ? first! : second!
}

type Columns = {
  weekday: number
  at: string
  minutes: number
  cover_id: string | null
  from_on: Day
  ended_on: null
}

async function add(change: Change, row: Columns & { team_id: string; organisation_id: string }) {
  const { person, now } = change.who
  const { numInsertedOrUpdatedRows } = await change.db
    .insertInto('debrief_schedule')
    .values({ ...row, made_by: person, made_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Boolean(numInsertedOrUpdatedRows)
}

async function edit(change: Change, team: string, set: Columns & { version: number }) {
  const { numUpdatedRows } = await change.db
    .updateTable('debrief_schedule')
    .set({ ...set, version: set.version + 1 })
    .where('team_id', '=', team)
    .where('team_id', 'in', ledHere(change))
    .where('version', '=', set.version)
    .executeTakeFirst()
  return Boolean(numUpdatedRows)
}

async function sameRota({ db }: Change, team: string, rota: string[]) {
  const rows = await db
    .selectFrom('debrief_rota')
    .select('person_id')
    .where('team_id', '=', team)
    .orderBy('position')
    .execute()
  return rows.map(({ person_id }) => person_id).join() === rota.join()
}

async function keepRota({ db }: Change, team: string, rota: string[]) {
  await db.deleteFrom('debrief_rota').where('team_id', '=', team).execute()
  if (rota.length === 0) return
  const rows = rota.map((person_id, position) => ({ team_id: team, position, person_id }))
  await db.insertInto('debrief_rota').values(rows).execute()
}

/** Those of this week and the next that have not opened go to the new day. */
async function planAhead(change: Change, team: string) {
  const plans = await stepsToPlan(change.db, change.who, { team, moving: true })
  for (const plan of plans) await carryOutPlan(change, plan)
}
