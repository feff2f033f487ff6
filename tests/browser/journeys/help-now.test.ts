import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { ThisWeek } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'
import { phone, type Visitor } from '../support/visitor.ts'

const sheet = (heading: string | RegExp) =>
  class {
    static readonly heading = heading
    readonly visitor: Visitor
    constructor(visitor: Visitor) {
      this.visitor = visitor
    }
  }
const Urgent = sheet('Urgent help')
const Telling = sheet('Tell someone at work')
const Stored = sheet(/^Stored /)
const Over = sheet('This is over')
const ToAnswer = sheet(/: help now$/)

describe.runIf(browserIsHere)('needing help now', () => {
  const { site, visitor } = stage()

  it.each([
    ['with scripts', true],
    ['with scripts off', false],
  ])('takes three taps on a small phone %s, and says seen once it is', async (_, scripts) => {
    const place = await site()
    const small = { ...phone, hasTouch: true, javaScriptEnabled: scripts }
    const worker = await visitor(place, 'Joanna Kettlewell', { ...small, colorScheme: 'dark' })
    await worker.go('/')
    await worker.follow('Urgent help')
    await worker.on(Urgent)
    await worker.follow('Tell someone at work')
    await worker.on(Telling)
    expect(await worker.words()).toContain('Priya Shah, your lead: can see it from now.')
    await worker.press('Tell Priya Shah')
    await worker.on(Stored)
    expect([worker.clicks, worker.typed]).toEqual([3, 0])
    expect(await worker.words()).toContain('Nobody has said yet that they have seen it.')

    place.parts.clock.forward({ minutes: 7 })
    const lead = await visitor(place, 'Priya Shah', small)
    await lead.go('/')
    const week = await lead.on(ThisWeek)
    expect(await week.firstCard.innerText()).toContain('Asked for help now')
    await lead.press('I have seen this and am ringing')
    await lead.on(ToAnswer)
    expect([lead.clicks, lead.typed]).toEqual([1, 0])
    expect(await lead.words()).toContain('Ring. Do not write.')

    await worker.follow('Look again')
    await worker.on(Stored)
    expect(await worker.words()).toContain('Priya Shah said today at 10:37: “I have seen this')
    await worker.press('I am all right now')
    await worker.on(Over)
    console.log(
      `proof: help now at 320 px, ${scripts ? 'with scripts' : 'without scripts'}: 3 taps and nothing typed to tell, 1 tap to answer`,
    )
    await worker.close()
    await lead.close()
  })
})
