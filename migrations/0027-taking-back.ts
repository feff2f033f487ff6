import { columnTypes, type Dialect } from '../src/database/columns.ts'

/** Columns of tables that fill up, which point to a person, a job, a held person or an alert. */
const ties = {
  access_log: 'viewer_id',
  agreement: 'person_id proposed_by',
  alert: 'acknowledged_by holding_id settlement_by',
  alert_event: 'by_id',
  carrying_item: 'alert_id answered_by holding_id offered_by second_id',
  check_in: 'contact_person sharing_with',
  conversation: 'by_id',
  handover: 'asked_by holding_id new_holding_id person_id to_employment_id',
  holding_change: 'by_id',
  holding_review: 'person_id',
  import_made: 'person_id',
  import_rows: 'person_id',
  person: 'felt_sharing_with',
  preparation_item: 'person_id',
  session_change: 'by_id',
  session_comment: 'by_id person_id',
  session_record: 'by_id employment_id',
  session_record_version: 'by_id person_id',
  supervision_session: 'made_by',
  talking_point: 'by_id person_id',
}

/**
 * Before such a row goes, the database looks for what points to it: by an index, or through a whole
 * table for each row that goes. Those with a time in them are for pages that ask for a while.
 */
export const takingBack = (dialect: Dialect) => [
  `alter table import_file add column stayed_at ${columnTypes(dialect).instant}`,
  'create index contact_person on contact (person_id, at)',
  'create index leave_person on leave (person_id, until_on)',
  'create index time_block_person on time_block (person_id, spent_on)',
  ...Object.entries(ties).flatMap(([table, columns]) =>
    columns
      .split(' ')
      .map(
        (column) =>
          `create index ${table}_${column} on ${table} (${column}) where ${column} is not null`,
      ),
  ),
]
