import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { Profile, ThisWeek } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'
import type { Visitor } from '../support/visitor.ts'

const paper = (who: Visitor) => who.page.evaluate('getComputedStyle(document.body).backgroundColor')

const light = 'rgb(251, 249, 245)'
const dark = 'rgb(18, 25, 29)'

describe.runIf(browserIsHere)('how Holdfast looks', () => {
  const { site, visitor } = stage()

  it('is the reader’s choice, on every device of theirs', async () => {
    const here = await site()
    const desk = await visitor(here, 'Sam Whitlock')
    const other = await visitor(here, 'Sam Whitlock', { colorScheme: 'dark' })
    await other.go('/')
    await other.on(ThisWeek)
    expect(await paper(other)).toBe(dark)

    for (const [choice, onDesk, onOther] of [
      ['Dark', dark, dark],
      ['Light', light, light],
      ['The same as my device', light, dark],
    ] as const) {
      await desk.go('/profile')
      await (await desk.on(Profile)).chooseTheme(choice)
      await desk.on(Profile)
      expect(await paper(desk)).toBe(onDesk)
      await other.go('/')
      await other.on(ThisWeek)
      expect(await paper(other)).toBe(onOther)
    }
    const someoneElse = await visitor(here, 'Esi Boateng')
    await someoneElse.go('/')
    expect(await paper(someoneElse)).toBe(light)
  })
})
