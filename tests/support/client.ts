import { parse, type HTMLElement } from 'node-html-parser'
import { startSession } from '../../src/accounts/start-session.ts'
import type { createApp } from '../../src/app.ts'
import { setCookie } from '../../src/web/cookie.ts'
import type { TestParts } from './parts.ts'

export type Sent = Record<string, string | readonly string[] | undefined>

/** What came back; nothing is followed: `location` says where it points. */
export type Answer = {
  status: number
  location: string | null
  headers: Headers
  text: string
  page: HTMLElement
  /** The words of `main`, on one line. */
  words: string
}

type Headed = Record<string, string | undefined>
type Body = string | Uint8Array<ArrayBuffer> | undefined
type Sending = { method?: string; body?: Body; headers: Headed }

/** One browser: it keeps its cookies and sends forms the way a browser on our own pages does. */
export class Client {
  readonly #parts: TestParts
  readonly #app: ReturnType<typeof createApp>
  readonly #cookies = new Map<string, string>()

  constructor(parts: TestParts, app: ReturnType<typeof createApp>) {
    this.#parts = parts
    this.#app = app
  }

  get(path: string, headers: Headed = {}) {
    return this.#send(path, { headers })
  }

  /** Anything at all, as no browser of ours would send it. */
  send(path: string, body: Body, headers: Headed = {}, method = 'POST') {
    return this.#send(path, body === undefined ? { method, headers } : { method, body, headers })
  }

  post(path: string, fields: Sent = {}, headers: Headed = {}) {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) {
      for (const each of [value ?? []].flat()) body.append(name, each)
    }
    const form = { 'content-type': 'application/x-www-form-urlencoded', ...headers }
    return this.#send(path, { method: 'POST', body: body.toString(), headers: form })
  }

  /** A session without the sign-in page, as `startSession` gives it: whole, unless told otherwise. */
  async signInAs(person: string, { second = true }: { second?: boolean } = {}) {
    const { store, clock, config } = this.#parts
    const token = await startSession(store, { person, device: 'Test', now: clock.now(), second })
    this.#keep(setCookie(token, config.baseUrl))
    return this
  }

  /** Another browser that starts with the same cookies. */
  copy() {
    const copy = new Client(this.#parts, this.#app)
    for (const [name, value] of this.#cookies) copy.#cookies.set(name, value)
    return copy
  }

  /** A cookie as if this browser had been given it. */
  take(token: string) {
    this.#keep(setCookie(token, this.#parts.config.baseUrl))
  }

  /** Fills in a form of a page that came back and sends it. `undefined` leaves a field out. */
  submit(answer: Answer, selector: string, fields: Sent = {}) {
    const form = answer.page.querySelector(selector)
    if (!form || form.tagName !== 'FORM') throw new Error(`No form ${selector} in: ${answer.words}`)
    const sent = { ...valuesOf(form), ...fields }
    return this.post(form.getAttribute('action')!, sent)
  }

  /** Follows where an answer points, once. */
  follow(answer: Pick<Answer, 'location'> & Partial<Answer>) {
    if (!answer.location) throw new Error(`Nowhere to go from ${answer.status}: ${answer.words}`)
    return this.get(answer.location)
  }

  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async #send(path: string, { headers: given, ...init }: Sending) {
    const headers = headersOf({ 'sec-fetch-site': 'same-origin', cookie: this.cookie, ...given })
    const url = new URL(path, this.#parts.config.baseUrl)
    const response = await this.#app.request(url.href, { ...init, headers })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    return read(response)
  }

  #keep(cookie: string) {
    const [pair, ...attributes] = cookie.split(/;\s*/)
    const [name, value] = pair!.split('=') as [string, string]
    if (attributes.includes('Max-Age=0')) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

/** `undefined` leaves a header out. */
const headersOf = (given: Headed) =>
  Object.fromEntries(
    Object.entries(given).filter((each): each is [string, string] => each[1] !== undefined),
  )

/** A stream has no end to wait for: only its head is read. */
async function read(response: Response): Promise<Answer> {
  const isStream = response.headers.get('content-type') === 'text/event-stream'
  if (isStream) await response.body?.cancel()
  const text = isStream ? '' : await response.text()
  return new Read(response, text)
}

/** Most answers are only compared; reading a page as one costs more than asking for it. */
class Read implements Answer {
  readonly status: number
  readonly location: string | null
  readonly headers: Headers
  readonly text: string
  #page: HTMLElement | undefined

  constructor({ status, headers }: Response, text: string) {
    this.status = status
    this.location = headers.get('location')
    this.headers = headers
    this.text = text
  }

  get page() {
    return (this.#page ??= parse(this.text))
  }

  get words() {
    const main = this.page.querySelector('main') ?? this.page
    return main.textContent.replaceAll(/\s+/g, ' ').trim()
  }
}

/** What a browser would send if nobody touched the form. */
function valuesOf(form: HTMLElement): Sent {
  const values = new Map<string, string[]>()
  for (const field of form.querySelectorAll('input, select, textarea')) {
    const name = field.getAttribute('name')
    if (!name) continue
    const value = valueOf(field)
    if (value !== null) values.set(name, [...(values.get(name) ?? []), value])
  }
  return Object.fromEntries(values)
}

function valueOf(field: HTMLElement): string | null {
  if (field.tagName === 'TEXTAREA') return field.textContent.replace(/^\n/, '')
  if (field.tagName === 'SELECT') {
    const options = field.querySelectorAll('option')
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
    return chosen?.getAttribute('value') ?? null
  }
  const type = field.getAttribute('type') ?? 'text'
  if (type === 'radio' || type === 'checkbox') {
    return field.hasAttribute('checked') ? (field.getAttribute('value') ?? 'on') : null
  }
  return ['submit', 'button'].includes(type) ? null : (field.getAttribute('value') ?? '')
}
