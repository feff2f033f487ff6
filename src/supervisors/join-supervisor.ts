import type { Transaction } from 'kysely'
import { notFound, unfit, type Refusal } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { emailTaken, orEmailTaken } from '../accounts/email-taken.ts'
import { useSupervisorLink } from '../accounts/supervisor-links.ts'
import { passwordRefusal } from '../accounts/password-rules.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { writeAudit } from '../accounts/write-audit.ts'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { beginBonds } from './external-bonds.ts'
import { tellSupervised } from './tell-supervised.ts'
import type { JoinInput } from './form.ts'
import type { JoinLink } from './read-join-link.ts'

type Joined = { refused: null; person: string } | Refusal

type Asked = { link: JoinLink; now: Instant }

/** Whoever is signed in supervises here with the sign-in they have. */
export function joinAs(door: Door, { link, now, person }: Asked & { person: string }) {
  const { store } = open(door)
  return store.write.transaction().execute(async (db): Promise<Joined> => {
    if (await worksThere(db, { person, link, now })) return theirOwnPlace
    return (await useSupervisorLink(db, link.id, now))
      ? settle(db, { link, person, now })
      : notFound
  })
}

/** A new sign-in. Hashing comes before the transaction: it is slow on purpose. */
export async function joinAnew(
  door: Door,
  { link, now, input }: Asked & { input: JoinInput },
): Promise<Joined> {
  const { name, email } = input
  const refusal = passwordRefusal(input.password, [name, email, link.organisation, link.name])
  if (refusal) return unfit('password', refusal)
  const { store } = open(door)
  const password = await hashPassword(input.password)
  return orEmailTaken(
    store.write.transaction().execute(async (db): Promise<Joined> => {
      const known = db.selectFrom('person').select('id').where('email', '=', email)
      if (await known.executeTakeFirst()) return emailTaken
      if (!(await useSupervisorLink(db, link.id, now))) return notFound
      const person = newId()
      const account = { id: person, name, email, password, created_at: now }
      await db.insertInto('person').values(account).execute()
      return settle(db, { link, person, now })
    }),
  )
}

const theirOwnPlace = unfit(
  '',
  'You work for this organisation yourself. Sign out first, or pass the link on.',
)

type Taking = Asked & { person: string }

/** From now on they see those who are meant for them. */
async function settle(db: Transaction<Database>, { link, person, now }: Taking): Promise<Joined> {
  await db
    .updateTable('supervisor')
    .set((of) => ({ person_id: person, version: of('version', '+', 1) }))
    .where('id', '=', link.supervisor)
    .where('person_id', 'is', null)
    .execute()
  await beginBonds(db, { supervisor: link.supervisor, viewer: person }, now)
  await tellSupervised(db, { supervisor: link.supervisor, viewer: person }, now)
  await writeAudit(db, { at: now, actor: person, action: 'invitation.take', object: person })
  return { refused: null, person }
}

async function worksThere(db: Transaction<Database>, { person, link, now }: Taking) {
  const today = londonDay(now)
  const row = await db
    .selectFrom('employment')
    .select('id')
    .where('person_id', '=', person)
    .where('organisation_id', '=', link.organisation_id)
    .where('from_on', '<=', today)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', today)]))
    .executeTakeFirst()
  return row !== undefined
}
