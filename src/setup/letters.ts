import { sessionLetter } from '../calendar/session-letter.ts'
import type { WriteLetter } from '../notices/send-mails.ts'
import { invitationLetter } from '../people/invitation-letter.ts'
import { joinLetter } from '../supervisors/join-letter.ts'

/** Who writes a mail of each kind that says more than that something waits. */
export const letterOf: WriteLetter = (parts, mail) => {
  if (mail.kind === 'invitation') return invitationLetter(parts, mail)
  return mail.kind === 'join' ? joinLetter(parts, mail) : sessionLetter(parts, mail)
}
