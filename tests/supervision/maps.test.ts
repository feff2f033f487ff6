import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../handovers/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'

describe.each(dialects)('support maps on %s', (dialect) => {
  let scene: Scene
  let sam: Client
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    sam = await scene.as('sam')
  })
  afterAll(() => scene.parts.close())

  /** The row of one kind of support, as words. */
  const row = async (client: Client, path: string, name: string) => {
    const { page } = await client.get(path)
    const cells = page
      .querySelectorAll('tbody tr')
      .find((each) => each.querySelector('th')?.textContent.trim() === name)
    return cells?.textContent.replaceAll(/\s+/g, ' ').trim()
  }

  it('says who gives what, how often, last and next', async () => {
    const line = await row(sam, '/supervision', 'One-to-one with your lead')
    expect(line).toContain('Priya Shah')
    expect(line).toContain('60 minutes every 4 weeks')
    expect(line).toContain('As agreed')
    expect(line).toContain('Next one by 14 Nov 2026')
    expect(await row(sam, '/supervision', 'Clinical supervision')).toContain('Booked')
    const outside = await row(sam, '/supervision', 'Supervision from outside')
    expect(outside).toContain('Eve Lindqvist')
    const safe = await row(sam, '/supervision', 'Safeguarding supervision')
    expect(safe).toContain('60 minutes every 3 months')
    expect(safe).toContain('As is usual')
    expect(safe).toContain('The first one is due')
    const ola = await scene.as('ola')
    expect((await ola.get('/supervision')).words).toContain('It is 2 weeks since you had time')
  })

  it('shows a map for each job, and the lead their own', async () => {
    const hana = await scene.as('hana')
    const both = await hana.get('/supervision')
    expect(both.words).toContain('Who supports you, Tidewell Primary Care Network')
    expect(both.words).toContain('Who supports you, Lantern Community Trust')
    const priya = await scene.as('priya')
    expect(await row(priya, '/supervision', 'One-to-one with your lead')).toContain('Meg Pryce')
    const meg = await scene.as('meg')
    const words = (await meg.get('/supervision')).words
    expect(words).toContain('Supervision from outside')
    expect(words).not.toContain('Safeguarding supervision')
  })

  it('lets the team say what is meant, from a day on', async () => {
    const { parts, world } = scene
    await parts.store.write
      .insertInto('support_default')
      .values({
        id: 'default-clinical',
        team_id: world.teams.harbour,
        type: 'clinical',
        every: 6,
        unit: 'week',
        minutes: 45,
        first_every: null,
        from_on: '2026-01-01',
        made_by: world.people.priya,
        made_at: parts.clock.now(),
      })
      .execute()
    const clinical = await row(sam, '/supervision', 'Clinical supervision')
    expect(clinical).toContain('45 minutes every 6 weeks')
    expect(clinical).toContain('As your team does')
  })

  it('says kindly that one person gives everything', async () => {
    const ola = await scene.as('ola')
    const { parts, world } = scene
    expect((await ola.get('/supervision')).words).not.toContain('gives all of this')
    await parts.store.write
      .updateTable('bond')
      .set({ viewer_id: world.people.priya })
      .where('employment_id', '=', world.employments.ola)
      .where('kind', '=', 'clinical')
      .execute()
    expect((await ola.get('/supervision')).words).toContain('Priya Shah gives all of this now.')
  })

  it('shows the lead each person A to Z, and the manager dates by team', async () => {
    const priya = await scene.as('priya')
    const team = await priya.get('/supervision/team')
    const names = team.page.querySelectorAll('tbody th a').map((a) => a.textContent)
    expect(names).toEqual(['Hana Ito', 'Ivy Park', 'Ola Nowak', 'Sam Okafor'])
    expect(team.words).toContain('Harbour team: 18 hours of 20 hours with Eve Lindqvist are left')
    expect(team.words).not.toContain('£')
    const meg = await scene.as('meg')
    const teams = await meg.get('/supervision/teams')
    expect(teams.words).not.toContain('Hours from outside')
    expect(teams.page.querySelectorAll('h2').map((h) => h.textContent)).toEqual(['Lantern team'])
    const tom = await meg.get(`/people/${scene.world.people.tom}/supervision`)
    expect(tom.words).toContain('Support for Tom Aldous')
    expect(tom.words).toContain('Gale Winters')
  })

  it('lists every session of a job, and of nobody else', async () => {
    const list = await sam.get('/supervision/sessions')
    expect(list.words).toContain('Peer group')
    expect(list.words).toContain('With one other')
    expect(list.words).not.toContain('Ola Nowak')
    const [of] = [scene.world.employments]
    expect((await sam.get(`/supervision/sessions?employment=${of.ola}`)).status).toBe(404)
    const past = await sam.get(`/supervision/sessions?employment=${of.sam}&page=7`)
    expect(past.words).toContain('There is nothing on this page.')
  })
})
