import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passUnanswered } from '../../src/alerts/pass-unanswered.ts'
import type { Dialect } from '../../src/database/columns.ts'
import { londonInstant } from '../../src/time/london.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import type { PersonName } from '../support/world.ts'
import { alertRow, cardOf, eventsOf, raiseCases, setScene } from './scene.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

/** The night's run at ten past midnight in London, on two servers at once and once more. */
async function night({ parts }: Scene, day: string) {
  parts.clock.set(londonInstant(day, '00:10')!)
  await Promise.all([passUnanswered(parts), passUnanswered(parts)])
  await passUnanswered(parts)
}

const morning = ({ parts }: Scene, day: string) => parts.clock.set(londonInstant(day, '09:30')!)

const noticesOf = async ({ parts }: Scene, alert: string) =>
  (
    await parts.store.read
      .selectFrom('notice')
      .select(['person_id', 'what', 'urgency'])
      .where('about', '=', alert)
      .orderBy('made_at')
      .orderBy('dedupe_key')
      .execute()
  ).map(({ person_id: to, what, urgency }) => `${to} ${what} ${urgency}`)

const askedOf = async ({ parts }: Scene, alert: string) =>
  (
    await parts.store.read
      .selectFrom('alert_escalation')
      .select(['to_id', 'because', 'answer_by', 'taken_at', 'ended_at'])
      .where('alert_id', '=', alert)
      .orderBy('at')
      .execute()
  ).map((row) =>
    [row.to_id.slice(7), row.because, row.answer_by]
      .concat(row.taken_at ? ['taken'] : [])
      .concat(row.ended_at ? ['ended'] : [])
      .join(' '),
  )

const talk = (day: string) => ({ talk_on: day, talk_at: '10:00' })

/** Ola reaches twelve on Tuesday 10 November: Priya sees it on the 11th and answers by the 18th. */
async function begin(dialect: Dialect) {
  const scene = await setScene(dialect)
  const id = await raiseCases(scene, await scene.as('ola'))
  return { scene, id, page: `/alerts/${id}` }
}

