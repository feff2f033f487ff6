import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { CheckedIn, CheckIn } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'
import { phone } from '../support/visitor.ts'

describe.runIf(browserIsHere)('the weekly check-in on a small phone', () => {
  const { site, visitor } = stage()

  it('takes six taps and no typing', async () => {
    const sam = await visitor(await site(), 'Sam Whitlock', { ...phone, hasTouch: true })
    await sam.go('/check-ins/new')
    const start = Date.now()
    await sam.on(CheckIn)
    await sam.choose('Heavy')
    await sam.choose('One', 'How many evenings did work come home with you?')
    await sam.choose('Yes', 'Is your list of people still right?')
    await sam.choose('No', 'Are you carrying anything into the weekend?')
    await sam.choose('No, thank you')
    await sam.press('Keep my check-in')

    await sam.on(CheckedIn)
    const said = await sam.words()
    expect(said).toContain('Only you')
    expect(said).toContain('Heavy')
    expect([sam.clicks, sam.typed]).toEqual([6, 0])
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    console.log(`proof: weekly check-in at 320 px: ${sam.clicks} taps, 0 typed, ${seconds} s`)
  })
})
