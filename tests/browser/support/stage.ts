import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { closeAllIn, sharedBrowser } from '../../views/browser.ts'
import { openSite, type Site } from './site.ts'
import { Visitor } from './visitor.ts'

/** One browser for the tests of a file, and a site of their own for those that change things. */
export function stage() {
  let browser: Browser
  const open: Site[] = []
  beforeAll(async () => {
    browser = await sharedBrowser()
  })
  afterAll(async () => {
    await closeAllIn(browser)
    await Promise.all(open.map((site) => site.close()))
  })
  return {
    site: async (options?: Parameters<typeof openSite>[0]) => {
      const site = await openSite(options)
      open.push(site)
      return site
    },
    /** Somebody of the made-up team who is signed in, or somebody who is not. */
    visitor: (site: Site, name: string | null, look: BrowserContextOptions = {}) => {
      const as = name === null ? {} : { as: site.idOf(name) }
      return Visitor.at({ site, browser }, { ...look, ...as })
    },
  }
}
