import type { AnswersFacts } from '../../views/setup/answers-page.tsx'
import type { View } from '../access/view.ts'
import { templates } from '../agreements/templates.ts'
import { administered } from '../people/administered.ts'
import { kindWords } from '../people/words.ts'
import { helpNumbers, teamsFar, type TeamFar } from './queries.ts'
import { isMet, isPeopled, isStarted, isSupported } from './rules.ts'
import { sayFirstSchedule, teamSays } from './words.ts'

/** What was set up, told from what is there. */
export async function answersFacts(view: View): Promise<AnswersFacts> {
  const [organisations, teams, numbers] = await Promise.all([
    administered(view),
    teamsFar(view, {}),
    helpNumbers(view, {}),
  ])
  const checked = numbers.filter(({ checked_on }) => checked_on !== null).length
  return {
    organisation: [
      ...organisations.map(({ id, name, kind }) => ({
        key: kindWords[kind],
        value: name,
        change: way(`/admin/settings?organisation=${id}`, `Change ${name}`),
      })),
      {
        key: 'Urgent help',
        value: `${checked} of ${numbers.length} numbers checked`,
        change: way('/setup/help-contacts', 'Check the numbers'),
      },
    ],
    teams: teams.map((team) => ({ name: team.name, rows: rowsOf(team) })),
    missing: [
      ...(teams.length === 0 ? ['a team'] : []),
      ...lacking(teams, isPeopled, 'the people'),
      ...lacking(teams, isSupported, 'who leads each of them'),
      ...lacking(teams, isStarted, 'a starting agreement'),
      ...lacking(teams, isMet, 'a debrief time'),
      ...(checked < numbers.length ? ['a check of the help numbers'] : []),
    ],
  }
}

const lacking = (teams: TeamFar[], isThere: (team: TeamFar) => boolean, what: string) =>
  teams.every(isThere) ? [] : [what]

const way = (href: string, label: string) => ({ href, label })

function rowsOf(team: TeamFar) {
  const { id, name, site } = team
  const [people, workers, led] = [team.people, team.workers, team.led].map(Number)
  return [
    {
      key: 'People',
      value: `${people}, of whom ${workers} hold others`,
      change: way(`/setup/people?team=${id}`, `Add people to ${name}`),
    },
    {
      key: 'Who supports whom',
      value: `${led} of ${workers} have somebody who leads them`,
      change: way(`/setup/bonds?team=${id}`, `Change who supports whom in ${name}`),
    },
    {
      key: 'Agreement',
      value: `${templates.find((each) => each.site === site)?.name ?? ''}. ${teamSays(team)}`,
      change: way(`/setup/agreement?team=${id}`, `Change the starting point of ${name}`),
    },
    {
      key: 'Debrief',
      value: sayFirstSchedule(team) ?? 'No time yet',
      change: way(`/setup/debrief?team=${id}`, `Set when ${name} meets`),
    },
  ]
}
