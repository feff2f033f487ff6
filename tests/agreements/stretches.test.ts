import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import type { PersonName } from '../support/world.ts'
import { errorBeside, start } from './start.ts'

const why = { reason: 'A long wait for a flat', until_on: '2026-12-01' }
const stretchForm = 'form[action$="/stretches"]'

describe.each(dialects)('a stretch on %s', (dialect) => {
  let here: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    here = await start(dialect)
  })
  afterAll(() => here.parts.close())

  const stretches = () =>
    here.parts.store.read.selectFrom('stretch').selectAll().orderBy('made_at').execute()
  const at = (holding: 'blueDoor' | 'twoCats' | 'allotment' | 'longAgo' | 'lighthouse') =>
    `/holdings/${here.world.holdings[holding]}/stretches`

  it('is recorded for one holding, sealed, seen by the lead, and judged at once', async () => {
    const [sam, priya] = [await here.as('sam'), await here.as('priya')]
    const form = await sam.get(`${at('blueDoor')}/new?element=sessions`)
    expect(form.words).toContain('Who sees this: You, Dora Finch and Priya Shah.')
    expect(form.words).toContain('Using your judgement is part of the job.')
    expect(form.page.querySelector('input[checked]')?.getAttribute('value')).toBe('sessions')
    expect(form.words).toContain('Boundary. An alert about it becomes gentler.')
    expect(form.words).toContain('Guideline. You need not record it. It tells why.')
    const sent = await sam.submit(form, stretchForm, why)
    expect(sent.location).toBe(`/holdings/${here.world.holdings.blueDoor}?said=stretched`)
    const kept = (await stretches()).find(({ element }) => element === 'sessions')!
    expect(kept).toMatchObject({ from_on: '2026-11-10', until_on: '2026-12-01', ended_at: null })
    expect(kept.reason.toString()).not.toContain('flat')
    const judged = await here.parts.store.read
      .selectFrom('load_reading')
      .select('judged_at')
      .where('employment_id', '=', here.world.employments.sam)
      .where('metric', '=', 'held')
      .executeTakeFirstOrThrow()
    expect(judged.judged_at).toBe(here.parts.clock.now())

    const seen = await priya.get(`/people/${here.world.people.sam}/agreement`)
    expect(seen.words).toContain('A long wait for a flat')
    expect(seen.words).toContain('until Tuesday 1 December 2026.')
    expect(seen.text).not.toContain('/ending')
    const all = await priya.get(`/people/${here.world.people.sam}/agreement/stretches`)
    expect(all.words).toContain('Blue door')
  })

  const late = 'Choose a day from tomorrow to Tuesday 5 January 2027.'

  it.each([
    ['2026-11-10', 422, late, 1],
    ['2026-11-11', 303, undefined, 0],
    ['2027-01-05', 303, undefined, 0],
    ['2027-01-06', 422, late, 1],
  ])('may end on %s: %s', async (until_on, status, message, kept) => {
    const sam = await here.as('sam')
    const form = await sam.get(`${at('allotment')}/new`)
    expect(form.words).toContain('Tuesday 5 January 2027 at the latest.')
    const sent = await sam.submit(form, stretchForm, { ...why, element: 'contact_rate', until_on })
    expect([sent.status, errorBeside(sent, 'until_on')]).toEqual([status, message])
    expect(sent.text.split(why.reason)).toHaveLength(kept + 1)
    await here.parts.store.write
      .deleteFrom('stretch')
      .where('element', '=', 'contact_rate')
      .execute()
  })

  it('is refused for what is firm, with the way on', async () => {
    const sam = await here.as('sam')
    const write = here.parts.store.write.updateTable('agreement_element')
    const caseload = write
      .where('agreement_id', '=', here.world.agreements.sam)
      .where('element', '=', 'caseload')
    await caseload.set({ position: 0 }).execute()
    const form = await sam.get('/agreement/stretches/new')
    expect(form.words).toContain('These are firm, so they do not stretch: Caseload.')
    const sent = await sam.submit(form, stretchForm, { ...why, element: 'caseload' })
    expect(sent.status).toBe(422)
    expect(errorBeside(sent, 'element')).toMatch(/^This one is firm/)
    expect(sent.text).toContain(`/agreement/proposals/new?employment=${here.world.employments.sam}`)
    for (const element of ['safeguarding', 'home_visits']) {
      const other = await sam.submit(form, stretchForm, { ...why, element })
      expect([element, other.status]).toEqual([element, 422])
    }
    await caseload.set({ position: 1 }).execute()
  })

  it('is for a whole job too, once for each element', async () => {
    const sam = await here.as('sam')
    const first = await sam.submit(await sam.get('/agreement/stretches/new'), stretchForm, {
      ...why,
      element: 'caseload',
    })
    expect(first.location).toBe('/agreement/stretches?said=stretched')
    const again = await sam.submit(await sam.get('/agreement/stretches/new'), stretchForm, {
      ...why,
      element: 'caseload',
    })
    expect(again.status).toBe(422)
    expect(errorBeside(again, 'element')).toBe(
      'This has a stretch already, until Tuesday 1 December 2026. End that one first.',
    )
    const { id } = (await stretches()).find(({ element }) => element === 'caseload')!
    expect(again.text).toContain(`/agreement/stretches#stretch-${id}`)
    expect((await sam.get('/agreement')).words).toContain('The whole job')
  })

  it('is recorded once when the same form is sent again', async () => {
    const sam = await here.as('sam')
    const form = await sam.get(`${at('allotment')}/new`)
    const before = (await stretches()).length
    for (const _ of [1, 2]) {
      const sent = await sam.submit(form, stretchForm, { ...why, element: 'closure' })
      expect(sent.status).toBe(303)
    }
    expect(await stretches()).toHaveLength(before + 1)
  })

  it('is recorded once when eight tabs send it at the same moment', async () => {
    const sam = await here.as('sam')
    const forms = await Promise.all(
      Array.from({ length: 8 }, () => sam.get(`${at('allotment')}/new`)),
    )
    const body = { ...why, element: 'accompanying' }
    const sent = await Promise.all(forms.map((form) => sam.submit(form, stretchForm, body)))
    const kept = sent.filter(({ status }) => status === 303)
    expect([kept.length, sent.length - kept.length]).toEqual([1, 7])
    expect((await stretches()).filter(({ element }) => element === 'accompanying')).toHaveLength(1)
  })

  it('ends early by the worker, once, and then may be recorded again', async () => {
    const [sam, priya] = [await here.as('sam'), await here.as('priya')]
    const { id } = (await stretches()).find(({ element }) => element === 'caseload')!
    const ending = `form[action="/stretches/${id}/ending"]`
    const list = await sam.get('/agreement/stretches')
    expect((await priya.post(`/stretches/${id}/ending`, { version: '1' })).status).toBe(404)
    const ended = await sam.submit(list, ending)
    expect(ended.location).toBe('/agreement/stretches?said=stretch_ended')
    expect((await sam.post(`/stretches/${id}/ending`, { version: '2' })).status).toBe(409)
    const after = await sam.follow(ended)
    expect(after.words).toContain('Ended early, on Tuesday 10 November 2026.')
    const form = await sam.get('/agreement/stretches/new')
    expect((await sam.submit(form, stretchForm, { ...why, element: 'caseload' })).status).toBe(303)
  })

  it('is over when its day has gone, and leads back to the holding', async () => {
    const sam = await here.as('sam')
    const blue = here.world.holdings.blueDoor
    const { id, version } = (await stretches()).find(({ element }) => element === 'sessions')!
    const sent = await sam.post(`/stretches/${id}/ending`, {
      version: String(version),
      from: 'holding',
    })
    expect(sent.location).toBe(`/holdings/${blue}?said=stretch_ended`)
    const other = (await stretches()).find(({ element }) => element === 'closure')!
    here.parts.clock.set('2026-12-02T10:00:00.000Z')
    const again = await here.as('sam')
    const gone = await again.post(`/stretches/${other.id}/ending`, { version: '1' })
    expect(gone.status).toBe(409)
    expect((await again.get('/agreement/stretches')).words).toContain(
      'Ended on Tuesday 1 December 2026.',
    )
    here.parts.clock.set('2026-11-10T10:00:00.000Z')
  })

  it('is not for a holding that has ended, or one that is not theirs', async () => {
    const [sam, quinn] = [await here.as('sam'), await here.as('quinn')]
    expect((await sam.get(`${at('twoCats')}/new`)).words).toContain('This holding has ended')
    const body = { ...why, element: 'sessions' }
    expect((await sam.post(at('twoCats'), body)).status).toBe(422)
    expect((await sam.get(`${at('longAgo')}/new`)).status).toBe(404)
    expect((await sam.post(at('longAgo'), body)).status).toBe(404)
    for (const name of ['ola', 'priya', 'anna', 'meg'] satisfies PersonName[]) {
      const client = await here.as(name)
      expect([name, (await client.get(`${at('blueDoor')}/new`)).status]).toEqual([name, 404])
      expect([name, (await client.post(at('blueDoor'), body)).status]).toEqual([name, 404])
    }
    const before = await quinn.get('/agreement/stretches/new')
    expect(before.words).toContain('Nothing is agreed for this job yet.')
    const early = await quinn.post('/agreement/stretches', { ...why, element: 'caseload' })
    expect(errorBeside(early, 'element') ?? early.words).toContain('Nothing is agreed')
  })

  it('belongs to one job of two', async () => {
    const hana = await here.as('hana')
    const { hanaTidewell, sam } = here.world.employments
    const form = await hana.get(`/agreement/stretches/new?employment=${hanaTidewell}`)
    expect(form.words).toContain('For your work with Lantern Community Trust instead')
    const sent = await hana.submit(form, stretchForm, { ...why, element: 'community_time' })
    expect(sent.status).toBe(303)
    const kept = (await stretches()).filter(({ employment_id: id }) => id === hanaTidewell)
    expect(kept).toMatchObject([{ organisation_id: here.world.organisations.tidewell }])
    const meg = await here.as('meg')
    const hers = await meg.get(`/people/${here.world.people.hana}/agreement/stretches`)
    expect(hers.words).not.toContain(why.reason)
    expect((await hana.get(`/agreement/stretches/new?employment=${sam}`)).status).toBe(404)
    const elsewhere = { ...why, element: 'caseload', employment: sam }
    expect((await hana.post('/agreement/stretches', elsewhere)).status).toBe(404)
  })

  it('refuses an NHS number in the reason and asks about a telephone number', async () => {
    const sam = await here.as('sam')
    const form = await sam.get(`${at('allotment')}/new`)
    const number = { ...why, element: 'channel', reason: 'For 943 476 5919' }
    const refused = await sam.submit(form, stretchForm, number)
    expect([refused.status, errorBeside(refused, 'reason')]).toEqual([
      422,
      expect.stringContaining('NHS number'),
    ])
    const asked = await sam.submit(form, stretchForm, { ...number, reason: 'Ring 07700 900123' })
    expect([asked.status, asked.text.includes('not_identifiers')]).toEqual([422, true])
  })
})
