import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audited } from '../../src/access/audited.ts'
import { setScene } from '../alerts/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { tenItems } from './examples.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

const own = '/instruments/own-check-1'
const answersTo = (path: string) => `form[action="${path}/answers"]`
const start = '2026-11-10T10:00:00.000Z'

describe.each(dialects)('a check for oneself on %s', (dialect) => {
  let scene: Scene
  let ola: Client
  beforeAll(async () => {
    scene = await setScene(dialect)
    ola = await scene.as('ola')
  })
  afterAll(() => scene.parts.close())

  const rowsOf = (person: string) =>
    scene.parts.store.read
      .selectFrom('instrument_answer')
      .selectAll()
      .where('person_id', '=', person)
      .orderBy('answered_at')
      .execute()
  const answer = async (fields: Record<string, string>) =>
    ola.submit(await ola.get(`${own}/new`), answersTo(own), fields)

  it('is offered by those one works for, beside the one that comes with Holdfast', async () => {
    const { words } = await ola.get('/instruments')
    expect(words).toContain('Who sees this: Only you.')
    expect(words).toContain('Not validated: these are our own words')
    expect(words).toContain('Tide checkTidewell Primary Care Network.')
    expect(words).not.toContain('Lantern')
    const eve = await scene.as('eve')
    expect((await eve.get('/instruments')).words).not.toContain('Tide check')
    expect((await ola.get('/check-ins')).text).toContain('href="/instruments"')
    expect((await ola.get('/')).text).not.toContain('href="/instruments"')
    for (const anyone of [eve, await scene.as('ada')]) {
      const { page } = await anyone.get('/profile')
      for (const room of ['/instruments', '/wellness-plan', '/reflections']) {
        expect(page.querySelector(`main a[href="${room}"]`)).not.toBeNull()
      }
    }
  })

  it('asks everything on one page, with nothing chosen', async () => {
    const page = await ola.get(`${own}/new`)
    expect(page.page.querySelectorAll('main input[checked]')).toEqual([])
    expect(page.page.querySelectorAll('main fieldset')).toHaveLength(5)
    expect(page.words).toContain('Think of the last two weeks. Leave out what you like.')
    expect(page.words).toContain('Who sees this: Only you.')
  })

  it.each([
    ['nothing', {}, 'item_down', 422],
    ['an answer that is not one', { item_home: '2', item_alone: '9' }, 'item_alone', 422],
    ['a number in words', { item_home: 'Never' }, 'item_home', 422],
    ['a question nobody asked', { item_extra: '2' }, null, 400],
  ])('refuses %s', async (_, fields, field, status) => {
    const answered = await answer(fields)
    expect(answered.status).toBe(status)
    const links = answered.page.querySelectorAll('.error-summary a')
    expect(links.map((each) => each.getAttribute('href'))).toEqual(field ? [`#field-${field}`] : [])
    const kept = answered.page.querySelectorAll('main input[checked]')
    expect(kept.map((each) => each.getAttribute('name'))).toEqual(
      field === 'item_alone' ? ['item_home'] : [],
    )
    expect(await rowsOf(scene.world.people.ola)).toEqual([])
  })

  it('keeps answers sealed, and sets one figure beside the one before', async () => {
    const all = { item_down: '0', item_home: '4', item_breath: '0', item_alone: '4' }
    expect((await answer(all)).location).toBe(`${own}?said=saved`)
    scene.parts.clock.forward({ days: 14 })
    ola = await scene.as('ola')
    await answer({ item_down: '4', item_home: '1', item_likes: '3', item_alone: '' })
    scene.parts.clock.forward({ days: 14 })
    ola = await scene.as('ola')
    await answer({ item_down: '2' })
    const { words, page } = await ola.get(own)
    expect(words).toContain('On 24 Nov 2026 your figure was 16.7. The time before, it was 100.')
    expect(words).toContain('The line goes from 0 to 100. A higher figure means that work weighed')
    expect(words).toContain('8 Dec 2026 at 10:00. No figure: too few answers for one')
    expect(words).toContain('I could put work down at the end of the day.About half the time')
    expect(page.querySelectorAll('figure.chart table tbody tr')).toHaveLength(3)
    expect(page.querySelector('figure.chart svg desc')?.textContent).toContain('24 Nov 2026')
    expect(page.querySelector('figure.chart thead')?.textContent).not.toContain('In words')
    const [row] = await rowsOf(scene.world.people.ola)
    expect(row!.answers.toString('latin1')).not.toContain('down')
    expect((await ola.get('/instruments')).words).toContain('You last used it on 8 Dec 2026.')
  })

  it('leaves in the audit nothing that an organisation reads', async () => {
    const done = await scene.parts.store.read
      .selectFrom('audit')
      .select('action')
      .where('actor_id', '=', scene.world.people.ola)
      .execute()
    const actions = [...new Set(done.map(({ action }) => action))]
    expect(actions).toEqual(['instrument.answer'])
    expect(audited).not.toContain('instrument.answer')
    expect(audited).not.toContain('instrument.remove_answer')
  })

  it('is taken away one at a time, or all at once when one is sure', async () => {
    const page = await ola.get(own)
    const [newest] = page.page.querySelectorAll('form[action$="/removal"]')
    const gone = await ola.submit(page, `form[action="${newest!.getAttribute('action')}"]`)
    expect(gone.location).toBe(`${own}?said=taken_away`)
    expect((await ola.follow(gone)).words).not.toContain('8 Dec 2026 at')
    await answer({ item_down: '1', item_home: '1', item_breath: '1' })
    scene.parts.clock.forward({ minutes: 3 })
    await answer({ item_down: '2', item_home: '2', item_breath: '2' })
    const twice = (await ola.get(own)).page.querySelectorAll('figure.chart tbody th')
    expect(new Set(twice.map((day) => day.text)).size).toBe(4)
    const all = `form[action="${own}/removal"]`
    const unsure = await ola.submit(await ola.get(own), all)
    expect(unsure.status).toBe(422)
    expect(await rowsOf(scene.world.people.ola)).toHaveLength(4)
    const sure = await ola.submit(unsure, all, { sure: 'yes' })
    expect(sure.location).toBe('/instruments?said=taken_away')
    expect(await rowsOf(scene.world.people.ola)).toEqual([])
    expect((await ola.get(own)).words).toContain('You have not answered this yet.')
  })

  it("is nobody else's to read or take away", async () => {
    const priya = await scene.as('priya')
    const { people, instruments, instrumentAnswers } = scene.world
    const sams = `/instruments/${instruments.tidewell}/answers/${instrumentAnswers.sam}/removal`
    expect((await priya.post(sams)).status).toBe(404)
    expect((await priya.get(`/instruments/${instruments.tidewell}`)).words).toContain(
      'You have not answered this yet.',
    )
    await priya.post(`/instruments/${instruments.tidewell}/removal`, { sure: 'yes' })
    expect(await rowsOf(people.sam)).toHaveLength(1)
    expect((await priya.get(`/instruments/${instruments.farshore}`)).status).toBe(404)
  })

  it('says on which side of a cut an answer is', async () => {
    const sam = await scene.as('sam')
    const { words } = await sam.get(`/instruments/${scene.world.instruments.tidewell}`)
    expect(words).toContain('your figure was 3: High water. The line goes from 1 to 3.')
  })
})

