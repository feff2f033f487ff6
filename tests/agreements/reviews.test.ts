import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import { errorBeside, start, valueOf } from './start.ts'

const reviewForm = 'form[action$="/agreement/review"]'

describe.each(dialects)('the quarterly review on %s', (dialect) => {
  let here: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    here = await start(dialect)
  })
  afterAll(() => here.parts.close())

  const reviews = (agreement: string) =>
    here.parts.store.read
      .selectFrom('agreement_review')
      .selectAll()
      .where('agreement_id', '=', agreement)
      .orderBy('made_at')
      .execute()

  it('draws every element beside the version before, with numbers agreed and today', async () => {
    const sam = await here.as('sam')
    await here.parts.store.write
      .updateTable('agreement_element')
      .set({ position: 0 })
      .where('agreement_id', '=', here.world.agreements.samFirst)
      .where('element', '=', 'sessions')
      .execute()
    const { page, words } = await sam.get('/agreement/review')
    const rows = page.querySelectorAll('tbody tr')
    expect(rows).toHaveLength(18)
    expect(rows[0]!.textContent).toContain('Boundary, before: Firm')
    expect(rows[0]!.querySelector('svg')?.getAttribute('aria-label')).toBe(
      'Step 2 of 5 on the line from firm to discretion: Boundary. Before: Firm',
    )
    expect(rows[1]!.querySelector('svg rect')).toBeNull()
    const caseload = rows.find((row) => row.textContent.startsWith('Caseload'))!
    expect(caseload.textContent).toContain('Agreed for full time: 12 to 15.')
    expect(caseload.textContent).toMatch(/Today: 16 people.*Past agreed/)
    expect(words).toContain('A square is where it was in version 1, when it moved.')
    expect(words).toContain('Version 2 stays. The next look is on')
  })

  it('keeps the agreement to a new day, which everyone then reads', async () => {
    const [ola, priya] = [await here.as('ola'), await here.as('priya')]
    const form = await ola.get('/agreement/review')
    expect(valueOf(form, 'next_on')).toBe('2027-02-09')
    const sent = await ola.submit(form, reviewForm, { outcome: 'keep', words: 'It fits me' })
    expect(sent.location).toBe('/agreement?said=looked_at')
    const [kept] = await reviews(here.world.agreements.ola)
    expect(kept).toMatchObject({ outcome: 'keep', next_on: '2027-02-09' })
    expect(kept!.words!.toString()).not.toContain('fits')
    expect((await ola.follow(sent)).words).toContain('Look at it againTuesday 9 February 2027')
    const seen = await priya.get(`/people/${here.world.people.ola}/agreement/history`)
    expect(seen.words).toContain('Version 1 stays. The next look is on Tuesday 9 February 2027.')
    expect(seen.words).toContain('It fits me')
  })

  it('counts once when the same person looks again that day', async () => {
    const ola = await here.as('ola')
    const form = await ola.get('/agreement/review')
    expect((await ola.submit(form, reviewForm, { outcome: 'keep' })).status).toBe(303)
    const other = { outcome: 'change', words: 'On second thoughts' }
    const again = await ola.submit(form, reviewForm, other)
    const old = await ola.submit(await ola.get('/agreement/review'), reviewForm, other)
    expect([again.status, old.status]).toEqual([303, 409])
    expect(old.words).toContain('Nothing was written.')
    expect(valueOf(old, 'words')).toContain('On second thoughts')
    expect(await reviews(here.world.agreements.ola)).toHaveLength(1)
    here.parts.clock.forward({ days: 1 })
    const tomorrow = await here.as('ola')
    const next = await tomorrow.submit(await tomorrow.get('/agreement/review'), reviewForm, other)
    expect(next.location).toMatch(/^\/agreement\/proposals\/new\?employment=/)
    expect(await reviews(here.world.agreements.ola)).toHaveLength(2)
    expect((await tomorrow.get('/agreement')).words).toContain('Tuesday 9 February 2027')
    here.parts.clock.set('2026-11-10T10:00:00.000Z')
  })

  it('counts once when eight tabs send it at the same moment', async () => {
    const otis = await here.as('otis')
    const forms = await Promise.all(Array.from({ length: 8 }, () => otis.get('/agreement/review')))
    const sent = await Promise.all(
      forms.map((form) => otis.submit(form, reviewForm, { outcome: 'keep' })),
    )
    expect(sent.map(({ status }) => status)).toEqual(Array(8).fill(303))
    expect(await reviews(here.world.agreements.otis)).toHaveLength(1)
  })

  it('is recorded by the lead too, and by nobody else', async () => {
    const { as, world } = here
    const [priya, wren] = [await as('priya'), await as('wren')]
    const path = `/people/${world.people.sam}/agreement/review`
    const form = await priya.get(path)
    expect(form.words).toContain('Who sees this: Sam Okafor and you.')
    const sent = await priya.submit(form, reviewForm, { outcome: 'keep', next_on: '2027-11-10' })
    expect(sent.status).toBe(303)
    expect((await wren.get(path)).status).toBe(404)
    const meg = await as('meg')
    const elsewhere = {
      outcome: 'keep',
      next_on: '2027-01-01',
      agreement: world.agreements.sam,
      employment: world.employments.hanaLantern,
    }
    const hers = `/people/${world.people.hana}/agreement/review`
    expect((await meg.post(hers, elsewhere)).status).toBe(404)
  })

  it.each([
    ['', 'Choose the day to look at it again.'],
    ['2026-11-10', 'Choose a day from tomorrow to a year from now.'],
    ['2027-11-11', 'Choose a day from tomorrow to a year from now.'],
    ['2027-02-30', 'Write a day that exists, as in 2027-02-09.'],
  ])('asks for a day within a year, not %s', async (next_on, message) => {
    const tom = await here.as('tom')
    const form = await tom.get('/agreement/review')
    const sent = await tom.submit(form, reviewForm, { outcome: 'keep', next_on, words: 'Steady' })
    expect([sent.status, errorBeside(sent, 'next_on')]).toEqual([422, message])
    expect(valueOf(sent, 'words')).toContain('Steady')
    expect(await reviews(here.world.agreements.tom)).toEqual([])
  })

  it('is not for a version that was replaced meanwhile', async () => {
    const tom = await here.as('tom')
    const form = await tom.get('/agreement/review')
    const agreement = here.parts.store.write
      .updateTable('agreement')
      .where('id', '=', here.world.agreements.tom)
    await agreement.set({ status: 'replaced' }).execute()
    const late = await tom.submit(form, reviewForm, { outcome: 'keep' })
    expect(late.status).toBe(409)
    expect((await tom.get('/agreement/review')).words).toContain('Nothing is agreed yet')
    await agreement.set({ status: 'in_force' }).execute()
  })
})
