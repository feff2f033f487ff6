import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { Scene } from '../session-records/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'

const path = '/supervision/portfolio'

describe.each(dialects)('a portfolio on %s', (dialect) => {
  let scene: Scene
  let sam: Client
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    sam = await scene.as('sam')
  })
  afterAll(() => scene.parts.close())

  const rowsOf = (text: string) => text.replace('\uFEFF', '').split('\r\n').slice(1, -1)

  it('has every session that was held and come to, with month and year in sum', async () => {
    const page = await sam.get(`${path}?period=2026`)
    expect(page.words).toContain('Sam Okafor, 2026')
    // Eve twice, Priya, Frank, Anna and the peers: each an hour, each counted whole.
    const [, count, time] = /(\d+) sessions, (.+?)\./.exec(page.words)!
    const sessions = await scene.parts.store.read
      .selectFrom('supervisee')
      .innerJoin('supervision_session as s', 's.id', 'session_id')
      .select('s.minutes')
      .where('person_id', '=', scene.world.people.sam)
      .where('s.status', '=', 'held')
      .where('s.starts_at', '>=', '2026-01-01T00:00:00.000Z')
      .execute()
    expect([count, time]).toEqual([String(sessions.length), `${sessions.length} hours`])
    expect(page.words).toContain('November 2026')
    expect(page.words).toContain('Eve')
    expect(page.words).toContain('5 days since the last one.')
    expect(page.words).toContain('Who sees this: Only you.')
  })

  it('is narrowed to a quarter, and says when there is nothing in it', async () => {
    const past = await sam.get(`${path}?period=2020-1`)
    expect(past.words).toContain('There is nothing in this time yet.')
    const quarter = await sam.get(`${path}?period=2026-4`)
    expect(quarter.words).toContain('October to December 2026')
    expect(quarter.words).not.toContain('July 2026')
  })

  it('has titles of CPD, hours of training and kept promises, never words that were written', async () => {
    await sam.post('/reflections', {
      form_id: newId(),
      model: 'quick',
      title: 'On endings',
      body: 'Secret of the heart',
      cpd: 'yes',
    })
    await sam.post('/time', { form_id: newId(), kind: 'training', hours: '2', minutes: '' })
    const session = await scene.sessionLike('samEve')
    const record = await sam.get(`${session}/record`)
    await sam.submit(record, 'form[action$="/record"]', { words: 'What we kept' })
    await sam.submit(await sam.get(`${session}/record`), 'form[action$="/record/actions"]', {
      what: '=Bring the map',
      owner: scene.world.people.sam,
      due_on: '2026-11-20',
    })
    const done = (await sam.get(`${session}/record`)).page.querySelector('form[action$="/done"]')!
    const form = `form[action="${done.getAttribute('action')!}"]`
    await sam.submit(await sam.get(`${session}/record`), form)
    const page = await sam.get(path)
    for (const words of ['On endings', 'Bring the map', '2 hours in all.']) {
      expect(page.words).toContain(words)
    }
    for (const words of ['Secret of the heart', 'What we kept']) {
      expect(page.text).not.toContain(words)
    }
  })

  it('is a file for a spreadsheet that runs no formula and is named after nobody', async () => {
    const file = await sam.get(`${path}?period=2026&file=csv`)
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="portfolio.csv"')
    expect(file.headers.get('cache-control')).toBe('no-store, private')
    const rows = rowsOf(file.text)
    expect(rows.some((row) => row.includes("Promise kept,2026-11-10,'=Bring the map"))).toBe(true)
    expect(rows.some((row) => row.includes('Reflection,2026-11-10,On endings'))).toBe(true)
    expect(rows.some((row) => row.includes('Training,2026-11-10,,,,120,'))).toBe(true)
    const days = rows.map((row) => row.split(',')[1]!)
    expect(days).toEqual(days.toSorted())
    expect(file.text).not.toContain('Secret of the heart')
  })

  it('is one’s own alone: nobody reads another’s, whatever they ask', async () => {
    for (const name of ['priya', 'meg', 'eve', 'ola'] as const) {
      const other = await scene.as(name)
      for (const end of ['', '&file=csv']) {
        const { text, status } = await other.get(`${path}?person=person-sam&period=2026${end}`)
        expect([name, status, text.includes('On endings')]).toEqual([name, 200, false])
      }
    }
  })

  it('says of a group how many others there were, and not who', async () => {
    const page = await sam.get(path)
    expect(page.words).toContain('1 other')
    expect(page.words).not.toContain('Ola')
  })

  it('goes on from page to page, with the sums of all of it on the first', async () => {
    const day = { spent_on: '2025-03-03', kind: 'training', minutes: 30 } as const
    const of = { employment_id: scene.world.employments.sam, person_id: scene.world.people.sam }
    const made_at = scene.parts.clock.now()
    const rows = Array.from({ length: 101 }, (_, n) => ({
      id: `learnt-${n}`,
      ...of,
      ...day,
      made_at,
    }))
    await scene.parts.store.write.insertInto('time_block').values(rows).execute()
    const first = await sam.get(`${path}?period=2025`)
    expect(first.words).toContain('50 hours 30 minutes in all.')
    const next = first.page.querySelector('nav a[rel=next]')!
    expect([next.text.trim(), first.words.includes('Page 1 of 2')]).toEqual(['Later', true])
    const last = await sam.get(next.getAttribute('href')!)
    expect([first, last].map((it) => it.page.querySelectorAll('tbody tr').length)).toEqual([100, 1])
    const beyond = await sam.get(`${path}?period=2025&page=3`)
    expect(beyond.words).toContain('There is nothing on this page.')
    const file = await sam.get(`${path}?period=2025&file=csv`)
    expect(rowsOf(file.text)).toHaveLength(101)
  })
})
