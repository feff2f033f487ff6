import { expect, it, vi } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { Scene } from '../handovers/scene.ts'
import { tableScene } from './table.ts'

/** The planted fault: being asked counts as having said yes. */
vi.mock('../../src/alerts/carried.ts', async (original) => ({
  ...(await original<typeof import('../../src/alerts/carried.ts')>()),
  hasSecondName: ({ answer }: { answer: string | null }) => answer !== null,
}))

it('would close with one name if an ask counted as a yes: the rule is what holds it', async () => {
  const scene = await Scene.on('sqlite')
  const table = await tableScene(scene, { people: ['sam', 'ola', 'priya'] })
  const { sam, ola, priya } = table.as
  const close = () => priya.post('/debriefs/debrief-harbourNow/closing', { form_id: newId() })
  expect((await close()).status).toBe(422)
  await table.answer(sam, 'item-sam', { answer: 'put_down' })
  await table.answer(ola, 'item-ola', { answer: 'put_down' })
  await table.answer(sam, 'item-samPlain', { answer: 'co_hold', second: scene.world.people.ola })
  expect((await table.row('item-samPlain')).agreed_at).toBe(null)
  expect((await close()).status).toBe(303)
  await scene.parts.close()
})
