import type { Shell } from '../views/layout.tsx'
import type { Role } from './access/roles.ts'
import { readOne, type View } from './access/view.ts'
import { mailsGivenUp } from './notices/given-up.ts'

type Entry = { href: string; label: string; roles: readonly Role[] }

const everyone: readonly Role[] = [
  'worker',
  'lead',
  'manager',
  'external_supervisor',
  'clinical_lead',
  'administrator',
]

/** Roles add up: a lead who also holds keeps the link worker's entries (experience.md 2). */
const entries: readonly Entry[] = [
  { href: '/', label: 'This week', roles: everyone },
  { href: '/holdings', label: 'Holding', roles: ['worker'] },
  { href: '/contacts', label: 'Time', roles: ['worker'] },
  { href: '/check-ins', label: 'Check-ins', roles: ['worker'] },
  { href: '/reflections', label: 'Reflections', roles: ['worker', 'lead'] },
  {
    href: '/supervision',
    label: 'Supervision',
    roles: ['worker', 'lead', 'manager', 'clinical_lead'],
  },
  { href: '/wellness-plan', label: 'My plan', roles: ['worker', 'lead'] },
  { href: '/agreement', label: 'Agreement', roles: ['worker'] },
  { href: '/team', label: 'Team', roles: ['lead'] },
  { href: '/debriefs', label: 'Debrief', roles: ['lead'] },
  { href: '/teams', label: 'Teams', roles: ['manager'] },
  { href: '/supervisors', label: 'Supervisors', roles: ['manager'] },
  { href: '/contracts', label: 'Contracts', roles: ['manager', 'external_supervisor'] },
  { href: '/calendar', label: 'Calendar', roles: ['manager', 'external_supervisor'] },
  { href: '/my-sessions', label: 'My sessions', roles: ['external_supervisor', 'clinical_lead'] },
  { href: '/availability', label: 'Availability', roles: ['external_supervisor'] },
  { href: '/shared-holdings', label: 'Shared holding', roles: ['clinical_lead'] },
  { href: '/advice-requests', label: 'Advice', roles: ['clinical_lead'] },
  { href: '/alerts', label: 'Alerts', roles: ['worker', 'lead', 'manager', 'clinical_lead'] },
  { href: '/admin/people', label: 'People', roles: ['administrator'] },
  { href: '/admin/teams', label: 'Set up teams', roles: ['administrator'] },
  { href: '/admin/settings', label: 'Settings', roles: ['administrator'] },
  { href: '/admin/mail', label: 'Mail', roles: ['administrator'] },
  { href: '/admin/audit', label: 'Audit', roles: ['administrator'] },
  { href: '/admin/backups', label: 'Backups', roles: ['administrator'] },
]

const around = readOne((from, _: object, who) =>
  from.selectFrom('organisation as o').select((of) => [
    of.fn.max('o.made_up').as('made_up'),
    of
      .selectFrom('alert as a')
      .select((it) => it.fn.countAll<number>().as('waiting'))
      .where('a.state', '=', 'open')
      .where('a.level', '!=', 'notice')
      .where('a.acknowledged_at', 'is', null)
      .where((it) => it.or([it('a.person_id', 'is', null), it('a.person_id', '!=', who.person)]))
      .as('waiting'),
  ]),
)

/**
 * The menu of this person's roles. What waits is what others need of them, never their own alerts,
 * and for an administrator the mails that did not get through.
 */
export async function navigation(view: View, roles: readonly Role[]) {
  const [facts, mails] = await Promise.all([
    around(view, {}),
    roles.includes('administrator') ? mailsGivenUp(view) : 0,
  ])
  const counts: Record<string, number> = {
    '/alerts': Number(facts?.waiting ?? 0),
    '/admin/mail': mails,
  }
  const nav: Shell['nav'] = entries
    .filter((entry) => entry.roles.some((role) => roles.includes(role)))
    .map(({ href, label }) => ({
      href,
      label,
      ...(counts[href] ? { count: counts[href] } : {}),
    }))
  return { nav, madeUp: facts?.made_up === 1 }
}
