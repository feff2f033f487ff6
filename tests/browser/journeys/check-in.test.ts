import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { CheckedIn, CheckIn, KeptOnPhone, LookRound } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'
import { phone, type Visitor } from '../support/visitor.ts'

describe.runIf(browserIsHere)('the weekly check-in on a small phone', () => {
  const { site, visitor } = stage()

  const answerAll = async (sam: Visitor) => {
    await sam.choose('Heavy')
    await sam.choose('One', 'How many evenings did work come home with you?')
    await sam.choose('Yes', 'Is your list of people still right?')
    await sam.choose('No', 'Are you carrying anything into the weekend?')
    await sam.choose('No, thank you')
    await sam.press('Keep my check-in')
  }

  it('takes six taps and no typing', async () => {
    const sam = await visitor(await site(), 'Sam Whitlock', { ...phone, hasTouch: true })
    await sam.go('/check-ins/new')
    const start = Date.now()
    await sam.on(CheckIn)
    await answerAll(sam)

    await sam.on(CheckedIn)
    const said = await sam.words()
    expect(said).toContain('Only you')
    expect(said).toContain('Heavy')
    expect([sam.clicks, sam.typed]).toEqual([6, 0])
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    console.log(`proof: weekly check-in at 320 px: ${sam.clicks} taps, 0 typed, ${seconds} s`)
  })

  it.each([true, false])('takes six taps on a kept phone, scripts: %s', async (hasScripts) => {
    const here = await site()
    const look = { ...phone, hasTouch: true, javaScriptEnabled: hasScripts }
    const sam = await visitor(here, 'Sam Whitlock', look)
    await sam.go('/profile/security')
    await sam.press('Keep this phone for check-ins')
    await sam.page.getByText('This phone is kept for check-ins.').waitFor()
    expect(await sam.faults()).toEqual([])
    here.parts.clock.forward({ days: 7 })
    const before = sam.clicks
    await sam.go('/check-ins/new')
    await sam.on(CheckIn)
    expect(await sam.page.locator('nav').count()).toBe(0)
    await answerAll(sam)
    await sam.on(KeptOnPhone)
    expect(sam.clicks - before).toBe(6)
    console.log(`proof: check-in on a kept phone at 320 px: ${sam.clicks - before} taps`)
    await sam.press('Stop keeping this phone')
    await sam.on(LookRound)
    await sam.go('/check-ins/new')
    await sam.on(LookRound)
  })
})
