import type { BackupsTables } from '../../database/tables/backups.ts'
import { technical, type Entries } from './entry.ts'
import { backupRunDays } from './retention.ts'

export const backups = {
  backup_run: {
    title: 'Backups of the server',
    purpose: 'So that those who look after Holdfast can tell that its backups work.',
    of: 'nobody',
    retention: { days: backupRunDays, from: ['ended_at', 'started_at'] },
    onErasure: 'keep',
    columns: technical(
      'id kind state started_at ended_at made_at file bytes row_count took_ms key_version digest problem removed_at',
    ),
  },
} satisfies Entries<BackupsTables>
