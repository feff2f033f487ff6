import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserIsHere, closeAllIn, sharedBrowser } from '../views/browser.ts'
import { openSite, type Site } from './support/site.ts'
import { phone, Visitor } from './support/visitor.ts'

/** A form of ours, changed before it is sent the plain way. */
const sendChanged = (change: string) => `{
  const form = document.querySelector('main form[action="/holdings"]')
  ${change}
  HTMLFormElement.prototype.submit.call(form)
}`

let browser: Browser
let site: Site

describe.runIf(browserIsHere)('pages that say no', () => {
  beforeAll(async () => {
    browser = await sharedBrowser()
    site = await openSite()
  })
  afterAll(async () => {
    await closeAllIn(browser)
    await site.close()
  })

  const sam = () => Visitor.at({ site, browser }, { as: site.idOf('Sam Whitlock') })

  async function expectKind(visitor: Visitor, title: string) {
    const { page } = visitor
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await visitor.faults()).toEqual([])
    await page.setViewportSize(phone.viewport)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await visitor.faults()).toEqual([])
    expect(await visitor.words()).not.toMatch(/\b[45]\d\d\b/)
  }

  it.each([
    [400, 'We could not read that', `form.querySelector('[name=form_id]').value = 'x'`],
    [413, 'That is too much to send at once', `form.elements.label.value = 'x'.repeat(300_000)`],
  ])('%d: a form that cannot be taken', async (status, title, change) => {
    const visitor = await sam()
    await visitor.go('/holdings/new')
    const answer = visitor.page.waitForNavigation()
    await visitor.page.evaluate(sendChanged(change))
    expect((await answer)!.status()).toBe(status)
    await expectKind(visitor, title)
  })

  it('403: a form from another site', async () => {
    const visitor = await sam()
    await visitor.page.setContent(`<form method="post" action="${site.origin}/sign-out"></form>`)
    const answer = visitor.page.waitForNavigation()
    await visitor.page.evaluate('document.forms[0].submit()')
    expect((await answer)!.status()).toBe(403)
    await expectKind(visitor, 'That came from another site')
  })

  it('404: a page that is not there', async () => {
    const visitor = await sam()
    expect((await visitor.go('/holdings/not-there'))!.status()).toBe(404)
    await expectKind(visitor, 'Page not found')
  })

  it('429: many tries to sign in', async () => {
    const visitor = await Visitor.at({ site, browser })
    await visitor.go('/sign-in')
    for (let tries = 0; tries < 12; tries += 1) {
      await visitor.fill('E-mail', 'sam@example.org')
      await visitor.fill('Password', 'not this one, sorry')
      await visitor.press('Sign in')
      await visitor.page.locator('.error-summary').waitFor()
      if ((await visitor.words()).includes('several tries')) break
    }
    expect(await visitor.words()).toContain('That was several tries in a row.')
    expect(await visitor.faults()).toEqual([])
  })
})

describe.runIf(browserIsHere)('what looks at every page', () => {
  it('would notice a barrier, a page too wide and a script that was stopped', async () => {
    const [looking, here] = [await sharedBrowser(), await openSite({ madeUp: false })]
    const visitor = await Visitor.at({ site: here, browser: looking })
    await visitor.go('/help')
    expect(await visitor.faults()).toEqual([])
    await visitor.page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend',
      '<h1 style="color: red">Second</h1><input><p id="wide">wide</p>')
      document.getElementById('wide').style.minWidth = '2000px'
      document.title = 'x'`)
    const faults = (await visitor.faults()).join('\n')
    for (const part of ['label', '2 h1', 'title "x"', 'off to the side', 'Security Policy']) {
      expect(faults).toContain(part)
    }
    await visitor.close()
    await here.close()
  })
})
