import type { Browser } from 'playwright-core'
import type { Client } from '../../support/client.ts'
import { shapeOf } from './shape.ts'
import type { Site } from './site.ts'
import { Visitor, desk, phone } from './visitor.ts'

// Without scripts a page is what the server sent: where scripts leave it alone, one look stands
// for both. Each sending has its own form ids, and a focus that is used up.
const changedByScripts = `fetch(location.href).then((sent) => sent.text()).then((text) => {
  const plain = (page) => {
    for (const field of page.querySelectorAll('[name=form_id]')) field.remove()
    for (const mark of page.querySelectorAll('[data-focus]')) mark.removeAttribute('data-focus')
    return page.body.innerHTML.trim()
  }
  const sent = plain(new DOMParser().parseFromString(text, 'text/html'))
  return sent !== plain(document.cloneNode(true))
})`

type Look = 'desk' | 'phone'
const everyLook: readonly Look[] = ['desk', 'phone']
const seen = new Map<string, Look[]>()

let turn = 0

const isWhole = process.env.LOOKS === 'whole'

/** Who may open it and who may not is asked in tests/access/matrix. */
const isEnough = (route: string) => !isWhole && route !== '/' && seen.has(route)

/**
 * Each address is looked at once, by turns at a desk and on a phone: what stands in somebody's way
 * lies in how a page is built, not in whose words are on it. Everybody's first page is looked at,
 * and a shape that was seen one way is only looked at the other way.
 */
function looksFor(route: string, shape: string): readonly Look[] {
  if (isWhole) return everyLook
  const looked = seen.get(shape) ?? []
  const left = everyLook.filter((look) => !looked.includes(look))
  const next = left.length > 1 ? [left[(turn += 1) % 2]!] : left
  seen.set(shape, [...looked, ...next])
  if (next.length > 0) seen.set(route, next)
  return next
}

/** One role that looks at page after page, in each look, and notes what stands in its way. */
export class Viewer {
  readonly faults: string[] = []
  pages = 0
  visits = 0
  readonly #client: Client
  readonly #withScripts: Visitor
  readonly #without: Visitor
  #sawNotFound = false
  #look: Look | null = null

  constructor(client: Client, withScripts: Visitor, without: Visitor) {
    this.#client = client
    this.#withScripts = withScripts
    this.#without = without
  }

  static async open(where: { site: Site; browser: Browser }, person: string | null) {
    const client = where.site.client()
    if (person) await client.signInAs(person)
    const as = person ? { as: person } : {}
    const withScripts = await Visitor.at(where, as)
    return new Viewer(client, withScripts, await withoutScripts(where, as))
  }

  /** Whether the address opens to this role, or did to another; one not found is looked at once. */
  async look(path: string, route: string): Promise<boolean> {
    if (isEnough(route)) return true
    const { status, location, text } = await this.#client.get(path)
    if (status === 303) return !location!.startsWith('/sign-in')
    const opens = status === 200
    if (!opens && status !== 404) this.faults.push(`${path}: answers ${status}`)
    if (!opens && this.#sawNotFound) return false
    this.#sawNotFound ||= !opens
    // A page that is not there tells nothing of the one that is.
    const looks = looksFor(opens ? route : 'not found', shapeOf(text))
    if (looks.length > 0) await this.#lookAt(path, looks)
    return opens
  }

  async #lookAt(path: string, looks: readonly Look[]) {
    this.pages += 1
    const { page } = this.#withScripts
    for (const look of looks) {
      await this.#turnTo(look)
      await this.#withScripts.go(path)
      await this.#note(path, look, this.#withScripts)
    }
    this.visits += 1
    if (!(await page.evaluate<boolean>(changedByScripts))) return
    await this.#without.go(path)
    await this.#note(path, 'without scripts', this.#without)
    this.visits -= 1
  }

  /** Colours do not move anything and widths change no colour: a phone is in the dark besides. */
  async #turnTo(look: Look) {
    if (this.#look === look) return
    this.#look = look
    const { page } = this.#withScripts
    await page.setViewportSize((look === 'desk' ? desk : phone).viewport)
    await page.emulateMedia({ colorScheme: look === 'desk' ? 'light' : 'dark' })
  }

  async #note(path: string, look: string, visitor: Visitor) {
    this.visits += 1
    for (const fault of await visitor.faults()) this.faults.push(`${path} ${look}: ${fault}`)
  }

  async close() {
    await this.#withScripts.close()
    await this.#without.close()
  }
}

/** The scripts never arrive; the rules of axe need the browser itself to run theirs. */
async function withoutScripts(where: { site: Site; browser: Browser }, as: { as?: string }) {
  const visitor = await Visitor.at(where, as)
  await visitor.context.route('**/static/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  )
  return visitor
}
