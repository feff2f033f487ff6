import { open, type Door } from '../access/door.ts'
import { revokeLinks, useLink } from '../accounts/links.ts'
import { writeAudit } from '../accounts/write-audit.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import type { Known } from './ask-who.ts'
import { keepIdentity } from './keep-identity.ts'
import { isInvited } from './rules.ts'
import type { Attempt } from './take-attempt.ts'
import { whoseSignIn } from './whose-sign-in.ts'

export type Joined = { refused: null; person: string } | { refused: Why }
type Why = 'spent' | 'other_email' | 'somebody_elses'

/** Undoes what a refusal inside the transaction had begun. */
class Refused extends Error {
  readonly why: Why
  constructor(why: Why) {
    super(why)
    this.why = why
  }
}

/**
 * Takes up an invitation with a sign-in from work in place of a password. The link is used up only
 * if the rest comes true: whoever came with the wrong account can try again with the right one.
 */
export async function takeInvitationWith(
  door: Door,
  { token_id, person_id }: Attempt,
  { who, now }: { who: Known; now: Instant },
): Promise<Joined> {
  if (!token_id || !person_id) return { refused: 'spent' }
  const { store } = open(door)
  try {
    await store.write.transaction().execute(async (db) => {
      const today = londonDay(now)
      const person = await db
        .selectFrom('person')
        .select('email')
        .where('id', '=', person_id)
        .where('deactivated_at', 'is', null)
        .executeTakeFirst()
      if (!person) throw new Refused('spent')
      if (!isInvited(who.claims, person.email)) throw new Refused('other_email')
      if (!(await useLink(db, token_id, now))) throw new Refused('spent')
      const theirs = await whoseSignIn(db, person_id, { now, today })
      if (theirs !== who.provider.organisation_id) throw new Refused('spent')
      if (!(await keepIdentity(db, person_id, who, now))) throw new Refused('somebody_elses')
      await revokeLinks(db, { person: person_id, purposes: ['invitation', 'password_reset'], now })
      const done = { actor: person_id, action: 'invitation.take', object: person_id }
      await writeAudit(db, { at: now, ...done })
    })
    return { refused: null, person: person_id }
  } catch (error) {
    if (error instanceof Refused) return { refused: error.why }
    throw error
  }
}
