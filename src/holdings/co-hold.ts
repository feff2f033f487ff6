import type { Insertable } from 'kysely'
import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { readOne } from '../access/view.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import type { CoHolderRole, Database } from '../database/schema.ts'
import { tell } from '../notices/tell.ts'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import type { CoHolderInput } from './co-holder-form.ts'
import { isCoHolder } from './co-holder-rights.ts'
import { holdHolding, type HoldingRow } from './own-holding.ts'
import { noteChange } from './timeline.ts'

const acquaintance = readOne((from, p: { person: string }) =>
  from
    .selectFrom('person')
    .select('id')
    .where('id', '=', p.person)
    .where('deactivated_at', 'is', null),
)

/** Puts a second name beside a holding: a colleague here is asked; outside Holdfast one may say yes. */
export const addCoHolder = (act: Act, holdingId: string, input: CoHolderInput) =>
  act.change('co_holder.add', async (change) => {
    const holding = await holdHolding(change, holdingId, own)
    if (!holding) return notFound
    if (holding.ended_on !== null) {
      return unfit('co_person', 'This has ended. Open it again first.')
    }
    const refused = await refuseName(change, holdingId, input)
    if (refused) return refused
    const id = newId()
    const words = await change.sealer(change.who.person)
    const name = input.co_person === null && input.name
    const outside = input.co_person === null
    await keepBeside(change, holding, {
      id,
      role: input.role,
      co_person_id: input.co_person,
      name: name ? words.seal('co_holder', 'name', id, name) : null,
      shares: input.shares ? words.seal('co_holder', 'shares', id, input.shares) : null,
      spoken_on: input.spoken_on,
      accepted_at: outside && input.said_yes ? change.who.now : null,
    })
    return done({ id: holdingId })
  })

type Beside = Omit<
  Insertable<Database['co_holder']>,
  'holding_id' | 'employment_id' | 'person_id' | 'from_at'
>

/** A second name beside a holding from now on; whoever writes it down holds that holding already. */
export async function keepBeside(change: Change, holding: HoldingRow, beside: Beside) {
  await change.db
    .insertInto('co_holder')
    .values({
      ...beside,
      holding_id: holding.id,
      employment_id: holding.employment_id,
      person_id: holding.person_id,
      from_at: change.who.now,
    })
    .execute()
  await tellAsked(change, beside)
  await noteChange(change, holding.id, 'co_holder', { now: beside.role })
  await reassess(change, holding.employment_id)
}

type Asked = Pick<Beside, 'id' | 'co_person_id' | 'accepted_at'>

/** Somebody here who has not said yes themselves hears that they are asked. */
export async function tellAsked(change: Change, { id, co_person_id: to, accepted_at: yes }: Asked) {
  if (!to || yes || to === change.who.person) return
  const telling = { to, what: 'alongside', about: id, key: `alongside ${id}` }
  await tell(change, [{ ...telling, urgency: 'digest' }])
}

type Second = { person: string; role: CoHolderRole; yes: boolean }

/**
 * A colleague beside a holding: as they stand there already, or from now on. `yes` when they have
 * said so themselves.
 */
export async function haveBeside(change: Change, holding: HoldingRow, second: Second) {
  const accepted_at = second.yes ? change.who.now : null
  const known = await isBeside(change, holding.id, second.person)
  if (!known) {
    const id = newId()
    await keepBeside(change, holding, {
      id,
      role: second.role,
      co_person_id: second.person,
      accepted_at,
    })
    return { id, accepted_at }
  }
  if (known.accepted_at !== null || !second.yes) return known
  await change.db
    .updateTable('co_holder')
    .set((of) => ({ accepted_at, version: of('version', '+', 1) }))
    .where('id', '=', known.id)
    .where('id', 'in', change.writable('co_holder', own, isCoHolder))
    .execute()
  await noteChange(change, holding.id, 'co_holder_accepted')
  await reassess(change, holding.employment_id)
  return { id: known.id, accepted_at }
}

async function refuseName(change: Change, holding: string, input: CoHolderInput) {
  const { co_person, spoken_on } = input
  const day = spoken_on && refuseSpoken(spoken_on, change.who.today)
  if (day) return day
  if (co_person === null) return null
  if (co_person === change.who.person) {
    return unfit('co_person', 'You are the first name already. Choose someone else.')
  }
  const known = await acquaintance(change.view, { person: co_person })
  if (!known) return unfit('co_person', 'Choose a colleague from the list.')
  return (await isBeside(change, holding, co_person))
    ? unfit('co_person', 'They are beside this already. Choose someone else.')
    : null
}

/** The name of this person beside a holding, now or asked for. */
export const isBeside = ({ db, who }: Change, holding: string, person: string) =>
  db
    .selectFrom('co_holder')
    .select(['id', 'accepted_at'])
    .where('holding_id', '=', holding)
    .where('co_person_id', '=', person)
    .where('kind', '=', 'beside')
    .where((of) => of.or([of('ended_at', 'is', null), of('ended_at', '>', who.now)]))
    .executeTakeFirst()

/** A day on which nobody can have spoken. Null when it is a day like any other. */
export function refuseSpoken(day: Day, today: Day) {
  if (day > today) {
    return unfit('spoken_on', 'This day has not come yet. Give today or earlier.')
  }
  return day < addDays(today, -3660)
    ? unfit('spoken_on', 'Check the year: this is a long time ago.')
    : null
}

export type WhichCoHolder = { holding: string; coHolder: string }
