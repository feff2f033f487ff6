import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { audited } from '../../src/access/audited.ts'
import { Act, done } from '../../src/access/change.ts'
import { actionWords, sayAction } from '../../src/audit/action-words.ts'
import { chainAudit } from '../../src/audit/chain-audit.ts'
import { readHead } from '../../src/audit/rules.ts'
import { newId } from '../../src/database/ids.ts'
import { londonDay } from '../../src/time/london.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

const path = '/admin/audit'

describe.each(dialects)('the audit of an organisation on %s', (dialect) => {
  let parts: TestParts
  let world: World
  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    await parts.store.write.deleteFrom('audit').execute()
  })
  afterEach(() => parts.close())

  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])
  type Done = { by: PersonName; action: string; object?: string; reason?: string; at?: string }
  const did = ({ by, action, object = 'something', reason, at = parts.clock.now() }: Done) =>
    parts.store.write
      .insertInto('audit')
      .values({
        id: newId(),
        at,
        actor_id: world.people[by],
        action,
        object_id: object,
        reason: reason ?? null,
      })
      .execute()

  it('says that, when, by whom and why', async () => {
    await did({ by: 'ada', action: 'sign_in.close', object: 'sam-secret', reason: 'Has left' })
    const { words, text } = await (await as('ada')).get(path)
    expect(words).toContain('closed somebody’s sign-in')
    expect(words).toContain('today at 10:00')
    expect(words).toContain('Has left')
    expect(text).not.toContain('sam-secret')
  })

  it('keeps why a sign-in was closed, if it was said', async () => {
    const ada = await as('ada')
    const { sam } = world.people
    const job = `/admin/people/${sam}/employments/${world.employments.sam}`
    const refused = await ada.submit(await ada.get(job), '#ending', {
      last_day: '2026-12-31',
      reason: 'NHS number 943 476 5919',
    })
    expect(refused.status).toBe(422)
    expect(refused.page.querySelector('[name=reason]')?.getAttribute('value')).toContain('943')
    const person = await ada.get(`/admin/people/${sam}`)
    const held = await ada.submit(person, '#sign-in-state', { reason: 'Moves away' })
    expect(held.status).toBe(422)
    expect(held.page.querySelector('[name=reason]')?.getAttribute('value')).toBe('Moves away')
    await ada.submit(held, '#sign-in-state', { anyway: 'yes' })
    const { words } = await ada.get(path)
    expect(words).toContain('closed somebody’s sign-in')
    expect(words).toContain('Moves away')
    await ada.submit(await ada.get(`/admin/people/${sam}`), '#sign-in-state')
    expect((await ada.get(path)).words).toMatch(/opened somebody’s sign-in again.*Not said/)
  })

  it('shows a month at a time, a page at a time', async () => {
    await did({ by: 'ada', action: 'team.add', at: '2026-10-31T23:59:59.000Z' })
    for (let n = 0; n < 101; n += 1) await did({ by: 'ada', action: 'team.edit' })
    const ada = await as('ada')
    const november = await ada.get(path)
    expect(november.page.querySelectorAll('tbody tr')).toHaveLength(100)
    expect(november.words).toContain('Page 1 of 2')
    expect(november.words).not.toContain('added a team')
    const second = await ada.get(`${path}?month=2026-11&page=2`)
    expect(second.page.querySelectorAll('tbody tr')).toHaveLength(1)
    const october = await ada.get(`${path}?month=2026-10`)
    expect(october.words).toContain('added a team')
    for (const odd of ['2026-13', 'x', '2031-01', '']) {
      expect((await ada.get(`${path}?month=${odd}`)).words).toContain('November 2026, newest first')
    }
  })

  it('is not another organisation’s, and opens for administrators alone', async () => {
    await did({ by: 'ada', action: 'team.add' })
    expect((await (await as('aled')).get(path)).words).toContain('There is nothing here')
    for (const name of ['sam', 'priya', 'meg', 'anna'] as const) {
      expect((await (await as(name)).get(path)).status).toBe(404)
      expect((await (await as(name)).get(`${path}/head`)).status).toBe(404)
    }
  })

  it('is kept for whom it was done, whatever other jobs somebody has or takes on', async () => {
    const { now, today } = { now: parts.clock.now(), today: londonDay(parts.clock.now()) }
    const does = (name: PersonName, action: string, id: string) =>
      new Act({ person: world.people[name], now, today }, newId(), parts).change(action, async () =>
        done({ id }),
      )
    await does('hana', 'agreement.propose', world.agreements.hanaLantern)
    await does('hana', 'agreement.review', world.agreements.hanaTidewell)
    await does('hana', 'agreement.sign', 'about nothing that is known')
    await does('sam', 'agreement.withdraw', world.agreements.sam)
    await does('sam', 'reflection.add', world.agreements.sam)
    await parts.store.write
      .updateTable('employment')
      .set({ person_id: world.people.sam })
      .where('id', '=', world.employments.hanaLantern)
      .execute()
    const kept = await parts.store.read
      .selectFrom('audit')
      .select(['action', 'organisation_id'])
      .execute()
    const { tidewell, lantern } = world.organisations
    expect(Object.fromEntries(kept.map((row) => [row.action, row.organisation_id]))).toEqual({
      'agreement.propose': lantern,
      'agreement.review': tidewell,
      'agreement.sign': null,
      'agreement.withdraw': tidewell,
      'reflection.add': null,
    })
    const [here, there] = [await (await as('ada')).get(path), await (await as('aled')).get(path)]
    const said = (action: string) => sayAction(action)
    for (const action of ['agreement.review', 'agreement.withdraw']) {
      expect([here.words.includes(said(action)), there.words.includes(said(action))]).toEqual([
        true,
        false,
      ])
    }
    expect(here.words).not.toContain(said('agreement.propose'))
  })

  it('is byte for byte the same whether or not anybody wrote in private', async () => {
    await did({ by: 'ada', action: 'team.add' })
    await chainAudit(parts)
    const ada = await as('ada')
    const pages = [path, `${path}/head`, `${path}?month=2026-10`, '/', '/admin/people']
    const look = async () => {
      const answers = []
      for (const page of pages) {
        const { text, headers } = await ada.get(page, { 'accept-encoding': 'identity' })
        answers.push(masked(text), headers.get('content-length'))
      }
      return answers
    }
    const before = await look()
    const mine = [
      'reflection.add',
      'plan.section',
      'instrument.answer',
      'excerpt.send',
      'check_in.add',
    ]
    for (const by of ['sam', 'priya', 'ola', 'ada'] as const) {
      for (const action of mine) await did({ by, action })
    }
    await chainAudit(parts)
    expect(await look()).toEqual(before)
    await did({ by: 'ada', action: 'team.edit' })
    await chainAudit(parts)
    expect(await look()).not.toEqual(before)
  })

  it('gives its head to keep elsewhere, the same that the page shows', async () => {
    const ada = await as('ada')
    expect((await ada.get(path)).words).toContain('There is no head yet')
    await did({ by: 'ada', action: 'team.add' })
    await did({ by: 'sam', action: 'reflection.add' })
    await chainAudit(parts)
    const { text, headers } = await ada.get(`${path}/head`)
    expect(headers.get('content-disposition')).toContain('attachment')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(readHead(text)).toMatchObject({ chain: 'organisation', number: 1 })
    const shown = (await ada.get(path)).page.querySelector('#head')?.getAttribute('value')
    expect(shown).toBe(text.trim())
  })
})

const masked = (text: string) =>
  text.replaceAll(/[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g, 'FORM')

it('has words for everything an organisation may know of, and for nothing else', () => {
  expect(Object.keys(actionWords).toSorted()).toEqual(audited.toSorted())
  expect(sayAction('reflection.add')).toBe('did something')
})
