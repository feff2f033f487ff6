import { sql } from 'kysely'
import { employments, organisations, people, type Db } from './who-goes.ts'

/** The daily evaluation’s form ids are a day, a space and the employment. */
const judged = sql<string>`substr(form_id, 12)`

const waysIn = [
  'session',
  'identity',
  'second_factor',
  'recovery_code',
  'factor_reset',
  'trusted_phone',
] as const

/** Whoever is looking round is signed out by this too. */
export async function removeAccounts(db: Db) {
  for (const table of waysIn) {
    await db.deleteFrom(table).where('person_id', 'in', people(db)).execute()
  }
  await db.deleteFrom('kept_form').where('person_id', 'in', people(db)).execute()
  await removeImports(db)
  await db
    .deleteFrom('form_receipt')
    .where((of) => of.or([of('person_id', 'in', people(db)), of(judged, 'in', employments(db))]))
    .execute()
  await db
    .deleteFrom('token')
    .where((of) =>
      of.or([
        of('person_id', 'in', people(db)),
        of('made_by', 'in', people(db)),
        of('organisation_id', 'in', organisations(db)),
      ]),
    )
    .execute()
}

async function removeImports(db: Db) {
  const files = db
    .selectFrom('import_file')
    .select('import_file.id')
    .where((of) =>
      of.or([of('person_id', 'in', people(db)), of('organisation_id', 'in', organisations(db))]),
    )
  for (const table of ['import_rows', 'import_made'] as const) {
    await db.deleteFrom(table).where('file_id', 'in', files).execute()
  }
  await db.deleteFrom('import_file').where('id', 'in', files).execute()
  await db.deleteFrom('import_match').where('organisation_id', 'in', organisations(db)).execute()
}
