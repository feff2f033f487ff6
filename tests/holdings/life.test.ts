import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client, type Sent } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

const start = '2026-11-10T10:00:00.000Z'
const monthly = { review_calls: 'monthly', review_calls_most: 2 } as const

describe.each(dialects)('the life of a holding on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let app: ReturnType<typeof createApp>
  let ola: Client
  let path: string
  let made = 0

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    app = createApp(parts)
  })
  afterAll(() => parts.close())
  beforeEach(async () => {
    parts.clock.set(start)
    ola = await new Client(parts, app).signInAs(world.people.ola)
    path = await hold()
  })

  /** A holding of Ola's own, fresh for each test. */
  async function hold(more: Sent = {}) {
    const label = `Label ${(made += 1)}`
    const typed = { label, held_since: '2026-10-01', 'functions[]': ['waiting'], ...more }
    const answer = await ola.post('/holdings', { intensity: 'active', ...typed })
    expect(answer.status).toBe(303)
    const links = (await ola.follow(answer)).page.querySelectorAll('.ledger-label')
    return links.find((a) => a.textContent === label)!.getAttribute('href')!
  }

  /** Signs in anew, because a session does not last for days. */
  async function forward(days: number) {
    parts.clock.forward({ days })
    ola = await new Client(parts, app).signInAs(world.people.ola)
  }

  const row = () =>
    parts.store.read
      .selectFrom('holding')
      .selectAll()
      .where('id', '=', path.split('/').at(-1)!)
      .executeTakeFirstOrThrow()
  const words = async () => (await ola.get(path)).words
  const fill = async (from: string, fields: Sent) => {
    const form = await ola.get(`${path}/${from}`)
    return ola.submit(form, `main form[action^="${path}"]`, fields)
  }
  const press = async (noun: string) =>
    ola.submit(await ola.get(path), `form[action="${path}/${noun}"]`)
  const agree = (set: { review_calls: 'off' | 'monthly'; review_calls_most: number | null }) =>
    parts.store.write
      .updateTable('agreement')
      .set(set)
      .where('id', '=', world.agreements.ola)
      .execute()

  describe('reviews', () => {
    it('keep the answer, the sessions by then and the next day', async () => {
      await ola.post(`${path}/contacts`, { minutes: '20', medium: 'phone' })
      const answer = await fill('reviews/new', { answer: 'still_right', note: 'Glad of Tuesdays' })
      expect(answer.location).toBe(`${path}?said=reviewed`)
      const page = await ola.follow(answer)
      expect(page.words).toContain('Still right to hold? Yes, go on as we are.')
      expect(page.words).toContain('Glad of Tuesdays')
      expect((await row()).next_review_on).toBe('2026-12-08')
      const kept = await parts.store.read
        .selectFrom('holding_review')
        .selectAll()
        .where('holding_id', '=', path.split('/').at(-1)!)
        .executeTakeFirstOrThrow()
      expect(kept).toMatchObject({ sessions: 1, reviewed_on: '2026-11-10' })
    })

    it('show the lead the answer and never the note', async () => {
      await fill('reviews/new', { answer: 'still_right', note: 'Only for me' })
      const priya = await new Client(parts, app).signInAs(world.people.priya)
      const page = await priya.get(path)
      expect(page.words).toContain('Yes, go on as we are')
      expect(page.text).not.toContain('Only for me')
      expect(page.page.querySelector('.ways')).toBeNull()
      expect((await priya.get(`${path}/reviews/new`)).status).toBe(404)
    })

    it('never offer ending first', async () => {
      const form = await ola.get(`${path}/reviews/new`)
      const offered = form.page.querySelectorAll('input[name=answer]')
      expect(offered.at(-1)!.getAttribute('value')).toBe('ending')
      expect(offered[0]!.getAttribute('value')).toBe('still_right')
    })

    it('make a holding one step lighter', async () => {
      await fill('reviews/new', { answer: 'lighter' })
      expect((await row()).intensity).toBe('light')
      expect(await words()).toContain('How much holding: Active, now Light')
    })

    it.each([
      ['share', 'co-holders/new'],
      ['hand_over', 'handovers/new'],
      ['ending', 'ending/new'],
    ])('lead on from %s', async (answer, next) => {
      const sent = await fill('reviews/new', { answer })
      expect(sent.location).toBe(`${path}/${next}?said=reviewed`)
    })

    it.each([
      ['no answer', {}, 'answer'],
      ['today', { answer: 'still_right', next_review_on: '2026-11-10' }, 'next_review_on'],
      ['in three years', { answer: 'share', next_review_on: '2029-11-12' }, 'next_review_on'],
      ['calls nobody agreed', { answer: 'review_calls' }, 'answer'],
    ])('refuse %s beside the field, with the words kept', async (_, wrong, field) => {
      await agree({ review_calls: 'off', review_calls_most: null })
      const answer = await fill('reviews/new', { ...wrong, note: 'Words to keep' })
      expect(answer.status).toBe(422)
      expect(answer.page.querySelector(`#error-${field}`)).not.toBeNull()
      expect(answer.text).toContain('Words to keep')
    })

    it('tell a second tab that something changed, with its words kept', async () => {
      const [first, second] = [
        await ola.get(`${path}/reviews/new`),
        await ola.get(`${path}/reviews/new`),
      ]
      const form = `form[action="${path}/reviews"]`
      expect((await ola.submit(first, form, { answer: 'lighter' })).status).toBe(303)
      const late = await ola.submit(second, form, { answer: 'share', note: 'Second words' })
      expect(late.status).toBe(409)
      expect(late.text).toContain('Second words')
      expect((await ola.submit(late, form)).status).toBe(303)
    })
  })

  describe('review calls', () => {
    it('begin only when they are agreed, and say how to ask', async () => {
      await agree({ review_calls: 'off', review_calls_most: null })
      expect((await ola.get(path)).page.querySelector('form[action$=review-calls]')).toBeNull()
      const { version } = await row()
      const refused = await ola.post(`${path}/review-calls`, { version: String(version) })
      expect(refused.status).toBe(422)
      expect(refused.words).toContain('Your agreement has no review calls yet.')
      expect((await row()).status).toBe('open')
    })

    it('count apart from sessions, move the next day, and never stop anyone', async () => {
      await agree(monthly)
      await ola.post(`${path}/contacts`, { minutes: '20', medium: 'phone' })
      expect((await press('review-calls')).status).toBe(303)
      expect(await row()).toMatchObject({ status: 'review_calls', next_review_on: '2026-12-10' })
      expect(await words()).toContain('Review calls: 0 of 2')
      await forward(25)
      await ola.post(`${path}/contacts`, { minutes: '10', medium: 'message' })
      expect((await row()).next_review_on).toBe('2026-12-10')
      await ola.post(`${path}/contacts`, { minutes: '10', medium: 'phone' })
      expect((await row()).next_review_on).toBe('2027-01-05')
      expect(await words()).toContain('Review calls: 1 of 2')
      expect(await words()).toMatch(/Sessions used1Risk/)
      await ola.post(`${path}/contacts`, { minutes: '10', medium: 'video' })
      expect(await words()).toContain('That is as many as you agreed. You can still add one.')
      const ask = `/agreement/proposals/new?employment=${world.employments.ola}`
      expect((await ola.get(path)).page.querySelector(`a[href="${ask}"]`)).toBeTruthy()
      const third = await ola.post(`${path}/contacts`, { minutes: '10', medium: 'phone' })
      expect(third.status).toBe(303)
      expect(await words()).toContain('Review calls: 3 of 2')
    })

    it('do not move the next day back for a call put in late', async () => {
      await agree(monthly)
      await press('review-calls')
      const late = { minutes: '10', medium: 'phone', on: '2026-10-20' }
      await ola.post(`${path}/contacts`, late)
      expect((await row()).next_review_on).toBe('2026-12-10')
    })

    it('are left again, and come from a review as well', async () => {
      await agree(monthly)
      await fill('reviews/new', { answer: 'review_calls' })
      expect(await row()).toMatchObject({ status: 'review_calls', next_review_on: '2026-12-10' })
      expect((await press('opening')).status).toBe(303)
      expect((await row()).status).toBe('open')
      expect(await words()).toContain('Back to holding as before')
    })
  })

  describe('pauses', () => {
    it('stop the weeks, again and again', async () => {
      expect((await fill('pause/new', { pause_reason: 'hospital' })).status).toBe(303)
      await forward(10)
      expect(await words()).toContain('Paused since 10 Nov 2026. They are in hospital.')
      expect((await press('resuming')).status).toBe(303)
      expect((await row()).paused_days).toBe(10)
      await forward(3)
      await fill('pause/new', { pause_reason: 'their_choice' })
      await forward(20)
      await press('resuming')
      expect(await row()).toMatchObject({ paused_days: 30, status: 'open', pause_reason: null })
      // Held for 73 days by then, of which 30 do not count.
      expect(await words()).toContain('1 Oct 2026 (6 weeks)')
      expect((await words()).match(/Taken up again/g)).toHaveLength(2)
    })

    it('keep a contact without ending, and the day to look again', async () => {
      await fill('pause/new', { pause_reason: 'away', next_review_on: '2026-11-20' })
      await ola.post(`${path}/contacts`, { minutes: '5', medium: 'phone' })
      expect(await row()).toMatchObject({ status: 'paused', next_review_on: '2026-11-20' })
      await forward(15)
      await press('resuming')
      expect((await row()).next_review_on).toBe('2026-12-23')
    })

    it('go back to review calls when they came from there', async () => {
      await agree(monthly)
      await press('review-calls')
      await fill('pause/new', { pause_reason: 'away' })
      await press('resuming')
      expect((await row()).status).toBe('review_calls')
    })

    it('count when a paused holding ends', async () => {
      await fill('pause/new', { pause_reason: 'hospital' })
      await forward(14)
      await fill('ending/new', { end_reason: 'agreed_end' })
      expect(await row()).toMatchObject({ status: 'closed', paused_days: 14, pause_reason: null })
    })

    it('take the same press once', async () => {
      await fill('pause/new', { pause_reason: 'away' })
      const page = await ola.get(path)
      const form = 'form[action$=resuming]'
      const answers = await Promise.all([ola.submit(page, form), ola.submit(page, form)])
      expect(answers.map(({ status }) => status)).toEqual([303, 303])
      expect((await words()).match(/Taken up again/g)).toHaveLength(1)
    })
  })

  describe('the way back', () => {
    const end = () => fill('ending/new', { end_reason: 'agreed_end', way_back: 'Ring any Monday' })

    it('opens the same holding again within 28 days', async () => {
      await end()
      await forward(28)
      expect((await press('reopening')).location).toBe(`${path}?said=reopened`)
      expect(await row()).toMatchObject({ status: 'open', ended_on: null, paused_days: 28 })
    })

    it('begins a new one later, and each knows the other', async () => {
      path = await hold({
        note: 'Likes the harbour',
        practice: world.practices.tidewell,
        offloaded: 'yes',
        referrer_role: 'gp',
        approach: 'relational',
        'reasons[]': ['waiting_list'],
      })
      await ola.post(`${path}/contacts`, { minutes: '20', medium: 'phone' })
      await end()
      const old = { path, ...(await row()) }
      await forward(29)
      const page = await ola.get(path)
      const opened = await ola.submit(page, 'form[action$=reopening]')
      path = opened.location!.split('?')[0]!
      expect(path).not.toBe(old.path)
      expect(await row()).toMatchObject({
        status: 'open',
        held_since: '2026-12-09',
        opened_on: '2026-12-09',
        reopened_from: old.id,
        practice_id: world.practices.tidewell,
        referrer_role: 'gp',
        approach: 'relational',
        waiting_list: 1,
        offloaded: 0,
        paused_days: 0,
      })
      expect(await words()).toContain('Likes the harbour')
      expect(await words()).toMatch(/Sessions used0Risk/)
      expect((await ola.get(path)).text).toContain(`href="${old.path}"`)
      const before = await ola.get(old.path)
      expect(before.text).toContain(`href="${path}"`)
      const again = await ola.submit(page, 'form[action$=reopening]', { form_id: 'another-form' })
      expect(again.location).toBe(`${path}?said=reopened`)
    })

    it('keeps a holding open only in a job that is still theirs', async () => {
      const sam = await new Client(parts, app).signInAs(world.people.sam)
      const old = `/holdings/${world.holdings.longAgo}`
      const form = await sam.get(`${old}/ending/new`)
      await sam.submit(form, 'form[action$=ending]', { end_reason: 'agreed_end' })
      const opened = await sam.submit(await sam.get(old), 'form[action$=reopening]')
      expect(opened.status).toBe(303)
      expect(opened.location).not.toContain(world.holdings.longAgo)
    })
  })

  it('plans a step-down, and takes the plan away', async () => {
    await fill('step-down', { planned_end_on: '2027-01-08', step_down: 'Every other week' })
    expect(await words()).toContain('Plan to end about8 Jan 2027')
    expect(await words()).toContain('Every other week')
    expect((await ola.get('/holdings')).words).toContain('Ends about 8 Jan 2027')
    const gone = await fill('step-down', { planned_end_on: '2026-11-01' })
    expect(gone.page.querySelector('#error-planned_end_on')).not.toBeNull()
    await fill('step-down', { planned_end_on: '', step_down: '' })
    expect(await row()).toMatchObject({ planned_end_on: null, step_down: null })
  })

  it('plans no step-down of what has ended', async () => {
    const form = await ola.get(`${path}/step-down`)
    await fill('ending/new', { end_reason: 'agreed_end' })
    const { version } = await row()
    const plan = { planned_end_on: '2027-01-08', version: String(version) }
    const answer = await ola.submit(form, 'form[action$="/step-down"]', plan)
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('This has ended. Open it again first.')
    expect(await row()).toMatchObject({ planned_end_on: null, version })
  })

  it('puts the sessions right with a reason that only its worker reads', async () => {
    await ola.post(`${path}/contacts`, { minutes: '20', medium: 'phone' })
    const bare = await fill('sessions/edit', { sessions: '5' })
    expect(bare.status).toBe(422)
    expect(bare.page.querySelector('#error-reason')).not.toBeNull()
    await fill('sessions/edit', { sessions: '5', reason: 'Four were on paper' })
    expect((await row()).sessions_correction).toBe(4)
    expect(await words()).toContain('Sessions put right: 1, now 5')
    expect(await words()).toContain('Four were on paper')
    const priya = await new Client(parts, app).signInAs(world.people.priya)
    const seen = await priya.get(path)
    expect(seen.words).toContain('Sessions put right: 1, now 5')
    expect(seen.text).not.toContain('Four were on paper')
    await ola.post(`${path}/contacts`, { minutes: '20', medium: 'phone' })
    expect(await words()).toMatch(/Sessions used6\./)
    const [first, second] = [
      await ola.get(`${path}/sessions/edit`),
      await ola.get(`${path}/sessions/edit`),
    ]
    const form = `form[action="${path}/sessions"]`
    await ola.submit(first, form, { sessions: '7', reason: 'First tab' })
    const clash = await ola.submit(second, form, { sessions: '9', reason: 'Second tab' })
    expect(clash.status).toBe(409)
    for (const text of ['First tab', 'Second tab']) expect(clash.text).toContain(text)
  })

  it('takes a practice of its own employer only', async () => {
    const typed = { label: 'Sent', held_since: '2026-10-01', 'functions[]': ['practice'] }
    const theirs = { ...typed, intensity: 'light', practice: world.practices.lantern }
    const refused = await ola.post('/holdings', theirs)
    expect(refused.status).toBe(422)
    expect(refused.page.querySelector('#error-practice')).not.toBeNull()
    path = await hold({ offloaded: 'yes', practice: world.practices.tidewell })
    expect(await words()).toContain('Quay Surgery')
    await parts.store.write
      .updateTable('practice')
      .set({ ended_at: start })
      .where('id', '=', world.practices.tidewell)
      .execute()
    // One that was kept stays, though it can no longer be chosen.
    expect((await fill('edit', { note: 'Still theirs' })).status).toBe(303)
    expect((await ola.get('/holdings/new')).text).not.toContain(world.practices.tidewell)
    expect((await row()).practice_id).toBe(world.practices.tidewell)
    await parts.store.write
      .updateTable('practice')
      .set({ ended_at: null })
      .where('id', '=', world.practices.tidewell)
      .execute()
  })

  it.each(['reviews/new', 'pause/new', 'step-down', 'sessions/edit'])(
    'leads from %s of an ended holding to its way back',
    async (form) => {
      await fill('ending/new', { end_reason: 'agreed_end' })
      expect((await ola.get(`${path}/${form}`)).location).toBe(path)
    },
  )
})
