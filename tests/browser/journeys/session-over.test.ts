import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hashPassword } from '../../../src/accounts/passwords.ts'
import { browserIsHere } from '../../views/browser.ts'
import {
  HoldingForm,
  Holdings,
  KeptWords,
  OneHolding,
  OneMoreStep,
  SignIn,
  ThisWeek,
} from '../support/sheets.ts'
import type { Site } from '../support/site.ts'
import { stage } from '../support/stage.ts'
import { giveApp } from '../../support/phone.ts'
import { Visitor } from '../support/visitor.ts'

const password = 'driftwood lantern kelp'
const note = 'Her sister rang twice. I said I would come on Monday.'

/** The made-up team has no passwords of its own, and no second step. */
async function givePassword({ parts, idOf }: Site, name: string, email: string) {
  await giveApp(parts, idOf(name))
  const { write } = parts.store
  const hash = await hashPassword(password)
  await write
    .updateTable('person')
    .set({ email, password: hash })
    .where('id', '=', idOf(name))
    .execute()
}

describe.runIf(browserIsHere)('a sign-in that runs out while somebody types', () => {
  const { site, visitor } = stage()

  async function writeTooLong(look: BrowserContextOptions = {}) {
    const here = await site()
    await givePassword(here, 'Sam Whitlock', 'sam@example.org')
    await givePassword(here, 'Esi Boateng', 'esi@example.org')
    const browser = await visitor(here, 'Sam Whitlock', look)
    await browser.go('/holdings/new')
    const form = await browser.on(HoldingForm)
    await form.fillIn('Yellow kite')
    await browser.click(browser.page.getByText('More about this holding'))
    await browser.fill('Note', note)
    here.parts.clock.forward({ minutes: 45 })
    await browser.press('Add to my holding')
    return browser
  }

  it('leaves the words where they are, and another tab is there to sign in', async () => {
    const browser = await writeTooLong()
    await browser.page.getByText('You have been signed out. Your words are still here.').waitFor()
    expect(await browser.faults()).toEqual([])
    const [tab] = await Promise.all([
      browser.context.waitForEvent('page'),
      browser.follow('Sign in in a new tab, then save again.'),
    ])
    const signIn = new Visitor(browser.site, browser.context, tab)
    await (await signIn.on(SignIn)).as('sam@example.org', password)
    await (await signIn.on(OneMoreStep)).take()
    await signIn.on(ThisWeek)
    await browser.press('Add to my holding')
    await browser.on(Holdings)
    await browser.follow('Yellow kite')
    expect(await browser.page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
    expect((await browser.on(OneHolding)) && (await browser.words())).toContain(note)
  })

  it('keeps the words for their writer, and shows them to nobody else', async () => {
    const browser = await writeTooLong({ javaScriptEnabled: false })
    await browser.page.getByText('We kept your draft. Sign in and carry on.').waitFor()
    await (await browser.on(SignIn)).as('esi@example.org', password)
    await (await browser.on(OneMoreStep)).take()
    await browser.on(ThisWeek)
    const seen = await browser.words()
    await browser.go('/profile')
    expect(seen + (await browser.words())).not.toMatch(/sister|kept/)
    await browser.press('Sign out')

    await (await browser.on(SignIn)).as('sam@example.org', password)
    await (await browser.on(OneMoreStep)).take()
    await browser.on(KeptWords)
    expect(await browser.words()).toContain(note)
    await browser.press('Send it now')
    await browser.on(Holdings)
    await browser.follow('Yellow kite')
    await browser.on(OneHolding)
    expect(await browser.words()).toContain(note)
  })
})
