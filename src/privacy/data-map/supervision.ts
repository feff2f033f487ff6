import type { SessionWritingTables } from '../../database/tables/session-writing.ts'
import type { SupervisionTables } from '../../database/tables/supervision.ts'
import {
  employer,
  organisation,
  own,
  ownSealed,
  person,
  team,
  technical,
  work,
  workSealed,
  workYesNo,
  type Entries,
} from './entry.ts'
import * as kept from './retention.ts'

const ofOrganisation = {
  of: 'organisation',
  retention: 'while_used',
  onErasure: 'keep',
} as const
const ofPerson = { of: { person: 'person_id' }, retention: kept.work } as const

const functions = workYesNo('normative formative restorative')

/** Who supervises whom, what is kept of it, and what is paid for it. */
export const supervision = {
  supervision_agreement: {
    title: 'What you agreed about supervision',
    purpose: 'So that you know what you can count on, and who keeps what.',
    ...ofPerson,
    key: { of: 'organisation' },
    onErasure: 'unname',
    columns: {
      ...technical('id employment_id supervisor_id version'),
      ...employer('organisation_id'),
      ...person('person_id giver_id proposed_by'),
      ...work('number type status every unit first_every minutes credit_rule keeps review_on'),
      ...work('proposed_at in_force_at ended_at end_reason'),
      ...functions,
      ...workSealed('purpose exceptions urgent employer_knows'),
    },
  },
  supervision_party: {
    title: 'Who signed it',
    purpose: 'So that everyone has agreed before it starts.',
    of: { through: 'supervision_agreement', by: 'agreement_id' },
    retention: { with: 'supervision_agreement' },
    onErasure: 'keep',
    columns: {
      ...technical('agreement_id'),
      ...person('person_id kept_by'),
      ...work('capacity signed_at signed_how'),
    },
  },
  supervisee: {
    title: 'Your supervision sessions',
    purpose: 'To know that you get what was agreed. How it went is yours alone.',
    ...ofPerson,
    onErasure: 'delete',
    columns: {
      ...technical('id session_id employment_id version'),
      ...person('person_id'),
      ...work('status credited_minutes confirmed_by confirmed_at'),
      ...own('support learning cases management helped'),
    },
  },
  preparation: {
    title: 'What you prepared for supervision',
    purpose: 'So that you can bring what matters. Nobody reads it before you send it.',
    of: { person: 'person_id' },
    key: { of: 'person' },
    retention: kept.privately,
    onErasure: 'delete',
    columns: {
      ...technical('id session_id employment_id version'),
      ...person('person_id sent_to'),
      ...own('sent_at taken_back_at made_at changed_at normative formative restorative'),
      ...ownSealed('words'),
    },
  },
  preparation_item: {
    title: 'What you picked to bring',
    purpose: 'To have people, lines and topics at hand in the session.',
    of: { person: 'person_id' },
    key: { of: 'person' },
    retention: kept.privately,
    onErasure: 'delete',
    columns: {
      ...technical('id preparation_id record_id'),
      ...person('person_id'),
      ...own('what position'),
      ...ownSealed('words'),
    },
  },
  session_record: {
    title: 'Notes of your sessions',
    purpose: 'To remember what was talked about, if your agreement says so.',
    ...ofPerson,
    key: { of: 'sealed_for' },
    onErasure: 'unname',
    columns: {
      ...technical('id session_id employment_id sealed_for version'),
      ...person('person_id by_id'),
      ...work('worker_agreed_at giver_agreed_at made_at changed_at'),
      ...workSealed('words'),
    },
  },
  session_record_version: {
    title: 'What those notes said before',
    purpose: 'So that you can see what changed.',
    ...ofPerson,
    key: { of: 'sealed_for' },
    onErasure: 'unname',
    columns: {
      ...technical('id record_id sealed_for'),
      ...person('person_id by_id'),
      ...work('number made_at'),
      ...workSealed('words'),
    },
  },
  session_comment: {
    title: 'What was said about those notes',
    purpose: 'So that both sides are heard, also when they do not agree.',
    ...ofPerson,
    key: { of: 'sealed_for' },
    onErasure: 'unname',
    columns: {
      ...technical('id record_id sealed_for'),
      ...person('person_id by_id'),
      ...work('what made_at'),
      ...workSealed('words'),
    },
  },
  talking_point: {
    title: 'Talking points for your one-to-ones',
    purpose: 'So that nothing you want to talk about is forgotten.',
    ...ofPerson,
    key: { of: 'organisation' },
    onErasure: 'delete',
    columns: {
      ...technical('id employment_id session_id version'),
      ...employer('organisation_id'),
      ...person('person_id by_id'),
      ...work('added_at talked_at'),
      ...workSealed('words'),
    },
  },
  supervision_session: {
    title: 'Supervision sessions',
    purpose: 'To plan sessions, and to know that they were held.',
    ...ofOrganisation,
    columns: {
      ...technical('id series_id supervisor_id contract_id sequence version'),
      ...employer('organisation_id'),
      ...person('giver_id made_by'),
      ...organisation('type starts_at minutes held_minutes place status ended_by reason'),
      ...organisation('protected_kept normative formative restorative made_at changed_at'),
    },
  },
  session_change: {
    title: 'Sessions that were moved or called off',
    purpose: 'To see whether time for supervision is kept free.',
    of: 'organisation',
    retention: { with: 'supervision_session' },
    onErasure: 'keep',
    columns: {
      ...technical('id session_id'),
      ...person('by_id'),
      ...organisation('what by_side reason was_at now_at at'),
    },
  },
  session_series: {
    title: 'Series of sessions',
    purpose: 'To plan sessions in one go.',
    ...ofOrganisation,
    columns: {
      ...technical('id supervisor_id contract_id version'),
      ...employer('organisation_id'),
      ...person('giver_id made_by'),
      ...organisation('type every_weeks nth weekday first_on at minutes made_at ended_at'),
    },
  },
  support_default: {
    title: 'What a team means its people to have',
    purpose: 'To know what supervision is due.',
    ...ofOrganisation,
    columns: {
      ...technical('id'),
      ...team('team_id'),
      ...person('made_by'),
      ...organisation('type every unit minutes first_every from_on made_at'),
    },
  },
} satisfies Entries<Omit<SupervisionTables, 'supervisor'> & SessionWritingTables>
