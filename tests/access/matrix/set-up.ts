import { bodies } from './bodies.ts'
import { administrators, one, page, type Case } from './cases.ts'
import type { Sent } from '../../support/client.ts'

/** A step for one team: of Tidewell, of Lantern, and of nobody. */
const ofTeam = (path: string, body?: (team: string) => Sent): Case[] =>
  (
    [
      ['harbour', ['ada']],
      ['lantern', ['aled']],
      ['absent', []],
    ] as const
  ).map(([name, opens]) =>
    body
      ? one(name, path, opens, body(`team-${name}`))
      : one(name, `${path}?team=team-${name}`, opens),
  )

const inTable = {
  'name[]': ['One', 'Two'],
  'email[]': ['', 'two@example.org'],
  'job[]': ['lead', 'link_worker'],
  'hours[]': ['30', '37.5'],
  'started[]': ['2026-01-05', '5 January 2026'],
}

/** Setting a team up, step by step. */
export const setUp: Record<string, Case[]> = {
  'get /setup': page('/setup', administrators),
  'get /setup/team': page('/setup/team', administrators),
  'post /setup/team': page('/setup/team', administrators, bodies.team),
  'get /setup/people': [...page('/setup/people', administrators), ...ofTeam('/setup/people')],
  'post /setup/people': [
    ...ofTeam('/setup/people', (team) => ({ team, people: 'One\nTwo, lead' })),
    ...ofTeam('/setup/people', (team) => ({ team, ...inTable })),
  ],
  'get /setup/bonds': [...page('/setup/bonds', administrators), ...ofTeam('/setup/bonds')],
  'post /setup/bonds': [
    ...ofTeam('/setup/bonds', (team) => ({ team })),
    one("somebody else's worker", '/setup/bonds', [], {
      team: 'team-lantern',
      'employment[]': 'employment-sam',
      'line[]': '',
      'seen_line[]': '',
    }),
  ],
  'get /setup/agreement': [
    ...page('/setup/agreement', administrators),
    ...ofTeam('/setup/agreement'),
  ],
  'post /setup/agreement': ofTeam('/setup/agreement', (team) => ({ team, site: '5' })),
  'get /setup/debrief': [...page('/setup/debrief', administrators), ...ofTeam('/setup/debrief')],
  'post /setup/debrief': ofTeam('/setup/debrief', (team) => ({
    team,
    weekday: '4',
    at: '14:00',
    minutes: '25',
  })),
  'get /setup/help-contacts': page('/setup/help-contacts', administrators),
  'post /setup/help-contacts': [
    one('all', '/setup/help-contacts', administrators, bodies.press),
    one('tidewell', '/setup/help-contacts', ['ada'], { contact: 'help-tidewell' }),
    one('lantern', '/setup/help-contacts', ['aled'], { contact: 'help-lantern' }),
    one('absent', '/setup/help-contacts', [], { contact: 'help-absent' }),
  ],
  'get /setup/answers': page('/setup/answers', administrators),
  'get /setup/invitations': page('/setup/invitations', administrators),
  'post /setup/invitations': [
    ...page('/setup/invitations', administrators, bodies.press),
    one('mail', '/setup/invitations', administrators, { press: 'mail' }),
  ],
}
