import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Act, done } from '../../src/access/change.ts'
import { reassessTeam } from '../../src/alerts/reassess-team.ts'
import { londonDay } from '../../src/time/london.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import type { EmploymentName, PersonName } from '../support/world.ts'
import { alertRow, cardOf, eventsOf, oneMore, setScene } from './scene.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

const talk = { talk_on: '2026-11-13', talk_at: '10:00' }
const passedOn = (label: string, practice: string) => ({
  ...oneMore(label),
  offloaded: 'yes',
  practice,
})

const teamAlert = async ({ parts }: Scene, code: string, team: string) =>
  (
    await parts.store.read
      .selectFrom('alert')
      .select('id')
      .where('team_id', '=', team)
      .where('kind', '=', 'team')
      .where('code', '=', code)
      .executeTakeFirst()
  )?.id ?? ''

const judge = async ({ parts }: Scene, team: string) => {
  const now = parts.clock.now()
  const who = { person: 'clock', now, today: londonDay(now) }
  await new Act(who, `judge ${now}`, parts).change('load.evaluate', async (change) => {
    await reassessTeam(change, team)
    return done({ id: team })
  })
}

const everyone = ['sam', 'ola', 'priya', 'meg', 'anna', 'wren', 'cass', 'otis', 'olwen'] as const

