import type { z } from 'zod'
import type { Shell } from '../../views/layout.tsx'
import { ProblemPage, type Problem } from '../../views/problem.tsx'
import { newId } from '../database/ids.ts'
import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { retryAfter } from '../web/admission-rules.ts'
import { compress } from '../web/compress.ts'
import type { Fields } from '../web/body.ts'
import { checkForm, type FormRead, type Posted } from '../web/form.ts'
import { pageHeaders, securityHeaders } from '../web/headers.ts'
import type { LiveStreams } from '../web/live.ts'
import { problems, type ProblemStatus } from '../web/problems.ts'
import { said, type Said } from '../web/said.ts'
import { typedAgain } from '../web/typed-again.ts'
import type { Asker, HalfSignedIn } from './asker.ts'
import { Act } from './change.ts'
import { Door, type Parts } from './door.ts'
import { formIdFor, isSomebodyElses, receiptOf } from './form-mark.ts'
import { Openings } from './openings.ts'
import type { Reach } from './roles.ts'
import { View } from './view.ts'

/** The body was not one of our forms. There is nothing beside a field to say, so a page says it. */
export class BadRequest extends Error {}

/** A page that reads alike for "not yours" and "not there". */
export class NotFound extends Error {}

/** The menu, and the words that wait for whoever asks. */
export type Around = Pick<Shell, 'nav' | 'madeUp' | 'unsaved'>

export const nothingAround: Around = { nav: [], madeUp: false, unsaved: null }

type Given = {
  parts: Parts
  request: Request
  url: URL
  params: Record<string, string>
  asker: Asker | null
  half: HalfSignedIn | null
  posted: Posted | null
  now: Instant
  /** What stands around a page; asked for once there is one. */
  around: () => Promise<Around>
  address: string
  live: LiveStreams
  /** Who holds the same cookie at a later moment. */
  again: (then: Instant) => Promise<Asker | null>
}

/** One request, as a handler sees it: who asks, what was sent, and ways to answer. */
export class Ask {
  readonly request: Request
  readonly url: URL
  readonly asker: Asker | null
  /** Somebody whose second step is still to come; then there is no `asker`. */
  readonly half: HalfSignedIn | null
  readonly now: Instant
  readonly today: Day
  readonly door: Door
  readonly baseUrl: string
  /** Whether a mail server is set. */
  readonly sendsMail: boolean
  /** The network address that asks: a whole practice may share one. */
  readonly address: string
  readonly shell: Shell
  /** What this request opens of others' private information; nothing for somebody unknown. */
  readonly openings: Openings
  readonly #given: Given
  #view: View | null = null
  #hasActed = false

  constructor(given: Given) {
    const { request, url, asker, now, parts } = given
    this.request = request
    this.url = url
    this.asker = asker
    this.half = given.half
    this.now = now
    this.today = londonDay(now)
    this.door = new Door(parts)
    this.baseUrl = parts.config.baseUrl
    this.sendsMail = parts.config.smtp !== null
    this.address = given.address
    this.openings = new Openings(asker?.person ?? '')
    this.#given = given
    this.shell = {
      person: asker && !asker.phone ? { name: asker.name } : null,
      theme: asker?.theme ?? 'match',
      path: url.pathname,
      said: said(given.posted?.isPutBack ? 'put_back' : url.searchParams.get('said')),
      formId: asker ? formIdFor(asker.person) : newId(),
      ...nothingAround,
      isPutBack: given.posted?.isPutBack ?? false,
      ...(asker && !asker.phone ? { sessionEnds: asker.ends } : {}),
    }
  }

  /** How somebody who is not signed in is known all the same. */
  get reach(): Reach | null {
    if (this.half) return 'half_signed_in'
    return this.asker?.phone ? 'trusted_phone' : null
  }

  /** The signed-in person; routes for `anyone` use `asker` instead. */
  get me(): Asker {
    if (!this.asker) throw new NotFound()
    return this.asker
  }

  get view(): View {
    return (this.#view ??= this.#viewAt(this.now))
  }

  #viewAt(now: Instant): View {
    const { store, vault } = this.#given.parts
    const who = { person: this.me.person, now, today: londonDay(now) }
    const { openings } = this
    return new View(who, { db: store.read, dialect: store.dialect, vault, openings })
  }

