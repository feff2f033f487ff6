import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { sendMails } from '../../src/notices/send-mails.ts'
import { smtpTransport } from '../../src/notices/smtp.ts'
import { readConfig } from '../../src/config.ts'
import { letterOf } from '../../src/setup/letters.ts'
import { MailServer } from '../notices/mail-server.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'

const password = 'copper lantern quiet otter'
const people = `Mari Bevan, mari@example.org, lead, 37.5, 4 March 2019
Jo Tennant, jo@example.org, link worker, 30, 1 June 2025
Ana Ruiz`

describe.each(dialects)('a whole team set up on %s', (dialect) => {
  let parts: TestParts
  let ada: Client
  let adaId: string
  let team: string
  let server: MailServer | null = null
  const browser = () => new Client(parts, createApp(parts))
  const idOf = async (name: string) =>
    (await rows('person')).find((each) => each.name.startsWith(name))!.id
  const rows = <T extends 'person' | 'bond' | 'agreement' | 'agreement_party' | 'mail' | 'audit'>(
    table: T,
  ) =>
    parts.store.read
      .selectFrom(table as 'person')
      .selectAll()
      .execute()

  beforeEach(async () => {
    parts = await freshParts(dialect)
    const first = { organisation: 'Saltmarsh', kind: 'pcn', name: 'Ada Penrose' }
    await browser().post('/setup/organisation', { ...first, email: 'ada@example.org', password })
    adaId = await idOf('Ada')
    ada = await browser().signInAs(adaId)
    const made = await ada.submit(await ada.get('/setup/team'), '#team', { name: 'Estuary' })
    team = new URL(made.location!, 'http://x').searchParams.get('team')!
  })
  afterEach(async () => {
    await server?.down()
    server = null
    await parts.close()
  })

  const paste = async (text: string, more = {}) =>
    ada.submit(await ada.get('/setup/people'), '#people', { people: text, ...more })
  const add = async (text = people, more = { lead_answers_to_me: 'yes' }) =>
    ada.submit(await paste(text, more), '#adding')
  const upToBonds = async () => ada.submit(await ada.follow(await add()), '#bonds')

  it('adds everyone or nobody, and keeps every cell that was typed', async () => {
    const text = `${people}\nCy, astronaut, 99, 03/04/2024\nJo Tennant`
    const table = await paste(text)
    expect(table.status).toBe(422)
    const wrong = table.page.querySelectorAll('.error').map((each) => each.id)
    expect(wrong.toSorted()).toEqual(
      ['error-dates', 'error-hours3', 'error-job3', 'error-name4'].toSorted(),
    )
    const again = await ada.submit(table, '#adding', { dates: 'day' })
    expect([again.status, (await rows('person')).length]).toEqual([422, 1])
    const value = (id: string) => again.page.querySelector(`#${id}`)?.getAttribute('value')
    expect([value('field-hours3'), value('field-started3')]).toEqual(['99', '03/04/2024'])
    expect(again.words).toContain('Choose what they do here.')
    const columns = ['name', 'email', 'job', 'hours', 'started'].map((cell) => [
      `${cell}[]`,
      [...again.page.querySelectorAll(`[name="${cell}[]"]`)].map(
        (each) => each.getAttribute('value') ?? 'link_worker',
      ),
    ])
    const typed = Object.fromEntries(columns) as Record<string, string[]>
    typed['hours[]']![3] = '20'
    for (const cell of ['name[]', 'email[]']) typed[cell]![4] = ''
    const added = await ada.submit(again, '#adding', typed)
    expect(added.location).toBe(`/setup/bonds?team=${team}&said=people`)
    expect((await rows('person')).map(({ name }) => name).toSorted()).toEqual(
      ['Ada Penrose', 'Ana Ruiz', 'Cy', 'Jo Tennant', 'Mari Bevan'].toSorted(),
    )
    expect((await ada.submit(again, '#adding', typed)).status).toBe(422)
  })

  it('refuses a number of a patient’s, and gives the words back', async () => {
    const refused = await paste('Sam 943 476 5919')
    expect([refused.status, refused.text.includes('943 476 5919')]).toEqual([422, true])
    const many = await paste(Array.from({ length: 61 }, (_, n) => `Person ${n}`).join('\n'))
    expect([many.status, many.words.includes('at most 60')]).toEqual([422, true])
  })

  it('supports everyone by one press, and never over somebody else’s choice', async () => {
    const open = await ada.follow(await add())
    const other = await ada.get(`/setup/bonds?team=${team}`)
    expect((await ada.submit(open, '#bonds')).status).toBe(303)
    const [mari, ana] = [await idOf('Mari'), await idOf('Ana')]
    const bonds = await parts.store.read.selectFrom('bond').selectAll().execute()
    const of = (kind: string, viewer: string) =>
      bonds.filter((bond) => bond.kind === kind && bond.viewer_id === viewer).length
    expect([of('line', mari), of('line', adaId), of('manager', adaId)]).toEqual([2, 1, 3])
    const late = await ada.submit(other, '#bonds', { 'line[]': [adaId, ana, adaId] })
    expect([late.status, late.words.includes('Somebody else changed this')]).toEqual([409, true])
    const calm = await ada.submit(await ada.get(`/setup/bonds?team=${team}`), '#bonds')
    expect(calm.status).toBe(303)
    expect(await rows('bond')).toHaveLength(bonds.length)
  })

  it('proposes numbers that nobody has signed, and shows them to no administrator', async () => {
    const bonded = await upToBonds()
    const proposed = await ada.submit(await ada.follow(bonded), '#agreement', { site: '2' })
    expect(proposed.location).toMatch(/^\/setup\/debrief/)
    const agreements = await parts.store.read.selectFrom('agreement').selectAll().execute()
    expect(agreements.map(({ site, status }) => [site, status])).toEqual([
      [2, 'proposed'],
      [2, 'proposed'],
    ])
    const parties = await parts.store.read.selectFrom('agreement_party').selectAll().execute()
    expect(parties.filter(({ signed_at }) => signed_at !== null)).toEqual([])
    expect((await ada.get(`/agreements/${agreements[0]!.id}`)).status).toBe(404)
    const again = await ada.post('/setup/agreement', { team, site: '5' })
    expect([again.status, again.words.includes('Nobody here is waiting')]).toEqual([422, true])
    for (const name of ['Jo', 'Mari']) {
      const theirs = await browser().signInAs(await idOf(name))
      for (const { id, person_id } of agreements) {
        if (name === 'Jo' && person_id !== (await idOf('Jo'))) continue
        expect((await theirs.post(`/agreements/${id}/signature`)).status).toBe(303)
      }
    }
    const [jo] = await parts.store.read
      .selectFrom('agreement')
      .select('status')
      .where('person_id', '=', await idOf('Jo'))
      .execute()
    expect(jo!.status).toBe('in_force')
  })

  it('sets the first debrief, and then leaves it to the lead', async () => {
    await upToBonds()
    const form = await ada.get(`/setup/debrief?team=${team}`)
    const late = await ada.get(`/setup/debrief?team=${team}`)
    const set = { weekday: '4', at: '14:30' }
    expect((await ada.submit(form, '#debrief', set)).location).toMatch(/^\/setup\/help-contacts/)
    expect((await ada.get(`/setup/debrief?team=${team}`)).words).toContain('Thursdays at 14:30')
    expect((await ada.submit(late, '#debrief', { at: '09:00' })).status).toBe(422)
    const mari = await browser().signInAs(await idOf('Mari'))
    expect((await mari.get('/debriefs/schedule')).text).toContain('14:30')
    expect((await ada.get('/debriefs/schedule')).status).toBe(404)
  })

  it('is not there for the administrator of another organisation', async () => {
    await upToBonds()
    const { write } = parts.store
    const now = parts.clock.now()
    await write
      .insertInto('organisation')
      .values({ id: 'other', name: 'Other', kind: 'pcn', created_at: now })
      .execute()
    await write.insertInto('person').values({ id: 'zed', name: 'Zed', created_at: now }).execute()
    await write
      .insertInto('administrator')
      .values({ person_id: 'zed', organisation_id: 'other', from_at: now })
      .execute()
    const zed = await browser().signInAs('zed')
    for (const step of ['people', 'bonds', 'agreement', 'debrief']) {
      expect((await zed.get(`/setup/${step}?team=${team}`)).status).toBe(404)
    }
    for (const page of ['', '/answers', '/invitations']) {
      expect((await zed.get(`/setup${page}`)).text).not.toMatch(/Estuary|Mari|Jo Tennant/)
    }
    expect(
      (await zed.post('/setup/debrief', { team, weekday: '1', at: '09:00', minutes: '25' })).status,
    ).toBe(404)
    expect((await zed.post('/setup/agreement', { team, site: '5' })).status).toBe(404)
  })

  it('mails each their own link and nothing else about them', async () => {
    await upToBonds()
    server = await new MailServer().up()
    const { smtp } = readConfig({ SMTP_URL: server.url })
    const mailing = { ...parts, config: { ...parts.config, smtp } }
    const on = new Client(mailing, createApp(mailing))
    on.take(ada.cookie.split('=')[1]!)
    const page = await on.get('/setup/invitations')
    expect(page.words).toContain('Send the 2 invitations')
    await on.submit(page, '#mail')
    const round = () => sendMails(mailing, smtpTransport(mailing.config), letterOf)
    await round()
    await round()
    expect(server.received.map(({ to }) => to.join()).toSorted()).toEqual([
      'jo@example.org',
      'mari@example.org',
    ])
    const { raw } = server.received.find(({ to }) => to[0] === 'jo@example.org')!
    expect(raw).not.toMatch(/Jo Tennant|Tennant|Saltmarsh|Estuary|Mari|link worker/)
    const link = /\/invitations\/[\w-]+/.exec(raw.replaceAll(/=\r\n/g, ''))![0]
    const jo = browser()
    expect((await jo.get(link)).words).toContain('Welcome, Jo Tennant')
    expect((await on.get('/setup/invitations')).words).toMatch(/jo@example.org ?Sent today at/)
    expect((await on.get('/setup/invitations')).page.querySelector('#mail')).toBeNull()
    const audit = await parts.store.read
      .selectFrom('audit')
      .select('object_id')
      .where('action', '=', 'invitation.send')
      .execute()
    expect(audit).toHaveLength(2)
    await on.submit(await on.get('/setup/invitations'), '#again')
    expect((await jo.get(link)).status).toBe(404)
  })
})
