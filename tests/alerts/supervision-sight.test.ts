import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluateDaily } from '../../src/alerts/evaluate-daily.ts'
import { newId } from '../../src/database/ids.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import type { PersonName } from '../support/world.ts'
import { supervisors } from '../support/world/supervision.ts'
import { openAlert, setScene } from './scene.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

const every: PersonName[] = ['sam', 'ola', 'priya', 'meg', 'wren', 'anna', 'eve', 'ada']

/** Wednesday 2 December: seven weeks since the peers met, and a month that is over. */
const night = '2026-12-02T00:05:00.000Z'
const morning = '2026-12-03T09:30:00.000Z'

describe.each(dialects)('who sees what supervision is owed, on %s', (dialect) => {
  let scene: Scene
  const clients = new Map<PersonName, Client>()
  beforeAll(async () => {
    scene = await setScene(dialect)
    await callOffTwice(scene)
    await scene.parts.store.write
      .updateTable('supervisor')
      .set({ insurance_until: '2026-11-01' })
      .where('id', '=', supervisors.eve)
      .execute()
    scene.parts.clock.set(night)
    await evaluateDaily(scene.parts)
    scene.parts.clock.set(morning)
    for (const name of every) clients.set(name, await scene.as(name))
  }, 120_000)
  afterAll(() => scene.parts.close())

  const as = (name: PersonName) => clients.get(name)!
  const about = (name: PersonName, code: string) => openAlert(scene, scene.world.people[name], code)
  async function ofTeam(team: string, code: string) {
    const row = await scene.parts.store.read
      .selectFrom('alert')
      .select('id')
      .where('team_id', '=', team)
      .where('code', '=', code)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow()
    return row.id
  }
  async function opening(id: string) {
    const seen: PersonName[] = []
    for (const name of every) {
      if ((await as(name).get(`/alerts/${id}`)).status === 200) seen.push(name)
    }
    return seen
  }

  it('a gap: the worker, the lead, and the manager’s headline', async () => {
    const id = await about('ola', 'SUPERVISION_GAP')
    expect(await opening(id)).toEqual(['ola', 'priya', 'wren'])
    const own = await as('ola').get(`/alerts/${id}`)
    expect(own.words).toContain('That is ours to fix')
    const lead = await as('priya').get(`/alerts/${id}`)
    expect(lead.words).toContain('Ola Nowak has had no supervision for support')
    const headline = await as('wren').get(`/alerts/${id}`)
    expect(headline.words).toContain('That is ours to fix. Book a session, and release the time.')
    expect(headline.words).not.toContain('well past what was agreed')
    const cards = await as('wren').get('/alerts')
    const book = `/supervision/sessions/new?employment=${scene.world.employments.ola}`
    expect(cards.page.querySelector(`#alert-${id} a`)?.getAttribute('href')).toBe(book)
    for (const name of ['ola', 'priya', 'wren'] as const) {
      expect((await as(name).get(book)).status).toBe(200)
    }
  })

  it('a short month: the worker and the manager, who answers it', async () => {
    const id = await about('sam', 'SUPERVISION_SHORT')
    expect(await opening(id)).toEqual(['sam', 'wren'])
    expect((await as('sam').get(`/alerts/${id}`)).words).toContain(
      'Your manager will see this when they next look.',
    )
    expect((await as('wren').get(`/alerts/${id}`)).words).toContain('That is ours to fix.')
    const talk = { version: '1', talk_on: '2026-12-04', talk_at: '10:00' }
    const answer = `/alerts/${id}/acknowledgement`
    expect((await as('priya').post(answer, talk)).status).toBe(404)
    expect((await as('wren').post(answer, talk)).status).toBe(303)
  })

  it('called off twice: the lead and the manager, with the sessions', async () => {
    const id = await ofTeam(scene.world.teams.harbour, 'SUPERVISION_CANCELLED')
    // Meg leads Priya, who works in the team too; nobody there is hers to read about.
    expect(await opening(id)).toEqual(['priya', 'meg', 'wren'])
    expect((await as('meg').get(`/alerts/${id}`)).words).not.toContain('Ola Nowak')
    for (const name of ['priya', 'wren'] as const) {
      const page = await as(name).get(`/alerts/${id}`)
      expect(page.words).toContain('How can the slot be protected?')
      expect(page.words).toContain('Clinical supervision: Ola Nowak')
    }
  })

  it('a contract: its manager alone, by the team they manage', async () => {
    const id = await ofTeam(scene.world.teams.lantern, 'HOURS_LOW')
    expect(await opening(id)).toEqual(['meg'])
    const page = await as('meg').get(`/alerts/${id}`)
    expect(page.words).toContain('The insurance on file has lapsed')
    expect(page.words).toContain('Contract with Eve Lindqvist')
  })

  it('counts a number as it was judged, with the session it counts from', async () => {
    const page = await as('ola').get(`/load/${scene.world.employments.ola}/gap`)
    expect(page.status).toBe(200)
    expect(page.words).toContain('Peer group')
  })
})

/** Two sessions of Ola's with the service's word for it, both within 90 days. */
async function callOffTwice({ parts, world }: Scene) {
  const now = parts.clock.now()
  for (const at of ['2026-11-24T10:00:00.000Z', '2026-11-26T10:00:00.000Z']) {
    const id = newId()
    await parts.store.write
      .insertInto('supervision_session')
      .values({
        id,
        organisation_id: world.organisations.tidewell,
        type: 'clinical',
        giver_id: world.people.anna,
        starts_at: at,
        minutes: 30,
        place: 'video',
        status: 'cancelled',
        ended_by: 'service',
        reason: 'workload',
        made_by: world.people.priya,
        made_at: now,
        changed_at: at,
      })
      .execute()
    await parts.store.write
      .insertInto('supervisee')
      .values({
        id: newId(),
        session_id: id,
        employment_id: world.employments.ola,
        person_id: world.people.ola,
        status: 'cancelled',
      })
      .execute()
    const change = { what: 'cancelled', by_side: 'service', reason: 'workload' } as const
    await parts.store.write
      .insertInto('session_change')
      .values({ id: newId(), session_id: id, ...change, was_at: at, at })
      .execute()
  }
}
