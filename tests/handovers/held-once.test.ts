import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import type { PersonName } from '../support/world.ts'
import { Scene } from './scene.ts'

const jobs = { sam: 'employment-sam', ola: 'employment-ola', hana: 'employment-hanaTidewell' }
type Worker = keyof typeof jobs
const elsewhere = 'A colleague holds them now.'

describe.each(dialects)('one person held once on %s', (dialect) => {
  let scene: Scene
  let first: string
  let count = 0
  const start = '2026-11-10T10:00:00.000Z'

  beforeAll(async () => {
    scene = await Scene.on(dialect)
  })
  afterAll(() => scene.parts.close())
  beforeEach(async () => {
    scene.parts.clock.set(start)
    first = await scene.holdingOf(await scene.as('sam'), `Weir ${(count += 1)}`)
  })

  const pass = async (holding: string, from: PersonName, to: Worker) => {
    const asker = await scene.as(from)
    const asked = await asker.post(`${holding}/handovers`, { to: jobs[to] })
    const taker = await scene.as(to)
    const page = await taker.get(asked.location!.split('?')[0]!)
    const taken = await taker.submit(page, 'form[action$=acceptance]')
    expect(taken.status).toBe(303)
    return taken.location!.split('?')[0]!
  }
  const end = async (holding: string, by: Worker) => {
    const worker = await scene.as(by)
    const form = await worker.get(`${holding}/ending/new`)
    const ended = await worker.submit(form, 'form[action$=ending]', { end_reason: 'goals_met' })
    expect(ended.status).toBe(303)
  }
  const reopening = async (holding: string, by: Worker) => {
    const worker = await scene.as(by)
    const page = await worker.get(holding)
    return () => worker.submit(page, 'form[action$=reopening]')
  }
  const reopen = async (holding: string, by: Worker) => (await reopening(holding, by))()
  const isOpen = async (holdings: string[]) => {
    const rows = await scene.parts.store.read
      .selectFrom('holding')
      .select('id')
      .where('id', 'in', ['', ...holdings.map((each) => each.split('/').at(-1)!)])
      .where('ended_on', 'is', null)
      .execute()
    return rows.map(({ id }) => `/holdings/${id}`)
  }

  it('is not opened again by the first while the third holds them', async () => {
    const second = await pass(first, 'sam', 'ola')
    const third = await pass(second, 'ola', 'hana')
    const again = await reopen(first, 'sam')
    expect([again.status, again.words.includes(elsewhere)]).toEqual([422, true])
    expect(await isOpen([first, second, third])).toEqual([third])
  })

  it('is not opened again by the second while the first holds them', async () => {
    const second = await pass(first, 'sam', 'ola')
    await end(second, 'ola')
    expect((await reopen(first, 'sam')).location).toBe(`${first}?said=reopened`)
    const again = await reopen(second, 'ola')
    expect([again.status, again.words.includes(elsewhere)]).toEqual([422, true])
    expect(await isOpen([first, second])).toEqual([first])
  })

  it('is not opened again from before a pause of months', async () => {
    await end(first, 'sam')
    scene.parts.clock.forward({ days: 40 })
    const anew = (await reopen(first, 'sam')).location!.split('?')[0]!
    expect(anew).not.toBe(first)
    const third = await pass(anew, 'sam', 'ola')
    const again = await reopen(first, 'sam')
    expect([again.status, again.words.includes(elsewhere)]).toEqual([422, true])
    await end(third, 'ola')
    const back = (await reopen(first, 'sam')).location!.split('?')[0]!
    expect((await reopen(third, 'ola')).status).toBe(422)
    expect(await isOpen([first, anew, third, back])).toEqual([back])
  })

  it('answers with the one they hold already, however they came by it', async () => {
    const second = await pass(first, 'sam', 'ola')
    const third = await pass(second, 'ola', 'sam')
    expect((await reopen(first, 'sam')).location).toBe(`${third}?said=reopened`)
    expect(await isOpen([first, second, third])).toEqual([third])
  })

  it('is opened by one of two at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      first = await scene.holdingOf(await scene.as('sam'), `Weir ${(count += 1)}`)
      const second = await pass(first, 'sam', 'ola')
      await end(second, 'ola')
      const both = await Promise.all([reopening(first, 'sam'), reopening(second, 'ola')])
      const answers = await Promise.all(both.map((press) => press()))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 422]))
      expect(await isOpen([first, second])).toHaveLength(1)
    }
  })
})
