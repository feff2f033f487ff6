import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { readOne } from '../access/view.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import type { CoHolderInput } from './form.ts'
import { ownHolding } from './own-holding.ts'
import { noteChange } from './timeline.ts'

const acquaintance = readOne((from, p: { person: string }) =>
  from
    .selectFrom('person')
    .select('id')
    .where('id', '=', p.person)
    .where('deactivated_at', 'is', null),
)

/** Puts a second name beside a holding: a colleague here, or someone outside Holdfast. */
export const addCoHolder = (act: Act, holdingId: string, input: CoHolderInput) =>
  act.change('co_holder.add', async (change) => {
    const holding = await ownHolding(change, holdingId)
    if (!holding) return notFound
    const refused = await refuseName(change, input)
    if (refused) return refused
    const id = newId()
    const words = await change.sealer(change.who.person)
    const name = input.co_person === null && input.name
    await change.db
      .insertInto('co_holder')
      .values({
        id,
        holding_id: holdingId,
        employment_id: holding.employment_id,
        person_id: holding.person_id,
        role: input.role,
        co_person_id: input.co_person,
        name: name ? words.seal('co_holder', 'name', id, name) : null,
        shares: input.shares ? words.seal('co_holder', 'shares', id, input.shares) : null,
        spoken_on: input.spoken_on,
        from_at: change.who.now,
      })
      .execute()
    await noteChange(change, holdingId, 'co_holder', { now: input.role })
    await reassess(change, holding.employment_id)
    return done({ id: holdingId })
  })

async function refuseName(change: Change, { co_person, spoken_on }: CoHolderInput) {
  if (spoken_on && spoken_on > change.who.today) {
    return unfit('spoken_on', 'This day has not come yet. Give today or earlier.')
  }
  if (co_person === null) return null
  if (co_person === change.who.person) {
    return unfit('co_person', 'You are the first name already. Choose someone else.')
  }
  const known = await acquaintance(change.view, { person: co_person })
  return known ? null : unfit('co_person', 'Choose a colleague from the list.')
}

type Which = { holding: string; coHolder: string }

/** A conversation with a co-holder: what keeps risk from being held alone. */
export const noteConversation = (act: Act, which: Which, spokenOn: string) =>
  act.change('co_holder.conversation', async (change) => {
    if (spokenOn > change.who.today) {
      return unfit('spoken_on', 'This day has not come yet. Give today or earlier.')
    }
    return changeCoHolder(change, which, { spoken_on: spokenOn }, 'co_holder_spoken')
  })

export const endCoHolding = (act: Act, which: Which) =>
  act.change('co_holder.end', (change) =>
    changeCoHolder(change, which, { ended_at: change.who.now }, 'co_holder_ended'),
  )

async function changeCoHolder(
  change: Change,
  { holding, coHolder }: Which,
  set: { spoken_on: string } | { ended_at: string },
  what: string,
) {
  const row = await change.db
    .updateTable('co_holder')
    .set((of) => ({ ...set, version: of('version', '+', 1) }))
    .where('id', '=', coHolder)
    .where('holding_id', '=', holding)
    .where('ended_at', 'is', null)
    .where('id', 'in', change.writable('co_holder', own))
    .returning(['employment_id', 'role'])
    .executeTakeFirst()
  if (!row) return notFound
  await noteChange(change, holding, what, { now: row.role })
  await reassess(change, row.employment_id)
  return done({ id: holding })
}
