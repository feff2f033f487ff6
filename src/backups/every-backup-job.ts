import type { Parts } from '../access/door.ts'
import { keepTime, type Job } from '../scheduler/keep-time.ts'
import { everyMinutes as every, weekly } from '../scheduler/rules.ts'
import { stopChildren } from './in-child.ts'
import { afterStart, everyMinutes } from './rules.ts'
import { runTask, type Doing } from './run-task.ts'
import { clearWork } from './work-folder.ts'

/** Apart from the other jobs: a large database takes minutes, and mails must not wait for it. */
export const backupJobs: readonly Job[] = [
  { name: 'askedBackups', due: every(1 / 6), run: (parts) => doAsked(parts) },
  { name: 'backUp', due: every(everyMinutes), run: (parts) => runTask(parts, 'backup') },
  { name: 'tryRestore', due: weekly(7, '04:30'), run: (parts) => runTask(parts, 'drill') },
]

/** Until it is stopped; a backup that is under way then is left, and made by the next server. */
export function keepBackups(parts: Parts): () => Promise<void> {
  clearWork(parts.config)
  let stop = async () => {}
  const starting = setTimeout(() => void (stop = keepTime(parts, backupJobs)), afterStart).unref()
  return async () => {
    clearTimeout(starting)
    const stopped = stop()
    stopChildren()
    await stopped
  }
}

/** What somebody pressed a button for. */
export async function doAsked(parts: Parts, doing?: Doing): Promise<void> {
  const asked = await parts.store.read
    .selectFrom('backup_run')
    .select(['id', 'kind'])
    .where('state', '=', 'asked')
    .orderBy('id')
    .execute()
  for (const { id, kind } of asked)
    if (kind !== 'restore') await runTask(parts, kind, { asked: id, doing })
}
