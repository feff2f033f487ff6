import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emailOf, person } from '../accounts/cast.ts'
import { dialects } from '../support/parts.ts'
import { adminStage, idIn, jobsOn, someone, type AdminStage } from './admin.ts'

describe.each(dialects)('jobs and bonds on %s', (dialect) => {
  let on: AdminStage
  let lead: string
  let worker: string
  let job: string
  let made = 0
  beforeAll(async () => {
    on = await adminStage(dialect)
  })
  afterAll(() => on.parts.close())
  beforeEach(async () => {
    on.parts.clock.set('2026-11-10T10:00:00.000Z')
    on.ada = await on.browser().signInAs(on.admin)
    made += 1
    lead = await person(on.parts, on.practice, { name: `Priya Shah ${made}`, job: 'lead' })
    const typed = someone({ name: `Tom Reed ${made}`, line: lead, from_on: '2026-11-02' })
    worker = idIn(await on.ada.post('/admin/people', typed))
    job = jobsOn(await page())[0]!
  })

  const page = () => on.ada.get(`/admin/people/${worker}`)
  const jobPage = () => on.ada.get(`/admin/people/${worker}/employments/${job}`)
  const bonds = () =>
    on.parts.store.read.selectFrom('bond').selectAll().where('employment_id', '=', job).execute()
  const leadsAs = async (who: string) =>
    (await (await on.browser().signInAs(who)).get('/team')).status

  it('a bond of days holds from the start of the first to the end of the last', async () => {
    const form = await on.ada.get(`/admin/people/${worker}/bonds/new?employment=${job}`)
    const fields = {
      viewer: on.worker,
      kind: 'clinical',
      from_on: '2026-07-01',
      until_on: '2026-11-10',
    }
    expect((await on.ada.submit(form, '#bond', fields)).status).toBe(303)
    const added = (await bonds()).find(({ kind }) => kind === 'clinical')!
    expect([added.from_at, added.until_at]).toEqual([
      '2026-06-30T23:00:00.000Z',
      '2026-11-11T00:00:00.000Z',
    ])
  })

  it('a lead leads while the bond lasts, and not a second longer', async () => {
    expect(await leadsAs(lead)).toBe(200)
    const path = `/admin/people/${worker}/bonds/${(await bonds())[0]!.id}`
    await on.ada.submit(await on.ada.get(path), '#ending')
    expect(await leadsAs(lead)).toBe(404)
    const [bond] = await bonds()
    expect(bond!.until_at).toBe(on.parts.clock.now())
    expect((await page()).words).toContain('Over')
  })

  it.each([
    ['nobody', { viewer: 'absent' }, 'viewer'],
    ['somebody of another organisation', { viewer: 'other' }, 'viewer'],
    ['themselves', { viewer: 'self' }, 'viewer'],
    ['the same once more', { viewer: 'lead' }, 'viewer'],
    ['nothing', { kind: '' }, 'kind'],
    ['a last day before the first', { until_on: '2026-11-01' }, 'until_on'],
    ['31 November', { from_on: '2026-11-31' }, 'from_on'],
  ])('refuses a link with %s', async (_, typed: Record<string, string>, field) => {
    const who: Record<string, string> = { other: on.otherAdmin, self: worker, lead }
    const viewer = who[typed.viewer ?? ''] ?? typed.viewer ?? on.worker
    const sent = { employment: job, kind: 'line', from_on: '2026-11-10', until_on: '', ...typed }
    const refused = await on.ada.post(`/admin/people/${worker}/bonds`, { ...sent, viewer })
    expect(refused.status).toBe(422)
    expect(refused.page.querySelector(`#error-${field}`)).not.toBeNull()
    expect(await bonds()).toHaveLength(1)
  })

  it('someone who works elsewhere is linked by their e-mail, and by nothing else', async () => {
    const form = await on.ada.get(`/admin/people/${worker}/bonds/new?employment=${job}`)
    const fields = { kind: 'manager', viewer_email: 'nobody@example.org' }
    const refused = await on.ada.submit(form, '#bond', fields)
    expect(refused.status).toBe(422)
    expect(refused.page.querySelector('#error-viewer_email')).not.toBeNull()
    const linked = await on.ada.submit(form, '#bond', {
      ...fields,
      form_id: 'another-form',
      viewer_email: emailOf('Olu Grant').toUpperCase(),
    })
    expect(linked.status).toBe(303)
    expect((await page()).words).toContain('Olu Grant')
    expect((await on.olu.get(`/admin/people/${worker}`)).status).toBe(404)
    await on.parts.store.write.deleteFrom('bond').where('viewer_id', '=', on.otherAdmin).execute()
  })

  it('someone who leaves their only job sees nobody anywhere any more', async () => {
    const guest = await person(on.parts, on.charity, {
      name: `Wren Castle ${made}`,
      job: 'manager',
    })
    const email = emailOf(`Wren Castle ${made}`)
    const sent = { employment: job, kind: 'manager', from_on: '2026-11-02', viewer_email: email }
    expect((await on.ada.post(`/admin/people/${worker}/bonds`, sent)).status).toBe(303)
    on.olu = await on.browser().signInAs(on.otherAdmin)
    const [theirs] = jobsOn(await on.olu.get(`/admin/people/${guest}`))
    const form = await on.olu.get(`/admin/people/${guest}/employments/${theirs}`)
    await on.olu.submit(form, '#ending', { last_day: '2026-11-10' })
    const bond = (await bonds()).find(({ viewer_id }) => viewer_id === guest)
    expect(bond!.until_at).toBe('2026-11-11T00:00:00.000Z')
  })

  it('a bond is changed once of two tabs, and both are shown', async () => {
    const [bond] = await bonds()
    const path = `/admin/people/${worker}/bonds/${bond!.id}`
    const [one, two] = [await on.ada.get(path), await on.ada.get(path)]
    expect((await on.ada.submit(one, '#bond', { until_on: '2026-12-31' })).status).toBe(303)
    const clash = await on.ada.submit(two, '#bond', { until_on: '2027-01-31' })
    expect(clash.status).toBe(409)
    expect(clash.words).toContain('31 Dec 2026')
    expect(clash.words).toContain('31 Jan 2027')
    expect((await bonds())[0]!.until_at).toBe('2027-01-01T00:00:00.000Z')
  })

  it('bonds of another organisation are not found', async () => {
    const [bond] = await bonds()
    const path = `/admin/people/${worker}/bonds/${bond!.id}`
    expect((await on.olu.get(path)).status).toBe(404)
    expect((await on.olu.post(`${path}/ending`)).status).toBe(404)
    expect((await on.olu.post(path, { kind: 'line', from_on: '2026-11-10' })).status).toBe(404)
    expect((await bonds())[0]!.until_at).toBeNull()
  })

  it('a job is changed, with its hours', async () => {
    const fields = { weekly_hours: '18.75', from_3: '10:00', to_3: '14:30', until_on: '' }
    const saved = await on.ada.submit(await jobPage(), '#employment', fields)
    expect(saved.status).toBe(303)
    const shown = await page()
    expect(shown.words).toContain('18.75')
    expect(shown.words).toContain('Wednesday 10:00 to 14:30')
  })

  it('a job is changed once of two tabs, and both are shown', async () => {
    const [one, two] = [await jobPage(), await jobPage()]
    await on.ada.submit(one, '#employment', { weekly_hours: '20' })
    const clash = await on.ada.submit(two, '#employment', { weekly_hours: '25' })
    expect(clash.status).toBe(409)
    expect(clash.page.querySelector('#field-weekly_hours')?.getAttribute('value')).toBe('25')
    expect(clash.words).toMatch(/Hours a week\s*20\s*25/)
  })

  it('a job is only changed by its own organisation', async () => {
    const path = `/admin/people/${worker}/employments/${job}`
    const sent = { ...someone({ weekly_hours: '1' }), version: '1' }
    const { name: _n, email: _e, line: _l, manager: _m, clinical: _c, ...fields } = sent
    expect((await on.olu.post(path, fields)).status).toBe(404)
    expect((await on.olu.post(`${path}/ending`, { last_day: '2026-11-10' })).status).toBe(404)
    const elsewhere = `/admin/people/${on.worker}/employments/${job}`
    expect((await on.ada.post(elsewhere, fields)).status).toBe(404)
  })

  it('ending a job ends its bonds with the last day', async () => {
    const ended = await on.ada.submit(await jobPage(), '#ending', { last_day: '2026-11-12' })
    expect(ended.status).toBe(303)
    expect((await bonds())[0]!.until_at).toBe('2026-11-13T00:00:00.000Z')
    on.parts.clock.set('2026-11-12T23:59:59.000Z')
    expect(await leadsAs(lead)).toBe(200)
    expect((await (await on.browser().signInAs(worker)).get('/holdings')).status).toBe(200)
    on.parts.clock.set('2026-11-13T00:00:00.000Z')
    expect(await leadsAs(lead)).toBe(404)
    const left = await on.browser().signInAs(worker)
    for (const page of ['/holdings', '/profile']) {
      expect((await left.get(page)).location).toMatch(/^\/sign-in/)
    }
  })

  it('a lead who leaves leads nobody here any more', async () => {
    const shown = await on.ada.get(`/admin/people/${lead}`)
    const form = await on.ada.get(`/admin/people/${lead}/employments/${jobsOn(shown)[0]}`)
    await on.ada.submit(form, '#ending', { last_day: '2026-11-10' })
    expect((await bonds())[0]!.until_at).toBe('2026-11-11T00:00:00.000Z')
  })

  it('a lead with another job here still leads', async () => {
    const { name: _n, email: _e, line: _l, manager: _m, clinical: _c, ...fields } = someone()
    const added = await on.ada.post(`/admin/people/${lead}/employments`, fields)
    expect(added.status).toBe(303)
    const shown = await on.ada.get(`/admin/people/${lead}`)
    const form = await on.ada.get(`/admin/people/${lead}/employments/${jobsOn(shown)[0]}`)
    await on.ada.submit(form, '#ending', { last_day: '2026-11-10' })
    expect((await bonds())[0]!.until_at).toBeNull()
  })

  it('the job of the only administrator cannot end', async () => {
    const mine = jobsOn(await on.ada.get(`/admin/people/${on.admin}`))[0]
    const form = await on.ada.get(`/admin/people/${on.admin}/employments/${mine}`)
    const refused = await on.ada.submit(form, '#ending', { last_day: '2026-11-10' })
    expect(refused.status).toBe(422)
    expect(refused.page.querySelector('#error-last_day')).not.toBeNull()
    const kept = await on.parts.store.read
      .selectFrom('employment')
      .select('until_on')
      .where('id', '=', mine!)
      .executeTakeFirstOrThrow()
    expect(kept.until_on).toBeNull()
  })

  it('a last day before the first is refused', async () => {
    const refused = await on.ada.submit(await jobPage(), '#ending', { last_day: '2026-11-01' })
    expect(refused.status).toBe(422)
    expect(refused.page.querySelector('#field-last_day')?.getAttribute('value')).toBe('2026-11-01')
  })
})
