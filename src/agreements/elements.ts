/** What is counted against an agreement (product.md 5.3). */
export type Metric =
  | 'held'
  | 'points'
  | 'share'
  | 'sessions'
  | 'span'
  | 'hours'
  | 'gap'
  | 'community'

export type Position = 0 | 1 | 2 | 3 | 4

type ElementRow = {
  code: string
  name: string
  asks: string
  fixed: boolean
  metrics: readonly Metric[]
}

/** The 18 elements of an agreement, in the order of product.md 5.2. Fixed ones stay at 0. */
export const elements = [
  row('sessions', 'Sessions', 'How many sessions one person may have.', ['sessions']),
  row('session_length', 'Session length', 'How long one session lasts.'),
  row('engagement_span', 'Engagement span', 'How many weeks someone may be held.', ['span']),
  row('contact_rate', 'Contact rate', 'How often you and the person are in touch.'),
  row('channel', 'Channel', 'Which ways of getting in touch you use.'),
  row(
    'out_of_hours_contact',
    'Out-of-hours contact',
    'What happens when someone gets in touch after work.',
    ['hours'],
  ),
  row('home_visits', 'Home visits', 'When you may visit someone at home.'),
  row(
    'who_may_be_held',
    'Who may be held',
    'Who can be referred, and who is better held elsewhere.',
  ),
  row('direct_recontact', 'Direct re-contact', 'Whether people may come back to you themselves.'),
  row('accompanying', 'Accompanying', 'When you may go with someone to a place or a meeting.'),
  row('caseload', 'Caseload', 'How many people you hold, and how much that weighs.', [
    'held',
    'points',
  ]),
  row('closure', 'Closure', 'How a holding ends, and how someone finds a way back.'),
  row('outcome_measures', 'Outcome measures', 'Which questionnaires are asked, and when.'),
  fixed('mandatory_training', 'Mandatory training', 'Which training everyone must have.'),
  row('personal_training', 'Personal training', 'Which training you choose for yourself.'),
  row('community_time', 'Community time', 'How much of the week is kept for the community.', [
    'share',
    'community',
  ]),
  fixed(
    'risk_escalation',
    'Risk escalation',
    'Who is told, and how soon, when someone is at risk.',
  ),
  fixed('safeguarding', 'Safeguarding', 'What you do when you fear someone is being harmed.'),
] as const satisfies ElementRow[]

export type ElementCode = (typeof elements)[number]['code']

export type AgreementElement = ElementRow & { code: ElementCode }

/** The line from firm to discretion (product.md 5.2). */
export const positions: readonly { at: Position; name: string; says: string }[] = [
  { at: 0, name: 'Firm', says: 'It stays where it is, with no stretch.' },
  { at: 1, name: 'Boundary', says: 'An agreed stretch lowers the alert.' },
  { at: 2, name: 'Guideline', says: 'Only you are told.' },
  { at: 3, name: 'Discretion', says: 'You decide, within what the team knows. There is no alert.' },
  { at: 4, name: 'Discretion', says: 'You decide. There is no alert.' },
]

function row<Code extends string>(
  code: Code,
  name: string,
  asks: string,
  metrics: readonly Metric[] = [],
) {
  return { code, name, asks, fixed: false, metrics }
}

function fixed<Code extends string>(code: Code, name: string, asks: string) {
  return { code, name, asks, fixed: true, metrics: [] as readonly Metric[] }
}
