import { done, notFound, type Act, type Change } from '../access/change.ts'
import { tell } from '../notices/tell.ts'
import { backUpStaysOut, withdrawBackUp } from './back-up.ts'
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
    await tellWhoWasTold(change, row.id)
    return done({ id: row.id })
  })

/** Everyone with a notice of it whose time has come, once. */
async function tellWhoWasTold(change: Change, alert: string) {
  const told = await change.db
    .selectFrom('notice')
    .select('person_id')
    .distinct()
    .where('about', '=', alert)
    .where('person_id', '!=', change.who.person)
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
