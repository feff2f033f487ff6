import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import { adminStage, someone, type AdminStage } from './admin.ts'

describe.each(dialects)('teams and settings on %s', (dialect) => {
  let on: AdminStage
  beforeAll(async () => {
    on = await adminStage(dialect)
  })
  afterAll(() => on.parts.close())

  const teamPath = async (name: string) => {
    const list = await on.ada.get('/admin/teams')
    const link = list.page.querySelectorAll('tbody a').find((each) => each.textContent === name)
    return link!.getAttribute('href')!
  }
  const addTeam = async (name: string) => {
    const form = await on.ada.get('/admin/teams/new')
    expect((await on.ada.submit(form, '#team', { name, site: '6' })).status).toBe(303)
    return teamPath(name)
  }

  it('adds a team, changes it, and shows both when two tabs do', async () => {
    const path = await addTeam('Harbour')
    const [one, two] = [await on.ada.get(path), await on.ada.get(path)]
    expect((await on.ada.submit(one, '#team', { name: 'Harbour North' })).status).toBe(303)
    const clash = await on.ada.submit(two, '#team', { name: 'Harbour South' })
    expect(clash.status).toBe(409)
    expect(clash.words).toContain('Harbour North')
    expect(clash.page.querySelector('#field-name')?.getAttribute('value')).toBe('Harbour South')
  })

  it.each([
    ['no name', { name: '' }, 'name'],
    ['no starting point', { site: '' }, 'site'],
    ['a site that is not in the study', { site: '8' }, 'site'],
  ])('a team with %s is refused', async (_, typed, field) => {
    const refused = await on.ada.post('/admin/teams', { name: 'Shore', site: '5', ...typed })
    expect(refused.status).toBe(422)
    expect(refused.page.querySelector(`#error-${field}`)).not.toBeNull()
  })

  it('removes a team nobody worked in, and no other', async () => {
    const empty = await addTeam('Empty')
    const used = await addTeam('Used')
    const sent = someone({ team: used.split('/').at(-1)! })
    expect((await on.ada.post('/admin/people', sent)).status).toBe(303)
    expect((await on.ada.submit(await on.ada.get(empty), '#removal')).status).toBe(303)
    expect((await on.ada.get(empty)).status).toBe(404)
    const refused = await on.ada.submit(await on.ada.get(used), '#removal')
    expect([refused.status, refused.words]).toEqual([422, expect.stringContaining('so it stays')])
  })

  it('teams of another organisation are not found', async () => {
    const path = await addTeam('Ours')
    expect((await on.olu.get('/admin/teams')).words).not.toContain('Ours')
    expect((await on.olu.get(path)).status).toBe(404)
    expect((await on.olu.post(path, { name: 'Theirs', site: '5', version: '1' })).status).toBe(404)
    expect((await on.olu.post(`${path}/removal`)).status).toBe(404)
    const sent = someone({ team: path.split('/').at(-1)! })
    expect((await on.olu.post('/admin/people', sent)).status).toBe(422)
  })

  it('changes the organisation, once of two tabs', async () => {
    const [one, two] = [await on.ada.get('/admin/settings'), await on.ada.get('/admin/settings')]
    const first = { name: 'Riverside Surgery', kind: 'pcn' }
    expect((await on.ada.submit(one, '#organisation', first)).status).toBe(303)
    const clash = await on.ada.submit(two, '#organisation', { name: 'Riverside Centre' })
    expect(clash.status).toBe(409)
    expect(clash.words).toContain('Riverside Surgery')
    expect(clash.page.querySelector('#field-name')?.getAttribute('value')).toBe('Riverside Centre')
  })

  it('never the organisation of someone else', async () => {
    const sent = { organisation: on.practice, name: 'Taken over', kind: 'other', version: '2' }
    expect((await on.olu.post('/admin/settings', sent)).status).toBe(404)
    expect((await on.ada.get('/admin/settings')).words).not.toContain('Taken over')
  })

  it('adds, changes and removes an urgent help number', async () => {
    const add = await on.ada.get(`/admin/settings/help-contacts/new?organisation=${on.practice}`)
    const number = {
      name: 'Crisis line',
      number: '0800 000 000',
      note: '',
      checked_on: '2026-11-09',
    }
    expect((await on.ada.submit(add, '#help-contact', number)).status).toBe(303)
    const shown = await on.ada.get('/admin/settings')
    expect(shown.words).toContain('9 Nov 2026')
    const path = shown.page
      .querySelectorAll('tbody a')
      .map((link) => link.getAttribute('href')!)
      .at(-1)!
    expect((await on.olu.get(path)).status).toBe(404)
    expect((await on.olu.post(`${path}/removal`)).status).toBe(404)
    const [one, two] = [await on.ada.get(path), await on.ada.get(path)]
    expect((await on.ada.submit(one, '#help-contact', { number: '111 000' })).status).toBe(303)
    const clash = await on.ada.submit(two, '#help-contact', { number: '222 000' })
    expect([clash.status, clash.words]).toEqual([409, expect.stringContaining('111 000')])
    expect((await on.ada.submit(await on.ada.get(path), '#removal')).status).toBe(303)
    expect((await on.ada.get('/admin/settings')).words).not.toContain('Crisis line')
  })

  it.each([
    ['no name', { name: '' }, 'name'],
    ['no number', { number: '' }, 'number'],
    ['a day that is not one', { checked_on: '2026-02-30' }, 'checked_on'],
  ])('a number with %s is refused', async (_, typed, field) => {
    const organisation = on.practice
    const sent = { name: 'Line', number: '1', note: '', checked_on: '', organisation, ...typed }
    const refused = await on.ada.post('/admin/settings/help-contacts', sent)
    expect(refused.status).toBe(422)
    expect(refused.page.querySelector(`#error-${field}`)).not.toBeNull()
  })

  it('a number for another organisation is refused', async () => {
    const sent = { name: 'Line', number: '1', note: '', checked_on: '', organisation: on.charity }
    expect((await on.ada.post('/admin/settings/help-contacts', sent)).status).toBe(422)
    const kept = await on.parts.store.read
      .selectFrom('help_contact')
      .selectAll()
      .where('organisation_id', '=', on.charity)
      .execute()
    expect(kept).toEqual([])
  })
})
