import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../views/problem.tsx'
import { Ask, BadRequest, NotFound, nothingAround, type Around } from './access/ask.ts'
import type { Asker, HalfSignedIn } from './access/asker.ts'
import type { Parts } from './access/door.ts'
import { opensTo, type Audience } from './access/roles.ts'
import type { Route } from './access/routes.ts'
import { View } from './access/view.ts'
import { writeOpenings } from './access/write-openings.ts'
import { findAsker, findQuietly } from './accounts/find-asker.ts'
import { toSignIn } from './accounts/to-sign-in.ts'
import { isCannotNow } from './database/cannot-now.ts'
import { unsavedOn } from './drafts/kept-facts.ts'
import { putBack } from './drafts/put-back.ts'
import { everyRoute } from './every-route.ts'
import { log } from './log/log.ts'
import { navigation } from './navigation.ts'
import { londonDay } from './time/london.ts'
import type { Instant } from './time/types.ts'
import { addressFrom } from './trusted-proxy.ts'
import { laneOf } from './web/admission-rules.ts'
import { openGate } from './web/admission.ts'
import { busyAnswer } from './web/busy.ts'
import { findPhone } from './trusted-phones/find-phone.ts'
import { readCookie } from './web/cookie.ts'
import { fileAsked, fileLinks, listAnswer } from './web/file.ts'
import type { Posted } from './web/form.ts'
import { securityHeaders } from './web/headers.ts'
import { inTime } from './web/in-time.ts'
import { isByItself, LiveStreams } from './web/live.ts'
import { limits } from './web/limits.ts'
import { noted, unknownRoute } from './web/noted.ts'
import {
  broken,
  cannotSave,
  openedBySomebodyElse,
  takesTooLong,
  type ProblemStatus,
} from './web/problems.ts'
import { staticFiles } from './web/static-files.ts'
import { hasNul, wholeBody } from './web/whole-body.ts'

const files = staticFiles(fileURLToPath(new URL('../static', import.meta.url)))