describe.each(dialects)('an alert that nobody answers, on %s', (dialect) => {
  let scene: Scene
  let id: string
  let page: string
  beforeAll(async () => void ({ scene, id, page } = await begin(dialect)))
  afterAll(() => scene.parts.close())
  const as = (name: PersonName): Promise<Client> => scene.as(name)

  it('tells the worker at once and the lead from the next morning', async () => {
    expect(await noticesOf(scene, id)).toEqual([
      'person-ola CASES digest',
      'person-priya CASES digest',
    ])
    const from = await scene.parts.store.read
      .selectFrom('notice')
      .select('from_at')
      .where('about', '=', id)
      .where('person_id', '=', scene.world.people.priya)
      .executeTakeFirst()
    expect(from?.from_at).toBe('2026-11-11T09:00:00.000Z')
  })

  it('stays with the lead until the last day is over', async () => {
    await night(scene, '2026-11-18')
    expect(await askedOf(scene, id)).toEqual([])
    await night(scene, '2026-11-19')
    expect(await askedOf(scene, id)).toEqual(['wren acknowledge 2026-11-26'])
    expect((await noticesOf(scene, id)).at(-1)).toBe('person-wren UNANSWERED soon')
    expect(await eventsOf(scene, id)).toEqual(['raised', 'escalated'])
  })

  it('tells the next person that it waits, and nothing of what it says', async () => {
    morning(scene, '2026-11-19')
    const wren = await as('wren')
    const [home, list, own] = [await wren.get('/'), await wren.get('/alerts'), await wren.get(page)]
    for (const answer of [home, list, own]) {
      expect(answer.status).toBe(200)
      expect(answer.words).toContain('This alert has waited six working days.')
      expect(answer.words).toContain('Can you look, or pass it on?')
    }
    expect(own.words).toContain('Harbour team: an alert waits')
    expect(own.words).toContain('Thursday 26 November 2026')
    const card = cardOf(list, id)!
    for (const words of [own.words, card]) expect(words).not.toMatch(/Ola|Nowak|held|12|CASES/)
    expect(list.page.querySelector('nav a[href="/alerts"] .count')).not.toBeNull()
    for (const name of ['meg', 'beth', 'anna', 'cass'] as const) {
      expect([name, (await (await as(name)).get(page)).status]).toEqual([name, 404])
    }
  })

  it('says to the worker and the lead who was asked', async () => {
    const asked = 'so Wren Castle was asked'
    expect((await (await as('ola')).get(page)).words).toContain(asked)
    expect((await (await as('priya')).get(page)).words).toContain(asked)
  })

  it('can be written to by nobody who only knows that it waits', async () => {
    const wren = await as('wren')
    for (const [part, body] of [
      ['acknowledgement', talk('2026-11-20')],
      ['conversations', { agreed: 'A quieter week' }],
      ['settlement', { reason: 'settled', version: '1' }],
      ['snooze', { until_on: '2026-11-24', why: 'Later', version: '1' }],
    ] as const) {
      const answer = await wren.post(`${page}/${part}`, body)
      expect([part, answer.status]).toEqual([part, 409])
      expect(answer.words).not.toMatch(/Ola|Nowak/)
    }
    expect((await (await as('meg')).post(`${page}/taking-on`)).status).toBe(404)
  })

  it('goes one further up when the next person does not answer either', async () => {
    await night(scene, '2026-11-26')
    expect(await askedOf(scene, id)).toHaveLength(1)
    await night(scene, '2026-11-27')
    expect(await askedOf(scene, id)).toEqual([
      'wren acknowledge 2026-11-26',
      'meg acknowledge 2026-12-04',
    ])
  })

  it('is not passed on when nobody is left, and says so', async () => {
    morning(scene, '2026-11-27')
    const meg = await as('meg')
    const answer = await meg.submit(await meg.get(page), `form[action="${page}/passing-on"]`)
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('Nobody else is left to ask.')
    expect(await askedOf(scene, id)).toHaveLength(2)
  })

  it('is all theirs once it is taken on, by clocks that start again', async () => {
    const wren = await as('wren')
    const taken = await wren.submit(await wren.get(page), `form[action="${page}/taking-on"]`)
    expect(taken.location).toBe(`${page}?said=alert_taken`)
    const own = await wren.get(page)
    expect(own.words).toContain('Ola Nowak: how many people are held')
    expect(own.words).toContain('Who sees this: You, Ola Nowak and their lead.')
    const [ola, priya] = [await (await as('ola')).get(page), await (await as('priya')).get(page)]
    expect(ola.words).toContain('Who sees this: You, Priya Shah and Wren Castle.')
    expect(priya.words).toContain('Who sees this: You, Ola Nowak and Wren Castle.')
    expect(own.page.querySelector(`form[action="${page}/acknowledgement"]`)).not.toBeNull()
    expect((await alertRow(scene, id)).acknowledge_by).toBe('2026-12-04')
    expect(await askedOf(scene, id)).toEqual([
      'wren acknowledge 2026-11-26 taken',
      'meg acknowledge 2026-12-04 ended',
    ])
    expect((await (await as('meg')).get(page)).status).toBe(404)
    expect((await wren.post(`${page}/taking-on`)).status).toBe(409)
  })

  it('is answered by whoever took it on, and the worker hears of it', async () => {
    const wren = await as('wren')
    const answer = await wren.post(`${page}/acknowledgement`, talk('2026-11-30'))
    expect(answer.status).toBe(303)
    expect((await alertRow(scene, id)).converse_by).toBe('2026-12-04')
    expect(await noticesOf(scene, id)).toContain('person-ola ACKNOWLEDGED digest')
    expect((await (await as('ola')).get(page)).words).toContain('You and Wren Castle talk')
  })

  it('waits again when no talk is written down, and somebody let off is asked again', async () => {
    await night(scene, '2026-12-05')
    await night(scene, '2026-12-06')
    expect((await askedOf(scene, id)).at(-1)).toContain('meg acknowledge')
    await night(scene, '2026-12-07')
    const row = await alertRow(scene, id)
    expect([row.acknowledged_at, row.talk_at, row.converse_by]).toEqual([null, null, null])
    expect((await askedOf(scene, id)).at(-1)).toBe('meg converse 2026-12-14')
    await night(scene, '2026-12-15')
    await night(scene, '2026-12-16')
    expect(await eventsOf(scene, id)).toEqual([
      'raised',
      'escalated',
      'escalated',
      'taken_on',
      'acknowledged',
      'expired',
      'escalated',
      'nobody_left',
    ])
    expect((await noticesOf(scene, id)).at(-1)).toBe('person-ola UNANSWERED digest')
    expect((await (await as('ola')).get(page)).words).toContain('Nobody else is left to ask')
  })

  it('keeps no right of theirs once the bond is over', async () => {
    await scene.parts.store.write
      .updateTable('bond')
      .set({ until_at: scene.parts.clock.now() })
      .where('viewer_id', '=', scene.world.people.wren)
      .execute()
    expect((await (await as('wren')).get(page)).status).not.toBe(200)
  })
})

