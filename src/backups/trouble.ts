import type { Door } from '../access/door.ts'
import type { Instant } from '../time/types.ts'
import { readBackups, type Run } from './read-backups.ts'
import { isDrillLate, isLate } from './rules.ts'

type Known = { backups: Run[]; drills: Run[]; latest: Run | undefined; now: Instant }

const ended = (runs: Run[]) => runs.find(({ state }) => state === 'done' || state === 'failed')

/** What is wrong with the backups, in sentences; nothing before the first was due. */
export function troublesOf({ backups, drills, latest, now }: Known): string[] {
  const tried = drills.filter(({ kind }) => kind === 'drill')
  const drill = ended(tried)
  const worked = tried.find(({ state }) => state === 'done')
  const isOverdue = latest?.ended_at ? isLate(latest.ended_at, now) : backups.length > 0
  return [
    ...(isOverdue ? ['There is no backup of the last hour.'] : []),
    ...(ended(backups)?.state === 'failed' ? ['The last backup did not work.'] : []),
    ...(drill?.state === 'failed' ? ['The last restore that was tried did not work.'] : []),
    ...(drill?.state === 'done' && isDrillLate(worked!.ended_at!, now)
      ? ['No restore was tried for more than a week.']
      : []),
  ]
}

/** For an administrator's first page; null while all is well. */
export async function backupTrouble(door: Door, now: Instant): Promise<string | null> {
  return troublesOf({ ...(await readBackups(door)), now })[0] ?? null
}
