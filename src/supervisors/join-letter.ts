import type { Parts } from '../access/door.ts'
import { hashToken, newToken } from '../accounts/secrets.ts'
import { supervisorLinkMinutes } from '../accounts/supervisor-links.ts'
import type { Leased, Written } from '../notices/send-mails.ts'

/** The mail about one link to join; the link itself is made when the mail goes. */
export const joinKey = (link: string) => `join ${link}`

const days = supervisorLinkMinutes.join / (24 * 60)

/**
 * The link to a sign-in goes to the supervisor's own address and nowhere else: whoever asked for it
 * never sees it. A letter that is tried again brings a new one.
 */
export async function joinLetter(parts: Parts, mail: Leased): Promise<Written> {
  const { email, ended_at: over } = await parts.store.read
    .selectFrom('supervisor')
    .select(['email', 'ended_at'])
    .where('id', '=', mail.supervisor_id)
    .executeTakeFirstOrThrow()
  if (over !== null) return 'moot'
  const token = newToken()
  const { numUpdatedRows } = await parts.store.write
    .updateTable('supervisor_link')
    .set({ token_hash: hashToken(token) })
    .where('id', '=', mail.dedupe_key.slice(joinKey('').length))
    .where('purpose', '=', 'join')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', parts.clock.now())
    .executeTakeFirst()
  if (!numUpdatedRows) return 'moot'
  return { to: email, ...joinWords(`${parts.config.baseUrl}/supervisors/join/${token}`) }
}

const joinWords = (link: string) => ({
  subject: 'A sign-in to Holdfast',
  text: `You can have a sign-in to Holdfast, where you supervise: ${link}

The link is yours alone: please do not pass it on. It works once, and for ${days} days from when it was asked for.
If it does not open, ask whoever books you for a new one.
If you did not expect this, you can leave it. Nothing happens then.
`,
})
