import { done, unfit, type Act, type Outcome } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { self } from '../access/relations.ts'
import { tellOfChange } from '../second-factor/tell-of-change.ts'
import { checkPassword } from './check-password.ts'
import { endElsewhere } from './end-session.ts'
import { revokeLinks } from './links.ts'
import { passwordRefusal } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { notYours, sayWaiting } from './words.ts'

type Wanted = { current: string; next: string; session: string }

/** Changes the asker's own password and signs out their other devices. Hashing comes first. */
export async function changePassword(
  door: Door,
  act: Act,
  wanted: Wanted,
): Promise<Outcome<{ id: string }>> {
  const { person, now } = act.who
  const me = await passwordOf(door, person)
  const claim = { whose: { ...me, person }, typed: wanted.current, now }
  const checked = await checkPassword(open(door).store, claim)
  if (checked.is === 'waiting') return unfit('current_password', sayWaiting(checked.until, now))
  if (checked.is === 'wrong') return unfit('current_password', notYours)
  const refusal = passwordRefusal(wanted.next, me.known)
  if (refusal) return unfit('new_password', refusal)
  return keep(act, {
    kept: me.password!,
    hash: await hashPassword(wanted.next),
    session: wanted.session,
  })
}

/** Only while the old password is still the one that was checked. */
const keep = (act: Act, { kept, hash, session }: { kept: string; hash: string; session: string }) =>
  act.change('password.change', async (change) => {
    const { person, now } = change.who
    const { numUpdatedRows } = await change.db
      .updateTable('person')
      .set((of) => ({ password: hash, version: of('version', '+', 1) }))
      .where('id', 'in', change.writable('person', self))
      .where('password', '=', kept)
      .executeTakeFirst()
    if (!numUpdatedRows) {
      return unfit('current_password', 'Your password has just been changed. Type the new one.')
    }
    await revokeLinks(change.db, { person, purposes: ['password_reset'], now })
    await endElsewhere(change, session)
    await tellOfChange(change, person)
    return done({ id: person })
  })

async function passwordOf(door: Door, person: string) {
  const { read } = open(door).store
  const rows = await read
    .selectFrom('person as p')
    .leftJoin('employment as e', 'e.person_id', 'p.id')
    .leftJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['p.name', 'p.email', 'p.password', 'o.name as organisation'])
    .where('p.id', '=', person)
    .execute()
  const [{ name, email, password }] = rows as [(typeof rows)[number]]
  const known = [name, email ?? '', ...rows.map((row) => row.organisation ?? '')]
  return { email, password, known }
}