/** The whole app: files, then the declared routes, and one page for everything else. */
export function createApp(parts: Parts, live = new LiveStreams(), gate = openGate) {
  const app = new Hono()
  const sent = new WeakMap<Request, Posted>()
  const asked = new WeakMap<Request, Ask>()
  app.get('/static/:name', (context) => {
    noted(exchangeOf(context)).route = '/static/:name'
    return files(context.req.param('name'), context.req.raw.headers) ?? bare(404)
  })
  for (const route of everyRoute) {
    app.on(route.method.toUpperCase(), route.path, admit(route, answer(route)))
  }
  app.notFound(admit({ method: 'get', path: unknownRoute }, (context) => refuse(context, 404)))
  app.onError((error, context) => {
    if (error instanceof NotFound) return refuse(context, 404)
    if (error instanceof BadRequest) return refuse(context, 400)
    return apologise(context, error)
  })
  return app

  /**
   * The whole body first, then a place among those that are answered: nobody holds a place while
   * their words are on their way.
   */
  function admit({ method, path, takesFile }: Asked, work: Work) {
    const [lane, isForm] = [laneOf(path), method === 'post']
    const wanted = { isForm, takesFile: takesFile ?? false, baseUrl: parts.config.baseUrl }
    return async (context: Context): Promise<Response> => {
      noted(exchangeOf(context)).route = path
      const request = context.req.raw
      const body = await wholeBody(request, wanted)
      if (body && typeof body !== 'number') sent.set(request, body)
      const leave = await gate.enter(lane, () => request.signal)
      if (!leave) return isForm ? withoutDatabase(context, 503) : busy(context)
      const refused = typeof body === 'number'
      const answered = (refused ? refuse(context, body) : work(context, body)).finally(leave)
      return inTime(answered, limits.answerMs, () => late(context))
    }
  }

  /**
   * Person, permission, handler: in this order, for every declared route.
   * Signed in without the role reads as if not there.
   */
  function answer(route: Route): Work {
    return async (context, posted) => {
      const request = context.req.raw
      const ask = await askOf(context, posted, route.audience)
      if (ask.isSomebodyElses && !route.audience.includes('anyone')) {
        return ask.problem(409, openedBySomebodyElse)
      }
      if (!opensTo(route.audience, ask.asker?.roles ?? null, ask.reach))
        return ask.asker ? ask.problem(404) : toSignIn(ask, posted)
      const answered = await answerOf(route, ask)
      if (ask.asker && shows(answered)) {
        const { asker, openings, now } = ask
        const byItself = isByItself(request.headers)
        const opened = { viewer: asker.person, openings: openings.all, now, byItself }
        await writeOpenings(parts.store, opened)
      }
      return answered
    }
  }

  async function askOf(
    context: Context,
    posted: Posted | null = null,
    audience: readonly Audience[] = [],
  ): Promise<Ask> {
    const now = parts.clock.now()
    const { raw: request, path } = context.req
    const find = isByItself(request.headers) ? findQuietly : findAsker
    const { asker, half } = await find(parts.store, tokenOf(context), now)
    const isPage = request.method === 'GET' && !isByItself(request.headers) && !hasNul(request.url)
    // A kept phone is only looked for where it may be used: on any other page it is nobody.
    const phone = asker || !audience.includes('trusted_phone') ? null : await phoneOf(context, now)
    if (phone) return askAs(context, { posted, asker: phone, half: null, now, around: nowhere })
    if (!asker) return askAs(context, { posted, asker, half, now, around: nowhere })
    const view = viewOf(asker, now)
    const around = () => surroundings(view, asker.roles, isPage ? path : null)
    const given = posted && (await putBack(view, posted, path))
    return askAs(context, { posted: given, asker, half, now, around })
  }

  function viewOf({ person }: Asker, now: Instant) {
    const { read: db, dialect } = parts.store
    return new View({ person, now, today: londonDay(now) }, { db, dialect, vault: parts.vault })
  }

  function askAs(context: Context, known: Known): Ask {
    const request = context.req.raw
    const url = new URL(request.url)
    const again = async (then: Instant) =>
      (await findQuietly(parts.store, tokenOf(context), then)).asker
    const from = { request, url, params: context.req.param(), address: whence(context) }
    const ask = new Ask({ parts, live, again, ...from, ...known })
    asked.set(request, ask)
    return ask
  }

  /** The other end of the line, or what a trusted proxy says of it; empty in tests. */
  function whence(context: Context<{ Bindings: Partial<HttpBindings> }>) {
    const socket = context.env?.incoming?.socket.remoteAddress ?? ''
    return addressFrom(socket, context.req.header('x-forwarded-for'), parts.config.trustedProxy)
  }

  function phoneOf({ req }: Context, now: Instant) {
    return findPhone(parts.store, readCookie(req.raw.headers, parts.config.baseUrl, 'phone'), now)
  }

  function tokenOf(context: Context) {
    return readCookie(context.req.raw.headers, parts.config.baseUrl)
  }

  async function refuse(context: Context, status: ProblemStatus): Promise<Response> {
    const known = asked.get(context.req.raw)
    const ask = known ?? (await askOf(context).catch(() => nobody(context)))
    return ask.problem(status)
  }

  /** A mistake of ours: the page shows what was typed, even when the database cannot be asked. */
  async function apologise(context: Context, error: unknown): Promise<Response> {
    const { number, route } = noted(exchangeOf(context))
    const isForNow = isCannotNow(error)
    log.error({ number, method: context.req.method, route, err: error }, 'A request broke')
    if (isForNow && isHelpNow(context)) return withoutDatabase(context, 503)
    const posted = sent.get(context.req.raw) ?? null
    const ask = await askOf(context, posted).catch(() => nobody(context))
    const say = (to: Ask) =>
      isForNow ? to.problem(503, cannotSave(number)) : to.problem(500, broken(number))
    return say(ask).catch(() => say(nobody(context)))
  }

  function late(context: Context) {
    const { number, route } = noted(exchangeOf(context))
    log.warn({ number, route }, 'A request takes too long')
    return withoutDatabase(context, 503, takesTooLong)
  }

  function busy(context: Context) {
    return isHelpNow(context) ? withoutDatabase(context, 503) : busyAnswer(context.req.raw.headers)
  }

  /** Nobody is asked who this is. Whom to ring is said all the same. */
  function withoutDatabase(context: Context, status: 503, problem?: Problem) {
    const ask = nobody(context)
    return isHelpNow(context) ? helpNow.answer(ask) : ask.problem(status, problem)
  }

  function nobody(context: Context): Ask {
    const posted = sent.get(context.req.raw) ?? null
    const now = parts.clock.now()
    return askAs(context, { posted, asker: null, half: null, now, around: nowhere })
  }
}

type Asked = Pick<Route, 'method' | 'path' | 'takesFile'>
type Work = (context: Context, posted: Posted | null) => Promise<Response>

const helpNow = everyRoute.find(({ method, path }) => method === 'get' && path === '/help/urgent')!

const isHelpNow = ({ req }: Context) => req.path === helpNow.path && req.method !== 'POST'

/** What stands for this request outside of the app; in tests without a server, its own object. */
const exchangeOf = ({ env, req }: Pick<Context, 'env' | 'req'>): object =>
  (env as Partial<HttpBindings> | undefined)?.incoming ?? req.raw

/** The page, or its list as a file when the address ends so. */
async function answerOf({ answer, list }: Route, ask: Ask): Promise<Response> {
  if (!list) return answer(ask)
  ask.shell.files = fileLinks(ask.url)
  const kind = fileAsked(ask.query('file'))
  if (!kind) return answer(ask)
  const found = await list(ask)
  if (!found) throw new NotFound()
  return listAnswer(found, kind)
}

type Known = {
  around: () => Promise<Around>
  posted: Posted | null
  asker: Asker | null
  half: HalfSignedIn | null
  now: Instant
}

const nowhere = () => Promise.resolve(nothingAround)

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

/** A way on to another page shows nothing, and neither does a page that is not there. */
const shows = ({ status }: Response) => status !== 303 && status !== 404

const bare = (status: number) => new Response(null, { status, headers: securityHeaders })
