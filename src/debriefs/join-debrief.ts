import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { teamPeople } from './people-queries.ts'
import { holdDebrief, ringTeam, type HeldDebrief } from './own-debrief.ts'
import { belongs, facilitates } from './rights.ts'
import { isHere } from './rules.ts'

type How = 'room' | 'remote'

/** Sits down at the table, however late; what they kept until they are there comes with them. */
export const joinDebrief = (act: Act, id: string, how: How) =>
  act.change('debrief.join', async (change) => {
    const debrief = await holdDebrief(change, id, belongs)
    if (!debrief) return notFound
    if (!canJoin(debrief, change.who.today)) return changedSince
    await sitDown(change, debrief, how)
    ringTeam(change, debrief)
    return done({ id })
  })

const canJoin = ({ state, held_on }: HeldDebrief, today: string) =>
  state === 'open' || (state === 'planned' && held_on <= today)

/** Without a way of being there it stays as it was, or is the room. */
export async function sitDown(change: Change, { id, team_id, kind }: HeldDebrief, how?: How) {
  const { person, now } = change.who
  await change.db
    .insertInto('debrief_attendance')
    .values({ debrief_id: id, person_id: person, how: how ?? 'room', joined_at: now })
    .onConflict((conflict) =>
      conflict.columns(['debrief_id', 'person_id']).doUpdateSet({
        left_at: null,
        ...(how ? { how } : {}),
      }),
    )
    .execute()
  if (kind === 'quarterly') return
  await change.db
    .updateTable('carrying_item')
    .set((of) => ({ brought_at: now, version: of('version', '+', 1) }))
    .where('id', 'in', change.writable('carrying_item', own))
    .where('team_id', '=', team_id)
    .where('brought_at', 'is', null)
    .where('offered_by', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** Goes before the end. What they brought stays on the table. */
export const leaveDebrief = (act: Act, id: string) =>
  act.change('debrief.leave', async (change) => {
    const debrief = await holdDebrief(change, id, belongs)
    if (!debrief) return notFound
    const gone = await changeOwnPlace(change, debrief, { left_at: change.who.now })
    return gone ? done({ id }) : changedSince
  })

/** Pass is always an answer, and can be taken back. */
export const passRound = (act: Act, id: string, passed: boolean) =>
  act.change('debrief.pass', async (change) => {
    const debrief = await holdDebrief(change, id, belongs)
    if (!debrief) return notFound
    const kept = await changeOwnPlace(change, debrief, { passed: passed ? 1 : 0 })
    return kept ? done({ id }) : changedSince
  })

type Place = { left_at: string } | { passed: 0 | 1 }

async function changeOwnPlace(change: Change, debrief: HeldDebrief, set: Place) {
  const { numUpdatedRows } = await change.db
    .updateTable('debrief_attendance')
    .set(set)
    .where('debrief_id', '=', debrief.id)
    .where('person_id', '=', change.who.person)
    .where('how', '!=', 'away')
    .executeTakeFirst()
  ringTeam(change, debrief)
  return debrief.state !== 'closed' && Boolean(numUpdatedRows)
}

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

export const placeOf = ({ db }: Change, debrief: string, person: string) =>
  db
    .selectFrom('debrief_attendance')
    .select(['how', 'left_at'])
    .where('debrief_id', '=', debrief)
    .where('person_id', '=', person)
    .executeTakeFirst()
