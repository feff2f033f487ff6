import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sumOfJobs } from '../../src/agreements/job-sum.ts'
import { dialects } from '../support/parts.ts'
import { proposalForm, start, valueOf } from './start.ts'

describe.each(dialects)('several bosses on %s', (dialect) => {
  let here: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    here = await start(dialect)
  })
  afterAll(() => here.parts.close())

  const leave = (employment: string, viewer: string) =>
    here.parts.store.write
      .updateTable('bond')
      .set({ until_at: here.parts.clock.now() })
      .where('employment_id', '=', employment)
      .where('viewer_id', '=', viewer)
      .execute()

  it('explains a party who left, and makes the proposal again without them', async () => {
    const { as, world, versionsOf } = here
    const [sam, priya, wren] = [await as('sam'), await as('priya'), await as('wren')]
    const form = await sam.get('/agreement/proposals/new')
    const sent = await sam.submit(form, proposalForm, { reason: 'A calmer winter', near_held: '9' })
    expect(sent.status).toBe(303)
    const { id, number } = (await versionsOf(world.employments.sam)).at(-1)!
    expect((await sam.get('/agreement')).words).not.toContain('not linked')
    await leave(world.employments.sam, world.people.wren)

    const page = await sam.get(`/agreements/${id}`)
    expect(page.words).toContain('Wren Castle is not linked to this work any more')
    expect(page.words).toContain(`So version ${number} cannot come into force as it is.`)
    expect((await priya.get(`/people/${world.people.sam}/agreement`)).words).toContain('not linked')
    expect((await wren.post(`/agreements/${id}/renewal`)).status).toBe(404)
    const again = await sam.submit(page, 'form[action$="/renewal"]')
    const versions = await versionsOf(world.employments.sam)
    expect(versions.slice(-2).map(({ status }) => status)).toEqual(['withdrawn', 'proposed'])
    expect(again.location).toBe(`/agreements/${versions.at(-1)!.id}?said=proposed_again`)
    const next = await sam.follow(again)
    expect(next.words).toContain('A calmer winter')
    expect(next.words).toContain('Agreed for full time: 9 to 15.')
    expect(next.words).toContain('Waiting for Priya Shah')
    expect(next.words).not.toContain('Wren Castle, manager')
    expect(next.words).not.toContain('not linked')
    expect((await sam.post(`/agreements/${id}/renewal`)).status).toBe(409)
    expect(await versionsOf(world.employments.sam)).toHaveLength(versions.length)
  })

  it('shows two jobs side by side, and what they add up to', async () => {
    const hana = await here.as('hana')
    const { page, words } = await hana.get('/agreement')
    expect(words).toContain('Your jobs together')
    const rows = page.querySelectorAll('tbody')[0]!.querySelectorAll('tr')
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Lantern Community Trust18\.756 to 812 to 15/),
      expect.stringMatching(/^Tidewell Primary Care Network18\.756 to 812 to 15/),
      expect.stringMatching(/^Together37\.512 to 1624 to 30/),
    ])
    const meg = await here.as('meg')
    const hers = await meg.get(`/people/${here.world.people.hana}/agreement`)
    expect(hers.words).not.toContain('jobs together')
  })

  it('starts someone new one step firmer, and offers the way out at three months', async () => {
    const { as, world, parts } = here
    const priya = await as('priya')
    const base = `/people/${world.people.ivy}/agreement`
    const form = await priya.get(`${base}/proposals/new`)
    expect(form.words).toContain('A firmer start.')
    const at = (page: typeof form, code: string) =>
      page.page.querySelector(`input[name="position_${code}"][checked]`)?.getAttribute('value')
    expect([at(form, 'sessions'), at(form, 'channel')]).toEqual(['0', '2'])
    await priya.submit(form, proposalForm, { reason: 'To begin' })
    const ivy = await as('ivy')
    await ivy.submit(await ivy.get('/agreement'), 'form[action$="/signature"]')
    expect((await ivy.get('/agreement')).words).not.toContain('Time to step outward?')

    parts.clock.set('2027-02-01T10:00:00.000Z')
    const later = await as('ivy')
    const page = await later.get('/agreement')
    expect(page.words).toContain('Time to step outward?Three months in this kind of work.')
    expect(page.words).toContain('Sessions: from Firm to Boundary.')
    expect(page.words).toContain(
      'Your own number grew with time: people held, 7 to 9 then, 10 to 12 now.',
    )
    const link = page.page.querySelector('a[href*="step=3"]')!.getAttribute('href')!
    const outward = await later.get(link)
    expect([at(outward, 'sessions'), at(outward, 'channel')]).toEqual(['1', '3'])
    expect(valueOf(outward, 'reason')).toContain('Three months in this kind of work.')
    const never = await later.get(link.replace('step=3', 'step=12'))
    expect(at(never, 'sessions')).toBe('0')
    expect((await (await as('priya')).get(base)).words).toContain('Time to step outward?')
    parts.clock.set('2026-11-10T10:00:00.000Z')
  })
})

describe('the sum of several jobs', () => {
  const job = (level: 'room' | 'near' | 'past' | null) => ({
    organisation: 'One',
    hours: 18.75,
    held: { near: 6, past: 8 },
    points: { near: 12, past: null },
    now: level && { value: 7, level },
  })

  it.each([
    ['one job', [job('near')], null],
    ['one with room', [job('near'), job('room')], false],
    ['both near or past', [job('near'), job('past')], true],
    ['one not counted yet', [job('near'), job(null)], false],
  ])('%s', (_, parts, full) => {
    expect(sumOfJobs(parts)?.full ?? null).toBe(full)
  })

  it('adds near to near and past to past', () => {
    const sum = sumOfJobs([job('near'), job('near')])!
    expect(sum.total).toMatchObject({
      hours: '37.5',
      held: '12 to 16',
      points: '24 to 24',
      now: '14',
    })
  })
})
