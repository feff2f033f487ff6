import type { Change } from '../access/change.ts'
import { readingsIn } from './fact-queries.ts'
import type { Reading } from './readings.ts'
import type { Range } from './workers.ts'

type Kept = Awaited<ReturnType<typeof readingsIn>>[number]
type Taken = { employment: string; agreement: string | null; readings: Reading[] }

/** SQLite takes so many values in one statement that this is far below it. */
const most = 400

/**
 * Keeps what was last judged, so that pages show the same figures the alerts were judged by. Only
 * what is new is written, so `judged_at` is since when a figure has been so.
 */
export async function keepReadings(change: Change, range: Range, taken: Taken[]) {
  const before = new Map((await readingsIn(change, range)).map((row) => [keyOf(row), row]))
  const rows = taken.flatMap(rowsOf)
  await write(
    change,
    rows.filter((row) => isNews(row, before.get(keyOf(row)))),
  )
  const judged = new Set(taken.map(({ employment }) => employment))
  const now = new Set(rows.map(keyOf))
  const gone = [...before.values()].filter(
    (row) => judged.has(row.employment_id) && !now.has(keyOf(row)),
  )
  for (const { employment_id, metric } of gone) {
    await change.db
      .deleteFrom('load_reading')
      .where('employment_id', '=', employment_id)
      .where('metric', '=', metric)
      .execute()
  }
}

export const rowsOf = ({ employment, agreement, readings }: Taken): Kept[] =>
  readings.map(({ metric, value, near, past, level }) => ({
    employment_id: employment,
    metric,
    value,
    near,
    past,
    level,
    agreement_id: agreement,
  }))

const keyOf = ({ employment_id, metric }: Kept) => `${employment_id} ${metric}`

const isNews = (row: Kept, before: Kept | undefined) =>
  before === undefined ||
  (['value', 'near', 'past', 'level', 'agreement_id'] as const).some((it) => row[it] !== before[it])

async function write({ db, who }: Change, rows: Kept[]) {
  for (let from = 0; from < rows.length; from += most) {
    await db
      .insertInto('load_reading')
      .values(rows.slice(from, from + most).map((row) => ({ ...row, judged_at: who.now })))
      .onConflict((conflict) =>
        conflict.columns(['employment_id', 'metric']).doUpdateSet((row) => ({
          value: row.ref('excluded.value'),
          near: row.ref('excluded.near'),
          past: row.ref('excluded.past'),
          level: row.ref('excluded.level'),
          agreement_id: row.ref('excluded.agreement_id'),
          judged_at: row.ref('excluded.judged_at'),
        })),
      )
      .execute()
  }
}
