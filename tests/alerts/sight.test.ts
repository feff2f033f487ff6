import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import type { AlertName, PersonName } from '../support/world.ts'
import { cardOf, raiseCases, setScene } from './scene.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

const every: PersonName[] = [
  'sam',
  'ola',
  'priya',
  'hana',
  'meg',
  'tom',
  'wren',
  'anna',
  'frank',
  'nell',
  'cass',
  'eve',
  'ed',
  'beth',
  'rhys',
  'ada',
  'olwen',
]

describe.each(dialects)('who sees an alert on %s', (dialect) => {
  let scene: Scene
  const clients = new Map<PersonName, Client>()
  beforeAll(async () => {
    scene = await setScene(dialect)
    for (const name of every) clients.set(name, await scene.as(name))
  })
  afterAll(() => scene.parts.close())

  it.each<[AlertName, PersonName[]]>([
    // It came up to Wren, who reads only that it waits; Meg took hers on.
    ['samCases', ['sam', 'priya', 'wren']],
    ['samPoints', ['sam']],
    ['samHours', ['sam']],
    ['samAlone', ['sam', 'priya', 'anna']],
    ['samFelt', ['sam', 'priya']],
    ['samContact', ['sam', 'priya', 'beth']],
    ['olaPoints', ['ola', 'priya', 'wren']],
    ['olaFelt', ['ola']],
    ['priyaCases', ['priya', 'meg']],
    ['hanaTidewell', ['hana', 'priya', 'meg']],
    ['hanaLantern', ['hana', 'meg']],
    ['tomAlone', ['tom', 'meg']],
    ['otisAlone', ['olwen']],
  ])('%s', async (alert, allowed) => {
    const path = `/alerts/${scene.world.alerts[alert]}`
    const opened: PersonName[] = []
    const others: Record<number, PersonName[]> = {}
    for (const name of every) {
      const { status } = await clients.get(name)!.get(path)
      if (status === 200) opened.push(name)
      else (others[status] ??= []).push(name)
    }
    expect(opened.toSorted()).toEqual(allowed.toSorted())
    // Ed's last bond has ended, so he is led to the sign-in page wherever he goes.
    const unseen = every.filter((name) => name !== 'ed' && !opened.includes(name))
    expect(others).toEqual({ 303: ['ed'], 404: unseen })
  })

  it('lets nobody act who only reads, and tells them no more than of an absent one', async () => {
    const { alerts } = scene.world
    const absent = await (await scene.as('cass')).post('/alerts/absent/acknowledgement', talk)
    for (const [name, alert] of [
      ['cass', 'samCases'],
      ['frank', 'samCases'],
      ['nell', 'samCases'],
      ['meg', 'samCases'],
      ['olwen', 'samCases'],
      ['priya', 'samPoints'],
      ['priya', 'olaFelt'],
      ['rhys', 'samFelt'],
    ] as const) {
      const client = await scene.as(name)
      const answer = await client.post(`/alerts/${alerts[alert]}/acknowledgement`, talk)
      expect([name, alert, answer.status, answer.words]).toEqual([name, alert, 404, absent.words])
    }
    for (const [name, alert] of [
      ['sam', 'samCases'],
      ['anna', 'samAlone'],
      ['wren', 'olaPoints'],
      ['meg', 'priyaCases'],
    ] as const) {
      const client = await scene.as(name)
      const answer = await client.post(`/alerts/${alerts[alert]}/acknowledgement`, talk)
      expect([name, answer.status]).toEqual([name, name === 'meg' ? 303 : 409])
    }
  })

  it('gives the manager a headline and counts, and nothing that was written', async () => {
    const wren = await scene.as('wren')
    const page = await wren.get(`/alerts/${scene.world.alerts.olaPoints}`)
    expect(page.words).toContain('This is well past what was agreed with Ola Nowak.')
    expect(page.words).not.toContain('Two came back at once')
    expect(page.words).not.toContain('A quieter week')
    const list = await wren.get('/alerts')
    const rows = list.page.querySelectorAll('tbody tr').map((row) => row.textContent)
    expect(rows).toEqual(['Harbour team30Since today at 09:59'])
  })

  it('opens to the lead at nine on the next working day, and to the next lead with the bond', async () => {
    const fresh = await setScene(dialect)
    fresh.parts.clock.set('2026-11-13T16:30:00.000Z')
    const id = await raiseCases(fresh, await fresh.as('ola'))
    const seen = async (name: PersonName) =>
      cardOf(await (await fresh.as(name)).get('/alerts'), id) !== null
    expect(await seen('ola')).toBe(true)
    fresh.parts.clock.set('2026-11-16T08:59:59.999Z')
    expect(await seen('priya')).toBe(false)
    fresh.parts.clock.set('2026-11-16T09:00:00.000Z')
    expect(await seen('priya')).toBe(true)
    expect(await seen('frank')).toBe(false)
    expect(await seen('wren')).toBe(false)
    const bond = { employment_id: fresh.world.employments.ola, kind: 'line' as const }
    const until_at = '2026-11-16T12:00:00.000Z'
    const { write } = fresh.parts.store
    await write
      .updateTable('bond')
      .set({ until_at })
      .where('viewer_id', '=', fresh.world.people.priya)
      .where('employment_id', '=', bond.employment_id)
      .execute()
    const nell = { id: 'bond-new', viewer_id: fresh.world.people.nell, from_at: until_at }
    await write
      .insertInto('bond')
      .values({ ...bond, ...nell })
      .execute()
    fresh.parts.clock.set('2026-11-16T11:59:59.999Z')
    expect([await seen('priya'), await seen('nell')]).toEqual([true, false])
    fresh.parts.clock.set(until_at)
    expect([await seen('priya'), await seen('nell')]).toEqual([false, true])
    await fresh.parts.close()
  })

  it('lists what asks for today, then one’s own, then others from A to Z', async () => {
    const list = await (await scene.as('priya')).get('/alerts')
    const names = list.page
      .querySelectorAll('.card h3')
      .map((heading) => heading.textContent.split(':')[0])
    const others = names.filter((name) => / /.test(name!) && !name!.startsWith('How many'))
    expect(others.length).toBeGreaterThan(4)
    expect(list.words.indexOf('Hana Ito:')).toBeLessThan(list.words.indexOf('Ola Nowak:'))
    expect(list.words.indexOf('Sam Okafor: risk')).toBeLessThan(list.words.indexOf('Hana Ito:'))
    expect(list.words).toContain('Shown to you by choice')
  })
})

const talk = { talk_on: '2026-11-12', talk_at: '10:00' }
