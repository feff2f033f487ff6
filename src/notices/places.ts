import type { Placed } from './queries.ts'

/** Where each kind of notice leads, while it still opens; null when it does not open any more. */
const places: Record<string, (it: Placed) => string | null> = {
  UNANSWERED: ({ alert, alert_person: about }) => alert && (about ? `/alerts/${alert}` : '/alerts'),
  phone_kept: () => '/profile/sessions',
  action: ({ action }) => action && '/actions',
  handover: ({ handover }) => handover && `/handovers/${handover}`,
  alongside: ({ holding }) => holding && `/holdings/${holding}`,
  cover: ({ beside }) => beside && '/leave#asked',
  advice: ({ question }) => question && `/advice-requests/${question}`,
  agreement: ({ agreement }) => agreement && `/agreements/${agreement}`,
  supervisor_joined: () => '/supervision',
  supervision_agreement: ({ supervision_agreement: agreement }) =>
    agreement && `/supervision/agreements/${agreement}`,
  complaint: ({ complaint }) => complaint && `/admin/complaints/${complaint}`,
  complaint_answered: ({ complaint }) => complaint && '/privacy/complaints',
  excerpt: ({ excerpt }) => excerpt && `/excerpts/${excerpt}`,
  preparation: ({ prepared_for: session }) =>
    session && `/supervision/sessions/${session}/preparation/sent`,
  session_record: ({ recorded: session }) => session && `/supervision/sessions/${session}/record`,
  plan_asked: ({ plan_of: person, plan_asked: asked }) =>
    asked && person && `/people/${person}/wellness-plan`,
  factor_reset: ({ reset_of: person }) => person && `/admin/people/${person}`,
  factor_reset_done: ({ reset_of: person }) => person && `/admin/people/${person}`,
  sign_in_changed: () => '/profile/security',
  plan_agreed: ({ plan_of: person }) => person && '/wellness-plan',
  backup: () => '/admin/backups',
  debrief: ({ debrief }) => debrief && `/debriefs/${debrief}`,
  debrief_item: ({ debrief }) => debrief && `/debriefs/${debrief}`,
}

/** Alerts are told by their code, in capitals. */
const isAboutAlert = (what: string) => /^[A-Z_]+$/.test(what)

/** The address of what a notice is about; null when it opens for its reader no more, or never did. */
export function placeOf(notice: Placed): string | null {
  const place = places[notice.what]
  if (place) return place(notice)
  return isAboutAlert(notice.what) && notice.alert ? `/alerts/${notice.alert}` : null
}

/** That a call for help is over is good to hear, also for who may not open it any more. */
const saysAll = 'HELP_OVER'

/** False only when a notice has a place and its reader may go there no more. */
export const stillOpens = (notice: Placed): boolean =>
  placeOf(notice) !== null ||
  notice.what === saysAll ||
  !(notice.what in places || isAboutAlert(notice.what))
