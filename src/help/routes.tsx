import { AccessibilityPage } from '../../views/help/accessibility-page.tsx'
import { HelpPage } from '../../views/help/help-page.tsx'
import { HoldingHelp } from '../../views/help/holding-page.tsx'
import { PrivacyPage } from '../../views/help/privacy-page.tsx'
import { TellingPage } from '../../views/help/telling-page.tsx'
import { ToldPage } from '../../views/help/told-page.tsx'
import { UrgentPage } from '../../views/help/urgent-page.tsx'
import { WhoSeesWhatPage } from '../../views/help/who-sees-what-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { takeBackHelp } from '../alerts/take-back-help.ts'
import { tellSomeone } from '../alerts/tell-someone.ts'
import { ownWords } from '../assurance/own-words.ts'
import { pressForm } from '../web/fields.ts'
import { holdingFacts } from './holding-facts.ts'
import { keptFacts } from './kept-facts.ts'
import { tellingFacts, urgentFacts } from './telling-facts.ts'
import { toldFacts } from './told-facts.ts'
import { whoSeesWhat } from './who-sees-what.ts'

export const helpRoutes: Route[] = [
  get('/help', ['anyone'], (ask) => ask.page(<HelpPage shell={ask.shell} />)),

  get('/help/holding', ['anyone'], (ask) =>
    ask.page(<HoldingHelp shell={ask.shell} facts={holdingFacts()} />),
  ),

  get('/help/who-sees-what', ['anyone'], (ask) =>
    ask.page(<WhoSeesWhatPage shell={ask.shell} facts={whoSeesWhat()} />),
  ),

  get('/help/urgent', ['anyone'], async (ask) => {
    const facts = await urgentFacts(ask.asker ? ask.view : null)
    return ask.page(<UrgentPage shell={ask.shell} facts={facts} />)
  }),

  get('/help/urgent/telling', ['signed_in'], (ask) => tellingPage(ask)),

  post('/help/urgent/telling', ['signed_in'], async (ask) => {
    ask.form(pressForm)
    const outcome = await tellSomeone(ask.act)
    if (outcome.refused !== null) return tellingPage(ask, 422)
    return ask.seeOther('/help/urgent/told')
  }),

  get('/help/urgent/told', ['signed_in'], async (ask) =>
    ask.page(<ToldPage shell={ask.shell} facts={await toldFacts(ask.view)} />),
  ),

  post('/help/urgent/telling/withdrawal', ['signed_in'], async (ask) => {
    ask.form(pressForm)
    const outcome = await takeBackHelp(ask.act)
    if (outcome.refused !== null) throw new NotFound()
    return ask.seeOther('/help/urgent/told', 'all_right')
  }),

  get('/privacy', ['anyone'], async (ask) =>
    ask.page(<PrivacyPage shell={ask.shell} kept={keptFacts} own={await ownOf(ask, 'privacy')} />),
  ),

  get('/accessibility', ['anyone'], async (ask) => {
    const own = await ownOf(ask, 'accessibility')
    return ask.page(<AccessibilityPage shell={ask.shell} own={own} />)
  }),
]

/** What the reader's organisation adds; nothing for somebody who is not signed in. */
const ownOf = async (ask: Ask, name: 'privacy' | 'accessibility') =>
  ask.asker ? ownWords(ask.view, name) : null

async function tellingPage(ask: Ask, status = 200) {
  const facts = await tellingFacts(ask.view)
  const page = <TellingPage shell={ask.shell} facts={facts} refused={status === 422} />
  return ask.page(page, status)
}
