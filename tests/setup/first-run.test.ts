import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { makeFirstCode } from '../../src/setup/first-code.ts'
import { Client, type Answer } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { takeSecondStep } from '../support/phone.ts'

const password = 'copper lantern quiet otter'
const secondStep = '/sign-in/code?to=%2Fsetup%3Fsaid%3Dwelcome'

const first = {
  organisation: 'Riverside Practice',
  kind: 'practice',
  name: 'Ada Field',
  email: 'Ada@example.org',
  password,
}

describe.each(dialects)('first run on %s', (dialect) => {
  let parts: TestParts
  const all: TestParts[] = []
  afterAll(() => Promise.all(all.map((each) => each.close())))
  beforeEach(async () => {
    parts = await freshParts(dialect)
    all.push(parts)
  })

  const browserOn = (on: TestParts = parts) => new Client(on, createApp(on))
  const rows = (table: 'organisation' | 'person' | 'help_contact') =>
    parts.store.read.selectFrom(table).selectAll().execute()
  const statuses = (answer: Answer) =>
    answer.page.querySelectorAll('.tasks > li').map((each) => each.lastElementChild?.textContent)
  const exposed = () => ({ ...parts, config: { ...parts.config, host: '0.0.0.0' } })

  it.each(['/', '/sign-in', '/profile', '/admin/people'])('%s leads to /setup', async (path) => {
    const answer = await browserOn().get(path)
    expect([answer.status, answer.location]).toEqual([303, '/setup'])
  })

  it('a team is set up from nothing to invitations, and both come in', async () => {
    const browser = browserOn()
    const welcome = await browser.get('/setup')
    expect(welcome.words).toContain('There are two ways to begin.')
    const form = await browser.get('/setup/organisation')
    expect(form.page.querySelector('#field-code')).toBeNull()
    const started = await browser.submit(form, '#organisation', first)
    expect([started.status, started.location]).toEqual([303, secondStep])
    const ada = await takeSecondStep(parts, browser, started)
    expect(ada.location).toBe('/setup?said=welcome')
    const fresh = 'Done|To do|Not yet|Not yet|Not yet|Not yet|To do|To do|Not yet|Optional|Optional'
    expect(statuses(await browser.follow(ada)).join('|')).toBe(fresh)
    expect(await rows('help_contact')).toHaveLength(4)
    expect((await browser.get('/setup/people')).location).toBe('/setup/team')
    const team = await browser.submit(await browser.get('/setup/team'), '#team', {
      name: 'Harbour',
    })
    expect(team.location).toMatch(/^\/setup\/people/)
    const table = await browser.submit(await browser.follow(team), '#people', {
      people: 'Priya Shah,,lead,,4 March 2024\nSam Okoro, sam@example.org, SPLW, 30, 2 Feb 2026',
      lead_answers_to_me: 'yes',
    })
    expect(table.status).toBe(200)
    const people = await browser.submit(table, '#adding')
    const bonds = await browser.submit(await browser.follow(people), '#bonds')
    const agreed = await browser.submit(await browser.follow(bonds), '#agreement')
    const met = await browser.submit(await browser.follow(agreed), '#debrief')
    await browser.submit(await browser.follow(met), '#all')
    expect((await browser.get('/setup/answers')).words).not.toContain('Not there yet')
    const made = await browser.submit(await browser.get('/setup/invitations'), '#invite')
    const links = made.page
      .querySelectorAll('.copy input')
      .map((box) => new URL(box.getAttribute('value')!).pathname)
    expect(links).toHaveLength(2)
    const after = await browser.get('/setup/invitations')
    expect(after.page.querySelector('#invite')).toBeNull()
    expect(after.words).toContain('A link works until')
    const whole = `${'Done|'.repeat(7)}All there|Done|Optional|Optional`
    expect(statuses(await browser.get('/setup')).join('|')).toBe(whole)
    expect((await browser.get('/admin')).words).toContain('Setting upDone')
    const [lead, worker] = [browserOn(), browserOn()]
    const email = 'priya@example.org'
    await takeSecondStep(parts, lead, await lead.post(links[0]!, { password, email }))
    await takeSecondStep(parts, worker, await worker.post(links[1]!, { password }))
    expect((await lead.get('/team')).words).toContain('Sam Okoro')
    expect((await worker.get('/holdings')).status).toBe(200)
    const elsewhere = browserOn()
    const again = await elsewhere.post('/sign-in', { email: 'ada@example.org', password })
    await takeSecondStep(parts, elsewhere, again, ada.key)
    expect((await elsewhere.get('/setup')).words).toContain('Setting up')
  })

  it('two posts at the same moment make one organisation', async () => {
    const posts = await Promise.all([
      browserOn().post('/setup/organisation', first),
      browserOn().post('/setup/organisation', { ...first, organisation: 'Second', name: 'Bo' }),
      browserOn().post('/setup/organisation', { ...first, email: 'third@example.org' }),
    ])
    expect(posts.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 404, 404])
    expect(await rows('organisation')).toHaveLength(1)
    expect(await rows('person')).toHaveLength(1)
  })

  it('is over once somebody is here', async () => {
    await browserOn().post('/setup/organisation', first)
    const late = browserOn()
    expect((await late.get('/setup')).location).toBe('/sign-in?to=%2Fsetup')
    expect((await late.get('/setup/organisation')).location).toBe('/setup')
    expect((await late.post('/setup/organisation', first)).status).toBe(404)
    expect((await late.post('/setup/sample-data')).status).toBe(404)
    expect((await late.get('/sign-in')).status).toBe(200)
  })

  it.each([
    ['no organisation', { organisation: '' }, 'organisation'],
    ['no kind', { kind: '' }, 'kind'],
    ['no e-mail', { email: 'ada' }, 'email'],
    ['a short password', { password: 'short' }, 'password'],
    ['a password with the organisation in it', { password: 'Riverside2026' }, 'password'],
  ])('%s is refused beside its field', async (_, typed, field) => {
    const refused = await browserOn().post('/setup/organisation', { ...first, ...typed })
    expect(refused.status).toBe(422)
    expect(refused.page.querySelector(`#error-${field}`)).not.toBeNull()
    expect(refused.text).not.toContain(first.password)
    expect(await rows('person')).toHaveLength(0)
  })

  it('an empty server on a network asks for the code that the start printed', async () => {
    const on = exposed()
    expect(await makeFirstCode(parts)).toBeNull()
    const old = await makeFirstCode(on)
    const code = await makeFirstCode(on)
    expect(code).toMatch(/^[A-Z2-9]{5}(?:-[A-Z2-9]{5}){3}$/)
    const browser = browserOn(on)
    const form = await browser.get('/setup/organisation')
    expect(form.page.querySelector('#field-code')).not.toBeNull()
    for (const wrong of ['', 'AAAAA-BBBBB-CCCCC-DDDDD', old!]) {
      const refused = await browser.submit(form, '#organisation', { ...first, code: wrong })
      expect([refused.status, await rows('person')]).toEqual([422, []])
    }
    const typed = ` ${code!.toLowerCase().replaceAll('-', ' ')} `
    expect((await browser.submit(form, '#organisation', { ...first, code: typed })).status).toBe(
      303,
    )
    expect(await makeFirstCode(on)).toBeNull()
    const kept = JSON.stringify(await parts.store.read.selectFrom('token').selectAll().execute())
    expect(kept).not.toContain(code!.replaceAll('-', ''))
  })

  it('so does one that people reach through a proxy on the same machine', async () => {
    const behind = [
      { baseUrl: 'https://holdfast.example.org' },
      { trustedProxy: { hops: 1 } },
    ] as const
    for (const settings of behind) {
      const on = { ...parts, config: { ...parts.config, ...settings } }
      expect(await makeFirstCode(on)).not.toBeNull()
      const form = await browserOn(on).get('/setup/organisation')
      expect(form.page.querySelector('#field-code')).not.toBeNull()
    }
  })

  it('setup pages are for administrators', async () => {
    await browserOn().post('/setup/organisation', first)
    for (const path of ['/setup/team', '/setup/bonds', '/setup/invitations', '/admin']) {
      expect([path, (await browserOn().get(path)).status]).toEqual([path, 303])
    }
  })
})