describe.each(dialects)('a check that is replaced on %s', (dialect) => {
  let scene: Scene
  beforeAll(async () => {
    scene = await setScene(dialect)
  })
  afterAll(() => scene.parts.close())

  const load = async (name: string) => {
    const definition = JSON.stringify({ ...tenItems, name, title: 'The new one' })
    const ada = await scene.as('ada')
    const form = { definition, may_use: 'yes', step: 'load' }
    const { location } = await ada.post('/admin/instruments', form)
    return location!.split('?')[0]!.replace('/admin', '')
  }

  it('keeps what was begun, and what it meant', async () => {
    const former = `/instruments/${scene.world.instruments.tidewell}`
    const cass = await scene.as('cass')
    const open = await cass.get(`${former}/new`)
    const next = await load('tide-check')
    const late = await cass.submit(open, answersTo(former), { item_i1: '1' })
    expect(late.location).toBe(`${former}?said=saved`)
    const page = await cass.get(former)
    expect(page.words).toContain('your figure was 1: Low water')
    expect(page.words).toContain('This one is not offered any more.')
    expect((await cass.get(`${former}/new`)).status).toBe(404)
    const list = await cass.get('/instruments')
    expect(list.words).toMatch(/The new one.*Used before.*Tide check/)
    expect((await cass.get(`${next}/new`)).page.querySelectorAll('main fieldset')).toHaveLength(10)
    const taken = await cass.submit(page, `form[action="${former}/removal"]`, { sure: 'yes' })
    expect(taken.status).toBe(303)
    expect((await cass.get(former)).status).toBe(200)
  })

  it('takes no more a day later, and is gone for those who never used it', async () => {
    const former = `/instruments/${scene.world.instruments.tidewell}`
    scene.parts.clock.forward({ days: 1, minutes: 1 })
    const [cass, sam] = [await scene.as('cass'), await scene.as('sam')]
    expect((await cass.get(former)).status).toBe(404)
    expect((await cass.post(`${former}/answers`, { item_i1: '1' })).status).toBe(404)
    expect((await sam.get(former)).status).toBe(200)
    expect((await sam.post(`${former}/answers`, { item_i1: '1' })).status).toBe(404)
    scene.parts.clock.set(start)
  })
})
