import { SupportPage } from '../../views/supervision-agreements/support-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { supportSetFile } from './file.ts'
import { setSupport } from './set-support.ts'
import { supportFacts } from './support-facts.ts'
import { supportForm } from './support-form.ts'

export const supportRoutes: Route[] = [
  get(
    '/teams/:id/support',
    ['lead', 'manager'],
    (ask) => show(ask),
    (ask) => supportSetFile(ask.view, ask.param('id')),
  ),

  post('/teams/:id/support', ['lead', 'manager'], async (ask) => {
    const team = ask.param('id')
    const form = ask.form(supportForm(ask.today))
    const { values, version } = form
    if (!form.ok) return show(ask, { values, version, errors: form.errors })
    const outcome = await setSupport(ask.act, team, { input: form.input, seen: version })
    if (outcome.refused === null) return ask.seeOther(`/teams/${team}/support`, 'support_set')
    if (outcome.refused === 'changed_since')
      return show(ask, { values, version, changedSince: true })
    if (outcome.refused !== 'unfit') throw new NotFound()
    return show(ask, { values, version, errors: outcome.errors })
  }),
]

async function show(ask: Ask, sent?: Parameters<typeof supportFacts>[2]) {
  const facts = await supportFacts(ask.view, ask.param('id'), sent)
  if (!facts) throw new NotFound()
  const status = sent?.changedSince ? 409 : sent ? 422 : 200
  return ask.page(<SupportPage shell={ask.shell} facts={facts} />, status)
}
