import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { expectations } from '../access/matrix/expectations.ts'
import { Client, type Answer } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

const form = 'form#leaving'

describe.each(dialects)('leaving on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let app: ReturnType<typeof createApp>
  const as = (name: PersonName) => new Client(parts, app).signInAs(world.people[name])
  const path = () => `/people/${world.people.sam}/leaving`

  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    app = createApp(parts)
  })
  afterEach(() => parts.close())

  /** Blue door and High tide to Ola, Allotment ended. */
  const choices = () => ({
    last_day: '2026-11-10',
    press: 'hand_on',
    [`choice_${world.holdings.blueDoor}`]: world.employments.ola,
    [`choice_${world.holdings.highTide}`]: world.employments.ola,
    [`choice_${world.holdings.allotment}`]: 'end',
    [`why_${world.holdings.allotment}`]: 'goals_met',
  })

  const openOf = (employment: string) =>
    parts.store.read
      .selectFrom('holding')
      .select(['id', 'handed_from'])
      .where('employment_id', '=', employment)
      .where('ended_on', 'is', null)
      .execute()

  const statusOf = async (client: Client, address: string) => {
    const { status, location } = await client.get(address)
    return status === 303 && location?.startsWith('/sign-in') ? 'sign-in' : status
  }

  it('lists everyone held, and only those in the lead’s care to take them, A to Z', async () => {
    const page = await (await as('priya')).get(path())
    expect(
      page.page.querySelectorAll('section.card h2').map((it) => it.textContent.trim()),
    ).toEqual(['Allotment', 'Blue door Some risk', 'High tide High risk'])
    const options = page.page.querySelectorAll('select')[0]!.querySelectorAll('option')
    expect(options.map((it) => it.textContent)).toEqual([
      'Choose one',
      'Hand over to Hana Ito',
      'Hand over to Ivy Park',
      'Hand over to Ola Nowak',
      'Hand over to You (Priya Shah)',
      'End this holding',
    ])
  })

  it('counts what each would hold, and writes nothing', async () => {
    const priya = await as('priya')
    const page = await priya.get(path())
    const counted = await priya.submit(page, form, { ...choices(), press: 'count' })
    expect(counted.status).toBe(200)
    const rows = counted.page.querySelectorAll('tbody tr')
    const ola = rows.find((row) => row.textContent.includes('Ola'))!
    expect(ola.querySelectorAll('td').map((it) => it.textContent)).toEqual(['1', '3', '15'])
    expect(await openOf(world.employments.sam)).toHaveLength(3)
    expect(chosenOn(counted)).toEqual(['end', world.employments.ola, world.employments.ola])
  })

  it('hands everyone on in one press, and a second press is the same press', async () => {
    const priya = await as('priya')
    const page = await priya.get(path())
    const sent = { ...choices(), last_day: '2026-11-09' }
    const done = await priya.submit(page, form, sent)
    expect(done.location).toBe('/team?said=left')
    expect(await openOf(world.employments.sam)).toEqual([])
    const taken = (await openOf(world.employments.ola)).flatMap(
      ({ handed_from: from }) => from ?? [],
    )
    expect(new Set(taken)).toEqual(new Set([world.holdings.blueDoor, world.holdings.highTide]))
    expect((await priya.submit(page, form, sent)).location).toBe('/team?said=left')
    expect(await openOf(world.employments.ola)).toHaveLength(3)
    const [job, other] = await Promise.all(
      [world.employments.sam, world.employments.samBefore].map((id) =>
        parts.store.read
          .selectFrom('employment')
          .select('until_on')
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      ),
    )
    expect(job!.until_on).toBe('2026-11-09')
    expect(other!.until_on).not.toBe('2026-11-09')
  })

  it.each(['the only job', 'one of two'])('lets go of what they brought: %s', async (which) => {
    const { write, read } = parts.store
    const person = world.people.sam
    if (which === 'one of two') {
      const other = await read
        .selectFrom('employment')
        .selectAll()
        .where('id', '=', world.employments.sam)
        .executeTakeFirstOrThrow()
      await write
        .insertInto('employment')
        .values({ ...other, id: 'employment-two' })
        .execute()
    }
    const sam = await as('sam')
    await sam.post('/help/urgent/telling')
    const lasting = () =>
      read
        .selectFrom('alert')
        .select('code')
        .where('person_id', '=', person)
        .where('employment_id', 'is', null)
        .where('kind', 'in', ['felt', 'contact'])
        .where('state', '=', 'open')
        .execute()
    const help = (await lasting()).length
    expect(help).toBeGreaterThan(0)
    const priya = await as('priya')
    const opened = await priya.get(`${path()}?employment=${world.employments.sam}`)
    expect((await priya.submit(opened, form, choices())).status).toBe(303)
    const items = await read
      .selectFrom('carrying_item')
      .select('id')
      .where('employment_id', '=', world.employments.sam)
      .where('answer', 'is', null)
      .where('withdrawn_at', 'is', null)
      .execute()
    expect(items).toEqual([])
    expect(await lasting()).toHaveLength(which === 'one of two' ? help : 0)
    const later = await read
      .selectFrom('notice')
      .innerJoin('alert', 'alert.id', 'notice.about')
      .select('notice.id')
      .where('alert.person_id', '=', person)
      .where('notice.what', '=', 'HELP_NOW')
      .where('from_at', '>', parts.clock.now())
      .execute()
    expect(later.length > 0).toBe(which === 'one of two')
  })

  it('leaves nothing asked, raised or proposed in that job', async () => {
    const priya = await as('priya')
    await priya.submit(await priya.get(path()), form, choices())
    const db = parts.store.read
    const of = world.employments.sam
    const open = {
      alerts: await db
        .selectFrom('alert')
        .select('id')
        .where('employment_id', '=', of)
        .where('state', '=', 'open')
        .execute(),
      asked: await db
        .selectFrom('handover')
        .select('id')
        .where('status', '=', 'asked')
        .where((it) => it.or([it('employment_id', '=', of), it('to_employment_id', '=', of)]))
        .execute(),
      advice: await db
        .selectFrom('advice_request')
        .select('id')
        .where('employment_id', '=', of)
        .where('answered_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .execute(),
      bonds: await db
        .selectFrom('bond')
        .select('id')
        .where('employment_id', '=', of)
        .where((it) =>
          it.or([it('until_at', 'is', null), it('until_at', '>', '2026-11-11T00:00:00.000Z')]),
        )
        .execute(),
      proposed: await db
        .selectFrom('agreement')
        .select('id')
        .where('employment_id', '=', of)
        .where('status', '=', 'proposed')
        .execute(),
      beside: await db
        .selectFrom('co_holder')
        .select('id')
        .where('co_person_id', '=', world.people.sam)
        .where('ended_at', 'is', null)
        .execute(),
    }
    expect(open).toEqual({ alerts: [], asked: [], advice: [], bonds: [], proposed: [], beside: [] })
    const closed = await db
      .selectFrom('alert')
      .select('close_reason')
      .where('id', '=', world.alerts.samCases)
      .executeTakeFirstOrThrow()
    expect(closed.close_reason).toBe('handed_over')
  })

  it('keeps a last day an administrator set, and takes no later one', async () => {
    const setUntil = (until_on: string) =>
      parts.store.write
        .updateTable('employment')
        .set({ until_on })
        .where('id', '=', world.employments.sam)
        .execute()
    const until = async () =>
      (
        await parts.store.read
          .selectFrom('employment')
          .select('until_on')
          .where('id', '=', world.employments.sam)
          .executeTakeFirstOrThrow()
      ).until_on
    const priya = await as('priya')
    await setUntil('2026-11-12')
    const page = await priya.get(path())
    expect(page.page.querySelector('#field-last_day')!.getAttribute('value')).toBe('2026-11-12')
    const later = await priya.submit(page, form, { ...choices(), last_day: '2026-11-13' })
    expect(later.status).toBe(422)
    expect(later.page.querySelector('#error-last_day')).not.toBeNull()
    await setUntil('2026-11-08')
    const over = await priya.get(path())
    const { last_day: _, ...kept } = choices()
    const revived = { ...kept, last_day: '2026-11-10', form_id: 'a-later-day' }
    expect((await priya.submit(over, form, revived)).status).toBe(422)
    expect((await priya.submit(over, form, { ...kept, last_day: '2026-11-05' })).status).toBe(303)
    expect(await until()).toBe('2026-11-08')
    expect(await openOf(world.employments.sam)).toEqual([])
  })

  it('counts nobody for the leaver when everyone’s holding ended', async () => {
    const priya = await as('priya')
    const held = ['blueDoor', 'highTide', 'allotment'] as const
    const all = held.flatMap((name) => [
      [`choice_${world.holdings[name]}`, 'end'],
      [`why_${world.holdings[name]}`, 'goals_met'],
    ])
    const sent = { ...choices(), ...(Object.fromEntries(all) as Record<string, string>) }
    expect((await priya.submit(await priya.get(path()), form, sent)).status).toBe(303)
    const reading = await parts.store.read
      .selectFrom('load_reading')
      .select('value')
      .where('employment_id', '=', world.employments.sam)
      .where('metric', '=', 'held')
      .executeTakeFirst()
    expect(reading?.value).toBe(0)
  })

  it('leaves questions to them that another employer’s bond keeps', async () => {
    const { label: sealed } = await parts.store.read
      .selectFrom('advice_request')
      .select('label')
      .executeTakeFirstOrThrow()
    const asked = (id: string, employment: keyof World['employments'], holding: string) => ({
      id,
      holding_id: holding,
      employment_id: world.employments[employment],
      person_id: employment === 'ola' ? world.people.ola : world.people.otis,
      to_id: world.people.sam,
      label: sealed,
      question: sealed,
      asked_at: '2026-11-09T10:00:00.000Z',
    })
    const bond = (employment: keyof World['employments'], until_at: string | null) => ({
      id: `clinical-${employment}`,
      employment_id: world.employments[employment],
      viewer_id: world.people.sam,
      kind: 'clinical' as const,
      from_at: '2026-11-01T00:00:00.000Z',
      until_at,
    })
    const { write, read } = parts.store
    await write
      .insertInto('bond')
      .values([bond('ola', null), bond('otis', null)])
      .execute()
    const questions = [
      asked('ask-ola', 'ola', world.holdings.lighthouse),
      asked('ask-otis', 'otis', world.holdings.farField),
    ]
    await write.insertInto('advice_request').values(questions).execute()
    await write
      .insertInto('employment')
      .values({
        ...(await read
          .selectFrom('employment')
          .selectAll()
          .where('id', '=', world.employments.otis)
          .executeTakeFirstOrThrow()),
        id: 'employment-sam-elsewhere',
        person_id: world.people.sam,
      })
      .execute()
    const priya = await as('priya')
    expect((await priya.submit(await priya.get(path()), form, choices())).status).toBe(303)
    const rows = await read
      .selectFrom('advice_request')
      .select(['id', 'withdrawn_at'])
      .where('id', 'in', ['ask-ola', 'ask-otis'])
      .orderBy('id')
      .execute()
    expect(rows.map((row) => row.withdrawn_at === null)).toEqual([false, true])
  })

  it('shows the leaver nothing any more, and former viewers nothing of them', async () => {
    const [sam, cass, frank] = [await as('sam'), await as('cass'), await as('frank')]
    const blueDoor = `/holdings/${world.holdings.blueDoor}`
    expect(await statusOf(sam, blueDoor)).toBe(200)
    expect(await statusOf(cass, blueDoor)).toBe(200)
    const priya = await as('priya')
    const sent = { ...choices(), last_day: '2026-11-09' }
    expect((await priya.submit(await priya.get(path()), form, sent)).status).toBe(303)
    const again = await as('sam')
    const open: string[] = []
    for (const [name, cases] of Object.entries(expectations)) {
      if (!name.startsWith('get')) continue
      for (const asked of cases.filter((it) => it.signIn?.includes('nobody'))) {
        for (const client of [sam, again]) {
          const said = await statusOf(client, asked.path)
          if (said !== 'sign-in' && said !== 404) open.push(`${said} ${asked.path}`)
        }
      }
    }
    expect(open).toEqual([])
    for (const client of [
      cass,
      frank,
      priya,
      await as('wren'),
      await as('anna'),
      await as('hana'),
    ]) {
      for (const address of [
        blueDoor,
        `/holdings/${world.holdings.allotment}`,
        `/people/${world.people.sam}`,
        `/load/${world.employments.sam}/held`,
        `/alerts/${world.alerts.samCases}`,
      ]) {
        expect([address, await statusOf(client, address)]).toEqual([address, 404])
      }
    }
  })

  it('lets the receiver hold them, with the label and without the notes', async () => {
    const priya = await as('priya')
    await priya.submit(await priya.get(path()), form, choices())
    const taken = (await openOf(world.employments.ola)).find(
      ({ handed_from }) => handed_from === world.holdings.blueDoor,
    )!
    const page = await (await as('ola')).get(`/holdings/${taken.id}`)
    expect(page.status).toBe(200)
    expect(page.words).toContain('Blue door')
    expect(page.words).not.toContain('Tea first')
    expect(page.words).not.toContain('A long talk')
  })

  it('signs them out after a last day that is still to come, not before', async () => {
    const [sam, priya] = [await as('sam'), await as('priya')]
    const sent = { ...choices(), last_day: '2026-11-13' }
    await priya.submit(await priya.get(path()), form, sent)
    expect(await statusOf(sam, '/')).toBe(200)
    const blocked = await sam.post('/holdings', {
      label: 'Green gate',
      held_since: '2026-11-09',
      'functions[]': ['waiting'],
      intensity: 'light',
    })
    expect(blocked.status).toBe(422)
    expect(blocked.words).toContain('nobody new is held in it')
    parts.clock.set('2026-11-13T23:30:00.000Z')
    expect(await statusOf(await as('sam'), '/')).toBe(200)
    parts.clock.set('2026-11-14T00:00:00.000Z')
    expect(await statusOf(await as('sam'), '/')).toBe('sign-in')
  })

  it('keeps every choice and hands nobody on when something changed meanwhile', async () => {
    const [priya, sam] = [await as('priya'), await as('sam')]
    const page = await priya.get(path())
    const address = `/holdings/${world.holdings.blueDoor}`
    const edit = await sam.get(`${address}/edit`)
    const edited = await sam.submit(edit, `form[action="${address}"]`, { intensity: 'light' })
    expect(edited.status).toBe(303)
    const clash = await priya.submit(page, form, choices())
    expect(clash.status).toBe(409)
    expect(chosenOn(clash)).toEqual(['end', world.employments.ola, world.employments.ola])
    expect(await openOf(world.employments.sam)).toHaveLength(3)
    const fresh = { form_id: 'a-form-of-its-own' }
    expect((await priya.submit(clash, form, { ...fresh, press: 'hand_on' })).status).toBe(303)
  })

  it('asks for every choice, and takes nobody outside the lead’s care', async () => {
    const priya = await as('priya')
    const page = await priya.get(path())
    const none = { press: 'hand_on' }
    const empty = await priya.submit(page, form, none)
    expect(empty.status).toBe(422)
    expect(empty.page.querySelectorAll('.error-summary li')).toHaveLength(3)
    for (const stranger of [world.employments.quinn, world.employments.hanaLantern, 'nobody']) {
      const sent = { ...choices(), [`choice_${world.holdings.blueDoor}`]: stranger }
      const refused = await priya.submit(await priya.get(path()), form, sent)
      expect(refused.status).toBe(422)
      expect(refused.words).toContain('Choose someone from the list.')
    }
    expect(await openOf(world.employments.sam)).toHaveLength(3)
  })

  it('judges again whoever the leaver stood beside', async () => {
    const beside = await parts.store.read
      .selectFrom('co_holder')
      .select(['holding_id', 'ended_at'])
      .where('id', '=', world.coHolders.slipwaySam)
      .executeTakeFirstOrThrow()
    expect(beside.ended_at).toBeNull()
    const priya = await as('priya')
    await priya.submit(await priya.get(path()), form, choices())
    const noted = await parts.store.read
      .selectFrom('holding_change')
      .select('what')
      .where('holding_id', '=', beside.holding_id)
      .execute()
    expect(noted.map(({ what }) => what)).toContain('co_holder_ended')
  })

  it('tells an administrator who closes a sign-in about people still held, once', async () => {
    const ada = await as('ada')
    const page = `/admin/people/${world.people.sam}`
    const told = await ada.submit(await ada.get(page), 'form#sign-in-state')
    expect(told.status).toBe(422)
    expect(told.words).toContain('They still hold 3 people.')
    const anyway = { anyway: 'yes', form_id: 'a-form-of-its-own' }
    expect((await ada.submit(told, 'form#sign-in-state', anyway)).status).toBe(303)
    expect(await statusOf(await as('sam'), '/')).toBe('sign-in')
  })

  it('does not let an administrator end a job with people in it', async () => {
    const ada = await as('ada')
    const job = `/admin/people/${world.people.sam}/employments/${world.employments.sam}`
    const refused = await ada.submit(await ada.get(job), 'form#ending', { last_day: '2026-11-10' })
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('They still hold 3 people.')
    expect(refused.words).toContain('Priya Shah')
    const edited = await ada.submit(await ada.get(job), 'form#employment', {
      until_on: '2026-12-31',
    })
    expect(edited.status).toBe(422)
    const unheld = await ada.submit(await ada.get(job), 'form#employment', {
      job: 'lead',
      holds: '',
      until_on: '',
    })
    expect(unheld.status).toBe(422)
    expect(unheld.page.querySelector('#error-holds')).not.toBeNull()
    const moved = await ada.submit(await ada.get(job), 'form#employment', {
      team: world.teams.quay,
      until_on: '',
    })
    expect(moved.status).toBe(303)
    expect(await openOf(world.employments.sam)).toHaveLength(3)
  })
})

const chosenOn = ({ page }: Answer) =>
  page
    .querySelectorAll('select')
    .map((select) => select.querySelector('option[selected]')?.getAttribute('value'))