describe.each(dialects)('an alert about a team, on %s', (dialect) => {
  let scene: Scene
  const clients = new Map<PersonName, Client>()
  const as = (name: PersonName) => clients.get(name)!
  let id: string
  let page: string
  beforeAll(async () => {
    scene = await setScene(dialect)
    await comes('2026-11-11T10:00:00.000Z')
  })
  afterAll(() => scene.parts.close())

  /** The clock moves on, and everyone signs in again. */
  const comes = async (now: string) => {
    scene.parts.clock.set(now)
    for (const name of everyone) clients.set(name, await scene.as(name))
  }

  const seen = async (name: PersonName) => (await as(name).get(page)).status === 200

  it('is raised when a third person is passed on by one practice', async () => {
    const { practices, teams } = scene.world
    for (const label of ['One lamp', 'Two lamps']) {
      expect((await as('ola').post('/holdings', passedOn(label, practices.tidewell))).status).toBe(
        303,
      )
    }
    expect(await teamAlert(scene, 'OFFLOADED', teams.harbour)).toBe('')
    await as('sam').post('/holdings', passedOn('Three lamps', practices.tidewell))
    id = await teamAlert(scene, 'OFFLOADED', teams.harbour)
    page = `/alerts/${id}`
    expect(await alertRow(scene, id)).toMatchObject({
      level: 'near',
      value: 3,
      person_id: null,
      employment_id: null,
      visible_at: '2026-11-12T09:00:00.000Z',
      acknowledge_by: '2026-11-19',
    })
  })

  it('opens at nine to its leads and its clinical lead, and to nobody else', async () => {
    await comes('2026-11-12T08:59:59.000Z')
    expect(await seen('priya')).toBe(false)
    await comes('2026-11-12T09:00:00.000Z')
    const readers = []
    for (const name of clients.keys()) if (await seen(name)) readers.push(name)
    expect(readers.toSorted()).toEqual(['anna', 'meg', 'priya'])
  })

  it('says which team, who was passed on and who sees it', async () => {
    const answer = await as('priya').get(page)
    expect(answer.page.querySelector('h1')?.textContent).toBe(
      'Harbour team: passed on by one practice',
    )
    expect(answer.words).toContain('Harbour team was passed 3 people by one practice')
    expect(answer.words).toContain('Two lamps held by Ola Nowak')
    expect(answer.words).toContain('You, and the leads and clinical leads of Harbour team')
    expect(answer.words).not.toContain('Add a few words')
    const list = await as('priya').get('/alerts')
    expect(cardOf(list, id)).toContain('Harbour team: passed on by one practice')
    expect(list.page.querySelector(`#alert-${id} a[href="/team/patterns"]`)).not.toBeNull()
  })

  it('is read and not answered by the clinical lead, and takes no words from a worker', async () => {
    const answer = await as('anna').get(page)
    expect(answer.page.querySelectorAll('form[action^="/alerts/"]')).toHaveLength(0)
    expect(answer.words).toContain('Somebody held in the team')
    expect((await as('anna').post(`${page}/acknowledgement`, talk)).status).toBe(409)
    expect((await as('ola').post(`${page}/context`, { context: 'Mine' })).status).toBe(404)
    expect((await as('wren').post(`${page}/acknowledgement`, talk)).status).toBe(404)
  })

  it('is answered by one lead, written down, and settled when another confirms', async () => {
    expect((await as('priya').post(`${page}/acknowledgement`, talk)).status).toBe(303)
    expect((await as('meg').get(page)).words).toContain('Priya Shah has seen this.')
    const agreed = { agreed: 'We talk to Quay Surgery.' }
    expect((await as('priya').post(`${page}/conversations`, agreed)).status).toBe(303)
    const form = `form[action="${page}/settlement"]`
    const open = await as('priya').get(page)
    const reasons = open.page.querySelectorAll(`${form} input[name=reason]`)
    expect(reasons.map((it) => it.getAttribute('value'))).toEqual([
      'settled',
      'within_again',
      'mistaken_data',
    ])
    const proposed = await as('priya').submit(open, form, { reason: 'settled' })
    expect(proposed.location).toBe(`${page}?said=settling`)
    const mine = await as('priya').get(page)
    expect(mine.words).toContain('settles when somebody else who answers for Harbour team agrees')
    const theirs = await as('meg').get(page)
    expect(theirs.words).toContain('We talk to Quay Surgery.')
    const settled = await as('meg').submit(theirs, form)
    expect(settled.location).toBe(`${page}?said=settled`)
    expect(await eventsOf(scene, id)).toEqual([
      'raised',
      'acknowledged',
      'conversation',
      'settlement_proposed',
      'settled',
    ])
  })

  it('is settled alone by the only lead there is, once it is written down', async () => {
    const { practices, teams } = scene.world
    for (const label of ['Red hut', 'Blue hut', 'Green hut']) {
      await as('otis').post('/holdings', passedOn(label, practices.farshore))
    }
    const alone = `/alerts/${await teamAlert(scene, 'OFFLOADED', teams.ferry)}`
    await comes('2026-11-13T09:30:00.000Z')
    const reason = { reason: 'settled' }
    const olwen = as('olwen')
    const form = `form[action="${alone}/settlement"]`
    const early = await olwen.submit(await olwen.get(alone), form, reason)
    expect(early.status).toBe(422)
    expect(early.words).toContain('write down what you agreed')
    await olwen.post(`${alone}/acknowledgement`, { talk_on: '2026-11-16', talk_at: '10:00' })
    await olwen.post(`${alone}/conversations`, { agreed: 'The ferry practice rings first.' })
    const settled = await olwen.submit(await olwen.get(alone), form, reason)
    expect(settled.location).toBe(`${alone}?said=settled`)
  })

  it('goes to the manager too when half the team is past, without names', async () => {
    const { employments, teams } = scene.world
    const level = { sam: 'past', ola: 'well_past', hanaTidewell: 'room' } as const
    const weeks = (['2026-10-26', '2026-11-02'] as const).flatMap((week) =>
      (['sam', 'ola', 'hanaTidewell'] as const satisfies EmploymentName[]).map((name) => ({
        employment_id: employments[name],
        week,
        metric: 'held' as const,
        value: 16,
        near: 12,
        past: 15,
        level: level[name],
        agreement_id: null,
        taken_at: '2026-11-08T23:59:00.000Z',
      })),
    )
    await scene.parts.store.write.insertInto('load_snapshot').values(weeks).execute()
    await judge(scene, teams.harbour)
    id = await teamAlert(scene, 'TEAM', teams.harbour)
    page = `/alerts/${id}`
    await comes('2026-11-16T09:00:00.000Z')
    const readers = []
    for (const name of clients.keys()) if (await seen(name)) readers.push(name)
    expect(readers.toSorted()).toEqual(['anna', 'meg', 'priya', 'wren'])
    const names = async (name: PersonName) =>
      (await as(name).get(page)).page
        .querySelectorAll('#counted + ul a')
        .map((link) => link.textContent)
    expect(await names('priya')).toEqual(['Ola Nowak', 'Sam Okafor'])
    expect(await names('wren')).toEqual([])
    expect((await as('wren').get(page)).words).not.toContain('Sam')
    const ways = async (name: PersonName) =>
      (await as(name).get('/alerts')).page
        .querySelectorAll(`#alert-${id} a`)
        .map((link) => link.getAttribute('href'))
    expect(await ways('wren')).toContain('/team/patterns')
    await scene.parts.store.write
      .deleteFrom('bond')
      .where('viewer_id', '=', scene.world.people.wren)
      .where('kind', '=', 'line')
      .execute()
    expect(await ways('wren')).toContain('/teams')
    expect(await ways('wren')).not.toContain('/team/patterns')
    expect(await ways('priya')).toContain('/team/patterns')
    const later = { talk_on: '2026-11-18', talk_at: '10:00' }
    expect((await as('wren').post(`${page}/acknowledgement`, later)).status).toBe(303)
    expect((await as('priya').get(page)).words).toContain('Wren Castle has seen this.')
  })

  it('counts beside the menu entry until somebody answers', async () => {
    const menu = async (name: PersonName) =>
      (await as(name).get('/alerts')).page.querySelector('nav a[href="/alerts"]')?.textContent
    // Otis has had no supervision for support since they began: that waits too.
    expect(await menu('olwen')).toBe('Alerts 2 waiting')
    const { practices, teams } = scene.world
    await as('otis').post('/holdings', passedOn('White hut', practices.farshore))
    const [last] = await scene.parts.store.read
      .selectFrom('alert')
      .select(['state', 'visible_at', 'id'])
      .where('team_id', '=', teams.ferry)
      .where('state', '=', 'open')
      .where('kind', '=', 'team')
      .execute()
    expect(last?.visible_at).toBe('2026-11-17T09:00:00.000Z')
    await comes('2026-11-17T09:00:00.000Z')
    expect(await menu('olwen')).toBe('Alerts 3 waiting')
  })
})
