import type { Kysely, Transaction } from 'kysely'
import { unfit, type Refusal } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import type { Database } from '../database/schema.ts'
import { tellOfChange } from '../second-factor/tell-of-change.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { emailTaken, orEmailTaken } from './email-taken.ts'
import { accountLimit, clearAttempts } from './attempts.ts'
import { revokeLinks, useLink } from './links.ts'
import { passwordRefusal } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import type { LinkFacts } from './read-link.ts'
import { endPhonesOf } from '../trusted-phones/end-phone.ts'
import { writeAudit } from './write-audit.ts'

type Chosen = { link: LinkFacts; password: string; email?: string | undefined; now: Instant }
type Taken = { refused: null; person: string } | Refusal

/** Takes an invitation: the password is theirs, and so is the e-mail when none was known. */
export async function takeInvitation(door: Door, chosen: Chosen): Promise<Taken> {
  const email = chosen.link.email ?? chosen.email
  if (!email) return unfit('email', 'Type the e-mail address you will sign in with.')
  return setPassword(door, { ...chosen, email, action: 'invitation.take' })
}

/** A new password by an administrator's link. Whoever was signed in with the old one is not now. */
export const takePasswordReset = (door: Door, chosen: Chosen): Promise<Taken> =>
  setPassword(door, { ...chosen, email: undefined, action: 'password.reset' })

/** Hashing comes before the transaction: it is slow on purpose. */
async function setPassword(door: Door, chosen: Chosen & { action: string }): Promise<Taken> {
  const { link, password, email, now, action } = chosen
  const field = 'password'
  const refusal = passwordRefusal(password, [...link.known, email ?? ''])
  if (refusal) return unfit(field, refusal)
  const { store } = open(door)
  const hash = await hashPassword(password)
  const taken = await orEmailTaken(
    store.write.transaction().execute(async (db): Promise<Taken> => {
      if (email && (await isSomebodyElses(db, email, link.person))) return emailTaken
      if (!(await useLink(db, link.id, now))) return { refused: 'not_found' }
      await keepPassword(db, { person: link.person, hash, email })
      await endEverything(db, link.person, now)
      await writeAudit(db, { at: now, actor: link.person, action, object: link.person })
      if (action === 'password.reset') await tellThem(db, link.person, now)
      return { refused: null, person: link.person }
    }),
  )
  const account = email ?? link.email
  if (taken.refused === null && account) await clearAttempts(store, accountLimit(account))
  return taken
}

async function isSomebodyElses(
  db: Pick<Kysely<Database>, 'selectFrom'>,
  email: string,
  me: string,
) {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .where('id', '!=', me)
    .executeTakeFirst()
  return row !== undefined
}

/** Whoever made the link may have used it too. */
const tellThem = (db: Transaction<Database>, person: string, now: Instant) =>
  tellOfChange({ db, who: { person, now, today: londonDay(now) } }, person)

type Kept = { person: string; hash: string; email: string | undefined }

const keepPassword = (db: Pick<Kysely<Database>, 'updateTable'>, { person, hash, email }: Kept) =>
  db
    .updateTable('person')
    .set((of) => ({
      password: hash,
      ...(email ? { email } : {}),
      version: of('version', '+', 1),
    }))
    .where('id', '=', person)
    .execute()

async function endEverything(
  db: Pick<Kysely<Database>, 'updateTable' | 'insertInto'>,
  person: string,
  now: Instant,
) {
  await revokeLinks(db, { person, purposes: ['invitation', 'password_reset'], now })
  await db
    .updateTable('session')
    .set({ ended_at: now })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute()
  await endPhonesOf(db, { person, now })
}
