import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import { proposalForm, start } from './start.ts'

describe.each(dialects)('many at once on %s', (dialect) => {
  let here: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    here = await start(dialect)
  })
  afterAll(() => here.parts.close())

  const tally = (statuses: number[]) =>
    Object.fromEntries(
      [...new Set(statuses)].map((s) => [s, statuses.filter((t) => t === s).length]),
    )

  it('twenty identical posts make one version', async () => {
    const { as, world, versionsOf } = here
    const ola = await as('ola')
    const form = await ola.get('/agreement/proposals/new')
    const posts = Array.from({ length: 20 }, () =>
      ola.submit(form, proposalForm, { reason: 'Once is enough' }),
    )
    const answers = await Promise.all(posts)
    expect(tally(answers.map(({ status }) => status))).toEqual({ 303: 20 })
    expect(await versionsOf(world.employments.ola)).toHaveLength(2)
  })

  it('twenty tabs at once make one version and keep the words of the others', async () => {
    const { as, world, versionsOf } = here
    const sam = await as('sam')
    const tabs = await Promise.all(
      Array.from({ length: 20 }, () => sam.get('/agreement/proposals/new')),
    )
    const answers = await Promise.all(
      tabs.map((tab) => sam.submit(tab, proposalForm, { reason: 'My words' })),
    )
    expect(tally(answers.map(({ status }) => status))).toEqual({ 303: 1, 409: 19 })
    const kept = answers.filter(({ status }) => status === 409)
    expect(kept.every(({ text }) => text.includes('My words'))).toBe(true)
    expect(await versionsOf(world.employments.sam)).toHaveLength(3)
  })

  it('two tabs signing write one signature', async () => {
    const { as, world, parts, count } = here
    const priya = await as('priya')
    const path = `/agreements/${world.agreements.hanaProposed}`
    const tabs = [await priya.get(path), await priya.get(path)]
    const before = await count('audit')
    const answers = await Promise.all(
      tabs.map((tab) => priya.submit(tab, 'form[action$="/signature"]')),
    )
    expect(tally(answers.map(({ status }) => status))).toEqual({ 303: 1, 409: 1 })
    expect(await count('audit')).toBe(before + 1)
    const inForce = await parts.store.read
      .selectFrom('agreement')
      .select('number')
      .where('employment_id', '=', world.employments.hanaTidewell)
      .where('status', '=', 'in_force')
      .execute()
    expect(inForce).toEqual([{ number: 2 }])
  })

  it('says so when someone signs what they have signed', async () => {
    const { as, world, versionsOf } = here
    const ola = await as('ola')
    const { id } = (await versionsOf(world.employments.ola)).at(-1)!
    const again = await ola.post(`/agreements/${id}/signature`)
    expect(again.status).toBe(409)
    expect(again.words).toContain('You have signed this already. Nothing was written twice.')
  })

  it('the last two signatures at the same moment bring it into force once', async () => {
    const { as, world, versionsOf } = here
    const { id } = (await versionsOf(world.employments.ola)).at(-1)!
    const signers = [await as('priya'), await as('anna')]
    const answers = await Promise.all(
      signers.map((signer) => signer.post(`/agreements/${id}/signature`)),
    )
    expect(tally(answers.map(({ status }) => status))).toEqual({ 303: 2 })
    const statuses = (await versionsOf(world.employments.ola)).map(({ status }) => status)
    expect(statuses).toEqual(['replaced', 'in_force'])
  })
})
