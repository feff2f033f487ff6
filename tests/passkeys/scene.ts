import { startSession } from '../../src/accounts/start-session.ts'
import type { createApp } from '../../src/app.ts'
import { person } from '../accounts/cast.ts'
import { Client, type Answer } from '../support/client.ts'
import type { TestParts } from '../support/parts.ts'
import { Device } from './device.ts'

type Question = ReturnType<typeof JSON.parse>
type Given = { parts: TestParts; app: ReturnType<typeof createApp>; practice: string }

const noFit = 'That passkey did not fit.'

/** People with passwords and devices, half signed in, and what they can send. */
export class Scene {
  readonly parts: TestParts
  readonly #app: Given['app']
  readonly #practice: string
  #made = 0

  constructor({ parts, app, practice }: Given) {
    this.parts = parts
    this.#app = app
    this.#practice = practice
  }

  /** Somebody who has a password and no second step yet. */
  async someone() {
    this.#made += 1
    const name = `Worker ${this.#made} ${Math.random()}`
    const id = await person(this.parts, this.#practice, { name, job: 'link_worker' })
    const { write } = this.parts.store
    await write.deleteFrom('second_factor').where('person_id', '=', id).execute()
    return id
  }

  /** The right password was typed, and nothing more. */
  async half(who: string) {
    const browser = new Client(this.parts, this.#app)
    const { store, clock } = this.parts
    const given = { person: who, device: 'Test', now: clock.now(), second: false }
    browser.take(await startSession(store, given))
    return browser
  }

  async ask(browser: Client, to: 'make' | 'use', proof_code = ''): Promise<Question> {
    const answer = await browser.post('/passkeys/questions', { to, proof_code })
    return answer.status === 200 ? JSON.parse(answer.text) : { status: answer.status }
  }

  setUp(browser: Client, passkey_code: string) {
    const fields = { passkey_name: 'My phone', passkey_code, to: '/profile' }
    return browser.post('/sign-in/second-factor/passkey', fields)
  }

  use = (browser: Client, passkey_code: string) =>
    browser.post('/sign-in/passkey', { passkey_code, to: '/profile' })

  /** Somebody whose one second step is a device, and a browser they are signed in with. */
  async withPasskey() {
    const [who, device] = [await this.someone(), new Device()]
    const browser = await this.half(who)
    const made = await this.setUp(browser, device.make(await this.ask(browser, 'make')))
    if (made.status !== 200) throw new Error(made.words)
    return { who, device, browser, codes: made.page.querySelectorAll('main code').length }
  }

  /** What came of it: in, refused with nothing open, or something that should not be. */
  async outcome(browser: Client, answer: Answer) {
    const { status, location, words } = answer
    const { location: shut } = await browser.get('/profile')
    if (location === '/profile') return shut === null ? 'in' : 'shut'
    const isRefused = status === 422 && words.includes(noFit)
    return isRefused && shut?.startsWith('/sign-in/code') ? 'refused' : `${status} ${shut}`
  }

  /** The same, of an answer that is made and sent now. */
  sent = async (browser: Client, passkey_code: string) =>
    this.outcome(browser, await this.use(browser, passkey_code))
}
