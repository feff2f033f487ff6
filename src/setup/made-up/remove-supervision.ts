import {
  contracts,
  employments,
  organisations,
  people,
  sessions,
  supervisors,
  teams,
  type Db,
} from './who-goes.ts'

const ofSessions = ['session_change', 'contract_charge', 'broken_confidence'] as const
const ofContracts = [
  'contract_allocation',
  'contract_team',
  'contract_purchase',
  'contract_terms',
] as const

/** Every session of the made-up organisations, with all that was prepared, kept and paid for it. */
export async function removeSupervision(db: Db) {
  await removeWriting(db)
  await db.deleteFrom('talking_point').where('employment_id', 'in', employments(db)).execute()
  await db.deleteFrom('supervisor_link').where('supervisor_id', 'in', supervisors(db)).execute()
  await db.deleteFrom('mail').where('supervisor_id', 'in', supervisors(db)).execute()
  await db.deleteFrom('mail').where('session_id', 'in', sessions(db)).execute()
  for (const table of ofSessions) {
    await db.deleteFrom(table).where('session_id', 'in', sessions(db)).execute()
  }
  for (const table of ofContracts) {
    await db.deleteFrom(table).where('contract_id', 'in', contracts(db)).execute()
  }
  const gone = (await sessions(db).execute()).map(({ id }) => id)
  await db.deleteFrom('supervisee').where('session_id', 'in', sessions(db)).execute()
  for (let from = 0; from < gone.length; from += 400) {
    const some = gone.slice(from, from + 400)
    await db.deleteFrom('supervision_session').where('id', 'in', some).execute()
  }
  await db.deleteFrom('session_series').where('organisation_id', 'in', organisations(db)).execute()
  await removeAgreements(db)
  await db
    .updateTable('contract')
    .set({ renews_id: null })
    .where('id', 'in', contracts(db))
    .execute()
  await db.deleteFrom('contract').where('organisation_id', 'in', organisations(db)).execute()
  await db.deleteFrom('support_default').where('team_id', 'in', teams(db)).execute()
  await db.deleteFrom('calendar_feed').where('person_id', 'in', people(db)).execute()
}

async function removeWriting(db: Db) {
  const records = db
    .selectFrom('session_record')
    .select('id')
    .where('session_id', 'in', sessions(db))
  const prepared = db.selectFrom('preparation').select('id').where('session_id', 'in', sessions(db))
  for (const table of ['session_comment', 'session_record_version'] as const) {
    await db.deleteFrom(table).where('record_id', 'in', records).execute()
  }
  await db.deleteFrom('preparation_item').where('preparation_id', 'in', prepared).execute()
  for (const table of ['session_record', 'preparation'] as const) {
    await db.deleteFrom(table).where('session_id', 'in', sessions(db)).execute()
  }
}

async function removeAgreements(db: Db) {
  const agreements = db
    .selectFrom('supervision_agreement')
    .select('id')
    .where('employment_id', 'in', employments(db))
  await db.deleteFrom('supervision_party').where('agreement_id', 'in', agreements).execute()
  await db
    .deleteFrom('supervision_agreement')
    .where('employment_id', 'in', employments(db))
    .execute()
}
