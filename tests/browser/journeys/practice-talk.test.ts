import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { ThisWeek } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'
import { phone } from '../support/visitor.ts'

const sheet = (heading: string) =>
  class {
    static heading = heading
  }

describe.runIf(browserIsHere)('a talk in passing, on a small phone', () => {
  const { site, visitor } = stage()

  it.each([
    ['with scripts', true],
    ['with scripts off', false],
  ])('%s: a lead logs it in a few taps and one field', async (name, javaScriptEnabled) => {
    const priya = await visitor(await site(), 'Priya Shah', { ...phone, javaScriptEnabled })
    await priya.go('/')
    await priya.on(ThisWeek)
    const began = performance.now()
    priya.clicks = 0
    priya.typed = 0
    await priya.page.locator('nav a[href="/supervision"]').first().click()
    priya.clicks += 1
    await priya.follow('Log a quick talk')
    await priya.click(priya.page.locator('input[name=with][value^="p-"] + label').first())
    await priya.fill('How many minutes?', '10')
    await priya.press('Save the talk')
    await priya.on(sheet('Practice conversation'))
    const seconds = Math.round((performance.now() - began) / 1000)
    console.log(
      `proof: practice conversation: ${priya.clicks} clicks, ${priya.typed} fields, ${seconds} s ` +
        `(${name}, at 320 px, by machine; goal 20 s)`,
    )
    expect(await priya.words()).toContain('10 minutes')
    expect(priya.clicks).toBeLessThanOrEqual(4)
    expect(priya.typed).toBe(1)
  })
})
