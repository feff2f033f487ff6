import { sessionLetter } from '../calendar/session-letter.ts'
import type { WriteLetter } from '../notices/send-mails.ts'
import { invitationLetter } from '../people/invitation-letter.ts'

/** Who writes a mail of each kind that says more than that something waits. */
export const letterOf: WriteLetter = (parts, mail) =>
  mail.kind === 'invitation' ? invitationLetter(parts, mail) : sessionLetter(parts, mail)
