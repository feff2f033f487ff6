import { LoadPage } from '../../views/instruments/load-page.tsx'
import { LoadedListPage } from '../../views/instruments/loaded-list-page.tsx'
import { LoadedPage } from '../../views/instruments/loaded-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { pressForm } from '../web/fields.ts'
import { checkDefinition } from './check-definition.ts'
import type { Definition } from './definition.ts'
import type { Typed } from './facts.ts'
import { loadedFile } from './file.ts'
import { loadForm } from './form.ts'
import { loadInstrument, withdrawInstrument } from './load-instrument.ts'
import { listedFacts, loadedFacts, loadFacts, textFrom } from './loaded-facts.ts'
import { oneLoaded } from './loaded-queries.ts'

const base = '/admin/instruments'
const mayUse = { field: 'may_use', message: 'Tick this once you have read the licence note.' }
const overtaken = 'Somebody else loaded one at the same moment. Look at it, then load yours.'

export const loadedRoutes: Route[] = [
  get(
    base,
    ['administrator'],
    async (ask) => {
      const facts = await listedFacts(ask.view, ask.pageNumber)
      return ask.page(<LoadedListPage shell={ask.shell} facts={facts} />)
    },
    (ask) => loadedFile(ask.view),
  ),

  get(`${base}/new`, ['administrator'], async (ask) => {
    const values = { definition: await textFrom(ask.view, ask.query('from')) }
    return loadPage(ask, { typed: { values, errors: [] } })
  }),

  post(base, ['administrator'], async (ask) => {
    const form = ask.form(loadForm)
    const { values } = form
    if (!form.ok) return loadPage(ask, { typed: form }, 422)
    const { organisation, may_use, step } = form.input
    const checked = checkDefinition(form.input.definition)
    if (!checked.ok) {
      const errors = checked.problems.map((message) => ({ field: 'definition', message }))
      return loadPage(ask, { typed: { values, errors } }, 422)
    }
    const { definition } = checked
    if (step === 'check') return loadPage(ask, { typed: { values, errors: [] }, definition })
    if (!may_use) return loadPage(ask, { typed: { values, errors: [mayUse] }, definition }, 422)
    const outcome = await loadInstrument(ask.act, { organisation, definition })
    if (outcome.refused === null) return ask.seeOther(`${base}/${outcome.id}`, 'saved')
    if (outcome.refused === 'not_found') throw new NotFound()
    return outcome.refused === 'unfit'
      ? loadPage(ask, { typed: { values, errors: outcome.errors }, definition }, 422)
      : loadPage(ask, { typed: { values, errors: [{ field: '', message: overtaken }] } }, 409)
  }),

  get(`${base}/:id`, ['administrator'], async (ask) => {
    const row = await oneLoaded(ask.view, { id: ask.param('id') })
    if (!row) throw new NotFound()
    return ask.page(<LoadedPage shell={ask.shell} facts={loadedFacts(row)} />)
  }),

  post(`${base}/:id/withdrawal`, ['administrator'], async (ask) => {
    ask.form(pressForm)
    const outcome = await withdrawInstrument(ask.act, ask.param('id'))
    if (outcome.refused) throw new NotFound()
    return ask.seeOther(`${base}/${outcome.id}`, 'saved')
  }),
]

type Shown = { typed: Typed; definition?: Definition }

async function loadPage(ask: Ask, { typed, definition }: Shown, status = 200) {
  const facts = await loadFacts(ask.view, typed, definition ?? null)
  return ask.page(<LoadPage shell={ask.shell} facts={facts} />, status)
}
