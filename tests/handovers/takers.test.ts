import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import type { PersonName } from '../support/world.ts'
import { Scene } from './scene.ts'

/** Hana works half in Harbour, at Tidewell, and half in Lantern, at another employer. */
describe.each(dialects)('who may be handed someone on %s', (dialect) => {
  let scene: Scene
  let hana: Client
  let holding: string
  let count = 0

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    hana = await scene.as('hana')
  })
  afterAll(() => scene.parts.close())
  beforeEach(async () => {
    const { hanaTidewell: employment } = scene.world.employments
    holding = await scene.holdingOf(hana, `Mill ${(count += 1)}`, { employment })
    await lastDay(null)
  })

  const names = async () => {
    const form = await hana.get(`${holding}/handovers/new`)
    return form.page.querySelectorAll('#field-to option').map((each) => each.textContent)
  }
  const lastDay = (until_on: string | null) =>
    scene.parts.store.write
      .updateTable('employment')
      .set({ until_on })
      .where('id', '=', scene.world.employments.ola)
      .execute()
  const ask = async (to: string) => hana.post(`${holding}/handovers`, { to })
  const accept = async (name: PersonName, handover: string) => {
    const taker = await scene.as(name)
    return taker.submit(await taker.get(handover), 'form[action$=acceptance]')
  }
  const isOpen = async () => {
    const { ended_on: endedOn } = await scene.parts.store.read
      .selectFrom('holding')
      .select('ended_on')
      .where('id', '=', holding.split('/').at(-1)!)
      .executeTakeFirstOrThrow()
    return endedOn === null
  }

  it('offers nobody of another employer, though the asker works there too', async () => {
    expect(await names()).toEqual([
      'Choose one',
      'Ivy Park',
      'Ola Nowak',
      'Priya Shah',
      'Sam Okafor',
    ])
    for (const job of ['tom', 'wren', 'hanaLantern'] as const) {
      const answer = await ask(scene.world.employments[job])
      expect([job, answer.status]).toEqual([job, 422])
      expect(answer.page.querySelector('#error-to')).toBeTruthy()
    }
  })

  it('never leaves the employer, whatever was asked before', async () => {
    const asked = (await ask(scene.world.employments.ola)).location!.split('?')[0]!
    await scene.parts.store.write
      .updateTable('handover')
      .set({ to_id: scene.world.people.tom, to_employment_id: scene.world.employments.tom })
      .where('id', '=', asked.split('/').at(-1)!)
      .execute()
    const answer = await accept('tom', asked)
    expect([answer.status, await isOpen()]).toEqual([422, true])
    expect(answer.words).toContain('They do not hold people here today.')
  })

  it.each([
    ['2026-12-08', false],
    ['2026-12-09', true],
  ])('with a job that ends on %s: %s', async (day, may) => {
    const asked = (await ask(scene.world.employments.ola)).location!.split('?')[0]!
    await lastDay(day)
    const answer = await accept('ola', asked)
    expect([answer.status, await isOpen()]).toEqual(may ? [303, false] : [422, true])
    expect(answer.words.includes('Nobody new is held in its last weeks.')).toBe(!may)
    holding = await scene.holdingOf(hana, `Mill ${(count += 1)}`, {
      employment: scene.world.employments.hanaTidewell,
    })
    expect((await names()).includes('Ola Nowak')).toBe(may)
    expect((await ask(scene.world.employments.ola)).status).toBe(may ? 303 : 422)
  })
})
