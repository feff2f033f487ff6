import { done, type Act, type Change } from '../access/change.ts'
import { administersPerson } from '../access/relations.ts'
import { hasWayIn } from '../accounts/has-way-in.ts'
import { keepLink } from '../accounts/links.ts'
import { newToken } from '../accounts/secrets.ts'
import { writeAudit } from '../accounts/write-audit.ts'
import { newId } from '../database/ids.ts'
import { invitationKey } from './invitation-letter.ts'
import { keepsAccount } from './keeps-account.ts'

/**
 * An invitation by mail for everyone here who has an address, no password, and no mail yet that is
 * still good. A link they were given before stops working. Each sending has its line in the audit.
 */
export const mailInvitations = (act: Act) =>
  act.change('invitation.mail', async (change) => {
    const { now, person: actor } = change.who
    let sent = 0
    for (const { id } of await unmailed(change)) {
      const organisation = await keepsAccount(change, id)
      if (!organisation) continue
      await mailOne(change, id, organisation)
      await writeAudit(change.db, { at: now, actor, action: 'invitation.send', object: id })
      sent += 1
    }
    return done({ id: actor, sent })
  })

/** The link that is kept here is known to nobody: the letter brings another in its place. */
async function mailOne({ db, who }: Change, person: string, organisation: string) {
  const { now, person: madeBy } = who
  const link = {
    token: newToken(),
    purpose: 'invitation',
    person,
    organisation,
    madeBy,
    now,
  } as const
  const row = {
    id: newId(),
    dedupe_key: invitationKey(await keepLink(db, link)),
    person_id: person,
    kind: 'invitation' as const,
    things: 1,
    made_at: now,
    next_try_at: now,
  }
  await db.insertInto('mail').values(row).execute()
}

const unmailed = (change: Change) =>
  change.db
    .selectFrom('person as p')
    .select('p.id')
    .where('p.id', 'in', change.writable('person', administersPerson))
    .where((of) => of.not(hasWayIn('p.id')))
    .where('p.email', 'is not', null)
    .where('p.deactivated_at', 'is', null)
    .where('p.id', 'in', (of) =>
      of
        .selectFrom('employment as e')
        .select('e.person_id')
        .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', change.who.today)])),
    )
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('mail as m')
            .innerJoin('token as t', (join) =>
              join.onRef('t.person_id', '=', 'm.person_id').onRef('t.made_at', '=', 'm.made_at'),
            )
            .select('m.id')
            .whereRef('m.person_id', '=', 'p.id')
            .where('m.kind', '=', 'invitation')
            .where('m.gave_up_at', 'is', null)
            .where('t.purpose', '=', 'invitation')
            .where('t.used_at', 'is', null)
            .where('t.revoked_at', 'is', null)
            .where('t.expires_at', '>', change.who.now),
        ),
      ),
    )
    .orderBy('p.id')
    .limit(200)
    .execute()
