import { PlansPage } from '../../views/wellness-plans/plans-page.tsx'
import { SharedPlanPage } from '../../views/wellness-plans/shared-plan-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { pressForm } from '../web/fields.ts'
import { agreePlan } from './agree-plan.ts'
import { plansFile } from './file.ts'
import { plansFacts, sharedPlanFacts } from './shared-facts.ts'

/** A buddy or an external supervisor may have no role here: what is ticked for them opens it. */
export const sharedRoutes: Route[] = [
  get(
    '/wellness-plans',
    ['signed_in'],
    async (ask) => {
      const facts = await plansFacts(ask.view, { roles: ask.me.roles, page: ask.pageNumber })
      return ask.page(<PlansPage shell={ask.shell} facts={facts} />)
    },
    (ask) => plansFile(ask.view, ask.me.roles.includes('manager')),
  ),

  get('/people/:id/wellness-plan', ['signed_in'], (ask) => sharedPage(ask)),

  post('/people/:id/wellness-plan/agreement', ['signed_in'], async (ask) => {
    const person = ask.param('id')
    const { version: seen } = ask.form(pressForm)
    const outcome = await agreePlan(ask.act, { person, seen })
    if (outcome.refused === null) {
      return ask.seeOther(`/people/${person}/wellness-plan`, 'plan_agreed')
    }
    if (outcome.refused === 'changed_since') return sharedPage(ask, 409)
    throw new NotFound()
  }),
]

async function sharedPage(ask: Ask, status = 200) {
  const facts = await sharedPlanFacts(ask.view, ask.param('id'))
  if (!facts) throw new NotFound()
  const overtaken = status === 409
  return ask.page(<SharedPlanPage shell={ask.shell} facts={facts} overtaken={overtaken} />, status)
}
