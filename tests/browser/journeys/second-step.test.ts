import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hashPassword } from '../../../src/accounts/passwords.ts'
import { browserIsHere } from '../../views/browser.ts'
import {
  OneMoreStep,
  RecoveryCodes,
  SecondStep,
  Sheet,
  SignIn,
  ThisWeek,
} from '../support/sheets.ts'
import type { Site } from '../support/site.ts'
import { stage } from '../support/stage.ts'
import { phone } from '../support/visitor.ts'

const password = 'driftwood lantern kelp'
const email = 'sam@example.org'

class Security extends Sheet {
  static heading = 'How you sign in'
}

class LostPhone extends Sheet {
  static heading = 'I have lost my phone'
}

/** The made-up team has no passwords of its own. */
async function givePassword({ parts, idOf }: Site) {
  const hash = await hashPassword(password)
  await parts.store.write
    .updateTable('person')
    .set({ email, password: hash })
    .where('id', '=', idOf('Sam Whitlock'))
    .execute()
}

describe.runIf(browserIsHere)('a second step, on a phone', () => {
  const { site, visitor } = stage()

  it.each<[string, BrowserContextOptions]>([
    ['with scripts', { ...phone, colorScheme: 'dark' }],
    ['without scripts', { ...phone, javaScriptEnabled: false }],
  ])('is set up, used and lost: %s', async (_, look) => {
    const here = await site()
    await givePassword(here)
    const sam = await visitor(here, null, look)
    await sam.go('/sign-in')
    await (await sam.on(SignIn)).as(email, password)
    const adding = await sam.on(SecondStep)
    const key = await adding.key()
    await sam.fill('The six figures', '000000')
    await sam.press('Go on')
    await sam.on(SecondStep)
    expect(await sam.words()).toContain('That code does not fit.')
    expect(await adding.key()).toBe(key)
    await adding.take()
    await sam.on(RecoveryCodes)
    expect(await sam.page.locator('.codes code').count()).toBe(10)
    const [code] = await sam.page.locator('.codes code').allInnerTexts()
    await sam.follow('I have kept them')
    await sam.on(ThisWeek)
    console.log(`proof: a second step on a phone ${_}: ${sam.clicks} clicks from the password on`)

    here.parts.clock.forward({ minutes: 1 })
    await sam.go('/profile/security')
    await sam.on(Security)
    await sam.go('/profile')
    await sam.press('Sign out')
    await (await sam.on(SignIn)).as(email, password)
    await (await sam.on(OneMoreStep)).take(key)
    await sam.on(ThisWeek)

    await sam.go('/profile')
    await sam.press('Sign out')
    await (await sam.on(SignIn)).as(email, password)
    await sam.on(OneMoreStep)
    await sam.fill('The six figures', '000000')
    await sam.press('Go on')
    await sam.on(OneMoreStep)
    await sam.follow('I have lost my phone')
    await sam.on(LostPhone)
    await sam.fill('A recovery code', 'nonsense')
    await sam.press('Ask my administrators')
    await sam.on(LostPhone)
    await sam.fill('A recovery code', code!)
    await sam.press('Ask my administrators')
    await sam.on(LostPhone)
    expect(await sam.words()).toContain('One administrator has to agree.')
    await sam.press('Take this back')
    await sam.on(OneMoreStep)
  })
})
