import { done, notFound, unfit, type Act, type Change, type Outcome } from '../access/change.ts'
import { administersPerson } from '../access/relations.ts'
import { hasWayIn } from '../accounts/has-way-in.ts'
import { keepLink, revokeLinks } from '../accounts/links.ts'
import { newToken } from '../accounts/secrets.ts'
import { keepsAccount } from './keeps-account.ts'

type Asked = { person: string; purpose: 'invitation' | 'password_reset' }
type Made = Outcome<{ id: string; token: string | null }>

/**
 * A link for somebody who has no password yet, or has forgotten it. It is known only here and now:
 * when the same form comes again, the link that was shown stays good and is not shown again.
 */
export async function makeLink(act: Act, { person, purpose }: Asked): Promise<Made> {
  const token = newToken()
  let kept: string | null = null
  const outcome = await act.change(`${purpose}.make`, async (change) => {
    const organisation = await keepsAccount(change, person)
    if (!organisation) return notFound
    const row = await change.db
      .selectFrom('person')
      .select('deactivated_at')
      .select(hasWayIn('person.id').as('hasCome'))
      .where('id', '=', person)
      .executeTakeFirstOrThrow()
    const isTaken = Boolean(row.hasCome)
    if (row.deactivated_at !== null || isTaken === (purpose === 'invitation')) {
      return unfit('', 'This changed while the page was open. Look again, then choose.')
    }
    const { now, person: madeBy } = change.who
    kept = await keepLink(change.db, { token, purpose, person, organisation, madeBy, now })
    return done({ id: kept })
  })
  if (outcome.refused !== null) return outcome
  return { ...outcome, token: outcome.id === kept ? token : null }
}

/** Takes back every link of this person that has not been used. */
export const takeBackLinks = (act: Act, { person }: { person: string }) =>
  act.change('link.take_back', async (change) => {
    if (!(await keepsAccount(change, person))) return notFound
    const purposes = ['invitation', 'password_reset'] as const
    await revokeLinks(change.db, { person, purposes: [...purposes], now: change.who.now })
    return done({ id: person })
  })

export type Invited = { person: string; name: string; token: string }

/**
 * An invitation for everyone here who has no password and no link yet, all at once; `again` also
 * for those who have one, which stops working then.
 */
export async function inviteEveryone(act: Act, { again = false } = {}): Promise<Invited[]> {
  let made: Invited[] = []
  const outcome = await act.change('invitation.make_all', async (change) => {
    const { now, person: madeBy } = change.who
    made = []
    for (const { id, name } of await notInvited(change, again)) {
      const organisation = await keepsAccount(change, id)
      if (!organisation) continue
      const token = newToken()
      const link = { token, purpose: 'invitation', person: id, organisation, madeBy, now } as const
      await keepLink(change.db, link)
      made.push({ person: id, name, token })
    }
    return done({ id: madeBy })
  })
  return outcome.refused === null ? made : []
}

const notInvited = (change: Change, again: boolean) =>
  change.db
    .selectFrom('person as p')
    .select(['p.id', 'p.name'])
    .where('p.id', 'in', change.writable('person', administersPerson))
    .where((of) => of.not(hasWayIn('p.id')))
    .where('p.deactivated_at', 'is', null)
    .where('p.id', 'in', (of) =>
      of
        .selectFrom('employment as e')
        .select('e.person_id')
        .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', change.who.today)])),
    )
    .$if(!again, (all) =>
      all.where('p.id', 'not in', (of) =>
        of
          .selectFrom('token as t')
          .select((t) => t.ref('t.person_id').$notNull().as('person_id'))
          .where('t.person_id', 'is not', null)
          .where('t.purpose', '=', 'invitation')
          .where('t.used_at', 'is', null)
          .where('t.revoked_at', 'is', null)
          .where('t.expires_at', '>', change.who.now),
      ),
    )
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('p.id')
    .limit(200)
    .execute()
