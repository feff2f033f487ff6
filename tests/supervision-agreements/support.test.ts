import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import { start, supportForm } from './start.ts'

describe.each(dialects)('what a team means everyone to have on %s', (dialect) => {
  let here: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    here = await start(dialect)
  })
  afterAll(() => here.parts.close())

  const path = () => `/teams/${here.world.teams.harbour}/support`
  const kept = () =>
    here.parts.store.read
      .selectFrom('support_default')
      .select(['type', 'every', 'from_on'])
      .orderBy('from_on')
      .orderBy('type')
      .execute()

  it('starts as the usual, and changes from a day on', async () => {
    const priya = await here.as('priya')
    const open = await priya.get(path())
    expect(open.words).toContain('60 minutes every 4 weeks, and every 2 weeks in the first three')
    const sent = await priya.submit(open, supportForm, { every_line: '3', from_on: '2026-12-01' })
    expect(sent.location).toBe(`${path()}?said=support_set`)
    expect(await kept()).toEqual([{ type: 'line', every: 3, from_on: '2026-12-01' }])
    const after = await priya.follow(sent)
    expect(after.words).toContain('1 Dec 2026 to come')
    expect(after.words).toContain('The usual')
  })

  it('never touches a day that is gone, nor what is set already', async () => {
    const priya = await here.as('priya')
    const open = await priya.get(path())
    const gone = await priya.submit(open, supportForm, { every_peer: '2', from_on: '2026-11-09' })
    expect([gone.status, gone.words.includes('Choose a day from today')]).toEqual([422, true])
    const twice = await priya.submit(open, supportForm, { every_line: '5', from_on: '2026-12-01' })
    expect([twice.status, twice.words.includes('Something counts from this day')]).toEqual([
      422,
      true,
    ])
    const same = await priya.submit(open, supportForm, { from_on: '2026-11-10' })
    expect(same.words).toContain('Nothing is different from that day on.')
    expect(await kept()).toHaveLength(1)
  })

  it('keeps what was typed when somebody else set it in the meantime', async () => {
    const [priya, wren] = [await here.as('priya'), await here.as('wren')]
    const tabs = [await priya.get(path()), await wren.get(path())] as const
    const first = { every_mdt: '0', from_on: '2026-11-10' }
    expect((await priya.submit(tabs[0], supportForm, first)).status).toBe(303)
    const clash = await wren.submit(tabs[1], supportForm, {
      minutes_peer: '75',
      from_on: '2026-11-10',
    })
    expect([clash.status, clash.text.includes('value="75"')]).toEqual([409, true])
    expect((await wren.submit(clash, supportForm, { every_mdt: '0' })).status).toBe(303)
    expect((await priya.get(path())).words).toContain('Not at all')
  })

  it('is for those who lead or manage somebody there', async () => {
    for (const name of ['frank', 'olwen', 'meg'] as const) {
      expect((await (await here.as(name)).get(path())).status).toBe(404)
    }
    expect((await (await here.as('sam')).get(path())).status).not.toBe(200)
  })
})
