import type { Shell } from '../views/layout.tsx'
import type { Role } from './access/roles.ts'
import { readOne, type View } from './access/view.ts'

type Entry = { href: string; label: string; roles: readonly Role[] }

const everyone: readonly Role[] = ['worker', 'lead', 'manager', 'clinical_lead', 'administrator']

/** Roles add up: a lead who also holds keeps the link worker's entries (experience.md 2). */
const entries: readonly Entry[] = [
  { href: '/', label: 'This week', roles: everyone },
  { href: '/holdings', label: 'Holding', roles: ['worker'] },
  { href: '/contacts', label: 'Time', roles: ['worker'] },
  { href: '/check-ins', label: 'Check-ins', roles: ['worker'] },
  { href: '/agreement', label: 'Agreement', roles: ['worker'] },
  { href: '/team', label: 'Team', roles: ['lead'] },
  { href: '/debriefs', label: 'Debrief', roles: ['lead'] },
  { href: '/teams', label: 'Teams', roles: ['manager'] },
  { href: '/shared-holdings', label: 'Shared holding', roles: ['clinical_lead'] },
  { href: '/advice-requests', label: 'Advice', roles: ['clinical_lead'] },
  { href: '/alerts', label: 'Alerts', roles: ['worker', 'lead', 'manager', 'clinical_lead'] },
  { href: '/admin/people', label: 'People', roles: ['administrator'] },
  { href: '/admin/teams', label: 'Teams', roles: ['administrator'] },
  { href: '/admin/settings', label: 'Settings', roles: ['administrator'] },
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

/** The menu of this person's roles. What waits is what others need of them, never their own alerts. */
export async function navigation(view: View, roles: readonly Role[]) {
  const facts = await around(view, {})
  const waiting = Number(facts?.waiting ?? 0)
  const nav: Shell['nav'] = entries
    .filter((entry) => entry.roles.some((role) => roles.includes(role)))
    .map(({ href, label }) => ({
      href,
      label,
      ...(href === '/alerts' && waiting > 0 ? { count: waiting } : {}),
    }))
  return { nav, madeUp: facts?.made_up === 1 }
}
