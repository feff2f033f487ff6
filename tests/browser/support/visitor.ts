import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { axe, axeFaults, shapeFaults } from './faults.ts'
import type { Site } from './site.ts'

export const phone = { viewport: { width: 320, height: 700 } } as const
export const desk = { viewport: { width: 1280, height: 900 } } as const

/** A page refused on purpose is told to the console by Chromium; anything else there is a fault. */
const refusedOnPurpose = /^Failed to load resource: .* status of 4\d\d /

/** One kind of page: what its heading says, and what can be done there. */
export type PageKind<T> = { new (visitor: Visitor): T; readonly heading: string | RegExp }

/** Who they are; whether most of their pages will be looked at with axe. */
type Arriving = BrowserContextOptions & { as?: string; axeAhead?: boolean }

/** One person at one browser. Everything they do goes through their one tab. */
export class Visitor {
  readonly site: Site
  readonly hasScripts: boolean
  readonly context: BrowserContext
  readonly page: Page
  clicks = 0
  typed = 0
  /** What the console said: errors of scripts and whatever the content policy stopped. */
  readonly said: string[] = []

  constructor(site: Site, context: BrowserContext, page: Page, hasScripts = true) {
    this.hasScripts = hasScripts
    this.site = site
    this.context = context
    this.page = page
    this.listenTo(page)
  }

  static async at(
    { site, browser }: { site: Site; browser: Browser },
    { as, axeAhead = true, ...look }: Arriving = {},
  ) {
    const context = await browser.newContext({
      ...desk,
      baseURL: site.origin,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      ...look,
    })
    context.setDefaultTimeout(10_000)
    if (axeAhead) await context.addInitScript({ content: axe })
    await context.clock.setFixedTime(site.parts.clock.now())
    if (as) await site.signIn(context, as)
    return new Visitor(site, context, await context.newPage(), look.javaScriptEnabled)
  }

  /** A second tab of the same browser. */
  async anotherTab() {
    return new Visitor(this.site, this.context, await this.context.newPage())
  }

  async go(path: string) {
    return await this.page.goto(path)
  }

  /** The page they are on, once it is the one named and nothing is wrong with it. */
  async on<T>(Kind: PageKind<T>): Promise<T> {
    const faults = await this.faultsOf(Kind).catch((error: unknown) => {
      // A form with a long text goes once its words are kept: a moment after the press.
      if (/context was destroyed/.test(String(error))) return this.faultsOf(Kind)
      throw error
    })
    if (faults.length > 0) throw new Error(`${this.page.url()}: ${faults.join('\n')}`)
    return new Kind(this)
  }

  /** A click or a tap; each is counted. */
  async click(target: Locator) {
    await target.click()
    this.clicks += 1
  }

  press(name: string | RegExp) {
    return this.click(this.page.getByRole('button', { name }).first())
  }

  follow(name: string | RegExp) {
    return this.click(this.page.getByRole('link', { name }).first())
  }

  /** What a screen reader and a person would call the field. */
  async fill(label: string, words: string) {
    await this.page.getByLabel(label).first().fill(words)
    this.typed += 1
  }

  choose(label: string, within = '') {
    const group = within ? this.page.getByRole('group', { name: within }) : this.page
    return this.click(group.locator('label').getByText(label, { exact: true }).first())
  }

  /** The words of the page, on one line. */
  async words() {
    const parts = await this.page.locator('#said, main').allInnerTexts()
    return parts.join(' ').replaceAll(/\s+/g, ' ')
  }

  /** The words of what has the focus. */
  focused() {
    return this.page.evaluate<string>(
      'document.activeElement.innerText || document.activeElement.name || document.activeElement.id',
    )
  }

  /** Everything that is wrong with the page as it stands, in words. */
  async faults(): Promise<string[]> {
    const said = this.said.splice(0)
    // axe waits on timers, which do not run in a browser without scripts.
    const barriers = this.hasScripts ? await axeFaults(this.page) : []
    return [...barriers, ...(await shapeFaults(this.page)), ...said]
  }

  private async faultsOf({ heading }: { heading: string | RegExp }) {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor()
    return this.faults()
  }

  close() {
    return this.context.close()
  }

  private listenTo(page: Page) {
    page.on('console', (line) => {
      if (line.type() === 'error' && !refusedOnPurpose.test(line.text())) {
        this.said.push(line.text())
      }
    })
    page.on('pageerror', (error) => this.said.push(error.message))
  }
}
