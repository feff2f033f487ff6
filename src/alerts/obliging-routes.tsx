import { get, post, type Route } from '../access/routes.ts'
import { pressForm } from '../web/fields.ts'
import { alertPage, answer, leadToForm } from './alert-answer.tsx'
import { snoozeForm } from './form.ts'
import { snoozeAlert, takeUpAgain } from './snooze-alert.ts'
import { passOn, takeOn } from './take-on.ts'

/** Who may is said by the slice: whoever it came up to, whoever answers, and the worker. */
const readers = ['signed_in'] as const

/** What keeps an alert from waiting without end: somebody takes it on, or it has a day. */
export const obligingRoutes: Route[] = [
  post('/alerts/:id/taking-on', readers, async (ask) => {
    ask.form(pressForm)
    return answer(ask, await takeOn(ask.act, ask.param('id')), 'alert_taken', 'passing', {})
  }),

  post('/alerts/:id/passing-on', readers, async (ask) => {
    ask.form(pressForm)
    const outcome = await passOn(ask.act, ask.param('id'))
    if (outcome.refused === null) return ask.seeOther('/alerts', 'alert_passed')
    return answer(ask, outcome, 'alert_passed', 'passing', {})
  }),

  get('/alerts/:id/snooze', readers, (ask) => leadToForm(ask, 'snooze')),

  post('/alerts/:id/snooze', readers, async (ask) => {
    const form = ask.form(snoozeForm)
    if (!form.ok) return alertPage(ask, { form: 'snooze', ...form, clash: false }, 422)
    const input = { ...form.input, version: form.version }
    return answer(
      ask,
      await snoozeAlert(ask.act, ask.param('id'), input),
      'snoozed',
      'snooze',
      form.values,
    )
  }),

  post('/alerts/:id/snooze/ending', readers, async (ask) => {
    const form = ask.form(pressForm)
    return answer(
      ask,
      await takeUpAgain(ask.act, ask.param('id'), form.version),
      'saved',
      'snooze',
      {},
    )
  }),
]
