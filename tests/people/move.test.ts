import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { supportTree, unsupported } from '../../src/people/support-tree.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { readEverything, restore, type Raw } from '../support/snapshot.ts'
import { makeWorld } from '../support/world.ts'

describe.each(dialects)('a move to another team on %s', (dialect) => {
  let parts: TestParts
  let ada: Client
  let raw: Raw
  const path = '/admin/people/person-sam/employments/employment-sam/move'
  beforeAll(async () => {
    parts = await freshParts(dialect)
    const world = await makeWorld(parts)
    ada = await new Client(parts, createApp(parts)).signInAs(world.people.ada)
    raw = await readEverything(parts.store)
  })
  afterAll(() => parts.close())

  const jobs = () =>
    parts.store.read
      .selectFrom('employment')
      .select(['id', 'team_id', 'from_on', 'until_on'])
      .where('person_id', '=', 'person-sam')
      .where('job', '=', 'link_worker')
      .orderBy('from_on')
      .execute()
  const held = (job: string) =>
    parts.store.read
      .selectFrom('holding')
      .select('id')
      .where('employment_id', '=', job)
      .where('ended_on', 'is', null)
      .execute()

  it('ends one job, begins the other, and carries what was chosen', async () => {
    const before = await held('employment-sam')
    expect(before.length).toBeGreaterThan(0)
    const form = await ada.get(path)
    const moved = await ada.submit(form, '#move', { team: 'team-quay', line: 'person-ola' })
    expect(moved.location).toBe('/admin/people/person-sam?said=moved_team')
    const all = await jobs()
    const [old, next] = [all.find(({ id }) => id === 'employment-sam')!, all.at(-1)!]
    expect([old.until_on, next.from_on, next.team_id]).toEqual([
      '2026-11-09',
      '2026-11-10',
      'team-quay',
    ])
    expect(await held('employment-sam')).toEqual([])
    expect(await held(next.id)).toHaveLength(before.length)
    const bonds = await parts.store.read
      .selectFrom('bond')
      .select(['kind', 'viewer_id', 'until_at'])
      .where('employment_id', '=', next.id)
      .execute()
    expect(bonds.filter(({ kind }) => kind === 'line')).toEqual([
      { kind: 'line', viewer_id: 'person-ola', until_at: null },
    ])
    const left = await parts.store.read
      .selectFrom('bond')
      .select('id')
      .where('employment_id', '=', 'employment-sam')
      .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', parts.clock.now())]))
      .execute()
    expect(left).toEqual([])
    await restore(parts.store, raw)
  })

  it('carries no bond beyond its last day, and says whom a lead goes on leading', async () => {
    const { write } = parts.store
    const carried = { employment_id: 'employment-sam', kind: 'clinical', viewer_id: 'person-ola' }
    const until_at = '2026-12-01T00:00:00.000Z'
    await write
      .insertInto('bond')
      .values({ ...carried, id: 'b', from_at: '2026-01-01T00:00:00.000Z', until_at } as never)
      .execute()
    const typed = { team: 'team-quay', 'carry[]': ['b'] }
    expect((await ada.submit(await ada.get(path), '#move', typed)).status).toBe(303)
    const kept = await write
      .selectFrom('bond')
      .select('until_at')
      .where('kind', '=', 'clinical')
      .where('viewer_id', '=', 'person-ola')
      .where('id', '!=', 'b')
      .execute()
    expect(kept).toEqual([{ until_at }])
    await restore(parts.store, raw)
    const lead = await write
      .selectFrom('bond as b')
      .innerJoin('employment as e', 'e.person_id', 'b.viewer_id')
      .select(['b.viewer_id', 'e.id'])
      .where('b.employment_id', '=', 'employment-sam')
      .where('b.kind', '=', 'line')
      .executeTakeFirstOrThrow()
    const page = await ada.get(`/admin/people/${lead.viewer_id}/employments/${lead.id}/move`)
    expect(page.words).toMatch(/They go on standing beside .*Sam/)
  })

  it.each([
    ['taken away', '2026-11-01T09:00:00.000Z'],
    ['still theirs', null],
  ])('leaves a duty as administrator that is %s as it is', async (_, until_at) => {
    const { write } = parts.store
    const ids = { person_id: 'person-sam', organisation_id: 'organisation-tidewell' }
    const duty = { ...ids, from_at: '2026-01-01T00:00:00.000Z', until_at }
    await write.insertInto('administrator').values(duty).execute()
    await write
      .updateTable('employment')
      .set({ job: 'administrator' })
      .where('id', '=', 'employment-sam')
      .execute()
    const moved = await ada.submit(await ada.get(path), '#move', { team: 'team-quay' })
    expect(moved.status).toBe(303)
    const kept = await write
      .selectFrom('administrator')
      .selectAll()
      .where('person_id', '=', 'person-sam')
      .execute()
    expect(kept).toEqual([duty])
    await restore(parts.store, raw)
  })

  it.each([
    ['to no team', { team: '' }, 422],
    ['to the same team', { team: 'team-harbour' }, 422],
    ['to a team of another organisation', { team: 'team-lantern' }, 422],
    ['while somebody else is to hold them first', { team: 'team-quay', held: 'hand_on' }, 422],
    ['seen too long ago', { team: 'team-quay', version: '9' }, 409],
  ])('%s changes nothing', async (_, typed, status) => {
    const answer = await ada.submit(await ada.get(path), '#move', typed)
    expect([answer.status, (await jobs()).length]).toEqual([status, 2])
  })

  it('people are found by name, team and whether they have left', async () => {
    const names = async (query: string) =>
      (await ada.get(`/admin/people?${query}`)).page
        .querySelectorAll('tbody th')
        .map((cell) => cell.textContent.trim())
    expect(await names('name=OKAF')).toEqual(['Sam Okafor'])
    expect(await names('name=%25')).toEqual(await names(''))
    expect(await names('team=team-quay')).not.toContain('Sam Okafor')
    expect(await names('who=left')).not.toContain('Priya Shah')
    expect((await ada.get('/admin/people?name=nobody')).words).toContain('Nobody fits that.')
  })

  it('who supports whom is drawn, with those nobody supports by name', async () => {
    const page = await ada.get('/admin/people/support')
    expect(page.page.querySelector('svg title')?.textContent).toBe('Who leads whom')
    expect(page.words).toContain('Sam Okafor')
    const long = await ada.get('/admin/people/support?on=1999-01-01')
    expect(long.words).toContain('Nobody was here that day')
  })
})

