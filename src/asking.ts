import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { Ask, nothingAround, type Around } from './access/ask.ts'
import type { Asker, HalfSignedIn } from './access/asker.ts'
import type { Parts } from './access/door.ts'
import type { Audience } from './access/roles.ts'
import { View } from './access/view.ts'
import { findAsker, findQuietly } from './accounts/find-asker.ts'
import { unsavedOn } from './drafts/kept-facts.ts'
import { putBack } from './drafts/put-back.ts'
import { navigation } from './navigation.ts'
import { londonDay } from './time/london.ts'
import type { Instant } from './time/types.ts'
import { findPhone } from './trusted-phones/find-phone.ts'
import { addressFrom } from './trusted-proxy.ts'
import { readCookie } from './web/cookie.ts'
import type { Posted } from './web/form.ts'
import { isByItself, type LiveStreams } from './web/live.ts'
import { hasNul } from './web/whole-body.ts'

type Known = {
  around: () => Promise<Around>
  posted: Posted | null
  asker: Asker | null
  half: HalfSignedIn | null
  now: Instant
}

/** Who asks, what they sent, and what stands around their page: one `Ask` for each request. */
export class Asking {
  readonly #parts: Parts
  readonly #live: LiveStreams
  readonly #sent = new WeakMap<Request, Posted>()
  readonly #asked = new WeakMap<Request, Ask>()

  constructor(parts: Parts, live: LiveStreams) {
    this.#parts = parts
    this.#live = live
  }

  /** Kept for the page that says what went wrong: nothing typed is lost. */
  sent({ req }: Context, posted: Posted) {
    this.#sent.set(req.raw, posted)
  }

  async who(
    context: Context,
    posted: Posted | null = null,
    audience: readonly Audience[] = [],
  ): Promise<Ask> {
    const { store, clock } = this.#parts
    const now = clock.now()
    const { raw: request, path } = context.req
    const find = isByItself(request.headers) ? findQuietly : findAsker
    const { asker, half } = await find(store, this.#tokenOf(context), now)
    const isPage = request.method === 'GET' && !isByItself(request.headers) && !hasNul(request.url)
    // A kept phone is only looked for where it may be used: on any other page it is nobody.
    const phone =
      asker || !audience.includes('trusted_phone') ? null : await this.#phoneOf(context, now)
    const around = nowhere
    if (phone) return this.#ask(context, { posted, asker: phone, half: null, now, around })
    if (!asker) return this.#ask(context, { posted, asker, half, now, around })
    const view = this.#viewOf(asker, now)
    const given = posted && (await putBack(view, posted, path))
    const all = () => surroundings(view, asker.roles, isPage ? path : null)
    return this.#ask(context, { posted: given, asker, half, now, around: all })
  }

  /** Whoever it is by now, or is again; nobody where that cannot be asked. */
  async whoAgain(context: Context, posted: Posted | null = null): Promise<Ask> {
    return this.who(context, posted).catch(() => this.nobody(context))
  }

  whoever({ req }: Context): Ask | undefined {
    return this.#asked.get(req.raw)
  }

  sentBy({ req }: Context): Posted | null {
    return this.#sent.get(req.raw) ?? null
  }

  /** Nothing is asked of the database. */
  nobody(context: Context): Ask {
    const posted = this.sentBy(context)
    const now = this.#parts.clock.now()
    return this.#ask(context, { posted, asker: null, half: null, now, around: nowhere })
  }

  #ask(context: Context, known: Known): Ask {
    const request = context.req.raw
    const { store } = this.#parts
    const again = async (then: Instant) =>
      (await findQuietly(store, this.#tokenOf(context), then)).asker
    const ask = new Ask({
      parts: this.#parts,
      live: this.#live,
      request,
      url: new URL(request.url),
      params: context.req.param(),
      address: this.#whence(context),
      again,
      ...known,
    })
    this.#asked.set(request, ask)
    return ask
  }

  #viewOf({ person }: Asker, now: Instant) {
    const { store, vault } = this.#parts
    const { read: db, dialect } = store
    return new View({ person, now, today: londonDay(now) }, { db, dialect, vault })
  }

  /** The other end of the line, or what a trusted proxy says of it; empty in tests. */
  #whence({ env, req }: Context<{ Bindings: Partial<HttpBindings> }>) {
    const socket = env?.incoming?.socket.remoteAddress ?? ''
    return addressFrom(socket, req.header('x-forwarded-for'), this.#parts.config.trustedProxy)
  }

  #phoneOf({ req }: Context, now: Instant) {
    const { store, config } = this.#parts
    return findPhone(store, readCookie(req.raw.headers, config.baseUrl, 'phone'), now)
  }

  #tokenOf({ req }: Context) {
    return readCookie(req.raw.headers, this.#parts.config.baseUrl)
  }
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
