import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserIsHere, openBrowser } from '../views/browser.ts'
import { crash, loseWithout, loseWords, sayLosses } from './drafts-losing.ts'

const isWhole = process.env.DRAFTS === 'whole'

describe.runIf(browserIsHere)('words that are not saved yet', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it('are not lost while the tab lives', async () => {
    const losses = await loseWords(browser, isWhole ? 5 : 1)
    console.log(sayLosses(losses))
    expect(losses.lost).toEqual({})
    expect(losses.scenes).toBe(isWhole ? 60 : 12)
  }, 900_000)

  it('would be, without the script that keeps them', async () => {
    expect(await loseWithout(browser)).toBe(20_000)
  }, 60_000)

  it('come back after the browser crashed, but for the last seconds', async () => {
    const gone: number[] = []
    const times = isWhole ? [13_000, 17_500, 21_000, 24_500, 28_000] : [11_500]
    for (const [seed, ms] of times.entries()) gone.push(await crash(seed + 1, ms))
    const most = Math.max(...gone)
    console.log(`proof: drafts: ${gone.length} crashes, at most ${most} ms of typing lost`)
    expect(most).toBeLessThanOrEqual(10_000)
  }, 300_000)
})
