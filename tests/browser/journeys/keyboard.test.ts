import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { HoldingForm, Holdings, ThisWeek, UrgentHelp } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'
import type { Visitor } from '../support/visitor.ts'

/** Tab until what has the focus says so; fails when it never does. */
async function tabTo(who: Visitor, words: string | RegExp, most = 60) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await who.page.keyboard.press('Tab')
    if ((await who.focused()).match(words)) return
  }
  throw new Error(`Tab never reaches ${String(words)}`)
}

describe.runIf(browserIsHere)('with the keyboard alone', () => {
  const { site, visitor } = stage()

  it('a holding is added, and what was missing is found', async () => {
    const sam = await visitor(await site(), 'Sam Whitlock')
    const { keyboard } = sam.page
    await sam.go('/holdings')
    await sam.on(Holdings)
    await tabTo(sam, /^Add someone$/)
    await keyboard.press('Enter')
    await sam.on(HoldingForm)
    await tabTo(sam, /^label$/)
    await keyboard.type('Yellow kite')
    await keyboard.press('Enter')

    await sam.page.getByText('There is something to put right').waitFor()
    await sam.on(HoldingForm)
    expect(await sam.page.title()).toMatch(/^Error: /)
    expect(await sam.focused()).toContain('There is something to put right')
    await tabTo(sam, /./, 1)
    await keyboard.press('Enter')
    expect(await sam.focused()).toBe('functions[]')
    await keyboard.press('Space')
    await tabTo(sam, /^intensity$/)
    await keyboard.press('Space')
    await keyboard.press('Enter')
    await sam.on(Holdings)
    expect(await sam.words()).toContain('Added. You are holding one more person.')
  })

  it('the skip link leads to the page', async () => {
    const sam = await visitor(await site(), 'Sam Whitlock')
    await sam.go('/')
    await sam.on(ThisWeek)
    await tabTo(sam, /Skip to the page/, 1)
    await sam.page.keyboard.press('Enter')
    expect(await sam.page.evaluate('document.activeElement.id')).toBe('main')
  })

  it.each([
    ['signed out', null, ['/sign-in', '/help', '/privacy', '/not-there']],
    ['a worker', 'Sam Whitlock', ['/', '/holdings', '/holdings/new', '/check-ins/new', '/alerts']],
    ['a lead', 'Priya Shah', ['/', '/team', '/alerts', '/agreement/proposals/new']],
    ['an administrator', 'Geoff Lindley', ['/', '/admin/people', '/admin/settings']],
  ] as const)('urgent help is the fourth stop of every page, %s', async (_, name, paths) => {
    const who = await visitor(await site(), name)
    for (const path of paths) {
      await who.go(path)
      await tabTo(who, /^Urgent help$/, 4)
      await who.page.keyboard.press('Enter')
      await who.on(UrgentHelp)
    }
    expect(await who.words()).toContain('Nobody reads Holdfast in real time.')
    expect(await who.page.getByRole('link', { name: '999' }).getAttribute('href')).toBe('tel:999')
  })
})