describe.each(dialects)('who is asked next, on %s', (dialect) => {
  it('passes by somebody on leave today, and whoever was deactivated', async () => {
    const { scene, id } = await begin(dialect)
    const { write } = scene.parts.store
    const { people, employments } = scene.world
    const leave = { from_on: '2026-11-16', until_on: '2026-11-20', part: 'whole' as const }
    await write
      .insertInto('leave')
      .values({
        id: 'leave-wren',
        employment_id: employments.wren,
        person_id: people.wren,
        ...leave,
        made_at: scene.parts.clock.now(),
      })
      .execute()
    await night(scene, '2026-11-19')
    expect(await askedOf(scene, id)).toEqual(['meg acknowledge 2026-11-26'])
    await write
      .updateTable('person')
      .set({ deactivated_at: scene.parts.clock.now() })
      .where('id', '=', people.wren)
      .execute()
    await night(scene, '2026-11-27')
    expect((await eventsOf(scene, id)).at(-1)).toBe('nobody_left')
    await scene.parts.close()
  })

  it('asks at once when it is passed on, and lets the lead still answer', async () => {
    const { scene, id, page } = await begin(dialect)
    await night(scene, '2026-11-19')
    morning(scene, '2026-11-19')
    const wren = await scene.as('wren')
    const passed = await wren.submit(await wren.get(page), `form[action="${page}/passing-on"]`)
    expect(passed.location).toBe('/alerts?said=alert_passed')
    expect((await wren.get(page)).status).toBe(404)
    expect(await askedOf(scene, id)).toEqual([
      'wren acknowledge 2026-11-26 ended',
      'meg acknowledge 2026-11-26',
    ])
    const priya = await scene.as('priya')
    expect((await priya.post(`${page}/acknowledgement`, talk('2026-11-20'))).status).toBe(303)
    expect((await (await scene.as('meg')).get(page)).status).toBe(404)
    expect((await askedOf(scene, id)).every((line) => line.endsWith('ended'))).toBe(true)
    await scene.parts.close()
  })

  it('goes up when no plan follows a talk about what is past', async () => {
    const { scene, id, page } = await begin(dialect)
    const { write } = scene.parts.store
    await write.updateTable('alert').set({ level: 'past' }).where('id', '=', id).execute()
    morning(scene, '2026-11-11')
    await (await scene.as('priya')).post(`${page}/acknowledgement`, talk('2026-11-12'))
    morning(scene, '2026-11-13')
    const agreed = await (
      await scene.as('priya')
    ).post(`${page}/conversations`, { agreed: 'No new people.' })
    expect(agreed.location).toBe(`${page}?said=talked`)
    expect((await alertRow(scene, id)).act_by).toBe('2026-11-20')
    await night(scene, '2026-11-20')
    expect(await askedOf(scene, id)).toEqual([])
    for (const day of ['2026-11-21', '2026-11-22']) await night(scene, day)
    expect(await askedOf(scene, id)).toEqual([])
    await night(scene, '2026-11-23')
    expect(await askedOf(scene, id)).toEqual(['wren act 2026-11-25'])
    morning(scene, '2026-11-23')
    expect((await (await scene.as('wren')).post(`${page}/taking-on`)).status).toBe(303)
    const row = await alertRow(scene, id)
    expect([row.act_by, row.conversed_at === null]).toEqual(['2026-11-30', false])
    await scene.parts.close()
  })

  it('never asks anybody whom the worker did not choose', async () => {
    const scene = await setScene(dialect)
    const { samContact, samFelt } = scene.world.alerts
    await scene.parts.store.write
      .updateTable('alert')
      .set({ worker_only: 0 })
      .where('id', '=', samFelt)
      .execute()
    for (const day of ['2026-11-13', '2026-11-14', '2026-11-20']) await night(scene, day)
    for (const id of [samContact, samFelt]) {
      expect(await askedOf(scene, id)).toEqual([])
      expect((await eventsOf(scene, id)).slice(1)).toEqual(['not_answered'])
      expect((await (await scene.as('wren')).get(`/alerts/${id}`)).status).toBe(404)
    }
    expect(await noticesOf(scene, samContact)).toEqual(
      [
        'person-priya CONTACT_WANTED soon',
        'person-beth CONTACT_WANTED soon',
        'person-sam UNANSWERED digest',
      ].toSorted(),
    )
    const sam = await (await scene.as('sam')).get(`/alerts/${samContact}`)
    expect(sam.words).toContain('Nobody has answered yet')
    expect(sam.page.querySelector('a[href^="/check-ins/"]')?.textContent).toContain('else')
    await scene.parts.close()
  })
})

/** Worked out by hand with the bank holidays of England; clocks change in the middle of two. */
const seasons = [
  {
    season: 'Christmas',
    raised: '2026-12-23T10:00:00.000Z',
    by: '2027-01-05',
    up: '2027-01-06',
    answerBy: '2027-01-13',
  },
  {
    season: 'Easter, and clocks going forward',
    raised: '2027-03-24T10:00:00.000Z',
    by: '2027-04-05',
    up: '2027-04-06',
    answerBy: '2027-04-13',
  },
  {
    season: 'clocks going back',
    raised: '2027-10-27T10:00:00.000Z',
    by: '2027-11-04',
    up: '2027-11-05',
    answerBy: '2027-11-12',
  },
]

describe.each(dialects)('an alert that waits over holidays, on %s', (dialect) => {
  it.each(seasons)('$season', async ({ raised, by, up, answerBy }) => {
    const scene = await setScene(dialect)
    scene.parts.clock.set(raised)
    const id = await raiseCases(scene, await scene.as('ola'))
    expect((await alertRow(scene, id)).acknowledge_by).toBe(by)
    await night(scene, by)
    expect(await askedOf(scene, id)).toEqual([])
    await night(scene, up)
    expect(await askedOf(scene, id)).toEqual([`wren acknowledge ${answerBy}`])
    await night(scene, answerBy)
    expect(await askedOf(scene, id)).toHaveLength(1)
    await scene.parts.close()
  })
})
