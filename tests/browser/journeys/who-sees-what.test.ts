import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { subjects } from '../../../src/access/subjects.ts'
import { WhoSeesWhat } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'
import { phone } from '../support/visitor.ts'

describe.runIf(browserIsHere)('who sees what, on a small phone', () => {
  const { site, visitor } = stage()

  it('says who each thing is open to, in one column', async () => {
    const reader = await visitor(await site(), null, phone)
    await reader.go('/')
    await reader.follow('Who sees what')
    await reader.on(WhoSeesWhat)
    const rows = reader.page.locator('main tbody tr')
    expect(await rows.count()).toBe(Object.keys(subjects).length)
    for (const row of await rows.all()) {
      const box = (await row.boundingBox())!
      expect(box.width).toBeGreaterThan(250)
      expect(box.x + box.width).toBeLessThanOrEqual(320)
      expect(
        await row.evaluate((it) => parseFloat(getComputedStyle(it).fontSize)),
      ).toBeGreaterThanOrEqual(16)
    }
  })

  it('is one tap from every form', async () => {
    const sam = await visitor(await site(), 'Sam Whitlock', phone)
    for (const path of ['/holdings/new', '/check-ins/new', '/agreement/proposals/new']) {
      await sam.go(path)
      await sam.click(
        sam.page
          .locator('main')
          .getByRole('link', { name: /^Who sees what/ })
          .first(),
      )
      await sam.on(WhoSeesWhat)
    }
    expect(sam.clicks).toBe(3)
  })
})
