import { notFound, unfit, type Change, type Refusal } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { reassessTeamOf } from '../alerts/reassess-team.ts'
import { newId } from '../database/ids.ts'
import { openColumns } from '../holdings/columns.ts'
import type { HoldingInput } from '../holdings/form.ts'
import { newRef } from '../holdings/ref.ts'
import { isInLastWeeks } from '../people/last-weeks.ts'
import { ownJobs } from '../people/own-jobs.ts'
import { keepGaps } from '../service-gaps/keep-gaps.ts'
import { alertsAbout } from './alerts-raised.ts'
import type { FinishedFile } from './bring-in.ts'
import { inParts, noteMade } from './note-made.ts'

/** Holdings of the asker, in a job of theirs, as `addHolding` writes one of them; judged once. */
export async function writeHoldings(
  change: Change,
  file: FinishedFile,
  rows: readonly HoldingInput[],
): Promise<Refusal | null> {
  const job = (await ownJobs(change.view, {})).find(({ id }) => id === file.employment_id)
  if (!job) return notFound
  if (isInLastWeeks(job.until_on, change.who.today)) return unfit('', endsSoon)
  const gaps = await gapsOf(change, job.team_id)
  const ids = await insertAll(change, job.id, rows)
  await noteMade(change, file.id, 'holding', ids)
  await keepGaps(change, job.id)
  const after = await gapsOf(change, job.team_id)
  await noteMade(
    change,
    file.id,
    'service_gap',
    after.filter((id) => !gaps.includes(id)),
  )
  const alerts = await alertsAbout(change, [job.id])
  await reassess(change, job.id)
  const raised = (await alertsAbout(change, [job.id])).filter((id) => !alerts.includes(id))
  await noteMade(change, file.id, 'alert', raised)
  if (rows.some(({ offloaded }) => offloaded)) await reassessTeamOf(change, job.id)
  return null
}

const endsSoon =
  'This job ends within four weeks, so nobody new is held in it. Ask your lead who can hold them.'

async function gapsOf({ db }: Change, team: string | null): Promise<string[]> {
  if (team === null) return []
  const rows = await db.selectFrom('service_gap').select('id').where('team_id', '=', team).execute()
  return rows.map(({ id }) => id)
}

async function insertAll(change: Change, job: string, rows: readonly HoldingInput[]) {
  const { today, person, now } = change.who
  const words = await change.sealer(person)
  const refs = await freshRefs(change, job, rows.length)
  const holdings = rows.map((input, place) => {
    const id = newId()
    return {
      id,
      employment_id: job,
      person_id: person,
      ref: refs[place]!,
      label: words.seal('holding', 'label', id, input.label),
      note: input.note ? words.seal('holding', 'note', id, input.note) : null,
      opened_on: today,
      ...openColumns(input),
      risk_since: input.held_since,
      progress_since: input.progress ? today : null,
      status_since: today,
      created_at: now,
      changed_at: now,
    }
  })
  await inParts(holdings, (some) => change.db.insertInto('holding').values(some).execute())
  await inParts(holdings, (some) =>
    change.db
      .insertInto('holding_change')
      .values(
        some.map(({ id }) => ({
          id: newId(),
          holding_id: id,
          at: now,
          by_id: person,
          what: 'added',
        })),
      )
      .execute(),
  )
  return holdings.map(({ id }) => id)
}

/** Of so many, two could come out alike, and one could be there already. */
async function freshRefs({ db }: Change, job: string, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom('holding')
    .select('ref')
    .where('employment_id', '=', job)
    .execute()
  const known = new Set(rows.map(({ ref }) => ref))
  const refs = new Set<string>()
  while (refs.size < count) {
    const ref = newRef()
    if (!known.has(ref)) refs.add(ref)
  }
  return [...refs]
}
