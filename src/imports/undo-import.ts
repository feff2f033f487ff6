import { sql } from 'kysely'
import { hasWayIn } from '../accounts/has-way-in.ts'
import {
  changedSince,
  done,
  notFound,
  type Act,
  type Change,
  type Outcome,
} from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { minutesBefore } from '../time/instants.ts'
import type { FinishedFile } from './bring-in.ts'
import { undoDays } from './limits.ts'
import { looksAfter } from './looks-after.ts'
import { isTheirs } from './match-columns.ts'
import { inParts } from './note-made.ts'
import { takeBackAlerts } from './take-back-alerts.ts'

type Undone = Outcome<{ id: string }>

/**
 * Takes back exactly what came in, or nothing: when any of it was changed, or something hangs on it
 * by now, the database itself says so.
 */
export async function undoImport(act: Act, id: string, kind: 'people' | 'work'): Promise<Undone> {
  const action = kind === 'people' ? 'import.undo_people' : 'import.undo'
  try {
    return await act.change(action, async (change) => {
      const file = await reopen(change, id)
      if (!file) return (await isTheirs(change, id)) ? changedSince : notFound
      const isPeople = file.kind === 'people'
      if (isPeople && !(await looksAfter(change.view, file.organisation_id))) return notFound
      const isWhole = isPeople ? await undoPeople(change, id) : await undoWork(change, file)
      if (!isWhole) return changedSince
      await change.db.deleteFrom('import_made').where('file_id', '=', id).execute()
      return done({ id })
    })
  } catch (error) {
    if (isInUse(error)) return changedSince
    throw error
  }
}

function isInUse(error: unknown): boolean {
  const { code } = error as { code?: string }
  return code === '23503' || code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

const reopen = (change: Change, id: string): Promise<FinishedFile | undefined> =>
  change.db
    .updateTable('import_file')
    .set((of) => ({ state: 'undone' as const, leased_until: null, version: of('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'done')
    .where('done_at', '>', minutesBefore(change.who.now, undoDays * 24 * 60))
    .where('id', 'in', change.writable('import_file', own))
    .returningAll()
    .executeTakeFirst()

type Thing = 'person' | 'employment' | 'bond' | 'holding' | 'contact' | 'service_gap'

const madeBy = (file: string, what: Thing) =>
  sql<string>`(select m.record_id from import_made m where m.file_id = ${file} and m.what = ${what})`

/** Takes out what came in and is as it came in, some at a time; true when that is all of it. */
async function takeOut({ db }: Change, file: string, what: Thing): Promise<boolean> {
  const made = await db
    .selectFrom('import_made')
    .select('record_id')
    .where('file_id', '=', file)
    .where('what', '=', what)
    .orderBy('record_id')
    .execute()
  let gone = 0
  await inParts(made, async (some) => {
    const ids = some.map(({ record_id: id }) => id)
    const { numDeletedRows } = await db
      .deleteFrom(what)
      .where('id', 'in', ids)
      .where('version', '=', 1)
      .executeTakeFirst()
    gone += Number(numDeletedRows)
  })
  return gone === made.length
}

/** Nobody who has signed in since is taken back. */
async function undoPeople(change: Change, file: string): Promise<boolean> {
  const jobs = madeBy(file, 'employment')
  const signedIn = await change.db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', madeBy(file, 'person'))
    .where(hasWayIn('person.id'))
    .executeTakeFirst()
  if (signedIn || !(await takeBackAlerts(change, file))) return false
  for (const table of ['load_reading', 'load_snapshot'] as const) {
    await change.db.deleteFrom(table).where('employment_id', 'in', jobs).execute()
  }
  return (
    (await takeOut(change, file, 'bond')) &&
    (await takeOut(change, file, 'employment')) &&
    (await takeOut(change, file, 'person'))
  )
}

async function undoWork(change: Change, file: FinishedFile): Promise<boolean> {
  const jobs = await jobsOf(change, file)
  if (!(await takeBackAlerts(change, file.id))) return false
  await change.db
    .deleteFrom('holding_change')
    .where('holding_id', 'in', madeBy(file.id, 'holding'))
    .where('what', '=', 'added')
    .execute()
  if (!(await takeOut(change, file.id, 'contact'))) return false
  if (!(await takeOut(change, file.id, 'holding'))) return false
  await closeGaps(change, file.id)
  for (const job of jobs) await reassess(change, job)
  return true
}

async function jobsOf({ db }: Change, { id, employment_id: job }: FinishedFile): Promise<string[]> {
  if (job !== null) return [job]
  const rows = await db
    .selectFrom('contact')
    .select('employment_id')
    .distinct()
    .where('id', 'in', madeBy(id, 'contact'))
    .execute()
  return rows.map((row) => row.employment_id)
}

/** A gap that came with the file stays when somebody else in the team waits for the same by now. */
const closeGaps = ({ db }: Change, file: string) =>
  db
    .deleteFrom('service_gap')
    .where('id', 'in', madeBy(file, 'service_gap'))
    .where('version', '=', 1)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('holding as h')
            .innerJoin('employment as e', 'e.id', 'h.employment_id')
            .select('h.id')
            .whereRef('e.team_id', '=', 'service_gap.team_id')
            .whereRef('h.waiting_for', '=', 'service_gap.need')
            .where('h.ended_on', 'is', null),
        ),
      ),
    )
    .execute()
