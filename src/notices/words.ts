import { catalogue } from '../alerts/catalogue.ts'
import type { AlertCode } from '../alerts/types.ts'
import type { Placed } from './queries.ts'

const words: Record<string, string> = {
  UNANSWERED: 'An alert has waited and has come to you',
  ACKNOWLEDGED: 'Somebody has answered an alert of yours',
  HELP_OVER: 'Somebody who asked for help says that they are all right now',
  SETTLEMENT: 'Somebody says that an alert can be settled',
  phone_kept: 'A phone was kept for your check-ins',
  action: 'Something was promised in your name',
  alongside: 'A colleague asks you to stand alongside someone',
  cover: 'A colleague asks you to cover while they are away',
  handover: 'A colleague asks if you could hold someone from now on',
  advice: 'A colleague asks for your advice',
  excerpt: 'Somebody sent you lines of a reflection',
  preparation: 'Something was sent to you for a session',
  session_record: 'What is kept of a session waits for your yes',
  agreement: 'An agreement waits for your signature',
  supervision_agreement: 'An agreement about supervision waits for your signature',
  supervisor_joined: 'Your supervisor from outside signs in to Holdfast now',
  factor_reset: 'Somebody has lost their second step and asks to be let in',
  factor_reset_done: 'Somebody may set up a new second step now',
  sign_in_changed: 'Something about how you sign in changed',
  complaint: 'Somebody made a complaint to your organisation',
  complaint_answered: 'There is an answer to your complaint',
  plan_asked: 'Somebody asks you to agree their wellness plan with them',
  plan_agreed: 'Your lead agreed your wellness plan with you',
  backup: 'The backups of Holdfast need somebody to look',
  debrief: 'There is something about a debrief',
  debrief_item: 'Something is offered for you to bring to a debrief',
}

/** One notice in words: what kind of thing it is, never what it says. */
export function sayNotice(notice: Placed, reader: string): string {
  const { what, asked_by: askedBy, alert_person: about } = notice
  if (what === 'advice' && askedBy === reader) return 'There is an answer to your question'
  if (what === 'UNANSWERED' && about === reader) return 'Nobody has answered an alert of yours yet'
  const said = words[what]
  if (said) return said
  return what in catalogue
    ? `Alert: ${catalogue[what as AlertCode].name}`
    : 'Something is waiting for you'
}
