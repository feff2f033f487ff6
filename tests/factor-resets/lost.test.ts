import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Door } from '../../src/access/door.ts'
import { makeLetIn } from '../../src/factor-resets/make-let-in.ts'
import { withdrawReset } from '../../src/factor-resets/withdraw-reset.ts'
import { oneAtATime } from '../../src/second-factor/one-at-a-time.ts'
import { newRecoveryCodes } from '../../src/second-factor/recovery-codes.ts'
import { minutesBefore } from '../../src/time/instants.ts'
import { emailOf, password, person, stage, type Stage } from '../accounts/cast.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { takeSecondStep } from '../support/phone.ts'

describe.each(dialects)('a lost second step on %s', (dialect) => {
  let on: Stage
  let second: string
  let ada: Client
  let bo: Client
  let olu: Client
  let ivy: string
  let name: string
  let made = 0
  beforeAll(async () => {
    on = await stage(dialect)
    const bob = { name: 'Bo Marsh', job: 'administrator', administers: true } as const
    second = await person(on.parts, on.practice, bob)
  })
  afterAll(() => on.parts.close())
  beforeEach(async () => {
    on.parts.clock.set('2026-11-10T10:00:00.000Z')
    await on.parts.store.write.updateTable('second_factor').set({ last_step: null }).execute()
    await on.parts.store.write.deleteFrom('attempt').execute()
    await on.parts.store.write.deleteFrom('factor_reset').execute()
    name = `Ivy Lane ${(made += 1)}`
    ivy = await person(on.parts, on.practice, { name, job: 'link_worker' })
    ada = await on.browser().signInAs(on.admin)
    bo = await on.browser().signInAs(second)
    olu = await on.browser().signInAs(on.otherAdmin)
  })

  const half = async () => {
    const browser = on.browser()
    await browser.post('/sign-in', { email: emailOf(name), password })
    return browser
  }
  const ask = async (browser: Client, more: Record<string, string> = {}) =>
    browser.submit(await browser.get('/sign-in/lost'), '#lost', more)
  const page = (id = ivy) => `/admin/people/${id}/factor-reset`
  const agree = (who: Client, id = ivy) => who.post(page(id), { spoken: 'yes' })
  const rows = (table: 'factor_reset' | 'session' | 'second_factor') =>
    on.parts.store.read.selectFrom(table).selectAll().where('person_id', '=', ivy).execute()
  const codesOf = () =>
    on.parts.store.write
      .transaction()
      .execute((db) => newRecoveryCodes(db, ivy, on.parts.clock.now()))
  const told = async (to: string) =>
    (
      await on.parts.store.read
        .selectFrom('notice')
        .select('what')
        .where('person_id', '=', to)
        .where('urgency', '=', 'now')
        .execute()
    ).map(({ what }) => what)

  it('takes two administrators, and then a new second step', async () => {
    const there = await on.browser().signInAs(ivy)
    const lost = await half()
    expect((await ask(lost)).location).toBe('/sign-in/lost')
    expect((await lost.get('/sign-in/lost')).words).toContain('Two administrators have to agree')
    expect((await ada.get('/admin')).words).toContain(`${name} has lost their second step`)
    expect((await ada.get(`/admin/people/${ivy}`)).words).toContain('asks to be let in')
    expect((await olu.get('/admin')).words).not.toContain(name)
    expect(await told(on.admin)).toContain('factor_reset')
    expect(await told(ivy)).toEqual(['sign_in_changed'])

    expect((await agree(olu)).status).toBe(404)
    expect((await ada.post(page(), {})).status).toBe(422)
    expect((await agree(ada)).location).toBe(`/admin/people/${ivy}?said=let_in_half`)
    expect((await agree(ada)).status).toBe(422)
    expect((await there.get('/profile')).status).toBe(200)
    expect((await bo.get(page())).words).toContain('Agreed so far: Ada Field.')
    expect((await agree(bo)).location).toBe(`/admin/people/${ivy}?said=let_in`)

    expect((await there.get('/profile')).status).toBe(303)
    expect((await lost.get('/sign-in/lost')).location).toBe('/sign-in?to=%2Fsign-in%2Flost')
    const again = await half()
    expect((await again.get('/sign-in/code')).location).toBe('/sign-in/second-factor?to=%2F')
    expect((await ada.get(page())).status).toBe(404)
    const audit = await on.parts.store.read
      .selectFrom('audit')
      .select(['actor_id', 'action'])
      .where('object_id', '=', ivy)
      .where('action', 'like', 'factor_reset.%')
      .orderBy('id')
      .execute()
    expect(audit).toEqual([
      { actor_id: ivy, action: 'factor_reset.ask' },
      { actor_id: on.admin, action: 'factor_reset.approve' },
      { actor_id: second, action: 'factor_reset.approve' },
    ])
  })

  it('takes one administrator with a recovery code of theirs', async () => {
    const [code] = await codesOf()
    const lost = await half()
    expect((await ask(lost, { recovery_code: 'abcd-efgh-jkmn' })).status).toBe(422)
    expect(await rows('factor_reset')).toHaveLength(0)
    await ask(lost, { recovery_code: code! })
    expect((await ada.get(page())).words).toContain('Your yes is enough.')
    expect((await agree(ada)).location).toContain('said=let_in')
    expect((await rows('factor_reset'))[0]!.done_at).not.toBeNull()
    expect((await rows('second_factor')).every(({ ended_at }) => ended_at !== null)).toBe(true)
    expect((await rows('session')).every(({ ended_at }) => ended_at !== null)).toBe(true)
  })

  it('takes the code after one administrator too, and nothing is left to agree to', async () => {
    const [code] = await codesOf()
    const lost = await half()
    const form = await lost.get('/sign-in/lost')
    await ask(await half())
    await agree(ada)
    const link = new URL((await makeLetIn(on.parts, emailOf(name)))!).pathname
    expect((await lost.submit(form, '#lost', { recovery_code: code! })).location).toBe(
      '/sign-in?said=let_in_now',
    )
    const audit = await on.parts.store.read
      .selectFrom('audit')
      .select('actor_id')
      .where('object_id', '=', ivy)
      .where('action', '=', 'factor_reset.code')
      .execute()
    expect(audit).toEqual([{ actor_id: ivy }])
    const asked = await rows('factor_reset')
    expect(asked.map(({ done_at, withdrawn_at }) => [done_at, withdrawn_at])).toEqual(
      expect.arrayContaining([
        [expect.any(String), null],
        [null, expect.any(String)],
      ]),
    )
    expect((await on.browser().get(link)).status).toBe(404)
    expect((await lost.get('/sign-in/lost')).location).toBe('/sign-in?to=%2Fsign-in%2Flost')
    expect((await agree(bo)).status).toBe(404)
  })

  it('counts no administrator who is none any more', async () => {
    await ask(await half())
    await agree(bo)
    const duty = (until_at: string | null) =>
      on.parts.store.write
        .updateTable('administrator')
        .set({ until_at })
        .where('person_id', '=', second)
        .execute()
    await duty(on.parts.clock.now())
    expect((await ada.get(page())).words).not.toContain('Agreed so far')
    expect((await agree(ada)).location).toContain('said=let_in_half')
    await duty(null)
    expect((await agree(bo)).location).toBe(`/admin/people/${ivy}?said=let_in`)
  })

  describe('an administrator who is new', () => {
    const since = async (who: string, days: number, table: 'administrator' | 'second_factor') => {
      const at = minutesBefore(on.parts.clock.now(), days * 24 * 60)
      const { write } = on.parts.store
      await (table === 'administrator'
        ? write.updateTable(table).set({ from_at: at }).where('person_id', '=', who).execute()
        : write.updateTable(table).set({ made_at: at }).where('person_id', '=', who).execute())
    }
    afterEach(async () => {
      await since(second, 30, 'administrator')
      await since(second, 30, 'second_factor')
    })

    it.each(['administrator', 'second_factor'] as const)(
      'agrees to nothing that was asked within seven days: %s',
      async (table) => {
        await since(second, 6, table)
        await ask(await half())
        const shown = await bo.get(page())
        expect(shown.words).toContain('Your yes does not count here yet')
        expect(shown.words).toContain('tomorrow at 10:00')
        expect(shown.page.querySelector('#let-in')).toBeNull()
        expect((await agree(bo)).status).toBe(422)
        expect((await agree(ada)).location).toContain('let_in_half')
        expect((await ada.get(page())).words).toContain('You are the only administrator')
        on.parts.clock.forward({ days: 2 })
        expect((await agree(await on.browser().signInAs(second))).status).toBe(422)
        expect((await rows('second_factor')).every(({ ended_at }) => ended_at === null)).toBe(true)
      },
    )

    it('agrees to what is asked after that, and a code needs one who is not new', async () => {
      await since(second, 6, 'administrator')
      const [code] = await codesOf()
      const lost = await half()
      expect((await lost.get('/sign-in/lost')).words).toContain('Only one administrator')
      await ask(lost, { recovery_code: code! })
      expect((await agree(bo)).status).toBe(422)
      await lost.submit(await lost.get('/sign-in/lost'), '#take-back')
      await since(second, 7, 'administrator')
      await ask(await half())
      expect((await agree(bo)).location).toContain('let_in_half')
      expect((await agree(ada)).location).toMatch(/let_in$/)
    })

    it('does not count for one whose yes was given before', async () => {
      await ask(await half())
      await agree(bo)
      await since(second, 1, 'second_factor')
      expect((await ada.get(page())).words).not.toContain('Agreed so far')
      expect((await agree(ada)).location).toContain('let_in_half')
    })
  })

  it('shows no yes of somebody whose sign-in is closed', async () => {
    await ask(await half())
    await agree(bo)
    const closed = (deactivated_at: string | null) =>
      on.parts.store.write.updateTable('person').set({ deactivated_at }).where('id', '=', second)
    await closed(on.parts.clock.now()).execute()
    const { words } = await ada.get(page())
    await closed(null).execute()
    expect(words).not.toContain('Agreed so far')
  })

  it('takes nothing back, and no link, in the middle of an agreement', async () => {
    const { write, dialect: kind } = on.parts.store
    const now = on.parts.clock.now()
    const link = new URL((await makeLetIn(on.parts, emailOf(name)))!).pathname
    const form = await on.browser().get(link)
    const steps = [
      () => on.browser().submit(form, '#let-in', { password }),
      () => withdrawReset(new Door(on.parts), { person: ivy, now }),
    ]
    for (const step of steps) {
      const gate = Promise.withResolvers<void>()
      const held = Promise.withResolvers<void>()
      const middle = write.transaction().execute(async (db) => {
        await oneAtATime({ db, dialect: kind }, ivy)
        held.resolve()
        await gate.promise
      })
      await held.promise
      let isOver = false
      const waiting = step().then(() => (isOver = true))
      await new Promise((goOn) => setTimeout(goOn, 600))
      const wasOver = isOver
      gate.resolve()
      await Promise.all([middle, waiting])
      expect(wasOver).toBe(false)
    }
  })

  it('runs out after three days, and can be taken back', async () => {
    await ask(await half())
    on.parts.clock.forward({ days: 3 })
    const late = await on.browser().signInAs(on.admin)
    expect((await late.get(page())).status).toBe(404)
    expect((await agree(late)).status).toBe(404)
    await ask(await half())
    const found = await on.browser().signInAs(ivy)
    const shown = await found.get('/profile/security')
    expect(shown.words).toContain('your second step is lost')
    expect((await found.submit(shown, '#take-back')).location).toBe('/profile/security')
    expect((await agree(await on.browser().signInAs(second))).status).toBe(404)
    const still = await half()
    const answer = await still.get('/sign-in')
    expect((await takeSecondStep(on.parts, still, answer)).location).toBe('/')
  })

  it('nobody agrees to their own', async () => {
    const browser = on.browser()
    await browser.post('/sign-in', { email: emailOf('Ada Field'), password })
    await ask(browser)
    expect((await ada.get(page(on.admin))).status).toBe(404)
    expect((await agree(ada, on.admin)).status).toBe(404)
    expect((await ada.get('/admin')).words).not.toContain('lost their second step')
    expect((await agree(bo, on.admin)).location).toContain('let_in_half')
  })

  it('a link made on the server lets in once, with the password, for 15 minutes', async () => {
    expect(await makeLetIn(on.parts, 'nobody@example.org')).toBeNull()
    const first = new URL((await makeLetIn(on.parts, emailOf(name)))!).pathname
    const link = new URL((await makeLetIn(on.parts, emailOf(name).toUpperCase()))!).pathname
    const browser = on.browser()
    expect((await browser.get(first)).status).toBe(404)
    const form = await browser.get(link)
    expect((await browser.submit(form, '#let-in', { password: 'not theirs' })).status).toBe(422)
    expect((await rows('second_factor')).every(({ ended_at }) => ended_at === null)).toBe(true)
    const taken = await browser.submit(form, '#let-in', { password })
    expect(taken.location).toBe('/sign-in/code?to=%2F')
    expect((await browser.get('/profile')).status).toBe(303)
    const passed = await takeSecondStep(on.parts, browser, taken)
    expect((await browser.get(passed.location)).status).toBe(200)
    expect((await on.browser().get(link)).status).toBe(404)
    const late = new URL((await makeLetIn(on.parts, emailOf(name)))!).pathname
    on.parts.clock.forward({ minutes: 15 })
    expect((await on.browser().get(late)).status).toBe(404)
    expect(await told(on.admin)).toContain('factor_reset_done')
  })
})
