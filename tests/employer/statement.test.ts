import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checklist, standingOf } from '../../src/employer/checklist.ts'
import { startingWords } from '../../src/employer/starting-words.ts'
import { errorBeside, start, valueOf } from '../agreements/start.ts'
import { dialects } from '../support/parts.ts'

const statementForm = 'form[action="/admin/settings/statement"]'
const checklistForm = 'form[action="/admin/settings/checklist"]'

describe.each(dialects)('what an employer says on %s', (dialect) => {
  let here: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    here = await start(dialect)
    await here.parts.store.write.deleteFrom('employer_statement').execute()
    await here.parts.store.write.deleteFrom('employer_check').execute()
  })
  afterAll(() => here.parts.close())

  const kept = () => here.parts.store.read.selectFrom('employer_statement').selectAll().execute()
  const checks = () => here.parts.store.read.selectFrom('employer_check').selectAll().execute()

  it('says kindly that nothing is written yet, and whom to ask', async () => {
    const sam = await here.as('sam')
    const page = await sam.get('/employer')
    expect(page.words).toContain('has not said it yet. It holds all the same.')
    expect(page.words).toContain('You can ask your lead, or your administrator')
    expect(page.text).not.toContain('/admin/settings')
    expect((await sam.get('/agreement')).words).toContain('has not written this down yet')
  })

  it('is written from somewhere to begin, and read by everyone there', async () => {
    const [ada, sam] = [await here.as('ada'), await here.as('sam')]
    const form = await ada.get('/admin/settings/statement')
    expect(valueOf(form, 'words')).toContain('holding people is part of the job')
    const sent = await ada.submit(form, statementForm, {
      words: 'Holding is work.\n\nWe act when it is too much.',
    })
    expect(sent.location).toBe('/employer?said=saved#organisation-tidewell')
    const page = await sam.get('/employer')
    expect(page.words).toContain('Holding is work.We act when it is too much.')
    expect(page.words).toMatch(/Written down by .+ on Tuesday 10 November 2026\./)
    expect((await sam.get('/agreement')).words).toContain('What Tidewell')
    const otis = await here.as('otis')
    expect((await otis.get('/employer')).words).not.toContain('We act when')
  })

  it('keeps both texts when two write at once', async () => {
    const ada = await here.as('ada')
    const [one, two] = [
      await ada.get('/admin/settings/statement'),
      await ada.get('/admin/settings/statement'),
    ]
    expect((await ada.submit(one, statementForm, { words: 'First words' })).status).toBe(303)
    const clash = await ada.submit(two, statementForm, { words: 'Second words' })
    expect(clash.status).toBe(409)
    expect(clash.words).toContain('First words')
    expect(valueOf(clash, 'words')).toContain('Second words')
    expect((await ada.submit(clash, statementForm)).status).toBe(303)
    expect(await kept()).toMatchObject([{ words: 'Second words', version: 3 }])
  })

  it.each([
    ['', 'Write what you say to your workers about holding.'],
    ['a'.repeat(2001), 'This is too long. Keep it to 2,000 letters.'],
  ])('refuses words that are no statement', async (words, message) => {
    const ada = await here.as('ada')
    const form = await ada.get('/admin/settings/statement')
    const sent = await ada.submit(form, statementForm, { words })
    expect([sent.status, errorBeside(sent, 'words')]).toEqual([422, message])
  })

  it('is written only by an administrator of that organisation', async () => {
    const { as, world } = here
    const body = { organisation: world.organisations.tidewell, words: 'Mine now', version: '3' }
    for (const name of ['aled', 'sam', 'priya', 'meg'] as const) {
      const client = await as(name)
      const { status, location } = await client.post('/admin/settings/statement', body)
      expect({ name, status, location }).toEqual({ name, status: 404, location: null })
    }
    expect(await kept()).toMatchObject([{ words: 'Second words' }])
  })

  it('keeps the checklist with its day, and what is left alone stays open', async () => {
    const [ada, sam] = [await here.as('ada'), await here.as('sam')]
    const form = await ada.get('/admin/settings/checklist')
    const none = await ada.submit(form, checklistForm)
    expect([none.status, errorBeside(none, 'job_description')]).toEqual([
      422,
      'Answer at least one of these.',
    ])
    const tomorrow = { job_description: 'yes', checked_on: '2026-11-11' }
    expect((await ada.submit(form, checklistForm, tomorrow)).status).toBe(422)
    const some = { job_description: 'partly', training: 'no', checked_on: '2026-11-02' }
    expect((await ada.submit(form, checklistForm, some)).status).toBe(303)
    const page = await sam.get('/employer')
    expect(page.words).toMatch(/part of the job\.Partly2 Nov 2026/)
    expect(page.words).toMatch(/one chooses\.Not yet2 Nov 2026/)
    expect(page.words).toContain('Not checked yet')
    expect(await checks()).toHaveLength(2)

    const old = await ada.submit(form, checklistForm, { ...some, training: 'yes' })
    expect(old.status).toBe(303)
    const late = await ada.get('/admin/settings/checklist')
    await ada.submit(late, checklistForm, { home_visits: 'yes' })
    const other = { ...valuesOf(late), form_id: 'another-form', home_visits: 'no' }
    const stale = await ada.post('/admin/settings/checklist', other)
    expect(stale.status).toBe(409)
    expect(stale.words).toContain('home visits')
    expect(await checks()).toHaveLength(3)
    expect((await ada.submit(stale, checklistForm)).status).toBe(303)
    const said = (await checks()).find(({ item }) => item === 'home_visits')
    expect(said).toMatchObject({ answer: 'no', checked_on: '2026-11-10' })
  })

  const valuesOf = ({ page }: Awaited<ReturnType<Awaited<ReturnType<typeof here.as>>['get']>>) =>
    Object.fromEntries(
      page
        .querySelectorAll(`${checklistForm} input`)
        .filter((input) => input.getAttribute('type') !== 'radio' || input.hasAttribute('checked'))
        .map((input) => [input.getAttribute('name')!, input.getAttribute('value') ?? '']),
    )
})

describe('the checklist', () => {
  it('has a place for every answer', () => {
    expect(standingOf(new Map())).toBe('-'.repeat(checklist.length))
    expect(standingOf(new Map([['job_description', 'partly']]))).toMatch(/^p-+$/)
  })

  it('begins from words that fit', () => {
    expect(startingWords('A'.repeat(120)).length).toBeLessThan(2000)
  })
})
