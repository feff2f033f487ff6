import type { WayOn } from '../../views/alerts/alert-card.tsx'
import type { AlertRow } from './queries.ts'
import type { Stage } from './stages.ts'
import type { Stance } from './stances.ts'
import type { AlertCode } from './types.ts'

type Row = Pick<
  AlertRow,
  'id' | 'kind' | 'level' | 'code' | 'employment_id' | 'holding_id' | 'worker_only' | 'leads'
> &
  Partial<Pick<AlertRow, 'cause_key' | 'team_id'>>

/** Up to three things this reader can do next, the most useful first (experience.md 3). */
export function waysOn(row: Row, stance: Stance, stage: Stage): WayOn[] {
  const page = `/alerts/${row.id}`
  if (stance === 'worker') return workerWays(row, page)
  if (row.code === 'STRESS_ASSESSMENT_DUE') return assessmentWays(row, page, stage)
  if (row.code === 'HOURS_LOW') return contractWays(page, stage)
  if (row.code === 'SUPERVISION_GAP') return sessionWays(row, page, { stance, stage })
  if (row.kind === 'team') return teamWays(page, { stance, stage, leads: Boolean(row.leads) })
  if (stance !== 'lead') return [{ href: page, label: 'Open this alert' }]
  if (row.code === 'HELP_NOW') return helpWays(page, stage)
  if (row.kind === 'contact') return contactWays(page)
  const see = { href: page, label: row.kind === 'felt' ? 'Open this' : 'See what was counted' }
  if (row.level === 'notice') return [{ href: page, label: 'Open this' }]
  if (stage === 'waiting') return [see]
  return [{ href: `${page}#conversation`, label: 'Write what you agreed' }, see]
}

const contactWays = (page: string): WayOn[] => [
  { href: `${page}#settlement`, label: 'I rang' },
  { href: page, label: 'Open this' },
]

const helpWays = (page: string, stage: Stage): WayOn[] =>
  stage === 'waiting'
    ? [{ href: page, label: 'What to do when you ring' }]
    : [
        { href: `${page}#settlement`, label: 'We have spoken' },
        { href: page, label: 'Open this' },
      ]

type Team = { stance: Stance; stage: Stage; leads: boolean }

/** Patterns are the lead's page; a manager who answers has the teams, the others this one. */
function teamWays(page: string, { stance, stage, leads }: Team): WayOn[] {
  const see = { href: page, label: 'Open this alert' }
  if (stance !== 'lead') return [see]
  const patterns = leads
    ? { href: '/team/patterns', label: 'See the patterns' }
    : { href: '/teams', label: 'See your teams' }
  if (stage === 'waiting') return [see, patterns]
  return [{ href: `${page}#conversation`, label: 'Write what you agreed' }, patterns, see]
}

function assessmentWays({ team_id: team }: Row, page: string, stage: Stage): WayOn[] {
  const write = { href: `/stress-assessments/new?team=${team}`, label: 'Write the assessment' }
  const see = { href: page, label: 'Open this alert' }
  if (stage === 'settled') return [see]
  return [write, { href: '/stress-assessments', label: 'See earlier ones' }, see]
}

const contractWays = (page: string, stage: Stage): WayOn[] => [
  ...(stage === 'settled' ? [] : [{ href: '/contracts', label: 'See the contracts' }]),
  { href: page, label: 'Open this alert' },
]

const bookFor = ({ employment_id: employment }: Row): WayOn => ({
  href: `/supervision/sessions/new?employment=${employment ?? ''}`,
  label: 'Book a session',
})

/** A manager who reads the headline may book too; the answer is the lead's. */
function sessionWays(row: Row, page: string, { stance, stage }: Pick<Team, 'stance' | 'stage'>) {
  const book = bookFor(row)
  const see = { href: page, label: stance === 'lead' ? 'See what was counted' : 'Open this alert' }
  const write = { href: `${page}#conversation`, label: 'Write what you agreed' }
  return stance === 'lead' && stage === 'in_hand' ? [write, book, see] : [book, see]
}

