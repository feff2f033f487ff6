import { describe, expect, it } from 'vitest'
import { isMailAddress, sayProblem } from '../../src/notices/problems.ts'
import {
  digestMoment,
  givesUp,
  mailsFor,
  maySendSoon,
  nextTry,
  stillWaits,
  type Standing,
} from '../../src/notices/rules.ts'

const at = (day: string, time: string) => `${day}T${time}:00.000Z`

/** Friday, Saturday, Sunday and Monday in November; Christmas Eve to the next working day. */
describe('what waits for the next working day, and no digest', () => {
  it.each([
    // from, now, may go
    [at('2026-11-20', '08:00'), at('2026-11-20', '08:00'), true],
    [at('2026-11-20', '17:59'), at('2026-11-20', '17:59'), true],
    [at('2026-11-20', '17:59'), at('2026-11-20', '18:00'), false],
    [at('2026-11-20', '07:59'), at('2026-11-20', '08:30'), false],
    [at('2026-11-20', '07:59'), at('2026-11-20', '09:00'), true],
    [at('2026-11-20', '18:00'), at('2026-11-21', '10:00'), false],
    [at('2026-11-20', '18:00'), at('2026-11-22', '10:00'), false],
    [at('2026-11-20', '18:00'), at('2026-11-23', '08:59'), false],
    [at('2026-11-20', '18:00'), at('2026-11-23', '09:00'), true],
    [at('2026-11-20', '12:00'), at('2026-11-23', '08:30'), false],
    [at('2026-12-24', '18:30'), at('2026-12-25', '09:00'), false],
    [at('2026-12-24', '18:30'), at('2026-12-28', '09:00'), false],
    [at('2026-12-24', '18:30'), at('2026-12-29', '09:00'), true],
    // Summer: eight o'clock in London is seven in UTC.
    [at('2026-07-06', '07:00'), at('2026-07-06', '07:00'), true],
    [at('2026-07-06', '17:00'), at('2026-07-06', '17:00'), false],
  ])('from %s, at %s: %s', (from, now, goes) => expect(maySendSoon(from, now, false)).toBe(goes))

  it('stays while its reader is away', () =>
    expect(maySendSoon(at('2026-11-20', '08:00'), at('2026-11-20', '10:00'), true)).toBe(false))
})

describe('the moment of the one mail a day', () => {
  it.each([
    ['2026-11-20', '08:30', false, '2026-11-20T08:30:00.000Z'],
    ['2026-07-20', '08:30', false, '2026-07-20T07:30:00.000Z'],
    ['2026-11-20', '08:30', true, null],
    ['2026-11-21', '08:30', false, null],
    ['2026-12-25', '08:30', false, null],
    ['2026-12-28', '08:30', false, null],
    ['2027-03-29', '08:30', false, null],
    ['2026-12-29', '08:30', false, '2026-12-29T08:30:00.000Z'],
  ])('%s at %s, away %s: %s', (day, time, away, moment) =>
    expect(digestMoment(day, time, away)).toBe(moment),
  )
})

const nothing: Standing = {
  person_id: 'reader',
  what: 'told',
  made_at: '2026-11-18T10:00:00.000Z',
  mailed: 0,
  seen_at: null,
  alert_code: null,
  alert_kind: null,
  alert_state: null,
  alert_person: null,
  visible_at: null,
  acknowledged_at: null,
  snoozed_until: null,
  escalation: null,
  action_status: null,
  handover_status: null,
  beside: null,
  said_yes_at: null,
  said_no_at: null,
  beside_until: null,
  asked_for_advice: null,
  advised_at: null,
  question_back_at: null,
  agreement_status: null,
  unsigned: null,
  unagreed: null,
}
const now = at('2026-11-20', '10:00')
const before = at('2026-11-19', '10:00')
const after = at('2026-11-21', '10:00')
const alert = {
  what: 'CASES',
  alert_code: 'CASES',
  alert_kind: 'work',
  alert_state: 'open',
  alert_person: 'worker',
  visible_at: before,
}
const rose = { acknowledged_at: '2026-11-17T10:00:00.000Z' }
const own = { ...alert, alert_person: 'reader', visible_at: null }
const beside = { what: 'alongside', beside: 'id' }
const advice = { what: 'advice', asked_for_advice: 'reader' }
const agreement = { what: 'agreement', agreement_status: 'proposed', unsigned: 'reader' }
const record = { what: 'session_record', unagreed: 'id' }
const passedOn = { ...alert, what: 'UNANSWERED', escalation: 'id' }

