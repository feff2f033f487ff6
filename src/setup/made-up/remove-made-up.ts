import { sql } from 'kysely'
import { removeAccounts } from './remove-accounts.ts'
import { removeSupervision } from './remove-supervision.ts'
import {
  agreements,
  alerts,
  employments,
  holdings,
  organisations,
  people,
  teams,
  type Db,
} from './who-goes.ts'

/** Every row of the made-up organisations, those that point before those pointed to. */
export async function removeMadeUp(db: Db) {
  await removePrivate(db)
  await removeMeetings(db)
  await removeSupervision(db)
  await removeAlerts(db)
  await removeWork(db)
  await removeAgreements(db)
  await removeAccounts(db)
  await forgetWhoGoes(db)
  await removePeople(db)
}

const written = ['excerpt', 'reflection', 'plan_version', 'plan_section', 'wellness_plan'] as const

/** With what was kept about it. */
async function removePrivate(db: Db) {
  for (const table of [...written, 'instrument_answer'] as const) {
    await db.deleteFrom(table).where('person_id', 'in', people(db)).execute()
  }
  for (const table of ['complaint', 'erasure'] as const) {
    await db
      .deleteFrom(table)
      .where((of) =>
        of.or([of('person_id', 'in', people(db)), of('organisation_id', 'in', organisations(db))]),
      )
      .execute()
  }
  const instruments = db
    .selectFrom('instrument')
    .select('instrument.id')
    .where('organisation_id', 'in', organisations(db))
  await db.deleteFrom('instrument_answer').where('instrument_id', 'in', instruments).execute()
  await db.deleteFrom('instrument').where('organisation_id', 'in', organisations(db)).execute()
  await db
    .deleteFrom('access_log')
    .where((of) => of.or([of('owner_id', 'in', people(db)), of('viewer_id', 'in', people(db))]))
    .execute()
}

const partsOfAlerts = [
  'alert_item',
  'alert_event',
  'alert_context',
  'conversation',
  'alert_escalation',
  'alert_snooze',
] as const

const partsOfDebriefs = ['debrief_attendance', 'debrief_mood', 'debrief_theme'] as const

/** What was promised, brought and posted points to nearly everything else. */
async function removeMeetings(db: Db) {
  const debriefs = db.selectFrom('debrief').select('debrief.id').where('team_id', 'in', teams(db))
  const assessments = db
    .selectFrom('stress_assessment')
    .select('stress_assessment.id')
    .where('team_id', 'in', teams(db))
  await db.deleteFrom('carrying_item').where('team_id', 'in', teams(db)).execute()
  await db.deleteFrom('action').where('organisation_id', 'in', organisations(db)).execute()
  await db.deleteFrom('stress_area').where('assessment_id', 'in', assessments).execute()
  await db.deleteFrom('stress_assessment').where('team_id', 'in', teams(db)).execute()
  for (const table of partsOfDebriefs) {
    await db.deleteFrom(table).where('debrief_id', 'in', debriefs).execute()
  }
  for (const table of ['debrief', 'debrief_rota', 'debrief_schedule'] as const) {
    await db.deleteFrom(table).where('team_id', 'in', teams(db)).execute()
  }
  for (const table of ['notice', 'mail'] as const) {
    await db.deleteFrom(table).where('person_id', 'in', people(db)).execute()
  }
}

async function removeAlerts(db: Db) {
  for (const table of partsOfAlerts) {
    await db.deleteFrom(table).where('alert_id', 'in', alerts(db)).execute()
  }
  await db.deleteFrom('alert').where('id', 'in', alerts(db)).execute()
}

const countedOrSpent = ['load_reading', 'load_snapshot', 'leave', 'time_block', 'stretch'] as const
const aboutHoldings = [
  'contact',
  'co_holder',
  'holding_change',
  'holding_review',
  'handover',
  'advice_request',
] as const

