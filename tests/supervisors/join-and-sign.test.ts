import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { sendMails } from '../../src/notices/send-mails.ts'
import { smtpTransport } from '../../src/notices/smtp.ts'
import { letterOf } from '../../src/setup/letters.ts'
import { MailServer } from '../notices/mail-server.ts'
import { lanternContract as contract } from '../contracts/lantern-contract.ts'
import { Scene } from '../handovers/scene.ts'
import { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { readEverything, restore, type Raw } from '../support/snapshot.ts'
import { form, idIn, list, newFor, press } from '../supervision-agreements/start.ts'
import { takeSecondStep } from '../support/phone.ts'

const tomGale = 'supervision-tomGale'

describe.each(dialects)('a supervisor who joins later, on %s', (dialect) => {
  let scene: Scene
  let meg: Client
  let raw: Raw
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    meg = await scene.as('meg')
    raw = await readEverything(scene.parts.store)
  })
  beforeEach(() => restore(scene.parts.store, raw))
  afterAll(() => scene.parts.close())

  const party = (agreement: string) =>
    scene.parts.store.read
      .selectFrom('supervision_party')
      .select(['person_id', 'signed_at'])
      .where('agreement_id', '=', agreement)
      .where('capacity', '=', 'supervisor')
      .executeTakeFirstOrThrow()

  async function join(supervisor: string): Promise<{ client: Client; person: string }> {
    const made = await meg.post(`/supervisors/${supervisor}/link`, {})
    const link = new URL(made.page.querySelector('#link')!.getAttribute('value')!).pathname
    const client = new Client(scene.parts, createApp(scene.parts))
    const joined = await client.submit(await client.get(link), `form[action="${link}"]`, {
      email: 'new@elsewhere.example',
      password: 'kettle orbit walnut plank',
    })
    await takeSecondStep(scene.parts, client, joined)
    const { person_id } = await scene.parts.store.read
      .selectFrom('supervisor')
      .select('person_id')
      .where('id', '=', supervisor)
      .executeTakeFirstOrThrow()
    return { client, person: person_id! }
  }

  it('gets the link by mail alone where mail goes out, and whom they supervise hears of it', async () => {
    const server = await new MailServer().up()
    const { smtp } = readConfig({ SMTP_URL: server.url })
    const mailing = { ...scene.parts, config: { ...scene.parts.config, smtp } }
    const on = new Client(mailing, createApp(mailing))
    await on.signInAs(scene.world.people.meg)
    const supervisor = 'supervisor-gale'
    await scene.parts.store.write
      .updateTable('supervisor')
      .set({ email: 'gale@elsewhere.example' })
      .where('id', '=', supervisor)
      .execute()
    const asked = await on.post(`/supervisors/${supervisor}/link`, {})
    expect([asked.status, asked.text]).toEqual([303, ''])
    await sendMails(mailing, smtpTransport(mailing.config), letterOf)
    await server.down()
    const mail = server.received.find(({ to }) => to.join() === 'gale@elsewhere.example')!
    expect(mail.raw).not.toMatch(/Gale|Meg|Lantern/)
    const link = /\/supervisors\/join\/[\w-]+/.exec(mail.raw.replaceAll(/=\r\n/g, ''))![0]
    const gale = new Client(scene.parts, createApp(scene.parts))
    const typed = { email: 'gale@elsewhere.example', password: 'kettle orbit walnut plank' }
    const joined = await gale.submit(await gale.get(link), `form[action="${link}"]`, typed)
    expect(joined.status).toBe(303)
    const told = await scene.parts.store.read
      .selectFrom('notice')
      .select('person_id')
      .where('what', '=', 'supervisor_joined')
      .execute()
    expect(told.map(({ person_id }) => person_id)).toContain(scene.world.people.tom)
    expect((await (await scene.as('tom')).get('/notices')).words).toContain(
      'signs in to Holdfast now',
    )
  })

  it('is let in by no link that went to a wrong address', async () => {
    const supervisor = 'supervisor-gale'
    const address = (email: string) =>
      scene.parts.store.write
        .updateTable('supervisor')
        .set({ email })
        .where('id', '=', supervisor)
        .execute()
    await address('wrong@elsewhere.example')
    const made = await meg.post(`/supervisors/${supervisor}/link`, {})
    const link = new URL(made.page.querySelector('#link')!.getAttribute('value')!).pathname
    const edit = await meg.get(`/supervisors/${supervisor}/edit`)
    await meg.submit(edit, `form[action="/supervisors/${supervisor}"]`, {
      email: 'right@elsewhere.example',
    })
    expect((await meg.get(link)).status).toBe(404)
  })

  it('signs here what was proposed before: from the directory to an agreement in force', async () => {
    const added = await meg.post('/supervisors', { name: 'Nadia Osman', organisation: '' })
    const supervisor = /supervisors\/([\w-]+)/.exec(added.location!)![1]!
    const bought = { ...contract, supervisor, 'people[]': ['employment-wren'] }
    const made = await meg.post('/contracts', bought)
    expect(made.status).toBe(303)

    const wren = await scene.as('wren')
    const open = await wren.get(newFor('employment-wren', 'external'))
    const id = idIn(await wren.submit(open, form, { with: supervisor, employer_knows: 'Dates' }))
    expect(await party(id)).toEqual({ person_id: null, signed_at: null })
    expect((await meg.get(`${list}/${id}`)).words).toContain('does not sign in here')

    const { client: nadia, person } = await join(supervisor)
    expect(await party(id)).toEqual({ person_id: person, signed_at: null })
    expect((await nadia.get('/notices')).words).toContain('waits for your signature')
    const page = await nadia.get(`${list}/${id}`)
    expect(page.words).toContain('It waits for you')
    expect((await meg.get(`${list}/${id}`)).words).not.toContain('does not sign in here')
    expect((await press(page, nadia, 'signature')).location).toContain('said=signed')
    const last = await press(await meg.get(`${list}/${id}`), meg, 'signature')
    expect(last.location).toContain('said=in_force')

    const contracts = await nadia.get('/contracts')
    expect(contracts.words).toContain('Lantern Community Trust')
    expect((await nadia.get(`${list}/${tomGale}`)).status).toBe(404)
  })

  it('is not asked for what they signed on paper', async () => {
    const page = await meg.get(`${list}/${tomGale}`)
    const on = { signed_on: '2026-11-09' }
    expect((await meg.submit(page, 'form[action$="/paper"]', on)).status).toBe(303)
    await join('supervisor-gale')
    expect((await party(tomGale)).person_id).toBeNull()
  })

  it('is asked for those they have hours for, and later once they have', async () => {
    await scene.parts.store.write
      .updateTable('contract_allocation')
      .set({ until_on: '2026-11-09' })
      .where('id', '=', 'allocation-gale-tom')
      .execute()
    const { client: gale, person } = await join('supervisor-gale')
    expect((await party(tomGale)).person_id).toBeNull()
    expect((await gale.get(`${list}/${tomGale}`)).status).toBe(404)
    const tom = { employment: 'employment-tom', hours: '', from_on: '2026-11-10', until_on: '' }
    expect((await meg.post('/contracts/contract-gale/people', tom)).status).toBe(303)
    expect((await party(tomGale)).person_id).toBe(person)
    const signed = await press(await gale.get(`${list}/${tomGale}`), gale, 'signature')
    expect(signed.location).toContain('said=signed')
  })
})
