import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluateDaily } from '../../src/alerts/evaluate-daily.ts'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

describe.each(dialects)('what a leaver promised, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])
  const promised = () => parts.store.read.selectFrom('action').selectAll().execute()
  const lateFor = () =>
    parts.store.read
      .selectFrom('alert')
      .select(['person_id', 'state'])
      .where('code', '=', 'ACTION_LATE')
      .orderBy('state')
      .execute()

  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    await parts.store.write.deleteFrom('action').where('owner_id', '!=', world.people.sam).execute()
  })
  afterEach(() => parts.close())

  it('passes to the lead who ends the job, late ones too; what was about the job is over', async () => {
    const sam = await as('sam')
    const fields = {
      form_id: 'form-leaver-1',
      what: 'Bring the list',
      due_on: '2026-11-12',
      for_id: world.people.ola,
    }
    expect((await sam.post('/actions', fields)).status).toBe(303)
    parts.clock.set('2026-11-27T10:00:00.000Z')
    await evaluateDaily(parts)
    expect(await lateFor()).toEqual([{ person_id: world.people.sam, state: 'open' }])
    const priya = await as('priya')
    const path = `/people/${world.people.sam}/leaving`
    const page = await priya.get(path)
    expect(page.words).toContain('promised and has not done passes to you')
    const left = await priya.submit(page, 'form#leaving', {
      last_day: '2026-11-27',
      press: 'hand_on',
      [`choice_${world.holdings.blueDoor}`]: world.employments.ola,
      [`choice_${world.holdings.highTide}`]: world.employments.ola,
      [`choice_${world.holdings.allotment}`]: world.employments.ola,
    })
    expect([left.status, left.words]).toEqual([303, ''])
    const rows = await promised()
    expect(rows.map((row) => [row.id.startsWith('action-'), row.owner_id, row.status])).toEqual(
      expect.arrayContaining([
        [true, world.people.sam, 'dropped'],
        [false, world.people.priya, 'open'],
      ]),
    )
    expect(await lateFor()).toEqual([
      { person_id: world.people.sam, state: 'closed' },
      { person_id: world.people.priya, state: 'open' },
    ])
    expect((await (await as('priya')).get('/actions')).words).toContain('You promised Ola Nowak')
    expect((await (await as('ola')).get('/actions')).words).toContain('Priya Shah promised you')
  })

  it('stays with somebody who leaves one job for another at the same employer', async () => {
    await parts.store.write
      .insertInto('employment')
      .values({
        id: 'employment-second',
        person_id: world.people.sam,
        organisation_id: world.organisations.tidewell,
        job: 'link_worker',
        weekly_hours: 10,
        working_hours: '{}',
        started_in_role: '2026-11-01',
        from_on: '2026-11-01',
      })
      .execute()
    const sam = await as('sam')
    const fields = { form_id: 'form-leaver-2', what: 'Bring the list', due_on: '2026-11-12' }
    await sam.post('/actions', fields)
    const priya = await as('priya')
    const path = `/people/${world.people.sam}/leaving?employment=${world.employments.sam}`
    const left = await priya.submit(await priya.get(path), 'form#leaving', {
      last_day: '2026-11-10',
      press: 'hand_on',
      [`choice_${world.holdings.blueDoor}`]: world.employments.ola,
      [`choice_${world.holdings.highTide}`]: world.employments.ola,
      [`choice_${world.holdings.allotment}`]: world.employments.ola,
    })
    expect([left.status, left.words]).toEqual([303, ''])
    const mine = (await promised()).find(({ id }) => !id.startsWith('action-'))
    expect([mine!.owner_id, mine!.status]).toEqual([world.people.sam, 'open'])
  })
})
