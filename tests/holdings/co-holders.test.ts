import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../handovers/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import type { PersonName } from '../support/world.ts'

describe.each(dialects)('standing alongside on %s', (dialect) => {
  let scene: Scene
  let ola: Client
  let hana: Client
  let count = 0

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    ola = await scene.as('ola')
    hana = await scene.as('hana')
  })
  afterAll(() => scene.parts.close())

  /** Sessions do not last for days: both sign in again. */
  const travel = async (to: string) => {
    scene.parts.clock.set(to)
    ola = await scene.as('ola')
    hana = await scene.as('hana')
  }

  /** A new holding at high risk with this name beside it. */
  const heldWith = async (beside: PersonName | null, more = {}) => {
    const holding = await scene.holdingOf(ola, `Lane ${(count += 1)}`, { risk: 'high' })
    const form = await ola.get(`${holding}/co-holders/new`)
    const answer = await ola.submit(form, 'form[action$=co-holders]', {
      role: beside ? 'link_worker' : 'gp',
      co_person: beside ? scene.world.people[beside] : '',
      ...more,
    })
    expect(answer.status).toBe(303)
    return { holding, row: await rowOf(holding) }
  }
  const rowOf = (holding: string) =>
    scene.parts.store.read
      .selectFrom('co_holder')
      .selectAll()
      .where('holding_id', '=', holding.split('/').at(-1)!)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  const press = async (client: Client, holding: string, noun: string) =>
    client.submit(await client.get(holding), `form[action$=${noun}]`)

  it('asks a colleague, who finds it on their pages and says yes', async () => {
    const { holding } = await heldWith('hana', { shares: 'The Tuesday walk' })
    expect((await ola.get(holding)).words).toContain('Asked. No answer yet.')
    expect((await hana.get('/')).words).toContain('Ola Nowak asks you to stand alongside someone')
    expect((await hana.get('/holdings')).words).toContain('Asked to stand alongside')
    const seen = await hana.get(holding)
    expect(seen.words).toContain('You are asked to stand alongside.')
    expect(seen.words).toContain('The Tuesday walk')
    const tab = await hana.get('/holdings')
    const selector = `form[action^="${holding}"][action$=acceptance]`
    const yes = await hana.submit(tab, selector)
    expect(yes.location).toBe(`${holding}?said=shared#alongside`)
    expect((await hana.submit(tab, selector, { form_id: 'another-tab' })).status).toBe(303)
    expect((await rowOf(holding)).version).toBe(2)
    expect((await ola.get(holding)).words).toContain('Said yes to standing alongside')
    expect((await hana.get('/holdings')).words).toContain('You stand alongside')
    expect((await hana.get('/')).words).not.toContain('asks you to stand alongside')
  })

  it('takes "not just now" for an answer, shows them nothing more, and lets it be asked again', async () => {
    const { holding, row } = await heldWith('hana')
    const no = await press(hana, holding, 'declining')
    expect(no.location).toBe('/?said=declined')
    expect((await hana.get(holding)).status).toBe(404)
    const path = `${holding}/co-holders/${row.id}`
    for (const noun of ['acceptance', 'declining', 'conversations', 'ending']) {
      expect([noun, (await hana.post(`${path}/${noun}`)).status]).toEqual([noun, 404])
    }
    expect((await rowOf(holding)).declined_at).not.toBeNull()
    expect((await ola.get(holding)).words).toContain('Said not just now')
    const again = { role: 'link_worker', co_person: scene.world.people.hana }
    expect((await ola.post(`${holding}/co-holders`, again)).status).toBe(303)
    expect((await hana.get(holding)).status).toBe(200)
  })

  it('keeps one name beside a holding once', async () => {
    const { holding } = await heldWith('hana')
    const again = { role: 'lead', co_person: scene.world.people.hana, shares: 'Words to keep' }
    const answer = await ola.post(`${holding}/co-holders`, again)
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('They are beside this already')
    expect(answer.text).toContain('Words to keep')
  })

  it('lets the worker pass on the yes of someone outside Holdfast, then or later', async () => {
    const said = await heldWith(null, { name: 'Bay Surgery', said_yes: 'yes' })
    expect(said.row.accepted_at).not.toBeNull()
    const later = await heldWith(null, { name: 'Bay Surgery' })
    expect(later.row.accepted_at).toBeNull()
    expect((await ola.get(later.holding)).words).toContain('Their yes is not noted yet.')
    expect((await press(ola, later.holding, 'acceptance')).status).toBe(303)
    expect((await rowOf(later.holding)).accepted_at).not.toBeNull()
    const { holding, row } = await heldWith('hana')
    const forHana = await ola.post(`${holding}/co-holders/${row.id}/acceptance`)
    expect(forHana.status).toBe(404)
  })

  it('takes a point off only once a yes is kept, though a talk ends holding it alone', async () => {
    const kept = async () => {
      const row = await scene.parts.store.read
        .selectFrom('load_reading')
        .select('value')
        .where('employment_id', '=', scene.world.employments.ola)
        .where('metric', '=', 'points')
        .executeTakeFirstOrThrow()
      return row.value
    }
    const asked = await heldWith(null, { name: 'Bay Surgery', spoken_on: '2026-11-10' })
    const page = await ola.get(asked.holding)
    const before = await kept()
    expect(page.words).not.toContain('Shared with a co-holder')
    expect(page.words).not.toContain('it has one name beside it')
    const row = async () =>
      (await ola.get('/holdings')).page
        .querySelectorAll('.ledger > li')
        .find((it) => it.innerHTML.includes(asked.holding))!.textContent
    expect(await row()).not.toContain('Shared')
    await press(ola, asked.holding, 'acceptance')
    expect((await ola.get(asked.holding)).words).toContain('Shared with a co-holder -1')
    expect(await row()).toContain('Shared')
    expect(await kept()).toBe(before - 1)
  })

  it('keeps the day they last spoke, told by either, today or another day', async () => {
    const { holding, row } = await heldWith('hana')
    const path = `${holding}/co-holders/${row.id}/conversations`
    await press(hana, holding, 'acceptance')
    expect((await press(hana, holding, 'conversations')).status).toBe(303)
    expect((await rowOf(holding)).spoken_on).toBe('2026-11-10')
    const form = await ola.get(`${path}/new`)
    expect(form.words).toContain('A talk with Hana Ito')
    await ola.submit(form, `form[action="${path}"]`, { spoken_on: '2026-11-06' })
    expect((await rowOf(holding)).spoken_on).toBe('2026-11-10')
    const hers = await hana.get(`${path}/new`)
    expect(hers.words).toContain('A talk with Ola Nowak')
    for (const spoken_on of ['2026-11-11', '2026-02-30', '1890-01-01']) {
      const wrong = await hana.submit(hers, `form[action="${path}"]`, { spoken_on })
      expect([spoken_on, wrong.status]).toEqual([spoken_on, 422])
      expect(wrong.page.querySelector('#error-spoken_on')).toBeTruthy()
    }
    expect((await rowOf(holding)).spoken_on).toBe('2026-11-10')
  })

  it('ends risk held alone from the moment they have spoken', async () => {
    const { holding } = await heldWith('hana')
    const open = () =>
      scene.parts.store.read
        .selectFrom('alert')
        .select(['state', 'code'])
        .where('holding_id', '=', holding.split('/').at(-1)!)
        .execute()
    await travel('2026-11-12T10:00:00.000Z')
    await ola.post(`${holding}/contacts`, { minutes: '5', medium: 'phone' })
    expect(await open()).toEqual([{ state: 'open', code: 'RISK_ALONE' }])
    await press(hana, holding, 'acceptance')
    await press(hana, holding, 'conversations')
    expect((await ola.get(holding)).words).not.toContain('it has one name beside it')
    await travel('2026-11-10T10:00:00.000Z')
  })

  it('lets only the worker say what each of them does, and keeps both texts of two tabs', async () => {
    const { holding, row } = await heldWith('hana', { shares: 'First words' })
    const path = `${holding}/co-holders/${row.id}`
    const [one, two] = [await ola.get(path), await ola.get(path)]
    expect((await ola.submit(one, `form[action="${path}"]`, { shares: 'Second' })).status).toBe(303)
    const late = await ola.submit(two, `form[action="${path}"]`, { shares: 'Third' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Second')
    expect(late.page.querySelector('#field-shares')!.textContent).toContain('Third')
    expect((await ola.submit(late, `form[action="${path}"]`)).status).toBe(303)
    expect((await hana.get(holding)).words).toContain('Third')
    expect((await hana.get(path)).status).toBe(404)
    expect((await hana.post(path, { role: 'gp', version: '4' })).status).toBe(404)
    expect((await (await scene.as('priya')).get(path)).status).toBe(404)
  })

  it('ends by either, and then shows them nothing', async () => {
    const first = await heldWith('hana')
    await press(hana, first.holding, 'acceptance')
    const tab = await hana.get(first.holding)
    for (const _ of ['once', 'again']) {
      const answer = await hana.submit(tab, 'form[action$=ending]', { form_id: 'stepped-back' })
      expect(answer.location).toBe('/?said=saved')
    }
    expect((await hana.get(first.holding)).status).toBe(404)
    const second = await heldWith('hana')
    expect((await press(ola, second.holding, 'ending')).status).toBe(303)
    expect((await hana.get(second.holding)).status).toBe(404)
    expect((await hana.get('/holdings')).text).not.toContain(second.holding)
  })

  it('shows cover with its days, before, during and after', async () => {
    const holding = await scene.holdingOf(ola, 'Covered')
    const id = holding.split('/').at(-1)!
    await scene.parts.store.write
      .insertInto('co_holder')
      .values({
        id: `cover-${dialect}`,
        holding_id: id,
        employment_id: 'employment-ola',
        person_id: scene.world.people.ola,
        role: 'link_worker',
        co_person_id: scene.world.people.hana,
        kind: 'cover',
        from_at: '2026-11-12T00:00:00.000Z',
        ended_at: '2026-11-15T00:00:00.000Z',
      })
      .execute()
    const words = 'Covers from 12 Nov 2026 to 14 Nov 2026.'
    expect((await ola.get(holding)).words).toContain(words)
    expect((await hana.get(holding)).status).toBe(404)
    await travel('2026-11-13T10:00:00.000Z')
    expect((await hana.get('/holdings')).words).toContain('You cover from 12 Nov 2026')
    expect((await press(hana, holding, 'acceptance')).status).toBe(303)
    await travel('2026-11-15T00:00:00.000Z')
    expect((await hana.get(holding)).status).toBe(404)
    expect((await ola.get(holding)).words).not.toContain(words)
    await travel('2026-11-10T10:00:00.000Z')
  })
})
