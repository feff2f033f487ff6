import { describe, expect, it } from 'vitest'
import { hashPassword } from '../../../src/accounts/passwords.ts'
import { browserIsHere } from '../../views/browser.ts'
import {
  HoldingForm,
  Holdings,
  KeptWords,
  OneHolding,
  SignIn,
  ThisWeek,
} from '../support/sheets.ts'
import type { Site } from '../support/site.ts'
import { stage } from '../support/stage.ts'

const password = 'driftwood lantern kelp'
const note = 'Her sister rang twice. I said I would come on Monday.'

/** The made-up team has no passwords of its own. */
async function givePassword({ parts, idOf }: Site, name: string, email: string) {
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

  it('keeps the words for their writer, and shows them to nobody else', async () => {
    const here = await site()
    await givePassword(here, 'Sam Whitlock', 'sam@example.org')
    await givePassword(here, 'Esi Boateng', 'esi@example.org')
    const browser = await visitor(here, 'Sam Whitlock')
    await browser.go('/holdings/new')
    const form = await browser.on(HoldingForm)
    await form.fillIn('Yellow kite')
    await browser.click(browser.page.getByText('More about this holding'))
    await browser.fill('Note', note)
    here.parts.clock.forward({ minutes: 45 })
    await browser.press('Add to my holding')

    await browser.page.getByText('We kept your draft. Sign in and carry on.').waitFor()
    await (await browser.on(SignIn)).as('esi@example.org', password)
    await browser.on(ThisWeek)
    const seen = await browser.words()
    await browser.go('/profile')
    expect(seen + (await browser.words())).not.toMatch(/sister|kept/)
    expect(await browser.page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
    await browser.press('Sign out')

    await (await browser.on(SignIn)).as('sam@example.org', password)
    await browser.on(KeptWords)
    expect(await browser.words()).toContain(note)
    await browser.press('Send it now')
    await browser.on(Holdings)
    await browser.follow('Yellow kite')
    await browser.on(OneHolding)
    expect(await browser.words()).toContain(note)
  })
})
