import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { planSections } from '../../src/wellness-plans/words.ts'
import { openSite, type Site } from '../browser/support/site.ts'
import { browserIsHere, closeAllIn, sharedBrowser } from '../views/browser.ts'

/** About 90 words, in three lines: as much as people write in a part. */
const words = [
  'A walk before the first call, and ten minutes with the door closed between two hard ones.',
  'A lunch that is not at the desk, with somebody who talks about something else than work.',
  'Knowing by Thursday who I can ring at the weekend, and that nobody minds if I do. '.repeat(3),
].join('\n')

describe.runIf(browserIsHere)('a plan on paper', () => {
  let site: Site
  let browser: Awaited<ReturnType<typeof sharedBrowser>>
  beforeAll(async () => {
    browser = await sharedBrowser()
    site = await openSite()
    const joanna = await site.client().signInAs(site.idOf('Joanna Kettlewell'))
    for (const section of planSections) {
      const page = await joanna.get(`/wellness-plan/${section}/edit`)
      const form = `form[action="/wellness-plan/${section}"]`
      await joanna.submit(page, form, { form_id: newId(), words })
    }
  })
  afterAll(async () => {
    await closeAllIn(browser)
    await site.close()
  })

  it('fits on one page of A4, with every part', async () => {
    const context = await browser.newContext()
    await site.signIn(context, site.idOf('Joanna Kettlewell'))
    const page = await context.newPage()
    await page.goto(`${site.origin}/wellness-plan/print`)
    const sheet = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm' } })
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.one-page h2:visible').count()).toBe(planSections.length)
  })
})