const cases: [string, Partial<Standing>, waits: boolean, mails: number][] = [
  ['an alert', alert, true, 3],
  ['an alert mailed twice', { ...alert, mailed: 2 }, true, 3],
  ['an alert that is closed', { ...alert, alert_state: 'closed' }, false, 3],
  ['an alert not shown yet', { ...alert, visible_at: after }, false, 3],
  ['an alert shown to nobody', { ...alert, visible_at: null }, false, 3],
  ['an alert acknowledged', { ...alert, acknowledged_at: before }, false, 3],
  ['an alert put off until later', { ...alert, snoozed_until: '2026-11-21' }, false, 3],
  ['an alert put off until today', { ...alert, snoozed_until: '2026-11-20' }, true, 3],
  ['how a week felt', { ...alert, alert_kind: 'felt', visible_at: null }, true, 3],
  ['a wish for contact', { ...alert, alert_kind: 'contact', visible_at: null }, true, 3],
  ['an alert that rose after it was answered', { ...alert, ...rose }, true, 3],
  ['the same, told', { ...alert, ...rose, mailed: 1 }, false, 3],
  ['one’s own alert', own, true, 1],
  ['one’s own alert, told', { ...own, mailed: 1 }, false, 1],
  ['one’s own alert, seen', { ...own, seen_at: before }, false, 1],
  ['one’s own alert, answered', { ...own, acknowledged_at: before }, true, 1],
  ['one’s own alert that nobody answers', { ...own, what: 'UNANSWERED' }, true, 1],
  ['an alert passed on', passedOn, true, 3],
  ['an alert passed on and taken', { ...passedOn, escalation: null }, false, 3],
  ['a promise', { what: 'action', action_status: 'open', mailed: 1 }, true, 3],
  ['a promise kept', { what: 'action', action_status: 'done' }, false, 3],
  ['a handover', { what: 'handover', handover_status: 'asked', mailed: 1 }, true, 3],
  ['a handover answered', { what: 'handover', handover_status: 'declined' }, false, 3],
  ['an ask to stand alongside', { ...beside, mailed: 2 }, true, 3],
  ['one said yes to', { ...beside, said_yes_at: before }, false, 3],
  ['one said no to', { ...beside, said_no_at: before }, false, 3],
  ['one that is over', { ...beside, beside_until: now }, false, 3],
  ['an ask to cover', { ...beside, what: 'cover', beside_until: after }, true, 3],
  ['a question', { ...advice, mailed: 1 }, true, 3],
  ['a question answered', { ...advice, advised_at: before }, false, 3],
  ['a question taken back', { ...advice, question_back_at: before }, false, 3],
  ['an answer', { ...advice, asked_for_advice: 'lead', advised_at: before }, true, 1],
  ['an agreement to sign', { ...agreement, mailed: 1 }, true, 3],
  ['an agreement signed', { ...agreement, unsigned: null }, false, 3],
  ['an agreement taken back', { ...agreement, agreement_status: 'withdrawn' }, false, 3],
  ['words of a session to agree', { ...record, mailed: 1 }, true, 3],
  ['words that were agreed, or are remembered otherwise', { ...record, unagreed: null }, false, 3],
  ['anything else', {}, true, 1],
  ['anything else, told', { mailed: 1 }, false, 1],
  ['anything else, seen', { seen_at: before }, false, 1],
]

describe('what still waits, and in how many mails', () => {
  it.each(cases)('%s', (_, standing, waits, mails) => {
    const notice = { ...nothing, ...standing }
    expect([stillWaits(notice, now), mailsFor(notice)]).toEqual([waits, mails])
  })
})

describe('trying again', () => {
  it.each([
    ['digest', '10:01 10:02 10:05 10:15 11:00 11:00 11:00'],
    ['now', '10:01 10:02 10:05 10:05 10:05 10:05 11:00'],
  ] as const)('comes sooner for what cannot wait: %s', (kind, times) => {
    const gaps = [1, 2, 3, 4, 5, 290, 291].map((attempts) => nextTry(now, { kind, attempts }))
    expect(gaps.map((moment) => moment.slice(11, 16)).join(' ')).toBe(times)
  })

  it('ends after three days for a digest and seven for what cannot wait', () => {
    expect(givesUp('digest', now, at('2026-11-23', '09:59'))).toBe(false)
    expect(givesUp('digest', now, at('2026-11-23', '10:00'))).toBe(true)
    expect(givesUp('now', now, at('2026-11-27', '09:59'))).toBe(false)
    expect(givesUp('now', now, at('2026-11-27', '10:00'))).toBe(true)
  })
})

describe('an address', () => {
  it.each(['sam@example.org', 'o’hara@example.org', 'a+b@sub.example.org'])('is %s', (text) =>
    expect(isMailAddress(text)).toBe(true),
  )
  it.each([
    'sam',
    'sam@example.org, ola@example.org',
    'Sam <sam@example.org>',
    'sam@example.org\r\nBcc: ola@example.org',
    'sam@ex ample.org',
    '"sam"@example.org',
    '',
  ])('is not %j', (text) => expect(isMailAddress(text)).toBe(false))
})

describe('what the mail server said', () => {
  it.each([
    [{ code: 'EENVELOPE', response: '550 No sam@example.org here' }, '550 No (an address) here'],
    [{ code: 'ECONNECTION', message: 'connect' }, 'The mail server could not be reached'],
    [
      { code: 'EAUTH', response: '535 <sam@example.org> no' },
      'The mail server did not take the name and password: 535 (an address) no',
    ],
    [new Error('Odd\nthing'), 'Odd thing'],
    ['text', 'It could not be sent'],
  ])('%j', (error, said) => expect(sayProblem(error)).toBe(said))
})
