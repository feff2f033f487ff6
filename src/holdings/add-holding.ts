import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import { openColumns } from './columns.ts'
import { refuseHoldingDays } from './dates.ts'
import type { HoldingInput } from './form.ts'
import { newRef } from './ref.ts'
import { noteChange } from './timeline.ts'

const ownJobs = readWhole((from, p: { person: string; today: string }) =>
  from
    .selectFrom('employment')
    .select('id')
    .where('person_id', '=', p.person)
    .where('holds', '=', 1)
    .where('from_on', '<=', p.today)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', p.today)]))
    .orderBy('from_on')
    .orderBy('id'),
)

/** One more person held. Saving is never blocked by a boundary: passing it raises an alert. */
export const addHolding = (act: Act, input: HoldingInput) =>
  act.change('holding.add', async (change) => {
    const { today, person, now } = change.who
    const job = await jobFor(change, input.employment)
    if (typeof job !== 'string') return job
    const refused = refuseHoldingDays(input, today)
    if (refused) return refused
    const id = newId()
    const words = await change.sealer(person)
    await change.db
      .insertInto('holding')
      .values({
        id,
        employment_id: job,
        person_id: person,
        ref: newRef(),
        label: words.seal('holding', 'label', id, input.label),
        note: input.note ? words.seal('holding', 'note', id, input.note) : null,
        opened_on: today,
        ...openColumns(input),
        // Nobody knows since when there is risk: as long as they are held is the safe answer.
        risk_since: input.held_since,
        progress_since: input.progress ? today : null,
        status_since: today,
        created_at: now,
        changed_at: now,
      })
      .execute()
    await noteChange(change, id, 'added')
    await reassess(change, job)
    return done({ id })
  })

/** The job this holding belongs to: the only one there is, or the one that was chosen. */
async function jobFor(change: Change, chosen: string | null) {
  const { person, today } = change.who
  const jobs = await ownJobs(change, { person, today })
  if (jobs.length === 0) return notFound
  if (chosen === null) {
    return jobs.length === 1 ? jobs[0]!.id : unfit('employment', 'Choose which job this is for.')
  }
  return jobs.some(({ id }) => id === chosen)
    ? chosen
    : unfit('employment', 'Choose which job this is for.')
}
