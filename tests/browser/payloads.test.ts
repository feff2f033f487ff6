import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { securityHeaders } from '../../src/web/headers.ts'
import { expectations } from '../access/matrix/expectations.ts'
import { personOf, signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'
import { browserIsHere, openBrowser } from '../views/browser.ts'
import { everyField } from '../web/every-field.ts'
import { payloads } from '../web/payloads.ts'
import { openSite, type Site } from './support/site.ts'
import { Visitor } from './support/visitor.ts'

/** Every payload in turn, so that each stands in many fields and each field has its own. */
const shifts = process.env.PAYLOADS === 'whole' ? [0, 67, 134] : [0]

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

describe.runIf(browserIsHere).each(shifts)(
  'words that would like to be a page, from %i',
  (shift) => {
    beforeAll(async () => {
      browser = await openBrowser()
      site = await openSite({
        madeUp: false,
        now: '2026-11-10T10:00:00.000Z',
        fill: async (parts) => (world = await plant(parts, shift)),
      })
    })
    afterAll(async () => {
      await browser.close()
      await site.close()
    })

    it('are shown, and do nothing', { timeout: 400_000 }, async () => {
      const look = await onlooker()
      for (const [viewer, paths] of pagesOf()) {
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
      const clients = await signEveryoneIn({ ...world, parts: site.parts }, site.app)
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

/** Each address once, by somebody it opens to; all who may, in the long form. */
function pagesOf(): Map<Viewer, Set<string>> {
  const pages = new Map<Viewer, Set<string>>()
  for (const [route, cases] of Object.entries(expectations)) {
    if (!route.startsWith('get') || /stream|feed|\.csv|\.xlsx|\.ics/.test(route)) continue
    for (const { path, opens } of cases) {
      const viewers = opens.filter((each) => personOf(each) !== null)
      for (const viewer of process.env.PAYLOADS === 'whole' ? viewers : viewers.slice(0, 1)) {
        pages.set(viewer, (pages.get(viewer) ?? new Set<string>()).add(path))
      }
    }
  }
  return pages
}

/** Somebody with a real browser who notes whatever a page does by itself. */
async function onlooker() {
  const visitor = await Visitor.at({ site, browser })
  const { page, context } = visitor
  const look = {
    pages: 0,
    shown: 0,
    deeds: [] as string[],
    close: () => visitor.close(),
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
  page.on('dialog', (dialog) => void dialog.dismiss())

  async function as(viewer: Viewer) {
    await context.clearCookies()
    await site.signIn(context, world.people[personOf(viewer)!])
  }

  async function at(path: string) {
    const answer = await page.goto(path)
    if (!answer || !/html/.test(answer.headers()['content-type'] ?? '')) return
    const text = await answer.text()
    look.pages += 1
    look.shown += text.split('data-planted').length - 1
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
    const said = visitor.said.splice(0).filter((line) => /policy|planted/i.test(line))
    if (done > 0) look.deeds.push(`${done} on ${what}`)
    look.deeds.push(...said.map((line) => `${line} on ${what}`))
  }
  return look
}
