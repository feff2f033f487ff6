import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'

const path = '/debriefs/debrief-harbourNext'
const friday = '2026-11-13T15:00:00.000Z'

describe.each(dialects)('starting a debrief on %s', (dialect) => {
  let scene: Scene
  const row = () =>
    scene.parts.store.read
      .selectFrom('debrief')
      .selectAll()
      .where('id', '=', 'debrief-harbourNext')
      .executeTakeFirstOrThrow()
  const places = () =>
    scene.parts.store.read
      .selectFrom('debrief_attendance')
      .selectAll()
      .where('debrief_id', '=', 'debrief-harbourNext')
      .orderBy('person_id')
      .execute()

  beforeEach(async () => {
    scene = await Scene.on(dialect)
  })
  afterEach(() => scene.parts.close())

  async function started() {
    scene.parts.clock.set(friday)
    const [priya, sam] = [await scene.as('priya'), await scene.as('sam')]
    const answer = await priya.submit(
      await priya.get(`${path}/open`),
      `form[action="${path}/opening"]`,
    )
    expect(answer.location).toBe(`${path}/round`)
    return { priya, sam }
  }

  it('waits for its day', async () => {
    const priya = await scene.as('priya')
    const before = await priya.get(`${path}/open`)
    expect(before.words).toContain('It can start on Friday 13 November 2026')
    expect(before.page.querySelector(`form[action="${path}/opening"]`)).toBeNull()
    const answer = await priya.post(`${path}/opening`)
    expect(answer.status).toBe(422)
    expect((await row()).state).toBe('planned')
  })

  it('is started by whoever facilitates, who sits there at once', async () => {
    await started()
    expect(await row()).toMatchObject({
      state: 'open',
      step: 'round',
      facilitator_id: 'person-priya',
    })
    expect(await places()).toMatchObject([{ person_id: 'person-priya', how: 'room' }])
  })

  it('goes on as it is when it is started twice', async () => {
    const { sam } = await started()
    expect((await sam.post(`${path}/opening`)).location).toBe(`${path}/round`)
    expect((await row()).facilitator_id).toBe('person-priya')
  })

  it('is started by somebody else of the team when they are not there', async () => {
    scene.parts.clock.set(friday)
    const sam = await scene.as('sam')
    const page = await sam.get(`${path}/open`)
    expect(page.words).toContain('Start instead of Priya Shah')
    await sam.submit(page, `form[action="${path}/opening"]`)
    expect((await row()).facilitator_id).toBe('person-sam')
  })

  it('is nobody’s to start outside the team', async () => {
    scene.parts.clock.set(friday)
    for (const name of ['tom', 'quinn', 'wren', 'anna', 'otis', 'frank'] as const) {
      const client = await scene.as(name)
      expect((await client.get(`${path}/open`)).status).toBe(404)
      expect((await client.post(`${path}/opening`)).status).toBe(404)
    }
  })

  it('says who is here only to those who joined, and how to see it', async () => {
    const { sam } = await started()
    const before = await sam.get(`${path}/round`)
    expect(before.words).toContain('You see who is here once you join.')
    expect(before.words).not.toContain('Nobody has joined yet')
    await sam.post(`${path}/attendance`, { how: 'room' })
    expect((await sam.get(`${path}/round`)).words).toContain('Sam Okafor (you)')
  })

  it('lets people join late, pass, leave and come back', async () => {
    const { sam, priya } = await started()
    const round = await sam.get(`${path}/round`)
    const joined = await sam.submit(round, `form[action="${path}/attendance"]`, { how: 'remote' })
    expect(joined.location).toBe(`${path}/round`)
    const seen = await sam.get(`${path}/round`)
    expect(seen.words).toMatch(/Priya Shah In the room *Sam Okafor \(you\) From elsewhere/)
    await sam.submit(seen, `form[action="${path}/pass"]`)
    expect((await priya.get(`${path}/round`)).words).toContain('Sam Okafor Passes this time')
    await sam.post(`${path}/pass`, { passed: 'no' })
    await sam.post(`${path}/attendance`, { how: 'leaving' })
    expect((await priya.get(`${path}/round`)).words).toContain('Not here: Sam Okafor')
    await sam.post(`${path}/attendance`, { how: 'room' })
    expect(await places()).toMatchObject([
      { person_id: 'person-priya', left_at: null },
      { person_id: 'person-sam', how: 'room', left_at: null, passed: 0 },
    ])
  })

  it('notes who is away, and forgets it when they come', async () => {
    const { sam, priya } = await started()
    const round = await priya.get(`${path}/round`)
    expect(round.words).toContain('Who has not joined yet')
    const away = await priya.post(`${path}/away`, { person: 'person-sam' })
    expect(away.location).toBe(`${path}/round`)
    expect((await priya.get(`${path}/round`)).words).toContain('Not here: Sam Okafor')
    expect((await sam.post(`${path}/away`, { person: 'person-ola' })).status).toBe(404)
    expect((await priya.post(`${path}/away`, { person: 'person-tom' })).status).toBe(422)
    await sam.post(`${path}/attendance`, { how: 'room' })
    expect((await priya.post(`${path}/away`, { person: 'person-sam' })).status).toBe(422)
  })

  it('moves one step for two who press at once, and both are there', async () => {
    const { sam, priya } = await started()
    await sam.post(`${path}/attendance`, { how: 'room' })
    const other = priya.copy()
    const [one, two] = [await priya.get(`${path}/round`), await other.get(`${path}/round`)]
    const form = `form[action="${path}/step"]`
    const answers = await Promise.all([priya.submit(one, form), other.submit(two, form)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await row()).toMatchObject({ step: 'carrying', version: 3 })
    const late = await other.post(`${path}/step`, { to: 'sharing', version: '2' })
    expect(late.location).toBe(`${path}/carrying?said=moved_on`)
    expect((await row()).step).toBe('carrying')
    const notHeld = await sam.post(`${path}/step`, { to: 'sharing', version: '3' })
    expect(notHeld.status).toBe(422)
    expect(notHeld.words).toContain('Somebody else holds it together now')
    expect((await priya.post(`${path}/step`, { to: 'close', version: '3' })).status).toBe(422)
    await priya.post(`${path}/step`, { to: 'round', version: '3' })
    expect((await row()).step).toBe('round')
  })

  it('passes into other hands midway', async () => {
    const { sam, priya } = await started()
    const early = await priya.post(`${path}/facilitator`, { person: 'person-sam' })
    expect(early.status).toBe(422)
    await sam.post(`${path}/attendance`, { how: 'room' })
    const mine = await sam.post(`${path}/facilitator`, { person: 'person-sam' })
    expect(mine.status).toBe(422)
    const page = await priya.get(`${path}/round`)
    await priya.submit(page, `form[action="${path}/facilitator"]`, { person: 'person-sam' })
    expect((await row()).facilitator_id).toBe('person-sam')
    await sam.submit(await sam.get(`${path}/round`), `form[action="${path}/step"]`)
    expect((await row()).step).toBe('carrying')
  })

  it('can be taken up by anyone there when whoever held it has gone', async () => {
    const { sam, priya } = await started()
    await sam.post(`${path}/attendance`, { how: 'room' })
    await priya.post(`${path}/attendance`, { how: 'leaving' })
    const page = await sam.get(`${path}/round`)
    expect(page.words).toContain('Nobody here holds it together just now')
    await sam.submit(page, `form[action="${path}/facilitator"]`)
    expect((await row()).facilitator_id).toBe('person-sam')
  })

  it('goes on after a weekend where it was left', async () => {
    const { priya } = await started()
    scene.parts.clock.set('2026-11-16T09:30:00.000Z')
    const again = await scene.as('priya')
    expect((await again.get('/debriefs')).words).toContain('It is not closed yet')
    const page = await again.follow(await again.get(path))
    await again.submit(page, `form[action="${path}/step"]`)
    expect((await row()).step).toBe('carrying')
    expect(priya).toBeDefined()
  })

  it('shows work alerts of the team to its lead from now', async () => {
    await scene.parts.store.write
      .updateTable('alert')
      .set({ visible_at: '2026-11-16T09:00:00.000Z' })
      .where('id', '=', 'alert-samCases')
      .execute()
    await started()
    const alert = await scene.parts.store.read
      .selectFrom('alert')
      .select('visible_at')
      .where('id', '=', 'alert-samCases')
      .executeTakeFirstOrThrow()
    expect(alert.visible_at).toBe(friday)
  })

  it('can be moved within its week, or said not to be held', async () => {
    const [priya, sam] = [await scene.as('priya'), await scene.as('sam')]
    const move = `form[action="${path}/new-time"]`
    const page = await priya.get(`${path}/open`)
    const refused = await priya.submit(page, move, { on: '2026-11-17', at: '10:00' })
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('Choose a day in the same week')
    expect((await priya.submit(page, move, { on: '2026-11-12', at: '10:00' })).status).toBe(303)
    expect(await row()).toMatchObject({
      held_on: '2026-11-12',
      planned_at: '2026-11-12T10:00:00.000Z',
    })
    const stale = await priya.submit(page, `form[action="${path}/not-held"]`, { why: 'holiday' })
    expect(stale.status).toBe(409)
    expect((await sam.post(`${path}/not-held`, { why: 'holiday', version: '2' })).status).toBe(404)
    const again = await priya.get(`${path}/open`)
    await priya.submit(again, `form[action="${path}/not-held"]`, { why: 'holiday' })
    expect(await row()).toMatchObject({ state: 'not_held', why_not: 'holiday' })
    expect((await sam.follow(await sam.get(path))).words).toContain('people were on holiday')
    expect((await priya.post(`${path}/opening`)).location).toContain('said=moved_on')
  })
})
