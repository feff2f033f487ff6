import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

describe.each(dialects)('contacts and co-holders on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let ola: Client
  let path: string

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    ola = await new Client(parts, createApp(parts)).signInAs(world.people.ola)
    path = `/holdings/${world.holdings.lighthouse}`
  })
  afterAll(() => parts.close())

  it('adds one from the list with two taps and goes back to the list', async () => {
    const list = await ola.get('/holdings')
    const quick = `form[action="${path}/contacts"]`
    const answer = await ola.submit(list, quick, { medium: 'phone' })
    expect(answer.location).toMatch(`&said=contact#holding-${world.holdings.lighthouse}`)
    expect((await ola.follow(answer)).words).toContain('Last contact today')
  })

  it('counts sessions from contacts, but not messages', async () => {
    const before = Number(/Sessions used(\d+)/.exec((await ola.get(path)).words)![1])
    await ola.post(`${path}/contacts`, { minutes: '10', medium: 'home' })
    await ola.post(`${path}/contacts`, { minutes: '2', medium: 'message' })
    expect((await ola.get(path)).words).toContain(`Sessions used${before + 1}`)
  })

  it.each([
    ['0 minutes', { minutes: '0' }, 'minutes'],
    ['241 minutes', { minutes: '241' }, 'minutes'],
    ['minutes in words', { minutes: 'ten' }, 'minutes'],
    ['half a minute', { minutes: '0.5' }, 'minutes'],
    ['no way of being in touch', { medium: '' }, 'medium'],
    ['tomorrow', { on: '2026-11-11', at: '09:00' }, 'on'],
    ['later today', { on: '2026-11-10', at: '23:00' }, 'at'],
    ['an hour the clocks skipped', { on: '2026-03-29', at: '01:30' }, 'at'],
    ['31 June', { on: '2026-06-31' }, 'on'],
    ['25 o’clock', { at: '25:00' }, 'at'],
  ])('says beside the field what to do about %s', async (_, wrong, field) => {
    const sent = { minutes: '20', medium: 'phone', note: 'Words to keep', ...wrong }
    const answer = await ola.post(`${path}/contacts`, sent)
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector(`#error-${field}`)?.textContent).toBeTruthy()
    expect(answer.text).toContain('Words to keep')
  })

  it('knows an evening as out of hours, both sides of the clock change', async () => {
    // The same 17:30 in London is 16:30 UTC before the clocks go back and 17:30 after.
    for (const [on, at, said] of [
      ['2026-10-23', '16:30', false],
      ['2026-10-23', '17:30', true],
      ['2026-10-26', '16:30', false],
      ['2026-10-26', '17:30', true],
      ['2026-10-25', '12:00', true],
    ] as const) {
      const sent = { minutes: '7', medium: 'video', on, at }
      expect((await ola.post(`${path}/contacts`, sent)).status).toBe(303)
      const [line] = (await ola.get(path)).words.match(/Video, 7 minutes(, out of hours)?/)!
      expect([on, at, line.includes('out of hours')]).toEqual([on, at, said])
      const [row] = await parts.store.read
        .selectFrom('contact')
        .select(['id', 'version'])
        .where('minutes', '=', 7)
        .execute()
      const removal = `${path}/contacts/${row!.id}/removal`
      expect((await ola.post(removal, { version: String(row!.version) })).status).toBe(200)
    }
  })

  it('lets a wrong contact be put right at its source', async () => {
    await ola.post(`${path}/contacts`, { minutes: '99', medium: 'face' })
    const page = await ola.get(path)
    const link = page.page.querySelectorAll('a').find((a) => a.textContent.includes('99 minutes'))!
    const form = await ola.get(link.getAttribute('href')!)
    const selector = `form[action="${link.getAttribute('href')}"]`
    expect((await ola.submit(form, selector, { minutes: '9' })).status).toBe(303)
    expect((await ola.get(path)).words).not.toContain('99 minutes')
    const replayed = await ola.submit(form, selector, { minutes: '98', form_id: 'another-form' })
    expect(replayed.status).toBe(409)
    expect(replayed.text).toContain('98')
  })

  it('takes a second name away from being alone, and lets only the named colleague in', async () => {
    const sam = await new Client(parts, createApp(parts)).signInAs(world.people.sam)
    expect((await sam.get(path)).status).toBe(404)
    const form = await ola.get(`${path}/co-holders/new`)
    const answer = await ola.submit(form, 'form[action$=co-holders]', {
      role: 'link_worker',
      co_person: world.people.sam,
      shares: 'The Tuesday walk',
      spoken_on: '2026-11-09',
    })
    expect(answer.status).toBe(303)
    const seen = await sam.get(path)
    expect(seen.status).toBe(200)
    expect(seen.words).toContain('The Tuesday walk')
    expect(seen.text).not.toContain('Tea first')
    const page = await ola.get(path)
    const ending = page.page
      .querySelectorAll('form[action$=ending]')
      .at(-1)!
      .getAttribute('action')!
    expect((await ola.post(ending)).status).toBe(303)
    expect((await sam.get(path)).status).toBe(404)
  })
})
