import { AccessibilityPage } from '../../views/help/accessibility-page.tsx'
import { HelpPage } from '../../views/help/help-page.tsx'
import { HoldingHelp } from '../../views/help/holding-page.tsx'
import { PrivacyPage } from '../../views/help/privacy-page.tsx'
import { UrgentPage } from '../../views/help/urgent-page.tsx'
import { WhoSeesWhatPage } from '../../views/help/who-sees-what-page.tsx'
import { get, type Route } from '../access/routes.ts'
import { helpContacts } from './contacts.ts'
import { holdingFacts } from './holding-facts.ts'
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
    const contacts = await helpContacts(ask.asker ? ask.view : null)
    return ask.page(<UrgentPage shell={ask.shell} contacts={contacts} />)
  }),

  get('/privacy', ['anyone'], (ask) => ask.page(<PrivacyPage shell={ask.shell} />)),

  get('/accessibility', ['anyone'], (ask) => ask.page(<AccessibilityPage shell={ask.shell} />)),
]
