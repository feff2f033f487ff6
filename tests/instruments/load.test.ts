import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setScene } from '../alerts/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { readEverything, restore, type Raw } from '../support/snapshot.ts'
import { tenItems } from './examples.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

const form = 'form[action="/admin/instruments"]'
const definition = JSON.stringify(tenItems, null, 2)

describe.each(dialects)('loading a check on %s', (dialect) => {
  let scene: Scene
  let ada: Client
  let raw: Raw
  beforeAll(async () => {
    scene = await setScene(dialect)
    ada = await scene.as('ada')
    raw = await readEverything(scene.parts.store)
  })
  beforeEach(() => restore(scene.parts.store, raw))
  afterAll(() => scene.parts.close())

  const rows = (name = 'ten-items') =>
    scene.parts.store.read
      .selectFrom('instrument')
      .selectAll()
      .where('name', '=', name)
      .orderBy('number')
      .execute()
  const send = async (fields: Record<string, string>) =>
    ada.submit(await ada.get('/admin/instruments/new'), form, fields)

  it('shows every question first, with what would come of it', async () => {
    const checked = await send({ definition, step: 'check' })
    expect(checked.status).toBe(200)
    expect(checked.page.querySelectorAll('fieldset[disabled] > fieldset')).toHaveLength(10)
    expect(checked.words).toContain('The first answer to every question16: moderate')
    expect(checked.words).toContain('The last answer to every question24: moderate')
    expect(checked.words).toContain('Read the other way round: questions 4, 5, 7, 8.')
    expect(checked.words).toContain('It needs 8 of 10 answers.')
    expect(checked.words).toContain('Licence note: Only its key is used')
    expect(await rows()).toEqual([])
    const unread = await ada.submit(checked, form, { step: 'load' })
    expect([unread.status, await rows()]).toEqual([422, []])
    expect(unread.page.querySelector('.error-summary a')?.getAttribute('href')).toBe(
      '#field-may_use',
    )
    const done = await ada.submit(unread, form, { step: 'load', may_use: 'yes' })
    expect(done.status).toBe(303)
    const page = await ada.follow(done)
    expect(page.words).toContain('Version1')
    expect(page.words).toContain('Offered now')
    expect(await rows()).toMatchObject([
      { organisation_id: 'organisation-tidewell', number: 1, ended_at: null },
    ])
  })

  it.each([
    ['no JSON', '{ "name": ', ['This cannot be read as JSON. Look for a comma or a quote.']],
    [
      'two things wrong',
      JSON.stringify({ ...tenItems, title: '', recall: 3 }),
      [
        'The definition has no title.',
        'The definition has no recall period, such as “the last seven days”.',
      ],
    ],
    ['nothing', ' ', ['Paste the definition.']],
  ])('refuses %s, whatever the step, and keeps the text', async (_, text, problems) => {
    for (const step of ['check', 'load']) {
      const answer = await send({ definition: text, step, may_use: 'yes' })
      expect(answer.status).toBe(422)
      const shown = answer.page.querySelectorAll('.error-summary a')
      expect(shown.map((each) => each.textContent)).toEqual(problems)
      expect(answer.page.querySelector('#field-definition')?.textContent).toBe(text)
    }
  })

  it('refuses an NHS number however it is written', async () => {
    for (const number of ['943 476 5919', '943 476 \\u0035919']) {
      const text = definition.replace('Question 3', `Ring ${number}`)
      expect((await send({ definition: text, step: 'load', may_use: 'yes' })).status).toBe(422)
    }
    expect(await rows()).toEqual([])
  })

  it('puts a newer one of the same name in the place of the former', async () => {
    const load = (text: string) => send({ definition: text, step: 'load', may_use: 'yes' })
    expect((await load(definition)).status).toBe(303)
    const same = await load(JSON.stringify(tenItems))
    expect([same.status, same.words.includes('loaded already, word for word')]).toEqual([422, true])
    expect((await load(definition.replace('Question 3', 'The third'))).status).toBe(303)
    expect((await rows()).map(({ number, ended_at }) => [number, ended_at !== null])).toEqual([
      [1, true],
      [2, false],
    ])
    const list = await ada.get('/admin/instruments')
    expect(list.words).toMatch(/For a test.*2.*Offered now.*For a test.*Not offered since/)
    expect(list.words).not.toContain('Lantern')
    const again = await ada.get(`/admin/instruments/new?from=${(await rows())[0]!.id}`)
    const text = again.page.querySelector('#field-definition')!.textContent
    expect(JSON.parse(text)).toEqual(JSON.parse(definition))
  })

  it('gives two at once two numbers, or tells one of them', async () => {
    const load = (title: string) =>
      send({ definition: JSON.stringify({ ...tenItems, title }), step: 'load', may_use: 'yes' })
    const answers = await Promise.all(['One', 'Two', 'Three', 'Four'].map(load))
    const kept = answers.filter(({ status }) => status === 303)
    expect(kept.length).toBeGreaterThan(0)
    expect(answers.every(({ status }) => [303, 409].includes(status))).toBe(true)
    const all = await rows()
    expect(all.map(({ number }) => number)).toEqual(kept.map((_, at) => at + 1))
    expect(all.filter(({ ended_at }) => ended_at === null)).toHaveLength(1)
  })

  it('takes one off, for good and twice', async () => {
    const { tidewell, lantern } = scene.world.instruments
    const page = await ada.get(`/admin/instruments/${tidewell}`)
    const off = `form[action="/admin/instruments/${tidewell}/withdrawal"]`
    expect((await ada.submit(page, off)).status).toBe(303)
    const [{ ended_at: ended } = { ended_at: null }] = (await rows('tide-check')).filter(
      ({ id }) => id === tidewell,
    )
    expect(ended).toBe(scene.parts.clock.now())
    expect((await ada.submit(page, off, { form_id: 'another-form' })).status).toBe(303)
    const after = await ada.get(`/admin/instruments/${tidewell}`)
    expect(after.words).toContain('Not offered since 10 Nov 2026')
    expect(after.page.querySelector(off)).toBeNull()
    expect((await ada.post(`/admin/instruments/${lantern}/withdrawal`)).status).toBe(404)
    const load = { definition, step: 'load', may_use: 'yes', organisation: 'organisation-lantern' }
    expect((await ada.post('/admin/instruments', load)).status).toBe(422)
  })
})
