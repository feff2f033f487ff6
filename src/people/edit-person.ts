import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { hasWayIn } from '../accounts/has-way-in.ts'
import { emailTaken, orEmailTaken } from '../accounts/email-taken.ts'
import { revokeLinks } from '../accounts/links.ts'
import { administersPerson } from '../access/relations.ts'
import { tellOfChange } from '../second-factor/tell-of-change.ts'
import { keepsAccount } from './keeps-account.ts'

type PersonEdit = { person: string; version: number; name: string; email: string | null }

/** Name and e-mail, by the organisation that looks after this person's sign-in. */
export const editPerson = (act: Act, edit: PersonEdit) =>
  orEmailTaken(
    act.change('person.edit', async (change) => {
      const { person, version, name, email } = edit
      if (!(await keepsAccount(change, person))) return notFound
      const before = await signInOf(change, person)
      if (email === null && before.password !== null) {
        return unfit('email', 'Type an e-mail address. They need it to sign in.')
      }
      if (email !== null && (await isSomebodyElses(change, email, person))) return emailTaken
      const { numUpdatedRows } = await change.db
        .updateTable('person')
        .set({ name, email, version: version + 1 })
        .where('id', '=', person)
        .where('id', 'in', change.writable('person', administersPerson))
        .where('version', '=', version)
        .executeTakeFirst()
      if (!numUpdatedRows) return changedSince
      if (before.email !== null && before.email !== email) await readdress(change, before)
      return done({ id: person })
    }),
  )

const signInOf = ({ db }: Change, person: string) =>
  db
    .selectFrom('person')
    .select(['id', 'email', 'password'])
    .select(hasWayIn('person.id').as('hasCome'))
    .where('id', '=', person)
    .executeTakeFirstOrThrow()

/**
 * A link that went to a wrong address would still let whoever has that address in. Whoever signs in
 * is told, because from now on all that is mailed to them goes elsewhere.
 */
async function readdress(change: Change, { id, hasCome }: { id: string; hasCome: unknown }) {
  const { db, who } = change
  await revokeLinks(db, { person: id, purposes: ['invitation', 'password_reset'], now: who.now })
  if (hasCome) await tellOfChange(change, id)
}

async function isSomebodyElses({ db }: Change, email: string, person: string) {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .where('id', '!=', person)
    .executeTakeFirst()
  return row !== undefined
}
