import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { HoldingForm, Holdings, OneHolding } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'
import { phone } from '../support/visitor.ts'

describe.runIf(browserIsHere)('holding someone, on a small phone', () => {
  const { site, visitor } = stage()

  it.each([
    ['with scripts', true, /^Yellow kite$/],
    ['with scripts off', false, /^Skip to the page/],
  ])('%s: add them, then a contact in two taps', async (name, javaScriptEnabled, focus) => {
    const sam = await visitor(await site(), 'Sam Whitlock', { ...phone, javaScriptEnabled })
    await sam.go('/holdings')
    await sam.follow('Add someone')
    await (await sam.on(HoldingForm)).add('Yellow kite')
    const list = await sam.on(Holdings)
    expect(await sam.words()).toContain('Added. You are holding one more person.')

    const row = list.row('Yellow kite')
    expect(await row.innerText()).toContain('No contact kept yet')
    sam.clicks = 0
    await sam.click(row.getByText('Add a contact'))
    await sam.click(row.getByRole('button', { name: 'Phone' }))
    await row.getByText('Last contact today').waitFor()
    await sam.on(Holdings)
    expect(sam.clicks).toBe(2)
    expect(await sam.words()).toContain('Contact saved.')
    expect(await sam.focused()).toMatch(focus)
    console.log(`proof: a contact ${name} at 320 px: ${sam.clicks} taps`)

    await sam.follow('Yellow kite')
    await sam.on(OneHolding)
    expect(await sam.words()).toContain('Telephone, 20 minutes')
  })
})
