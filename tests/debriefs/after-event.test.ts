import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planDebriefs } from '../../src/debriefs/plan-debriefs.ts'
import { newId } from '../../src/database/ids.ts'
import { Scene } from '../handovers/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { tableScene, type Table } from './table.ts'

describe.each(dialects)('a debrief that somebody opens alone on %s', (dialect) => {
  let scene: Scene
  let table: Table<'sam' | 'ola' | 'priya'>

  beforeEach(async () => {
    scene = await Scene.on(dialect)
    scene.parts.clock.set('2026-11-13T09:00:00.000Z')
    table = await tableScene(scene, { people: ['sam', 'ola', 'priya'] })
    await debriefs().set({ state: 'closed' }).where('state', '=', 'open').execute()
  })
  afterEach(() => scene.parts.close())

  const debriefs = () => scene.parts.store.write.updateTable('debrief')
  const press = (client: Client, path: string, fields = {}) =>
    client.post(path, { form_id: newId(), ...fields })
  const called = async (client: Client) => {
    const call = { team: 'team-harbour', kind: 'after_event', held_on: '2026-11-13', at: '09:05' }
    const answer = await press(client, '/debriefs', call)
    const path = answer.location!.split('/open')[0]!
    return { path, id: path.split('/').at(-1)! }
  }

  it('shows nothing of what somebody brings for Friday, and closes without it', async () => {
    const { sam, ola } = table.as
    const { path, id } = await called(ola)
    await scene.parts.store.write
      .updateTable('alert')
      .set({ visible_at: '2026-11-16T09:00:00.000Z' })
      .where('id', '=', 'alert-samCases')
      .execute()
    scene.parts.clock.forward({ minutes: 2 })
    await press(ola, `${path}/opening`)
    scene.parts.clock.forward({ minutes: 2 })
    const brought = { words: 'For Friday only', absent: 'bring' }
    await press(sam, '/debriefs/debrief-harbourNext/items', brought)
    const item = await scene.parts.store.read
      .selectFrom('carrying_item')
      .select('id')
      .where('added_at', '=', scene.parts.clock.now())
      .executeTakeFirstOrThrow()
    for (const page of ['sharing', 'carrying', 'board', 'close']) {
      expect((await ola.get(`${path}/${page}`)).words).not.toContain('For Friday only')
    }
    expect((await table.press(ola, item.id, 'offer', id)).status).toBe(404)
    expect((await press(ola, `${path}/closing`)).status).toBe(303)
    const { visible_at } = await scene.parts.store.read
      .selectFrom('alert')
      .select('visible_at')
      .where('id', '=', 'alert-samCases')
      .executeTakeFirstOrThrow()
    expect(visible_at).toBe('2026-11-16T09:00:00.000Z')
  })

  it('takes what those who sit there bring from when it begins', async () => {
    const { sam, ola } = table.as
    const { path } = await called(ola)
    const early = await press(sam, `${path}/items`, { words: 'Early', absent: 'bring' })
    expect(early.status).toBe(422)
    expect(early.words).toContain('You can bring things once it has started.')
    await press(sam, '/debriefs/debrief-harbourNext/items', { words: 'Kept', absent: 'keep' })
    await press(ola, `${path}/opening`)
    const unseated = await press(sam, `${path}/items`, { words: 'What happened' })
    expect(unseated.status).toBe(422)
    expect(unseated.words).toContain('Join it first.')
    await press(sam, `${path}/attendance`, { how: 'room' })
    expect((await press(sam, `${path}/items`, { words: 'What happened' })).status).toBe(303)
    const { words } = await ola.get(`${path}/sharing`)
    expect(words).toContain('What happened')
    expect(words).not.toContain('Kept')
    expect((await press(ola, `${path}/closing`)).status).toBe(422)
  })

  it('is over after Monday, and lets nobody read on', async () => {
    const { sam, ola } = table.as
    const next = '/debriefs/debrief-harbourNext'
    await debriefs().set({ state: 'not_held' }).where('kind', '=', 'quarterly').execute()
    await press(ola, `${next}/opening`)
    const [left, shared] = [await table.brings('sam', 'Left'), await table.brings('sam', 'Shared')]
    await press(sam, `${next}/attendance`, { how: 'room' })
    const asked = { answer: 'co_hold', second: scene.world.people.ola }
    await table.answer(sam, left, asked, 'debrief-harbourNext')
    await table.answer(sam, shared, { answer: 'put_down' }, 'debrief-harbourNext')
    const stateOf = async () => {
      await planDebriefs(scene.parts)
      const row = scene.parts.store.read.selectFrom('debrief').select(['state', 'why_not'])
      return row.where('id', '=', 'debrief-harbourNext').executeTakeFirstOrThrow()
    }
    scene.parts.clock.set('2026-11-16T23:00:00.000Z')
    expect(await stateOf()).toEqual({ state: 'open', why_not: null })
    scene.parts.clock.set('2026-11-17T00:10:00.000Z')
    expect(await stateOf()).toEqual({ state: 'not_held', why_not: 'passed_by' })
    expect((await table.row(left)).debrief_id).toBe(null)
    expect((await table.row(shared)).debrief_id).toBe('debrief-harbourNext')
    await table.brings('sam', 'Brought later')
    const later = await scene.as('ola')
    expect((await later.get(`${next}/open`)).words).toContain('It was not held')
    const pressed = await table.press(later, left, 'offer', 'debrief-harbourNext')
    expect(pressed.location).toContain('said=moved_on')
    const board = await later.get(`${next}/board`)
    expect(board.words).toContain('Sam Okafor, second thing')
    expect(board.words).not.toContain('Sam Okafor, third thing')
  })
})

describe.each(dialects)('a quarterly review on %s', (dialect) => {
  let scene: Scene
  beforeEach(async () => {
    scene = await Scene.on(dialect)
  })
  afterEach(() => scene.parts.close())

  it('takes no answers, and shows no words to whoever joins it', async () => {
    const table = await tableScene(scene, { people: ['sam', 'ola', 'wren'] })
    const { sam, ola, wren } = table.as
    const review = 'debrief-harbourQuarter'
    await press(sam, `/debriefs/${review}/attendance`, { how: 'room' })
    const answer = await table.answer(sam, 'item-sam', { answer: 'put_down' }, review)
    expect(answer.status).toBe(404)
    expect((await table.press(ola, 'item-sam', 'offer', review)).status).toBe(404)
    await scene.parts.store.write
      .updateTable('carrying_item')
      .set({ debrief_id: review, answer: 'put_down' })
      .where('id', '=', 'item-sam')
      .execute()
    for (const page of ['actions', 'close', 'board']) {
      const { words } = await wren.get(`/debriefs/${review}/${page}`)
      expect(words).not.toContain('A call that stayed with me')
      expect(words).not.toContain('Sam Okafor, first thing')
    }
  })

  const press = (client: Client, path: string, fields = {}) =>
    client.post(path, { form_id: newId(), ...fields })
})
