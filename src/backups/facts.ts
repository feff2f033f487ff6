import type { BackupsFacts } from '../../views/backups/backups-page.tsx'
import type { Instant } from '../time/types.ts'
import { londonDay } from '../time/london.ts'
import { sayNearDay, sayWhen } from '../time/words.ts'
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
  return {
    troubles: troublesOf(known),
    underWay: open.map(sayOpen),
    keptUpTo: latest ? sayWhen(latest.ended_at!, { now }) : null,
    place,
    every: everyMinutes,
    hours: keepAllHours,
    days: keepDailyDays,
    backups: oneADay(ended(backups)).map((run) => ({
      ...lineOf(run, now),
      when: sayMade(run, now),
    })),
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

const sayChecked = ({ key_version: key }: Run) => `Checked, key ${key ?? 1}`

/**
 * The newest of each day, and whatever went wrong. When each was made would tell when somebody wrote,
 * for one is made only where anything changed.
 */
function oneADay(runs: Run[]): Run[] {
  const shown = new Set<string>()
  return runs.filter((run) => {
    if (run.state === 'failed') return true
    const day = londonDay(run.made_at!)
    const isFirst = !shown.has(day)
    shown.add(day)
    return isFirst
  })
}

const sayMade = (run: Run, now: Instant) =>
  run.state === 'failed' ? sayWhen(run.started_at, { now }) : sayNearDay(run.made_at!, { now })

const sayTook = (ms: number) =>
  ms < 90_000 ? `${Math.max(1, Math.round(ms / 1000))} s` : `${Math.round(ms / 60_000)} min`
