/** The words people see for what a holding's fields keep. */

export const functionWords = {
  waiting: 'Holding while they wait for a service',
  change: 'Holding while they get ready for a change',
  practice: 'Taking some of the weight off the practice',
  witness: 'Being there for what nobody can fix',
} as const

export const shortFunctionWords = {
  waiting: 'waiting',
  change: 'change',
  practice: 'practice',
  witness: 'witness',
} as const

export const reasonWords = {
  no_provision: 'There is no service for this here',
  waiting_list: 'They are on a waiting list',
  not_ready: 'They are not ready yet',
  complexity: 'Their life has many knots',
} as const

export const waitingForWords = {
  none: 'Nothing just now',
  mental_health: 'Mental health care',
  housing: 'Housing',
  social_care: 'Social care',
  benefits: 'Benefits',
  charity_group: 'A charity or group',
  other: 'Something else',
} as const

export const intensityWords = { light: 'Light', active: 'Active', intensive: 'Intensive' } as const

export const intensityHints = {
  light: 'A call now and then.',
  active: 'Regular contact.',
  intensive: 'A lot of contact, or a lot to carry.',
} as const

export const riskWords = { none_known: 'None known', some: 'Some risk', high: 'High risk' } as const

export const progressWords = { moving: 'Moving', steady: 'Steady', stuck: 'Stuck' } as const

export const approachWords = {
  relational: 'Being alongside them',
  goal_led: 'Working towards goals',
} as const

export const mediumWords = {
  face: 'Face to face',
  home: 'Home visit',
  phone: 'Telephone',
  video: 'Video',
  message: 'Message',
} as const

export const chosenByWords = {
  person: 'The person',
  worker: 'Me',
  service: 'The service',
} as const

export const kindWords = {
  holding: 'Holding: being there',
  connecting: 'Connecting them to something',
} as const

export const statusWords = {
  open: 'Open',
  review_calls: 'Review calls',
  paused: 'Paused',
  closed: 'Ended',
  handed_over: 'Handed over',
} as const

/** Answers to "Still right to hold?". Ending is never the first thing offered. */
export const reviewAnswerWords = {
  still_right: 'Yes, go on as we are',
  lighter: 'Yes, and a little lighter',
  share: 'Yes, with someone beside me',
  review_calls: 'A call once a month is enough now',
  hand_over: 'Someone else could hold them better',
  ending: 'It is time to end, warmly',
} as const

export const pauseReasonWords = {
  their_choice: 'They asked for a pause',
  hospital: 'They are in hospital',
  away: 'They are away',
  service_began: 'A service has begun, and we wait to see',
  other: 'Something else',
} as const

export const endReasonWords = {
  service_started: 'The service they waited for has started',
  goals_met: 'They got where they wanted to go',
  agreed_end: 'We agreed it was time',
  their_choice: 'They chose to stop',
  handed_over: 'Someone else holds them now',
  moved_away: 'They moved away',
  lost_touch: 'We lost touch',
  died: 'They died',
  other: 'Something else',
} as const

/** Who sent somebody: a role from a list, because a name typed here would lie open. */
export const referrerWords = {
  gp: 'GP',
  practice_nurse: 'Practice nurse',
  receptionist: 'Receptionist',
  care_coordinator: 'Care coordinator',
  mental_health: 'Mental health team',
  hospital: 'Hospital team',
  social_care: 'Social care',
  charity: 'A charity',
  themselves: 'Themselves',
  family: 'Family or a friend',
  other: 'Someone else',
} as const

export const coHolderRoleWords = {
  gp: 'GP',
  nurse: 'Nurse',
  mental_health_practitioner: 'Mental health practitioner',
  care_coordinator: 'Care coordinator',
  charity: 'Someone at a charity',
  link_worker: 'Another link worker',
  lead: 'My lead',
  other: 'Someone else',
} as const
