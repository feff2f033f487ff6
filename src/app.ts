import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { fileURLToPath } from 'node:url'
import type { Shell } from '../views/layout.tsx'
import { Ask, BadRequest, NotFound } from './access/ask.ts'
import type { Asker } from './access/asker.ts'
import type { Parts } from './access/door.ts'
import { opensTo } from './access/roles.ts'
import type { Route } from './access/routes.ts'
import { View } from './access/view.ts'
import { writeOpenings } from './access/write-openings.ts'
import { findAsker, findQuietly } from './accounts/find-asker.ts'
import { toSignIn } from './accounts/to-sign-in.ts'
import { unsavedOn } from './drafts/kept-facts.ts'
import { putBack } from './drafts/put-back.ts'
import { everyRoute } from './every-route.ts'
import { navigation } from './navigation.ts'
import { londonDay } from './time/london.ts'
import type { Instant } from './time/types.ts'
import { readCookie } from './web/cookie.ts'
import { readPosted, type Posted } from './web/form.ts'
import { securityHeaders } from './web/headers.ts'
import { isByItself, LiveStreams } from './web/live.ts'
import { isFromOurPages } from './web/origin-gate.ts'
import { openedBySomebodyElse, type ProblemStatus } from './web/problems.ts'
import { staticFiles } from './web/static-files.ts'

const files = staticFiles(fileURLToPath(new URL('../static', import.meta.url)))

/** The whole app: files, then the declared routes, and one page for everything else. */
export function createApp(parts: Parts, live = new LiveStreams()) {
  const app = new Hono()
  const sent = new WeakMap<Request, Posted>()
  app.get('/static/:name', ({ req }) => files(req.param('name'), req.raw.headers) ?? bare(404))
  for (const route of everyRoute) app.on(route.method.toUpperCase(), route.path, answer(route))
  app.notFound((context) => refuse(context, 404))
  app.onError((error, context) => {
    if (error instanceof NotFound) return refuse(context, 404)
    if (error instanceof BadRequest) return refuse(context, 400)
    console.error(`${context.req.method} ${context.req.routePath}:`, error)
    return apologise(context)
  })
  return app

  /**
   * Gate, body, person, permission, handler: in this order, for every declared route.
   * Signed in without the role reads as if not there.
   */
  function answer(route: Route) {
    return async (context: Context): Promise<Response> => {
      const request = context.req.raw
      if (hasNul(request.url)) return refuse(context, 404)
      const isPost = route.method === 'post'
      if (isPost && !isFromOurPages(request.headers, parts.config.baseUrl)) {
        return refuse(context, 403)
      }
      const posted = isPost ? await readPosted(request) : null
      if (posted === 'too_large') return refuse(context, 413)
      if (posted === 'malformed') return refuse(context, 400)
      if (posted) sent.set(request, posted)
      const ask = await askOf(context, posted)
      if (ask.isSomebodyElses && !route.audience.includes('anyone')) {
        return ask.problem(409, openedBySomebodyElse)
      }
      if (!opensTo(route.audience, ask.asker?.roles ?? null))
        return ask.asker ? ask.problem(404) : toSignIn(ask, posted)
      const answered = await route.answer(ask)
      if (ask.asker && shows(answered)) {
        const { asker, openings, now } = ask
        const byItself = isByItself(request.headers)
        const opened = { viewer: asker.person, openings: openings.all, now, byItself }
        await writeOpenings(parts.store, opened)
      }
      return answered
    }
  }

  async function askOf(context: Context, posted: Posted | null = null): Promise<Ask> {
    const now = parts.clock.now()
    const { raw: request, path } = context.req
    const find = isByItself(request.headers) ? findQuietly : findAsker
    const asker = await find(parts.store, tokenOf(context), now)
    const isPage = request.method === 'GET' && !isByItself(request.headers) && !hasNul(request.url)
    if (!asker) return askAs(context, { posted, asker, now, ...nothingAround })
    const view = viewOf(asker, now)
    const around = await surroundings(view, asker.roles, isPage ? path : null)
    const given = posted && (await putBack(view, posted, path))
    return askAs(context, { posted: given, asker, now, ...around })
  }

  function viewOf({ person }: Asker, now: Instant) {
    const { read: db, dialect } = parts.store
    return new View({ person, now, today: londonDay(now) }, { db, dialect, vault: parts.vault })
  }

  function askAs(context: Context, known: Known): Ask {
    const request = context.req.raw
    const url = new URL(request.url)
    const again = (then: Instant) => findQuietly(parts.store, tokenOf(context), then)
    const asked = { request, url, params: context.req.param(), address: addressOf(context) }
    return new Ask({ parts, live, again, ...asked, ...known })
  }

  function tokenOf(context: Context) {
    return readCookie(context.req.raw.headers, parts.config.baseUrl)
  }

  async function refuse(context: Context, status: ProblemStatus): Promise<Response> {
    const ask = await askOf(context)
    return ask.problem(status)
  }

  /** A mistake of ours: the page shows what was typed, even when the database cannot be asked. */
  async function apologise(context: Context): Promise<Response> {
    const posted = sent.get(context.req.raw) ?? null
    const nobody = { posted, asker: null, now: parts.clock.now(), ...nothingAround }
    const ask = await askOf(context, posted).catch(() => askAs(context, nobody))
    return ask.problem(500)
  }
}

type Around = { nav: Shell['nav']; madeUp: boolean; unsaved: Shell['unsaved'] }
type Known = Around & { posted: Posted | null; asker: Asker | null; now: Instant }

const nothingAround: Around = { nav: [], madeUp: false, unsaved: null }

async function surroundings(
  view: View,
  roles: Asker['roles'],
  page: string | null,
): Promise<Around> {
  const [around, unsaved] = await Promise.all([
    navigation(view, roles),
    page === null ? null : unsavedOn(view, page),
  ])
  return { ...around, unsaved }
}

/** PostgreSQL takes no NUL in a text, so no address of ours has one. */
const hasNul = (address: string) => address.includes('%00')

/** The other end of the connection; empty when there is none, as in tests. */
const addressOf = ({ env }: Context<{ Bindings: Partial<HttpBindings> }>) =>
  env?.incoming?.socket.remoteAddress ?? ''

/** A way on to another page shows nothing, and neither does a page that is not there. */
const shows = ({ status }: Response) => status !== 303 && status !== 404

const bare = (status: number) => new Response(null, { status, headers: securityHeaders })
