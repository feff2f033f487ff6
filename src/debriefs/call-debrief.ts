import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { tell } from '../notices/tell.ts'
import { addDays, londonInstant } from '../time/london.ts'
import { callableTeams } from './call-queries.ts'
import type { CallInput } from './closing-form.ts'
import { ringTeam } from './own-debrief.ts'
import { invited } from './plan-invited.ts'

/**
 * Calls one that is not weekly. After something hard anyone in the team may; the daily one and the
 * quarterly review are the lead's to call. Coming is a choice, so nobody is listed as away.
 */
export const callDebrief = (act: Act, input: CallInput) =>
  act.change('debrief.call', async (change) => {
    const teams = await callableTeams(change.view, {})
    const team = input.team ? teams.find(({ id }) => id === input.team) : teams[0]
    if (teams.length === 0) return notFound
    if (!team || (!input.team && teams.length > 1)) return unfit('team', 'Choose a team.')
    if (input.kind !== 'after_event' && !team.i_lead) {
      return unfit('kind', 'Your lead calls this one. You can call one after something hard.')
    }
    const planned_at = whenOf(input, change.who.today)
    if (typeof planned_at !== 'string') return planned_at
    const id = newId()
    const { person, now } = change.who
    const { numInsertedOrUpdatedRows: made } = await change.db
      .insertInto('debrief')
      .values({
        id,
        organisation_id: team.organisation_id,
        team_id: team.id,
        kind: input.kind,
        held_on: input.held_on,
        planned_at,
        facilitator_id: person,
        made_by: person,
        made_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!made) return unfit('held_on', 'There is one of this kind on that day already.')
    await tellInvited(change, { id, team: team.id, kind: input.kind })
    ringTeam(change, { team_id: team.id })
    return done({ id })
  })

function whenOf({ held_on: day, at }: CallInput, today: string) {
  if (day < today) return unfit('held_on', 'Give today or a day to come.')
  if (day > addDays(today, 100)) return unfit('held_on', 'Give a day within the next 100 days.')
  const instant = londonInstant(day, at)
  return instant ?? unfit('at', 'The clocks change then. Give another time.')
}

type Called = { id: string; team: string; kind: CallInput['kind'] }

async function tellInvited(change: Change, { id, team, kind }: Called) {
  const people = await invited(change, { team, quarterly: kind === 'quarterly' })
  const urgency = kind === 'after_event' ? ('soon' as const) : ('digest' as const)
  const others = people.filter((person) => person !== change.who.person)
  await tell(
    change,
    others.map((to) => ({ to, what: 'debrief', about: id, key: `debrief ${id}`, urgency })),
  )
}
