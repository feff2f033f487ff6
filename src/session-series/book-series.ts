import { done, notFound, unfit, type Act, type Change, type Refusal } from '../access/change.ts'
import { employmentLed } from '../access/relations.ts'
import { managesPlace } from '../access/session-relations.ts'
import { newId } from '../database/ids.ts'
import type { SessionPlace } from '../database/tables/supervision.ts'
import { bookInto } from '../sessions/book-session.ts'
import type { Day } from '../time/types.ts'
import { repeatsOf } from './plan.ts'
import type { ListRow } from './rows.ts'
import type { Often } from './words.ts'

type Series = {
  contract: string | null
  often: Often
  firstOn: Day
  at: string
  minutes: number
  place: SessionPlace
  rows: readonly ListRow[]
}

/** Books every chosen row of the list, or none: what stands in the way is said beside its row. */
export const bookSeries = (act: Act, series: Series) =>
  act.change('series.book', async (change) => {
    const chosen = series.rows.flatMap((row, n) => (row.chosen ? [{ row, n }] : []))
    if (chosen.length === 0) return unfit('row_use-0', 'Tick at least one session to book.')
    const giver = await giverOf(change, series)
    if (!giver) return notFound
    const id = newId()
    await insertSeries(change, id, { series, giver })
    const type = series.contract === null ? ('line' as const) : ('external' as const)
    const same = { ...giver.by, type, contract: series.contract, place: series.place, series: id }
    for (const { row, n } of chosen) {
      const { workers: employments, startsAt, minutes } = row
      const outcome = await bookInto(change, { ...same, employments, startsAt, minutes })
      if (outcome.refused !== null) return besideRow(outcome, n)
    }
    return done({ id })
  })

type Giver = {
  organisation: string
  by: { giver: string | null; supervisor: string | null }
}

/** On a contract its supervisor, by a manager of the place that pays; or else the asker. */
function giverOf(change: Change, { contract, rows }: Series): Promise<Giver | null> {
  return contract === null
    ? ownSeries(change, rows.find(({ chosen }) => chosen)!.workers[0]!)
    : onContract(change, contract)
}

async function onContract(change: Change, contract: string): Promise<Giver | null> {
  const row = await change.db
    .selectFrom('contract')
    .select(['supervisor_id', 'organisation_id'])
    .where('id', '=', contract)
    .where('id', 'in', change.writable('contract', managesPlace))
    .executeTakeFirst()
  if (!row) return null
  return {
    organisation: row.organisation_id,
    by: { giver: null, supervisor: row.supervisor_id },
  }
}

async function ownSeries(change: Change, job: string): Promise<Giver | null> {
  const row = await change.db
    .selectFrom('employment')
    .select('organisation_id')
    .where('id', '=', job)
    .where('id', 'in', change.writable('employment', employmentLed))
    .executeTakeFirst()
  const by = { giver: change.who.person, supervisor: null }
  return row ? { organisation: row.organisation_id, by } : null
}

async function insertSeries(
  change: Change,
  id: string,
  { series, giver }: { series: Series; giver: Giver },
) {
  const { contract, firstOn, at, minutes } = series
  const { now, person } = change.who
  await change.db
    .insertInto('session_series')
    .values({
      id,
      organisation_id: giver.organisation,
      type: contract === null ? 'line' : 'external',
      giver_id: giver.by.giver,
      supervisor_id: giver.by.supervisor,
      contract_id: contract,
      ...repeatsOf(series),
      first_on: firstOn,
      at,
      minutes,
      made_by: person,
      made_at: now,
    })
    .execute()
}

const fields: Record<string, string> = {
  on: 'row_on',
  at: 'row_at',
  minutes: 'row_minutes',
  people: 'row_who',
  giver: 'row_who',
}

function besideRow(refusal: Refusal, n: number): Refusal {
  if (refusal.refused !== 'unfit') return refusal
  return {
    refused: 'unfit',
    errors: refusal.errors.map(({ field, message }) => ({
      field: `${fields[field] ?? 'row_on'}-${n}`,
      message: `Session ${n + 1}: ${message}`,
    })),
  }
}
