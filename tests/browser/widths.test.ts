import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserIsHere, closeAllIn, sharedBrowser } from '../views/browser.ts'
import { openSite, type Site } from './support/site.ts'
import { Visitor } from './support/visitor.ts'

let browser: Browser
let site: Site

describe.runIf(browserIsHere)('the widest table', () => {
  beforeAll(async () => {
    browser = await sharedBrowser()
    site = await openSite()
  })
  afterAll(async () => {
    await closeAllIn(browser)
    await site.close()
  })

  it.each([320, 640, 800, 1024, 1100])('moves within a page of %d px', async (width) => {
    const visitor = await Visitor.at({ site, browser }, { viewport: { width, height: 800 } })
    await visitor.go('/help/who-sees-what')
    expect(await visitor.faults()).toEqual([])
    const page = await visitor.page.evaluate('document.documentElement.scrollWidth')
    expect(page).toBe(width)
  })
})
