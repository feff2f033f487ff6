import { expect, it } from 'vitest'
import { browserIsHere, closeAllIn, serve, sharedBrowser } from './browser.ts'

const page = `<!doctype html><html lang="en"><title>Debrief</title>
<link rel="stylesheet" href="/static/app.css"><main class="wrap"><ol class="debrief-steps">
<li><a href="/one">Open</a></li><li><a href="/two">Round</a></li></ol>
<ul class="tasks"><li>Ring the surgery<form><button>Done</button></form></li></ul></main></html>`

it.runIf(browserIsHere)('steps are 44 px to press, and presses stay off paper', async () => {
  const site = await serve((path) => (path === '/' ? page : undefined))
  const browser = await sharedBrowser()
  try {
    const tab = await browser.newPage({ viewport: { width: 320, height: 700 } })
    await tab.goto(site.origin)
    for (const step of await tab.locator('.debrief-steps a').all()) {
      const { width, height } = (await step.boundingBox())!
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
    }
    expect(await tab.locator('form').isVisible()).toBe(true)
    await tab.emulateMedia({ media: 'print' })
    expect(await tab.locator('form').isVisible()).toBe(false)
    expect(await tab.getByText('Ring the surgery').isVisible()).toBe(true)
  } finally {
    await closeAllIn(browser)
    await site.close()
  }
})
