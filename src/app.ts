import { Hono, type Context } from 'hono'
import { fileURLToPath } from 'node:url'
import { NotFound, type Ask } from './access/ask.ts'
import type { Parts } from './access/door.ts'
import { opensTo } from './access/roles.ts'
import type { Route } from './access/routes.ts'
import { writeOpenings } from './access/write-openings.ts'
import { toSignIn } from './accounts/to-sign-in.ts'
import { Apologies } from './apologies.ts'
import { Asking } from './asking.ts'
import { everyRoute } from './every-route.ts'
import { laneOf, type Lane } from './web/admission-rules.ts'
import { openGate } from './web/admission.ts'
import { BodyRoom, type Held } from './web/body-room.ts'
import { fileAsked, fileLinks, listAnswer } from './web/file.ts'
import type { Posted } from './web/form.ts'
import { securityHeaders } from './web/headers.ts'
import { inTime } from './web/in-time.ts'
import { limits } from './web/limits.ts'
import { isByItself, LiveStreams } from './web/live.ts'
import { exchangeOf, noted, unknownRoute } from './web/noted.ts'
import { openedBySomebodyElse } from './web/problems.ts'
import { staticFiles } from './web/static-files.ts'
import { wholeBody } from './web/whole-body.ts'

const files = staticFiles(fileURLToPath(new URL('../static', import.meta.url)))

/** The whole app: files, then the declared routes, and one page for everything else. */
export function createApp(parts: Parts, live = new LiveStreams(), gate = openGate) {
  const app = new Hono()
  const asking = new Asking(parts, live)
  const apologies = new Apologies(asking)
  const { open, reserved, files: ofFiles } = limits.roomBytes
  const rooms = { open: new BodyRoom(open), reserved: new BodyRoom(reserved) }
  const fileRoom = new BodyRoom(ofFiles)
  app.get('/static/:name', (context) => {
    noted(exchangeOf(context)).route = '/static/:name'
    return files(context.req.param('name'), context.req.raw.headers) ?? bare(404)
  })
  for (const route of everyRoute) {
    const lane = laneOf(route.path)
    const take = lane ? admit({ ...route, lane }, answer(route)) : atOnce(route)
    app.on(route.method.toUpperCase(), route.path, take)
  }
  const unknown = { method: 'get', path: unknownRoute, lane: 'open' } as const
  app.notFound(admit(unknown, (context) => apologies.refuse(context, 404)))
  app.onError((error, context) => apologies.forError(error, context))
  return app

  /** Nobody is asked who they are. */
  function atOnce(route: Route) {
    return (context: Context) => {
      noted(exchangeOf(context)).route = route.path
      return route.answer(asking.nobody(context))
    }
  }

  function admit(asked: Asked, work: Work) {
    const room = asked.takesFile ? fileRoom : rooms[asked.lane]
    const letIn = gated(asked, work)
    return (context: Context): Promise<Response> => {
      noted(exchangeOf(context)).route = asked.path
      const held = room.hold()
      return letIn(context, held).finally(held.end)
    }
  }

  /**
   * The whole body first, then a place among those that are answered: nobody holds a place while
   * their words are on their way.
   */
  function gated({ method, lane, takesFile }: Asked, work: Work) {
    const isForm = method === 'post'
    const wanted = { isForm, takesFile: takesFile ?? false, baseUrl: parts.config.baseUrl }
    return async (context: Context, held: Held): Promise<Response> => {
      const request = context.req.raw
      const body = await wholeBody(request, { ...wanted, held })
      if (body && typeof body !== 'number') asking.sent(context, body)
      const leave = await gate.enter(lane, () => request.signal)
      if (!leave) return apologies.forCrowd(context, isForm)
      const isRefused = typeof body === 'number'
      const answered = isRefused ? apologies.refuse(context, body) : work(context, body)
      return inTime(answered.finally(leave), limits.answerMs, () => apologies.forDelay(context))
    }
  }

  /**
   * Person, permission, handler: in this order, for every declared route.
   * Signed in without the role reads as if not there.
   */
  function answer(route: Route): Work {
    return async (context, posted) => {
      const ask = await asking.who(context, posted, route.audience)
      if (ask.isSomebodyElses && !route.audience.includes('anyone')) {
        return ask.problem(409, openedBySomebodyElse)
      }
      if (!opensTo(route.audience, ask.asker?.roles ?? null, ask.reach))
        return ask.asker ? ask.problem(404) : toSignIn(ask, posted)
      const answered = await answerOf(route, ask)
      if (ask.asker && shows(answered)) {
        const { asker, openings, now } = ask
        const byItself = isByItself(context.req.raw.headers)
        const opened = { viewer: asker.person, openings: openings.all, now, byItself }
        await writeOpenings(parts.store, opened)
      }
      return answered
    }
  }
}

type Asked = Pick<Route, 'method' | 'path' | 'takesFile'> & { lane: Lane }
type Work = (context: Context, posted: Posted | null) => Promise<Response>

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

/** A way on to another page shows nothing, and neither does a page that is not there. */
const shows = ({ status }: Response) => status !== 303 && status !== 404

const bare = (status: number) => new Response(null, { status, headers: securityHeaders })
