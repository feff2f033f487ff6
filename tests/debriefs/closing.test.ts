import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { Scene } from '../handovers/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { tableScene, type Table } from './table.ts'

const now = '/debriefs/debrief-harbourNow'

describe.each(dialects)('closing a debrief on %s', (dialect) => {
  let scene: Scene
  let table: Table<'sam' | 'ola' | 'priya' | 'hana' | 'wren' | 'anna'>

  beforeEach(async () => {
    scene = await Scene.on(dialect)
    table = await tableScene(scene, { people: ['sam', 'ola', 'priya', 'hana', 'wren', 'anna'] })
  })
  afterEach(() => scene.parts.close())

  const close = (client: Client, fields = {}) =>
    client.post(`${now}/closing`, { form_id: newId(), ...fields })
  const debrief = () =>
    scene.parts.store.read
      .selectFrom('debrief')
      .selectAll()
      .where('id', '=', 'debrief-harbourNow')
      .executeTakeFirstOrThrow()
  const putDownAll = async () => {
    const { sam, ola } = table.as
    await table.answer(sam, 'item-sam', { answer: 'put_down' })
    await table.answer(sam, 'item-samPlain', { answer: 'safe', second_name: 'The duty line' })
    await table.answer(ola, 'item-ola', { answer: 'put_down' })
  }

  it('cannot close while anything has one name only, and says which', async () => {
    const { sam, priya } = table.as
    const all = await close(priya, { 'themes[]': ['risk'] })
    expect(all.status).toBe(422)
    expect(all.words).toContain(
      '3 things still have only one name on them. Who could stand alongside?',
    )
    expect(all.page.querySelector('input[value=risk]')?.hasAttribute('checked')).toBe(true)
    await putDownAll()
    const last = await table.brings('hana', 'Something late')
    const one = await close(priya)
    expect(one.status).toBe(422)
    expect(one.words).toContain(
      'One thing still has only one name on it. Who could stand alongside?',
    )
    expect(one.words).toContain('Something late')
    expect((await debrief()).state).toBe('open')
    // Asked is not answered.
    const mine = await table.brings('sam', 'Asked only')
    await table.answer(sam, mine, { answer: 'co_hold', second: scene.world.people.ola })
    expect((await close(priya)).status).toBe(422)
    await table.press(priya, mine, 'taking')
    await table.press(priya, last, 'taking')
    const closed = await close(priya, { 'themes[]': ['risk', 'good_news'] })
    expect(closed.status).toBe(303)
    const page = await priya.follow(closed)
    expect(page.words).toContain('Nobody is carrying this alone. See you Monday.')
    expect((await debrief()).state).toBe('closed')
  })

  it('is closed once by two at the same moment, and by nobody else', async () => {
    const { sam, ola, priya, wren } = table.as
    await putDownAll()
    expect((await close(sam)).status).toBe(404)
    expect((await close(ola)).status).toBe(404)
    expect((await close(wren)).status).toBe(404)
    const both = await Promise.all([close(priya), close(priya)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    const { state, version } = await debrief()
    expect([state, version]).toEqual(['closed', 2])
    const late = await table.answer(sam, 'item-sam', { answer: 'safe', second_name: 'Me' })
    expect([303, 404, 422]).toContain(late.status)
    expect((await table.row('item-sam')).answer).toBe('put_down')
  })

  it('keeps a record: all for those who sat there, themes for a manager, risk for a clinical lead', async () => {
    const { sam, priya, hana, wren, anna } = table.as
    await putDownAll()
    await close(priya, { 'themes[]': ['risk', 'workload'] })
    const record = `${now}/record`
    const own = await sam.get(record)
    expect(own.words).toContain('Who was there')
    expect(own.words).toContain('Put down')
    expect(own.page.querySelector('.unprinted')!.textContent).toContain(
      'A call that stayed with me',
    )
    const theirs = await wren.get(record)
    expect(theirs.words).toContain('How much there is to do')
    expect(theirs.words).not.toContain('Who was there')
    expect(theirs.words).not.toContain('A call that stayed with me')
    const clinical = await anna.get(record)
    expect(clinical.words).toContain('Risk and safety')
    expect(clinical.words).not.toContain('How much there is to do')
    const absent = await hana.get(record)
    expect(absent.words).not.toContain('A call that stayed with me')
    expect((await wren.get('/debriefs/themes')).words).toContain('How much there is to do')
    expect((await (await scene.as('quinn')).get(record)).status).toBe(404)
  })

  it('shows on Monday what was left, and takes it on', async () => {
    const { priya } = table.as
    const item = 'item-samPlain'
    await putDownAll()
    await table.answer(table.as.sam, item, {
      answer: 'safe',
      second: scene.world.people.ola,
      ask_first: 'Did you sleep?',
    })
    await close(priya)
    scene.parts.clock.set('2026-11-11T09:00:00.000Z')
    const [sam, ola] = [await scene.as('sam'), await scene.as('ola')]
    expect((await sam.get('/')).words).toContain(
      'One thing was safe until now, from Tuesday 10 November',
    )
    const monday = await sam.get(`${now}/monday`)
    expect(monday.words).toContain('On call was Ola Nowak.')
    expect(monday.words).toContain('To ask first: Did you sleep?')
    expect((await ola.get(`${now}/monday`)).page.querySelectorAll('main form').length).toBe(0)
    const looked = `${now}/items/${item}/looked-at`
    expect((await ola.post(looked, { now: 'with_me' })).status).toBe(404)
    const form = { form_id: newId(), now: 'with_me' }
    expect((await sam.post(looked, form)).status).toBe(303)
    expect((await sam.post(looked, form)).status).toBe(303)
    expect((await sam.get(`${now}/monday`)).words).toContain('Looked at.')
    expect((await sam.get('/')).words).not.toContain('safe until now')
    const next = await scene.parts.store.read
      .selectFrom('carrying_item')
      .selectAll()
      .where('person_id', '=', scene.world.people.sam)
      .where('added_at', '>', '2026-11-11T00:00:00.000Z')
      .execute()
    expect(next.length).toBe(1)
    expect([next[0]!.answer, next[0]!.debrief_id]).toEqual([null, null])
    expect((await table.row(item)).answer).toBe('safe')
  })

  it('opens again for a lead, that day or the next working one, with each thing as it was', async () => {
    const { sam, priya } = table.as
    await putDownAll()
    await close(priya)
    const version = String((await debrief()).version)
    const reopen = (client: Client, v = version) =>
      client.post(`${now}/reopening`, { form_id: newId(), version: v })
    expect((await reopen(sam)).status).toBe(404)
    expect((await reopen(priya)).status).toBe(303)
    const open = await debrief()
    expect([open.state, open.step, open.closed_at]).toEqual(['open', 'sharing', null])
    expect((await table.row('item-sam')).answer).toBe('put_down')
    expect((await close(priya)).status).toBe(303)
    scene.parts.clock.set('2026-11-12T09:00:00.000Z')
    const later = await scene.as('priya')
    const late = await reopen(later, String((await debrief()).version))
    expect(late.status).toBe(422)
    expect((await debrief()).state).toBe('closed')
  })

  it('counts words without names, once each, only where five are here', async () => {
    const { sam, priya } = table.as
    const mood = (client: Client, fields: Record<string, string>) =>
      client.post(`${now}/moods`, { form_id: newId(), ...fields })
    const few = await mood(sam, { moment: 'out', mood: 'tired' })
    expect(few.status).toBe(422)
    const db = scene.parts.store.write
    const joined = { how: 'room' as const, joined_at: scene.parts.clock.now() }
    for (const name of ['ivy', 'hana'] as const) {
      const person_id = scene.world.people[name]
      await db
        .insertInto('debrief_attendance')
        .values({ debrief_id: 'debrief-harbourNow', person_id, ...joined })
        .onConflict((it) => it.columns(['debrief_id', 'person_id']).doUpdateSet({ how: 'room' }))
        .execute()
    }
    const page = await sam.get(`${now}/close`)
    expect(page.words).toContain('How do you go?')
    expect(page.page.querySelector('form[action$=moods] [checked]')).toBe(null)
    expect((await mood(sam, { moment: 'out', mood: 'furious' })).status).toBe(422)
    await mood(sam, { moment: 'out', mood: 'tired' })
    await mood(sam, { moment: 'out', mood: 'heavy' })
    await mood(priya, { moment: 'out', mood: 'tired' })
    const counted = await db
      .selectFrom('debrief_mood')
      .selectAll()
      .where('debrief_id', '=', 'debrief-harbourNow')
      .execute()
    expect(counted).toEqual([
      { debrief_id: 'debrief-harbourNow', moment: 'out', mood: 'tired', given: 2 },
    ])
    expect(Object.keys(counted[0]!)).not.toContain('person_id')
    expect((await sam.get(`${now}/close`)).words).toContain('counted without your name')
    await putDownAll()
    await close(priya)
    await db
      .updateTable('debrief_mood')
      .set({ given: 5 })
      .where('debrief_id', '=', 'debrief-harbourNow')
      .execute()
    expect((await priya.get(`${now}/record`)).words).not.toContain('Before and after')
    scene.parts.clock.forward({ days: 1 })
    const later = await scene.as('priya')
    expect((await later.get(`${now}/record`)).words).toContain('Before and after')
    await db
      .updateTable('debrief_mood')
      .set({ given: 4 })
      .where('debrief_id', '=', 'debrief-harbourNow')
      .execute()
    expect((await later.get(`${now}/record`)).words).not.toContain('Before and after')
  })

  it('draws weekends for a lead, and for nobody else', async () => {
    const title = 'Weekends with nothing carried alone: Harbour team'
    const { sam, priya, wren } = table.as
    const page = await priya.get('/debriefs')
    expect(page.words).toContain(title)
    expect(page.words).toContain('1 of 1 weekend after a debrief had nothing carried alone.')
    await scene.parts.store.write
      .updateTable('carrying_item')
      .set({ brought_at: '2026-11-06T16:00:00.000Z' })
      .where('id', '=', 'item-ola')
      .execute()
    const after = await priya.get('/team/patterns?team=team-harbour')
    expect(after.words).toContain('0 of 1 weekend after a debrief had nothing carried alone.')
    expect(after.words).toContain('Held. 1 thing left with one name.')
    for (const client of [sam, wren]) {
      expect((await client.get('/debriefs')).words).not.toContain('carried alone')
    }
  })
})
