import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserIsHere, closeAllIn, serve, sharedBrowser } from './browser.ts'
import { reviewPage } from './review.tsx'

const swapped = '<div id="card"><h2 tabindex="-1" data-focus>Settled together</h2></div>'
const planted =
  '<!doctype html><title>x</title><input><input type="checkbox"><input type="checkbox">'

let browser: Browser
let site: Awaited<ReturnType<typeof serve>>

type Look = BrowserContextOptions & { media?: 'print' }

async function visit(path: string, { media, ...options }: Look = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const refused: string[] = []
  page.on('console', (line) => line.type() === 'error' && refused.push(line.text()))
  page.on('pageerror', (error) => refused.push(error.message))
  if (media) await page.emulateMedia({ media })
  await page.goto(`${site.origin}${path}`)
  return { page, refused, close: () => context.close() }
}

async function faults(page: Page) {
  const axe = new AxeBuilder({ page }).options({
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
    rules: { 'target-size': { enabled: true } },
  })
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

const phone = { viewport: { width: 320, height: 700 } }
const looks: [string, Look][] = [
  ['on a desk', {}],
  ['on a phone', phone],
  ['in the dark', { colorScheme: 'dark' }],
  ['in print', { media: 'print' }],
  ['in the dark on a phone', { ...phone, colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
]

describe.runIf(browserIsHere)('in a browser', () => {
  beforeAll(async () => {
    const [review, settled] = [await reviewPage(), swapped]
    const pages: Record<string, string> = { '/': review, '/settled': settled, '/planted': planted }
    const soon = new Date(Date.now() + 120_500).toISOString()
    const meta = `<meta name="session-ends" content="${soon}"/>`
    pages['/ending'] = review.replace('</head>', `${meta}</head>`)
    site = await serve((path) => pages[path])
    browser = await sharedBrowser()
  })

  afterAll(async () => {
    await closeAllIn(browser)
    await site.close()
  })

  describe.each(looks)('every component %s', (_, look) => {
    it('passes the accessibility rules, under the content policy', async () => {
      const { page, refused, close } = await visit('/', look)
      expect(await faults(page)).toEqual([])
      expect(refused).toEqual([])
      await close()
    })

    it('never scrolls sideways', async () => {
      const { page, close } = await visit('/', look)
      const wider = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(wider).toBe(0)
      await close()
    })
  })

  it('would notice a fault', async () => {
    const { page, close } = await visit('/planted')
    const found = (await faults(page)).map((fault) => fault.split(':')[0])
    expect(found).toEqual(expect.arrayContaining(['label', 'target-size', 'html-has-lang']))
    await close()
  })

  it('gives every touch row its room on a phone', async () => {
    const { page, close } = await visit('/', phone)
    const rows = page.locator('.masthead a, .button:visible, .choice, select, .foot a')
    const heights = await rows.evaluateAll((found) =>
      found.map((row) => Math.round((row as { offsetHeight: number }).offsetHeight)),
    )
    expect(heights.length).toBeGreaterThan(25)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    await close()
  })

  describe('with scripts', () => {
    const focused = (page: Page) => page.evaluate('document.activeElement.textContent')

    it('takes focus to the error summary', async () => {
      const { page, close } = await visit('/')
      expect(await focused(page)).toContain('There is something to put right')
      await close()
    })

    const post = `htmx.ajax('POST', '/settled', { target: '#alert-1', swap: 'outerHTML' })`
    const get = post.replace('POST', 'GET')

    it.each([
      ['after a save goes to what changed', post, 'Settled together'],
      ['stays where it was when a part refreshes itself', get, 'Choose the word that fits best.'],
    ])('focus %s', async (_, request, words) => {
      const { page, close } = await visit('/')
      await page.evaluate(
        `document.querySelector('.error-summary a').focus(); ${
          request === post ? `document.querySelector('.error-summary').remove()` : ''
        }`,
      )
      await page.evaluate(request)
      await page.locator('#card').waitFor()
      expect(await focused(page)).toBe(words)
      await close()
    })

    it('keeps the words and says so when the line drops', async () => {
      const { page, close } = await visit('/')
      await page.locator('#field-note').fill('A long day')
      await page.route('**/holdings', (route) => route.abort())
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Not sent yet. Your words are still here.').waitFor()
      expect(await page.locator('#field-note').inputValue()).toBe('A long day')
      await close()
    })

    it('warns two minutes before signing out', async () => {
      const { page, close } = await visit('/ending')
      const warning = page.locator('#said', { hasText: 'You will be signed out in two minutes.' })
      await warning.waitFor()
      expect(await warning.getAttribute('role')).toBe('status')
      await close()
    })

    it('copies a link', async () => {
      const permissions = ['clipboard-read', 'clipboard-write']
      const { page, close } = await visit('/', { permissions })
      await page.getByRole('button', { name: 'Copy Link for Jo' }).click()
      await page.getByText('Copied.').waitFor()
      expect(await page.evaluate('navigator.clipboard.readText()')).toContain('/invitations/abc123')
      await close()
    })
  })

  it('without scripts offers no button that does nothing', async () => {
    const { page, close } = await visit('/', { javaScriptEnabled: false })
    expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0)
    expect(await page.getByLabel('Link for Jo').inputValue()).toContain('/invitations/abc123')
    await close()
  })
})
