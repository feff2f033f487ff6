import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

const today = '2026-11-10'

/** Label, functions, weight and the day to look again. */
const held = [
  ['Elm', ['waiting'], 'light', '2026-11-09'],
  ['Oak', ['waiting', 'witness'], 'active', '2026-11-10'],
  ['Ash', ['practice'], 'light', '2026-11-16'],
  ['Yew', ['change'], 'intensive', '2026-11-17'],
  ['Fir', ['witness'], 'light', ''],
] as const

describe.each(dialects)('the list narrowed on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let finn: Client

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    finn = await new Client(parts, createApp(parts)).signInAs(world.people.finn)
    for (const [label, functions, intensity, next_review_on] of held) {
      const typed = { label, 'functions[]': functions, intensity, next_review_on }
      await finn.post('/holdings', { held_since: today, ...typed })
    }
  })
  afterAll(() => parts.close())

  const labels = async (query: string) => {
    const list = await finn.get(`/holdings${query}`)
    return list.page
      .querySelectorAll('.ledger-label')
      .map((a) => a.textContent)
      .toSorted()
      .join(' ')
  }

  it.each([
    ['', 'Ash Elm Fir Oak Yew'],
    ['?function=witness', 'Fir Oak'],
    ['?weight=light', 'Ash Elm Fir'],
    ['?review=overdue', 'Elm'],
    ['?review=week', 'Ash Oak'],
    ['?review=none', 'Fir'],
    ['?function=witness&weight=light&review=none', 'Fir'],
    ['?function=&weight=&review=', 'Ash Elm Fir Oak Yew'],
    ['?weight=heavy&review=whenever', 'Ash Elm Fir Oak Yew'],
  ])('%s', async (query, found) => {
    expect(await labels(query)).toBe(found)
  })

  it('says that a page is past the end, and leads back to the first', async () => {
    const list = await finn.get('/holdings?weight=light&page=2')
    expect(list.words).toContain('There is nothing on this page.')
    const back = list.page.querySelector('.empty a')!.getAttribute('href')!
    expect((await finn.get(back.split('#')[0]!)).words).toContain('3 of 5 people')
    const ended = await finn.get('/holdings?show=ended&page=2')
    expect(ended.words).toContain('Nothing has ended yet.')
  })

  it('gives no points in the hints of the form: each team has its own', async () => {
    const { words } = await finn.get('/holdings/new')
    expect(words).toContain('A call now and then.')
    expect(words).not.toMatch(/\d points?\b/)
  })

  it('says how many of how many, and the way to everyone', async () => {
    const list = await finn.get('/holdings?weight=light')
    expect(list.words).toContain('3 of 5 people')
    expect(list.page.querySelector('details[open] option[selected]')!.textContent).toBe('Light')
    const none = await finn.get('/holdings?function=change&weight=light')
    expect(none.words).toContain('Nobody you hold fits this. You hold 5 in all.')
  })

  it('speaks of ended holdings only when there are any', async () => {
    expect((await finn.get('/holdings')).text).not.toContain('show=ended')
  })

  it('keeps what was chosen from page to page', async () => {
    const [first] = await parts.store.read
      .selectFrom('holding')
      .selectAll()
      .where('person_id', '=', world.people.finn)
      .where('intensity', '=', 'light')
      .execute()
    const copies = Array.from({ length: 120 }, (_, n) => ({
      ...first!,
      id: `copy-${n}`,
      ref: `H-${n}`,
    }))
    await parts.store.write.insertInto('holding').values(copies.slice(0, 60)).execute()
    await parts.store.write.insertInto('holding').values(copies.slice(60)).execute()
    const list = await finn.get('/holdings?weight=light')
    expect(list.words).toContain('123 of 125 people')
    const next = list.page.querySelector('a[rel=next]')!.getAttribute('href')!
    const second = await finn.get(next.replaceAll('&amp;', '&'))
    expect(second.page.querySelectorAll('.ledger-label')).toHaveLength(23)
  })
})
