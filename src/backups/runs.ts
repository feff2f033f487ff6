import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Parts } from '../access/door.ts'
import { newId } from '../database/ids.ts'
import { readHead } from './head.ts'
import { backupsThere } from './remove-old.ts'
import { nameOf } from './rules.ts'

export type Kind = 'backup' | 'drill'

/** A row of its own, or the one of whoever asked for it. */
export async function beginRun(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  kind: Kind,
  asked: string | null,
): Promise<string> {
  const now = clock.now()
  if (asked !== null) {
    const running = { state: 'running' as const, started_at: now }
    await store.write.updateTable('backup_run').set(running).where('id', '=', asked).execute()
    return asked
  }
  const id = newId()
  const row = { id, kind, state: 'running' as const, started_at: now }
  await store.write.insertInto('backup_run').values(row).execute()
  return id
}

const interrupted = 'Holdfast was stopped before it was done.'

/**
 * What the rows say and what lies in the folder, made one: a server that died left a run open, and
 * files come and go without us, by the command or by hand.
 */
export async function settleRuns(parts: Pick<Parts, 'store' | 'clock' | 'config'>): Promise<void> {
  const { store, clock, config } = parts
  const now = clock.now()
  await store.write
    .updateTable('backup_run')
    .set({ state: 'failed', ended_at: now, problem: interrupted })
    .where('state', '=', 'running')
    .execute()
  const there = new Set((await backupsThere(config)).map(nameOf))
  const rows = await store.read
    .selectFrom('backup_run')
    .select(['id', 'file'])
    .where('kind', '=', 'backup')
    .where('file', 'is not', null)
    .where('removed_at', 'is', null)
    .execute()
  for (const { id, file } of rows) if (!there.has(file!)) await sayGone(parts, id)
  const known = new Set(rows.map(({ file }) => file))
  for (const file of there) if (!known.has(file)) await addFound(parts, file)
}

const sayGone = ({ store, clock }: Pick<Parts, 'store' | 'clock'>, id: string) =>
  store.write
    .updateTable('backup_run')
    .set({ removed_at: clock.now() })
    .where('id', '=', id)
    .execute()

async function addFound({ store, config }: Pick<Parts, 'store' | 'config'>, file: string) {
  const path = join(config.backupDir, file)
  const read = await readHead(path).catch(() => null)
  if (!read) return
  const { made, rows, digest, key } = read.head
  const row = { id: newId(), kind: 'backup' as const, state: 'done' as const, file, digest }
  await store.write
    .insertInto('backup_run')
    .values({
      ...row,
      started_at: made,
      made_at: made,
      ended_at: made,
      bytes: (await stat(path)).size,
      row_count: rows,
      key_version: key,
    })
    .execute()
}
