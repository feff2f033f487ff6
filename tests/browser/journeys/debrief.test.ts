import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { stage } from '../support/stage.ts'
import type { Site } from '../support/site.ts'
import type { Visitor } from '../support/visitor.ts'

/** Friday, a minute past three. */
const friday = '2026-11-20T15:01:00.000Z'

/** Today's debrief of the made-up team. */
async function debriefOf({ parts }: Site) {
  const { id } = await parts.store.read
    .selectFrom('debrief')
    .select('id')
    .where('held_on', '=', '2026-11-20')
    .where('kind', '=', 'weekly')
    .executeTakeFirstOrThrow()
  return `/debriefs/${id}`
}

/** The board shows these words, without anybody touching the page. */
const shows = ({ page }: Visitor, words: string | RegExp) =>
  page.locator('#board').getByText(words).first().waitFor({ timeout: 15_000 })
const isAt = ({ page }: Visitor, path: string) => page.waitForURL(`**${path}`, { timeout: 15_000 })
const card = ({ page }: Visitor, words: string) =>
  page.locator('.card').filter({ has: page.getByRole('heading', { name: words }) })

const field = 'What do you bring?'
type Caret = { value: string; start: number; end: number; name: string }
const caret = ({ page }: Visitor) =>
  page.evaluate<Caret>(`(({ value, selectionStart: start, selectionEnd: end, name }) =>
    ({ value, start, end, name }))(document.activeElement)`)

/** Types into the field as a person does, and leaves the caret in the middle. */
async function typeHalf({ page }: Visitor, words: string) {
  await page.getByLabel(field).click()
  await page.keyboard.type(words)
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowLeft')
}

describe.runIf(browserIsHere)('a debrief in two browsers', () => {
  const { site, visitor } = stage()

  it('is run together, and nothing typed is lost', { timeout: 240_000 }, async () => {
    const place = await site({ now: friday })
    const path = await debriefOf(place)
    const [priya, joanna] = [
      await visitor(place, 'Priya Shah'),
      await visitor(place, 'Joanna Kettlewell'),
    ]
    await Promise.all([priya.go(path), joanna.go(path)])
    await priya.press('Start the debrief')
    await isAt(joanna, '/round')
    await joanna.press('I am in the room')
    await shows(priya, /Joanna Kettlewell.*In the room/)
    expect(await joanna.faults()).toEqual([])

    await priya.press('On to what people carry')
    await isAt(joanna, '/carrying')
    await typeHalf(joanna, 'A call on Tuesday that stays with me')
    const before = await caret(joanna)
    await priya.fill(field, 'Two weeks without cover')
    await priya.press('Bring it')
    await shows(joanna, 'Two weeks without cover')
    expect(await caret(joanna)).toEqual(before)
    expect(before).toEqual({
      value: 'A call on Tuesday that stays with me',
      start: 31,
      end: 31,
      name: 'words',
    })

    await priya.press('On to sharing it')
    await joanna.page.getByText('The debrief has moved on to “Sharing”.').waitFor()
    expect(joanna.page.url()).toContain('/carrying')
    await joanna.page.keyboard.type('!')
    expect((await caret(joanna)).value).toBe('A call on Tuesday that stays wi!th me')
    expect(await joanna.faults()).toEqual([])
    await joanna.press('Bring it')
    await shows(priya, 'A call on Tuesday that stays wi!th me')
    if (!joanna.page.url().includes('/sharing')) await joanna.follow(/^Go there/)
    await isAt(joanna, '/sharing*')

    await joanna.click(card(joanna, 'Two weeks without cover').getByRole('button').first())
    await priya.press(/^Yes, with Joanna Kettlewell/)
    await card(joanna, 'Two weeks without cover').getByText('Two names').waitFor()
    await takeTheRest(priya)
    await shows(joanna, 'Everything has an answer.')
    expect([...(await joanna.faults()), ...(await priya.faults())]).toEqual([])

    await priya.press('On to actions')
    await isAt(joanna, '/actions')
    await priya.press('On to closing')
    await isAt(joanna, '/close')
    await priya.press('Close the debrief')
    await shows(joanna, 'Nobody is carrying this alone. See you Monday.')
    await shows(priya, 'Nobody is carrying this alone. See you Monday.')
    expect([...(await joanna.faults()), ...(await priya.faults())]).toEqual([])
    console.log(
      'proof: a whole debrief in two browsers: each page followed by itself, words, caret and focus kept',
    )
  })
})

/** The lead can always stand alongside. */
async function takeTheRest(lead: Visitor) {
  const press = lead.page.getByRole('button', { name: /^I will stand alongside/ })
  while ((await press.count()) > 0) {
    await lead.click(press.first())
    await lead.page.waitForLoadState()
  }
}