function workerWays(row: Row, page: string): WayOn[] {
  const urgent = { href: '/help/urgent', label: 'Urgent help' }
  if (row.code === 'HELP_NOW') {
    return [urgent, { href: '/help/urgent/told', label: 'See where this is' }]
  }
  if (row.kind === 'contact') return [{ href: page, label: 'See where this is' }, urgent]
  if (row.kind === 'felt') {
    return [
      { href: page, label: 'See what could help' },
      { href: '/check-ins', label: 'See your weeks' },
      urgent,
    ]
  }
  const context = { href: `${page}#context`, label: 'Add a few words' }
  const counted = { href: `${page}#counted`, label: 'See what was counted' }
  const first = firstWays[row.code as AlertCode]?.(row, counted) ?? [counted]
  return row.level === 'notice' && row.worker_only === 1
    ? [...first, { href: page, label: 'Open this' }].slice(0, 3)
    : [...first, context, changeWay(row, page)].slice(0, 3)
}

type Ways = (row: Row, counted: WayOn) => WayOn[]

/** The page of one holding, or the list when there are several. */
const onHolding =
  (page: string, label: string): Ways =>
  ({ holding_id: holding }, counted) =>
    holding === null ? [counted] : [{ href: `/holdings/${holding}${page}`, label }]

const shareOut: Ways = (_, { href }) => [{ href, label: 'Share someone on the list' }]
const time: Ways = () => [{ href: '/time', label: 'See where the time went' }]

/** What a worker can do first, by what it is about (product.md 5.4). */
const firstWays: Partial<Record<AlertCode, Ways>> = {
  CASES: shareOut,
  POINTS: shareOut,
  SHARE: time,
  COMMUNITY: time,
  SESSIONS: onHolding('/stretches/new?element=sessions', 'Say what more sessions are for'),
  SESSIONS_REVIEW: onHolding('/reviews/new', 'Look at it again'),
  REVIEW_LATE: onHolding('/reviews/new', 'Do the review'),
  SPAN: (_, { href }) => [
    { href: '/service-gaps', label: 'See the service gaps' },
    { href, label: 'Share someone on the list' },
  ],
  STUCK: onHolding('', 'Open the holding'),
  DEPENDENCY: onHolding('/step-down', 'Plan the next steps'),
  RISK_ALONE: (row, counted) => [
    ...onHolding('/co-holders/new', 'Put a second name beside it')(row, counted),
    ...onHolding('/advice-requests/new', 'Ask your clinical lead')(row, counted),
  ],
  BOUNDARY_DUE: ({ employment_id: employment }) => [
    {
      href: `/agreement/review?employment=${employment}`,
      label: 'Look at the agreement again',
    },
  ],
  ACTION_LATE: ({ cause_key: key }) => [
    { href: `/actions/${key?.split(':')[1] ?? ''}`, label: 'Open the promise' },
    { href: '/actions', label: 'See all promises' },
  ],
  CARRIED_ALONE: () => [{ href: '/debriefs', label: 'Bring it to the debrief' }],
  SUPERVISION_GAP: (row) => [bookFor(row), { href: '/supervision', label: 'See your supervision' }],
  SUPERVISION_SHORT: () => [{ href: '/supervision', label: 'See your supervision' }],
  PLAN_DUE: () => [{ href: '/wellness-plan', label: 'Open your plan' }],
  NEW_START: () => [{ href: '/agreement', label: 'See your agreement' }],
}

const changeWay = ({ code, employment_id: employment }: Row, page: string): WayOn =>
  ['RISK_ALONE', 'SUPERVISION_SHORT'].includes(code) || employment === null
    ? { href: page, label: 'See why' }
    : {
        href: `/agreement/proposals/new?employment=${employment}`,
        label: 'Ask to change the agreement',
      }
