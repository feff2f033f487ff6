import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluateDaily } from '../../src/alerts/evaluate-daily.ts'
import { createApp } from '../../src/app.ts'
import { newId } from '../../src/database/ids.ts'
import { Client, type Sent } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

describe.each(dialects)('a plan of one’s own on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])
  const planOf = (name: PersonName) =>
    parts.store.read
      .selectFrom('wellness_plan')
      .selectAll()
      .where('person_id', '=', world.people[name])
      .executeTakeFirst()
  const dueOf = (name: PersonName) =>
    parts.store.read
      .selectFrom('alert')
      .select(['id', 'state', 'level', 'worker_only'])
      .where('person_id', '=', world.people[name])
      .where('code', '=', 'PLAN_DUE')
      .execute()

  async function write(client: Client, section: string, words: string) {
    const page = await client.get(`/wellness-plan/${section}/edit`)
    return client.submit(page, `form[action="/wellness-plan/${section}"]`, { words })
  }

  const send = async (client: Client, action: string, fields: Sent) =>
    client.submit(await client.get('/wellness-plan'), `form[action="${action}"]`, fields)

  const addTime = (client: Client) =>
    client.post('/time', { kind: 'groups', minutes: '30', form_id: newId() })

  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterEach(() => parts.close())

  it('is offered, kept part by part, and sealed', async () => {
    const ola = await as('ola')
    const empty = await ola.get('/wellness-plan')
    expect(empty.words).toContain('offered to everyone and nobody must')
    const kept = await write(ola, 'early_signs', 'I stop eating lunch')
    expect(kept.location).toBe('/wellness-plan?said=saved#early_signs')
    const page = await ola.get('/wellness-plan')
    expect(page.words).toContain('Early signsWho sees this: Only you.')
    expect(page.words).toContain('I stop eating lunch')
    expect(await planOf('ola')).toMatchObject({ review_on: '2027-02-08', version: 1 })
    const [row] = await parts.store.read
      .selectFrom('plan_section')
      .select('words')
      .where('person_id', '=', world.people.ola)
      .execute()
    expect(row!.words.toString()).not.toContain('lunch')
    expect((await ola.get('/wellness-plan/print')).words).toContain('I stop eating lunch')
  })

  it('refuses an NHS number, a part that does not exist, and a text from an older page', async () => {
    const ola = await as('ola')
    const refused = await write(ola, 'early_signs', 'Like 943 476 5919')
    expect([refused.status, refused.text.includes('943 476 5919')]).toEqual([422, true])
    expect((await ola.post('/wellness-plan/nothing', { form_id: 'form-none-1' })).status).toBe(404)
    expect((await write(ola, 'early_signs', '  ')).words).toContain('Write a few words first')
    await write(ola, 'early_signs', 'One')
    const old = { form_id: 'form-old-11', version: '0', words: 'Two' }
    const clash = await ola.post('/wellness-plan/early_signs', old)
    expect([clash.status, clash.words.includes('One')]).toEqual([409, true])
    expect(clash.page.querySelector('textarea')!.text).toBe('Two')
    expect(clash.page.querySelector('[name=version]')!.getAttribute('value')).toBe('1')
  })

  it('keeps what each part said, and says what changed', async () => {
    const ola = await as('ola')
    await write(ola, 'what_helps', 'Tea\nA walk')
    await write(ola, 'what_helps', 'A walk\nQuiet')
    await write(ola, 'what_helps', '')
    const list = await ola.get('/wellness-plan/versions')
    expect(list.words).toContain('What helps, and what does not3 times')
    const two = await ola.get('/wellness-plan/versions?section=what_helps&number=2')
    expect(two.words).toContain('Taken away: Tea')
    expect(two.words).toContain('Added: Quiet')
    const first = await ola.get('/wellness-plan/versions?section=what_helps&number=1')
    expect(first.words).not.toContain('Added: ')
    expect(two.words).toContain('A walk')
    const last = await ola.get('/wellness-plan/versions?section=what_helps')
    expect(last.page.querySelectorAll('del').map((it) => it.text)).toHaveLength(2)
    for (const none of ['section=what_helps&number=9', 'section=early_signs', 'section=x']) {
      expect((await ola.get(`/wellness-plan/versions?${none}`)).status).toBe(404)
    }
    expect((await ola.get('/wellness-plan')).words).toContain('What you wrote before')
  })

  it('has a day to look again while it has words, and a buddy from the team', async () => {
    const ola = await as('ola')
    await write(ola, 'what_i_do', 'Ring Bo')
    const late = await send(ola, '/wellness-plan/review', { review_on: '2027-02-09' })
    expect([late.status, late.words.includes('within 90 days')]).toEqual([422, true])
    expect((await send(ola, '/wellness-plan/review', { review_on: '2026-12-01' })).status).toBe(303)
    const tom = { buddy_id: world.people.tom }
    expect((await send(ola, '/wellness-plan/buddy', tom)).status).toBe(422)
    expect((await send(ola, '/wellness-plan/buddy', { buddy_id: world.people.sam })).status).toBe(
      303,
    )
    expect(await planOf('ola')).toMatchObject({
      review_on: '2026-12-01',
      buddy_id: world.people.sam,
    })
    const old = { form_id: 'form-old-22', version: '1', review_on: '2026-12-02' }
    expect((await ola.post('/wellness-plan/review', old)).status).toBe(409)
    await write(ola, 'what_i_do', '')
    expect(await planOf('ola')).toMatchObject({ review_on: null })
    const none = { form_id: 'form-none-2', version: '4', review_on: '2026-12-02' }
    expect((await ola.post('/wellness-plan/review', none)).status).toBe(422)
  })

  const night = async (at: string) => {
    parts.clock.set(at)
    await evaluateDaily(parts)
  }

  it('is due while there is none, tells nobody by day when that changes, and says no more', async () => {
    await night('2026-11-11T00:05:00.000Z')
    const [due, ...others] = await dueOf('ola')
    const open = [{ id: due!.id, state: 'open', level: 'notice', worker_only: 0 }]
    expect([due, others]).toEqual([open[0], []])
    parts.clock.set('2026-11-12T10:00:00.000Z')
    const [ola, priya] = [await as('ola'), await as('priya')]
    const seen = async (by: Client) => [
      (await by.get(`/alerts/${due!.id}`)).words,
      (await by.get('/alerts')).words,
    ]
    const before = await seen(priya)
    expect(before[0]).toContain('Ola Nowak: a wellness plan is due')
    await write(ola, 'what_i_do', 'Ring Bo')
    expect((await addTime(ola)).status).toBe(303)
    expect(await dueOf('ola')).toEqual(open)
    expect(await seen(priya)).toEqual(before)
    await night('2026-11-13T00:05:00.000Z')
    expect(await dueOf('ola')).toMatchObject([{ state: 'closed' }])
    const [page, list] = await seen(await as('priya'))
    expect(page).toMatch(/Closed today\..*Closedtoday$/)
    expect(list).toMatch(/its time has gone by, today(?! at)/)
  })

  it('is due again, by night, once it is emptied', async () => {
    parts.clock.set('2026-11-11T10:00:00.000Z')
    const ola = await as('ola')
    await write(ola, 'what_i_do', 'Ring Bo')
    await night('2026-11-12T00:05:00.000Z')
    parts.clock.set('2026-11-12T10:00:00.000Z')
    await write(await as('ola'), 'what_i_do', '')
    await addTime(await as('ola'))
    expect(await dueOf('ola')).toEqual([])
    await night('2026-11-13T00:05:00.000Z')
    expect(await dueOf('ola')).toMatchObject([{ state: 'open', worker_only: 0 }])
  })
})
