import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayCorrect } from '../../src/advice/rules.ts'
import { Scene } from '../handovers/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'

it.each([
  ['at once', '2026-11-10T10:00:00.000Z', true],
  ['a day later, less a moment', '2026-11-11T09:59:59.999Z', true],
  ['a day later', '2026-11-11T10:00:00.000Z', false],
])('lets an answer be put right %s: %s', (_, now, may) => {
  expect(mayCorrect('2026-11-10T10:00:00.000Z', { now })).toBe(may)
})

describe.each(dialects)('asking a clinical lead on %s', (dialect) => {
  let scene: Scene
  let ola: Client
  let anna: Client
  let count = 0

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    ola = await scene.as('ola')
    anna = await scene.as('anna')
  })
  afterAll(() => scene.parts.close())

  /** Sessions do not last for days: both sign in again. */
  const travel = async (days: number) => {
    scene.parts.clock.forward({ days })
    ola = await scene.as('ola')
    anna = await scene.as('anna')
  }

  const ask = async (more = {}) => {
    const label = `Mews ${(count += 1)}`
    const holding = await scene.holdingOf(ola, label, more)
    const form = await ola.get(`${holding}/advice-requests/new`)
    const question = `Is this safe to hold, number ${count}?`
    const answer = await ola.submit(form, 'form[action$=advice-requests]', { question })
    expect(answer.status).toBe(303)
    return { label, holding, question, advice: answer.location!.split('?')[0]! }
  }
  const answerIt = async (advice: string, fields: object) =>
    anna.submit(await anna.get(advice), 'form[action$=answer]', { answer: 'Ring me', ...fields })
  const beside = (holding: string) =>
    scene.parts.store.read
      .selectFrom('co_holder')
      .select(['co_person_id', 'role', 'spoken_on', 'ended_at'])
      .select('accepted_at')
      .where('holding_id', '=', holding.split('/').at(-1)!)
      .execute()

  it('goes to the clinical lead of that job, and to nobody else', async () => {
    const { label, holding, question, advice } = await ask()
    const page = await anna.get(advice)
    expect(page.words).toContain(label)
    expect(page.words).toContain(question)
    expect(page.words).toContain('You see this question, and nothing else about them.')
    expect((await anna.get(holding)).status).toBe(404)
    expect((await anna.get('/')).words).toContain('Ola Nowak asks for your advice')
    for (const name of ['priya', 'sam', 'meg', 'frank', 'ada'] as const) {
      expect([name, (await (await scene.as(name)).get(advice)).status]).toEqual([name, 404])
    }
    const priya = await scene.as('priya')
    expect((await priya.get(holding)).words).not.toContain('advice')
  })

  it('refuses someone who is not their clinical lead, and an empty question', async () => {
    const { holding } = await ask()
    const path = `${holding}/advice-requests`
    const wrong = await ola.post(path, { to: 'person-frank', question: 'Words to keep' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Words to keep')
    expect((await ola.post(path, { to: 'person-anna', question: '  ' })).status).toBe(422)
    const nhs = await ola.post(path, { to: 'person-anna', question: 'Ring 943 476 5919' })
    expect(nhs.status).toBe(422)
  })

  it('says whom to ask when there is no clinical lead', async () => {
    const priya = await scene.as('priya')
    const holding = await scene.holdingOf(priya, 'No clinician')
    const page = await priya.get(`${holding}/advice-requests/new`)
    expect(page.words).toContain('You have no clinical lead here yet.')
    expect(page.words).toContain('Your administrator can link you to one.')
  })

  it.each([
    ['together', 1],
    ['practice', 1],
    ['worker', 0],
    ['someone_else', 0],
  ] as const)('is answered with who holds what: %s', async (who_holds, names) => {
    const { holding, advice } = await ask()
    expect((await answerIt(advice, { who_holds })).status).toBe(303)
    const page = await ola.get(advice)
    expect(page.words).toContain('Ring me')
    const rows = await beside(holding)
    expect(rows).toHaveLength(names)
    if (names === 0) return
    expect(rows[0]).toMatchObject({ co_person_id: 'person-anna', role: 'gp', ended_at: null })
    expect(rows[0]).toMatchObject({ spoken_on: '2026-11-10' })
    expect(rows[0]!.accepted_at).not.toBeNull()
    expect((await ola.get(holding)).words).toContain('Anna Cole, GP. Last spoke 10 Nov 2026.')
    expect((await anna.get(holding)).status).toBe(200)
  })

  it('is a talk when the clinical lead stands alongside already, once', async () => {
    const { holding, advice } = await ask({ risk: 'some' })
    const named = { role: 'gp', co_person: 'person-anna', spoken_on: '2026-10-01' }
    await ola.post(`${holding}/co-holders`, named)
    await answerIt(advice, { who_holds: 'together' })
    const rows = await beside(holding)
    expect(rows).toHaveLength(1)
    expect(rows[0]!.spoken_on).toBe('2026-11-10')
    expect(rows[0]!.accepted_at).not.toBeNull()
  })

  it('ends risk held alone', async () => {
    const { holding, advice } = await ask({ risk: 'high' })
    await travel(2)
    await ola.post(`${holding}/contacts`, { minutes: '5', medium: 'phone' })
    expect((await ola.get(holding)).words).toContain('One name only')
    await answerIt(advice, { who_holds: 'practice' })
    expect((await ola.get(holding)).words).not.toContain('One name only')
    await travel(-2)
  })

  it('takes back a name it put beside them when it is put right', async () => {
    const { holding, advice } = await ask({ risk: 'high' })
    await travel(2)
    await ola.post(`${holding}/contacts`, { minutes: '5', medium: 'phone' })
    await answerIt(advice, { who_holds: 'together' })
    expect((await ola.get(holding)).words).not.toContain('One name only')
    scene.parts.clock.forward({ minutes: 5 })
    expect((await answerIt(advice, { who_holds: 'worker' })).status).toBe(303)
    expect((await beside(holding)).every((row) => row.ended_at !== null)).toBe(true)
    expect((await ola.get(holding)).words).toContain('One name only')
    expect((await answerIt(advice, { who_holds: 'practice' })).status).toBe(303)
    expect((await beside(holding)).filter((row) => row.ended_at === null)).toHaveLength(1)
    scene.parts.clock.forward({ minutes: -5 })
    await travel(-2)
  })

  it('leaves a name that stood beside them before when it is put right', async () => {
    const { holding, advice } = await ask({ risk: 'some' })
    await ola.post(`${holding}/co-holders`, { role: 'gp', co_person: 'person-anna' })
    scene.parts.clock.forward({ minutes: 5 })
    await answerIt(advice, { who_holds: 'together' })
    expect((await answerIt(advice, { who_holds: 'worker' })).status).toBe(303)
    expect((await beside(holding)).map((row) => row.ended_at)).toEqual([null])
    scene.parts.clock.forward({ minutes: -5 })
  })

  it('puts nobody beside a holding that ends in the same moment', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { holding, advice } = await ask()
      const [end, page] = [await ola.get(`${holding}/ending/new`), await anna.get(advice)]
      expect(end.status).toBe(200)
      const ending = { ended_on: '2026-11-10', end_reason: 'goals_met' }
      const answer = { answer: 'Ring me', who_holds: 'together' }
      const both = await Promise.all([
        anna.submit(page, 'form[action$=answer]', answer),
        ola.submit(end, 'form[action$=ending]', ending),
      ])
      expect(both.every(({ status }) => status < 500)).toBe(true)
      const row = await scene.parts.store.read
        .selectFrom('holding')
        .select('ended_on')
        .where('id', '=', holding.split('/').at(-1)!)
        .executeTakeFirstOrThrow()
      expect(row.ended_on).not.toBeNull()
      expect((await beside(holding)).filter(({ ended_at }) => ended_at === null)).toEqual([])
    }
  })

  it('can be put right for a day, with both texts of two tabs kept', async () => {
    const { advice } = await ask()
    const [one, two] = [await anna.get(advice), await anna.get(advice)]
    const send = (tab: typeof one, answer: string) =>
      anna.submit(tab, 'form[action$=answer]', { answer, who_holds: 'worker' })
    expect((await send(one, 'First')).status).toBe(303)
    const late = await send(two, 'Second')
    expect(late.status).toBe(409)
    expect(late.text).toContain('First')
    expect(late.page.querySelector('#field-answer')!.textContent).toContain('Second')
    expect((await send(late, 'Third')).status).toBe(303)
    const tab = await anna.get(advice)
    await travel(1)
    expect((await anna.get(advice)).page.querySelector('form[action$=answer]')).toBeNull()
    expect((await send(tab, 'Too late')).status).toBe(422)
    expect((await ola.get(advice)).words).toContain('Third')
    await travel(-1)
  })

  it('is taken back while it waits, and not after', async () => {
    const first = await ask()
    const tab = await anna.get(first.advice)
    const page = await ola.get(first.advice)
    expect((await ola.submit(page, 'form[action$=withdrawal]')).status).toBe(303)
    expect((await anna.get(first.advice)).status).toBe(404)
    const late = await anna.submit(tab, 'form[action$=answer]', {
      answer: 'A',
      who_holds: 'worker',
    })
    expect(late.status).toBe(409)
    expect(late.page.querySelector('.written')!.textContent).toBe('A')
    expect(late.words).not.toContain(first.question)
    const unfit = { answer: 'Words to keep', who_holds: '', form_id: 'a-second-try' }
    const kept = await anna.submit(tab, 'form[action$=answer]', unfit)
    expect(kept.status).toBe(409)
    expect(kept.words).toContain('Words to keep')
    const path = `${first.advice}/answer`
    const sent = { answer: 'A', who_holds: 'worker', version: '1' }
    expect((await (await scene.as('frank')).post(path, sent)).status).toBe(404)
    const second = await ask()
    const before = await ola.get(second.advice)
    await answerIt(second.advice, { who_holds: 'worker' })
    expect((await ola.submit(before, 'form[action$=withdrawal]')).status).toBe(409)
  })

  it('shows what waits longest on top, and where it waits beside the person held', async () => {
    const { holding, advice } = await ask({ risk: 'high' })
    const list = await anna.get('/advice-requests')
    const waiting = list.page.querySelectorAll('section')[0]!
    expect(waiting.querySelector('h2')!.textContent).toMatch(/^\d+ wait for you$/)
    expect(waiting.querySelector('li')!.textContent).toContain('waiting 3 days')
    const shared = await anna.get('/shared-holdings?show=risk')
    const row = shared.page
      .querySelectorAll('tbody tr')
      .find((each) => each.innerHTML.includes(holding))!
    expect(row.querySelector(`a[href="${advice}"]`)).toBeTruthy()
  })

  it('is gone for the clinical lead once the holding is with someone else', async () => {
    const { holding, advice } = await ask()
    await ola.post(`${holding}/handovers`, { to: 'employment-sam' })
    const sam = await scene.as('sam')
    const link = (await sam.get('/handovers')).page.querySelector('ul.tasks a')!
    const page = await sam.get(link.getAttribute('href')!)
    expect((await sam.submit(page, 'form[action$=acceptance]')).status).toBe(303)
    expect((await anna.get(advice)).status).toBe(404)
    expect((await ola.get(advice)).words).toContain('Taken back')
  })
})
