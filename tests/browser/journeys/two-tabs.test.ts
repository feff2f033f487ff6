import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { HoldingForm, Holdings, OneHolding } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'

describe.runIf(browserIsHere)('one holding in two tabs', () => {
  const { site, visitor } = stage()

  it('nothing is written over: both texts stand on the page', async () => {
    const first = await visitor(await site(), 'Sam Whitlock')
    await first.go('/holdings/new')
    await (await first.on(HoldingForm)).add('Yellow kite')
    await first.on(Holdings)
    await first.follow('Yellow kite')
    await first.on(OneHolding)
    await first.follow('Change')
    await first.on(HoldingForm)
    const second = await first.anotherTab()
    await second.go(first.page.url())

    await first.fill('A label for them', 'Yellow kite, string mended')
    await first.press('Save')
    await first.on(OneHolding)
    await second.fill('A label for them', 'Red kite')
    await second.press('Save')
    await second.page.getByText('Yellow kite, string mended').waitFor()
    await second.on(HoldingForm)
    expect(await second.words()).toMatch(/Kept now.*Yellow kite, string mended Red kite/)
    expect(await second.page.getByLabel('A label for them').inputValue()).toBe('Red kite')

    await second.press('Save')
    await second.on(OneHolding)
    expect(await second.words()).toContain('Red kite')
  })
})
