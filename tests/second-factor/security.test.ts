import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emailOf, password, person, stage, type Stage } from '../accounts/cast.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { aKey, codeAt } from '../support/phone.ts'

const base = '/profile/security'

describe.each(dialects)('how somebody signs in on %s', (dialect) => {
  let on: Stage
  let me: string
  let name: string
  let here: Client
  let there: Client
  let made = 0
  beforeAll(async () => {
    on = await stage(dialect)
  })
  afterAll(() => on.parts.close())
  beforeEach(async () => {
    on.parts.clock.set('2026-11-10T10:00:00.000Z')
    name = `Wren Hart ${(made += 1)}`
    me = await person(on.parts, on.practice, { name, job: 'link_worker' })
    here = await on.browser().signInAs(me)
    there = await on.browser().signInAs(me)
  })

  const now = () => on.parts.clock.now()
  const factors = () =>
    on.parts.store.read
      .selectFrom('second_factor')
      .select(['id', 'name', 'ended_at'])
      .where('person_id', '=', me)
      .orderBy('id')
      .execute()
  const actions = async () =>
    (
      await on.parts.store.read
        .selectFrom('audit')
        .select('action')
        .where('actor_id', '=', me)
        .where('action', 'like', 'factor.%')
        .orderBy('id')
        .execute()
    ).map(({ action }) => action)
  const told = async () =>
    (
      await on.parts.store.read
        .selectFrom('notice')
        .select('id')
        .where('person_id', '=', me)
        .where('what', '=', 'sign_in_changed')
        .execute()
    ).length

  async function addApp(proof_code: string, more: Record<string, string> = {}) {
    const page = await here.get(`${base}/app`)
    const key = page.page.querySelector('input[name="code_key"]')!.getAttribute('value')!
    const typed = { code: codeAt(key, now()), name: 'Work phone', proof_code, ...more }
    return here.submit(page, '#app', typed)
  }

  it('shows what there is, and adds an app for whoever shows that it is them', async () => {
    expect((await here.get(base)).words).toContain('Test phone')
    const wrong = await addApp('not my password')
    expect([wrong.status, wrong.text.includes('not my password')]).toEqual([422, false])
    expect((await addApp(password, { code: '000000' })).status).toBe(422)
    expect(await factors()).toHaveLength(1)
    expect((await addApp(password)).location).toBe(`${base}?said=factor`)
    expect((await here.get(base)).words).toContain('Work phone')
    expect([await actions(), await told()]).toEqual([['factor.add'], 1])
    const code = codeAt(aKey, now())
    expect((await addApp(code, { name: 'Third' })).location).toBe(`${base}?said=factor`)
    expect((await addApp(code, { name: 'Fourth' })).status).toBe(422)
  })

  it('renames one, removes one, and never the last', async () => {
    await addApp(password)
    const [first, second] = (await factors()).map(({ id }) => `${base}/factors/${id}`)
    const named = await here.submit(await here.get(second!), '#rename', { name: 'Tablet' })
    expect(named.location).toBe(`${base}?said=saved`)
    expect((await here.get(base)).words).toContain('Tablet')
    const typed = { proof_code: password }
    expect((await here.post(`${first}/removal`, { proof_code: 'guess' })).status).toBe(422)
    const removed = await here.submit(await here.get(first!), '#remove', typed)
    expect(removed.location).toBe(`${base}?said=factor_gone`)
    expect([(await here.get(base)).status, (await there.get(base)).status]).toEqual([200, 303])
    expect((await here.get(first!)).status).toBe(404)
    expect((await here.get(second!)).page.querySelector('#remove')).toBeNull()
    const last = await here.post(`${second}/removal`, typed)
    expect([last.status, /only one you have/.test(last.words)]).toEqual([422, true])
    const stranger = await on.browser().signInAs(on.worker)
    expect((await stranger.post(second!, { name: 'Mine' })).status).toBe(404)
    expect((await stranger.post(`${second}/removal`, typed)).status).toBe(404)
    expect(await actions()).toEqual(['factor.add', 'factor.rename', 'factor.remove'])
    expect(await told()).toBe(2)
  })

  it('two removed at once leave one', async () => {
    await addApp(password)
    const ids = (await factors()).map(({ id }) => id)
    await Promise.all(
      ids.map((id) => here.post(`${base}/factors/${id}/removal`, { proof_code: password })),
    )
    expect((await factors()).filter(({ ended_at }) => ended_at === null)).toHaveLength(1)
  })

  it('gives ten new recovery codes once, in place of the old ones', async () => {
    const page = await here.get(`${base}/codes`)
    expect(page.words).toContain('no recovery codes left')
    expect((await here.submit(page, '#new-codes', { proof_code: 'guess' })).status).toBe(422)
    const shown = await here.submit(page, '#new-codes', { proof_code: password })
    const codes = shown.page.querySelectorAll('.codes code').map((code) => code.text)
    expect(new Set(codes).size).toBe(10)
    expect(codes.filter((code) => !/^\w{4}-\w{4}-\w{4}$/.test(code))).toEqual([])
    const again = await here.submit(page, '#new-codes', { proof_code: password })
    expect([again.status, again.location]).toEqual([303, base])
    const other = await on.browser().post('/sign-in', { email: emailOf(name), password })
    expect(other.status).toBe(303)
    await here.submit(await here.get(`${base}/codes`), '#new-codes', { proof_code: password })
    const thief = on.browser()
    await thief.post('/sign-in', { email: emailOf(name), password })
    const used = await thief.post('/sign-in/recovery-code', { recovery_code: codes[0]! })
    expect(used.status).toBe(422)
    expect([await actions(), await told()]).toEqual([Array(2).fill('factor.new_codes'), 2])
  })

  it('guesses at the proof are slowed down', async () => {
    for (let i = 0; i < 5; i += 1) await addApp(`guess number ${i}`)
    expect((await addApp(password)).words).toContain('Wait one minute')
  })
})
