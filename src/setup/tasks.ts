import type { Task } from '../../views/components/lists.tsx'
import type { View } from '../access/view.ts'
import { helpNumbers, invited, teamsFar, type TeamFar } from './queries.ts'
import { isMet, isPeopled, isStarted, isSupported } from './rules.ts'

/** What is left to set up, told from what is there: nothing is ticked off by hand. */
export async function setupTasks(view: View): Promise<Task[]> {
  const [teams, numbers, everyone] = await Promise.all([
    teamsFar(view, {}),
    helpNumbers(view, {}),
    invited(view, {}),
  ])
  const unchecked = numbers.filter(({ checked_on }) => checked_on === null).length
  const absent = everyone.filter((each) => each.signed_up === null && each.expires_at === null)
  const [isPlace, isTeam] = [teams.length > 0, teams.some(isPeopled)]
  const steps: Task[] = [
    { name: 'Your organisation', href: '/admin/settings', ...state(true) },
    { name: 'A team', href: '/setup/team', ...state(isPlace) },
    ofTeams('The people', '/setup/people', { teams, isThere: isPeopled, canStart: isPlace }),
    ofTeams('Who supports whom', '/setup/bonds', { teams, isThere: isSupported, canStart: isTeam }),
    ofTeams('Starting agreement', '/setup/agreement', {
      teams,
      isThere: isStarted,
      canStart: teams.some(({ led }) => Number(led) > 0),
    }),
    ofTeams('Debrief day and time', '/setup/debrief', {
      teams,
      isThere: isMet,
      canStart: isPlace,
    }),
    {
      name: 'Urgent help numbers',
      hint: 'See that each one is right. The day is noted.',
      href: '/setup/help-contacts',
      ...state(numbers.length > 0 && unchecked === 0),
    },
  ]
  const isWhole = steps.every(({ done }) => done)
  const isInvited = everyone.length > 0 && absent.length === 0
  return [
    ...steps,
    {
      name: 'Check your answers',
      href: '/setup/answers',
      ...(isWhole ? { status: 'All there', done: true } : state(false)),
    },
    {
      name: 'Invitations',
      ...(everyone.length > 0 ? { href: '/setup/invitations' } : {}),
      ...state(isInvited, everyone.length > 0),
      ...(absent.length > 0 && isTeam ? { status: `${absent.length} to invite` } : {}),
    },
    ...optional,
  ]
}

const optional: Task[] = [
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
]

type Step = { teams: TeamFar[]; isThere: (team: TeamFar) => boolean; canStart: boolean }

/** One step in every team: done in all of them, or in how many. */
function ofTeams(name: string, href: string, { teams, isThere, canStart }: Step): Task {
  const there = teams.filter(isThere).length
  const task = { name, ...(canStart ? { href } : {}) }
  if (there === 0 || there === teams.length) return { ...task, ...state(there > 0, canStart) }
  return { ...task, status: `${there} of ${teams.length} teams`, done: false }
}

function state(done: boolean, canStart = true): Pick<Task, 'status' | 'done'> {
  if (done) return { status: 'Done', done }
  return { status: canStart ? 'To do' : 'Not yet', done }
}
