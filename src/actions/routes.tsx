import { ActionForm } from '../../views/actions/action-form.tsx'
import { ActionPage, type FilledAction } from '../../views/actions/action-page.tsx'
import { ActionsPage } from '../../views/actions/actions-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { addDays } from '../time/london.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import type { Said } from '../web/said.ts'
import { actionsFile } from './file.ts'
import { addAction } from './add-action.ts'
import { carryForward } from './carry-forward.ts'
import { dropAction, finishAction } from './end-action.ts'
import { actionPageFacts, actionsFacts } from './facts.ts'
import { doneForm, droppedForm, newActionForm, newDayForm } from './form.ts'
import { knownPeople } from './known-people.ts'
import { findAction, type FoundAction } from './queries.ts'
import { reopenAction } from './reopen-action.ts'

/** Anyone may have promised something; the slice says which promises. */
const readers = ['signed_in'] as const

export const actionRoutes: Route[] = [
  get(
    '/actions',
    readers,
    async (ask) => {
      const facts = await actionsFacts(ask.view, ask.pageNumber)
      return ask.page(<ActionsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => actionsFile(ask.view),
  ),

  get('/actions/new', readers, (ask) =>
    newPage(ask, { values: { due_on: addDays(ask.today, 7) }, errors: [] }),
  ),

  post('/actions', readers, async (ask) => {
    const form = ask.form(newActionForm)
    if (!form.ok) return newPage(ask, form, 422)
    const outcome = await addAction(ask.act, form.input)
    if (outcome.refused === null) return ask.seeOther('/actions', 'promised')
    if (outcome.refused !== 'unfit') throw new NotFound()
    return newPage(ask, { ...form, errors: outcome.errors }, 422)
  }),

  get('/actions/:id', readers, async (ask) => actionPage(ask, await theAction(ask), nothing)),

  post('/actions/:id/done', readers, async (ask) => {
    const action = await theAction(ask)
    const form = ask.form(doneForm)
    const { version, values } = form
    const outcome = await finishAction(ask.act, { id: action.id, version })
    return answer(ask, action, { outcome, word: 'done', form: null, values })
  }),

  post('/actions/:id/dropped', readers, async (ask) => {
    const action = await theAction(ask)
    const form = ask.form(droppedForm)
    if (!form.ok) return actionPage(ask, action, { ...nothing, ...form, form: 'dropped' }, 422)
    const { version, values } = form
    const { reason } = form.input
    const outcome = await dropAction(ask.act, { id: action.id, version, reason })
    return answer(ask, action, { outcome, word: 'dropped', form: 'dropped', values })
  }),

  post('/actions/:id/new-day', readers, async (ask) => {
    const action = await theAction(ask)
    const form = ask.form(newDayForm)
    if (!form.ok) return actionPage(ask, action, { ...nothing, ...form, form: 'new-day' }, 422)
    const { version, values } = form
    const outcome = await carryForward(ask.act, {
      id: action.id,
      version,
      due: form.input.due_on,
    })
    return answer(ask, action, { outcome, word: 'new_day', form: 'new-day', values })
  }),

  post('/actions/:id/reopening', readers, async (ask) => {
    const action = await theAction(ask)
    const { version, values } = ask.form(doneForm)
    const outcome = await reopenAction(ask.act, { id: action.id, version })
    return answer(ask, action, { outcome, word: 'reopened', form: null, values })
  }),
]

const nothing: FilledAction = { values: {}, errors: [], form: null, clash: null }

async function theAction(ask: Ask): Promise<FoundAction> {
  const action = await findAction(ask.view, ask.param('id'))
  if (!action) throw new NotFound()
  return action
}

type Answered = {
  outcome: Outcome<object>
  word: Said
  form: FilledAction['form']
  values: Values
}

/** Back to the page it was pressed on; or the promise as it stands, with what was typed. */
async function answer(ask: Ask, action: FoundAction, { outcome, word, form, values }: Answered) {
  if (outcome.refused === null) return ask.seeOther(backTo(action, values, word), word)
  if (outcome.refused === 'not_found') throw new NotFound()
  if (outcome.refused === 'unfit') {
    return actionPage(ask, action, { values, errors: outcome.errors, form, clash: null }, 422)
  }
  const now = await theAction(ask)
  const { back: _, session: __, ...typed } = values
  const clash = clashOf(keptNow(now, form), typed)
  return actionPage(ask, now, { values, errors: [], form, clash }, 409)
}

function keptNow({ due_on, reason }: FoundAction, form: FilledAction['form']): Values {
  if (form === 'new-day') return { due_on }
  return form === 'dropped' ? { reason: reason ?? '' } : {}
}

/** The same for a press that is sent again, however the promise stands by then. */
function backTo(action: FoundAction, { back, session: at }: Values, word: Said) {
  const { id, alert, debrief, assessment, session } = action
  if (back === 'alert' && alert) return `/alerts/${alert}#plan`
  if (back === 'debrief' && debrief) return `/debriefs/${debrief}/actions`
  if (back === 'assessment' && assessment) return `/stress-assessments/${assessment}`
  if (back === 'session' && session) {
    return `/supervision/sessions/${encodeURIComponent(String(at || session))}/record`
  }
  return word === 'reopened' ? `/actions/${id}` : '/actions'
}

async function newPage(ask: Ask, typed: { values: Values; errors: FieldError[] }, status = 200) {
  const people = await knownPeople(ask.view)
  const options = people.map(({ id, name }) => ({ value: id, label: name }))
  const facts = { ...typed, people: options }
  return ask.page(<ActionForm shell={ask.shell} facts={facts} />, status)
}

const actionPage = (ask: Ask, row: FoundAction, filled: FilledAction, status = 200) =>
  ask.page(
    <ActionPage shell={ask.shell} facts={actionPageFacts(ask.view, row)} filled={filled} />,
    status,
  )
