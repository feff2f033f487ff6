import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'
import { tableScene, type Table } from './table.ts'

const now = '/debriefs/debrief-harbourNow'
const rounds = 8

describe.each(dialects)('the table and the ledger at the same moment on %s', (dialect) => {
  let scene: Scene
  let table: Table<'sam' | 'ola' | 'priya'>
  let count = 0

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    table = await tableScene(scene, { people: ['sam', 'ola', 'priya'] })
    const { sam, ola } = table.as
    for (const item of ['item-sam', 'item-samPlain']) {
      await table.answer(sam, item, { answer: 'put_down' })
    }
    await table.answer(ola, 'item-ola', { answer: 'put_down' })
  })
  afterAll(() => scene.parts.close())

  const held = async (answer: 'co_hold' | 'hand_over') => {
    const { sam } = table.as
    const label = `Ferry steps ${(count += 1)}`
    const holding = await scene.holdingOf(sam, label)
    const item = await table.brings('sam', label, { holding: holding.split('/').at(-1)! })
    await table.answer(sam, item, { answer, second: scene.world.people.ola })
    return { holding, item, row: await table.row(item) }
  }
  const debrief = () =>
    scene.parts.store.write.updateTable('debrief').where('id', '=', 'debrief-harbourNow')

  it('never closes over a second name that goes away', async () => {
    const { sam, ola, priya } = table.as
    for (let round = 0; round < rounds; round += 1) {
      const { holding, item, row } = await held('co_hold')
      const beside = `${holding}/co-holders/${row.co_holder_id}`
      await ola.post(`${beside}/acceptance`, { version: '1' })
      expect(await table.isShared(item)).toBe(true)
      const [ended, closed] = await Promise.all([
        ola.post(`${beside}/ending`, { form_id: newId() }),
        priya.post(`${now}/closing`, { form_id: newId() }),
      ])
      expect([ended.status, [303, 422].includes(closed.status)]).toEqual([303, true])
      expect(closed.status === 303 && !(await table.isShared(item))).toBe(false)
      await debrief().set({ state: 'open', step: 'sharing', closed_at: null }).execute()
      if (!(await table.isShared(item))) await table.answer(sam, item, { answer: 'put_down' })
    }
  })

  it.each(['acceptance', 'declining'])('waits its turn for an ask: %s', async (noun) => {
    const { sam, ola } = table.as
    for (let round = 0; round < rounds; round += 1) {
      const { item, row } = await held('hand_over')
      const [said, answered] = await Promise.all([
        ola.post(`/handovers/${row.handover_id}/${noun}`, { version: '1', form_id: newId() }),
        table.answer(sam, item, { answer: 'put_down' }),
      ])
      expect([303, 404, 409, 422]).toContain(said.status)
      expect([303, 404, 409, 422]).toContain(answered.status)
      expect([said.status, answered.status]).toContain(303)
      const after = await table.row(item)
      if (after.answer === null) await table.answer(sam, item, { answer: 'put_down' })
    }
  })
})
