import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'

describe.each(dialects)('looking round on %s', (dialect) => {
  let parts: TestParts
  beforeAll(async () => {
    parts = await freshParts(dialect, '2026-11-20T10:00:00.000Z')
  })
  afterAll(() => parts.close())

  const browserOn = (on: TestParts = parts) => new Client(on, createApp(on))

  it('nobody is signed in by a button while there is no made-up team', async () => {
    const answer = await browserOn().post('/sample-team/sign-in', { person: 'anyone' })
    expect(answer.status).toBe(404)
    expect((await browserOn().get('/setup/sample-data')).status).toBe(404)
  })

  it('one press loads the team, another chooses who to be, and an alert is there', async () => {
    const browser = browserOn()
    const loaded = await browser.submit(await browser.get('/setup'), '#sample')
    expect([loaded.status, loaded.location]).toEqual([303, '/sign-in'])
    const page = await browser.follow(loaded)
    const forms = page.page.querySelectorAll('form[action="/sample-team/sign-in"]')
    const words = forms.map((form) => form.textContent.replaceAll(/\s+/g, ' ').trim())
    expect(words.length).toBeGreaterThan(5)
    expect(
      words.every((each) => /^Continue as .+, .+: (?:\d+|No) alerts? waiting$/.test(each)),
    ).toBe(true)
    const lead = forms.find((form) => /, lead: \d+ alert/.test(form.textContent))!
    const inside = await browser.submit(page, `#${lead.id}`)
    expect([inside.status, inside.location]).toEqual([303, '/'])
    const waiting = Number(/lead: (\d+) alert/.exec(lead.textContent)![1])
    // The card counts every alert they see; the menu leaves out their own.
    const own = await parts.store.read
      .selectFrom('alert')
      .selectAll()
      .where('person_id', '=', lead.id.replace('sample-', ''))
      .where('state', '=', 'open')
      .where('level', '!=', 'notice')
      .where('acknowledged_at', 'is', null)
      .execute()
    const count = (await browser.get('/alerts')).page.querySelector('.places .count')
    expect(Number(count?.textContent)).toBeGreaterThan(0)
    expect(Number(count?.textContent)).toBe(waiting - own.length)
  }, 120_000)

  it('no real person is ever signed in by a button', async () => {
    const id = 'real-person'
    const real = { id, name: 'Real', created_at: parts.clock.now() }
    await parts.store.write.insertInto('person').values(real).execute()
    for (const person of [id, 'absent', '']) {
      const answer = await browserOn().post('/sample-team/sign-in', { person })
      expect([person, answer.status]).toEqual([person, 404])
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
    await parts.store.write.deleteFrom('person').where('id', '=', id).execute()
  })

  const someoneIn = async (browser: Client, job: RegExp) => {
    const page = await browser.get('/sign-in')
    const forms = page.page.querySelectorAll('form[action="/sample-team/sign-in"]')
    const chosen = forms.find((form) => job.test(form.textContent))!
    await browser.submit(page, `#${chosen.id}`)
    return browser
  }

  it('is removed by its administrator alone on a network, by anyone of it on loopback', async () => {
    const exposed = { ...parts, config: { ...parts.config, host: '0.0.0.0' } }
    const visitor = await someoneIn(browserOn(exposed), /, link worker:/)
    expect((await visitor.post('/setup/sample-data/removal')).status).toBe(404)
    expect((await browserOn().post('/setup/sample-data/removal')).location).toMatch(/^\/sign-in/)
    const worker = await someoneIn(browserOn(), /, link worker:/)
    const page = await worker.get('/setup/sample-data')
    expect(page.words).toContain('Nobody here is real')
    const removed = await worker.submit(page, '#removal')
    expect(removed.status).toBe(303)
    expect((await worker.follow(removed)).location).toBe('/setup')
    for (const table of ['person', 'organisation', 'session', 'employment'] as const) {
      const left = await parts.store.read.selectFrom(table).selectAll().execute()
      expect([table, left]).toEqual([table, []])
    }
  })
})