async function removeWork(db: Db) {
  for (const table of countedOrSpent) {
    await db.deleteFrom(table).where('employment_id', 'in', employments(db)).execute()
  }
  for (const table of aboutHoldings) {
    await db.deleteFrom(table).where('holding_id', 'in', holdings(db)).execute()
  }
  await db.deleteFrom('holding').where('employment_id', 'in', employments(db)).execute()
  await db.deleteFrom('check_in').where('person_id', 'in', people(db)).execute()
  await db
    .deleteFrom('share')
    .where((of) => of.or([of('owner_id', 'in', people(db)), of('to_id', 'in', people(db))]))
    .execute()
}

const partsOfAgreements = [
  'agreement_element',
  'agreement_limit',
  'agreement_party',
  'agreement_review',
] as const

async function removeAgreements(db: Db) {
  for (const table of partsOfAgreements) {
    await db.deleteFrom(table).where('agreement_id', 'in', agreements(db)).execute()
  }
  await db.deleteFrom('agreement').where('employment_id', 'in', employments(db)).execute()
}

/** With all that holds it together: only where nobody real has a part in it. */
export async function removeAudit(db: Db) {
  await db.deleteFrom('audit_link').execute()
  await db
    .deleteFrom('audit')
    .where((of) =>
      of.or([
        of('actor_id', 'in', people(db)),
        of('organisation_id', 'in', organisations(db)),
        of('object_id', 'in', employments(db)),
      ]),
    )
    .execute()
}

/** What a person who stays says of people who go. */
const pointing = [
  ['wellness_plan', 'buddy_id'],
  ['wellness_plan', 'agree_with'],
  ['person', 'felt_sharing_with'],
  ['check_in', 'sharing_with'],
  ['check_in', 'contact_person'],
  ['alert', 'wanted_from'],
  ['alert', 'acknowledged_by'],
  ['alert', 'settlement_by'],
  ['alert', 'back_up_id'],
  ['alert_event', 'by_id'],
  ['factor_reset', 'first_by'],
  ['factor_reset', 'second_by'],
] as const

/** How somebody feels is their own, whoever they work for; what others added to it goes. */
async function forgetWhoGoes(db: Db) {
  await db.deleteFrom('conversation').where('by_id', 'in', people(db)).execute()
  await db.deleteFrom('alert_snooze').where('by_id', 'in', people(db)).execute()
  await db.deleteFrom('alert_escalation').where('to_id', 'in', people(db)).execute()
  for (const [table, column] of pointing) {
    const to = sql.ref(column)
    await sql`update ${sql.table(table)} set ${to} = null where ${to} in (${people(db)})`.execute(
      db,
    )
  }
}

const ofOrganisations = [
  'sign_in_attempt',
  'sign_in_provider',
  'help_contact',
  'service_gap',
  'practice',
  'employer_statement',
  'employer_check',
  'document_part',
] as const

async function removePeople(db: Db) {
  await db
    .deleteFrom('vault_key')
    .where((of) =>
      of.or([of('owner_id', 'in', people(db)), of('owner_id', 'in', organisations(db))]),
    )
    .execute()
  await db
    .deleteFrom('bond')
    .where((of) =>
      of.or([of('employment_id', 'in', employments(db)), of('viewer_id', 'in', people(db))]),
    )
    .execute()
  for (const table of ofOrganisations) {
    await db.deleteFrom(table).where('organisation_id', 'in', organisations(db)).execute()
  }
  await db.deleteFrom('load_weights').where('team_id', 'in', teams(db)).execute()
  const gone = (await people(db).execute()).map(({ id }) => id)
  await db.deleteFrom('supervisor').where('organisation_id', 'in', organisations(db)).execute()
  await db.deleteFrom('administrator').where('organisation_id', 'in', organisations(db)).execute()
  await db.deleteFrom('employment').where('organisation_id', 'in', organisations(db)).execute()
  await db.deleteFrom('team').where('organisation_id', 'in', organisations(db)).execute()
  if (gone.length > 0) await db.deleteFrom('person').where('id', 'in', gone).execute()
  await db.deleteFrom('organisation').where('made_up', '=', 1).execute()
}
