import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { securityHeaders } from '../../src/web/headers.ts'
import { expectations } from '../access/matrix/expectations.ts'
import { personOf, signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Client } from '../support/client.ts'
import type { TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'
import { browserIsHere, closeAllIn, sharedBrowser } from '../views/browser.ts'
import { everyField } from '../web/every-field.ts'
import { payloads } from '../web/payloads.ts'
import { openSite, type Site } from './support/site.ts'

/** Every payload in turn, so that each stands in many fields and each field has its own. */
const isWhole = process.env.PAYLOADS === 'whole'
const shifts = isWhole ? [0, 67, 134] : [0]

const named = ['person', 'organisation', 'team', 'practice', 'supervisor', 'help_contact'] as const

/** The cast, with a payload in every text anybody could have written. */
async function plant(parts: TestParts, shift: number): Promise<World> {
  const next = (number: number) => payloads[(number + shift) % payloads.length]!
  const world = await makeWorld(parts, { canaries: next })
  for (const table of named) {
    const rows = await parts.store.read.selectFrom(table).select(['id', 'name']).execute()
    for (const [number, { id, name }] of rows.entries()) {
      const planted = { name: `${name} ${next(number * 7)}` }
      await parts.store.write.updateTable(table).set(planted).where('id', '=', id).execute()
    }
  }
  return world
}

/** What a page did that nobody asked it to. */
const didIt = `(() => {
  const found = document.querySelectorAll('[data-planted], [src*=planted], [href*=planted]').length
  return found + (window.plantedRan ?? 0)
})()`

let browser: Browser
let site: Site
let world: World
let clients: Record<Viewer, Client>

describe.runIf(browserIsHere).each(shifts)(
  'words that would like to be a page, from %i',
  (shift) => {
    beforeAll(async () => {
      browser = await sharedBrowser()
      site = await openSite({
        madeUp: false,
        now: '2026-11-10T10:00:00.000Z',
        fill: async (parts) => (world = await plant(parts, shift)),
      })
      clients = await signEveryoneIn({ ...world, parts: site.parts }, site.app)
    })
    afterAll(async () => {
      await closeAllIn(browser)
      await site.close()
    })

    it('are shown, and do nothing', { timeout: 400_000 }, async () => {
      const look = await onlooker()
      for (const [viewer, paths] of await pagesOf()) {
        await look.as(viewer)
        for (const path of paths) await look.at(path)
      }
      expect(look.shown).toBeGreaterThan(200)
      expect(look.deeds).toEqual([])
      console.log(
        `proof: ${payloads.length} payloads: ${look.pages} pages with ${look.shown} of them, 0 ran, 0 asked for anything`,
      )
      await look.close()
    })

    it('do nothing on a form that was refused', { timeout: 400_000 }, async () => {
      const fields = await everyField(clients)
      const forms = Map.groupBy(fields, ({ form, page, viewer }) => `${viewer} ${page} ${form}`)
      const look = await onlooker()
      let number = shift
      let refused = 0
      for (const [form] of forms.values()) {
        const { viewer, page, form: action } = form!
        const typed = fields.filter((each) => each.form === action && each.page === page)
        const words = typed.map(({ field }) => [field, payloads[number++ % payloads.length]!])
        const client = clients[viewer].copy()
        const given = { ...Object.fromEntries(words), form_id: 'a-form-of-its-own', version: '1' }
        const answer = await client.post(action, given)
        if (answer.status < 400 || answer.text === '') continue
        refused += 1
        await look.atAnswer(answer.text, action)
      }
      expect(look.deeds).toEqual([])
      expect(refused).toBeGreaterThan(20)
      console.log(
        `proof: ${fields.length} fields typed into, ${refused} refused forms, 0 payloads ran`,
      )
      await look.close()
    })

    it('would be seen to do something', async () => {
      const look = await onlooker()
      await look.atAnswer(`<!doctype html><main>${payloads[0]}${payloads[3]}</main>`, 'planted')
      expect(look.deeds.length).toBeGreaterThan(0)
      await look.close()
    })
  },
)

type Planted = { path: string; viewer: Viewer; shows: ReadonlySet<string> }

/** The page of each address with the most payloads on it; in the long form any with one more. */
async function pagesOf(): Promise<Map<Viewer, string[]>> {
  const pages = new Map<Viewer, string[]>()
  for (const [route, cases] of Object.entries(expectations)) {
    if (!route.startsWith('get')) continue
    const found: Planted[] = []
    for (const { path, opens } of cases) {
      const viewers = opens.filter((each) => personOf(each) !== null)
      for (const viewer of isWhole ? viewers : viewers.slice(0, 1)) {
        const { status, headers, text } = await clients[viewer].copy().get(path)
        const isPage = status === 200 && /html/.test(headers.get('content-type') ?? '')
        const shows = new Set(text.match(planted))
        if (isPage && shows.size > 0) found.push({ path, viewer, shows })
      }
    }
    const most = found.toSorted((a, b) => b.shows.size - a.shows.size)
    for (const { path, viewer } of isWhole ? withMore(most) : most.slice(0, 1)) {
      pages.set(viewer, [...(pages.get(viewer) ?? []), path])
    }
  }
  return pages
}

/** A payload as it is sent: what runs, and what would lead out of the place it stands in. */
const planted = /[^\n]{0,24}data-planted[^\n]{0,80}/g

/** The pages of one address that show what none before them shows. */
function withMore(pages: readonly Planted[]): Planted[] {
  const shown = new Set<string>()
  return pages.filter(({ shows }) => {
    const before = shown.size
    for (const each of shows) shown.add(each)
    return shown.size > before
  })
}

const countIn = (text: string) => text.split('data-planted').length - 1

/** Somebody with a real browser who notes whatever a page does by itself. */
async function onlooker() {
  const context = await browser.newContext({ baseURL: site.origin })
  const page = await context.newPage()
  const said: string[] = []
  const look = {
    pages: 0,
    shown: 0,
    deeds: [] as string[],
    close: () => context.close(),
    as,
    at,
    atAnswer,
  }
  await context.addInitScript(
    'window.planted = () => { window.plantedRan = (window.plantedRan ?? 0) + 1 }',
  )
  page.on('request', (request) => {
    if (request.url().includes('planted')) look.deeds.push(`asked for ${request.url()}`)
  })
  // Whatever the content policy stopped is a page that let a payload be more than words.
  page.on('console', (line) => {
    if (/policy|planted/i.test(line.text())) said.push(line.text())
  })
  page.on('dialog', (dialog) => void dialog.dismiss())

  async function as(viewer: Viewer) {
    await context.clearCookies()
    await site.signIn(context, world.people[personOf(viewer)!])
  }

  async function at(path: string) {
    const answer = await page.goto(path)
    look.pages += 1
    look.shown += countIn(await answer!.text())
    await note(path)
  }

  async function atAnswer(text: string, what: string) {
    await page.route('**/refused', (route) =>
      route.fulfill({
        body: text,
        contentType: 'text/html; charset=utf-8',
        headers: securityHeaders,
      }),
    )
    await page.goto('/refused')
    await note(what)
    await page.unroute('**/refused')
  }

  async function note(what: string) {
    const done = await page.evaluate<number>(didIt)
    if (done > 0) look.deeds.push(`${done} on ${what}`)
    look.deeds.push(...said.splice(0).map((line) => `${line} on ${what}`))
  }
  return look
}
