import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emailOf, password } from '../accounts/cast.ts'
import { dialects } from '../support/parts.ts'
import { adminStage, idIn, someone, type AdminStage } from './admin.ts'

describe.each(dialects)('ways in on %s', (dialect) => {
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

  it('closing a sign-in ends a live session, and opening it lets them in again', async () => {
    const worker = await on.browser().signInAs(on.worker)
    expect((await worker.get('/profile')).status).toBe(200)
    await on.ada.submit(await page(on.worker), '#sign-in-state')
    expect((await worker.get('/profile')).status).toBe(303)
    const sam = { email: emailOf('Sam Okoro'), password }
    expect((await worker.post('/sign-in', sam)).status).toBe(422)
    await on.ada.submit(await page(on.worker), '#sign-in-state')
    expect((await worker.get('/profile')).status).toBe(303)
    expect((await worker.post('/sign-in', sam)).status).toBe(303)
  })

  it('an invitation is shown once, works, and is replaced or taken back', async () => {
    const id = idIn(await add())
    const opened = await page(id)
    const first = await on.ada.submit(opened, '#make-link')
    const link = (answer: typeof first) =>
      new URL(answer.page.querySelector('#link')!.getAttribute('value')!).pathname
    expect((await on.browser().get(link(first))).status).toBe(200)
    const again = await on.ada.submit(opened, '#make-link')
    expect(again.page.querySelector('#link')).toBeNull()
    expect((await on.browser().get(link(first))).status).toBe(200)
    const second = await on.ada.submit(await page(id), '#make-link')
    expect((await on.browser().get(link(first))).status).toBe(404)
    expect((await on.browser().get(link(second))).status).toBe(200)
    await on.ada.submit(await page(id), '#take-back')
    expect((await on.browser().get(link(second))).status).toBe(404)
    const third = await on.ada.submit(await page(id), '#make-link')
    expect((await on.browser().post(link(third), { password })).status).toBe(303)
    expect((await page(id)).words).toContain(
      'They have come in, and sign in with a way of their own.',
    )
  })

  it('a password link comes from the page of the person', async () => {
    const made = await on.ada.submit(await page(on.worker), '#make-link')
    expect(made.words).toContain('lasts 24 hours')
    const link = new URL(made.page.querySelector('#link')!.getAttribute('value')!).pathname
    expect(link).toMatch(/^\/password-resets\//)
    expect((await on.browser().get(link)).status).toBe(200)
  })

  describe('somebody who works for two organisations', () => {
    let both: string
    let joinedAs: string
    beforeEach(async () => {
      const email = `both${made}@example.org`
      both = idIn(await add({ name: 'Hana Both', email }))
      const joined = await add({ name: 'Typed Otherwise', email: email.toUpperCase() }, on.olu)
      joinedAs = idIn(joined)
    })

    it('is one person, and each administrator sees one job', async () => {
      expect(joinedAs).toBe(both)
      const [here, there] = [await page(both), await page(both, on.olu)]
      expect(here.words).toContain('Riverside Practice')
      expect(here.words).not.toContain('Harbour Charity')
      expect(there.words).toContain('Hana Both')
      expect(there.words).toContain('Harbour Charity')
      expect(there.words).not.toContain('Riverside')
    })

    it('only gets links, a new name or a closed sign-in from the first', async () => {
      const there = await page(both, on.olu)
      expect(there.page.querySelector('#make-link')).toBeNull()
      const press = (path: string) => on.olu.post(`/admin/people/${both}${path}`, { version: '1' })
      for (const path of ['/invitation', '/password-reset', '/deactivation', '/links/removal']) {
        expect([path, (await press(path)).status]).toEqual([path, 404])
      }
      const renamed = await on.olu.post(`/admin/people/${both}`, { name: 'Mine', email: '' })
      expect(renamed.status).toBe(404)
      expect((await on.ada.submit(await page(both), '#make-link')).status).toBe(200)
    })
  })
})
