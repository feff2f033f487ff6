import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import { alertRow, openAlert, oneMore, raiseCases, setScene } from './scene.ts'

describe.each(dialects)('a stretch and the alert it answers, on %s', (dialect) => {
  let scene: Awaited<ReturnType<typeof setScene>>
  let page: string
  let id: string
  beforeAll(async () => {
    scene = await setScene(dialect)
    id = await raiseCases(scene, await scene.as('ola'))
    page = `/alerts/${id}`
  })
  afterAll(() => scene.parts.close())

  const form = () => `form[action="${page}/settlement"]`
  const propose = async () => {
    const ola = await scene.as('ola')
    return ola.submit(await ola.get(page), form(), { reason: 'stretch_agreed' })
  }

  it('is no reason to settle before it is recorded', async () => {
    const early = await propose()
    expect(early.status).toBe(422)
    expect(early.words).toContain('Record the stretch first, with the day it ends.')
  })

  it('is a reason once it runs, and both confirm it', async () => {
    const { employments, people, organisations } = scene.world
    const stretch = {
      id: 'stretch-olaCaseload',
      employment_id: employments.ola,
      person_id: people.ola,
      organisation_id: organisations.tidewell,
      holding_id: null,
      element: 'caseload',
      reason: Buffer.from('x'),
      from_on: '2026-11-10',
      until_on: '2026-11-24',
      made_by: people.ola,
      made_at: scene.parts.clock.now(),
    }
    await scene.parts.store.write.insertInto('stretch').values(stretch).execute()
    expect((await propose()).location).toBe(`${page}?said=settling`)
  })

  it('lowers the alert by one level, so that near is for the worker alone', async () => {
    await (await scene.as('ola')).post('/holdings', oneMore('Thirteenth lamp'))
    expect(await openAlert(scene, scene.world.people.ola, 'CASES')).toBe(id)
    expect(await alertRow(scene, id)).toMatchObject({
      value: 13,
      level: 'notice',
      worker_only: 1,
      visible_at: null,
      acknowledge_by: null,
    })
    const list = await (await scene.as('ola')).get('/alerts')
    expect(list.words).toContain('Good to know')
    expect((await (await scene.as('ola')).get(page)).words).toContain('Only you see this.')
  })
})
