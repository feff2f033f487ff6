import { SampleDataPage } from '../../views/setup/sample-data-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { isSamplePerson, sampleTeam } from '../accounts/sample-team.ts'
import { dropCookie } from '../web/cookie.ts'
import { pressForm } from '../web/fields.ts'
import { isOnLoopback } from './first-code.ts'
import { loadMadeUpTeam, removeMadeUpTeam } from './made-up-team.ts'

export const sampleDataRoutes: Route[] = [
  post('/setup/sample-data', ['anyone'], async (ask) => {
    ask.form(pressForm)
    if ((await loadMadeUpTeam(ask.door)) === 'not_empty') throw new NotFound()
    return ask.seeOther('/sign-in')
  }),

  get('/setup/sample-data', ['anyone'], async (ask) => {
    const isThere = (await sampleTeam(ask.door, ask.now)).length > 0
    if (!isThere) throw new NotFound()
    return ask.page(<SampleDataPage shell={ask.shell} mayRemove={await mayRemove(ask)} />)
  }),

  post('/setup/sample-data/removal', ['signed_in'], async (ask) => {
    ask.form(pressForm)
    if (!(await mayRemove(ask))) throw new NotFound()
    await removeMadeUpTeam(ask.door)
    return ask.seeOther('/', 'removed', { 'Set-Cookie': dropCookie(ask.baseUrl) })
  }),
]

/** Its administrator; on loopback, where nobody else can come by, anyone of it. */
async function mayRemove({ door, asker, now }: Ask): Promise<boolean> {
  if (!asker || !(await isSamplePerson(door, asker.person, now))) return false
  return asker.roles.includes('administrator') || isOnLoopback(door)
}
