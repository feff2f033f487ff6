import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { AlertPage, LookRound, ThisWeek } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'

describe.runIf(browserIsHere)('looking round with the made-up team', () => {
  const { site, visitor } = stage()

  it('shows an alert after one click, and what was counted after two', async () => {
    const priya = await visitor(await site(), null)
    await priya.go('/')
    const start = Date.now()
    await (await priya.on(LookRound)).continueAs('Priya Shah')
    const week = await priya.on(ThisWeek)
    expect(await week.firstCard.innerText()).toContain('Leila Haddon')
    expect(await week.firstCard.innerText()).toContain('at risk with no second name yet')

    await priya.click(week.firstCard.getByRole('link', { name: 'See what was counted' }))
    await priya.on(AlertPage)
    expect(await priya.words()).toContain('What was counted')
    expect(priya.clicks).toBe(2)
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    console.log(`proof: from the sign-in page to an alert: ${priya.clicks} clicks, ${seconds} s`)
  })
})
