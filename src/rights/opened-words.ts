import type { OpenedKind } from '../access/openings.ts'

type Kind = {
  /** Goes on from 'Priya Shah opened'; said alike of one record and of several. */
  says: string
  /** Where the owner finds it, when it is one record. */
  record?: (id: string) => string
  /** Where the owner can take back what lets others open it. */
  takeBack?: string
}

const holding = (id: string) => `/holdings/${id}`
const alert = (id: string) => `/alerts/${id}`
const agreement = (id: string) => `/agreements/${id}`

/** No page gives these to anybody else. If one ever did, it would still stand in the list. */
const ownersAlone = { says: 'something you wrote for yourself' }

/** What was opened, in words for whoever it belongs to; every table with sealed text is here. */
export const openedKinds: Record<OpenedKind, Kind> = {
  holding: { says: 'your words about people you hold', record: holding },
  contact: ownersAlone,
  co_holder: { says: 'your words about who holds people with you' },
  holding_review: ownersAlone,
  handover: { says: 'your words about handing someone over', record: (id) => `/handovers/${id}` },
  advice_request: {
    says: 'a question you asked them for advice',
    record: (id) => `/advice-requests/${id}`,
  },
  time_block: ownersAlone,
  check_in: {
    says: 'how your week felt, as you chose to share it',
    record: (id) => `/check-ins/${id}`,
    takeBack: '/profile/sharing',
  },
  carrying_item: { says: 'what you brought to a debrief' },
  reflection: ownersAlone,
  excerpt: { says: 'lines of a reflection you sent them', takeBack: '/profile/sharing' },
  plan_section: { says: 'a part of your wellness plan', takeBack: '/wellness-plan/sharing' },
  plan_version: ownersAlone,
  second_factor: ownersAlone,
  instrument_answer: ownersAlone,
  kept_form: ownersAlone,
  import_rows: ownersAlone,
  agreement: { says: 'your agreement', record: agreement },
  agreement_review: { says: 'what you two said when you looked at your agreement' },
  stretch: { says: 'why something was stretched for a while' },
  alert_context: { says: 'your words beside an alert', record: alert },
  conversation: { says: 'what you agreed about an alert' },
  alert_snooze: { says: 'why an alert was put off' },
  action: { says: 'a promise about you', record: (id) => `/actions/${id}` },
  supervision_agreement: { says: 'what you agreed about supervision' },
  preparation: { says: 'what you prepared for supervision, as you sent it' },
  preparation_item: { says: 'what you picked to bring to supervision, as you sent it' },
  session_record: { says: 'the notes of a session of yours' },
  session_record_version: { says: 'earlier notes of a session of yours' },
  session_comment: { says: 'what was said about the notes of a session' },
  talking_point: { says: 'a talking point for your one-to-one' },
  complaint: { says: 'a complaint you sent', record: () => '/privacy/complaints' },
  alert: {
    says: 'an alert you shared, or that you asked to talk',
    record: alert,
    takeBack: '/profile/sharing',
  },
}
