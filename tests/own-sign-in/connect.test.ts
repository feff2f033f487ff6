import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { password } from '../accounts/cast.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { hrefOf, join, signInWith, workStage, type WorkStage } from './stage.ts'

const page = '/profile/security/work'

describe.each(dialects)('connecting an account from work, on %s', (dialect) => {
  let on: WorkStage
  let login: string
  beforeAll(async () => {
    on = await workStage(dialect)
    login = `${dialect}-sam`
    on.at.accounts.set(login, { sub: login })
  })
  afterAll(() => on.close())

  const out = async (browser: Client, current_password = password) =>
    browser.submit(await browser.get(page), '#connect', { current_password })
  const identities = () => on.identities(on.worker)

  it('takes the password, connects, signs in with it, and disconnects', async () => {
    const sam = await on.browser().signInAs(on.worker)
    const wrong = await out(sam, 'not my password at all')
    expect([wrong.status, wrong.words]).toEqual([422, expect.stringContaining('Type it again')])
    const back = await sam.get(await on.at.signIn(hrefOf(await out(sam)), login))
    expect(back.location).toBe(`${page}?said=connected`)
    expect(await identities()).toHaveLength(1)
    const elsewhere = on.browser()
    expect((await signInWith(on, elsewhere, login)).status).toBe(303)
    const connected = await sam.get(page)
    expect(connected.words).toContain('Connected since')
    const [identity] = await identities()
    const gone = await sam.submit(connected, `#remove-${identity!.id}`)
    expect(gone.location).toBe(`${page}?said=disconnected`)
    expect(await on.sessions(on.worker)).toHaveLength(1)
    expect((await signInWith(on, on.browser(), login)).status).toBe(403)
  })

  it('ends where it was begun: nobody else’s session, nor a later one, takes the answer', async () => {
    const sam = await on.browser().signInAs(on.worker)
    const first = await on.at.signIn(hrefOf(await out(sam)), login)
    await sam.signInAs(on.admin)
    expect((await sam.get(first)).status).toBe(403)
    await sam.signInAs(on.worker)
    const second = await on.at.signIn(hrefOf(await out(sam)), login)
    await sam.signInAs(on.worker)
    expect((await sam.get(second)).status).toBe(403)
    const third = await on.at.signIn(hrefOf(await out(sam)), login)
    await sam.post('/sign-out')
    expect((await sam.get(third)).status).toBe(403)
    expect(await identities()).toEqual([])
  })

  it('half signed in opens neither', async () => {
    const half = await on.browser().signInAs(on.worker, { second: false })
    const [get, post] = [
      await half.get(page),
      await half.post(page, { current_password: password }),
    ]
    expect([get.location, post.location]).toEqual([
      expect.stringMatching(/^\/sign-in\/code/),
      expect.stringMatching(/^\/sign-in\/code/),
    ])
  })

  it('is offered by the organisation that looks after the account, and by no other', async () => {
    const olu = await on.browser().signInAs(on.otherAdmin)
    expect((await olu.get(page)).words).toContain('has not set this up')
    const forced = { provider: on.provider, current_password: password }
    expect((await olu.post(page, forced)).status).toBe(422)
  })

  it('the only way in stays', async () => {
    const ivy = await on.invited()
    await join(on, on.browser(), ivy.path, ivy.login)
    const browser = await on.browser().signInAs(ivy.id)
    const [identity] = await on.identities(ivy.id)
    const refused = await browser.post(`${page}/${identity!.id}/removal`)
    expect([refused.status, refused.words]).toEqual([422, expect.stringContaining('only way in')])
    expect(await on.identities(ivy.id)).toHaveLength(1)
    const sam = await on.browser().signInAs(on.worker)
    expect((await sam.post(`${page}/${identity!.id}/removal`)).status).toBe(404)
  })
})
