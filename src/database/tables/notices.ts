import type { Generated } from 'kysely'
import type { Instant } from './values.ts'

export type MailKind =
  | 'now'
  | 'digest'
  | 'invite'
  | 'cancel'
  | 'attendance'
  /** These bring a link to sign in with. */
  | 'invitation'
  | 'join'

export type NoticesTables = {
  /** That something waits, for one person; never what it says. */
  notice: {
    id: string
    dedupe_key: string
    person_id: string
    /** An alert code, or what kind of thing waits. */
    what: string
    about: string | null
    urgency: 'now' | 'soon' | 'digest'
    made_at: Instant
    /** Nobody is told before this. */
    from_at: Instant
    /** In how many mails it has been: one, and two reminders at most. */
    mailed: Generated<number>
    mailed_at: Instant | null
    seen_at: Instant | null
  }
  /** To somebody who signs in here, or to a supervisor who does not. */
  mail: {
    id: string
    dedupe_key: string
    person_id: string | null
    kind: MailKind
    things: number
    made_at: Instant
    attempts: Generated<number>
    next_try_at: Instant
    leased_until: Instant | null
    sent_at: Instant | null
    gave_up_at: Instant | null
    /** What the mail server said, without addresses. */
    problem: string | null
    supervisor_id: string | null
    /** What an invitation, its cancellation or a link for attendance is about. */
    session_id: string | null
    /** Of the session when the mail was written; the mail says how it stands when it goes. */
    sequence: number | null
    /** Only of the mail about a changed address, until it is sent: where that one goes. */
    old_address: string | null
  }
  job: {
    name: string
    holder: string | null
    leased_until: Instant | null
    done_at: Instant | null
  }
}
