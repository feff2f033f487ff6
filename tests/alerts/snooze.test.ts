import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { passUnanswered } from '../../src/alerts/pass-unanswered.ts'
import { showTeamNow } from '../../src/alerts/show-team-now.ts'
import { isTheirsToPutOff, maySnooze, whyNotUntil } from '../../src/alerts/snooze-rules.ts'
import { Act, done } from '../../src/access/change.ts'
import { londonDay, londonInstant } from '../../src/time/london.ts'
import { dialects } from '../support/parts.ts'
import { alertRow, cardOf, eventsOf, oneMore, raiseCases, setScene } from './scene.ts'

test.each([
  ['CASES', 'near', true],
  ['CASES', 'past', true],
  ['CONTACT_WANTED', 'near', true],
  ['CONTACT_WANTED', 'past', false],
  ['RISK_ALONE', 'past', false],
  ['HELP_NOW', 'urgent', false],
])('%s %s can be put off: %s', (code, level, may) => expect(maySnooze({ code, level })).toBe(may))

/** From Tuesday 20 October 2026, over the night when clocks go back. */
test.each([
  ['2026-10-19', 'Choose tomorrow or later.'],
  ['2026-10-20', 'Choose tomorrow or later.'],
  ['2026-10-21', null],
  ['2026-11-17', null],
  ['2026-11-18', 'Choose a day within the next four weeks.'],
])('put off until %s: %s', (day, says) => expect(whyNotUntil(day, '2026-10-20')).toBe(says))

test.each([
  ['the worker, always', { mine: true }, true],
  ['a lead before an answer', {}, false],
  ['a lead who answered', { acknowledged: true }, true],
  ['while somebody above is asked', { acknowledged: true, above: true }, false],
  ['whoever took it on', { acknowledged: true, above: true, took: true }, true],
  ['whoever took it on, before an answer', { above: true, took: true }, false],
])('may put it off: %s', (_, asked, may) => {
  const nobody = { mine: false, acknowledged: false, above: false, took: false }
  expect(isTheirsToPutOff({ ...nobody, ...asked })).toBe(may)
})

type Scene = Awaited<ReturnType<typeof setScene>>

