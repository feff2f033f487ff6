import { changedSince, isRefusal, unfit, type Change, type Refusal } from '../access/change.ts'
import { employmentLed, line, own } from '../access/relations.ts'
import type { EndReason } from '../database/schema.ts'
import { passHolding } from '../handovers/pass-holding.ts'
import type { HoldingRow } from '../holdings/own-holding.ts'
import { endedColumns } from '../holdings/rules.ts'
import { noteChange } from '../holdings/timeline.ts'
import { isInLastWeeks } from '../people/last-weeks.ts'
import type { LeavingJob } from './hand-on-work.ts'
import type { Choice } from './rules.ts'

/** Each holding of the job goes where it was chosen to; a choice for what has changed is refused. */
export async function placeEveryone(
  change: Change,
  job: LeavingJob,
  choices: Choice[],
): Promise<Refusal | null> {
  const held = await heldIn(change, job.id)
  const chosen = new Map(choices.map((choice) => [choice.holding, choice]))
  const asSeen = held.every(({ id, version }) => chosen.get(id)?.version === version)
  if (!asSeen || held.length !== choices.length) return changedSince
  for (const holding of held) {
    const { next } = chosen.get(holding.id)!
    const refused =
      'to' in next
        ? await pass(change, { job, holding, to: next.to })
        : await end(change, holding, next.reason as EndReason)
    if (refused) return refused
  }
  return null
}

const heldIn = (change: Change, employment: string): Promise<HoldingRow[]> =>
  change.db
    .selectFrom('holding')
    .selectAll()
    .where('employment_id', '=', employment)
    .where('ended_on', 'is', null)
    .where('id', 'in', change.writable('holding', line))
    .orderBy('held_since')
    .orderBy('id')
    .execute()

type Passing = { job: LeavingJob; holding: HoldingRow; to: string }

async function pass(change: Change, { job, holding, to }: Passing): Promise<Refusal | null> {
  const receiver = await mayTake(change, job, to)
  if (!receiver) return unfit(`choice_${holding.id}`, 'Choose someone from the list.')
  const next = { employment: to, person: receiver.person_id }
  const passed = await passHolding(change, { holding, to: next, keepBeside: false }, line)
  if (isRefusal(passed)) {
    return passed.refused === 'unfit'
      ? unfit(`choice_${holding.id}`, passed.errors[0]!.message)
      : passed
  }
  return null
}

/** Someone the lead answers for in the same organisation, or the lead, with time still to come. */
async function mayTake(change: Change, job: LeavingJob, to: string) {
  const receiver = await change.db
    .selectFrom('employment')
    .select(['person_id', 'until_on'])
    .where('id', '=', to)
    .where('organisation_id', '=', job.organisation_id)
    .where('person_id', '!=', job.person_id)
    .where('id', 'in', change.writable('employment', employmentLed, own))
    .executeTakeFirst()
  return receiver && !isInLastWeeks(receiver.until_on, change.who.today) ? receiver : null
}

async function end(change: Change, holding: HoldingRow, reason: EndReason) {
  const { id, version } = holding
  const { today, now } = change.who
  const { numUpdatedRows } = await change.db
    .updateTable('holding')
    .set({
      ...endedColumns(holding, { day: today, reason }),
      changed_at: now,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('id', 'in', change.writable('holding', line))
    .executeTakeFirst()
  if (!numUpdatedRows) return changedSince
  await noteChange(change, id, 'ended', { now: reason })
  return null
}
