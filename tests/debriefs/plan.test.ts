import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planDebriefs } from '../../src/debriefs/plan-debriefs.ts'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'

const harbour = 'team-harbour'

describe.each(dialects)('weekly debriefs planned ahead on %s', (dialect) => {
  let scene: Scene
  beforeEach(async () => {
    scene = await Scene.on(dialect)
  })
  afterEach(() => scene.parts.close())

  const rows = async (team = harbour) =>
    scene.parts.store.read
      .selectFrom('debrief')
      .select(['id', 'held_on', 'planned_at', 'state', 'facilitator_id', 'why_not'])
      .where('team_id', '=', team)
      .where('kind', '=', 'weekly')
      .where('held_on', '>=', '2026-11-09')
      .orderBy('held_on')
      .execute()
  const at = (now: string) => {
    scene.parts.clock.set(now)
    return planDebriefs(scene.parts)
  }

  it('are made once, however often the clock looks, on however many servers', async () => {
    await Promise.all([planDebriefs(scene.parts), planDebriefs(scene.parts)])
    await at('2026-11-10T11:00:00.000Z')
    expect((await rows()).map(({ held_on, planned_at }) => [held_on, planned_at])).toEqual([
      ['2026-11-13', '2026-11-13T09:00:00.000Z'],
      ['2026-11-20', '2026-11-20T15:00:00.000Z'],
    ])
  })

  it('go on through Christmas, and leave no week out', async () => {
    for (let day = 10; day <= 30; day += 5) await at(`2026-12-${day}T10:00:00.000Z`)
    const days = (await rows()).map(({ held_on }) => held_on).filter((day) => day >= '2026-12-11')
    expect(days).toEqual(['2026-12-11', '2026-12-18', '2026-12-24', '2026-12-31', '2027-01-08'])
  })

  it('name somebody else when the one whose turn it is goes on leave', async () => {
    await planDebriefs(scene.parts)
    const priya = await scene.as('priya')
    const set = await priya.get('/debriefs/schedule')
    await priya.submit(set, 'form[action="/debriefs/schedule"]', { cover: 'person-sam' })
    await priya.post('/leave', { from_on: '2026-11-20', part: 'whole', employment: '' })
    await at('2026-11-10T12:00:00.000Z')
    expect((await rows()).map(({ facilitator_id }) => facilitator_id)).toEqual([
      'person-priya',
      'person-sam',
    ])
  })

  it('are not held when their day has passed, and two in a row tell the lead and the manager', async () => {
    await planDebriefs(scene.parts)
    await at('2026-11-14T00:10:00.000Z')
    await at('2026-11-21T00:10:00.000Z')
    const [first, second] = await rows()
    expect([first, second]).toMatchObject([
      { state: 'not_held', why_not: 'passed_by' },
      { state: 'not_held', why_not: 'passed_by' },
    ])
    const alert = await scene.parts.store.read
      .selectFrom('alert')
      .select(['id', 'level', 'value', 'team_id'])
      .where('code', '=', 'DEBRIEF_MISSED')
      .where('team_id', '=', harbour)
      .execute()
    expect(alert).toMatchObject([{ level: 'near', value: 2, team_id: harbour }])
    scene.parts.clock.set('2026-11-23T09:30:00.000Z')
    const path = `/alerts/${alert[0]!.id}`
    for (const name of ['priya', 'wren'] as const) {
      const { status, words } = await (await scene.as(name)).get(path)
      expect([name, status]).toEqual([name, 200])
      expect(words).toContain('The last two debriefs of Harbour team were not held')
      expect(words).toContain('Friday 20 November 2026')
    }
    expect((await (await scene.as('sam')).get(path)).status).toBe(404)
  })

  it('count neither way when everybody was on leave', async () => {
    await planDebriefs(scene.parts)
    const people = ['sam', 'ola', 'priya', 'hanaTidewell', 'ivy', 'dora'] as const
    for (const name of people) {
      const person = name === 'hanaTidewell' ? 'hana' : name
      await scene.parts.store.write
        .insertInto('leave')
        .values({
          id: `leave-away-${name}`,
          employment_id: `employment-${name}`,
          person_id: `person-${person}`,
          from_on: '2026-11-20',
          until_on: '2026-11-20',
          part: 'whole',
          made_at: '2026-11-10T10:00:00.000Z',
        })
        .execute()
    }
    await at('2026-11-14T00:10:00.000Z')
    await at('2026-11-21T00:10:00.000Z')
    expect((await rows())[1]).toMatchObject({ state: 'not_held', why_not: 'holiday' })
    const ours = scene.parts.store.read
      .selectFrom('alert')
      .select('id')
      .where('team_id', '=', harbour)
    expect(await ours.where('code', '=', 'DEBRIEF_MISSED').execute()).toEqual([])
  })

  it('follow the schedule when its lead changes it', async () => {
    const [priya, sam] = [await scene.as('priya'), await scene.as('sam')]
    const form = 'form[action="/debriefs/schedule"]'
    const [page, other] = [
      await priya.get('/debriefs/schedule'),
      await priya.get('/debriefs/schedule'),
    ]
    const typed = { weekday: '4', at: '14:00', turn_1: 'person-ola', turn_2: 'person-priya' }
    const refused = await priya.submit(page, form, { ...typed, turn_3: 'person-tom' })
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('Choose someone from this team')
    expect((await priya.submit(page, form, typed)).location).toBe('/debriefs?said=saved')
    expect(await rows()).toMatchObject([
      {
        held_on: '2026-11-12',
        planned_at: '2026-11-12T14:00:00.000Z',
        facilitator_id: 'person-ola',
      },
      { held_on: '2026-11-19', facilitator_id: 'person-priya' },
    ])
    const stale = await priya.submit(other, form, { weekday: '3' })
    expect(stale.status).toBe(409)
    expect((await sam.get('/debriefs')).words).toContain('Thursdays at 14:00, for 25 minutes')
    expect((await sam.get('/debriefs/schedule')).status).toBe(404)
  })

  it('end with the schedule, and begin again with a new one', async () => {
    const priya = await scene.as('priya')
    await planDebriefs(scene.parts)
    const page = await priya.get('/debriefs/schedule')
    await priya.submit(page, 'form[action="/debriefs/schedule/ending"]')
    expect(await rows()).toEqual([])
    await at('2026-11-10T13:00:00.000Z')
    expect(await rows()).toEqual([])
    const back = await scene.as('priya')
    const again = await back.get('/debriefs/schedule')
    await back.submit(again, 'form[action="/debriefs/schedule"]', { turn_1: 'person-sam' })
    expect(await rows()).toMatchObject([
      { held_on: '2026-11-13', facilitator_id: 'person-sam' },
      { held_on: '2026-11-20', facilitator_id: 'person-sam' },
    ])
  })
})
