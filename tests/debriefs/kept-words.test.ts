import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'
import { tableScene, type Table } from './table.ts'

const now = '/debriefs/debrief-harbourNow'

describe.each(dialects)('what changes while somebody writes on %s', (dialect) => {
  let scene: Scene
  let table: Table<'sam' | 'ola' | 'priya'>

  beforeEach(async () => {
    scene = await Scene.on(dialect)
    table = await tableScene(scene, { people: ['sam', 'ola', 'priya'] })
  })
  afterEach(() => scene.parts.close())

  const debriefs = () => scene.parts.store.write.updateTable('debrief')
  const close = () =>
    debriefs()
      .set({ state: 'closed', closed_at: scene.parts.clock.now() })
      .where('id', '=', 'debrief-harbourNow')
      .execute()
  const themes = async () => {
    const rows = scene.parts.store.read.selectFrom('debrief_theme').select('theme')
    return (await rows.where('debrief_id', '=', 'debrief-harbourNow').execute()).map(
      (it) => it.theme,
    )
  }

  it('keeps a promise and other words in sight', async () => {
    const { sam } = table.as
    const item = `${now}/items/item-sam`
    const words = await sam.get(item)
    await table.answer(sam, 'item-sam', { answer: 'put_down' })
    const late = await sam.submit(words, `form[action="${item}"]`, { words: 'Other words' })
    expect([late.status, late.words.includes('Other words')]).toEqual([409, true])
    await close()
    const typed = { what: 'Ring the landlord', owner: 'person-sam', due_on: '2026-11-17' }
    const sent = await sam.post(`${now}/actions`, { form_id: newId(), ...typed })
    expect([sent.status, sent.words.includes('Ring the landlord')]).toEqual([409, true])
    expect(sent.words).toContain('This debrief has closed')
  })

  it('shows both when themes were saved since', async () => {
    await close()
    const { priya } = table.as
    const [one, two] = [await priya.get(`${now}/close`), await priya.get(`${now}/close`)]
    const form = 'form[action$=themes]'
    expect((await priya.submit(one, form, { 'themes[]': ['risk'] })).status).toBe(303)
    const late = await priya.submit(two, form, { 'themes[]': ['loss'] })
    expect(late.status).toBe(409)
    expect(late.words).toContain('Risk and safety')
    expect(late.words).toContain('Loss and grief')
    expect(await themes()).toEqual(['risk'])
    await priya.submit(late, form)
    expect(await themes()).toEqual(['loss'])
  })

  it('takes back what was asked when a lead takes it', async () => {
    const { sam, ola, priya } = table.as
    for (const answer of ['hand_over', 'co_hold']) {
      const holding = await scene.holdingOf(sam, `Asked to ${answer}`)
      const held = { holding: holding.split('/').at(-1)! }
      const item = await table.brings('sam', answer, held)
      await table.answer(sam, item, { answer, second: scene.world.people.ola })
      const { handover_id, co_holder_id } = await table.row(item)
      expect((await table.press(priya, item, 'taking')).status).toBe(303)
      const over = handover_id
        ? (await ola.get(`/handovers/${handover_id}`)).status === 404
        : (await table.coHolder(co_holder_id!)).ended_at !== null
      expect(over).toBe(true)
      expect(await table.isShared(item)).toBe(true)
    }
  })

  it('lets somebody who has changed team take back what they brought', async () => {
    await scene.parts.store.write
      .updateTable('employment')
      .set({ team_id: 'team-quay' })
      .where('id', '=', 'employment-sam')
      .execute()
    const sam = await scene.as('sam')
    const { version } = await table.row('item-sam')
    const removal = `${now}/items/item-sam/removal`
    const sent = { form_id: newId(), version: String(version) }
    expect((await table.as.ola.post(removal, { ...sent, form_id: newId() })).status).toBe(404)
    const gone = await sam.post(removal, sent)
    expect(gone.status).toBe(303)
    expect((await sam.follow(gone)).status).toBe(200)
    expect((await table.row('item-sam')).withdrawn_at).not.toBe(null)
  })

  it('counts no word on another day, however it was opened again', async () => {
    const people = ['ivy', 'hana'] as const
    for (const name of people) {
      await scene.parts.store.write
        .insertInto('debrief_attendance')
        .values({
          debrief_id: 'debrief-harbourNow',
          person_id: scene.world.people[name],
          how: 'room',
          joined_at: scene.parts.clock.now(),
        })
        .onConflict((it) => it.columns(['debrief_id', 'person_id']).doUpdateSet({ how: 'room' }))
        .execute()
    }
    const mood = { moment: 'out', mood: 'tired' }
    const counted = async () =>
      (await scene.parts.store.read.selectFrom('debrief_mood').selectAll().execute()).filter(
        (row) => row.debrief_id === 'debrief-harbourNow',
      ).length
    scene.parts.clock.set('2026-11-11T09:00:00.000Z')
    const sam = await scene.as('sam')
    expect((await sam.get(`${now}/close`)).words).not.toContain('How do you go?')
    await sam.post(`${now}/moods`, { form_id: newId(), ...mood })
    expect(await counted()).toBe(0)
    scene.parts.clock.set('2026-11-10T12:00:00.000Z')
    await (await scene.as('sam')).post(`${now}/moods`, { form_id: newId(), ...mood })
    expect(await counted()).toBe(1)
  })
})
