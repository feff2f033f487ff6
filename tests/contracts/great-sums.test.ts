import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../handovers/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'

/** More pence than a column holds must be a word beside the field, on every database. */
describe.each(dialects)('sums that nobody could mean, on %s', (dialect) => {
  let scene: Scene
  let meg: Client
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    meg = await scene.as('meg')
  })
  afterAll(() => scene.parts.close())

  const purchases = () =>
    scene.parts.store.read.selectFrom('contract_purchase').selectAll().orderBy('id').execute()

  it('are refused beside the hours of a new contract', async () => {
    const before = await purchases()
    const answer = await meg.post('/contracts', {
      supervisor: 'supervisor-gale',
      'teams[]': ['team-lantern'],
      hours: '9999',
      rate: '10000.00',
      credit_rule: 'bacp',
      group_most: '4',
      notice_hours: '48',
      starts_on: '2026-11-01',
      ends_on: '2027-10-31',
      confidentiality: 'What is said stays there.',
    })
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('Type fewer hours')
    expect(await purchases()).toEqual(before)
  })

  it('are refused beside the hours of one that runs', async () => {
    const path = '/contracts/contract-gale'
    await scene.parts.store.write
      .updateTable('contract_terms')
      .set({ rate_pence: 1_000_000 })
      .where('contract_id', '=', 'contract-gale')
      .execute()
    const page = await meg.get(`${path}/hours`)
    const today = scene.parts.clock.now().slice(0, 10)
    const fields = { how: 'buy', hours: '9999', bought_on: today, cost: '' }
    const before = await purchases()
    const answer = await meg.submit(page, `form[action="${path}/hours"]`, fields)
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('Type fewer hours')
    expect(await purchases()).toEqual(before)
  })
})
