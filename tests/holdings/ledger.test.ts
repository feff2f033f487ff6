import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

const blue = {
  label: 'Garden wall',
  held_since: '2026-10-01',
  'functions[]': ['waiting', 'witness'],
  intensity: 'active',
}

describe.each(dialects)('the ledger on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let app: ReturnType<typeof createApp>
  let ola: Client

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    app = createApp(parts)
  })
  afterAll(() => parts.close())
  beforeEach(async () => {
    ola = await new Client(parts, app).signInAs(world.people.ola)
  })

  const labelled = async (label: string) => {
    const list = await ola.get('/holdings')
    const link = list.page.querySelectorAll('.ledger-label').find((a) => a.textContent === label)
    return link?.getAttribute('href') ?? null
  }

  it('adds someone with four answers and shows them in the list', async () => {
    const form = await ola.get('/holdings/new')
    const answer = await ola.submit(form, 'form[action="/holdings"]', blue)
    expect(answer.status).toBe(303)
    const list = await ola.follow(answer)
    expect(list.words).toContain('Garden wall')
    expect(list.words).toContain('For waiting and witness, 2 points')
  })

  it('keeps what was typed when something is missing', async () => {
    const answer = await ola.post('/holdings', { label: 'Kept words', note: 'A long note' })
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector('title')!.textContent).toMatch(/^Error: /)
    expect(answer.page.querySelector('#field-label')!.getAttribute('value')).toBe('Kept words')
    expect(answer.text).toContain('A long note')
    const errors = answer.page
      .querySelectorAll('.error-summary a')
      .map((a) => a.getAttribute('href'))
    expect(errors).toEqual(['#field-held_since', '#field-functions', '#field-intensity'])
  })

  it.each([
    ['a day that has not come', { held_since: '2027-01-01' }, 'held_since'],
    ['30 February', { held_since: '2026-02-30' }, 'held_since'],
    ['the year 1890', { held_since: '1890-01-01' }, 'held_since'],
    [
      'a wait from tomorrow',
      { waiting_for: 'housing', waiting_since: '2026-11-11' },
      'waiting_since',
    ],
    ['a review in ten years', { next_review_on: '2036-01-01' }, 'next_review_on'],
    ['an unknown risk', { risk: 'enormous' }, 'risk'],
    ['a label of 61 letters', { label: 'x'.repeat(61) }, 'label'],
    ['a note of 4,001 letters', { note: 'x'.repeat(4001) }, 'note'],
    ['only spaces for a label', { label: '   ' }, 'label'],
  ])('says beside the field what to do about %s', async (_, wrong, field) => {
    const answer = await ola.post('/holdings', { ...blue, ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector(`#error-${field}`)?.textContent).toBeTruthy()
  })

  it('warns about a telephone number, and takes it when told it is something else', async () => {
    const typed = { ...blue, label: 'Bench', note: 'The sign says 0117 496 0123' }
    const form = await ola.get('/holdings/new')
    const warned = await ola.submit(form, 'form[action="/holdings"]', typed)
    expect(warned.status).toBe(422)
    expect(warned.text).toContain('The sign says 0117 496 0123')
    const kept = await ola.submit(warned, 'form[action="/holdings"]', { not_identifiers: 'yes' })
    expect(kept.status).toBe(303)
    expect(await labelled('Bench')).not.toBeNull()
  })

  it('takes a repeated form once and gives the first answer again', async () => {
    const form = { ...blue, label: 'Only once', form_id: 'same-form-twice' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => ola.post('/holdings', form)))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(303))
    const list = await ola.get('/holdings')
    const once = list.page
      .querySelectorAll('.ledger-label')
      .filter((a) => a.textContent === 'Only once')
    expect(once).toHaveLength(1)
  })

  it('shows both texts when two tabs change one holding', async () => {
    await ola.post('/holdings', { ...blue, label: 'Two tabs' })
    const path = await labelled('Two tabs')
    const [first, second] = [await ola.get(`${path}/edit`), await ola.get(`${path}/edit`)]
    const selector = `form[action="${path}"]`
    expect((await ola.submit(first, selector, { note: 'From the first tab' })).status).toBe(303)
    const clash = await ola.submit(second, selector, { note: 'From the second tab' })
    expect(clash.status).toBe(409)
    expect(clash.text).toContain('From the first tab')
    expect(clash.text).toContain('From the second tab')
    const again = await ola.submit(clash, selector)
    expect(again.status).toBe(303)
    expect((await ola.get(path!)).text).toContain('From the second tab')
  })

  it('ends with a reason and a way back, and opens again', async () => {
    await ola.post('/holdings', { ...blue, label: 'Harbour light' })
    const path = await labelled('Harbour light')
    const form = await ola.get(`${path}/ending/new`)
    const early = await ola.submit(form, 'form[action$=ending]', {
      ended_on: '2026-09-01',
      end_reason: 'agreed_end',
      way_back: 'Ring on any Monday',
    })
    expect(early.status).toBe(422)
    expect(early.text).toContain('Ring on any Monday')
    const ended = await ola.submit(early, 'form[action$=ending]', { ended_on: '2026-11-10' })
    expect(ended.status).toBe(303)
    expect(await labelled('Harbour light')).toBeNull()
    expect((await ola.get('/holdings?show=ended')).words).toContain('Harbour light')
    const page = await ola.follow(ended)
    expect(page.words).toContain('Ring on any Monday')
    expect((await ola.submit(page, 'form[action$=reopening]')).status).toBe(303)
    expect(await labelled('Harbour light')).not.toBeNull()
  })

  it('lets the lead read the holding but never its note', async () => {
    await ola.post('/holdings', { ...blue, label: 'Seen by Priya', note: 'Only mine' })
    const path = await labelled('Seen by Priya')
    const priya = await new Client(parts, app).signInAs(world.people.priya)
    const page = await priya.get(path!)
    expect(page.status).toBe(200)
    expect(page.words).toContain('Seen by Priya')
    expect(page.text).not.toContain('Only mine')
    expect((await priya.get(`${path}/edit`)).status).toBe(404)
    expect((await priya.post(path!, { ...blue, version: '1' })).status).toBe(404)
  })

  it('is not there for a stranger, in the same bytes as nothing at all', async () => {
    const tom = await new Client(parts, app).signInAs(world.people.tom)
    const mask = (text: string) => text.replaceAll(/[\w-]{36}/g, 'id')
    const theirs = await tom.get(`/holdings/${world.holdings.lighthouse}`)
    const none = await tom.get('/holdings/holding-nobody')
    expect([theirs.status, none.status]).toEqual([404, 404])
    expect(mask(theirs.text)).toBe(mask(none.text))
  })
})
