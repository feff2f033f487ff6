import type { AdministratorFacts } from '../../views/home/administrator-part.tsx'
import type { View } from '../access/view.ts'
import { mailsGivenUp } from '../notices/given-up.ts'
import { complaintsWaiting } from '../rights/complaint-queries.ts'
import { isLate } from '../rights/rules.ts'
import { sayWhen } from '../time/words.ts'
import type { Instant } from '../time/types.ts'
import { setUpCounts, unusedInvitations, withoutLead } from './administrator-queries.ts'

/** What is left to set up: people and places, never content. */
export async function administratorFacts(view: View): Promise<AdministratorFacts> {
  const [counts, unbonded, invitations, mails, waiting] = await Promise.all([
    setUpCounts(view, {}),
    withoutLead(view, {}),
    unusedInvitations(view, {}),
    mailsGivenUp(view),
    complaintsWaiting(view, {}),
  ])
  const { now } = view.who
  return {
    tasks: [
      task('Make a team', '/setup/team', Number(counts?.teams ?? 0)),
      task('Add the people who hold others', '/setup/people', Number(counts?.workers ?? 0)),
      task('Check the urgent help numbers', '/setup/help-contacts', Number(counts?.checked ?? 0)),
    ],
    mail: sayMail(mails),
    complaints: sayComplaints(waiting, view.who),
    unbonded: unbonded.map(({ person_id, name }) => ({ href: `/admin/people/${person_id}`, name })),
    invitations: invitations.map(({ person_id, name, expires_at: expires }) => ({
      href: `/admin/people/${person_id}`,
      name,
      when:
        expires <= now
          ? 'The link has run out'
          : `The link works until ${sayWhen(expires, { now })}`,
    })),
  }
}

function sayMail(givenUp: number): string {
  if (givenUp === 0) return 'How mail goes out'
  return givenUp === 1 ? '1 mail was given up' : `${givenUp} mails were given up`
}

type Sent = { sent_at: Instant; answered_at: Instant | null }

function sayComplaints(waiting: Sent[], { today }: View['who']): string | null {
  if (waiting.length === 0) return null
  const late = waiting.filter((each) => isLate(each, today)).length
  const words = waiting.length === 1 ? '1 complaint waits' : `${waiting.length} complaints wait`
  return late === 0 ? `${words} for an answer` : `${words} for an answer, ${late} for over a month`
}

const task = (name: string, href: string, count: number) => ({
  name,
  href,
  done: count > 0,
  status: count > 0 ? 'Done' : 'To do',
})
