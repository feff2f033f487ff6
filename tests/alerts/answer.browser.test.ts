import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { browserIsHere, closeAllIn, sharedBrowser } from '../views/browser.ts'
import { alertRow, setScene } from './scene.ts'

type Scene = Awaited<ReturnType<typeof setScene>>

describe.runIf(browserIsHere)('answering in a browser', () => {
  let scene: Scene
  let browser: Browser
  let server: ReturnType<typeof serve>
  let origin: string

  beforeAll(async () => {
    scene = await setScene('sqlite')
    const app = createApp(scene.parts)
    await new Promise<void>((ready) => {
      server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => ready())
    })
    origin = `http://localhost:${(server.address() as AddressInfo).port}`
    browser = await sharedBrowser()
  })
  afterAll(async () => {
    await closeAllIn(browser)
    server.close()
    await scene.parts.close()
  })

  async function visit(path: string, javaScriptEnabled: boolean) {
    const context = await browser.newContext({ javaScriptEnabled, timezoneId: 'Europe/London' })
    const [name, value] = (await scene.as('priya')).cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: origin }])
    const page = await context.newPage()
    await page.goto(`${origin}${path}`)
    return { page, close: () => context.close() }
  }

  it('takes two clicks from home: the card changes, takes focus, and the figure drops', async () => {
    const { page, close } = await visit('/', true)
    const card = page.locator(`#alert-${scene.world.alerts.samAlone}`)
    const before = Number(await page.locator('nav a[href="/alerts"] .count').textContent())
    await card.getByText('Say when you can talk').click()
    await card.getByRole('button', { name: 'I have seen this: talk then' }).click()
    await card.getByText('You and Sam Okafor talk today at 12:00.').waitFor()
    expect(await page.locator(':focus').textContent()).toContain('Sam Okafor: risk')
    const after = await page.locator('nav a[href="/alerts"] .count').textContent()
    expect(Number(after)).toBe(before - 1)
    const row = await alertRow(scene, scene.world.alerts.samAlone)
    expect(row.acknowledged_by).toBe(scene.world.people.priya)
    await close()
  })

  it('says beside the field what to put right, without leaving the page', async () => {
    const { page, close } = await visit('/alerts', true)
    const card = page.locator(`#alert-${scene.world.alerts.samCases}`)
    await card.getByText('Say when you can talk').click()
    await card.getByLabel('Day to talk').fill('2026-11-09')
    await card.getByRole('button', { name: 'I have seen this: talk then' }).click()
    await card.getByText('That day has gone by. Choose today or later.').waitFor()
    expect(await card.getByLabel('Day to talk').inputValue()).toBe('2026-11-09')
    expect(await page.locator(':focus').getAttribute('name')).toBe('talk_on')
    await close()
  })

  it('takes the same two clicks without scripts', async () => {
    const { page, close } = await visit('/', false)
    const card = page.locator(`#alert-${scene.world.alerts.hanaTidewell}`)
    await card.getByText('Say when you can talk').click()
    await card.getByRole('button', { name: 'I have seen this: talk then' }).click()
    await page.waitForURL(/said=acknowledged/)
    expect(await page.locator('main').textContent()).toContain('You and Hana Ito talk tomorrow')
    await close()
  })
})
