import { describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import { ClinicDay, Holdings, PutBack, WeekOfContacts } from '../support/sheets.ts'
import { stage } from '../support/stage.ts'
import { phone } from '../support/visitor.ts'

/** Seconds a thumb takes for one tap, slowly, with the next thing to be found first. */
const secondsPerTap = 3

describe.runIf(browserIsHere)('keeping contacts, on a small phone', () => {
  const { site, visitor } = stage()

  it.each([
    ['with scripts', true],
    ['with scripts off', false],
  ])('%s: one in two taps, undone and put back in two more', async (name, javaScriptEnabled) => {
    const joanna = await visitor(await site(), 'Joanna Kettlewell', { ...phone, javaScriptEnabled })
    await joanna.go('/holdings')
    const list = await joanna.on(Holdings)
    const row = list.row('Choir folder')
    const began = performance.now()
    joanna.clicks = 0
    await joanna.click(row.getByText('Add a contact'))
    await joanna.click(row.getByRole('button', { name: 'Phone' }))
    await row.getByText('Last contact today').waitFor()
    const seconds = (performance.now() - began) / 1000
    expect(joanna.clicks).toBe(2)
    expect(await joanna.words()).toContain('Contact saved.')
    console.log(
      `proof: a contact from the list ${name} at 320 px: ${joanna.clicks} taps, ` +
        `0 keys, ${seconds.toFixed(1)} s of machine`,
    )

    await joanna.press('Undo')
    await joanna.on(PutBack)
    await joanna.press('Put it back')
    await joanna.on(Holdings)
    expect(await joanna.words()).toContain('Contact saved.')
    expect(joanna.clicks).toBe(4)
  })

  it('eight at a clinic day, in under two minutes', async () => {
    const joanna = await visitor(await site(), 'Joanna Kettlewell', phone)
    await joanna.go('/contacts')
    await joanna.on(WeekOfContacts)
    const began = performance.now()
    joanna.clicks = 0
    await joanna.follow('Add a clinic day')
    const day = await joanna.on(ClinicDay)
    for (let person = 1; person <= 8; person++) await day.choose(person)
    await joanna.press('Save the day')
    await joanna.on(WeekOfContacts)
    const machine = (performance.now() - began) / 1000
    expect(await joanna.words()).toContain('You added 8 contacts together.')
    const people = joanna.clicks * secondsPerTap
    console.log(
      `proof: eight contacts of a clinic day at 320 px: ${joanna.clicks} taps, ${joanna.typed} ` +
        `keys, ${people} s at ${secondsPerTap} s a tap and ${machine.toFixed(1)} s of machine`,
    )
    expect(people + machine).toBeLessThan(120)

    await joanna.press('Undo all 8')
    await joanna.on(PutBack)
    await joanna.press('Put them back')
    await joanna.on(WeekOfContacts)
    expect(await joanna.words()).toContain('You added 8 contacts together.')
  })
})
