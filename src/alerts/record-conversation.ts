import { done, unfit, type Act, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { awayDays } from './away.ts'
import { actBy } from './clocks.ts'
import { noteEvent } from './events.ts'
import { openAlert } from './hold-alert.ts'
import { employerOf, sealedUnder } from './owner.ts'
import { keepPlan } from './plan-relief.ts'
import type { Planned } from './relief-form.ts'
import { answers, whyNot } from './rights.ts'

type Row = NonNullable<Awaited<ReturnType<typeof openAlert>>>

type Talk = { agreed: string; plan?: Planned[] }

/**
 * What was agreed in the talk, and only that, with the plan that came of it. An acknowledgement
 * without one is not an answer.
 */
export const recordConversation = (act: Act, alert: string, { agreed, plan = [] }: Talk) =>
  act.change('alert.conversation', async (change) => {
    const row = await openAlert(change, alert, answers)
    if (!row) return whyNot(change, alert)
    if (row.acknowledged_at === null) {
      return unfit('agreed', 'First say when you can talk. Your words are kept here.')
    }
    const { now, person } = change.who
    const id = newId()
    const words = await change.sealer(sealedUnder(row))
    await change.db
      .insertInto('conversation')
      .values({
        id,
        alert_id: alert,
        organisation_id: await employerOf(change, row),
        by_id: person,
        at: now,
        agreed: words.seal('conversation', 'agreed', id, agreed),
      })
      .execute()
    const by = row.act_by ?? (await planBy(change, row))
    await change.db
      .updateTable('alert')
      .set((of) => ({
        conversed_at: of.fn.coalesce('conversed_at', of.val(now)),
        act_by: by,
        version: of('version', '+', 1),
      }))
      .where('id', '=', alert)
      .execute()
    await noteEvent(change, alert, 'conversation', { by: person })
    const refused = await keepPlan(change, row, plan, (field, place) => `${field}[${place}]`)
    return refused ?? done({ id: alert })
  })

/** What went past what was agreed is owed a plan by a day, unless one is made already. */
const planBy = async (change: Change, row: Row) =>
  row.level === 'past' && (row.kind === 'work' || row.kind === 'team') && row.planned_at === null
    ? actBy(change.who.today, await awayDays(change, row))
    : null
