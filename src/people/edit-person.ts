import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { hasWayIn } from '../accounts/has-way-in.ts'
import { emailTaken, orEmailTaken } from '../accounts/email-taken.ts'
import { revokeLinks } from '../accounts/links.ts'
import { administersPerson } from '../access/relations.ts'
import { tellOfChange } from '../second-factor/tell-of-change.ts'
import { keepsAccount } from './keeps-account.ts'
import { tellOldAddress } from './tell-old-address.ts'

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
      const { email: address, hasCome } = before
      if (address !== null && address !== email) {
        await readdress(change, { person, address, hasCome: Boolean(hasCome) })
      }
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
 * is told at both addresses, because from now on all that is mailed to them goes elsewhere.
 */
async function readdress(change: Change, { hasCome, ...had }: Had) {
  const { person } = had
  const { now } = change.who
  await revokeLinks(change.db, { person, purposes: ['invitation', 'password_reset'], now })
  if (!hasCome) return
  await tellOfChange(change, person)
  await tellOldAddress(change, had)
}

type Had = { person: string; address: string; hasCome: boolean }

async function isSomebodyElses({ db }: Change, email: string, person: string) {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .where('id', '!=', person)
    .executeTakeFirst()
  return row !== undefined
}
