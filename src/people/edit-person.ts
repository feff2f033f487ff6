import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { emailTaken, orEmailTaken } from '../accounts/email-taken.ts'
import { administersPerson } from '../access/relations.ts'
import { keepsAccount } from './keeps-account.ts'

type PersonEdit = { person: string; version: number; name: string; email: string | null }

/** Name and e-mail, by the organisation that looks after this person's sign-in. */
export const editPerson = (act: Act, edit: PersonEdit) =>
  orEmailTaken(
    act.change('person.edit', async (change) => {
      const { person, version, name, email } = edit
      if (!(await keepsAccount(change, person))) return notFound
      if (email === null && (await signsIn(change, person))) {
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
      return numUpdatedRows ? done({ id: person }) : changedSince
    }),
  )

async function signsIn({ db }: Change, person: string) {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('password', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
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
