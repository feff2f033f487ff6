import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents } from '../../src/assurance/documents.ts'
import { likelihoods, ratingOf, severities } from '../../src/assurance/ratings.ts'
import type { Likelihood, Severity } from '../../src/assurance/ratings.ts'
import { keptFacts } from '../../src/help/kept-facts.ts'
import { whoSeesWhat } from '../../src/help/who-sees-what.ts'
import { start, valueOf } from '../agreements/start.ts'
import { dialects } from '../support/parts.ts'

const formAt = (name: string, part: string) => `form[action="/admin/documents/${name}/${part}"]`
const pageAt = (name: string, part: string) => `/admin/documents/${name}/${part}`

describe.each(dialects)('documents of an organisation on %s', (dialect) => {
  let here: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    here = await start(dialect)
    await here.parts.store.write.deleteFrom('document_part').execute()
  })
  afterAll(() => here.parts.close())

  const rows = () => here.parts.store.read.selectFrom('document_part').selectAll().execute()

  it('are there from the first day, with what Holdfast does and what is still to write', async () => {
    const sam = await here.as('sam')
    const list = await sam.get('/documents')
    expect(list.page.querySelectorAll('#organisation-tidewell tbody tr')).toHaveLength(5)
    for (const { name, title } of documents) {
      const { words, text } = await sam.get(`/documents/${name}`)
      expect(words).toContain(title)
      expect(words).toContain('has not written this yet.')
      expect(text).not.toContain('/admin/documents')
    }
    const hazards = await sam.get('/documents/hazards')
    expect(hazards.words).toContain('5 working days when a limit is near, 2 when it is past')
    expect(hazards.page.querySelectorAll('section[id]').length).toBeGreaterThanOrEqual(18)
  })

  it('take their tables from the data map and the policy', async () => {
    const { words } = await (await here.as('sam')).get('/documents/dpia')
    const told = keptFacts.flatMap(({ kinds }) => kinds.map(({ what }) => what))
    expect(told.filter((what) => !words.includes(what))).toEqual([])
    const subjects = whoSeesWhat().subjects.map(({ title }) => title)
    expect(subjects.filter((title) => !words.includes(title))).toEqual([])
  })

  it('keep the organisation’s words beside ours, and say who wrote them', async () => {
    const [ada, sam] = [await here.as('ada'), await here.as('sam')]
    const form = await ada.get(pageAt('privacy', 'controller'))
    expect(form.words).toContain('Who sees this: Everyone who works for')
    const sent = await ada.submit(form, formAt('privacy', 'controller'), {
      contact: 'The office in Quay Street',
      words: 'We are small.\nAsk for Ada.',
    })
    expect(sent.location).toContain('/admin/documents/privacy?organisation=')
    const read = await sam.get('/documents/privacy')
    expect(read.words).toContain('It is the controller.')
    expect(read.words).toContain('The office in Quay Street')
    expect(read.words).toContain('We are small.Ask for Ada.')
    expect(read.words).toMatch(/Last changed here by .+, 10 Nov 2026/)
    expect((await sam.get('/privacy')).words).toContain('The office in Quay Street')
    expect((await sam.get(pageAt('privacy', 'controller'))).status).toBe(404)
    const otis = await here.as('otis')
    expect((await otis.get('/documents/privacy')).words).not.toContain('Quay Street')
    expect((await otis.get('/privacy')).words).not.toContain('Quay Street')
  })

  it('have their words in place of ours, and never nothing', async () => {
    const [ada, sam] = [await here.as('ada'), await here.as('sam')]
    const form = await ada.get(pageAt('accessibility', 'gaps'))
    const empty = await ada.submit(form, formAt('accessibility', 'gaps'), { ours: undefined })
    expect([empty.status, empty.words]).toEqual([
      422,
      expect.stringContaining('Write your own words, or use the words of Holdfast.'),
    ])
    const words = 'Our screens are old.'
    const sent = await ada.submit(form, formAt('accessibility', 'gaps'), { ours: undefined, words })
    expect(sent.status).toBe(303)
    const read = await sam.get('/documents/accessibility')
    expect(read.words).toContain(words)
    expect(read.words).not.toContain('Nobody outside the makers')
    expect((await sam.get('/accessibility')).words).toContain(words)
  })

  it('keep both texts when two write at once, and every version', async () => {
    const ada = await here.as('ada')
    const path = pageAt('dtac', 'c2')
    const [one, two] = [await ada.get(path), await ada.get(path)]
    const at = formAt('dtac', 'c2')
    expect((await ada.submit(one, at, { words: 'First words' })).status).toBe(303)
    const clash = await ada.submit(two, at, { words: 'Second words' })
    expect(clash.status).toBe(409)
    expect(clash.words).toContain('First words')
    expect(valueOf(clash, 'words')).toContain('Second words')
    expect((await ada.submit(clash, at)).status).toBe(303)
    const kept = (await rows()).filter(({ part }) => part === 'c2').map(({ number }) => number)
    expect(kept).toEqual(expect.arrayContaining([1, 2]))
    expect((await ada.get(path)).words).toContain('First words')
  })

  it('rate a hazard, and take hazards of one’s own', async () => {
    const [ada, sam] = [await here.as('ada'), await here.as('sam')]
    expect((await ada.get('/admin/documents/hazards')).words).toContain('Add a hazard')
    const form = await ada.get(pageAt('hazards', 'own-1'))
    const own = {
      hazard: 'Lone visits',
      severity: 'major',
      left: 'low',
      done_on: '2026-11-02',
      words: 'We ring before and after.',
    }
    expect((await ada.submit(form, formAt('hazards', 'own-1'), own)).status).toBe(303)
    const { words } = await sam.get('/documents/hazards')
    expect(words).toContain('Lone visits')
    expect(words).toContain('Major, low: 3, undesirable')
    expect(words).toContain('Monday 2 November 2026')
  })

  it('say when they are to be looked at again', async () => {
    const ada = await here.as('ada')
    const form = await ada.get(pageAt('dpia', 'review'))
    await ada.submit(form, formAt('dpia', 'review'), { review_on: '2026-11-10' })
    expect((await ada.get('/documents')).words).toContain('10 Nov 2026 Time to look again')
  })
})

describe('ratings', () => {
  it('grow with how bad and how likely, from 1 to 5', () => {
    const all = (Object.keys(likelihoods) as Likelihood[]).map((likely) =>
      (Object.keys(severities) as Severity[]).map((bad) => ratingOf(bad, likely)),
    )
    expect([all.at(0)!.at(0), all.at(-1)!.at(-1)]).toEqual([1, 5])
    for (const row of all) expect(row).toEqual(row.toSorted((a, b) => a - b))
  })
})
