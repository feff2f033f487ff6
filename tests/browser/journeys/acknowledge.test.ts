import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { Alerts, AlertPage } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'
import { phone } from '../support/visitor.ts'

describe.runIf(browserIsHere)('answering an alert', () => {
  const { site, visitor } = stage()

  it('in place: the card changes, its heading has the focus, the badge counts down', async () => {
    const priya = await visitor(await site(), 'Priya Shah', phone)
    await priya.go('/alerts')
    await priya.on(Alerts)
    const badge = priya.page.locator('nav .count')
    const before = Number(await badge.innerText())
    const card = priya.page.locator('.card').filter({ hasText: 'Bronwen Pryce is holding 10' })
    const id = await card.getAttribute('id')
    await priya.click(card.getByText('Say when you can talk'))
    await priya.click(card.getByRole('button', { name: 'I have seen this: talk then' }))
    await priya.page.locator(`#${id}`).getByText('You and Bronwen Pryce talk').waitFor()
    await priya.on(Alerts)
    expect(await priya.focused()).toMatch(/^Bronwen Pryce: how many people are held/)
    expect(Number(await badge.innerText())).toBe(before - 1)
    expect(priya.clicks).toBe(2)
    expect(priya.page.url()).toMatch(/\/alerts$/)
  })

  it('with scripts off: the alert’s own page follows', async () => {
    const priya = await visitor(await site(), 'Priya Shah', { javaScriptEnabled: false })
    await priya.go('/alerts')
    await priya.on(Alerts)
    const card = priya.page.locator('.card').filter({ hasText: 'Bronwen Pryce is holding 10' })
    await priya.click(card.getByText('Say when you can talk'))
    await priya.click(card.getByRole('button', { name: 'I have seen this: talk then' }))
    await priya.on(AlertPage)
    expect(await priya.words()).toContain('Thank you. A time to talk is set.')
    expect(priya.clicks).toBe(2)
  })

  it('a time that has gone by: the card says so, and keeps what was typed', async () => {
    const priya = await visitor(await site(), 'Priya Shah')
    await priya.go('/alerts')
    await priya.on(Alerts)
    const card = priya.page.locator('.card').filter({ hasText: 'Bronwen Pryce is holding 10' })
    await priya.click(card.getByText('Say when you can talk'))
    await card.getByLabel('Day to talk').fill('2026-11-02')
    await priya.click(card.getByRole('button', { name: 'I have seen this: talk then' }))
    await card.locator('.error').waitFor()
    await priya.on(Alerts)
    expect(await card.getByLabel('Day to talk').inputValue()).toBe('2026-11-02')
    expect(await priya.focused()).toBe('talk_on')
  })
})
