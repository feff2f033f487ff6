import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emailOf, password } from '../accounts/cast.ts'
import { dialects } from '../support/parts.ts'
import {
  begin,
  changeProvider,
  hrefOf,
  join,
  signInWith,
  workStage,
  type WorkStage,
} from './stage.ts'

describe.each(dialects)('signing in with an account from work, on %s', (dialect) => {
  let on: WorkStage
  beforeAll(async () => {
    on = await workStage(dialect)
  })
  afterAll(() => on.close())

  it('an invitation is taken up with it, the second step follows, and then it is known', async () => {
    const ivy = await on.invited()
    const browser = on.browser()
    const page = await browser.get(ivy.path)
    expect(page.words).toContain('Or choose a password')
    const joined = await join(on, browser, ivy.path, ivy.login)
    expect([joined.status, joined.location]).toEqual([
      303,
      expect.stringMatching(/^\/sign-in\/code/),
    ])
    expect(await on.sessions(ivy.id)).toMatchObject([{ second_at: null }])
    expect(await on.identities(ivy.id)).toMatchObject([
      { issuer: on.at.issuer, subject: ivy.login },
    ])
    expect((await on.browser().get(ivy.path)).status).toBe(404)
    const again = await signInWith(on, on.browser(), ivy.login)
    expect(again.location).toMatch(/^\/sign-in\/code/)
  })

  it('the session is whole where the provider asks for a second factor itself', async () => {
    const ivy = await on.invited()
    await changeProvider(on, { asks_second: 'yes' })
    const browser = on.browser()
    const joined = await join(on, browser, ivy.path, ivy.login)
    expect([joined.status, joined.location]).toEqual([303, '/?said=welcome'])
    expect((await browser.get('/profile')).words).toContain('Your profile')
    const before = browser.cookie
    const out = await begin(browser, on.provider, '/holdings')
    const back = await browser.get(await on.at.signIn(hrefOf(out), ivy.login))
    expect(back.location).toBe('/holdings')
    expect(browser.cookie).not.toBe(before)
    expect(await on.sessions(ivy.id)).toHaveLength(1)
    await changeProvider(on, { asks_second: undefined })
  })

  it('an account that nobody connected opens nothing, whatever its e-mail address is', async () => {
    const [email, sub] = [emailOf('Sam Okoro'), `${dialect}-sam`]
    on.at.accounts.set(sub, { sub, email, email_verified: true })
    const answer = await signInWith(on, on.browser(), sub)
    expect([answer.status, answer.location]).toEqual([403, null])
    expect(answer.words).toContain('We do not know this account yet')
    expect(await on.sessions(on.worker)).toEqual([])
  })

  it('somebody whose sign-in is closed reads the same as nobody', async () => {
    const ivy = await on.invited()
    await join(on, on.browser(), ivy.path, ivy.login)
    const sub = `${dialect}-stranger`
    on.at.accounts.set(sub, { sub })
    const closed = { deactivated_at: on.parts.clock.now() }
    const { write } = on.parts.store
    await write.updateTable('person').set(closed).where('id', '=', ivy.id).execute()
    const [theirs, nobodys] = [
      await signInWith(on, on.browser(), ivy.login),
      await signInWith(on, on.browser(), sub),
    ]
    expect([theirs.status, theirs.words]).toEqual([403, nobodys.words])
  })

  it('an invitation for another address stays good for the right account', async () => {
    const ivy = await on.invited()
    const wrong = `${dialect}-wrong`
    on.at.accounts.set(wrong, { sub: wrong, email: 'someone@example.org', email_verified: true })
    const refused = await join(on, on.browser(), ivy.path, wrong)
    expect([refused.status, refused.words]).toEqual([
      403,
      expect.stringContaining('another address'),
    ])
    expect(await on.identities(ivy.id)).toEqual([])
    expect((await join(on, on.browser(), ivy.path, ivy.login)).status).toBe(303)
    const two = await on.invited()
    const taken = await join(on, on.browser(), two.path, ivy.login)
    expect(taken.words).toContain('another address')
    on.at.accounts.set(ivy.login, { sub: ivy.login })
    const double = await join(on, on.browser(), two.path, ivy.login)
    expect(double.words).toContain('connected to somebody else')
    expect((await on.browser().get(two.path)).status).toBe(200)
  })

  it('a sign-in is the organisation’s that looks after the account, and no other’s', async () => {
    const ivy = await on.invited()
    await join(on, on.browser(), ivy.path, ivy.login)
    const moved = { organisation_id: on.charity }
    const { write } = on.parts.store
    await write.updateTable('employment').set(moved).where('person_id', '=', ivy.id).execute()
    expect((await signInWith(on, on.browser(), ivy.login)).status).toBe(403)
    const strange = await on.invited(on.charity, on.otherAdmin)
    expect((await on.browser().get(strange.path)).text).not.toContain(on.provider)
    const forced = await on.browser().post(`${strange.path}/with/${on.provider}`)
    const back = await on.browser().get(await on.at.signIn(hrefOf(forced), strange.login))
    expect(back.status).toBe(404)
    expect(await on.identities(strange.id)).toEqual([])
  })

  it('“only our own sign-in” takes no password, but an administrator’s', async () => {
    const ivy = await on.invited()
    await join(on, on.browser(), ivy.path, ivy.login)
    const { write } = on.parts.store
    const same = await on.parts.store.read
      .selectFrom('person')
      .select('password')
      .where('id', '=', on.admin)
      .executeTakeFirstOrThrow()
    await write.updateTable('person').set(same).where('id', '=', ivy.id).execute()
    const sent = { email: emailOf(ivy.name), password }
    expect((await on.browser().post('/sign-in', sent)).status).toBe(303)
    await changeProvider(on, { only_way: 'yes' })
    const refused = await on.browser().post('/sign-in', sent)
    expect([refused.status, refused.words]).toEqual([
      422,
      expect.stringContaining('Choose “Sign in with our account”'),
    ])
    const wrong = await on.browser().post('/sign-in', { ...sent, password: 'not the one at all' })
    expect(wrong.words).toContain('do not go together')
    const at = (organisation_id: string) =>
      write.updateTable('employment').set({ organisation_id }).where('person_id', '=', ivy.id)
    await at(on.charity).execute()
    expect((await on.browser().post('/sign-in', sent)).status).toBe(303)
    await at(on.practice).execute()
    const duty = { organisation_id: on.practice, from_at: on.parts.clock.now() }
    await write
      .insertInto('administrator')
      .values({ person_id: ivy.id, ...duty })
      .execute()
    expect((await on.browser().post('/sign-in', sent)).status).toBe(303)
    await write.deleteFrom('administrator').where('person_id', '=', ivy.id).execute()
    await changeProvider(on, { only_way: undefined })
  })
})
