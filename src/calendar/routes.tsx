import { CalendarPage } from '../../views/calendar/calendar-page.tsx'
import { FeedPage } from '../../views/calendar/feed-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { securityHeaders } from '../web/headers.ts'
import { pressForm } from '../web/fields.ts'
import { endFeed, makeFeed } from './make-feed.ts'
import { monthFacts } from './month-facts.ts'
import { ownFeed } from './queries.ts'
import { readFeed } from './read-feed.ts'

export const calendarRoutes: Route[] = [
  get('/calendar', ['signed_in'], async (ask) => {
    const facts = await monthFacts(ask.view, {
      month: ask.query('month'),
      bought: ask.query('of') === 'contracts',
      managesContracts: ask.me.roles.includes('manager'),
    })
    return ask.page(<CalendarPage shell={ask.shell} facts={facts} back={backOf(ask)} />)
  }),

  get('/calendar/address', ['signed_in'], (ask) => addressPage(ask, null)),

  post('/calendar/address', ['signed_in'], async (ask) => {
    ask.form(pressForm)
    const outcome = await makeFeed(ask.act)
    if (outcome.refused !== null) throw new NotFound()
    const { token } = outcome
    return addressPage(ask, token ? `${ask.baseUrl}/calendar/feed/${token}` : 'shown')
  }),

  post('/calendar/address/removal', ['signed_in'], async (ask) => {
    ask.form(pressForm)
    const outcome = await endFeed(ask.act)
    if (outcome.refused !== null) throw new NotFound()
    return ask.seeOther('/calendar/address', 'link_back')
  }),

  get('/calendar/feed/:token', ['anyone'], async (ask) => {
    const token = ask.param('token').replace(/\.ics$/, '')
    const text = await readFeed(ask.door, { token, now: ask.now })
    if (text === null) throw new NotFound()
    return new Response(text, {
      headers: {
        ...securityHeaders,
        'Content-Type': 'text/calendar; charset=utf-8',
        'Cache-Control': 'no-store',
      },
    })
  }),
]

/** Those whose menu has no calendar came by their supervision. */
function backOf({ me: { roles } }: Ask) {
  if (roles.includes('manager') || roles.includes('external_supervisor')) return null
  return roles.includes('administrator') && roles.length === 1 ? '/' : '/supervision'
}

/** `link` is the address just made, or 'shown' when it was shown once already. */
async function addressPage(ask: Ask, link: string | null) {
  const feed = await ownFeed(ask.view, {})
  return ask.page(<FeedPage shell={ask.shell} made={feed?.made_at ?? null} link={link} />)
}
