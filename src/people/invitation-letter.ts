import type { Parts } from '../access/door.ts'
import { linkMinutes } from '../accounts/links.ts'
import { hashToken, newToken } from '../accounts/secrets.ts'
import { addressee, closed, type Leased, type Written } from '../notices/send-mails.ts'

/** The mail about one invitation; the link itself is made when the mail goes. */
export const invitationKey = (link: string) => `invitation ${link}`

/**
 * A link that is in this one letter and nowhere else: a letter that is tried again has a new one.
 * Once the invitation is taken up or replaced, there is no need of the letter any more.
 */
export async function invitationLetter(parts: Parts, mail: Leased): Promise<Written> {
  const { email, place } = await addressee(parts, mail.person_id!)
  if (!place) return { problem: closed }
  const token = newToken()
  const { numUpdatedRows } = await parts.store.write
    .updateTable('token')
    .set({ token_hash: hashToken(token) })
    .where('id', '=', mail.dedupe_key.slice(invitationKey('').length))
    .where('person_id', '=', mail.person_id)
    .where('purpose', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', parts.clock.now())
    .executeTakeFirst()
  if (!numUpdatedRows) return 'moot'
  return { to: email, ...invitationWords(`${parts.config.baseUrl}/invitations/${token}`) }
}

const days = linkMinutes.invitation / (24 * 60)

/** The same for everyone but for the link: no name, no job, no organisation. */
const invitationWords = (link: string) => ({
  subject: 'Your invitation to Holdfast',
  text: `You are invited to Holdfast. Choose a password here: ${link}

The link is yours alone: please do not pass it on. It works once, and for ${days} days from the invitation.
If it does not open, ask whoever set Holdfast up for a new one.
If you did not expect this, you can leave it. Nothing happens then.
`,
})
