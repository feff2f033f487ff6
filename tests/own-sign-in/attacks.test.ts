import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import { anotherNonce, strangersAnswer, strayInvitation } from './attacks.ts'
import { addProvider, begin, hrefOf, join, workStage, type WorkStage } from './stage.ts'

describe.each(dialects)('an answer that is not right, on %s', (dialect) => {
  let on: WorkStage
  let ivy: Awaited<ReturnType<WorkStage['invited']>>
  beforeAll(async () => {
    on = await workStage(dialect)
    ivy = await on.invited()
    await join(on, on.browser(), ivy.path, ivy.login)
    await on.parts.store.write.deleteFrom('session').execute()
  })
  let refused = 0
  afterAll(async () => {
    console.log(`proof: own sign-in on ${dialect}: ${refused} answers that were not right, 0 taken`)
    await on.close()
  })

  /** A browser at the moment before its answer. */
  const nearly = async (change: (href: URL) => void = () => {}) => {
    const browser = on.browser()
    const href = new URL(hrefOf(await begin(browser, on.provider)))
    change(href)
    return { browser, answer: await on.at.signIn(href.href, ivy.login) }
  }
  const isOver = async (answer: { status: number; words: string }) => {
    refused += 1
    expect([answer.status, answer.words]).toEqual([404, expect.stringContaining('is over')])
    expect(await on.sessions(ivy.id)).toEqual([])
  }

  it('with another state, or with none, or twice the same', async () => {
    const { browser, answer } = await nearly()
    await isOver(await browser.get(answer.replace(/state=[^&]+/, 'state=made-up-by-somebody')))
    await isOver(await browser.get(answer.replace(/state=[^&]+/, '')))
    const right = await browser.get(answer)
    expect(right.status).toBe(303)
    await on.parts.store.write.deleteFrom('session').execute()
    await isOver(await browser.get(answer))
    await isOver(await on.browser().get('/sign-in/answer'))
  })

  it('at the same moment twice: one is taken', async () => {
    const { browser, answer } = await nearly()
    const both = await Promise.all([browser.copy().get(answer), browser.copy().get(answer)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 404])
    await on.parts.store.write.deleteFrom('session').execute()
  })

  it('in another browser, after which it is worth nothing in its own', async () => {
    const { browser, answer } = await nearly()
    await isOver(await on.browser().get(answer))
    await isOver(await browser.get(answer))
    expect(await strangersAnswer(on)).toBeNull()
  })

  it('too late', async () => {
    const { browser, answer } = await nearly()
    on.parts.clock.forward({ minutes: 10 })
    const late = await browser.get(answer)
    expect(late.status).toBe(404)
    await isOver(late)
  })

  it('with a token for another attempt, or another address than was invited', async () => {
    expect(await anotherNonce(on)).toBeNull()
    expect(await strayInvitation(on)).toBeNull()
  })

  it('with a code of another client, of another way out, or one somebody made up', async () => {
    const { browser, answer } = await nearly((href) => {
      href.searchParams.set('client_id', 'somebody-else')
    })
    const others = await browser.get(answer)
    const [one, two] = [await nearly(), await nearly()]
    const code = /code=[^&]+/.exec(one.answer)![0]
    const swapped = await two.browser.get(two.answer.replace(/code=[^&]+/, code))
    const third = await nearly()
    const madeUp = await third.browser.get(third.answer.replace(/code=[^&]+/, 'code=abc'))
    for (const each of [others, swapped, madeUp]) {
      refused += 1
      expect([each.status, each.words]).toEqual([503, expect.stringContaining('did not work')])
    }
    expect(await on.sessions(ivy.id)).toEqual([])
  })

  it('with the same subject from another provider', async () => {
    const olu = await on.browser().signInAs(on.otherAdmin)
    const theirs = await addProvider(olu, { issuer: on.at.issuer, client_id: 'somebody-else' })
    const browser = on.browser()
    const back = await on.at.signIn(hrefOf(await begin(browser, theirs)), ivy.login)
    const strange = await browser.get(back)
    refused += 1
    expect([strange.status, strange.words]).toEqual([403, expect.stringContaining('do not know')])
  })

  it('that says it was stopped leads back', async () => {
    const browser = on.browser()
    const state = new URL(hrefOf(await begin(browser, on.provider))).searchParams.get('state')
    const back = await browser.get(`/sign-in/answer?error=access_denied&state=${state}`)
    expect([back.status, back.words]).toEqual([200, expect.stringContaining('not signed in')])
  })

  it('keeps no secret of an attempt where somebody could read it', async () => {
    const href = new URL(hrefOf(await begin(on.browser(), on.provider)))
    const rows = JSON.stringify(
      await on.parts.store.read.selectFrom('sign_in_attempt').selectAll().execute(),
    )
    for (const name of ['state', 'nonce']) expect(rows).not.toContain(href.searchParams.get(name))
  })
})
