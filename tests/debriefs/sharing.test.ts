import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'
import { tableScene, type Table } from './table.ts'

const now = '/debriefs/debrief-harbourNow'

describe.each(dialects)('sharing what was brought on %s', (dialect) => {
  let scene: Scene
  let table: Table<'sam' | 'ola' | 'priya' | 'hana' | 'quinn' | 'wren'>

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    table = await tableScene(scene, { people: ['sam', 'ola', 'priya', 'hana', 'quinn', 'wren'] })
  })
  afterAll(() => scene.parts.close())

  it('shows each thing to those who sit there, with one thing to press', async () => {
    const { sam, ola, priya, hana } = table.as
    const own = await sam.get(`${now}/sharing`)
    expect(own.status).toBe(200)
    expect(own.words).toContain('A call that stayed with me')
    expect(own.page.querySelectorAll('a[href$="/answer"]').length).toBe(2)
    expect((await ola.get(`${now}/sharing`)).words).toContain('I can stand alongside')
    expect((await priya.get(`${now}/sharing`)).words).toContain('I will stand alongside')
    expect((await hana.get(`${now}/sharing`)).words).not.toContain('A call that stayed with me')
    expect((await table.as.quinn.get(`${now}/sharing`)).status).toBe(404)
    expect((await table.as.wren.get(`${now}/sharing`)).status).toBe(404)
  })

  it('asks for a second name with a yes of their own', async () => {
    const { sam, ola } = table.as
    const item = await table.brings('sam', 'A long call')
    const form = await sam.get(`${now}/items/${item}/answer`)
    const refused = await sam.submit(form, 'form[action$=answer]', {
      answer: 'co_hold',
      ask_first: 'How was the night?',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('How was the night?')
    expect(refused.page.querySelector('#error-second')).toBeTruthy()
    const asked = await sam.submit(form, 'form[action$=answer]', {
      answer: 'co_hold',
      second: scene.world.people.ola,
    })
    expect(asked.status).toBe(303)
    expect((await sam.follow(asked)).words).toContain('Asked to stand alongside: Ola Nowak.')
    expect(await table.isShared(item)).toBe(false)
    await table.press(ola, item, 'offer')
    expect(await table.isShared(item)).toBe(true)
    expect((await sam.get(`${now}/sharing`)).words).toContain('Ola Nowak stands alongside.')
  })

  it('takes an offer up with one press', async () => {
    const { sam, ola } = table.as
    const item = await table.brings('sam', 'The second call')
    await table.press(ola, item, 'offer')
    expect(await table.isShared(item)).toBe(false)
    const page = await sam.get(`${now}/sharing`)
    expect(page.words).toContain('Ola Nowak can stand alongside.')
    const answer = await sam.submit(page, `#item-${item} form`)
    expect(answer.status).toBe(303)
    expect(await table.isShared(item)).toBe(true)
  })

  it('goes back to one name when they say not this time', async () => {
    const { sam, ola } = table.as
    const item = await table.brings('sam', 'The third call')
    await table.answer(sam, item, { answer: 'co_hold', second: scene.world.people.ola })
    await table.press(ola, item, 'declining')
    const row = await table.row(item)
    expect([row.answer, row.second_id, row.debrief_id]).toEqual([null, null, null])
    expect((await table.press(table.as.hana, item, 'offer')).status).toBe(404)
  })

  it('keeps the same record as the ledger where it is about somebody held', async () => {
    const { sam, ola } = table.as
    const holding = await scene.holdingOf(sam, 'Corner shop')
    const item = await table.brings('sam', 'Corner shop', { holding: holding.split('/').at(-1)! })
    await table.answer(sam, item, { answer: 'co_hold', second: scene.world.people.ola })
    const asked = await table.row(item)
    expect(asked.co_holder_id).not.toBe(null)
    expect((await ola.get(holding)).words).toContain('You are asked to stand alongside.')
    await ola.post(`${holding}/co-holders/${asked.co_holder_id}/acceptance`, { version: '1' })
    expect(await table.isShared(item)).toBe(true)
    const { accepted_at } = await table.coHolder(asked.co_holder_id!)
    expect(accepted_at).not.toBe(null)
  })

  it('hears a no from the ledger, and withdraws an ask when the answer changes', async () => {
    const { sam, ola } = table.as
    const holding = await scene.holdingOf(sam, 'Tram stop')
    const item = await table.brings('sam', 'Tram stop', { holding: holding.split('/').at(-1)! })
    await table.answer(sam, item, { answer: 'co_hold', second: scene.world.people.ola })
    const { co_holder_id } = await table.row(item)
    await ola.post(`${holding}/co-holders/${co_holder_id}/declining`, { version: '1' })
    expect((await table.row(item)).answer).toBe(null)
    await table.answer(sam, item, { answer: 'hand_over', second: scene.world.people.ola })
    const { handover_id } = await table.row(item)
    expect((await ola.get(`/handovers/${handover_id}`)).status).toBe(200)
    await table.answer(sam, item, { answer: 'put_down' })
    expect((await ola.get(`/handovers/${handover_id}`)).status).toBe(404)
    expect((await table.row(item)).handover_id).toBe(null)
  })

  it('hands over at the table as in the ledger', async () => {
    const { sam, ola } = table.as
    const holding = await scene.holdingOf(sam, 'Bus shelter')
    const item = await table.brings('sam', 'Bus shelter', { holding: holding.split('/').at(-1)! })
    await table.answer(sam, item, { answer: 'hand_over', second: scene.world.people.ola })
    expect(await table.isShared(item)).toBe(false)
    expect((await table.press(ola, item, 'offer')).status).toBe(303)
    expect(await table.isShared(item)).toBe(true)
    expect((await sam.get(holding)).words).toContain('Handed over')
    expect((await ola.get('/holdings')).words).toContain('Bus shelter')
    const again = await table.answer(sam, item, { answer: 'put_down' })
    expect(again.status).toBe(422)
    expect(again.words).toContain('It has been taken on already')
  })

  it('lets a lead take anything at once, also of somebody absent', async () => {
    const { priya, sam } = table.as
    const holding = await scene.holdingOf(table.as.hana, 'Late shift', {
      employment: 'employment-hanaTidewell',
    })
    const item = await table.brings('hana', 'Late shift', { holding: holding.split('/').at(-1)! })
    expect((await table.press(sam, item, 'taking')).status).toBe(404)
    expect((await table.press(priya, item, 'taking')).status).toBe(303)
    expect(await table.isShared(item)).toBe(true)
    const row = await table.row(item)
    expect((await table.coHolder(row.co_holder_id!)).accepted_at).not.toBe(null)
    expect(await table.toldOf('hana', 'debrief')).toBe(1)
    expect((await table.press(priya, item, 'taking')).status).toBe(303)
    expect(await table.toldOf('hana', 'debrief')).toBe(1)
  })

  it('is safe until Monday with a name, here or from outside', async () => {
    const { sam } = table.as
    const item = await table.brings('sam', 'A letter')
    expect((await table.answer(sam, item, { answer: 'safe' })).status).toBe(422)
    const both = { answer: 'safe', second: scene.world.people.ola, second_name: 'The duty line' }
    expect((await table.answer(sam, item, both)).status).toBe(422)
    const number = { answer: 'safe', second_name: 'Duty 943 476 5919' }
    expect((await table.answer(sam, item, number)).status).toBe(422)
    expect((await table.answer(sam, item, { ...both, second: '' })).status).toBe(303)
    expect(await table.isShared(item)).toBe(true)
    const page = await sam.get(`${now}/sharing`)
    expect(page.words).toContain('Safe until Monday. The duty line is on call.')
    const row = await table.row(item)
    expect(row.second_name!.toString()).not.toContain('duty')
  })

  it('refuses who is not here, oneself, and another’s thing', async () => {
    const { sam, ola, priya } = table.as
    const item = await table.brings('sam', 'One more')
    for (const second of ['hana', 'sam', 'quinn', 'wren'] as const) {
      const answer = await table.answer(sam, item, {
        answer: 'co_hold',
        second: scene.world.people[second],
      })
      expect([second, answer.status]).toEqual([second, 422])
    }
    expect(
      (await ola.post(`${now}/items/${item}/answer`, { answer: 'put_down', version: '1' })).status,
    ).toBe(404)
    expect(
      (await priya.post(`${now}/items/${item}/answer`, { answer: 'put_down', version: '1' }))
        .status,
    ).toBe(404)
    expect((await table.press(sam, item, 'offer')).status).toBe(404)
  })

  it('shows both texts to whoever answers in two tabs', async () => {
    const { sam } = table.as
    const item = await table.brings('sam', 'Two tabs')
    const old = await sam.get(`${now}/items/${item}/answer`)
    await table.answer(sam, item, { answer: 'safe', second_name: 'The duty line' })
    const late = await sam.submit(old, 'form[action$=answer]', {
      answer: 'safe',
      second_name: 'The night team',
    })
    expect(late.status).toBe(409)
    expect(late.text).toContain('The duty line')
    expect(late.text).toContain('The night team')
  })

  it('lets one of two stand alongside who press at once', async () => {
    const { sam, ola, priya } = table.as
    const item = await table.brings('sam', 'Both at once')
    const presses = await Promise.all([
      table.press(ola, item, 'offer'),
      table.press(priya, item, 'taking'),
    ])
    expect(presses.map(({ status }) => status)).toContain(303)
    const row = await table.row(item)
    expect([scene.world.people.ola, scene.world.people.priya]).toContain(row.second_id)
    expect((await sam.get(`${now}/sharing`)).status).toBe(200)
  })

  it('ends the alert about a thing carried alone as soon as somebody stands alongside', async () => {
    const { sam, ola, priya } = table.as
    const item = await table.brings('sam', 'Since October')
    const db = scene.parts.store.write
    await db
      .updateTable('carrying_item')
      .set({ brought_at: '2026-10-29T16:00:00.000Z' })
      .where('id', '=', item)
      .execute()
    const alerts = () =>
      db
        .selectFrom('alert')
        .select(['state'])
        .where('cause_key', '=', `CARRIED_ALONE:${item}`)
        .execute()
    await table.press(ola, item, 'offer')
    expect(await alerts()).toEqual([{ state: 'open' }])
    await table.answer(sam, item, { answer: 'co_hold', second: scene.world.people.ola })
    expect(await alerts()).toEqual([{ state: 'closed' }])
    expect((await table.press(priya, item, 'taking')).status).toBe(422)
  })

  it('never closes over an answer that is changed at the same moment', async () => {
    const { sam, priya } = table.as
    const rows = await scene.parts.store.read
      .selectFrom('carrying_item')
      .select(['id', 'person_id'])
      .where('team_id', '=', scene.world.teams.harbour)
      .where('brought_at', 'is not', null)
      .where('withdrawn_at', 'is', null)
      .where((of) => of.or([of('debrief_id', 'is', null), of('agreed_at', 'is', null)]))
      .execute()
    for (const { id } of rows) await table.press(priya, id, 'taking')
    const item = await table.brings('sam', 'The last one')
    await table.answer(sam, item, { answer: 'put_down' })
    const [changed, closed] = await Promise.all([
      table.answer(sam, item, { answer: 'co_hold', second: scene.world.people.ola }),
      priya.post(`${now}/closing`, { form_id: newId() }),
    ])
    const shared = await table.isShared(item)
    expect([changed.status, closed.status]).toContain(303)
    expect(closed.status === 303 && !shared).toBe(false)
  })
})
