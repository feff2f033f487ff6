import { changedSince, unfit, type Change, type Refusal } from '../access/change.ts'
import type { Rule } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import { tellAsked } from '../holdings/co-hold.ts'
import { carriedOver } from '../holdings/columns.ts'
import { letGo } from '../holdings/let-go.ts'
import type { HoldingRow } from '../holdings/own-holding.ts'
import { newRef } from '../holdings/ref.ts'
import { endedColumns } from '../holdings/rules.ts'
import { noteChange } from '../holdings/timeline.ts'
import { isInLastWeeks } from '../people/last-weeks.ts'
import { keepGaps } from '../service-gaps/keep-gaps.ts'

export type Passing = {
  /** The whole row, read in this transaction. */
  holding: HoldingRow
  to: { employment: string; person: string }
  /** The one who held them is asked to stand alongside from now on. */
  keepBeside: boolean
}

/**
 * One holding goes from one worker to another: it ends here and begins there with what the next
 * worker needs to know, never with notes or contacts. `by` says whose right it is to change it.
 * Both workers are judged again. A refusal means that nothing was written that will stay.
 */
export async function passHolding(
  change: Change,
  { holding, to, keepBeside }: Passing,
  ...by: Rule[]
): Promise<{ id: string } | Refusal> {
  if (holding.ended_on !== null) return unfit('', ended)
  const refused = await refuseTaker(change, holding, to)
  if (refused) return refused
  if (!(await endHere(change, holding, by))) return changedSince
  const id = await beginThere(change, holding, to)
  if (keepBeside) await askToStay(change, { holding: id, to, former: holding.person_id })
  await noteChange(change, holding.id, 'passed_on')
  await noteChange(change, id, 'taken_on')
  await keepGaps(change, to.employment)
  // In one order, or two handovers that cross would each wait for the other.
  for (const job of [holding.employment_id, to.employment].toSorted()) await reassess(change, job)
  return { id }
}

const ended = 'This holding has ended since. Nobody needs to take it over now.'
const gone = 'They do not hold people here today. Choose someone else.'

const leaving = 'This job ends soon. Nobody new is held in its last weeks.'

async function refuseTaker(change: Change, { employment_id }: HoldingRow, to: Passing['to']) {
  const job = await jobToday(change, to, employment_id)
  if (!job) return unfit('', gone)
  return isInLastWeeks(job.until_on, change.who.today) ? unfit('', leaving) : null
}

/** Another job at the same employer in which somebody else holds people today. */
const jobToday = ({ db, who }: Change, to: Passing['to'], from: string) =>
  db
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('employment as f', 'f.organisation_id', 'e.organisation_id')
    .select('e.until_on')
    .where('f.id', '=', from)
    .whereRef('f.person_id', '!=', 'e.person_id')
    .where('e.id', '=', to.employment)
    .where('e.person_id', '=', to.person)
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .where('p.deactivated_at', 'is', null)
    .executeTakeFirst()

async function endHere(change: Change, holding: HoldingRow, by: Rule[]) {
  const { id, version } = holding
  const { today, now } = change.who
  const { numUpdatedRows } = await change.db
    .updateTable('holding')
    .set({
      ...endedColumns(holding, { day: today, reason: 'handed_over' }),
      changed_at: now,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_on', 'is', null)
    .where('id', 'in', change.writable('holding', ...by))
    .executeTakeFirst()
  if (!numUpdatedRows) return false
  await letGo(change, id)
  return true
}

/** The day somebody was sent stays the same, so that one person sent is never counted twice. */
async function beginThere(change: Change, from: HoldingRow, to: Passing['to']) {
  const { today, now } = change.who
  const id = newId()
  const [theirs, ours] = [
    await change.view.opener(from.person_id),
    await change.sealer(to.person),
  ] as const
  const label = theirs.open('holding', 'label', from.id, from.label)!
  await change.db
    .insertInto('holding')
    .values({
      ...carriedOver(from),
      opened_on: from.opened_on,
      id,
      employment_id: to.employment,
      person_id: to.person,
      ref: newRef(),
      label: ours.seal('holding', 'label', id, label),
      held_since: today,
      risk_since: today,
      progress_since: from.progress ? today : null,
      status_since: today,
      handed_from: from.id,
      created_at: now,
      changed_at: now,
    })
    .execute()
  return id
}

type Staying = { holding: string; to: Passing['to']; former: string }

async function askToStay(change: Change, { holding, to, former }: Staying) {
  const { db, who } = change
  const id = newId()
  await db
    .insertInto('co_holder')
    .values({
      id,
      holding_id: holding,
      employment_id: to.employment,
      person_id: to.person,
      role: 'link_worker',
      co_person_id: former,
      from_at: who.now,
    })
    .execute()
  await tellAsked(change, { id, co_person_id: former })
}
