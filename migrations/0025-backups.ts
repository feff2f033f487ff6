import { columnTypes, oneOf, type Dialect } from '../src/database/columns.ts'

export const backups = (dialect: Dialect) => {
  const { instant, end } = columnTypes(dialect)
  const bytes = dialect === 'postgres' ? 'bigint' : 'integer'
  return [
    `create table backup_run (
      id text primary key,
      ${oneOf('kind', ['backup', 'drill', 'restore'])},
      ${oneOf('state', ['asked', 'running', 'done', 'unchanged', 'failed'])},
      started_at ${instant} not null,
      ended_at ${instant},
      made_at ${instant},
      file text,
      bytes ${bytes},
      row_count ${bytes},
      took_ms integer,
      key_version integer,
      digest text,
      problem text,
      removed_at ${instant}
    ${end}`,
    'create index backup_run_kind on backup_run (kind, started_at)',
    'create index backup_run_file on backup_run (file) where file is not null',
  ]
}
