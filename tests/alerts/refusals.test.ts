import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { alertRow, eventsOf, setScene } from './scene.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

const far = 'x'.repeat(2001)
const nhs = 'Ring 943 476 5919 back'

describe.each(dialects)('what an alert refuses on %s', (dialect) => {
  let scene: Scene
  let sam: Client
  let priya: Client
  let page: string

  beforeAll(async () => {
    scene = await setScene(dialect)
    sam = await scene.as('sam')
    priya = await scene.as('priya')
    page = `/alerts/${scene.world.alerts.samCases}`
  })
  afterAll(() => scene.parts.close())

  it.each([
    ['no day', { talk_on: '', talk_at: '10:00' }, 'talk_on'],
    ['30 February', { talk_on: '2027-02-30', talk_at: '10:00' }, 'talk_on'],
    ['a day that has gone', { talk_on: '2026-11-09', talk_at: '10:00' }, 'talk_on'],
    ['this very minute', { talk_on: '2026-11-10', talk_at: '10:00' }, 'talk_at'],
    ['an hour that is none', { talk_on: '2026-11-12', talk_at: '25:00' }, 'talk_at'],
    ['words for a time', { talk_on: '2026-11-12', talk_at: 'after lunch' }, 'talk_at'],
    ['fifteen days on', { talk_on: '2026-11-25', talk_at: '10:00' }, 'talk_on'],
    ['no time at all', { talk_on: '2026-11-12' }, 'talk_at'],
  ])('a talk with %s', async (_, fields, field) => {
    const answer = await priya.post(`${page}/acknowledgement`, fields)
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector('title')!.textContent).toMatch(/^Error: /)
    expect(answer.page.querySelector('.error-summary a')?.getAttribute('href')).toBe(
      `#field-${field}`,
    )
    const kept = answer.page.querySelector('#field-talk_on')?.getAttribute('value')
    expect(kept).toBe(fields.talk_on)
    expect((await alertRow(scene, scene.world.alerts.samCases)).acknowledged_at).toBeNull()
  })

  it.each([
    ['sam', 'context', { context: '' }],
    ['sam', 'context', { context: '  \n ' }],
    ['sam', 'context', { context: far }],
    ['sam', 'context', { context: nhs }],
    ['priya', 'conversations', { agreed: '' }],
    ['priya', 'conversations', { agreed: `${far}${far}` }],
    ['priya', 'conversations', { agreed: nhs }],
    ['priya', 'settlement', { reason: '' }],
    ['priya', 'settlement', { reason: 'bored' }],
  ] as const)('%s: %s with %o, and keeps what was typed', async (name, part, fields) => {
    const client = name === 'sam' ? sam : priya
    const answer = await client.post(`${page}/${part}`, fields)
    expect(answer.status).toBe(422)
    expect(answer.page.querySelectorAll('.error-summary a')).toHaveLength(1)
    const [field, value] = Object.entries(fields)[0]!
    const area = answer.page.querySelector(`textarea#field-${field}`)
    expect(area?.textContent ?? value).toBe(value)
    expect(area === null).toBe(field === 'reason')
  })

  it.each([
    ['a field that is not ours', { talk_on: '2026-11-12', talk_at: '10:00', more: 'x' }, 400],
    ['a field twice', { talk_on: ['2026-11-12', '2026-11-13'], talk_at: '10:00' }, 400],
    ['a version in words', { talk_on: '2026-11-12', talk_at: '10:00', version: 'one' }, 400],
    ['a form id too short', { talk_on: '2026-11-12', talk_at: '10:00', form_id: 'x' }, 400],
    ['three hundred thousand letters', { talk_on: 'x'.repeat(300_000), talk_at: '10:00' }, 413],
  ])('%s', async (_, fields, status) => {
    for (const part of ['acknowledgement', 'disclosure', 'settlement/withdrawal', 'context']) {
      const answer = await priya.post(`${page}/${part}`, fields)
      expect([part, answer.status]).toEqual([part, status])
    }
  })

  it('lets only the worker say they would rather leave it, and never for risk alone', async () => {
    const alone = `/alerts/${scene.world.alerts.samAlone}`
    const say = async (client: Client, path: string) => {
      const version = (await alertRow(scene, path.slice('/alerts/'.length))).version
      return client.post(`${path}/settlement`, {
        reason: 'declined_by_worker',
        version: String(version),
      })
    }
    expect((await say(priya, page)).status).toBe(422)
    expect((await say(sam, alone)).status).toBe(422)
    expect((await say(priya, alone)).status).toBe(422)
    const offered = (await sam.get(alone)).page.querySelectorAll('input[name=reason]')
    expect(offered.map((input) => input.getAttribute('value'))).toEqual([
      'settled',
      'within_again',
      'handed_over',
      'mistaken_data',
    ])
    const answer = await say(sam, page)
    expect(answer.location).toBe(`${page}?said=settling`)
    const { version } = await alertRow(scene, scene.world.alerts.samCases)
    await sam.post(`${page}/settlement/withdrawal`, { version: String(version) })
  })

  it('keeps a proposal for the other side only', async () => {
    const { version } = await alertRow(scene, scene.world.alerts.samCases)
    const now = { reason: 'mistaken_data', version: String(version) }
    expect((await sam.post(`${page}/settlement`, now)).status).toBe(303)
    const stale = await priya.post(`${page}/settlement`, now)
    expect(stale.status).toBe(409)
    const other = { reason: 'settled', version: String(version + 1) }
    expect((await priya.post(`${page}/settlement`, other)).status).toBe(409)
    const theirs = { version: String(version + 1) }
    expect((await priya.post(`${page}/settlement/withdrawal`, theirs)).status).toBe(409)
    expect((await alertRow(scene, scene.world.alerts.samCases)).state).toBe('open')
    expect((await sam.post(`${page}/settlement/withdrawal`, theirs)).status).toBe(303)
  })

  it('is not settled by two leads alone', async () => {
    const alert = scene.world.alerts.samCases
    await scene.parts.store.write
      .insertInto('bond')
      .values({
        id: 'bond-second-lead',
        employment_id: scene.world.employments.sam,
        viewer_id: scene.world.people.meg,
        kind: 'line',
        from_at: scene.parts.clock.now(),
      })
      .execute()
    const meg = await scene.as('meg')
    const form = `form[action="${page}/settlement"]`
    await priya.submit(await priya.get(page), form, { reason: 'settled' })
    const seen = await meg.get(page)
    expect(seen.words).toContain('It settles when Sam Okafor agrees.')
    const { version } = await alertRow(scene, alert)
    const fields = { reason: 'settled', version: String(version) }
    expect((await meg.post(`${page}/settlement`, fields)).status).toBe(409)
    expect((await priya.post(`${page}/settlement`, fields)).status).toBe(303)
    const after = await alertRow(scene, alert)
    expect([after.state, after.settlement_by]).toEqual(['open', scene.world.people.priya])
    await priya.submit(await priya.get(page), `form[action="${page}/settlement/withdrawal"]`)
  })

  it('does a press twenty times over exactly once', async () => {
    const alert = scene.world.alerts.hanaTidewell
    const fields = { form_id: 'the-same-form-1', talk_on: '2026-11-12', talk_at: '10:00' }
    const presses = Array.from({ length: 20 }, () =>
      priya.post(`/alerts/${alert}/acknowledgement`, fields),
    )
    const answers = await Promise.all(presses)
    expect(new Set(answers.map((each) => each.location))).toEqual(
      new Set([`/alerts/${alert}?said=acknowledged`]),
    )
    expect(await eventsOf(scene, alert)).toEqual(['raised', 'acknowledged'])
    const agreed = { form_id: 'the-same-form-2', agreed: 'A second name for two people.' }
    await Promise.all(
      Array.from({ length: 20 }, () => priya.post(`/alerts/${alert}/conversations`, agreed)),
    )
    expect(await eventsOf(scene, alert)).toEqual(['raised', 'acknowledged', 'conversation'])
  })

  it('lets two tabs answer once: the second is told, and keeps its time', async () => {
    const alert = scene.world.alerts.samAlone
    const [one, two] = await Promise.all([
      priya.post(`/alerts/${alert}/acknowledgement`, { talk_on: '2026-11-10', talk_at: '11:00' }),
      priya.post(`/alerts/${alert}/acknowledgement`, { talk_on: '2026-11-10', talk_at: '12:00' }),
    ])
    expect(new Set([one.status, two.status])).toEqual(new Set([303, 409]))
    const late = one.status === 409 ? one : two
    expect(late.words).toContain('This changed while you had it open.')
    expect(late.page.querySelector('#field-talk_at')?.getAttribute('value')).toMatch(/1[12]:00/)
  })

  it('swaps the card in place, with its heading ready for focus', async () => {
    const path = `/alerts/${scene.world.alerts.samCases}/acknowledgement`
    const htmx = { 'hx-request': 'true', 'hx-target': 'section#alert-x' }
    const bad = await priya.post(path, { talk_on: '2026-11-09', talk_at: '10:00' }, htmx)
    expect(bad.status).toBe(422)
    expect(bad.page.querySelector('html')).toBeNull()
    expect(bad.page.querySelector('details')?.hasAttribute('open')).toBe(true)
    expect(bad.page.querySelector('input[name=talk_on]')?.getAttribute('value')).toBe('2026-11-09')
    const good = await priya.post(path, { talk_on: '2026-11-12', talk_at: '10:00' }, htmx)
    expect(good.status).toBe(200)
    expect(good.page.querySelector('h2[data-focus]')?.textContent).toContain('Sam Okafor')
    expect(good.words).toContain('You and Sam Okafor talk Thursday 12 November at 10:00.')
    expect(good.page.querySelector('form')).toBeNull()
  })

  it('does nothing from another site', async () => {
    const answer = await priya.post(
      `${page}/conversations`,
      { agreed: 'x' },
      {
        'sec-fetch-site': 'cross-site',
      },
    )
    expect(answer.status).toBe(403)
  })
})
