import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { shapeFaults } from '../support/faults.ts'
import { stage } from '../support/stage.ts'

/** A4 with the margins browsers give it, at 96 dots an inch. */
const paper = { viewport: { width: 720, height: 1040 } }

/** Text that is wider than its box, or whose box leaves the sheet. */
const cut = `[...document.querySelectorAll('main *')]
  .filter((one) => one.checkVisibility() && !one.closest('.unseen, svg'))
  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120))`

const hidden = ['nav', '.always', '.foot', '.buttons', '.skip', 'form']

describe.runIf(browserIsHere)('on paper', () => {
  const { site, visitor } = stage()

  it.each([
    ['holdings', 'Joanna Kettlewell', '/holdings', ['Green coat', 'Locked shed', 'Past agreed']],
    ['the team', 'Priya Shah', '/team', ['Bronwen Pryce', 'Tomasz Wilk', '16 of 15']],
    ['an agreement', 'Joanna Kettlewell', '/agreement', ['12 to 15', 'Safeguarding', 'Signed']],
    ['who sees what', null, '/help/who-sees-what', ['Administrator', 'Alert (felt)', 'In words']],
  ] as const)('%s: all of it, and nothing to press', async (_, name, path, words) => {
    const who = await visitor(await site(), name, paper)
    await who.page.emulateMedia({ media: 'print' })
    await who.go(path)
    for (const part of hidden) {
      for (const one of await who.page.locator(part).all())
        expect(await one.isVisible()).toBe(false)
    }
    const text = await who.words()
    for (const each of words) expect(text).toContain(each)
    expect(await who.page.evaluate(cut)).toEqual([])
    expect([...(await shapeFaults(who.page)), ...who.said]).toEqual([])
  })
})
