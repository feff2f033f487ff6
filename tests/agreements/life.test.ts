import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import { errorBeside, proposalForm, start, valueOf } from './start.ts'

const fewer = { reason: 'Two long waits at once', near_held: '10', past_held: '13' }

describe.each(dialects)('the life of an agreement on %s', (dialect) => {
  let here: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    here = await start(dialect)
  })
  afterAll(() => here.parts.close())

  const statuses = async (name: 'ola' | 'sam' | 'quinn' | 'hanaTidewell') =>
    (await here.versionsOf(here.world.employments[name])).map(({ status }) => status)

  it('is proposed, signed by everyone named, and then replaces the one before', async () => {
    const { as, world, versionsOf } = here
    const [ola, priya, anna] = [await as('ola'), await as('priya'), await as('anna')]
    const form = await ola.get('/agreement/proposals/new')
    expect(form.words).toContain('This starts from the agreement in force.')
    expect(valueOf(form, 'near_held')).toBe('12')
    expect(valueOf(form, 'review_on')).toBe('2027-02-09')
    const sent = await ola.submit(form, proposalForm, fewer)
    expect([sent.status, sent.location]).toEqual([303, '/agreement?said=proposed'])
    const proposed = (await versionsOf(world.employments.ola)).at(-1)!
    expect(proposed).toMatchObject({ number: 2, status: 'proposed' })

    const waiting = await ola.follow(sent)
    expect(waiting.words).toContain('People held: 12 to 15 becomes 10 to 13.')
    expect(waiting.words).toContain('Waiting for Priya Shah and Anna Cole.')
    const path = `/agreements/${proposed.id}/signature`
    const first = await priya.submit(
      await priya.get(`/people/${world.people.ola}/agreement`),
      `form[action="${path}"]`,
    )
    expect(first.location).toBe(`/agreements/${proposed.id}?said=signed`)
    expect(await statuses('ola')).toEqual(['in_force', 'proposed'])
    const last = await anna.submit(
      await anna.get(`/agreements/${proposed.id}`),
      `form[action="${path}"]`,
    )
    expect(last.location).toBe(`/agreements/${proposed.id}?said=in_force`)
    expect(await statuses('ola')).toEqual(['replaced', 'in_force'])

    const judged = await here.parts.store.read
      .selectFrom('load_reading')
      .select(['metric', 'near', 'past'])
      .where('employment_id', '=', world.employments.ola)
      .where('agreement_id', '=', proposed.id)
      .where('metric', '=', 'held')
      .execute()
    expect(judged).toEqual([{ metric: 'held', near: 10, past: 13 }])

    const whole = await ola.get(`/agreements/${proposed.id}`)
    expect(whole.words).toContain('Two long waits at once')
    expect(whole.words).toContain(
      'Priya Shah, lead, Tidewell Primary Care Network: signed Tuesday 10 November 2026',
    )
    expect(whole.words).toContain('Agreed for full time: 10 to 13.')
  })

  it('shows versions side by side and says in a word what changed', async () => {
    const ola = await here.as('ola')
    const { page, words } = await ola.get('/agreement/history')
    const cells = (name: string) =>
      page
        .querySelectorAll('tbody tr')
        .find((row) => row.querySelector('th')?.textContent === name)!
        .querySelectorAll('td')
        .map((cell) => cell.textContent)
    expect(cells('Caseload')[0]).toMatch(/10 to 13.*changed/)
    expect(cells('Caseload')[1]).toMatch(/12 to 15/)
    expect(cells('Caseload')[1]).not.toContain('changed')
    expect(cells('Closure').join(' ')).not.toContain('changed')
    expect(words).toContain('Ended 10 Nov 2026')
  })

  it('starts from a study site for someone with nothing agreed, proposed by the lead', async () => {
    const { as, world } = here
    const [frank, quinn] = [await as('frank'), await as('quinn')]
    const base = `/people/${world.people.quinn}/agreement`
    const empty = await frank.get(base)
    expect(empty.words).toContain('Nothing is agreed with Quinn Marsh yet.')
    const start = await frank.get(empty.page.querySelector('.empty a')!.getAttribute('href')!)
    expect(start.words).toContain('PCN-managed, with an official lead')
    expect(start.words).toContain('Who sees this: Quinn Marsh and you.')
    const site4 = await frank.get(
      start.page
        .querySelectorAll('.details-body a')
        .find((link) => link.textContent.startsWith('Site 4'))!
        .getAttribute('href')!,
    )
    expect([valueOf(site4, 'near_held'), valueOf(site4, 'past_sessions')]).toEqual(['10', ''])
    const sent = await frank.submit(site4, proposalForm, {
      reason: 'To begin',
      words_home_visits: 'In twos at first',
    })
    expect(sent.location).toBe(`${base}?said=proposed`)
    const mine = await quinn.get('/agreement')
    expect(mine.words).toContain('A proposal waits for you')
    await quinn.submit(mine, 'form[action$="/signature"]')
    const now = await quinn.get('/agreement')
    expect(now.words).toContain('A look back at session 6, then every 4. There is no cap.')
    expect(now.words).toContain('“In twos at first”')
    expect(now.words).toContain('Holding is part of the job at Tidewell Primary Care Network.')
  })

  it('takes the waiting one back when another is proposed, and says so', async () => {
    const { as, world } = here
    const hana = await as('hana')
    const form = await hana.get(
      `/agreement/proposals/new?employment=${world.employments.hanaTidewell}`,
    )
    expect(form.words).toContain('Sending this takes it back.')
    const sent = await hana.submit(form, proposalForm, { reason: 'Half the week' })
    expect(sent.location).toBe('/agreement?said=proposed_again')
    expect(await statuses('hanaTidewell')).toEqual(['in_force', 'withdrawn', 'proposed'])
    const page = await hana.get('/agreement')
    expect(page.words).toContain('Lantern Community Trust')
    expect(page.words).toContain('For your 18.75 hours: 6 to 8.')
  })

  it('is taken back by the worker and then can be signed by nobody', async () => {
    const { as, world, versionsOf } = here
    const [hana, priya] = [await as('hana'), await as('priya')]
    const { id } = (await versionsOf(world.employments.hanaTidewell)).at(-1)!
    const open = await priya.get(`/agreements/${id}`)
    const gone = await hana.submit(
      await hana.get(`/agreements/${id}`),
      'form[action$="/withdrawal"]',
    )
    expect(gone.location).toBe(`/agreements/${id}?said=withdrawn`)
    const late = await priya.submit(open, 'form[action$="/signature"]')
    expect(late.status).toBe(409)
    expect(late.words).toContain('This version is not waiting any more. Nothing was changed.')
    expect((await hana.post(`/agreements/${id}/withdrawal`)).status).toBe(409)
  })

  it('keeps what was typed when someone proposed in the meantime', async () => {
    const { as } = here
    const [sam, priya] = [await as('sam'), await as('priya')]
    const early = await sam.get('/agreement/proposals/new')
    const theirs = await priya.get(`/people/${here.world.people.sam}/agreement/proposals/new`)
    expect((await priya.submit(theirs, proposalForm, { reason: 'Mine first' })).status).toBe(303)
    const clash = await sam.submit(early, proposalForm, { ...fewer, near_held: '9' })
    expect(clash.status).toBe(409)
    expect(clash.words).toContain('Someone proposed another version while you were writing.')
    expect(valueOf(clash, 'reason')).toContain(fewer.reason)
    expect(valueOf(clash, 'near_held')).toBe('9')
    expect(await statuses('sam')).toEqual(['replaced', 'in_force', 'proposed'])
    expect((await sam.submit(clash, proposalForm)).status).toBe(303)
    expect(await statuses('sam')).toEqual(['replaced', 'in_force', 'withdrawn', 'proposed'])
  })

  it('asks for someone to agree with when nobody else is named', async () => {
    const { parts, as, world } = here
    await parts.store.write
      .updateTable('bond')
      .set({ until_at: parts.clock.now() })
      .where('employment_id', '=', world.employments.rhys)
      .execute()
    const rhys = await as('rhys')
    const form = await rhys.get('/agreement/proposals/new')
    const alone = await rhys.submit(form, proposalForm, { reason: 'To begin' })
    expect(alone.status).toBe(422)
    expect(alone.page.querySelector('.error-summary a')?.getAttribute('href')).toBe(
      '#field-parties',
    )
    expect(errorBeside(alone, 'parties')).toMatch(/^Choose someone to agree with/)
    expect(await here.versionsOf(world.employments.rhys)).toEqual([])
  })
})
