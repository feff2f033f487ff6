import type { Updateable } from 'kysely'
import type { Parts } from '../access/door.ts'
import { StartRefused } from '../config.ts'
import type { Database } from '../database/schema.ts'
import { inChild, type Task } from './in-child.ts'
import type { Made } from './make-backup.ts'
import { beginRun, settleRuns, type Kind } from './runs.ts'
import { tellTrouble } from './tell-trouble.ts'
import type { Tried } from './try-restore.ts'

export type Doing = (task: Task) => Promise<Made | Tried>

/**
 * One backup, or one restore that is tried, with its row. What goes wrong is kept in the row and
 * told; the next turn of the clock tries again.
 */
export async function runTask(
  parts: Parts,
  work: Kind,
  { asked = null, doing = inChild }: { asked?: string | null; doing?: Doing | undefined } = {},
): Promise<void> {
  await settleRuns(parts)
  const id = await beginRun(parts, work, asked)
  const started = performance.now()
  const { config } = parts
  const last = work === 'backup' && asked === null ? await lastDigest(parts) : null
  try {
    const found = await doing({ work, config, last })
    await endRun(parts, id, {
      ...valuesOf(found),
      took_ms: Math.round(performance.now() - started),
    })
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    await endRun(parts, id, { state: 'failed', problem: error.message })
    await tellTrouble(parts, work)
  }
}

const valuesOf = (found: Made | Tried) => ({
  state: 'state' in found ? found.state : ('done' as const),
  made_at: found.made,
  file: found.file,
  bytes: found.bytes,
  row_count: found.rows,
  key_version: found.key,
  digest: 'digest' in found ? found.digest : null,
})

type Ending = Updateable<Database['backup_run']>

const endRun = ({ store, clock }: Parts, id: string, values: Ending) =>
  store.write
    .updateTable('backup_run')
    .set({ problem: null, ...values, ended_at: clock.now() })
    .where('id', '=', id)
    .execute()

/** Of the newest backup, while its file is there. */
async function lastDigest({ store }: Parts): Promise<string | null> {
  const row = await store.read
    .selectFrom('backup_run')
    .select('digest')
    .where('kind', '=', 'backup')
    .where('state', '=', 'done')
    .where('removed_at', 'is', null)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.digest ?? null
}
