import type { Role } from '../access/roles.ts'

type Link = { href: string; label: string; roles?: readonly Role[] }

const own: readonly Link[] = [
  { href: '/supervision/sessions', label: 'Every session of yours' },
  {
    href: '/supervision/agreements',
    label: 'Agreements about your supervision',
    roles: ['worker', 'lead', 'manager', 'clinical_lead'],
  },
  { href: '/supervision/portfolio', label: 'Your portfolio' },
  { href: '/supervision/talking-points', label: 'Talking points for your next one-to-one' },
  { href: '/calendar', label: 'Your calendar' },
  { href: '/supervision/team', label: 'Support in your team', roles: ['lead'] },
  { href: '/supervision/teams', label: 'Support in your teams', roles: ['manager'] },
]

const around: readonly Link[] = [
  { href: '/supervision', label: 'Your own supervision' },
  { href: '/session-series/new', label: 'Book many sessions at once', roles: ['lead', 'manager'] },
  { href: '/supervision/agreements', label: 'Agreements about supervision' },
  { href: '/contracts', label: 'Hours bought from outside', roles: ['lead', 'manager'] },
  {
    href: '/supervision/broken-confidences',
    label: 'When a supervisor had to tell somebody',
    roles: ['manager'],
  },
]

const openTo = (links: readonly Link[], roles: readonly Role[]) =>
  links
    .filter((link) => !link.roles || link.roles.some((role) => roles.includes(role)))
    .map(({ href, label }) => ({ href, label }))

/** Where the reader's own support goes on. */
export const ownLinks = (roles: readonly Role[]) => openTo(own, roles)

/** And that of those they lead or manage. */
export const teamLinks = (roles: readonly Role[]) => openTo(around, roles)
