import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client, type Sent } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

describe.each(dialects)('sharing a plan on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])
  const planPage = () => `/people/${world.people.sam}/wellness-plan`

  async function write(client: Client, section: string, words: string) {
    const page = await client.get(`/wellness-plan/${section}/edit`)
    return client.submit(page, `form[action="/wellness-plan/${section}"]`, { words })
  }

  const tick = async (client: Client, fields: Sent) =>
    client.submit(
      await client.get('/wellness-plan/sharing'),
      'form[action="/wellness-plan/sharing"]',
      fields,
    )
  const send = async (client: Client, action: string, fields: Sent = {}) =>
    client.submit(await client.get('/wellness-plan'), `form[action="${action}"]`, fields)
  const lines = async (client: Client, path: string) => (await client.get(path)).words

  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterEach(() => parts.close())

  it('shows each person the parts ticked for them, and nothing else', async () => {
    const sam = await as('sam')
    await write(sam, 'early_signs', 'I go quiet')
    await write(sam, 'what_i_do', 'I ring my sister')
    const [priya, beth, eve, ola] = await Promise.all(
      (['priya', 'beth', 'eve', 'ola'] as const).map(as),
    )
    const seen = await priya!.get(planPage())
    expect(seen.words).toContain('I go quiet')
    expect(seen.words).not.toContain('I ring my sister')
    for (const other of [beth!, eve!, ola!]) {
      const words = await lines(other, planPage())
      expect(words).toContain('Sam Okafor’s plan')
      expect(words).not.toContain('I go quiet')
      expect(await lines(other, '/wellness-plans')).toContain('Sam Okafor: 1 part')
      expect((await other.get('/')).text).toContain('href="/wellness-plans"')
    }
    for (const name of ['frank', 'rhys', 'anna', 'wren', 'ada', 'nobody'] as const) {
      const other = await as(name)
      expect((await other.get(planPage())).status).toBe(404)
      expect((await other.get('/')).text).not.toContain('Plans shared with you')
    }
  })

  it('names nobody until somebody is ticked, and only those who may be', async () => {
    const sam = await as('sam')
    const page = await sam.get('/wellness-plan/sharing')
    expect(page.words).toContain('The hard parts of my work: Frank Bell is no longer linked to you')
    const otis = await tick(sam, { 'share_what_i_do[]': [world.people.otis] })
    expect([otis.status, otis.words.includes('Choose people from the list.')]).toEqual([422, true])
    await write(sam, 'what_i_do', '')
    const empty = { form_id: 'form-empty-1', version: '2' }
    const answer = await sam.post('/wellness-plan/sharing', {
      ...empty,
      'share_what_i_do[]': [world.people.priya],
    })
    expect([answer.status, answer.words.includes('Write something here first')]).toEqual([
      422,
      true,
    ])
    expect((await sam.post('/wellness-plan/sharing', { ...empty, version: '1' })).status).toBe(409)
  })

  it('is over everywhere on the next request once it is taken back', async () => {
    const [sam, priya] = [await as('sam'), await as('priya')]
    await write(sam, 'early_signs', 'I go quiet')
    const alert = `/alerts/${world.alerts.samCases}`
    expect(await lines(priya, alert)).not.toContain('I go quiet')
    const sheet = `/alerts/${world.alerts.samCases}/conversations/new`
    expect(await lines(priya, sheet)).toContain('I go quiet')
    await priya.submit(await priya.get(alert), `form[action="${alert}/acknowledgement"]`)
    expect(await lines(priya, alert)).toContain('I go quiet')
    expect((await priya.get(`/people/${world.people.sam}`)).text).toContain(planPage())
    await tick(sam, { 'share_early_signs[]': [] })
    expect((await priya.get(planPage())).status).toBe(404)
    expect(await lines(priya, sheet)).not.toContain('I go quiet')
    expect(await lines(priya, alert)).not.toContain('I go quiet')
    expect((await priya.get(`/people/${world.people.sam}`)).text).not.toContain(planPage())
    expect(await lines(priya, '/wellness-plans')).not.toContain('Sam Okafor: ')
    expect((await priya.get('/notices')).text).not.toContain(planPage())
    await tick(sam, { 'share_early_signs[]': [world.people.priya] })
    const rows = await parts.store.read
      .selectFrom('share')
      .select(['id', 'revoked_at'])
      .where('what', '=', 'plan_section')
      .where('owner_id', '=', world.people.sam)
      .where('to_id', '=', world.people.priya)
      .execute()
    expect(rows.filter(({ revoked_at: at }) => at === null)).toHaveLength(1)
    expect(rows).toHaveLength(2)
  })

  it('stops with the bond, and all at once from the profile', async () => {
    const [sam, priya, beth] = [await as('sam'), await as('priya'), await as('beth')]
    await parts.store.write
      .updateTable('bond')
      .set({ until_at: parts.clock.now() })
      .where('viewer_id', '=', world.people.priya)
      .execute()
    expect((await priya.get(planPage())).status).toBe(404)
    expect(await lines(sam, '/wellness-plan/sharing')).toContain(
      'Early signs: Priya Shah is no longer linked to you here',
    )
    const all = await sam.get('/profile/sharing')
    expect(all.words).toContain('“Who to ring” in your plan, with Beth Amery')
    expect(all.words).toContain('Lines of a reflection, with Priya Shah')
    await sam.submit(all, 'form[action="/profile/sharing/withdrawal"]')
    expect(await lines(sam, '/profile/sharing')).toContain('Nothing is shared.')
    expect((await beth.get(planPage())).status).toBe(404)
    expect(await lines(sam, '/wellness-plan')).not.toContain('You asked')
  })

  it('stays with the writer when somebody is linked anew, who is not called gone', async () => {
    const [sam, priya] = [await as('sam'), await as('priya')]
    await parts.store.write
      .updateTable('bond')
      .set({ from_at: parts.clock.now() })
      .where('viewer_id', '=', world.people.priya)
      .execute()
    expect((await priya.get(planPage())).status).toBe(404)
    const words = await lines(sam, '/wellness-plan/sharing')
    expect(words).toContain('Early signs: your link with Priya Shah began after this tick')
    expect(words).not.toContain('Priya Shah is no longer linked')
    await tick(sam, { 'share_early_signs[]': [world.people.priya] })
    expect((await priya.get(planPage())).status).toBe(200)
  })

  it('is a part’s own choice again after it was emptied', async () => {
    const [sam, priya] = [await as('sam'), await as('priya')]
    await write(sam, 'early_signs', '')
    expect((await priya.get(planPage())).status).toBe(404)
    await write(sam, 'early_signs', 'Only mine now')
    expect((await priya.get(planPage())).status).toBe(404)
  })

  it('is agreed by both, and lapses with a change that the lead can read', async () => {
    const [sam, priya] = [await as('sam'), await as('priya')]
    await send(sam, '/wellness-plan/agreement/withdrawal')
    const beth = await send(sam, '/wellness-plan/agreement', { agree_with: world.people.beth })
    expect([beth.status, beth.words.includes('Choose a lead')]).toEqual([422, true])
    await send(sam, '/wellness-plan/agreement', { agree_with: world.people.priya })
    const told = await priya.get('/notices')
    expect(told.words).toContain('Somebody asks you to agree their wellness plan')
    expect(told.text).toContain(planPage())
    expect(await lines(priya, '/wellness-plans')).toContain('Asks you to agree it')
    const agree = `form[action="${planPage()}/agreement"]`
    const before = await priya.get(planPage())
    await write(sam, 'early_signs', 'I go quiet')
    const overtaken = await priya.submit(before, agree)
    expect([overtaken.status, overtaken.words.includes('I go quiet')]).toEqual([409, true])
    expect((await priya.submit(overtaken, agree)).location).toContain('said=plan_agreed')
    const both = /Agreed by you and (?:Priya Shah|Sam Okafor) on 10 Nov 2026/
    expect(await lines(sam, '/wellness-plan')).toMatch(both)
    const good = await sam.get('/notices')
    expect(good.words).toContain('Your lead agreed your wellness plan with you')
    expect(good.page.querySelector('main a[href="/wellness-plan"]')).not.toBeNull()
    expect(await lines(priya, '/wellness-plans')).not.toContain('Asks you to agree it')
    const agreed = await lines(priya, planPage())
    expect(agreed).toMatch(both)
    await write(sam, 'what_i_do', 'Something of my own')
    expect(await lines(priya, planPage())).toBe(agreed)
    await write(sam, 'early_signs', 'I go very quiet')
    expect(await lines(sam, '/wellness-plan')).toContain('Changed since you and Priya Shah agreed')
    expect(await lines(priya, planPage())).toContain('Changed since you and Sam Okafor agreed')
    await send(sam, '/wellness-plan/agreement/withdrawal')
    expect(await lines(priya, planPage())).not.toContain('Agree it together')
    expect((await priya.get('/notices')).text).not.toContain(planPage())
  })

  it('gives a lead the same page however often a part was written', async () => {
    const [sam, priya] = [await as('sam'), await as('priya')]
    const look = async () => {
      const { page } = await priya.get(planPage())
      return page.querySelector('main form [name=version]')!.getAttribute('value')
    }
    await write(sam, 'early_signs', 'I go quiet')
    const first = await look()
    await write(sam, 'early_signs', 'Another word')
    expect(await look()).not.toBe(first)
    await write(sam, 'early_signs', 'I go quiet')
    expect(await look()).toBe(first)
  })

  it('tells a manager that there is a plan and its day, and no more', async () => {
    const wren = await as('wren')
    const words = await lines(wren, '/wellness-plans')
    expect(words).toContain('Sam OkaforHas a plan20 Dec 2026')
    expect(words).toContain('Ola NowakNone yet')
    expect((await wren.get('/teams')).text).toContain('href="/wellness-plans"')
  })

  it('brings early signs back to their writer, alone, beside the check-in', async () => {
    const [sam, priya] = [await as('sam'), await as('priya')]
    await write(sam, 'early_signs', 'I go quiet')
    const own = (await sam.get('/check-ins/new')).location!
    expect(await lines(sam, own)).toContain('I go quiet')
    expect(await lines(priya, '/check-ins/new')).not.toContain('I go quiet')
  })
})
