import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { areas } from '../../src/actions/areas.ts'
import { evaluateDaily } from '../../src/alerts/evaluate-daily.ts'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

const written = Object.fromEntries(
  areas.map(({ code, name }) => [`hazards_${code}`, `What is hard in ${name}`]),
)

describe.each(dialects)('stress assessments on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])
  const form = 'form[action="/stress-assessments"]'
  const newPage = (client: Client, team: keyof World['teams']) =>
    client.get(`/stress-assessments/new?team=${world.teams[team]}`)
  const due = () =>
    parts.store.read
      .selectFrom('alert')
      .select(['id', 'team_id', 'state', 'level'])
      .where('code', '=', 'STRESS_ASSESSMENT_DUE')
      .execute()

  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterEach(() => parts.close())

  it('are written by a manager, kept sealed, and read by the lead', async () => {
    const [wren, priya] = [await as('wren'), await as('priya')]
    const page = await newPage(wren, 'harbour')
    expect(page.words).toContain('never about one person')
    const sent = await wren.submit(page, form, {
      ...written,
      controls_demands: 'A pause in May',
      action_demands: 'Agree with the practices how many come in',
      owner_demands: world.people.sam,
      due_demands: '2026-12-01',
    })
    expect([sent.status, sent.words]).toEqual([303, ''])
    const path = sent.location!.split('?')[0]!
    const read = await priya.get(path)
    expect(read.words).toContain('What is hard in Demands')
    expect(read.words).toContain('Agree with the practices how many come in')
    expect(read.words).toContain('Next one byWednesday 10 November 2027')
    expect((await (await as('sam')).get(path)).status).toBe(404)
    expect((await (await as('sam')).get('/actions')).words).toContain('Agree with the practices')
    const rows = await parts.store.read.selectFrom('stress_area').select('hazards').execute()
    expect(rows.some(({ hazards }) => hazards?.toString().includes('hard'))).toBe(false)
  })

  it('begin with what the last one says', async () => {
    const wren = await as('wren')
    const page = await newPage(wren, 'harbour')
    expect(page.page.querySelector('#field-hazards_demands')?.textContent).toContain(
      'Referrals come in waves',
    )
    expect(page.words).toContain('Promised last time, still open')
  })

  it('are the manager’s where there is one, and the lead’s where there is none', async () => {
    const [priya, olwen, tom] = [await as('priya'), await as('olwen'), await as('tom')]
    expect((await newPage(priya, 'harbour')).status).toBe(404)
    const sent = { team: world.teams.harbour, form_id: 'form-stress-1', ...written }
    expect((await priya.post('/stress-assessments', sent)).status).toBe(404)
    expect((await priya.get('/stress-assessments')).words).toContain('The manager writes it')
    expect((await newPage(olwen, 'ferry')).status).toBe(200)
    expect((await newPage(olwen, 'lantern')).status).toBe(404)
    expect((await tom.get('/stress-assessments')).status).toBe(404)
  })

  it('ask for every area, and for who does what by when; nothing typed is lost', async () => {
    const meg = await as('meg')
    const page = await newPage(meg, 'lantern')
    const { hazards_role: _, ...five } = written
    const refused = await meg.submit(page, form, { ...five, action_change: 'Say it early' })
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('Write what makes work hard here')
    expect(refused.text).toContain('What is hard in Demands')
    const halfway = await meg.submit(page, form, { ...written, action_change: 'Say it early' })
    expect(halfway.words).toContain('Choose who does it.')
    expect(halfway.words).toContain('Choose the day.')
    const stranger = await meg.submit(page, form, {
      ...written,
      action_change: 'Say it early',
      owner_change: world.people.sam,
      due_change: '2026-12-01',
    })
    expect(stranger.words).toContain('Choose from the list.')
    const rows = await parts.store.read.selectFrom('stress_assessment').select('id').execute()
    expect(rows).toHaveLength(2)
  })

  it('are asked for once a year, of the manager alone, until one is written', async () => {
    await evaluateDaily(parts)
    const asked = (await due()).toSorted((a, b) => (a.team_id! < b.team_id! ? -1 : 1))
    expect(asked.map(({ team_id }) => team_id)).toEqual([world.teams.lantern, world.teams.quay])
    const [alert] = asked
    expect(alert).toMatchObject({ state: 'open', level: 'near' })
    parts.clock.set('2026-11-11T10:00:00.000Z')
    const meg = await as('meg')
    const list = await meg.get('/alerts')
    expect(list.words).toContain('Lantern team: time for the stress assessment')
    const way = `/stress-assessments/new?team=${world.teams.lantern}`
    expect(list.page.querySelector(`a[href="${way}"]`)).not.toBeNull()
    for (const name of ['tom', 'hana', 'wren', 'priya'] as const) {
      const seen = await (await as(name)).get(`/alerts/${alert!.id}`)
      // Wren manages nobody in Lantern, and works there.
      expect([name, seen.status]).toEqual([name, 404])
    }
    const answered = await meg.submit(
      await meg.get(`/alerts/${alert!.id}`),
      `form[action="/alerts/${alert!.id}/acknowledgement"]`,
    )
    expect(answered.status).toBe(303)
    await meg.submit(await newPage(meg, 'lantern'), form, written)
    expect((await due()).find(({ id }) => id === alert!.id)?.state).toBe('closed')
    parts.clock.set('2027-11-11T10:00:00.000Z')
    await evaluateDaily(parts)
    const again = (await due()).filter(({ state }) => state === 'open')
    expect(again.map(({ team_id }) => String(team_id)).toSorted()).toEqual(
      Object.values(world.teams).toSorted(),
    )
  })
})
