import { sql, type Kysely, type Transaction } from 'kysely'
import { unfit, type Refusal } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { useLink } from '../accounts/links.ts'
import { passwordRefusal } from '../accounts/password-rules.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { hashToken } from '../accounts/secrets.ts'
import { writeAudit } from '../accounts/write-audit.ts'
import type { Dialect } from '../database/columns.ts'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import type { OrganisationKind } from '../people/edit-organisation.ts'
import { defaultHelpContacts, insertHelpContact } from '../people/help-contacts.ts'
import { defaultWorkingHours, writeWorkingHours } from '../people/working-hours.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { isLoopback, readFirstCode } from './first-code.ts'

export type FirstInput = {
  organisation: string
  kind: OrganisationKind
  name: string
  email: string
  password: string
  code: string
}

type Started = { refused: null; person: string } | Refusal

const wrongCode = unfit(
  'code',
  'Type the code that Holdfast printed when it started. Start it again for a new one.',
)

/**
 * The first organisation and its administrator, only while nobody is here. Of two first runs at
 * the same moment one gets not_found. Hashing comes before the transaction.
 */
export async function startOrganisation(
  door: Door,
  input: FirstInput,
  now: Instant,
): Promise<Started> {
  const known = [input.name, input.email, input.organisation]
  const refusal = passwordRefusal(input.password, known)
  if (refusal) return unfit('password', refusal)
  const { store, config } = open(door)
  const password = await hashPassword(input.password)
  return store.write.transaction().execute(async (db): Promise<Started> => {
    if (await isAnyoneHere(db, store.dialect)) return { refused: 'not_found' }
    if (!isLoopback(config) && !(await useCode(db, input.code, now))) return wrongCode
    return { refused: null, person: await writeFirst(db, { ...input, password }, now) }
  })
}

/** Looks where nobody can be added meanwhile. */
async function isAnyoneHere(db: Transaction<Database>, dialect: Dialect): Promise<boolean> {
  if (dialect === 'postgres') await sql`lock table person in share row exclusive mode`.execute(db)
  return (await db.selectFrom('person').select('id').limit(1).execute()).length > 0
}

async function useCode(db: Transaction<Database>, typed: string, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('token')
    .select('id')
    .where('token_hash', '=', hashToken(readFirstCode(typed)))
    .where('purpose', '=', 'first_administrator')
    .executeTakeFirst()
  return row !== undefined && useLink(db, row.id, now)
}

async function writeFirst(db: Transaction<Database>, input: FirstInput, now: Instant) {
  const [organisation, person] = [newId(), newId()]
  const { name, email, password, kind } = input
  await db
    .insertInto('organisation')
    .values({ id: organisation, name: input.organisation, kind, created_at: now })
    .execute()
  await db
    .insertInto('person')
    .values({ id: person, name, email, password, created_at: now })
    .execute()
  await writeDuty(db, { organisation, person, now })
  for (const contact of defaultHelpContacts) {
    await insertHelpContact({ db }, { ...contact, id: newId(), organisation, checkedOn: null })
  }
  await writeAudit(db, {
    at: now,
    actor: person,
    action: 'organisation.start',
    object: organisation,
  })
  return person
}

type Duty = { organisation: string; person: string; now: Instant }

async function writeDuty(
  db: Pick<Kysely<Database>, 'insertInto'>,
  { organisation, person, now }: Duty,
) {
  const today = londonDay(now)
  await db
    .insertInto('employment')
    .values({
      id: newId(),
      person_id: person,
      organisation_id: organisation,
      job: 'administrator',
      weekly_hours: 37.5,
      working_hours: writeWorkingHours(defaultWorkingHours),
      started_in_role: today,
      from_on: today,
    })
    .execute()
  await db
    .insertInto('administrator')
    .values({ person_id: person, organisation_id: organisation, from_at: now })
    .execute()
}
