import { done, unfit, type Act, type Change, type Refusal } from '../access/change.ts'
import { keepAction } from '../actions/keep-action.ts'
import { dayRefused } from '../actions/rules.ts'
import { stopAsking } from './escalations.ts'
import { noteEvent } from './events.ts'
import { openAlert } from './hold-alert.ts'
import { employerOf } from './owner.ts'
import type { Planned } from './relief-form.ts'
import { ownersFor } from './relief-owners.ts'
import { answers, whyNot } from './rights.ts'

type Alert = NonNullable<Awaited<ReturnType<typeof openAlert>>>

/** One more line of the relief plan, by whoever answers the alert (product.md 5.4). */
export const planRelief = (act: Act, alert: string, planned: Planned) =>
  act.change('alert.plan', async (change) => {
    const row = await openAlert(change, alert, answers)
    if (!row) return whyNot(change, alert)
    const refused = await keepPlan(change, row, [planned], (field) => field)
    return refused ?? done({ id: alert })
  })

/**
 * Keeps lines of a plan as promises to the worker. The first of a plan is never the worker's own:
 * an alert obliges the organisation (product.md 4, principle 5).
 */
export async function keepPlan(
  change: Change,
  alert: Alert,
  plan: Planned[],
  fieldOf: (field: string, row: number) => string,
): Promise<Refusal | null> {
  if (plan.length === 0) return null
  const owners = new Set((await ownersFor(change.view, alert)).map(({ id }) => id))
  for (const { row, owner, due } of plan) {
    if (!owners.has(owner)) return unfit(fieldOf('owner', row), 'Choose from the list.')
    const says = dayRefused(due, change.who)
    if (says) return unfit(fieldOf('due_on', row), says)
  }
  if (await fallsOnTheWorker(change, alert, plan)) {
    return unfit(fieldOf('owner', plan[0]!.row), othersFirst)
  }
  for (const planned of plan) await keepPlanned(change, alert, planned)
  await change.db
    .updateTable('alert')
    .set((of) => ({ planned_at: of.fn.coalesce('planned_at', of.val(change.who.now)) }))
    .where('id', '=', alert.id)
    .execute()
  await stopAsking(change, alert.id)
  await noteEvent(change, alert.id, 'planned', { by: change.who.person })
  return null
}

const othersFirst =
  'Let somebody else promise something first. Part of this is for the organisation to do.'

/** Whether the plan, with this in it, has promises of the worker's alone. */
async function fallsOnTheWorker({ db }: Change, alert: Alert, plan: Planned[]) {
  const { person_id: worker } = alert
  if (worker === null || plan.some(({ owner }) => owner !== worker)) return false
  const others = await db
    .selectFrom('action')
    .select('id')
    .where('alert_id', '=', alert.id)
    .where('owner_id', '!=', worker)
    .executeTakeFirst()
  return others === undefined
}

/** The worker promises to whoever writes it down; everybody else to the worker. */
async function keepPlanned(change: Change, alert: Alert, planned: Planned) {
  const { person_id: worker } = alert
  await keepAction(change, planned, {
    organisation_id: await employerOf(change, alert),
    team_id: alert.team_id,
    employment_id: alert.employment_id,
    person_id: worker,
    for_id: planned.owner === worker ? change.who.person : worker,
    alert_id: alert.id,
    on_organisation: planned.organisation ? 1 : 0,
  })
}
