import { PutBackPage } from '../../views/components/put-back.tsx'
import { TimeEditPage, type TimeEditFacts } from '../../views/time-blocks/time-edit-page.tsx'
import { TimePage } from '../../views/time-blocks/time-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { weekAsked } from '../time/weeks.ts'
import { clashOf } from '../web/clash.ts'
import { pressForm } from '../web/fields.ts'
import { timeFile } from './file.ts'
import { addTime } from './add-time.ts'
import { editTime, removeTime } from './correct-time.ts'
import { takenAway, timeFacts, timeFormFacts, valuesOf, type Typed } from './facts.ts'
import { timeForm } from './form.ts'
import { findTime, type FoundTime } from './queries.ts'

export const timeRoutes: Route[] = [
  get(
    '/time',
    ['worker'],
    (ask) => weekPage(ask, { values: { spent_on: ask.today }, errors: [] }),
    (ask) => timeFile(ask.view, weekAsked(ask.query('week'), ask.today)),
  ),

  post('/time', ['worker'], async (ask) => {
    const form = ask.form(timeForm)
    if (!form.ok) return weekPage(ask, form, 422)
    const outcome = await addTime(ask.act, form.input)
    if (outcome.refused === 'unfit') return weekPage(ask, { ...form, ...outcome }, 422)
    if (outcome.refused !== null) throw new NotFound()
    return ask.seeOther(`/time?week=${outcome.day}&undo=${outcome.id}`, 'time')
  }),

  get('/time/:id', ['worker'], async (ask) => {
    const row = await ownTime(ask)
    return editPage(ask, row, { values: valuesOf(row), errors: [], version: row.version })
  }),

  post('/time/:id', ['worker'], async (ask) => {
    const row = await ownTime(ask)
    const form = ask.form(timeForm)
    if (!form.ok) return editPage(ask, row, form, 422)
    const outcome = await editTime(ask.act, { id: row.id, version: form.version }, form.input)
    if (outcome.refused === null) return ask.seeOther(`/time?week=${outcome.day}`, 'saved')
    if (outcome.refused === 'not_found') throw new NotFound()
    if (outcome.refused === 'unfit') return editPage(ask, row, { ...form, ...outcome }, 422)
    const clash = clashOf(valuesOf(row), form.values)
    const { values } = form
    return editPage(ask, row, { values, errors: [], version: row.version, clash }, 409)
  }),

  post('/time/:id/removal', ['worker'], async (ask) => {
    const { version } = ask.form(pressForm)
    const row = await findTime(ask.view, ask.param('id'))
    const outcome = await removeTime(ask.act, { id: ask.param('id'), version })
    if (outcome.refused !== null) return ask.problem(outcome.refused === 'not_found' ? 404 : 409)
    if (!row) return ask.seeOther('/time', 'taken_away')
    return ask.page(<PutBackPage shell={ask.shell} facts={takenAway(row)} />)
  }),
]

async function ownTime(ask: Ask): Promise<FoundTime> {
  const row = await findTime(ask.view, ask.param('id'))
  if (!row) throw new NotFound()
  return row
}

async function weekPage(ask: Ask, typed: Typed, status = 200) {
  const facts = await timeFacts(ask.view, weekAsked(ask.query('week'), ask.today), typed)
  const fresh = ask.query('undo') && (await findTime(ask.view, ask.query('undo')!))
  if (fresh) ask.shell.undo = { action: `/time/${fresh.id}/removal`, version: fresh.version }
  return ask.page(<TimePage shell={ask.shell} facts={facts} />, status)
}

type Edited = Typed & { version: number; clash?: TimeEditFacts['clash'] }

async function editPage(ask: Ask, row: FoundTime, edited: Edited, status = 200) {
  const { version, clash = null } = edited
  const form = { ...(await timeFormFacts(ask.view, edited)), jobs: [] }
  const facts = { id: row.id, version, clash, form, back: `/time?week=${row.spent_on}` }
  return ask.page(<TimeEditPage shell={ask.shell} facts={facts} />, status)
}
