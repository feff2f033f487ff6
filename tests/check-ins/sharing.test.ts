import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alertRow, eventsOf, openAlert, setScene } from '../alerts/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

describe.each(dialects)('felt load on %s', (dialect) => {
  let scene: Scene
  let cass: Client
  let wren: Client
  beforeEach(async () => {
    scene = await setScene(dialect)
    cass = await scene.as('cass')
    wren = await scene.as('wren')
  })
  afterEach(() => scene.parts.close())

  const felt = () => openAlert(scene, scene.world.people.cass, 'FELT_HEAVY')
  const toWren = (sharing: string) => ({ sharing, sharing_with: scene.world.people.wren })
  const week = async (now: string, fields: Record<string, string>) => {
    scene.parts.clock.set(now)
    cass = await scene.as('cass')
    const answer = await cass.post('/check-ins', fields)
    expect(answer.status).toBe(303)
    return answer.location!.split('?')[0]!
  }

  it('reaches nobody without a choice', async () => {
    await week('2026-11-10T10:00:00.000Z', { felt_load: 'very_heavy' })
    const id = await felt()
    expect((await alertRow(scene, id)).acknowledge_by).toBeNull()
    expect((await cass.get(`/alerts/${id}`)).words).toContain('Only you see this unless you choose')
    scene.parts.clock.forward({ days: 5 })
    for (const name of ['wren', 'meg', 'priya', 'anna', 'ada', 'beth'] as const) {
      const other = await scene.as(name)
      expect([name, (await other.get(`/alerts/${id}`)).status]).toEqual([name, 404])
      const pages = [await other.get('/alerts'), await other.get('/')]
      for (const page of pages) expect(page.words).not.toContain('Cass Reed: it has felt heavy')
    }
  })

  it('as the fact of an alert it shows no words', async () => {
    await week('2026-11-10T10:00:00.000Z', { felt_load: 'too_much', ...toWren('alert') })
    const page = await wren.get(`/alerts/${await felt()}`)
    expect(page.words).toContain('Cass Reed chose to tell you that work feels heavy.')
    expect(page.words).not.toContain('Too much')
    expect((await wren.get('/alerts')).words).not.toContain('Shown to you by choice')
    expect((await alertRow(scene, await felt())).acknowledge_by).toBe('2026-11-12')
  })

  it('as words it shows the words, until they are taken back, and then nothing at once', async () => {
    const path = await week('2026-11-10T10:00:00.000Z', {
      felt_load: 'very_heavy',
      ...toWren('words'),
    })
    const id = await felt()
    expect((await wren.get(`/alerts/${id}`)).words).toContain('Very heavy')
    expect((await wren.get('/alerts')).words).toContain('Shown to you by choice')
    const confirmed = await cass.get(path)
    expect(confirmed.words).toContain('Wren Castle can see how it felt, and the evenings.')
    const profile = await cass.get('/profile/sharing')
    expect(profile.words).toContain('Your words for the week from 9 Nov 2026, with Wren Castle')
    await cass.submit(profile, 'form[action="/profile/sharing/withdrawal"]')
    expect((await wren.get(`/alerts/${id}`)).status).toBe(404)
    expect((await wren.get('/alerts')).words).not.toContain('Cass Reed')
    expect((await cass.get(path)).words).toContain('Only you can see how this week felt.')
    expect((await alertRow(scene, id)).acknowledge_by).toBeNull()
  })

  it('changes for one week with the check-in itself', async () => {
    const path = await week('2026-11-10T10:00:00.000Z', {
      felt_load: 'very_heavy',
      ...toWren('words'),
    })
    const id = await felt()
    const only = {
      felt_load: 'very_heavy',
      sharing: 'alert',
      sharing_with: scene.world.people.wren,
    }
    expect((await cass.post(path, { ...only, version: '1' })).status).toBe(303)
    expect((await wren.get(`/alerts/${id}`)).words).not.toContain('Very heavy')
    const none = { felt_load: 'very_heavy', sharing: 'only_me', version: '2' }
    expect((await cass.post(path, none)).status).toBe(303)
    expect((await wren.get(`/alerts/${id}`)).status).toBe(404)
  })

  it('keeps the standing choice, and fills it in', async () => {
    const page = await cass.get('/profile/sharing')
    const [first, old] = [page, await cass.get('/profile/sharing')]
    const form = 'form[action="/profile/sharing"]'
    expect((await cass.submit(first, form, toWren('alert'))).location).toBe(
      '/profile/sharing?said=sharing',
    )
    const late = await cass.submit(old, form, toWren('words'))
    expect(late.status).toBe(409)
    expect(late.words).toContain('The fact that it is heavy')
    const bad = await cass.post('/profile/sharing', { sharing: 'words', version: '2' })
    expect(bad.status).toBe(422)
    const fresh = await cass.get('/check-ins/new')
    expect(fresh.page.querySelector('input[name=sharing][checked]')?.getAttribute('value')).toBe(
      'alert',
    )
    await week('2026-11-10T10:00:00.000Z', { felt_load: 'very_heavy' })
    expect((await wren.get(`/alerts/${await felt()}`)).status).toBe(200)
  })

  it('rises after three heavy weeks, not over a gap, and closes two quiet weeks later', async () => {
    await week('2026-11-10T10:00:00.000Z', { felt_load: 'heavy' })
    await week('2026-11-24T10:00:00.000Z', { felt_load: 'heavy' })
    await week('2026-12-01T10:00:00.000Z', { felt_load: 'heavy' })
    expect(await felt()).toBe('')
    await week('2026-12-08T10:00:00.000Z', { felt_load: 'heavy' })
    const id = await felt()
    expect((await alertRow(scene, id)).level).toBe('near')
    await week('2026-12-15T10:00:00.000Z', { felt_load: 'very_heavy' })
    expect((await alertRow(scene, id)).level).toBe('past')
    await week('2026-12-22T10:00:00.000Z', { felt_load: 'manageable' })
    expect((await alertRow(scene, id)).within_since).toBe('2026-12-22')
    await week('2026-12-29T10:00:00.000Z', { felt_load: 'light' })
    expect((await alertRow(scene, id)).state).toBe('open')
    await week('2027-01-05T10:00:00.000Z', { felt_load: 'light' })
    expect(await alertRow(scene, id)).toMatchObject({
      state: 'closed',
      close_reason: 'within_again',
    })
    expect(await eventsOf(scene, id)).toEqual(['raised', 'level_rose', 'within', 'closed'])
    await week('2027-01-12T10:00:00.000Z', { felt_load: 'too_much' })
    expect(await felt()).toBe(id)
    expect((await eventsOf(scene, id)).at(-1)).toBe('reopened')
  })

  it('settles by its owner alone while nobody else sees it, and is heard again next week', async () => {
    await week('2026-11-10T10:00:00.000Z', { felt_load: 'very_heavy' })
    const id = await felt()
    const settle = `form[action="/alerts/${id}/settlement"]`
    const done = await cass.submit(await cass.get(`/alerts/${id}`), settle, { reason: 'settled' })
    expect(done.location).toBe(`/alerts/${id}?said=settled`)
    await week('2026-11-17T10:00:00.000Z', { felt_load: 'very_heavy', ...toWren('alert') })
    expect(await felt()).toBe(id)
    wren = await scene.as('wren')
    const talk = { talk_on: '2026-11-18', talk_at: '10:00' }
    expect((await wren.post(`/alerts/${id}/acknowledgement`, talk)).status).toBe(303)
    const agreed = { agreed: 'A free Thursday.' }
    expect((await wren.post(`/alerts/${id}/conversations`, agreed)).status).toBe(303)
    expect((await cass.get(`/alerts/${id}`)).words).toContain('A free Thursday.')
  })
})
