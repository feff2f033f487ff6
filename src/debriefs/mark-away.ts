import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { holdDebrief, ringTeam } from './own-debrief.ts'
import { teamPeople } from './people-queries.ts'
import { facilitates } from './rights.ts'
import { isHere } from './rules.ts'

/** Whoever holds it together says who is away; joining later takes it back. */
export const markAway = (act: Act, id: string, person: string) =>
  act.change('debrief.away', async (change) => {
    const debrief = await holdDebrief(change, id, facilitates)
    if (!debrief) return notFound
    if (debrief.state !== 'open') return changedSince
    const people = await teamPeople(change.view, { team: debrief.team_id })
    if (!people.some((each) => each.id === person)) {
      return unfit('person', 'Choose someone from the team.')
    }
    const place = await placeOf(change, id, person)
    if (place && isHere(place))
      return unfit('person', 'They are here. They can leave by themselves.')
    await change.db
      .insertInto('debrief_attendance')
      .values({ debrief_id: id, person_id: person, how: 'away', joined_at: change.who.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    ringTeam(change, debrief)
    return done({ id })
  })

/** How somebody sits there, if they do. */
export const placeOf = ({ db }: Change, debrief: string, person: string) =>
  db
    .selectFrom('debrief_attendance')
    .select(['how', 'left_at'])
    .where('debrief_id', '=', debrief)
    .where('person_id', '=', person)
    .executeTakeFirst()
