import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { Scene } from '../handovers/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'

describe.each(dialects)('a debrief called after something hard on %s', (dialect) => {
  let scene: Scene
  let [sam, ola] = [] as unknown as [Client, Client]
  let path: string
  const row = () =>
    scene.parts.store.read
      .selectFrom('debrief')
      .selectAll()
      .where('id', '=', path.split('/').at(-1)!)
      .executeTakeFirstOrThrow()

  beforeEach(async () => {
    scene = await Scene.on(dialect)
    ;[sam, ola] = [await scene.as('sam'), await scene.as('ola')]
    const on = { held_on: '2026-11-12', at: '16:00', team: 'team-harbour' }
    const called = await sam.post('/debriefs', { form_id: newId(), kind: 'after_event', ...on })
    path = called.location!.split('/open')[0]!
  })
  afterEach(() => scene.parts.close())

  it('takes as little time as people need', async () => {
    expect((await sam.get(`${path}/open`)).words).toContain('Take as little time as you need.')
  })

  it('is moved and called off by whoever called it, until it opens', async () => {
    const moved = await sam.submit(
      await sam.get(`${path}/open`),
      `form[action="${path}/new-time"]`,
      { on: '2026-11-13', at: '10:00' },
    )
    expect(moved.status).toBe(303)
    expect(await row()).toMatchObject({ held_on: '2026-11-13', state: 'planned' })
    const form = `form[action="${path}/not-held"]`
    const off = await sam.submit(await sam.get(`${path}/open`), form, { why: 'other' })
    expect(off.status).toBe(303)
    expect(await row()).toMatchObject({ state: 'not_held', why_not: 'other' })
    expect((await sam.get(`${path}/open`)).page.querySelector(form)).toBeNull()
  })

  it('is not a colleague’s to change, and another kind is not its caller’s', async () => {
    const page = await ola.get(`${path}/open`)
    expect(page.page.querySelector(`form[action="${path}/not-held"]`)).toBeNull()
    const off = { form_id: newId(), version: '1', why: 'other' }
    expect((await ola.post(`${path}/not-held`, off)).status).toBe(404)
    const weekly = '/debriefs/debrief-harbourNext/not-held'
    expect((await sam.post(weekly, { ...off, form_id: newId() })).status).toBe(404)
    expect((await row()).state).toBe('planned')
  })
})
