import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { Handover, HandoverForm, Holdings, OneHolding } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'
import { phone } from '../support/visitor.ts'

const message = 'Their bus stops outside your door, and you have met.'

describe.runIf(browserIsHere)('handing someone over, on small phones', () => {
  const { site, visitor } = stage()

  it('is asked by one and accepted by the other, and nothing is left behind', async () => {
    const harbour = await site()
    const sam = await visitor(harbour, 'Sam Whitlock', phone)
    const callum = await visitor(harbour, 'Callum Dearden', phone)
    const began = Date.now()

    await sam.go('/holdings')
    await sam.follow('Bus pass')
    await sam.on(OneHolding)
    await sam.follow('Ask someone to take over')
    await sam.on(HandoverForm)
    await sam.page.getByLabel('Who would you like to ask?').selectOption({ label: callumsJob })
    sam.clicks += 2
    await sam.fill('A message to them', message)
    await sam.press('Ask them')
    await sam.page.getByText(message).waitFor()

    await callum.go('/')
    await callum.follow(/^Sam Whitlock asks/)
    await callum.on(Handover)
    expect(await callum.words()).toContain(message)
    await callum.press(/^Yes/)
    await callum.page.waitForURL(/\/holdings\//)
    await callum.on(OneHolding)
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    console.log(
      `proof: a handover asked and accepted at 320 px: ${sam.clicks} taps and a message to ask, ` +
        `${callum.clicks} taps to accept, ${seconds} s`,
    )

    await callum.go('/holdings')
    expect(await (await callum.on(Holdings)).row('Bus pass').count()).toBe(1)
    await sam.go('/holdings')
    expect(await (await sam.on(Holdings)).row('Bus pass').count()).toBe(0)
  })
})

const callumsJob = 'Callum Dearden'
