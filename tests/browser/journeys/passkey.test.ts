import { serve, type ServerType } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../../src/accounts/passwords.ts'
import { browserIsHere } from '../../views/browser.ts'
import { OneMoreStep, RecoveryCodes, SecondStep, SignIn, ThisWeek } from '../support/sheets.ts'
import type { Site } from '../support/site.ts'
import { stage } from '../support/stage.ts'
import { phone, type Visitor } from '../support/visitor.ts'

const password = 'driftwood lantern kelp'
const [esi, sam] = ['Esi Boateng', 'Sam Whitlock']

const device = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
} as const

describe.runIf(browserIsHere)('a passkey in a browser', () => {
  const { site, visitor } = stage()
  let here: Site
  let beside: ServerType
  let user: Visitor
  let chrome: CDPSession
  let authenticatorId: string
  let sent: string[] = []

  beforeAll(async () => {
    here = await site({ host: 'localhost' })
    const hash = await hashPassword(password)
    for (const name of [esi, sam]) {
      await here.parts.store.write
        .updateTable('person')
        .set({ email: emailOf(name), password: hash })
        .where('id', '=', here.idOf(name))
        .execute()
    }
    // The same Holdfast at an address that is not its own.
    beside = await new Promise((done) => {
      const server = serve({ fetch: here.app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
        done(server),
      )
    })
    user = await visitor(here, null, phone)
    chrome = await user.context.newCDPSession(user.page)
    await chrome.send('WebAuthn.enable')
    const added = await chrome.send('WebAuthn.addVirtualAuthenticator', { options: device })
    authenticatorId = added.authenticatorId
    user.page.on('request', (request) => {
      if (request.url().endsWith('/sign-in/passkey')) sent.push(request.postData() ?? '')
    })
  })
  afterAll(() => void beside.close())

  const emailOf = (name: string) => `${name.split(' ')[0]!.toLowerCase()}@example.org`

  async function signIn(name: string) {
    await user.context.clearCookies()
    await user.go('/sign-in')
    await (await user.on(SignIn)).as(emailOf(name), password)
  }

  /** Pages that were looked at before are only waited for. */
  const reach = (name: string) => user.page.getByRole('heading', { level: 1, name }).waitFor()
  const isIn = () => reach('This week')

  async function halfSignIn(name: string) {
    await signIn(name)
    await reach('One more step')
  }

  /** An answer made by hand, put into the form as the script would. */
  const send = (answer: string) =>
    user.page.evaluate(`{
      const form = document.getElementById('passkey-use')
      form.elements.passkey_code.value = ${JSON.stringify(answer)}
      form.submit()
    }`)

  const ask = `fetch('/passkeys/questions', {
    method: 'POST',
    body: new URLSearchParams({ to: 'use' }),
  }).then((sent) => sent.json())`

  const isRefused = async () => {
    await user.page.locator('.error-summary').getByText('That passkey did not fit.').waitFor()
    return true
  }

  it('is set up on a phone in two taps, and is all that the next sign-in asks', async () => {
    await signIn(esi)
    await user.on(SecondStep)
    const before = user.clicks
    await user.press('Add a passkey')
    await user.on(RecoveryCodes)
    await user.follow('I have kept them')
    await user.on(ThisWeek)
    const setUp = user.clicks - before
    await signIn(esi)
    await user.on(OneMoreStep)
    await user.press('Use my passkey')
    await user.on(ThisWeek)
    console.log(`proof: passkey at 320 px: ${setUp} taps to set up, 1 to sign in`)
    expect([setUp, sent.length]).toEqual([2, 1])
  })

  it('is refused when an answer comes again, even to a new question', async () => {
    const answer = new URLSearchParams(sent[0]).get('passkey_code')!
    await halfSignIn(esi)
    await send(answer)
    expect(await isRefused()).toBe(true)
    expect(await user.faults()).toEqual([])
    await user.page.evaluate(ask)
    await send(answer)
    expect(await isRefused()).toBe(true)
  })

  it('of somebody else is refused', async () => {
    await signIn(sam)
    await reach('Add a second step')
    await user.press('Add a passkey')
    await reach('Keep these codes')
    const { credentials } = await chrome.send('WebAuthn.getCredentials', { authenticatorId })
    const ofEsi = credentials.find(({ userName }) => userName === emailOf(esi))!
    const id = Buffer.from(ofEsi.credentialId, 'base64').toString('base64url')
    await halfSignIn(sam)
    const answer = await user.page.evaluate<string>(`${ask}.then((options) => {
      options.allowCredentials = [{ type: 'public-key', id: ${JSON.stringify(id)} }]
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
      return navigator.credentials.get({ publicKey })
    }).then((answer) => JSON.stringify(answer))`)
    expect(answer).toContain(id)
    await send(answer)
    expect(await isRefused()).toBe(true)
    await user.press('Use my passkey')
    await isIn()
  })

  it('is refused at an address that is not ours', async () => {
    await halfSignIn(sam)
    const { port } = beside.address() as AddressInfo
    await user.go(`http://localhost:${port}/sign-in/code`)
    await user.press('Use my passkey')
    expect(await isRefused()).toBe(true)
    await user.go('/sign-in/code')
    await user.press('Use my passkey')
    await isIn()
  })

  it('is refused when its count has gone back, as that of a copy does', async () => {
    const { credentials } = await chrome.send('WebAuthn.getCredentials', { authenticatorId })
    const copied = credentials.find(({ userName }) => userName === emailOf(esi))!
    const { credentialId } = copied
    const said: string[] = []
    for (const signCount of [0, copied.signCount + 10]) {
      await chrome.send('WebAuthn.removeCredential', { authenticatorId, credentialId })
      const credential = { ...copied, signCount }
      await chrome.send('WebAuthn.addCredential', { authenticatorId, credential })
      await halfSignIn(esi)
      await user.press('Use my passkey')
      said.push(await Promise.any([isRefused().then(() => 'refused'), isIn().then(() => 'in')]))
    }
    expect(said).toEqual(['refused', 'in'])
  })

  it('leaves other ways when the device is gone, or runs no scripts', async () => {
    await chrome.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await chrome.send('WebAuthn.clearCredentials', { authenticatorId })
    await halfSignIn(esi)
    await user.press('Use my passkey')
    await user.page.getByText('Nothing was chosen, or it took too long.').waitFor()
    expect(await user.faults()).toEqual([])
    expect(await user.words()).toContain('I have a recovery code')

    const plain = await visitor(here, null, { ...phone, javaScriptEnabled: false })
    await plain.go('/sign-in')
    await (await plain.on(SignIn)).as(emailOf(esi), password)
    await plain.on(OneMoreStep)
    expect(await plain.words()).toContain('Passkeys need scripts, and this browser runs none.')
    await plain.press('Use my passkey')
    await plain.page.locator('.error-summary').waitFor()
    expect(await plain.faults()).toEqual([])
  })
})
