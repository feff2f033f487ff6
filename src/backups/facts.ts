import type { BackupsFacts } from '../../views/backups/backups-page.tsx'
import type { Instant } from '../time/types.ts'
import { sayWhen } from '../time/words.ts'
import type { Run } from './read-backups.ts'
import { everyMinutes, inMegabytes, keepAllHours, keepDailyDays } from './rules.ts'
import { troublesOf } from './trouble.ts'

type Known = {
  backups: Run[]
  drills: Run[]
  latest: Run | undefined
  place: string
  now: Instant
}

/** How the backups stand, in words; never what is in them. */
export function backupsFacts(known: Known): BackupsFacts {
  const { backups, drills, latest, place, now } = known
  const open = [...backups, ...drills].filter(
    ({ state }) => state === 'asked' || state === 'running',
  )
  const ended = (runs: Run[]) => runs.filter((run) => !open.includes(run))
  const kept = backups.find(({ state }) => state === 'done')
  const isUnchanged = latest?.state === 'unchanged'
  return {
    troubles: troublesOf(known),
    underWay: open.map(sayOpen),
    last: kept ? sayWhen(kept.made_at!, { now }) : null,
    unchanged: isUnchanged ? sayWhen(latest.ended_at!, { now }) : null,
    place,
    every: everyMinutes,
    hours: keepAllHours,
    days: keepDailyDays,
    backups: ended(backups).map((run) => lineOf(run, now)),
    drills: ended(drills).map((run) => ({
      ...lineOf(run, now),
      what: run.kind === 'drill' ? 'Tried' : 'Put back',
    })),
  }
}

const sayOpen = ({ kind, state }: Run) =>
  `${kind === 'backup' ? 'A backup' : 'A restore to try'} ${state === 'asked' ? 'starts in a moment' : 'is under way'}.`

const lineOf = (run: Run, now: Instant): BackupsFacts['backups'][number] => ({
  when: sayWhen(run.made_at ?? run.started_at, { now }),
  size: run.bytes === null ? '–' : inMegabytes(run.bytes),
  took: run.took_ms === null ? '–' : sayTook(run.took_ms),
  result: run.state === 'failed' ? `Did not work. ${run.problem ?? ''}`.trim() : sayChecked(run),
})

const sayChecked = ({ row_count: rows, key_version: key }: Run) =>
  `Checked, ${(rows ?? 0).toLocaleString('en-GB')} rows, key ${key ?? 1}`

const sayTook = (ms: number) =>
  ms < 90_000 ? `${Math.max(1, Math.round(ms / 1000))} s` : `${Math.round(ms / 60_000)} min`
