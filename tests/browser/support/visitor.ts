import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { axeFaults, shapeFaults } from './faults.ts'
import type { Site } from './site.ts'

export const phone = { viewport: { width: 320, height: 700 } } as const
export const desk = { viewport: { width: 1280, height: 900 } } as const

/** A page refused on purpose is told to the console by Chromium; anything else there is a fault. */
const refusedOnPurpose = /^Failed to load resource: .* status of 4\d\d /

/** One person at one browser. Everything they do goes through their one tab. */
export class Visitor {
  readonly site: Site
  readonly context: BrowserContext
  readonly page: Page
  /** What the console said: errors of scripts and whatever the content policy stopped. */
  readonly said: string[] = []

  constructor(site: Site, context: BrowserContext, page: Page) {
    this.site = site
    this.context = context
    this.page = page
    this.listenTo(page)
  }

  static async at(
    { site, browser }: { site: Site; browser: Browser },
    { as, ...look }: BrowserContextOptions & { as?: string } = {},
  ) {
    const context = await browser.newContext({
      ...desk,
      baseURL: site.origin,
      reducedMotion: 'reduce',
      ...look,
    })
    context.setDefaultTimeout(10_000)
    await context.clock.setFixedTime(site.parts.clock.now())
    if (as) await site.signIn(context, as)
    return new Visitor(site, context, await context.newPage())
  }

  /** A second tab of the same browser. */
  async anotherTab() {
    return new Visitor(this.site, this.context, await this.context.newPage())
  }

  async go(path: string) {
    return await this.page.goto(path)
  }

  /** Everything that is wrong with the page as it stands, in words. */
  async faults(): Promise<string[]> {
    const said = this.said.splice(0)
    return [...(await axeFaults(this.page)), ...(await shapeFaults(this.page)), ...said]
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