describe.each(dialects)('putting an alert off on %s', (dialect) => {
  let scene: Scene
  let id: string
  let page: string
  beforeAll(async () => {
    scene = await setScene(dialect)
    id = await raiseCases(scene, await scene.as('ola'))
    page = `/alerts/${id}`
    scene.parts.clock.set('2026-11-11T09:30:00.000Z')
  })
  afterAll(() => scene.parts.close())

  const night = async (day: string) => {
    scene.parts.clock.set(londonInstant(day, '00:10')!)
    await passUnanswered(scene.parts)
    await passUnanswered(scene.parts)
  }

  it('is not put off by a lead who has not answered, nor past somebody asked to look', async () => {
    const priya = await scene.as('priya')
    expect((await priya.get(page)).page.querySelector(`form[action="${page}/snooze"]`)).toBeNull()
    const { version } = await alertRow(scene, id)
    const fields = { until_on: '2026-11-25', why: 'After the move', version: String(version) }
    const refused = await priya.post(`${page}/snooze`, fields)
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('Say when you can talk first.')
    expect(refused.words).toContain('After the move')
    expect((await alertRow(scene, id)).snoozed_until).toBeNull()
  })

  it('asks for a day to come and a reason, and keeps what was typed', async () => {
    const ola = await scene.as('ola')
    for (const fields of [
      { until_on: '2026-11-11', why: 'After the move' },
      { until_on: '2026-12-10', why: 'After the move' },
      { until_on: '2026-11-24', why: ' ' },
    ]) {
      const answer = await ola.submit(await ola.get(page), `form[action="${page}/snooze"]`, fields)
      expect(answer.status).toBe(422)
      expect(answer.page.querySelector('#field-until_on')?.getAttribute('value')).toBe(
        fields.until_on,
      )
      expect(answer.page.querySelector('#field-why')?.textContent.trim()).toBe(fields.why.trim())
    }
    expect((await alertRow(scene, id)).snoozed_until).toBeNull()
  })

  it('is said to both, with its reason and its end', async () => {
    const ola = await scene.as('ola')
    const fields = { until_on: '2026-11-25', why: 'After the move' }
    const kept = await ola.submit(await ola.get(page), `form[action="${page}/snooze"]`, fields)
    expect(kept.location).toBe(`${page}?said=snoozed`)
    for (const name of ['priya', 'ola'] as const) {
      const answer = await (await scene.as(name)).get(page)
      expect(answer.words).toContain('Waiting until Wednesday 25 November 2026')
      expect(answer.words).toContain('After the move')
      const list = await (await scene.as(name)).get('/alerts')
      expect(list.words).toContain('Waiting until a day')
      expect(cardOf(list, id)).not.toBeNull()
    }
    const [row] = await scene.parts.store.read
      .selectFrom('alert_snooze')
      .selectAll()
      .where('alert_id', '=', id)
      .execute()
    expect(row!.reason.toString()).not.toContain('move')
  })

  it('neither waits nor goes up before its day, and starts again on it', async () => {
    await night('2026-11-19')
    await night('2026-11-24')
    expect(await eventsOf(scene, id)).toEqual(['raised', 'snoozed'])
    await night('2026-11-25')
    const row = await alertRow(scene, id)
    // Priya is on leave from 30 November to 7 December, and nobody stands in.
    expect([row.snoozed_until, row.acknowledge_by]).toEqual([null, '2026-12-10'])
    await night('2026-12-10')
    expect(await eventsOf(scene, id)).toEqual(['raised', 'snoozed', 'snooze_ended'])
    await night('2026-12-11')
    expect((await eventsOf(scene, id)).at(-1)).toBe('escalated')
  })

  it('is taken up again by the worker, or by one person more on the list', async () => {
    scene.parts.clock.set('2026-12-11T09:30:00.000Z')
    const ola = await scene.as('ola')
    const form = `form[action="${page}/snooze"]`
    const fields = { until_on: '2026-12-18', why: 'We talk then' }
    await ola.submit(await ola.get(page), form, fields)
    // Whoever it came up to need not look while it is put off.
    expect((await (await scene.as('wren')).get(page)).status).toBe(404)
    const again = await ola.submit(await ola.get(page), `form[action="${page}/snooze/ending"]`)
    expect(again.status).toBe(303)
    expect((await alertRow(scene, id)).snoozed_until).toBeNull()
    await ola.submit(await ola.get(page), form, fields)
    expect((await ola.post('/holdings', oneMore('Thirteenth lamp'))).status).toBe(303)
    expect((await alertRow(scene, id)).snoozed_until).toBeNull()
    expect((await eventsOf(scene, id)).slice(-5)).toEqual([
      'snoozed',
      'snooze_ended',
      'snoozed',
      'joined',
      'snooze_ended',
    ])
  })
})

describe.each(dialects)('a debrief opens, on %s', (dialect) => {
  it('shows the lead what waits for the morning, and nothing that is the worker’s alone', async () => {
    const scene = await setScene(dialect)
    const { parts, world } = scene
    const id = await raiseCases(scene, await scene.as('ola'))
    const priya = await scene.as('priya')
    expect((await priya.get(`/alerts/${id}`)).status).toBe(404)
    const now = parts.clock.now()
    const who = { person: world.people.priya, now, today: londonDay(now) }
    await new Act(who, 'opening', parts).change('test', async (change) => {
      await showTeamNow(change, world.teams.harbour)
      return done({ id: 'x' })
    })
    expect((await priya.get(`/alerts/${id}`)).status).toBe(200)
    expect((await priya.get(`/alerts/${world.alerts.samPoints}`)).status).toBe(200)
    expect((await priya.get(`/alerts/${world.alerts.samHours}`)).status).toBe(404)
    expect((await alertRow(scene, id)).acknowledge_by).toBe('2026-11-17')
    expect(await eventsOf(scene, id)).toEqual(['raised', 'told'])
    expect((await priya.get(`/alerts/${id}`)).words).toContain('when the debrief opened')
    const late = await parts.store.read
      .selectFrom('notice')
      .select('id')
      .where('about', '=', id)
      .where('from_at', '>', now)
      .execute()
    expect(late).toEqual([])
    await parts.close()
  })
})
