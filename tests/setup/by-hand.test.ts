import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Subject } from '../../src/access/subject.ts'
import { subjects } from '../../src/access/subjects.ts'
import { whoSeesLine } from '../../src/access/who-sees.ts'
import { evaluateDaily } from '../../src/alerts/evaluate-daily.ts'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { takeSecondStep } from '../support/phone.ts'

const password = 'copper lantern quiet otter'

describe.each(dialects)('an organisation set up by hand on %s', (dialect) => {
  let parts: TestParts
  let as: (name: string) => Promise<Client>
  const browser = () => new Client(parts, createApp(parts))

  beforeEach(async () => {
    parts = await freshParts(dialect)
    const ann = browser()
    const first = { organisation: 'Riverside', kind: 'practice', name: 'Ann Field' }
    const started = { ...first, email: 'ann@example.org', password }
    await takeSecondStep(parts, ann, await ann.post('/setup/organisation', started))
    await ann.post('/setup/team', { name: 'Harbour', site: '5' })
    const table = await ann.submit(await ann.get('/setup/people'), '#people', {
      people: 'Bea Hall, bea@example.org, lead\nCay Moss, cay@example.org',
      lead_answers_to_me: 'yes',
    })
    await ann.submit(await ann.follow(await ann.submit(table, '#adding')), '#bonds')
    await ann.submit(await ann.get('/setup/invitations'), '#invite')
    const people = await parts.store.read.selectFrom('person').select(['id', 'name']).execute()
    as = (name) => browser().signInAs(people.find((each) => each.name.startsWith(name))!.id)
  })
  afterEach(() => parts.close())

  it('has somebody to tell after the lead, and for the lead', async () => {
    const [path, bea, cay] = ['/help/urgent/telling', await as('Bea'), await as('Cay')]
    const { words } = await cay.get(path)
    expect(words).toContain('Bea Hall, your lead: can see it from now')
    expect(words).toContain('Ann Field, your manager: can see it from')
    expect(words).not.toContain('nobody else to tell')
    const lead = await bea.get(path)
    expect(lead.words).toContain('Ann Field, your lead: can see it from now')
    expect((await cay.submit(await cay.get(path), `form[action="${path}"]`)).status).toBe(303)
    expect((await bea.get('/alerts')).words).toContain('Cay Moss')
    parts.clock.forward({ minutes: 31 })
    expect((await (await as('Ann')).get('/alerts')).words).toContain('Cay Moss')
  })

  it('shows its manager how alerts wait', async () => {
    const { status, words } = await (await as('Ann')).get('/teams')
    expect([status, words.includes('Harbour')]).toEqual([200, true])
  })

  it('tells its manager that a stress assessment is due', async () => {
    parts.clock.set('2026-12-14T10:00:00.000Z')
    await evaluateDaily(parts)
    const row = await parts.store.read
      .selectFrom('alert')
      .select('id')
      .where('code', '=', 'STRESS_ASSESSMENT_DUE')
      .executeTakeFirstOrThrow()
    parts.clock.forward({ days: 2 })
    const ann = await as('Ann')

    expect((await ann.get(`/alerts/${row.id}`)).words).toContain('Harbour')
    expect((await ann.get('/alerts')).words).toContain('Harbour')
  })
})

it('names somebody once who is both lead and manager', () => {
  const ann = { name: 'Ann Field', viewer_id: 'ann' }
  const bonds = [
    { ...ann, kind: 'line' as const },
    { ...ann, kind: 'manager' as const },
  ]
  const rows = subjects.alert_work.cells.lead.rows
  const always = { cells: { lead: { rows }, manager: { rows } } } as unknown as Subject
  expect(whoSeesLine(always, bonds)).toBe('You and Ann Field')
  const later = { cells: { lead: { rows }, manager: { rows, when: 'later' } } }
  expect(whoSeesLine(later as unknown as Subject, bonds)).toBe('You and Ann Field')
})
