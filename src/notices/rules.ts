import type { MailKind } from '../database/schema.ts'
import { firstMinute } from '../scheduler/rules.ts'
import { minutesAfter, minutesBefore } from '../time/instants.ts'
import { londonDay, londonTime } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { isWorkingDay } from '../time/working-days.ts'

const opens = '08:00'
const morning = '09:00'
const closes = '18:00'

/**
 * Whether a mail that waits for no digest may go now (product.md 4, principle 9): what falls due on a
 * working day between 08:00 and 18:00 at once, anything else from 09:00 on the next such day.
 */
export function maySendSoon(from: Instant, now: Instant, isAway: boolean): boolean {
  const [today, time] = [londonDay(now), londonTime(now)]
  if (isAway || !isWorkingDay(today) || time < opens || time >= closes) return false
  return time >= morning || (londonDay(from) === today && londonTime(from) >= opens)
}

/** The moment of the day that its one mail stands for; null on days that have none. */
export function digestMoment(day: Day, digestAt: string, isAway: boolean): Instant | null {
  return isAway || !isWorkingDay(day) ? null : firstMinute(day, digestAt)
}

/** One mail and two reminders (product.md 4, principle 9). */
export const mostMails = 3

const agreements = ['agreement', 'supervision_agreement']
const asked = ['action', 'alongside', 'cover', 'handover', 'advice', 'session_record']
const asks = [...asked, ...agreements, 'UNANSWERED']

/** What a notice is about, as it stands now; null columns where it is about something else. */
export type Standing = {
  person_id: string
  what: string
  made_at: Instant
  mailed: number
  seen_at: Instant | null
  alert_code: string | null
  alert_kind: string | null
  alert_state: string | null
  alert_person: string | null
  visible_at: Instant | null
  acknowledged_at: Instant | null
  snoozed_until: Day | null
  escalation: string | null
  action_status: string | null
  handover_status: string | null
  beside: string | null
  said_yes_at: Instant | null
  said_no_at: Instant | null
  beside_until: Instant | null
  asked_for_advice: string | null
  advised_at: Instant | null
  question_back_at: Instant | null
  agreement_status: string | null
  unsigned: string | null
  /** The record of a session whose words they have neither agreed nor remember otherwise. */
  unagreed: string | null
}

/** Whether something still waits for this person, so that a mail may count it. */
export function stillWaits(notice: Standing, now: Instant): boolean {
  if (isAlert(notice)) return alertWaits(notice, now)
  if (asksSomething(notice)) return askWaits(notice, now)
  return isNews(notice)
}

const isNews = ({ mailed, seen_at }: Standing) => mailed === 0 && seen_at === null

/** In how many mails it may be: what asks for nothing, or is one's own alert, is told once. */
export const mailsFor = (notice: Standing): number =>
  (asksSomething(notice) || isAlert(notice)) && !isOwn(notice) ? mostMails : 1

const isAlert = ({ what, alert_code: code }: Standing) => code !== null && what === code
const isOwn = ({ person_id: person, alert_person: about }: Standing) => person === about

/**
 * An answer to one's own question is told under the same word, and so is that nobody has answered
 * one's own alert: neither asks for anything.
 */
const asksSomething = (notice: Standing) =>
  asks.includes(notice.what) &&
  (notice.what !== 'advice' || notice.asked_for_advice === notice.person_id) &&
  (notice.what !== 'UNANSWERED' || !isOwn(notice))

function alertWaits(alert: Standing, now: Instant): boolean {
  if (alert.alert_state !== 'open') return false
  if (isOwn(alert)) return isNews(alert)
  const isShown =
    alert.alert_kind === 'felt' ||
    alert.alert_kind === 'contact' ||
    (alert.visible_at !== null && alert.visible_at <= now)
  const isSnoozed = alert.snoozed_until !== null && alert.snoozed_until > londonDay(now)
  return isShown && !isAnswered(alert) && !isSnoozed
}

/** What is told after somebody answered, such as that it rose, is told once all the same. */
const isAnswered = ({ acknowledged_at: at, made_at: made, mailed }: Standing) =>
  at !== null && (at >= made || mailed > 0)

function askWaits(ask: Standing, now: Instant): boolean {
  if (ask.what === 'UNANSWERED') {
    return ask.alert_state === 'open' && (isOwn(ask) ? isNews(ask) : ask.escalation !== null)
  }
  if (ask.what === 'action') return ask.action_status === 'open'
  if (ask.what === 'handover') return ask.handover_status === 'asked'
  if (ask.what === 'session_record') return ask.unagreed !== null
  if (ask.what === 'advice') return ask.advised_at === null && ask.question_back_at === null
  if (agreements.includes(ask.what)) {
    return ask.agreement_status === 'proposed' && ask.unsigned !== null
  }
  const isOver = ask.beside_until !== null && ask.beside_until <= now
  return ask.beside !== null && !isOver && ask.said_yes_at === null && ask.said_no_at === null
}

/** In minutes. What cannot wait is tried every five for a day, and both every hour after that. */
const gaps = { now: [1, 2, ...Array.from({ length: 288 }, () => 5)], other: [1, 2, 5, 15] }
const days = 24 * 60

/** When a mail is tried again that did not go now; its attempts count this one too. */
export const nextTry = (now: Instant, mail: { kind: MailKind; attempts: number }) =>
  minutesAfter(now, gaps[mail.kind === 'now' ? 'now' : 'other'][mail.attempts - 1] ?? 60)

/** A digest is said again by the next one; anything else is tried for a week. */
export const givesUp = (kind: MailKind, made: Instant, now: Instant): boolean =>
  minutesAfter(made, (kind === 'digest' ? 3 : 7) * days) <= now

/** With no mail server, what was written before this is not sent any more once there is one. */
export const oldest = (now: Instant): Instant => minutesBefore(now, 2 * days)
