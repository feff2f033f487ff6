import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import { supervisionAgreements as rows } from '../support/world/supervision.ts'
import { form, list, newFor, press, start } from './start.ts'

describe.each(dialects)('many at once on %s', (dialect) => {
  let here: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    here = await start(dialect)
  })
  afterAll(() => here.parts.close())

  const tally = (answers: { status: number }[]) => {
    const all = answers.map(({ status }) => status)
    return Object.fromEntries(
      [...new Set(all)].map((status) => [status, all.filter((it) => it === status).length]),
    )
  }

  it('twenty tabs at once make one proposal and keep the words of the others', async () => {
    const { as, world } = here
    const ola = await as('ola')
    const path = newFor(world.employments.ola, 'line')
    const tabs = await Promise.all(Array.from({ length: 20 }, () => ola.get(path)))
    const sent = { with: world.people.priya, purpose: 'My words' }
    const answers = await Promise.all(tabs.map((tab) => ola.submit(tab, form, sent)))
    expect(tally(answers)).toEqual({ 303: 1, 409: 19 })
    const kept = answers.filter(({ status }) => status === 409)
    expect(kept.every(({ text }) => text.includes('My words'))).toBe(true)
  })

  it('the last two signatures at the same moment bring it into force once', async () => {
    const { as, parts, statusOf } = here
    const path = `${list}/${rows.samAnna}`
    const signers = [await as('sam'), await as('anna')]
    const pages = await Promise.all(signers.map((signer) => signer.get(path)))
    const answers = await Promise.all(
      signers.map((signer, place) => press(pages[place]!, signer, 'signature')),
    )
    expect(tally(answers)).toEqual({ 303: 2 })
    expect(await statusOf(rows.samAnna)).toBe('in_force')
    const { rows: signed } = await parts.store.read
      .selectFrom('audit')
      .select((of) => of.fn.countAll<number>().as('rows'))
      .where('action', '=', 'supervision_agreement.sign')
      .executeTakeFirstOrThrow()
    expect(Number(signed)).toBe(2)
  })
})
