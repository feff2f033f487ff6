import { elements } from '../../../src/agreements/elements.ts'
import { hasPast, metrics } from '../../../src/agreements/numbers.ts'
import type { Sent } from '../../support/client.ts'

/** A form that would do its work if the right person sent it. */
const version = { version: '1' }

const job = {
  job: 'link_worker',
  weekly_hours: '30',
  started_in_role: '2026-01-05',
  from_on: '2026-01-05',
  from_1: '09:00',
  to_1: '17:00',
} as const

export const bodies = {
  press: version,
  signIn: { email: 'sam@example.org', password: 'wrong horse wrong horse' },
  samplePerson: { person: 'person-sam' },
  invitation: { password: 'long and quiet harbour' },
  profile: { name: 'A new name', theme: 'dark', ...version },
  password: { current_password: 'not the one', new_password: 'long and quiet harbour' },
  draft: {
    form_id: 'draft-of-a-form',
    draft_path: '/contacts',
    draft_page: '/contacts/new',
    note: 'Half a thought',
    ...version,
  },
  sharing: { sharing: 'only_me', ...version },
  holding: {
    label: 'Green gate',
    held_since: '2026-11-01',
    'functions[]': ['waiting'],
    waiting_for: 'none',
    intensity: 'light',
    risk: 'none_known',
    note: 'Changed words',
    ...version,
  },
  ending: { ended_on: '2026-11-09', end_reason: 'goals_met', way_back: 'Ring us', ...version },
  contact: { on: '2026-11-09', at: '10:00', minutes: '20', medium: 'phone', ...version },
  coHolder: { role: 'gp', name: 'The surgery', shares: 'Both', ...version },
  context: { context: 'Other words', ...version },
  talk: { talk_on: '2026-11-11', talk_at: '10:00', ...version },
  conversation: { agreed: 'A slower month' },
  settlement: { reason: 'mistaken_data', ...version },
  checkIn: { felt_load: 'heavy', sharing: 'only_me', note: 'Changed words', ...version },
  name: { name: 'A new name', email: '', ...version },
  newPerson: { name: 'Somebody New', ...job, from_on: '2026-11-12' },
  employment: { ...job, ...version },
  bond: { kind: 'buddy', from_on: '2026-11-10', ...version },
  duty: { organisation: 'organisation-tidewell' },
  team: { name: 'Ebb team', site: '5' },
  organisation: {
    organisation: 'organisation-tidewell',
    name: 'Tidewell',
    kind: 'pcn',
    ...version,
  },
  helpContact: { name: 'The desk', number: '111', note: 'By day' },
  firstOrganisation: {
    organisation: 'Another',
    kind: 'pcn',
    name: 'Someone',
    email: 'someone@example.org',
    password: 'long and quiet harbour',
  },
} as const satisfies Record<string, Sent>

export const proposal = (employment: string, latest: number): Sent => ({
  employment,
  site: '5',
  review_calls: 'off',
  review_on: '2027-02-01',
  reason: 'A steadier year',
  ...Object.fromEntries(
    elements.map(({ code, fixed }) => [`position_${code}`, fixed ? '0' : '2'] as const),
  ),
  ...Object.fromEntries(metrics.map(({ code }) => [`near_${code}`, '5'] as const)),
  ...Object.fromEntries(
    metrics.filter(({ code }) => hasPast(code)).map(({ code }) => [`past_${code}`, '9'] as const),
  ),
  version: String(latest),
})
