import { CallPage } from '../../views/debriefs/call-page.tsx'
import { MondayPage } from '../../views/debriefs/monday-page.tsx'
import { RecordPage } from '../../views/debriefs/record-page.tsx'
import { ThemesPage } from '../../views/debriefs/themes-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { themesFile } from './themes-file.ts'
import { atTheTable } from './at-the-table.ts'
import { callDebrief } from './call-debrief.ts'
import { callFacts } from './call-facts.ts'
import { callForm, lookedAtForm } from './closing-form.ts'
import { lookAgain } from './look-again.ts'
import { theDebrief } from './queries.ts'
import { mondayFacts, recordFacts, themesFacts } from './record-facts.ts'
import { pathOf } from './rules.ts'

const readers = ['worker', 'lead', 'manager', 'clinical_lead'] as const
const callers = ['worker', 'lead'] as const

/** What is kept of debriefs, the Monday after, and calling one that is not weekly. */
export const recordRoutes: Route[] = [
  get('/debriefs/new', callers, async (ask) => callPage(ask, nothing)),

  post('/debriefs', callers, async (ask) => {
    const form = ask.form(callForm)
    if (!form.ok) return callPage(ask, form)
    const outcome = await callDebrief(ask.act, form.input)
    if (outcome.refused === null) return ask.seeOther(`/debriefs/${outcome.id}/open`)
    if (outcome.refused !== 'unfit') throw new NotFound()
    return callPage(ask, { ...form, errors: outcome.errors })
  }),

  get(
    '/debriefs/themes',
    readers,
    async (ask) => {
      const facts = await themesFacts(ask.view, ask.pageNumber)
      return ask.page(<ThemesPage shell={ask.shell} facts={facts} />)
    },
    (ask) => themesFile(ask.view),
  ),

  get('/debriefs/:id/record', readers, async (ask) => {
    const debrief = await theDebrief(ask.view, { id: ask.param('id') })
    if (!debrief) throw new NotFound()
    if (debrief.state !== 'closed') {
      return ask.seeOther(pathOf(await atTheTable(ask)))
    }
    const facts = await recordFacts(ask.view, debrief)
    return ask.page(<RecordPage shell={ask.shell} facts={facts} />)
  }),

  get('/debriefs/:id/monday', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    if (debrief.state !== 'closed') return ask.seeOther(pathOf(debrief))
    const facts = await mondayFacts(ask.view, debrief)
    return ask.page(<MondayPage shell={ask.shell} facts={facts} />)
  }),

  post('/debriefs/:id/items/:item/looked-at', callers, async (ask) => {
    const form = ask.form(lookedAtForm)
    const monday = `/debriefs/${ask.param('id')}/monday`
    if (!form.ok) return ask.seeOther(monday)
    const which = { debrief: ask.param('id'), item: ask.param('item') }
    const outcome = await lookAgain(ask.act, which, form.input.now)
    if (outcome.refused === null) return ask.seeOther(monday, 'saved')
    return ask.problem(outcome.refused === 'changed_since' ? 409 : 404)
  }),
]

const nothing: Typed = { values: {}, errors: [] }

async function callPage(ask: Ask, typed: Typed) {
  const facts = await callFacts(ask.view)
  if (!facts) throw new NotFound()
  const page = <CallPage shell={ask.shell} facts={facts} typed={typed} />
  return ask.page(page, typed.errors.length > 0 ? 422 : 200)
}
