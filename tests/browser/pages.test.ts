import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyRoute } from '../../src/every-route.ts'
import { browserIsHere, closeAllIn, sharedBrowser } from '../views/browser.ts'
import { addressesOf, type Addresses } from './support/addresses.ts'
import { openSite, type Site } from './support/site.ts'
import { Viewer } from './support/viewer.ts'

const roles = {
  'a worker': 'Joanna Kettlewell',
  'a lead': 'Priya Shah',
  'a manager': 'Ruth Abara',
  'a clinical lead': 'Dr Fiona Marsden',
  'an administrator': 'Geoff Lindley',
  'an external supervisor': 'Imogen Hart',
  'half here, half there': 'Tomasz Wilk',
  'signed out': null,
} as const

/** Answers of machines, and actions whose address leads back to the page that holds their form. */
const notPages = [
  '/health',
  '/ready',
  '/debriefs/:id/stream',
  '/admin/audit/head',
  '/calendar/feed/:token',
  '/sign-in/answer',
  // Half a sign-in: journeys/second-step.test.ts looks at these.
  '/sign-in/code',
  '/sign-in/second-factor',
  '/sign-in/lost',
]

let browser: Browser
let site: Site
let addresses: Addresses

describe.runIf(browserIsHere)('every page', () => {
  const opened = new Set<string>()
  let looked = 0
  beforeAll(async () => {
    browser = await sharedBrowser()
    site = await openSite({ host: 'localhost' })
    addresses = await addressesOf(site)
  })
  afterAll(async () => {
    console.log(
      `proof: axe: ${opened.size} pages × ${Object.keys(roles).length} roles × looks: ${looked} visits`,
    )
    await closeAllIn(browser)
    await site.close()
  })

  it('is listed, and nothing else is', () => {
    const pages = everyRoute.filter(({ method }) => method === 'get').map(({ path }) => path)
    const listed = [...Object.keys(addresses), ...notPages]
    expect(listed.toSorted()).toEqual(pages.toSorted())
  })

  it.concurrent.each(Object.entries(roles))(
    '%s meets no barrier',
    async (role, name) => {
      const viewer = await Viewer.open({ site, browser }, name && site.idOf(name))
      for (const [route, paths] of Object.entries(addresses)) {
        for (const path of paths) if (await viewer.look(path, route)) opened.add(route)
      }
      looked += viewer.visits
      expect(viewer.faults).toEqual([])
      await viewer.close()
    },
    400_000,
  )

  it('is opened by somebody', () => {
    const closed = Object.keys(addresses).filter((route) => !opened.has(route))
    expect(closed).toEqual([])
  })
})