describe('the drawing of who leads whom', () => {
  const job = (person: string, more = {}) => {
    return { id: `job-${person}`, person, name: person, job: 'link_worker', holds: 1, ...more }
  }
  const leads = (viewer: string, person: string) => {
    return { employment_id: `job-${person}`, viewer_id: viewer, name: viewer, kind: 'line' }
  }

  it('names each once, from the top down, and whom nobody leads last', () => {
    const jobs = ['Bo', 'Cy', 'Di', 'Ed'].map((name) => job(name))
    const bonds = [leads('Ann', 'Bo'), leads('Bo', 'Cy'), leads('Ann', 'Cy'), leads('Bo', 'Di')]
    const tree = supportTree(jobs, bonds)
    expect(tree.map(({ name, depth, alone }) => `${depth} ${name}${alone ? '!' : ''}`)).toEqual(
      '0 Ann|1 Bo|2 Cy|2 Di|0 Ed!'.split('|'),
    )
    expect(tree[3]!.from).toBe(1)
    expect(unsupported(jobs, bonds).map(({ name }) => name)).toEqual(['Ed'])
  })

  it('ends where two lead each other', () => {
    const tree = supportTree([job('Bo'), job('Cy')], [leads('Bo', 'Cy'), leads('Cy', 'Bo')])
    expect(tree.map(({ name }) => name)).toEqual(['Bo', 'Cy'])
  })
})
