import { hashPassword } from '../../src/accounts/passwords.ts'
import { createApp } from '../../src/app.ts'
import { newId } from '../../src/database/ids.ts'
import type { Database, Job } from '../../src/database/schema.ts'
import type { Dialect } from '../../src/database/columns.ts'
import { minutesBefore } from '../../src/time/instants.ts'
import { defaultWorkingHours, writeWorkingHours } from '../../src/people/working-hours.ts'
import { Client } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { giveApp } from '../support/phone.ts'

export const password = 'copper lantern quiet otter'
export const otherPassword = 'seven slow herons at dusk'

let hashed: Promise<string> | undefined
/** Hashing is slow on purpose, so everyone in the cast has the same password, hashed once. */
const theHash = () => (hashed ??= hashPassword(password))

type Someone = { name: string; job: Job; administers?: boolean; invitedOnly?: boolean }

/** A practice with its administrator, and a second organisation with its own. */
export async function stage(dialect: Dialect) {
  const parts = await freshParts(dialect)
  const app = createApp(parts)
  const practice = await organisation(parts, 'Riverside Practice')
  const charity = await organisation(parts, 'Harbour Charity')
  const admin = await person(parts, practice, {
    name: 'Ada Field',
    job: 'administrator',
    administers: true,
  })
  const otherAdmin = await person(parts, charity, {
    name: 'Olu Grant',
    job: 'administrator',
    administers: true,
  })
  const worker = await person(parts, practice, { name: 'Sam Okoro', job: 'link_worker' })
  const browser = () => new Client(parts, app)
  return { parts, app, practice, charity, admin, otherAdmin, worker, browser }
}

export type Stage = Awaited<ReturnType<typeof stage>>

export async function organisation(
  { store, clock }: TestParts,
  name: string,
  more: Partial<Pick<Database['organisation'], 'kind'>> & { made_up?: 0 | 1 } = {},
) {
  const id = newId()
  await store.write
    .insertInto('organisation')
    .values({ id, name, kind: 'practice', created_at: clock.now(), ...more })
    .execute()
  return id
}

export const emailOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@example.org`

export async function person(parts: TestParts, organisation: string, someone: Someone) {
  const { store, clock } = parts
  const id = newId()
  const now = clock.now()
  const { name, job } = someone
  await store.write
    .insertInto('person')
    .values({
      id,
      name,
      email: emailOf(name),
      password: someone.invitedOnly ? null : await theHash(),
      created_at: now,
    })
    .execute()
  await store.write
    .insertInto('employment')
    .values({
      id: newId(),
      person_id: id,
      organisation_id: organisation,
      job,
      holds: job === 'link_worker' ? 1 : 0,
      weekly_hours: 37.5,
      working_hours: writeWorkingHours(defaultWorkingHours),
      started_in_role: '2025-01-06',
      from_on: '2025-01-06',
    })
    .execute()
  // Their yes counts from the first day of a test.
  const since = someone.administers ? minutesBefore(now, 30 * 24 * 60) : now
  if (!someone.invitedOnly) await giveApp(parts, id, { now: since })
  if (someone.administers) {
    await store.write
      .insertInto('administrator')
      .values({ person_id: id, organisation_id: organisation, from_at: since })
      .execute()
  }
  return id
}
