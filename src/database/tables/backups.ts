import type { Instant } from './values.ts'

export type BackupsTables = {
  /** One backup, one restore that was tried, or one that was done; nothing of what is in it. */
  backup_run: {
    id: string
    kind: 'backup' | 'drill' | 'restore'
    /** `unchanged`: nothing was written since the last backup, so that one stands for this too. */
    state: 'asked' | 'running' | 'done' | 'unchanged' | 'failed'
    started_at: Instant
    ended_at: Instant | null
    /** The moment that the backup shows. */
    made_at: Instant | null
    file: string | null
    bytes: number | null
    row_count: number | null
    took_ms: number | null
    key_version: number | null
    /** The same for two databases with the same rows. */
    digest: string | null
    problem: string | null
    removed_at: Instant | null
  }
}
