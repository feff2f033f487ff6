import type { InvitationsFacts, MadeInvitation } from '../../views/setup/invitations-page.tsx'
import type { View } from '../access/view.ts'
import { linkMinutes } from '../accounts/links.ts'
import { minutesAfter } from '../time/instants.ts'
import { sayNearDay, sayWhen } from '../time/words.ts'
import { invited, type Invited } from './queries.ts'

type Asked = { made: MadeInvitation[]; sendsMail: boolean }

/** Who is invited and how it went, with the links that were just made. */
export async function invitationsFacts(
  view: View,
  { made, sendsMail }: Asked,
): Promise<InvitationsFacts> {
  const { now } = view.who
  const everyone = await invited(view, {})
  const absent = everyone.filter(({ signed_up }) => signed_up === null)
  return {
    made,
    until: sayNearDay(minutesAfter(now, linkMinutes.invitation), { now }),
    everyone: everyone.map((each) => ({
      id: each.id,
      name: each.name,
      email: each.email ?? 'None',
      state: stateOf(each, now),
    })),
    without: absent.filter(({ expires_at }) => expires_at === null).length,
    out: absent.filter(({ expires_at }) => expires_at !== null).length,
    mailable: absent.filter(
      ({ email, mail, gave_up_at }) => email !== null && (mail === null || gave_up_at !== null),
    ).length,
    sendsMail,
  }
}

function stateOf(each: Invited, now: string): string {
  if (each.signed_up !== null) return 'Has signed in'
  if (each.expires_at === null) return 'No link yet'
  const until = `works until ${sayWhen(each.expires_at, { now })}`
  if (each.mail === null) return `A link ${until}`
  if (each.gave_up_at !== null) return `Not sent. ${each.problem ?? 'It did not get through'}.`
  if (each.sent_at === null)
    return each.problem ? `Waits: ${each.problem}` : 'The mail is on its way'
  return `Sent ${sayWhen(each.sent_at, { now })}, ${until}`
}
