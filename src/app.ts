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
import { everyRoute } from './every-route.ts'
import { navigation } from './navigation.ts'
import { londonDay } from './time/london.ts'
import type { Instant } from './time/types.ts'
import { readCookie } from './web/cookie.ts'
import { readPosted, type Posted } from './web/form.ts'
import { securityHeaders } from './web/headers.ts'
import { isByItself, LiveStreams } from './web/live.ts'
import { isFromOurPages } from './web/origin-gate.ts'
import type { ProblemStatus } from './web/problems.ts'
import { staticFiles } from './web/static-files.ts'

const files = staticFiles(fileURLToPath(new URL('../static', import.meta.url)))

/** The whole app: files, then the declared routes, and one page for everything else. */
export function createApp(parts: Parts, live = new LiveStreams()) {
  const app = new Hono()
  app.get('/static/:name', ({ req }) => files(req.param('name'), req.raw.headers) ?? bare(404))
  for (const route of everyRoute) app.on(route.method.toUpperCase(), route.path, answer(route))
  app.notFound((context) => refuse(context, 404))
  app.onError((error, context) => {
    if (error instanceof NotFound) return refuse(context, 404)
    if (error instanceof BadRequest) return refuse(context, 400)
    console.error(`${context.req.method} ${context.req.routePath}:`, error)
    return refuse(context, 500)
  })
  return app

  /**
   * Gate, body, person, permission, handler: in this order, for every declared route.
   * Signed in without the role reads as if not there.
   */
  function answer(route: Route) {
    return async (context: Context): Promise<Response> => {
      const request = context.req.raw
      // PostgreSQL takes no NUL in a text, so no address of ours has one.
      if (request.url.includes('%00')) return refuse(context, 404)
      const isPost = route.method === 'post'
      if (isPost && !isFromOurPages(request.headers, parts.config.baseUrl)) {
        return refuse(context, 403)
      }
      const posted = isPost ? await readPosted(request) : null
      if (posted === 'too_large') return refuse(context, 413)
      if (posted === 'malformed') return refuse(context, 400)
      const ask = await askOf(context, posted)
      if (!opensTo(route.audience, ask.asker?.roles ?? null))
        return ask.asker ? ask.problem(404) : toSignIn(ask, posted)
      const answered = await route.answer(ask)
      if (ask.asker && shows(answered)) {
        const { asker, openings, now } = ask
        const opened = { viewer: asker.person, openings: openings.all, now }
        await writeOpenings(parts.store, opened)
      }
      return answered
    }
  }

  async function askOf(context: Context, posted: Posted | null = null): Promise<Ask> {
    const now = parts.clock.now()
    const request = context.req.raw
    const token = readCookie(request.headers, parts.config.baseUrl)
    const find = isByItself(request.headers) ? findQuietly : findAsker
    const asker = await find(parts.store, token, now)
    const url = new URL(request.url)
    const address = addressOf(context)
    const again = (then: Instant) => findQuietly(parts.store, token, then)
    const asked = { request, url, params: context.req.param(), asker, posted, now, address }
    return new Ask({ parts, live, again, ...asked, ...(await surroundings(parts, asker, now)) })
  }

  async function refuse(context: Context, status: ProblemStatus): Promise<Response> {
    const ask = await askOf(context)
    return ask.problem(status)
  }
}

async function surroundings(
  parts: Parts,
  asker: Asker | null,
  now: string,
): Promise<{ nav: Shell['nav']; madeUp: boolean }> {
  if (!asker) return { nav: [], madeUp: false }
  const { read: db, dialect } = parts.store
  const who = { person: asker.person, now, today: londonDay(now) }
  return navigation(new View(who, { db, dialect, vault: parts.vault }), asker.roles)
}

/** The other end of the connection; empty when there is none, as in tests. */
const addressOf = ({ env }: Context<{ Bindings: Partial<HttpBindings> }>) =>
  env?.incoming?.socket.remoteAddress ?? ''

/** A way on to another page shows nothing, and neither does a page that is not there. */
const shows = ({ status }: Response) => status !== 303 && status !== 404

const bare = (status: number) => new Response(null, { status, headers: securityHeaders })
