import type { Task } from '../../views/components/lists.tsx'
import type { View } from '../access/view.ts'
import { howFar } from './queries.ts'

/** What is left to set up, told from what is there: nothing is ticked off by hand. */
export async function setupTasks(view: View): Promise<Task[]> {
  const far = await howFar(view, {})
  const [teams, workers] = [Number(far?.teams ?? 0), Number(far?.workers ?? 0)]
  const invitations = Number(far?.invitations ?? 0)
  const unchecked = Number(far?.unchecked ?? 0)
  return [
    { name: 'Your organisation', href: '/admin/settings', ...state(true) },
    { name: 'A team', href: '/setup/team', ...state(teams > 0) },
    {
      name: 'A lead and a link worker',
      ...(teams > 0 ? { href: '/setup/people' } : {}),
      ...state(workers > 0, teams > 0),
    },
    {
      name: 'Invitation links',
      ...(workers > 0 ? { href: '/setup/invitations' } : {}),
      ...state(invitations > 0, workers > 0),
    },
    {
      name: 'Check the urgent help numbers',
      hint: 'See that each one is right and note the day.',
      href: '/admin/settings',
      ...state(unchecked === 0),
    },
    {
      name: 'The practices you work with',
      hint: 'Holdings can say then which practice sent somebody.',
      href: '/admin/settings/practices',
      status: 'Optional',
    },
    {
      name: 'The employer’s statement',
      hint: 'Say in your own words what workers can count on.',
      href: '/admin/settings/statement',
      status: 'Optional',
    },
    {
      name: 'Debrief day and time',
      hint: 'The lead of each team chooses them, under “Debrief”.',
      status: 'Optional',
    },
  ]
}

function state(done: boolean, canStart = true): Pick<Task, 'status' | 'done'> {
  if (done) return { status: 'Done', done }
  return { status: canStart ? 'To do' : 'Not yet', done }
}
