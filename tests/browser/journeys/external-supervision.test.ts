import { beforeAll, describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import type { Site } from '../support/site.ts'
import { stage } from '../support/stage.ts'
import type { Visitor } from '../support/visitor.ts'

const sheet = (heading: string | RegExp) =>
  class {
    static heading = heading
    readonly visitor: Visitor
    constructor(visitor: Visitor) {
      this.visitor = visitor
    }
  }

/** From the Thursday on which it is booked until after the first session, on the Tuesday. */
const untilTuesday = { minutes: 5 * 24 * 60 + 90 }

describe.runIf(browserIsHere)('supervision bought from outside', () => {
  const { site, visitor } = stage()
  let here: Site
  let ruth: Visitor
  let started = 0
  const begin = (who: Visitor) => {
    started = Date.now()
    who.clicks = 0
    who.typed = 0
  }
  const proof = (what: string, who: Visitor, goal: string) => {
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(
      `proof: ${what}: ${who.clicks} clicks, ${who.typed} fields typed, ${seconds} s by machine with every page checked (goal ${goal})`,
    )
  }
  const tick = async (places: number[]) => {
    const labels = ruth.page.locator('input[name="people[]"] + label')
    for (const place of places) await ruth.click(labels.nth(place))
  }

  beforeAll(async () => {
    here = await site()
    ruth = await visitor(here, 'Ruth Abara')
  })

  it('Ruth adds a supervisor', async () => {
    begin(ruth)
    await ruth.go('/supervisors')
    await ruth.on(sheet('Supervisors'))
    await ruth.follow('Add a supervisor')
    await ruth.on(sheet('Add a supervisor'))
    await ruth.fill('Name', 'Nerys Bowen')
    await ruth.fill('Rate for an hour, in pounds', '65.00')
    await ruth.press('Add')
    await ruth.on(sheet('Nerys Bowen'))
    expect(await ruth.words()).toContain('There is no contract yet.')
    proof('a supervisor is added', ruth, 'part of the contract')
  })

  it('and makes a contract for six people of two teams', async () => {
    begin(ruth)
    await ruth.follow('Make a contract')
    await ruth.on(sheet('Which teams is it for?'))
    await ruth.choose('Harbour team')
    await ruth.choose('Quayside team')
    await ruth.press('Continue')
    await ruth.on(sheet('How many hours, and at what rate?'))
    await ruth.fill('Hours bought', '20')
    await ruth.press('Continue')
    await ruth.on(sheet('What are the rules?'))
    await ruth.choose('By the rule of BACP')
    await ruth.press('Continue')
    await ruth.on(sheet('From when until when?'))
    await ruth.press('Continue')
    await ruth.on(sheet('Who has hours of it?'))
    await tick([0, 1, 2, 8, 9, 10])
    await ruth.press('Continue')
    await ruth.on(sheet('Check your answers'))
    expect(await ruth.words()).toContain('20 hours at £65.00 an hour: £1,300.00')
    await ruth.press('Make the contract')
    await ruth.on(sheet('Contract with Nerys Bowen'))
    proof('a contract is made', ruth, '180 s')
  })

  it('and books twelve sessions in turn', async () => {
    begin(ruth)
    await ruth.follow('Book sessions')
    await ruth.on(sheet('Book a series with Nerys Bowen'))
    await tick([0, 1, 2, 3, 4, 5])
    await ruth.press('Show the dates')
    await ruth.page.locator('[name="row_on[]"]').first().waitFor()
    await ruth.click(ruth.page.locator('button[name=do][value=book]'))
    await ruth.page.waitForURL(/\/session-series\/[\w-]+\?/)
    proof('a series of 12 for six people is booked', ruth, '120 s')
    await ruth.click(ruth.page.locator('a.back'))
    await ruth.on(sheet('Contract with Nerys Bowen'))
    expect(await ruth.words()).toContain('Booked 12 hours £780.00')
  })

  it('Nerys says by a link who came, and the statement has it to the penny', async () => {
    here.parts.clock.forward(untilTuesday)
    const again = await visitor(here, 'Ruth Abara')
    await again.go('/contracts')
    await again.follow('Nerys Bowen')
    await again.on(sheet('Contract with Nerys Bowen'))
    await again.click(again.page.locator('main a[href^="/supervision/sessions/"]').first())
    await again.press('Make a link')
    await again.on(sheet(/^A link to say who came/))
    const link = await again.page.locator('#link').inputValue()
    const nerys = await visitor(here, null)
    begin(nerys)
    await nerys.go(link)
    await nerys.on(sheet(/^Who came/))
    await nerys.press('They came')
    await nerys.on(sheet('Thank you. It is kept.'))
    proof('attendance by link', nerys, '10 s')
    await again.go('/contracts')
    await again.follow('Nerys Bowen')
    await again.follow('Statement')
    await again.on(sheet('Statement'))
    expect(await again.words()).toContain('60 £65.00 1 Held')
    expect(await again.words()).toContain('Left 8 hours £520.00')
  })
})
