import { FirstOrganisationPage, FirstRunPage } from '../../views/setup/first-run-page.tsx'
import { AdminPage, SetupPage } from '../../views/setup/setup-pages.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { isAnyoneHere } from '../accounts/anyone-here.ts'
import { startTheirSession } from '../accounts/start-their-session.ts'
import { refusedAs } from '../people/refused.ts'
import { kindWords, optionsOf } from '../people/words.ts'
import { firstForm } from './form.ts'
import { needsFirstCode } from './first-code.ts'
import { firstTeamRoutes } from './first-team-routes.tsx'
import { sampleDataRoutes } from './sample-data-routes.tsx'
import { startOrganisation } from './start-organisation.ts'
import { resetsWaiting } from '../factor-resets/facts.ts'
import { setupTasks } from './tasks.ts'

const firstRunRoutes: Route[] = [
  get('/setup', ['anyone'], async (ask) => {
    if (!(await isAnyoneHere(ask.door))) return ask.page(<FirstRunPage shell={ask.shell} />)
    if (!ask.asker) return ask.seeOther('/sign-in?to=%2Fsetup')
    if (!ask.asker.roles.includes('administrator')) throw new NotFound()
    return ask.page(<SetupPage shell={ask.shell} tasks={await setupTasks(ask.view)} />)
  }),

  get('/admin', ['administrator'], async (ask) =>
    ask.page(
      <AdminPage
        shell={ask.shell}
        tasks={await setupTasks(ask.view)}
        lost={await resetsWaiting(ask.view)}
      />,
    ),
  ),

  get('/setup/organisation', ['anyone'], async (ask) => {
    if (await isAnyoneHere(ask.door)) return ask.seeOther('/setup')
    return organisationPage(ask, { values: {}, errors: [] })
  }),

  post('/setup/organisation', ['anyone'], async (ask) => {
    if (await isAnyoneHere(ask.door)) throw new NotFound()
    const form = ask.form(firstForm)
    const { password: _, ...values } = form.values
    if (!form.ok) return organisationPage(ask, { values, errors: form.errors }, 422)
    const started = await startOrganisation(ask.door, form.input, ask.now)
    if (started.refused !== null) {
      const { errors, status } = refusedAs(started)
      return organisationPage(ask, { values, errors }, status)
    }
    const { door, request, now } = ask
    const given = { person: started.person, request, now, to: '/setup?said=welcome' }
    const { next, headers } = await startTheirSession(door, { ...given, second: false })
    return ask.seeOther(next, undefined, headers)
  }),
]

function organisationPage(ask: Ask, typed: Typed, status = 200) {
  const facts = { typed, kinds: optionsOf(kindWords), needsCode: needsFirstCode(ask.door) }
  return ask.page(<FirstOrganisationPage shell={ask.shell} {...facts} />, status)
}

export const setupRoutes: Route[] = [...firstRunRoutes, ...firstTeamRoutes, ...sampleDataRoutes]
