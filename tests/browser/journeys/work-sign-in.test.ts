import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation, person } from '../../accounts/cast.ts'
import { openProvider, secret, type TestProvider } from '../../support/provider.ts'
import { browserIsHere } from '../../views/browser.ts'
import type { Site } from '../support/site.ts'
import { stage } from '../support/stage.ts'
import { phone, type Visitor } from '../support/visitor.ts'

const sheet = (heading: string) =>
  class {
    static heading = heading
  }
const List = sheet('Your own sign-in')
const New = sheet('Add another provider')
const One = sheet('Another provider')
const Link = sheet('An invitation link')
const Welcome = sheet('Welcome, Ivy Lane')
const SignIn = sheet('Sign in')
const Connect = sheet('Sign in the way you do at work')

describe.runIf(browserIsHere)('signing in with the account from work', () => {
  const { site, visitor } = stage()
  let here: Site
  let at: TestProvider
  let ada: Visitor
  let ivy: Visitor
  let ids: { ada: string; ivy: string }

  beforeAll(async () => {
    here = await site({ madeUp: false })
    at = await openProvider([`${here.origin}/sign-in/answer`])
    at.accounts.set('ivy', { sub: 'ivy', email: 'ivy.lane@example.org', email_verified: true })
    const practice = await organisation(here.parts, 'Riverside Practice')
    const someone = { job: 'administrator', administers: true } as const
    ids = {
      ada: await person(here.parts, practice, { name: 'Ada Field', ...someone }),
      ivy: await person(here.parts, practice, {
        name: 'Ivy Lane',
        job: 'link_worker',
        invitedOnly: true,
      }),
    }
    ada = await visitor(here, null)
    await here.signIn(ada.context, ids.ada)
    ivy = await visitor(here, null, phone)
  })
  afterAll(() => at.close())

  it('Ada sets it up and tries it', async () => {
    await ada.go('/admin/settings')
    await ada.follow('Your own sign-in')
    await ada.on(List)
    await ada.follow('Another provider')
    await ada.on(New)
    expect(await ada.page.getByLabel('Address to send people back to').inputValue()).toBe(
      `${here.origin}/sign-in/answer`,
    )
    await ada.fill('Address of the provider (issuer)', at.issuer)
    await ada.fill('Client ID', 'holdfast')
    await ada.fill('Client secret', secret)
    await ada.choose('Our provider asks for a second factor itself')
    await ada.press('Save')
    await ada.on(One)
    await ada.press('Try it')
    await ada.on(One)
    expect(await ada.words()).toContain('It works so far')
    console.log(`proof: own sign-in: set up with ${ada.clicks} clicks and ${ada.typed} fields`)
  })

  it('Ivy comes in with three presses and no password of ours', async () => {
    await ada.go(`/admin/people/${ids.ivy}`)
    await ada.press('Make an invitation link')
    await ada.on(Link)
    const link = await ada.page.locator('main input[readonly]').first().inputValue()
    await ivy.go(new URL(link).pathname)
    await ivy.on(Welcome)
    await ivy.press('Sign in with our own account')
    await atProvider()
    await ivy.page.waitForURL(`${here.origin}/?said=welcome`)
    expect(await ivy.words()).toContain('Welcome. You are signed in.')
    expect(ivy.clicks).toBeLessThanOrEqual(3)
  })

  it('and again from the sign-in page, to the page she wanted', async () => {
    await ivy.context.clearCookies()
    await ivy.go('/holdings')
    await ivy.on(SignIn)
    await ivy.press('Sign in with our own account')
    await atProvider()
    await ivy.page.waitForURL(`${here.origin}/holdings`)
    await ivy.go('/profile/security/work')
    await ivy.on(Connect)
    expect(await ivy.words()).toContain('Connected since')
  })

  it('without scripts too', async () => {
    const plain = await visitor(here, null, { javaScriptEnabled: false })
    await plain.go('/sign-in')
    await plain.press('Sign in with our own account')
    await plain.page.waitForURL(`${at.issuer}/**`)
    expect(new URL(plain.page.url()).origin).toBe(at.issuer)
  })

  /** Whatever name and password: its pages are not ours, and neither is what they say. */
  async function atProvider() {
    await ivy.page.waitForURL(`${at.issuer}/**`)
    await ivy.page.locator('input[name=login]').fill('ivy')
    await ivy.page.locator('input[name=password]').fill('any')
    await ivy.press('Sign-in')
    await ivy.page.waitForURL(`${here.origin}/**`)
    ivy.said.splice(0)
  }
})
