import type { ImportsTables } from '../../database/tables/imports.ts'
import {
  employer,
  organisation,
  ownSealed,
  person,
  technical,
  work,
  type Entries,
} from './entry.ts'
import * as kept from './retention.ts'

/** Spreadsheets that people bring in; what points to another goes before it. */
export const imports = {
  import_rows: {
    title: 'Rows that have not come in yet',
    purpose: 'So that you can look before they come in.',
    of: { person: 'person_id' },
    key: { of: 'person', row: ['file_id', 'number'] },
    retention: { days: kept.importedRowDays, from: ['made_at'] },
    onErasure: 'delete',
    notGiven: 'They are the rows of your own file, and gone within a day.',
    columns: {
      ...technical('file_id number made_at'),
      ...person('person_id'),
      ...ownSealed('words'),
    },
  },
  import_made: {
    title: 'What came in with a spreadsheet',
    purpose: 'So that it can be taken back for a week.',
    of: { person: 'person_id' },
    retention: { days: kept.importUndoDays, from: ['made_at'] },
    onErasure: 'delete',
    notGiven: 'Only numbers of rows are kept, for a week. The rows are given elsewhere.',
    columns: { ...technical('file_id what record_id made_at'), ...person('person_id') },
  },
  import_file: {
    title: 'Spreadsheets you brought in',
    purpose: 'So that you can bring in what you have, and take it back.',
    of: { person: 'person_id' },
    retention: { days: kept.importDays, from: ['done_at', 'made_at'] },
    onErasure: 'delete',
    columns: {
      ...technical('id employment_id leased_until version'),
      ...person('person_id'),
      ...employer('organisation_id'),
      ...work('kind state row_count came_in made_at done_at stayed_at'),
    },
  },
  import_match: {
    title: 'What the columns of spreadsheets are',
    purpose: 'So that the next spreadsheet is matched without asking.',
    of: 'organisation',
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...technical('mark'),
      ...employer('organisation_id'),
      ...organisation('kind field'),
    },
  },
} satisfies Entries<ImportsTables>
