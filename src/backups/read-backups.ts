import type { Selectable } from 'kysely'
import { open, type Door, type Parts } from '../access/door.ts'
import type { Database } from '../database/schema.ts'

export type Run = Selectable<Database['backup_run']>

/** A day of them, one for each day before, and what went wrong meanwhile. */
const most = 200

/**
 * What was kept and what went wrong, of this whole server: sizes and moments, never whose. Nothing
 * of it belongs to one organisation, so no view has a slice of it.
 */
export async function readBackups(door: Door) {
  const { store, config } = open(door)
  const [backups, drills, latest] = await Promise.all([
    runs(store, ['backup'], most),
    runs(store, ['drill', 'restore'], 10),
    lastLook(store),
  ])
  return { backups, drills, latest, place: config.backupDir }
}

type Store = Parts['store']

const runs = ({ read }: Store, kinds: Run['kind'][], limit: number): Promise<Run[]> =>
  read
    .selectFrom('backup_run')
    .selectAll()
    .where('kind', 'in', kinds)
    .where('state', '!=', 'unchanged')
    .where('removed_at', 'is', null)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** The last that was kept, or that found nothing new to keep. */
const lastLook = ({ read }: Store): Promise<Run | undefined> =>
  read
    .selectFrom('backup_run')
    .selectAll()
    .where('kind', '=', 'backup')
    .where('state', 'in', ['done', 'unchanged'])
    .orderBy('ended_at', 'desc')
    .limit(1)
    .executeTakeFirst()