  /** The right to change something, tied to this form and this address: a repeat is recognised. */
  get act(): Act {
    const { posted, parts } = this.#given
    if (posted?.isPutBack) throw new BadRequest()
    this.#hasActed = true
    const { store, vault } = parts
    const from = { store, vault, openings: this.openings }
    return new Act(this.#who, receiptOf(posted?.formId ?? newId(), this.url.pathname), from)
  }

  get #who() {
    return { person: this.me.person, now: this.now, today: this.today }
  }

  param(name: string): string {
    return this.#given.params[name]!
  }

  query(name: string): string | null {
    return this.url.searchParams.get(name)
  }

  /** Which page of a list is asked for, from 1. */
  get pageNumber(): number {
    const asked = Number(this.query('page') ?? '1')
    return Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
  }

  form<T>(schema: z.ZodType<T>): FormRead<T> {
    if (!this.#given.posted) throw new BadRequest()
    const read = checkForm(schema, this.#given.posted)
    if (read === 'malformed') throw new BadRequest()
    if (!read.ok) this.#keepFormId()
    if (!read.ok && read.warned) this.shell.warned = this.url.pathname
    return read
  }

  /** The form as it was sent, name by name. */
  get fields(): Fields {
    if (!this.#given.posted) throw new BadRequest()
    return this.#given.posted.fields
  }

  /** The file that came with the form; null when nobody chose one. */
  get file(): Uint8Array | null {
    return this.#given.posted?.file ?? null
  }

  /** Whether this form was opened by somebody who was signed in here before. */
  get isSomebodyElses(): boolean {
    const formId = this.#given.posted?.formId
    return Boolean(formId && this.asker && isSomebodyElses(formId, this.asker.person))
  }

  /** A form that did nothing goes back under its own id: what was kept of it is still its own. */
  #keepFormId() {
    const formId = this.#given.posted?.formId
    if (formId && !this.isSomebodyElses) this.shell.formId = formId
  }

  /** An answer for a script: one word or none. */
  word(text: string | null, status = text === null ? 204 : 200): Response {
    const headers = { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' }
    return new Response(text, { status, headers })
  }

  /** The page as it is once what stands around it is known: its parts are made by `toString`. */
  async page(
    element: { toString(): string },
    answer = 200,
    more: Record<string, string> = {},
  ): Promise<Response> {
    Object.assign(this.shell, await this.#given.around())
    const status = this.shell.isPutBack && answer === 422 ? 200 : answer
    if (!this.#hasActed || status === 409 || status === 422) this.#keepFormId()
    const text = `<!doctype html>${element.toString()}`
    const { body, encoding } = compress(text, this.request.headers.get('accept-encoding'))
    const headers = encoding
      ? { ...pageHeaders, 'Content-Encoding': encoding, ...more }
      : { ...pageHeaders, ...more }
    return new Response(body, { status, headers })
  }

  /** Says that something about a topic changed, never what, for as long as they may know of it. */
  live(topic: string, mayKnow: (view: View) => Promise<boolean>): Response {
    const { live, again, parts } = this.#given
    if (this.request.method === 'HEAD') return live.head()
    const { person } = this.me
    const isStillTheirs = async () => {
      const now = parts.clock.now()
      return (await again(now)) !== null && mayKnow(this.#viewAt(now))
    }
    const listen = (ringing: () => void) => parts.store.bell.listen(topic, ringing)
    return live.answer({ person, listen, isStillTheirs })
  }

  /** One clear page, when there is no field to put a message beside. */
  problem(status: ProblemStatus, problem: Problem = problems[status]): Promise<Response> {
    const { posted } = this.#given
    delete this.shell.files
    // Only where the mistake is ours: a form of another site is never put into a page.
    const isOurs = status === 500 || status === 503
    const typed = isOurs && posted ? typedAgain(posted, this.url.pathname, status === 503) : null
    const more: Record<string, string> = status === 503 ? { 'Retry-After': String(retryAfter) } : {}
    return this.page(ProblemPage({ shell: this.shell, problem, typed }), status, more)
  }

  /** After a finished change: the page that shows it, with a word that it is done. */
  seeOther(path: string, word?: Said, more: Record<string, string> = {}): Response {
    const [address, anchor] = path.split('#')
    const query = word ? `${address!.includes('?') ? '&' : '?'}said=${word}` : ''
    const location = `${address}${query}${anchor ? `#${anchor}` : ''}`
    return new Response(null, {
      status: 303,
      headers: { ...securityHeaders, 'Cache-Control': 'no-store', Location: location, ...more },
    })
  }
}
