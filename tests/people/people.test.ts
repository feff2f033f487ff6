import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emailOf } from '../accounts/cast.ts'
import { dialects } from '../support/parts.ts'
import { adminStage, idIn, jobsOn, someone, type AdminStage } from './admin.ts'

describe.each(dialects)('people on %s', (dialect) => {
  let on: AdminStage
  let made = 0
  beforeAll(async () => {
    on = await adminStage(dialect)
  })
  afterAll(() => on.parts.close())
  beforeEach(() => {
    made += 1
  })

  const add = (more: Record<string, string> = {}, by = on.ada) =>
    by.post('/admin/people', someone({ email: `tom${made}@example.org`, ...more }))
  const page = (id: string, by = on.ada) => by.get(`/admin/people/${id}`)
  const counts = async () => {
    const rows = await Promise.all(
      (['person', 'employment', 'bond'] as const).map((table) =>
        on.parts.store.read.selectFrom(table).selectAll().execute(),
      ),
    )
    return rows.map((each) => each.length)
  }

  it('adds somebody with a job and the people around them', async () => {
    const form = await on.ada.get('/admin/people/new')
    const added = await on.ada.submit(form, 'main form', {
      ...someone({ name: 'Priya Shah', line: on.admin, clinical: on.worker }),
    })
    expect(added.location).toMatch(/said=person$/)
    const shown = await on.ada.follow(added)
    expect(shown.words).toContain('Priya Shah')
    expect(shown.words).toContain('Monday to Friday 09:00 to 17:00')
    expect(shown.words).toContain('Ada Field')
    expect(shown.words).toContain('They have no way in yet.')
    expect((await on.ada.get('/admin/people')).words).toContain('Priya Shah')
  })

  it('lists people A to Z, whatever their capitals', async () => {
    await add({ name: 'zoe lower' })
    await add({ name: 'Abel Upper', email: `abel${made}@example.org` })
    const list = await on.ada.get('/admin/people')
    const names = list.page.querySelectorAll('tbody th').map((cell) => cell.textContent.trim())
    expect(names).toEqual(names.toSorted((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())))
    expect(names).not.toContain('Olu Grant')
  })

  it.each<[string, Record<string, string>, string]>([
    ['no name', { name: ' ' }, 'name'],
    ['an e-mail that is not one', { email: 'tom' }, 'email'],
    ['an e-mail of somebody here', { email: emailOf('Sam Okoro') }, 'email'],
    ['no job', { job: '' }, 'job'],
    ['a job nobody has', { job: 'boss' }, 'job'],
    ['no hours', { weekly_hours: '' }, 'weekly_hours'],
    ['nought hours', { weekly_hours: '0' }, 'weekly_hours'],
    ['negative hours', { weekly_hours: '-5' }, 'weekly_hours'],
    ['too many hours', { weekly_hours: '60.5' }, 'weekly_hours'],
    ['hours that are not a number', { weekly_hours: 'NaN' }, 'weekly_hours'],
    ['30 February', { started_in_role: '2026-02-30' }, 'started_in_role'],
    ['a first day in words', { from_on: 'Monday' }, 'from_on'],
    ['a last day before the first', { until_on: '2026-11-01' }, 'until_on'],
    ['half a day', { from_2: '09:00' }, 'to_2'],
    ['a day that ends before it starts', { from_1: '17:00', to_1: '09:00' }, 'to_1'],
    ['a time that is not one', { from_1: '9am' }, 'from_1'],
    ['a team that is not there', { team: 'absent' }, 'team'],
    ['somebody unknown above them', { line: 'absent' }, 'line'],
  ])('%s: says so beside the field and keeps what was typed', async (_, typed, field) => {
    const before = await counts()
    const sent = { ...someone({ email: `tom${made}@example.org` }), ...typed }
    const refused = await on.ada.post('/admin/people', sent)
    expect(refused.status).toBe(422)
    expect(refused.page.querySelector(`#error-${field}`)).not.toBeNull()
    expect(refused.page.querySelector('title')?.textContent).toMatch(/^Error: /)
    const kept = refused.page.querySelector('#field-name')?.getAttribute('value')
    expect(kept).toBe(sent.name)
    expect(await counts()).toEqual(before)
  })

  it.each([
    ['a field that is not on the form', { id: 'mine' }, 400],
    ['a repeated field', { name: ['One', 'Two'] }, 400],
    ['far too much', { name: 'n'.repeat(300_000) }, 413],
    ['a broken form id', { form_id: '!' }, 400],
  ])('%s is answered with a page', async (_, typed, status) => {
    expect((await on.ada.post('/admin/people', { ...someone(), ...typed })).status).toBe(status)
  })

  it('twenty identical posts add one person', async () => {
    const sent = {
      ...someone({ email: `tom${made}@example.org` }),
      form_id: `twenty-posts-${made}`,
    }
    const [people] = await counts()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => on.ada.post('/admin/people', sent)),
    )
    expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1)
    expect((await counts())[0]).toBe(people! + 1)
  })

  it('people of another organisation are as absent as nobody', async () => {
    const theirs = idIn(await add({}, on.olu))
    const absent = await page('absent')
    const paths = [
      `/admin/people/${theirs}`,
      `/admin/people/${theirs}/employments/new`,
      `/admin/people/${theirs}/bonds/new?employment=absent`,
    ]
    for (const path of paths) {
      const answer = await on.ada.get(path)
      expect([path, answer.status, answer.words]).toEqual([path, 404, absent.words])
    }
    const posts = [
      '',
      '/invitation',
      '/password-reset',
      '/links/removal',
      '/deactivation',
      '/bonds',
    ]
    for (const path of posts) {
      const answer = await on.ada.post(`/admin/people/${theirs}${path}`, {})
      expect([path, answer.status]).toEqual([path, 404])
    }
    expect((await page(theirs, on.olu)).status).toBe(200)
  })

  it.each(['/admin', '/admin/people', '/admin/people/new', '/admin/teams', '/admin/settings'])(
    '%s is closed to a link worker and to nobody',
    async (path) => {
      const worker = await on.browser().signInAs(on.worker)
      expect((await worker.get(path)).status).toBe(404)
      expect((await on.browser().get(path)).status).toBe(303)
      expect((await on.ada.get(path)).status).toBe(200)
    },
  )

  it('a former administrator is out with the next request', async () => {
    const id = idIn(await add({ job: 'administrator' }))
    const before = await on.browser().signInAs(id)
    expect((await before.get('/admin/people')).status).toBe(200)
    const ended = await on.ada.post(`/admin/people/${id}/administrator/ending`, {
      organisation: on.practice,
    })
    expect(ended.status).toBe(303)
    expect((await before.get('/admin/people')).status).toBe(404)
    expect((await before.post('/admin/people', someone())).status).toBe(404)
    const job = `/admin/people/${id}/employments/${jobsOn(await page(id))[0]}`
    const hours = await on.ada.submit(await on.ada.get(job), '#employment', { weekly_hours: '20' })
    expect(hours.status).toBe(303)
    expect((await before.get('/admin/people')).status).toBe(404)
  })

  it.each([
    ['taken away stays away', ['dismiss'], 404],
    ['taken away before the job ended stays away', ['dismiss', 'end'], 404],
    ['over with the job goes on', ['end'], 200],
  ])('a duty that is %s when the job lasts longer', async (_, steps, status) => {
    const id = idIn(await add({ job: 'administrator', until_on: '2026-12-31' }))
    const job = `/admin/people/${id}/employments/${jobsOn(await page(id))[0]}`
    const taken = { organisation: on.practice }
    if (steps.includes('dismiss')) {
      await on.ada.post(`/admin/people/${id}/administrator/ending`, taken)
    }
    if (steps.includes('end')) {
      await on.ada.submit(await on.ada.get(job), '#ending', { last_day: '2026-11-09' })
    }
    const longer = { until_on: '2027-03-31' }
    expect((await on.ada.submit(await on.ada.get(job), '#employment', longer)).status).toBe(303)
    expect((await (await on.browser().signInAs(id)).get('/admin/people')).status).toBe(status)
  })

  it('a second job to come takes no administrator’s duty away today', async () => {
    const id = idIn(await add({ job: 'administrator', until_on: '2026-12-31' }))
    const { name: _n, email: _e, line: _l, manager: _m, clinical: _c, ...later } = someone()
    const fields = { ...later, job: 'administrator', from_on: '2027-01-01' }
    expect((await on.ada.post(`/admin/people/${id}/employments`, fields)).status).toBe(303)
    expect((await (await on.browser().signInAs(id)).get('/admin/people')).status).toBe(200)
  })

  it('no duty runs on between two jobs that do not meet', async () => {
    const id = idIn(await add({ job: 'administrator', until_on: '2026-11-30' }))
    const duty = () =>
      on.parts.store.read
        .selectFrom('administrator')
        .select(['from_at', 'until_at'])
        .where('person_id', '=', id)
        .execute()
    const days = await duty()
    const { name: _n, email: _e, line: _l, manager: _m, clinical: _c, ...job } = someone()
    const fields = { ...job, job: 'administrator', started_in_role: '2025-01-06' }
    const sent = { ...fields, from_on: '2026-12-02' }
    const refused = await on.ada.post(`/admin/people/${id}/employments`, sent)
    expect(refused.status).toBe(422)
    expect(refused.page.querySelector('#error-from_on')).not.toBeNull()
    const past = { ...fields, from_on: '2025-01-06', until_on: '2025-12-31' }
    expect((await on.ada.post(`/admin/people/${id}/employments`, past)).status).toBe(303)
    expect(await duty()).toEqual(days)
  })

  it('the only administrator stays', async () => {
    const refused = await on.olu.post(`/admin/people/${on.otherAdmin}/administrator/ending`, {
      organisation: on.charity,
    })
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('This is the only administrator.')
    const closing = await on.olu.submit(await page(on.otherAdmin, on.olu), '#sign-in-state')
    expect(closing.words).toContain('This is the only administrator.')
    expect((await on.olu.get('/admin/people')).status).toBe(200)
  })

  it('shows both names when two tabs change one', async () => {
    const id = idIn(await add())
    const [one, two] = [await page(id), await page(id)]
    expect((await on.ada.submit(one, '#person', { name: 'First name' })).status).toBe(303)
    const clash = await on.ada.submit(two, '#person', { name: 'Second name' })
    expect(clash.status).toBe(409)
    expect(clash.words).toContain('First name')
    expect(clash.page.querySelector('#field-name')?.getAttribute('value')).toBe('Second name')
    expect((await on.ada.submit(clash, '#person')).status).toBe(303)
    expect((await page(id)).words).toContain('Second name')
  })

  it('keeps the e-mail of somebody who signs in with it', async () => {
    const refused = await on.ada.submit(await page(on.worker), '#person', { email: '' })
    expect([refused.status, refused.words]).toEqual([422, expect.stringContaining('to sign in')])
  })

  it('takes back a link that went to a wrong address, and says so', async () => {
    const id = idIn(await add())
    const shown = await on.ada.post(`/admin/people/${id}/invitation`)
    const link = /\/invitations\/[\w-]+/.exec(shown.text)![0]
    await on.ada.submit(await page(id), '#person', { name: 'Tom Right' })
    expect((await on.ada.get(link)).status).toBe(200)
    await on.ada.submit(await page(id), '#person', { email: `right${made}@example.org` })
    expect((await on.ada.get(link)).status).toBe(404)
    const { read, write } = on.parts.store
    const told = read.selectFrom('notice').select('what').where('person_id', '=', id)
    expect(await told.execute()).toEqual([])
    await write.updateTable('person').set({ password: 'theirs' }).where('id', '=', id).execute()
    await on.ada.submit(await page(id), '#person', { email: `newer${made}@example.org` })
    expect(await told.execute()).toEqual([{ what: 'sign_in_changed' }])
  })

  it('pages a long list by hundreds', async () => {
    const rows = Array.from({ length: 101 }, (_, i) => ({
      id: `many-${made}-${String(i).padStart(3, '0')}`,
      name: `Many ${String(i).padStart(3, '0')}`,
      created_at: on.parts.clock.now(),
    }))
    await on.parts.store.write.insertInto('person').values(rows).execute()
    const jobs = rows.map(({ id }) => ({
      id: `job-${id}`,
      person_id: id,
      organisation_id: on.practice,
      job: 'lead' as const,
      weekly_hours: 30,
      working_hours: '{}',
      started_in_role: '2026-01-05',
      from_on: '2026-01-05',
    }))
    await on.parts.store.write.insertInto('employment').values(jobs).execute()
    const first = await on.ada.get('/admin/people')
    const second = await on.ada.get('/admin/people?page=2')
    expect(first.page.querySelectorAll('tbody tr')).toHaveLength(100)
    expect(second.page.querySelectorAll('tbody tr').length).toBeGreaterThan(0)
    expect(first.words).toContain('Page 1 of 2')
    expect((await on.ada.get('/admin/people?page=0')).words).toContain('Page 1 of 2')
  })
})
