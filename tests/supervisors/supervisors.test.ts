import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Scene } from '../handovers/scene.ts'
import { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { takeSecondStep } from '../support/phone.ts'

const written = {
  organisation: '',
  name: 'Nadia Osman',
  email: 'Nadia@Supervision.example',
  approach: 'Systemic',
  registration_body: 'BACP',
  registration_number: '87654',
  insurance_until: '2027-05-01',
  dbs_until: '',
  rate: '65.50',
  access_needs: 'A lift',
  'ways[]': ['room', 'phone'],
}

describe.each(dialects)('supervisors outside, on %s', (dialect) => {
  let scene: Scene
  let meg: Client
  let path: string
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    meg = await scene.as('meg')
    const added = await meg.post('/supervisors', written)
    path = added.location!.split('?')[0]!
  })
  afterAll(() => scene.parts.close())

  const id = () => path.split('/').at(-1)!
  const row = (which = id()) =>
    scene.parts.store.read
      .selectFrom('supervisor')
      .selectAll()
      .where('id', '=', which)
      .executeTakeFirstOrThrow()
  const stranger = () => new Client(scene.parts, createApp(scene.parts))
  const linkFor = async (supervisor: string) => {
    const made = await meg.post(`/supervisors/${supervisor}/link`, {})
    return new URL(made.page.querySelector('#link')!.getAttribute('value')!).pathname
  }
  const bondsOf = (viewer: string) =>
    scene.parts.store.read
      .selectFrom('bond')
      .select(['employment_id', 'until_at'])
      .where('viewer_id', '=', viewer)
      .where('kind', '=', 'external')
      .orderBy('employment_id')
      .execute()

  it('are kept with pence, small letters and sealed needs', async () => {
    expect(await row()).toMatchObject({
      organisation_id: 'organisation-lantern',
      name: 'Nadia Osman',
      email: 'nadia@supervision.example',
      rate_pence: 6550,
      insurance_until: '2027-05-01',
      dbs_until: null,
      in_room: 1,
      by_video: 0,
      by_phone: 1,
      person_id: null,
    })
    expect(Buffer.from((await row()).access_needs!).toString()).not.toContain('lift')
    const page = await meg.get(path)
    expect(page.words).toContain('A lift')
    expect(page.words).toContain('£65.50')
  })

  it('are listed from A to Z for managers of the place alone', async () => {
    const { words } = await meg.get('/supervisors')
    const places = ['Eve Lindqvist', 'Gale Winters', 'Nadia Osman'].map((name) =>
      words.indexOf(name),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places.every((at) => at >= 0)).toBe(true)
    expect(words).not.toContain('Una Hollis')
    const wren = await scene.as('wren')
    expect((await wren.get('/supervisors')).words).not.toContain('Gale')
    expect((await wren.get('/supervisors/new')).status).toBe(404)
    expect((await wren.get(path)).status).toBe(404)
  })

  it('say plainly what runs out', async () => {
    const today = scene.parts.clock.now().slice(0, 10)
    await meg.submit(await meg.get(`${path}/edit`), `form[action="${path}"]`, {
      insurance_until: today,
      dbs_until: '2026-01-05',
    })
    const { words } = await meg.get(path)
    expect(words).toContain('Their insurance runs out on')
    expect(words).toContain('Their DBS check ran out on 5 Jan 2026.')
  })

  it('keep both texts of two tabs', async () => {
    const tab = await meg.get(`${path}/edit`)
    await meg.submit(tab, `form[action="${path}"]`, { approach: 'One' })
    const late = await meg.submit(tab, `form[action="${path}"]`, {
      approach: 'Two',
      form_id: undefined,
    })
    expect(late.status).toBe(409)
    expect(late.words).toContain('One')
    expect(late.page.querySelector('[name=approach]')!.getAttribute('value')).toBe('Two')
  })

  it('open nothing by links that went to an address they have no more', async () => {
    const links = () =>
      scene.parts.store.read
        .selectFrom('supervisor_link')
        .select(['purpose', 'revoked_at'])
        .where('supervisor_id', '=', 'supervisor-gale')
        .where('used_at', 'is', null)
        .orderBy('purpose')
        .execute()
    await linkFor('supervisor-gale')
    const at = '/supervisors/supervisor-gale'
    const edit = async (fields: Record<string, string>) =>
      (await meg.submit(await meg.get(`${at}/edit`), `form[action="${at}"]`, fields)).status
    expect(await edit({ approach: 'Systemic' })).toBe(303)
    const open = ['attendance', 'join'].map((purpose) => ({ purpose, revoked_at: null }))
    expect(await links()).toEqual(open)
    const now = scene.parts.clock.now()
    expect(await edit({ email: 'gale@new.example' })).toBe(303)
    expect(await links()).toEqual(open.map((link) => ({ ...link, revoked_at: now })))
  })

  it.each([
    ['name', ''],
    ['email', 'nadia'],
    ['rate', 'sixty'],
    ['insurance_until', '31 May'],
    ['approach', 'NHS 943 476 5919'],
    ['access_needs', 'NHS 943 476 5919'],
  ])('refuse %s "%s" beside the field and lose nothing', async (field, value) => {
    const answer = await meg.post('/supervisors', { ...written, [field]: value })
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector(`#error-${field}`)).toBeTruthy()
    expect(answer.page.querySelector('[name=registration_number]')!.getAttribute('value')).toBe(
      '87654',
    )
  })

  describe('a link to a sign-in', () => {
    it('is shown once, and the next one takes its place', async () => {
      const first = await linkFor(id())
      const second = await linkFor(id())
      expect((await stranger().get(first)).status).toBe(404)
      expect((await stranger().get(second)).status).toBe(200)
      const again = await meg.post(`${path}/link`, { form_id: 'a-form-sent-twice' })
      const shown = await meg.post(`${path}/link`, { form_id: 'a-form-sent-twice' })
      expect(again.page.querySelector('#link')).toBeTruthy()
      expect(shown.page.querySelector('#link')).toBeNull()
    })

    it('opens nothing once it is taken back, or after fourteen days', async () => {
      const link = await linkFor(id())
      await meg.post(`${path}/link/removal`, {})
      expect((await stranger().get(link)).status).toBe(404)
      const next = await linkFor(id())
      await scene.parts.store.write
        .updateTable('supervisor_link')
        .set({ expires_at: scene.parts.clock.now() })
        .where('supervisor_id', '=', id())
        .execute()
      expect((await stranger().get(next)).status).toBe(404)
    })

    it('is not used up by looking, and makes a sign-in that sees who is meant', async () => {
      const link = await linkFor('supervisor-gale')
      const gale = stranger()
      await gale.get(link)
      await gale.send(link, undefined, {}, 'HEAD')
      const form = await gale.get(link)
      expect(form.words).toContain('Lantern Community Trust')
      const taken = await gale.submit(form, `form[action="${link}"]`, {
        email: 'Sam@example.org',
        password: 'kettle orbit walnut plank',
      })
      expect(taken.status).toBe(422)
      expect(taken.words).toContain('That e-mail cannot be used here.')
      expect(taken.text).not.toContain('kettle orbit')
      const joined = await gale.submit(form, `form[action="${link}"]`, {
        email: 'gale@elsewhere.example',
        password: 'kettle orbit walnut plank',
      })
      await takeSecondStep(scene.parts, gale, joined)
      const { person_id } = await row('supervisor-gale')
      expect(person_id).not.toBeNull()
      expect((await bondsOf(person_id!)).map(({ employment_id }) => employment_id)).toEqual([
        'employment-hanaLantern',
        'employment-tom',
      ])
      expect((await gale.get('/contracts')).words).toContain('Lantern Community Trust')
      expect((await gale.get('/contracts/contract-gale')).status).toBe(200)
      expect((await gale.get('/contracts/contract-eve')).status).toBe(404)
      expect((await gale.get('/supervisors')).status).not.toBe(200)
      expect((await stranger().get(link)).status).toBe(404)
    })

    it('lets somebody join with the sign-in they have, and neither client learns of the other', async () => {
      const link = await linkFor(id())
      const eve = await scene.as('eve')
      const page = await eve.get(link)
      expect(page.words).toContain('Join as Eve Lindqvist')
      expect((await eve.submit(page, `form[action="${link}"]`)).status).toBe(303)
      expect((await row()).person_id).toBe('person-eve')
      const shown = await meg.get(path)
      expect(shown.words).not.toContain('Eve')
    })

    it('is nothing for somebody who works there', async () => {
      await meg.post('/supervisors', { ...written, name: 'Ines Roca' })
      const made = await scene.parts.store.read
        .selectFrom('supervisor')
        .select('id')
        .where('name', '=', 'Ines Roca')
        .executeTakeFirstOrThrow()
      const link = await linkFor(made.id)
      const page = await meg.get(link)
      const answer = await meg.submit(page, `form[action="${link}"]`)
      expect(answer.status).toBe(422)
      expect(answer.words).toContain('You work for this organisation yourself.')
      expect((await row(made.id)).person_id).toBeNull()
    })

    it('is used once of twenty presses at the same moment', async () => {
      await meg.post('/supervisors', { ...written, name: 'Jo Park', email: '' })
      const made = await scene.parts.store.read
        .selectFrom('supervisor')
        .select('id')
        .where('name', '=', 'Jo Park')
        .executeTakeFirstOrThrow()
      const link = await linkFor(made.id)
      const ed = await scene.as('eve')
      const all = await Promise.all(
        Array.from({ length: 20 }, () => ed.copy().post(link, { form_id: 'pressed-at-once' })),
      )
      expect(all.filter(({ status }) => status === 303)).toHaveLength(1)
      expect((await row(made.id)).person_id).toBe('person-eve')
    })
  })

  it('stay on the list while a contract runs, and leave it afterwards', async () => {
    const kept = await meg.post('/supervisors/supervisor-eve/ending', { version: '1' })
    expect(kept.status).toBe(422)
    expect(kept.words).toContain('End their contract first.')
    const { version } = await row()
    await meg.post(`${path}/ending`, { version: `${version}` })
    expect((await row()).ended_at).not.toBeNull()
    expect((await meg.get('/supervisors?show=ended')).words).toContain('Nadia Osman')
  })
})
