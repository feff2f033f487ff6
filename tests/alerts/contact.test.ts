import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import type { PersonName } from '../support/world.ts'
import { alertRow, cardOf, eventsOf, openAlert, setScene } from './scene.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

describe.each(dialects)('asking for contact on %s', (dialect) => {
  let scene: Scene
  let hana: Client
  beforeEach(async () => {
    scene = await setScene(dialect)
    await scene.parts.store.write
      .deleteFrom('check_in')
      .where('person_id', '=', scene.world.people.hana)
      .execute()
    hana = await scene.as('hana')
  })
  afterEach(() => scene.parts.close())

  const wanted = () => openAlert(scene, scene.world.people.hana, 'CONTACT_WANTED')
  const ask = async (fields: Record<string, string>) => {
    const answer = await hana.post('/check-ins', { felt_load: 'manageable', ...fields })
    expect(answer.status).toBe(303)
    return answer.location!.split('?')[0]!
  }
  const opens = async (name: PersonName, id: string) =>
    (await (await scene.as(name)).get(`/alerts/${id}`)).status === 200

  it('reaches the person chosen and a back-up at once, and nobody else', async () => {
    const path = await ask({ contact_wanted: 'today', contact_person: scene.world.people.priya })
    const id = await wanted()
    const row = await alertRow(scene, id)
    expect([row.level, row.acknowledge_by]).toEqual(['past', '2026-11-10'])
    expect([row.wanted_from, row.back_up_id]).toEqual([
      scene.world.people.priya,
      scene.world.people.meg,
    ])
    expect(await opens('priya', id)).toBe(true)
    expect(await opens('meg', id)).toBe(true)
    expect(await opens('wren', id)).toBe(false)
    expect(await opens('anna', id)).toBe(false)
    expect((await hana.get(path)).words).toContain('Priya Shah is asked to ring you today.')
    expect(cardOf(await (await scene.as('priya')).get('/alerts'), id)).toContain(
      'Asked for contact',
    )
  })

  it('goes to the lead when no name is chosen', async () => {
    await ask({ contact_wanted: 'debrief' })
    const row = await alertRow(scene, await wanted())
    expect(row.level).toBe('near')
    expect([scene.world.people.priya, scene.world.people.meg]).toContain(row.wanted_from)
  })

  it('is settled by "I rang" and the worker saying so', async () => {
    await ask({ contact_wanted: 'today', contact_person: scene.world.people.priya })
    const id = await wanted()
    const priya = await scene.as('priya')
    const form = `form[action="/alerts/${id}/settlement"]`
    const page = await priya.get(`/alerts/${id}`)
    expect(page.page.querySelector(`${form} button`)?.textContent).toBe('I rang')
    expect((await priya.submit(page, form)).location).toBe(`/alerts/${id}?said=settling`)
    expect((await alertRow(scene, id)).conversed_at).not.toBeNull()
    const mine = await hana.get(`/alerts/${id}`)
    expect(mine.words).toContain('Priya Shah says that you have spoken. Is that right?')
    expect((await hana.submit(mine, form)).location).toBe(`/alerts/${id}?said=settled`)
    expect(await eventsOf(scene, id)).toEqual(['raised', 'settlement_proposed', 'settled'])
  })

  it('is heard again the next week, although the last was settled', async () => {
    await ask({ contact_wanted: 'today', contact_person: scene.world.people.priya })
    const id = await wanted()
    const priya = await scene.as('priya')
    await priya.post(`/alerts/${id}/settlement`, { reason: 'settled', version: '1' })
    await hana.post(`/alerts/${id}/settlement`, { reason: 'settled', version: '2' })
    expect(await wanted()).toBe('')
    scene.parts.clock.forward({ days: 7 })
    hana = await scene.as('hana')
    await ask({ contact_wanted: 'today', contact_person: scene.world.people.meg })
    const row = await alertRow(scene, await wanted())
    expect([row.id, row.wanted_from, row.acknowledged_at]).toEqual([
      id,
      scene.world.people.meg,
      null,
    ])
  })

  it('can be taken back, or turned to someone else, until it is answered', async () => {
    const path = await ask({ contact_wanted: 'today', contact_person: scene.world.people.priya })
    const id = await wanted()
    const meg = { contact_wanted: 'today', contact_person: scene.world.people.meg }
    await hana.post(path, { felt_load: 'manageable', ...meg, version: '1' })
    expect((await alertRow(scene, id)).wanted_from).toBe(scene.world.people.meg)
    await hana.post(path, { felt_load: 'light', ...meg, version: '2' })
    expect(await eventsOf(scene, id)).toEqual(['raised', 'joined'])
    await hana.post(path, { felt_load: 'light', contact_wanted: 'no', version: '3' })
    expect(await wanted()).toBe('')
    await hana.post(path, { felt_load: 'light', ...meg, version: '4' })
    expect(await wanted()).toBe(id)
    const answered = await (
      await scene.as('meg')
    ).post(`/alerts/${id}/acknowledgement`, {
      talk_on: '2026-11-10',
      talk_at: '14:00',
    })
    expect(answered.status).toBe(303)
    await hana.post(path, { felt_load: 'light', contact_wanted: 'no', version: '5' })
    expect(await wanted()).toBe(id)
  })
})
