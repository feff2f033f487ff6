import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

describe.each(dialects)('other time on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let sam: Client

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    sam = await new Client(parts, createApp(parts)).signInAs(world.people.sam)
  })
  afterAll(() => parts.close())

  const form = 'form[action="/time"]'
  const community = async () => {
    const row = await parts.store.read
      .selectFrom('load_reading')
      .select('value')
      .where('employment_id', '=', world.employments.sam)
      .where('metric', '=', 'community')
      .executeTakeFirst()
    return row?.value ?? null
  }

  it('is added in place, today unless told, in hours or minutes', async () => {
    const page = await sam.get('/time')
    const saved = await sam.submit(page, form, { kind: 'community', hours: '2', minutes: '30' })
    expect(saved.location).toMatch(/^\/time\?week=2026-11-10&undo=[\w-]+&said=time$/)
    const { words } = await sam.follow(saved)
    expect(words).toContain('Out in the community2 hours 30 minutes')
    expect(words).toContain('Tuesday 10 November')
    await sam.post('/time', { kind: 'groups', minutes: '90', spent_on: '2026-11-09' })
    expect((await sam.get('/time')).words).toContain('Groups1 hour 30 minutes')
  })

  it('is counted again at once, and said beside what was agreed', async () => {
    const before = await community()
    await sam.post('/time', { kind: 'asset_mapping', hours: '12', spent_on: '2026-11-08' })
    const after = await community()
    expect(after).toBeGreaterThan(before!)
    const { words } = await sam.get('/time')
    expect(words).toContain(`${after}% of your hours in the last 28 days. You agreed at least`)
    await sam.post('/time', { kind: 'admin', hours: '12', spent_on: '2026-11-08' })
    expect(await community()).toBe(after)
  })

  it('says what is usual where no number was agreed', async () => {
    const db = parts.store.write
    const kept = await db
      .selectFrom('agreement_limit as l')
      .innerJoin('agreement as a', 'a.id', 'l.agreement_id')
      .selectAll('l')
      .where('a.employment_id', '=', world.employments.sam)
      .where('l.metric', '=', 'community')
      .execute()
    expect(kept.length).toBeGreaterThan(0)
    const ids = kept.map(({ agreement_id: id }) => id)
    const these = db.deleteFrom('agreement_limit').where('agreement_id', 'in', ids)
    await these.where('metric', '=', 'community').execute()
    const { words } = await sam.get('/time')
    await db.insertInto('agreement_limit').values(kept).execute()
    expect(words).toContain('At least 10% is usual. Nothing else is agreed yet.')
    expect(words).not.toContain('You agreed at least')
  })

  it.each([
    ['no kind', { kind: '' }, 'kind'],
    ['a kind of our own', { kind: 'lunch' }, 'kind'],
    ['no time at all', { minutes: '' }, 'minutes'],
    ['more than twelve hours', { hours: '12', minutes: '1' }, 'minutes'],
    ['thirteen hours', { hours: '13' }, 'hours'],
    ['minutes in words', { minutes: 'ten' }, 'minutes'],
    ['tomorrow', { spent_on: '2026-11-11' }, 'spent_on'],
    ['31 June', { spent_on: '2026-06-31' }, 'spent_on'],
    ['long ago', { spent_on: '1990-01-01' }, 'spent_on'],
    ['an NHS number', { note: 'Words to keep 943 476 5919' }, 'note'],
  ])('says beside the field what to do about %s', async (_, wrong, field) => {
    const sent = { kind: 'training', minutes: '30', note: 'Words to keep', ...wrong }
    const answer = await sam.post('/time', sent)
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector(`#error-${field}`)?.textContent).toBeTruthy()
    expect(answer.text).toContain('Words to keep')
  })

  it('asks which job when there are several, and takes only one of their own', async () => {
    const hana = await new Client(parts, createApp(parts)).signInAs(world.people.hana)
    const sent = { kind: 'training', minutes: '30' }
    expect((await hana.post('/time', sent)).status).toBe(422)
    for (const employment of [world.employments.sam, 'employment-absent']) {
      expect((await hana.post('/time', { ...sent, employment })).status).toBe(422)
    }
    const own = { ...sent, employment: world.employments.hanaLantern }
    expect((await hana.post('/time', own)).status).toBe(303)
    expect((await hana.get('/time')).words).toContain('30 minutes, Lantern Community Trust')
  })

  it('is put right at its source, and one of two tabs hears of the other', async () => {
    const path = `/time/${world.timeBlocks.sam}`
    const tab = await sam.get(path)
    expect(tab.text).toContain('The walking group')
    const saved = await sam.submit(tab, `form[action="${path}"]`, { hours: '3', minutes: '' })
    expect(saved.location).toBe('/time?week=2026-11-05&said=saved')
    expect((await sam.follow(saved)).words).toContain('3 hours')
    const late = await sam.submit(tab, `form[action="${path}"]`, {
      note: 'Late words',
      form_id: 'another-tab',
    })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Late words')
    expect(late.text).toContain('The walking group')
  })

  it('is undone and put back, note and all, and a repeat does nothing more', async () => {
    const note = 'Seeds for the hall'
    const saved = await sam.post('/time', { kind: 'groups', minutes: '45', note })
    const page = await sam.follow(saved)
    const undo = page.page.querySelector('#said form')!.getAttribute('action')!
    const press = { version: '1', form_id: 'undo-time-once' }
    const gone = await sam.post(undo, press)
    expect(gone.status).toBe(200)
    expect((await sam.get('/time')).text).not.toContain(note)
    expect((await sam.post(undo, press)).location).toContain('said=taken_away')
    expect((await sam.submit(gone, form)).status).toBe(303)
    expect((await sam.get('/time')).text).toContain(note)
  })

  it('keeps notes for the owner, and the rest from anyone but the lead', async () => {
    const path = `/time/${world.timeBlocks.sam}`
    for (const name of ['ola', 'priya'] as const) {
      const other = await new Client(parts, createApp(parts)).signInAs(world.people[name])
      expect((await other.get(path)).status).toBe(404)
      expect((await other.post(path, { kind: 'groups', minutes: '1', version: '2' })).status).toBe(
        404,
      )
      expect((await other.post(`${path}/removal`, { version: '2' })).status).toBe(404)
    }
    const { words } = await sam.get('/time')
    expect(words).toContain('Who sees this: You, Dora Finch and Priya Shah')
    expect((await sam.get(path)).words).toContain('Who sees this note: Only you')
  })
})
