import type { Selectable } from 'kysely'
import { done, notFound, type Act, type Change } from '../access/change.ts'
import type { Database } from '../database/schema.ts'
import { tell } from '../notices/tell.ts'
import { backUpStaysOut, withdrawBackUp } from './back-up.ts'
import { stopAsking } from './escalations.ts'
import { noteEvent } from './events.ts'
import { isTheirs } from './rights.ts'

/** "I am all right now": only whoever asked for help says so; whoever was told hears of it. */
export const takeBackHelp = (act: Act) =>
  act.change('help.withdrawal', async (change) => {
    const { now, person } = change.who
    const row = await change.db
      .selectFrom('alert')
      .selectAll()
      .where('code', '=', 'HELP_NOW')
      .where('state', '=', 'open')
      .where('id', 'in', change.writable('alert', isTheirs))
      .executeTakeFirst()
    if (!row) return notFound
    const closed = { state: 'closed', close_reason: 'declined_by_worker', closed_at: now } as const
    const { numUpdatedRows: over } = await change.db
      .updateTable('alert')
      .set((of) => ({ ...closed, ...backUpStaysOut(row, now), version: of('version', '+', 1) }))
      .where('id', '=', row.id)
      .where('state', '=', 'open')
      .executeTakeFirst()
    if (!over) return notFound
    await noteEvent(change, row.id, 'closed', { by: person })
    await withdrawBackUp(change, row.id)
    await stopAsking(change, row.id)
    await tellWhoWasTold(change, row)
    return done({ id: row.id })
  })

type Row = Pick<Selectable<Database['alert']>, 'id' | 'raised_at' | 'reopened_at'>

/**
 * Everyone who was told of it since it was last raised, once. Whoever only learned that an alert
 * waits is not told now what it was.
 */
async function tellWhoWasTold(change: Change, { id: alert, raised_at, reopened_at }: Row) {
  const told = await change.db
    .selectFrom('notice')
    .select('person_id')
    .distinct()
    .where('about', '=', alert)
    .where((of) => of.or([of('what', '=', 'HELP_NOW'), of('person_id', 'in', took(change, alert))]))
    .where('person_id', '!=', change.who.person)
    .where('made_at', '>=', reopened_at ?? raised_at)
    .execute()
  const key = `alert ${alert} help over ${change.who.now}`
  await tell(
    change,
    told.map(({ person_id: to }) => ({
      to,
      what: 'HELP_OVER',
      about: alert,
      key,
      urgency: 'soon' as const,
    })),
  )
}

const took = ({ db }: Change, alert: string) =>
  db
    .selectFrom('alert_escalation')
    .select('to_id')
    .where('alert_id', '=', alert)
    .where('taken_at', 'is not', null)
